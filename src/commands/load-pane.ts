import { engineTooOld as en } from '../i18n/en/engine-too-old';
import { engineTooOld as nl } from '../i18n/nl/engine-too-old';

/**
 * Loads the pane's code when the pane is first visible: formulas and buttons work with the pane
 * closed and should not wait for it. A page that Excel keeps hidden has no size, or is not drawn;
 * that holds on every platform. Office's own event reports changes only, and not how the page
 * began.
 */
export function loadPaneOnceVisible(): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    if (!isAbleToShow()) return tellTooOld();
    void import(/* webpackChunkName: "pane" */ '../pane');
  });
  observer.observe(document.documentElement);
}

/** Safari has what the pane's controls are made of since version 16.4. */
function isAbleToShow(): boolean {
  return 'attachInternals' in HTMLElement.prototype && 'adoptedStyleSheets' in document;
}

/** In both languages, because nothing that knows which one to speak may have loaded. */
function tellTooOld(): void {
  const sentences = { nl, en };
  for (const [language, sentence] of Object.entries(sentences)) {
    const said = document.createElement('p');
    said.lang = language;
    said.textContent = sentence;
    document.body.append(said);
  }
}

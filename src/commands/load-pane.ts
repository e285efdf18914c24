import { engineTooOld as en } from '../i18n/en/engine-too-old';
import { engineTooOld as nl } from '../i18n/nl/engine-too-old';

/**
 * Loads the pane's code when the pane is first visible. Formulas and buttons work without it and
 * should not wait. A hidden page has no size or is not drawn, on every platform. Office's own event
 * only reports changes, so it says nothing about the beginning.
 */
export function loadPaneOnceVisible(): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    if (!isAbleToShow()) return tellTooOld();
    void import(/* webpackChunkName: "pane" */ '../pane');
  });
  observer.observe(document.documentElement);
}

/** Whether the browser has what the pane's controls need. Old versions of Safari do not. */
function isAbleToShow(): boolean {
  return 'attachInternals' in HTMLElement.prototype && 'adoptedStyleSheets' in document;
}

/** In both languages: the code that knows the user's language may not be loaded yet. */
function tellTooOld(): void {
  const sentences = { nl, en };
  for (const [language, sentence] of Object.entries(sentences)) {
    const said = document.createElement('p');
    said.lang = language;
    said.textContent = sentence;
    document.body.append(said);
  }
}

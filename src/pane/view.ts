import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Language } from '../i18n/language';
import { PANE_PLACES, type PanePlace } from './errand';
import { failureBar } from './failure';
import { busyLine } from './progress';
import { checkPlace } from './places/check';
import { helpPlace } from './places/help';
import { meetingPlace } from './places/meeting';
import { workbookPlace } from './places/workbook';
import type { PaneActions, PaneState, PlaceView } from './state';
import type { PaneWords } from './words';

const LANGUAGES: readonly Language[] = ['nl', 'en'];

const PLACE_VIEWS: Readonly<Record<PanePlace, PlaceView>> = {
  workbook: workbookPlace,
  check: checkPlace,
  meeting: meetingPlace,
  // This part is fetched when a person first opens it.
  proposals: (state, words, actions) =>
    state.proposalsPlace?.(state, words, actions) ?? busyLine(words.pane.fetching, nothing),
  help: helpPlace,
};

export function paneView(state: PaneState, actions: PaneActions): TemplateResult {
  const { words } = state;
  return html`
    <header>
      <h1 class="unseen">Taakstelling</h1>
      <fluent-tablist
        activeid=${state.place}
        aria-label=${words.pane.placesLabel}
        @change=${(event: Event) => changePlace(event, state.place, actions)}
        @keydown=${stepsToPlaces}
      >
        ${PANE_PLACES.map(
          (place) =>
            html`<fluent-tab
              id=${place}
              aria-controls="place"
              tabindex=${live(place === state.place ? '0' : '-1')}
              >${words.pane.places[place]}</fluent-tab
            >`,
        )}
      </fluent-tablist>
    </header>
    <main>
      <div id="place" role="tabpanel" tabindex="-1" aria-labelledby=${state.place}>
        ${PLACE_VIEWS[state.place](state, words, actions)}
        ${
          state.going.stage === 'failed'
            ? failureBar(state.going.failure, words, { again: actions.read })
            : nothing
        }
      </div>
    </main>
    <footer>${languageSwitch(state, actions)}</footer>
  `;
}

/** A language is named in that language, for people who cannot read the other. */
function languageSwitch({ words, speaking }: PaneState, actions: PaneActions): TemplateResult {
  const { language, pane } = words;
  return html`<div class="choices" role="group" aria-label=${pane.language.label}>
      ${LANGUAGES.map(
        (one) =>
          html`<button
            class="choice"
            lang=${one}
            aria-pressed=${one === language}
            @click=${() => actions.speak(one)}
          >
            ${pane.language[one]}
          </button>`,
      )}
    </div>
    ${speaking.stage === 'failed' ? failureBar(speaking.failure, words) : nothing}`;
}

function changePlace(event: Event, current: PanePlace, actions: PaneActions): void {
  const { activeid } = event.target as Element & { readonly activeid: string };
  const chosen = PANE_PLACES.find((place) => place === activeid);
  if (chosen && chosen !== current) actions.goTo(chosen);
}

/**
 * For each key, the index of the next tab, given the index of the current tab. -1 is the last tab.
 */
const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
};

/**
 * Moves from screen to screen when a person presses an arrow key. Fluent's own steps differ between
 * browsers: some skip a screen, and some stop after a single one. This listener runs earlier, in
 * the capture phase. Fluent ignores a key that was already handled.
 */
const stepsToPlaces = {
  capture: true,
  handleEvent(event: KeyboardEvent): void {
    const at = PANE_PLACES.findIndex((place) => place === (event.target as Element).id);
    const step = STEPS[event.key];
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    if (at === -1 || step === undefined || isShortcut) return;
    event.preventDefault();
    const next = PANE_PLACES.at(step(at) % PANE_PLACES.length);
    // Fluent selects the tab that gets the focus.
    if (next !== undefined) document.getElementById(next)?.focus();
  },
};

export function outsideExcelView(words: PaneWords): TemplateResult {
  return html`<main><p>${words.pane.notInExcel}</p></main>`;
}

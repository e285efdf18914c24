import { html, type TemplateResult } from 'lit-html';
import type { Finding } from '../workbook/finding';
import { PLACES, type Place } from './errand';
import { checkPlace } from './places/check';
import { meetingPlace } from './places/meeting';
import type { Task } from './task';
import type { Words } from './words';

/** All that the pane shows. */
export interface PaneState {
  readonly place: Place;
  readonly check: Task<readonly Finding[]>;
  /** The name of the tab that was made. */
  readonly meeting: Task<string>;
}

/** All that the user can do in it. */
export interface PaneActions {
  readonly goTo: (place: Place) => void;
  readonly check: () => void;
  readonly showFinding: (finding: Finding) => void;
  readonly makeTab: () => void;
  readonly openTab: (tab: string) => void;
}

const PLACE_VIEWS = { check: checkPlace, meeting: meetingPlace } as const;

export function paneView(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  const changePlace = (event: Event) => {
    const place = PLACES.find(
      (id) => id === (event.target as Element & { activeid: string }).activeid,
    );
    if (place && place !== state.place) actions.goTo(place);
  };
  return html`
    <fluent-tablist activeid=${state.place} @change=${changePlace}>
      ${PLACES.map((place) => html`<fluent-tab id=${place}>${words.pane.places[place]}</fluent-tab>`)}
    </fluent-tablist>
    <main role="tabpanel" aria-labelledby=${state.place} tabindex="-1">
      ${PLACE_VIEWS[state.place](state, words, actions)}
    </main>
  `;
}

export function outsideExcelView(words: Words): TemplateResult {
  return html`<main><p>${words.pane.notInExcel}</p></main>`;
}

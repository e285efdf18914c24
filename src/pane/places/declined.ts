import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { idKey } from '../../workbook/cell';
import type { ProposedPair } from '../../workbook/propose-homes';
import { placeOf } from '../../workbook/table-reading';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { fewAtATime } from './few-at-a-time';
import { keyOf, namesOf, pairHead, section } from './pair-card';
import { proposalsWords } from '../proposals-words';

type Shown = TemplateResult | typeof nothing;

/** A form that asks for the reason to decline a proposal, and offers earlier reasons. */
export function sayWhy(
  pair: ProposedPair,
  { understanding }: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  const names = namesOf(pair);
  const before = (understanding?.records.declined ?? []).flatMap(({ reason }) => reason ?? []);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget as HTMLFormElement).get('reason');
    actions.deciding()?.keepDeclined(pair, typeof reason === 'string' ? reason.trim() : '');
  };
  return html`<form class="choose" aria-label=${say.declineFor(...names)} @submit=${keep}>
    <label class="field"
      >${say.reason}
      <input name="reason" list="reasons" maxlength="200" autocomplete="off" />
    </label>
    <datalist id="reasons">
      ${[...new Set(before)].map((reason) => html`<option value=${reason}></option>`)}
    </datalist>
    <div class="buttons">
      <fluent-button type="submit" size="small" ?disabled=${isBusy}>${say.decline}</fluent-button>
      <fluent-button
        appearance="subtle"
        size="small"
        @click=${() => actions.deciding()?.decline(null)}
        >${say.choose.close}</fluent-button
      >
    </div>
  </form>`;
}

/** The declined proposals of Afwijzingen whose household still waits. */
export function declinedInTable(
  waiting: readonly string[],
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): Shown {
  const say = proposalsWords(words.language);
  const { understanding } = state;
  const table = understanding?.tables.declined ?? null;
  if (understanding === null || table === null) return nothing;
  const keys = new Set(waiting.map(idKey));
  const rows = understanding.records.declined.filter(
    ({ household, date }) => keys.has(idKey(household)) && date <= understanding.asOf,
  );
  const line = (row: (typeof rows)[number]) => {
    const { sheet, address } = placeOf(table, row, 'home');
    const name = say.pair(row.household, row.home);
    return html`<div class="row">
      <span>${name}</span>
      <small>${[words.write.day(row.date), row.reason].filter(Boolean).join(' · ')}</small>
      <fluent-button
        appearance="subtle"
        size="small"
        aria-label=${`${say.toRow}: ${name}`}
        @click=${() => sheet !== null && actions.openCells(sheet, address)}
        >${say.toRow}</fluent-button
      >
    </div>`;
  };
  return section(
    say.declined,
    html`<p class="reason">${say.declinedInTable}</p>
      ${fewAtATime(
        { key: 'declined', looks: 'rows', items: rows, keyOf: (row) => row, draw: line },
        state,
        words,
        actions,
      )}`,
    rows.length,
  );
}

/** The proposals that were declined in the pane, because the workbook has no Afwijzingen. */
export function declinedHere(
  waiting: readonly string[],
  { declined, understanding }: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): Shown {
  const say = proposalsWords(words.language);
  const pairs = [...declined.values()].filter(({ household }) =>
    waiting.includes(household.household),
  );
  const hasTable = (understanding?.tables.declined ?? null) !== null;
  return section(
    say.declined,
    html`<p class="reason">${say.declinedMeans}</p>
      ${
        hasTable
          ? nothing
          : html`<fluent-button size="small" @click=${() => actions.goTo('workbook')}
              >${say.toWorkbook}</fluent-button
            >`
      }
      <ul class="cards">
        ${repeat(pairs, keyOf, (pair) => html`<li>${pairOnly(pair, isBusy, words, actions)}</li>`)}
      </ul>`,
    pairs.length,
  );
}

function pairOnly(
  pair: ProposedPair,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  return html`
    ${pairHead(pair, words)}
    <div class="buttons">
      <fluent-button
        size="small"
        aria-label=${say.undoFor(...namesOf(pair))}
        ?disabled=${isBusy}
        @click=${() => actions.deciding()?.undoDeclined(pair)}
        >${say.undo}</fluent-button
      >
    </div>
  `;
}

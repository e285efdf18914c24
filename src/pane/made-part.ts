import { html, nothing, type TemplateResult } from 'lit-html';
import type { TakingOver } from '../commands/take-over-decision';
import type { MadeTab } from '../commands/make-overleg-tab';
import type { Language } from '../i18n/language';
import { takeOver as en } from '../i18n/en/take-over';
import { takeOver as nl } from '../i18n/nl/take-over';
import type { Doubtful } from '../overleg/doubtful';
import { personalCells } from '../overleg/personal-cells';
import { isTakenOver, type DecisionToTake } from '../overleg/taken-over';
import { failureBar } from './failure';
import { messageBar } from './message-bar';
import { busyLine } from './progress';
import type { PaneActions, PaneState } from './state';
import type { PaneWords } from './words';

export { takeOverDecision } from '../commands/take-over-decision';

const TEXTS: Readonly<Record<Language, typeof nl>> = { nl, en };

/** Shows the decisions for the meeting that Afspraken does not contain yet. */
export function decisions(
  made: MadeTab,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  if (made.decisions.length === 0) return nothing;
  const say = TEXTS[words.language];
  const { tables, absent } = state.understanding ?? made.understanding;
  const agreed = tables.agreements?.records ?? [];
  const open = made.decisions.filter((one) => !isTakenOver(one, agreed));
  return html`<section class="decisions">
    <h2>${say.heading}</h2>
    <p>${open.length === 0 ? say.allTaken : say.lead}</p>
    ${absent.includes('agreements') ? insertBar(state, words, actions) : listOf(open, state, words, actions)}
    <div role="status">
      ${state.taking.stage === 'busy' ? busyLine(say.busy, nothing) : nothing}
      ${state.taking.stage === 'done' ? takenBar(state.taking.result, words, actions) : nothing}
    </div>
    ${state.taking.stage === 'failed' ? failureBar(state.taking.failure, words, {}) : nothing}
  </section>`;
}

function insertBar(
  { inserting }: PaneState,
  words: PaneWords,
  { insertTables }: PaneActions,
): TemplateResult {
  const say = TEXTS[words.language];
  const insert = () => insertTables(['agreements']);
  const isBusy = inserting.stage === 'busy';
  return html`${messageBar('warning', say.noTable, { label: say.insert, press: insert, isBusy })}
  ${inserting.stage === 'failed' ? failureBar(inserting.failure, words, { again: insert }) : nothing}`;
}

function listOf(
  open: readonly DecisionToTake[],
  { taking, reading }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = TEXTS[words.language];
  const isBusy = taking.stage === 'busy' || reading.stage === 'busy';
  return html`<ul class="cards">
    ${open.map(
      (one) =>
        html`<li>
          ${one.what}<small>${say.by(one.owner, words.write.day(one.due))}</small>
          <fluent-button
            size="small"
            aria-label=${say.takeOne(one.what)}
            ?disabled=${isBusy}
            @click=${() => actions.takeOver(one)}
            >${say.take}</fluent-button
          >
        </li>`,
    )}
  </ul>`;
}

function takenBar(taking: TakingOver, words: PaneWords, actions: PaneActions): TemplateResult {
  const say = TEXTS[words.language];
  switch (taking.outcome) {
    case 'no-table':
      return messageBar('warning', say.missing);
    case 'no-excel-table':
      return messageBar('warning', say.loose(taking.table));
    case 'done':
    case 'already': {
      const { sheet, address, outcome } = taking;
      const press = () => actions.openCells(sheet, address);
      const see = { label: say.see, press };
      return outcome === 'done'
        ? messageBar('success', say.done(sheet, address), see)
        : messageBar('warning', say.taken(`${sheet}, ${address}`), see);
    }
  }
}

/** Says that the tab is made, and offers what can be done with it. */
export function madeBar(
  made: MadeTab,
  { opening }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.meeting;
  const { head } = made.report;
  const { tab } = head;
  const open = { label: say.open, press: () => actions.openCells(tab, null) };
  return html`${
    made.isHidden
      ? messageBar('warning', say.madeHidden(tab))
      : messageBar('success', say.made(tab), open)
  }
  ${doubtfulBar(head.doubtful, words, actions)}
  ${made.refused.length > 0 ? messageBar('warning', say.refused(made.refused)) : nothing}
  ${head.kind === 'bestuurlijk' ? apart(made, opening, words, actions) : nothing}`;
}

function doubtfulBar(
  { placements, people }: Doubtful,
  words: PaneWords,
  { goTo }: PaneActions,
): TemplateResult | typeof nothing {
  if (placements === 0) return nothing;
  const press = () => goTo('check');
  const text = words.pane.meeting.doubtful(placements, people);
  return messageBar('warning', text, { label: words.pane.remedies.toCheck, press });
}

/**
 * Offers the administrators' tab as a file of its own. That file contains no cases, and nothing
 * about a single person.
 */
function apart(
  made: MadeTab,
  opening: PaneState['opening'],
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.meeting;
  const personal = personalCells(made.written);
  const [first] = personal;
  if (first !== undefined) {
    const { tab } = made.report.head;
    const see = { label: say.seePersonal(first), press: () => actions.openCells(tab, first) };
    return messageBar('warning', say.personal(tab, personal), see);
  }
  const open = () => actions.openTabFile(made);
  const isBusy = opening.stage === 'busy';
  return html`${messageBar('warning', say.sees, { label: say.saveApart, press: open, isBusy })}
  ${isBusy ? busyLine(say.opening, nothing) : nothing}
  ${opening.stage === 'done' ? messageBar('success', say.openedApart) : nothing}
  ${opening.stage === 'failed' ? failureBar(opening.failure, words, { again: open }) : nothing}`;
}

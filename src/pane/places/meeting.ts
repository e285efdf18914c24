import { html, nothing, type TemplateResult } from 'lit-html';
import type { MadeTab } from '../../commands/make-overleg-tab';
import type { MeetingKind } from '../../workbook/meeting-tab';
import type { Understanding } from '../../workbook/understand';
import { failureBar, type Remedies } from '../failure';
import { messageBar } from '../message-bar';
import { personalCells } from '../../overleg/personal-cells';
import { busyLine } from '../progress';
import type { PaneActions, PaneState, Wish } from '../state';
import { tabContent } from '../tab-content';
import type { Words } from '../words';

const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];

/** Making the tab for a meeting. */
export function meetingPlace(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  const { wish, making, understanding } = state;
  const say = words.pane.meeting;
  const stop = html`<fluent-button size="small" @click=${actions.stopMaking}
    >${words.pane.stop}</fluent-button
  >`;
  const isBusy = making.stage === 'busy';
  return html`
    <p class="lead">${say.lead}</p>
    ${dateField('date', say.date, say.dateHint, wish, actions)} ${kindField(wish, words, actions)}
    ${dateField('asOf', say.asOf, say.asOfHint, wish, actions)}
    <fluent-button appearance="primary" ?disabled=${isBusy} @click=${actions.makeTab}
      >${say.make}</fluent-button
    >
    <div role="status">
      ${isBusy ? busyLine(say.busy, stop) : nothing}
      ${making.stage === 'done' ? madeBar(making.result, state, words, actions) : nothing}
    </div>
    ${making.stage === 'done' ? decisions(making.result, state, words, actions) : nothing}
    ${making.stage === 'failed' ? failureBar(making.failure, words, remedies(actions)) : nothing}
    ${weekPlan(state, words, actions)} ${whatIf(state, words, actions)}
    ${understanding ? contentList(understanding, words) : nothing}
  `;
}

function decisions(
  made: MadeTab,
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult | symbol {
  const { deciding } = state;
  if (deciding.stage === 'failed')
    return failureBar(deciding.failure, words, { again: actions.fetchDecisions });
  if (deciding.stage !== 'done') return nothing;
  return deciding.result.decisionsPart(made, state, words, actions);
}

/** Trying an event is folded away: most who come here make a tab. */
function whatIf(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  const part = state.whatIf;
  return html`<details class="content what-if" @toggle=${actions.openWhatIf}>
    <summary tabindex="0">${words.tabHeadings.whatIf}</summary>
    ${part.stage === 'done' ? part.result(state, words, actions) : nothing}
    ${part.stage === 'failed' ? failureBar(part.failure, words, { again: actions.openWhatIf }) : nothing}
  </details>`;
}

/** The plan per week is a sheet of its own, for partners to change. */
function weekPlan({ planning }: PaneState, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.meeting;
  const isBusy = planning.stage === 'busy';
  return html`<fluent-button ?disabled=${isBusy} @click=${actions.putWeekPlan}
      >${say.makeWeekPlan}</fluent-button
    >
    <div role="status">
      ${isBusy ? busyLine(say.weekPlanBusy, nothing) : nothing}
      ${planning.stage === 'done' ? messageBar('success', say.weekPlanMade(planning.result)) : nothing}
    </div>
    ${
      planning.stage === 'failed'
        ? failureBar(planning.failure, words, { ...remedies(actions), again: actions.putWeekPlan })
        : nothing
    }`;
}

function dateField(
  field: 'date' | 'asOf',
  label: string,
  hint: string,
  wish: Wish,
  actions: PaneActions,
): TemplateResult {
  return html`<div class="field">
    <label for=${field}>${label}</label>
    <input
      id=${field}
      type="date"
      aria-describedby="${field}-hint"
      .value=${wish[field]}
      @change=${(event: Event) =>
        actions.fillIn({ [field]: (event.target as HTMLInputElement).value })}
    />
    <small id="${field}-hint">${hint}</small>
  </div>`;
}

function kindField(wish: Wish, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.meeting;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    actions.fillIn({ kind: KINDS.find((kind) => kind === value) ?? null });
  };
  return html`<div class="field">
    <label for="kind">${say.kind}</label>
    <select id="kind" aria-describedby="kind-hint" .value=${wish.kind ?? ''} @change=${choose}>
      <option value="">${say.anyKind}</option>
      ${KINDS.map((kind) => html`<option value=${kind}>${say.kinds[kind]}</option>`)}
    </select>
    <small id="kind-hint">${say.kindHint}</small>
  </div>`;
}

function remedies({ makeTab, goTo }: PaneActions): Remedies {
  return {
    again: makeTab,
    toWorkbook: () => goTo('workbook'),
    toCheck: () => goTo('check'),
  };
}

function contentList({ absent }: Understanding, words: Words): TemplateResult {
  const say = words.pane.meeting;
  return html`<details class="content">
    <summary tabindex="0">${say.content}</summary>
    <ul class="blocks">
      ${tabContent(absent, words).map(
        ({ title, needs }) =>
          html`<li>
            ${title}${needs.length > 0 ? html`<small>${say.needs(needs)}</small>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}

function madeBar(
  made: MadeTab,
  { opening }: PaneState,
  words: Words,
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
  ${made.refused.length > 0 ? messageBar('warning', say.refused(made.refused)) : nothing}
  ${head.kind === 'bestuurlijk' ? apart(made, opening, words, actions) : nothing}`;
}

/** The administrators' tab leaves the workbook: the cases behind it, and what tells of a person, do not. */
function apart(
  made: MadeTab,
  opening: PaneState['opening'],
  words: Words,
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

import { html, nothing, type TemplateResult } from 'lit-html';
import type { MeetingKind } from '../../workbook/meeting-tab';
import type { Understanding } from '../../workbook/understand';
import { failureBar, type Remedies } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import type { PaneActions, PaneState, Wish } from '../state';
import { tabContent } from '../tab-content';
import type { PaneWords } from '../words';

const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];

/** Offers to make the tab for a meeting. */
export function meetingPlace(
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { wish, making, deciding, understanding } = state;
  const made = making.stage === 'done' ? making.result : null;
  const part = deciding.stage === 'done' ? deciding.result : null;
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
      ${made && part ? part.madeBar(made, state, words, actions) : nothing}
    </div>
    ${made && part ? part.decisions(made, state, words, actions) : nothing}
    ${deciding.stage === 'failed' ? failureBar(deciding.failure, words, { again: actions.fetchMadePart }) : nothing}
    ${making.stage === 'failed' ? failureBar(making.failure, words, remedies(actions)) : nothing}
    ${weekPlan(state, words, actions)} ${whatIf(state, words, actions)}
    ${understanding ? contentList(understanding, words) : nothing}
  `;
}

/** The form to try an event. It is closed at first, because most users come to make a tab. */
function whatIf(state: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
  const part = state.whatIf;
  return html`<details class="content what-if" @toggle=${actions.openWhatIf}>
    <summary tabindex="0">${words.tabHeadings.whatIf}</summary>
    ${part.stage === 'done' ? part.result(state, words, actions) : nothing}
    ${part.stage === 'failed' ? failureBar(part.failure, words, { again: actions.openWhatIf }) : nothing}
  </details>`;
}

/** The plan per week is a sheet of its own, for partners to change. */
function weekPlan({ planning }: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
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

function kindField(wish: Wish, words: PaneWords, actions: PaneActions): TemplateResult {
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

function contentList({ absent }: Understanding, words: PaneWords): TemplateResult {
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

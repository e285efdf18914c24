import { html, nothing, type TemplateResult } from 'lit-html';
import type { MeetingKind } from '../../overleg/meeting-kind';
import { failureBar } from '../failure';
import { busyLine } from '../progress';
import type { PaneActions, PaneState, Wish } from '../state';
import type { Words } from '../words';

const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];

/** Making the tab for a meeting. */
export function meetingPlace(
  { wish, making }: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.meeting;
  const isBusy = making.stage === 'busy';
  return html`
    <p class="lead">${say.lead}</p>
    ${dateField('date', say.date, say.dateHint, wish, actions)} ${kindField(wish, words, actions)}
    ${dateField('asOf', say.asOf, say.asOfHint, wish, actions)}
    <fluent-button appearance="primary" ?disabled=${isBusy} @click=${actions.makeTab}
      >${say.make}</fluent-button
    >
    <div role="status">
      ${isBusy ? busyLine(say.busy, nothing) : nothing}
      ${making.stage === 'done' ? madeBar(making.result, words, actions) : nothing}
    </div>
    ${making.stage === 'failed' ? failureBar(making.failure, words) : nothing}
  `;
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
    <select id="kind" .value=${wish.kind ?? ''} @change=${choose}>
      <option value="">${say.anyKind}</option>
      ${KINDS.map((kind) => html`<option value=${kind}>${say.kinds[kind]}</option>`)}
    </select>
  </div>`;
}

function madeBar(tab: string, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.meeting;
  return html`<fluent-message-bar intent="success" layout="multiline">
    ${say.made(tab)}
    <fluent-button slot="actions" size="small" @click=${() => actions.openCells(tab, null)}
      >${say.open}</fluent-button
    >
  </fluent-message-bar>`;
}

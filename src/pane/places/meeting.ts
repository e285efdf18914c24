import { html, nothing, type TemplateResult } from 'lit-html';
import { failureBar } from '../failure-bar';
import type { PaneActions, PaneState } from '../view';
import type { Words } from '../words';
import { busyLine } from './check';

/** Making the tab for the next meeting. */
export function meetingPlace(
  { meeting }: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.meeting;
  const isBusy = meeting.stage === 'busy';
  return html`
    <p class="lead">${say.lead}</p>
    <fluent-button appearance="primary" ?disabled=${isBusy} @click=${actions.makeTab}
      >${say.make}</fluent-button
    >
    <div role="status">
      ${isBusy ? busyLine(say.busy) : nothing}
      ${meeting.stage === 'done' ? madeBar(meeting.result, words, actions) : nothing}
    </div>
    ${meeting.stage === 'failed' ? failureBar(meeting.failure, words) : nothing}
  `;
}

function madeBar(tab: string, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.meeting;
  return html`<fluent-message-bar intent="success" layout="multiline">
    ${say.made(tab)}
    <fluent-button slot="actions" size="small" @click=${() => actions.openTab(tab)}
      >${say.open}</fluent-button
    >
  </fluent-message-bar>`;
}

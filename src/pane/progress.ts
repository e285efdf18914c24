import { html, nothing, type TemplateResult } from 'lit-html';
import { failureBar } from './failure';
import type { PaneActions, PaneState } from './state';
import type { PaneWords } from './words';

/** A line for work that takes more than a second, with a button for the user. */
export function busyLine(text: string, button: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="busy">
    <fluent-spinner size="tiny"></fluent-spinner><span>${text}</span>${button}
  </div>`;
}

/** Says that the workbook is being read, with a button to stop, or that reading failed. */
export function readingProgress(
  { reading }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const stop = html`<fluent-button size="small" @click=${actions.stopReading}
    >${words.pane.stop}</fluent-button
  >`;
  return html`
    <div role="status">
      ${reading.stage === 'busy' ? busyLine(words.pane.reading, stop) : nothing}
    </div>
    ${reading.stage === 'failed' ? failureBar(reading.failure, words, { again: actions.read }) : nothing}
  `;
}

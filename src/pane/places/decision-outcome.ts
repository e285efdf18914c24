import { html, nothing, type TemplateResult } from 'lit-html';
import { failureBar } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import { proposalsWords } from '../proposals-words';
import type { PaneActions } from '../state';
import type { Task } from '../task';
import type { PaneWords } from '../words';

/**
 * Shows whether a decision is being written, was written or failed.
 *
 * @param doneText returns the text for a decision that was written
 */
export function decisionOutcome<Result>(
  deciding: Task<Result>,
  doneText: (result: Result) => string,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { accepting: busyText } = proposalsWords(words.language);
  return html`<div role="status">
      ${deciding.stage === 'busy' ? busyLine(busyText, nothing) : nothing}
      ${deciding.stage === 'done' ? messageBar('success', doneText(deciding.result)) : nothing}
    </div>
    ${
      deciding.stage === 'failed'
        ? failureBar(deciding.failure, words, { again: actions.read })
        : nothing
    }`;
}

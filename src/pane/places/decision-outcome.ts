import { html, nothing, type TemplateResult } from 'lit-html';
import { failureBar } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import { proposalsWords } from '../proposals-words';
import type { PaneActions } from '../state';
import type { Task } from '../task';
import type { PaneWords } from '../words';

/**
 * How the writing of a decision goes.
 *
 * @param doneText says what was written
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

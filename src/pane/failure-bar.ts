import { html, type TemplateResult } from 'lit-html';
import type { Words } from './words';

/** What went wrong, as a sentence that is read out at once. */
export function failureBar(failure: unknown, words: Words): TemplateResult {
  return html`<fluent-message-bar intent="error" layout="multiline" role="alert"
    >${failureText(failure, words)}</fluent-message-bar
  >`;
}

/** In words that help; never the failure's own message, which may repeat what a cell holds. */
export function failureText(failure: unknown, words: Words): string {
  if (!(failure instanceof OfficeExtension.Error)) return words.pane.ownFailure;
  const known: Readonly<Record<string, string>> = words.pane.excelFailures;
  return known[failure.code] ?? words.pane.otherExcelFailure(failure.code);
}

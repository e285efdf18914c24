import { html, type TemplateResult } from 'lit-html';
import { TabNotMade, type WhyNotMade } from '../commands/make-overleg-tab';
import { CellsProtected } from '../excel/apply-fixes';
import type { Words } from './words';

/** What went wrong, as a sentence that is read out at once. */
export function failureBar(failure: unknown, words: Words): TemplateResult {
  return html`<fluent-message-bar intent="error" layout="multiline" role="alert"
    >${failureText(failure, words)}</fluent-message-bar
  >`;
}

/** In words that help; never the failure's own message, which may repeat what a cell holds. */
function failureText(failure: unknown, words: Words): string {
  if (failure instanceof TabNotMade) return notMadeText(failure.why, words);
  if (failure instanceof CellsProtected) return words.pane.cellsProtected(failure.sheets);
  if (!(failure instanceof OfficeExtension.Error)) return words.pane.ownFailure;
  const known: Readonly<Record<string, string>> = words.pane.excelFailures;
  return known[failure.code] ?? words.pane.otherExcelFailure(failure.code);
}

function notMadeText(why: WhyNotMade, { tabNotMade }: Words): string {
  switch (why.code) {
    case 'tables-missing':
      return tabNotMade.tablesMissing(why.tables);
    case 'quota-missing':
      return tabNotMade.quotaMissing;
    case 'period-twice':
      return tabNotMade.periodTwice(why.period);
  }
}

/** A mistake of the program's own goes to the browser's console too, for whoever looks into it. */
export function reportUnforeseen(failure: unknown): void {
  const isForeseen = [TabNotMade, CellsProtected, OfficeExtension.Error].some(
    (kind) => failure instanceof kind,
  );
  if (!isForeseen) reportError(failure);
}

import type { TemplateResult } from 'lit-html';
import { excelFailureText } from '../commands/excel-failure';
import { Refusal } from '../excel/refusal';
import { failureCode } from '../excel/run';
import { messageBar } from './message-bar';
import { isRefusal, refusalText, remedyForRefusal, type Remedy } from './refusals';
import type { PaneWords } from './words';

export type Remedies = Readonly<Partial<Record<Remedy, () => void>>>;

/**
 * Shows a sentence about a failure, with a button if that can help. Screen readers read it at once.
 */
export function failureBar(
  failure: unknown,
  words: PaneWords,
  remedies: Remedies = {},
): TemplateResult {
  const remedy = remedyFor(failure);
  const press = remedy && remedies[remedy];
  const button = remedy && press ? { label: words.pane.remedies[remedy], press } : undefined;
  return messageBar('error', failureText(failure, words), button);
}

/**
 * A sentence that helps the user. It is never the failure's own message, which may contain text
 * from a cell.
 */
function failureText(failure: unknown, words: PaneWords): string {
  if (isRefusal(failure)) return refusalText(failure.why, words);
  if (isNotLoaded(failure)) return words.pane.notLoaded;
  if (!(failure instanceof OfficeExtension.Error)) return words.pane.ownFailure;
  return excelFailureText(failureCode(failure) ?? failure.code, words.language);
}

/** Codes of failures that trying again cannot help, so there is no button for it. */
const NOTHING_HELPS: readonly string[] = [
  'InvalidOrTimedOutSession',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
];

function remedyFor(failure: unknown): Remedy | null {
  if (isRefusal(failure)) return remedyForRefusal(failure.why);
  if (failure instanceof OfficeExtension.Error) {
    return NOTHING_HELPS.includes(failure.code) ? null : 'again';
  }
  return isNotLoaded(failure) ? 'again' : null;
}

/** Whether a part of the program could not be loaded when it was first needed. */
function isNotLoaded(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'ChunkLoadError';
}

/**
 * Also writes a fault of the program itself to the browser's console, so that it can be
 * investigated.
 */
export function reportUnforeseen(failure: unknown): void {
  const isForeseen = failure instanceof Refusal || failure instanceof OfficeExtension.Error;
  if (!isForeseen && !isNotLoaded(failure)) reportError(failure);
}

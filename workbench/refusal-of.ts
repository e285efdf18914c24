import type { Language } from '../src/i18n/language';
import { Refusal, wordsOf } from './command-line-options';

/**
 * Why the program could not do what was asked. For a mistake of the program itself: tells where it
 * is, but not its message, which may repeat a cell.
 */
export function refusalOf(error: unknown, language: Language): Refusal {
  if (error instanceof Refusal) return error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s+at .*?([^/\s(]+:\d+):\d+\)?$/m.exec(stack)?.[1] ?? '?';
  return new Refusal('unexpected', wordsOf(language).ownFailure(place));
}

/**
 * Cells and texts with a number of homes that are kept for nobody. If fewer than five are left,
 * administrators do not see whether any is: the homes offered are public, so that a zero would tell
 * how many households got one.
 */
import { cell, countCell, countText } from '../line';
import type { PublicCount, PublicWords } from '../public';
import type { LookName } from '../looks';

export function freeHomesCell(count: PublicCount, words: PublicWords, look: LookName = 'figure') {
  return count === 'smallOrNone'
    ? cell(words.sizes.fewOrNone, 'textFigure')
    : countCell(count, words, look);
}

/** The text of a count. `0–4` where administrators do not see whether it is zero. */
export function fewOrNoneText(count: PublicCount, words: PublicWords) {
  return count === 'smallOrNone' ? words.sizes.fewOrNone : countText(count, words);
}

/** Recognises headers among all cells of a sheet. */
import { fits, type KnownHeader } from './header';
import { remembered } from './remembered';
import { headerWords, isWordOf, senseOf } from './words/header-sense';

/**
 * Returns a quick test for whether a text is a known header. Headers with typing errors do not
 * pass.
 */
export function headerRecogniser(known: readonly KnownHeader[]): (text: string) => boolean {
  const keys = new Set(known.map(({ key }) => key));
  const byMeaning = new Map<string, KnownHeader[]>();
  for (const header of known) {
    const [first = ''] = header.needed;
    byMeaning.set(first, [...(byMeaning.get(first) ?? []), header]);
  }
  const isSaid = (meanings: readonly string[]): boolean =>
    meanings.some((meaning) => byMeaning.get(meaning)?.some((header) => fits(header, meanings)));
  const vocabulary = new Set(known.flatMap(({ needed, allowed }) => [...needed, ...allowed]));
  return remembered((text) => {
    const words = headerWords(text);
    if (keys.has(words.join(''))) return true;
    if (!words.every((word) => isWordOf(vocabulary, word))) return false;
    const { whole, outside } = senseOf(text);
    return isSaid(whole) || isSaid(outside);
  });
}

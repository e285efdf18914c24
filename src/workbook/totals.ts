/** Recognises rows with totals. */
import { halfInText } from '../domain/half-year-text';
import { monthOf } from '../domain/month-names';
import { isBlank } from './cell';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import { headerWords, meaningsOf } from './words/header-sense';

const TOTALS: ReadonlySet<string> = new Set(
  (
    'totaal totalen tot subtotaal subtot eindtotaal som gemiddelde gem total totals ' +
    'subtotal sum grandtotal average totaalgeneraal'
  ).split(' '),
);
/** The meanings of words that may be beside *totaal* in the label of a total. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    'aantal personen woningen eenheden huishoudens vergunninghouders gezin kandidaat ' +
    'plaatsing plaatsingen huisvesting corporatie corporaties taakstelling periode ' +
    'halfjaar jaar maand week kwartaal regio alle generaal realisatie tot datum per'
  ).split(' '),
);
const LONGEST_LABEL = 40;

/**
 * Returns true if the first filled cell of a row is the label of a total, such as `Totaal januari`.
 * Returns false for a corporation called Totaal Wonen, in a row with most cells filled.
 *
 * @param columns the columns that the table uses, from left to right
 */
export function isTotalsRow(
  cells: readonly (CellScalar | null)[],
  columns: readonly number[],
): boolean {
  const filled = columns.filter((column) => !isBlank(cells[column]));
  const label = cells[filled[0] ?? -1];
  if (typeof label !== 'string' || label.length > LONGEST_LABEL) return false;
  if (TOTALS.has(headerKey(label))) return true;
  const words = headerWords(label);
  const rest = withoutTotal(words);
  if (rest === null) return false;
  return isCountable(rest) || filled.length * 2 <= columns.length;
}

/**
 * Returns a label without the word for a total at its beginning or end. Returns null for any other
 * label.
 */
function withoutTotal(words: readonly string[]): readonly string[] | null {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (TOTALS.has(first)) return words.slice(1);
  return TOTALS.has(last) ? words.slice(0, -1) : null;
}

function isCountable(words: readonly string[]): boolean {
  if (halfInText(words.join(' ')) !== null) return true;
  return words.every((word) => {
    if (monthOf(word) > 0 || /^\d{1,4}$/.test(word)) return true;
    return meaningsOf([word]).every((meaning) => COUNTED.has(meaning));
  });
}

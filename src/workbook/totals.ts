/**
 * Recognises rows that add up other rows: typed below a table, between its groups, or made by a
 * pivot table.
 */
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
/** What a total may be about, as meanings of the words in headers. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    'aantal personen woningen eenheden huishoudens vergunninghouders gezin kandidaat ' +
    'plaatsing plaatsingen huisvesting corporatie corporaties taakstelling periode ' +
    'halfjaar jaar maand week kwartaal regio alle generaal realisatie tot datum per'
  ).split(' '),
);
const LONGEST_LABEL = 40;

/**
 * Whether the label in a row's first filled cell says that the row is a total. `Totaal januari` and
 * `Totaal personen` do. A corporation called Totaal Wonen, in a row with most cells filled, does
 * not.
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

/** The rest of a label that begins or ends with the word for a total. Null for any other label. */
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

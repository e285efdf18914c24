/** Reads numbers that were typed as text, as Dutch people write them. */

export const LONGEST_NUMBER = 40;
const WITH_THOUSANDS = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;
const WITH_COMMA = /^\d+(?:,\d+)?$/;
const WITH_POINT = /^\d+\.\d+$/;
const PER_MONTH = /(?:p\/?m|p\.m\.?|per maand|\/ ?m(?:aa)?nd|p\/?mnd)\.?$/;

/**
 * Reads `1.234,50`, `€ 586,68`, `586,-` and `75%` (0.75). `-12`, `12-` and `(12)` are all −12. A
 * point or space before three digits separates thousands. Returns null if the text is no number.
 */
export function numberFromText(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const bare = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[−–—]/g, '-')
    .replace(/€|\beuro?\b/g, '')
    .trim()
    .replace(PER_MONTH, '')
    .replace(/,-{1,2}\s*$/, '')
    .trim();
  const { digits, isNegative } = withoutSign(bare);
  const isPart = digits.endsWith('%');
  const number = decimalOf(isPart ? digits.slice(0, -1).trim() : digits);
  if (number === null) return null;
  const size = isPart ? Number((number / 100).toPrecision(15)) : number;
  return isNegative ? 0 - size : size;
}

function withoutSign(text: string): { readonly digits: string; readonly isNegative: boolean } {
  const [, inBrackets] = /^\( ?(\d[^()]*?) ?\)$/.exec(text) ?? [];
  if (inBrackets !== undefined) return { digits: inBrackets, isNegative: true };
  const [, sign, behind] = /^([-+]) ?(\d.*)$/.exec(text) ?? [];
  if (behind !== undefined) return { digits: behind, isNegative: sign === '-' };
  const [, before] = /^(\d.*?) ?-$/.exec(text) ?? [];
  return before === undefined
    ? { digits: text, isNegative: false }
    : { digits: before, isNegative: true };
}

function decimalOf(digits: string): number | null {
  if (WITH_THOUSANDS.test(digits)) return Number(digits.replace(/[. ]/g, '').replace(',', '.'));
  if (WITH_COMMA.test(digits)) return Number(digits.replace(',', '.'));
  return WITH_POINT.test(digits) ? Number(digits) : null;
}

/**
 * A count that was typed with words. `isAllSaid` is true if the words add nothing, as in `3
 * personen`.
 */
export interface WordedCount {
  readonly count: number;
  readonly isAllSaid: boolean;
}

const COUNTED =
  '(?:pers(?:onen|oons?|ons)?|p|people|persons?|mensen|gezinsleden|bewoners|woning(?:en)?|won|eenheden|eenheid|units?|slaapkamers?|slpks?|kamers?|stuks|st)';
const WITH_UNIT = new RegExp(`^(\\d{1,5}) ?-?${COUNTED}\\.?$`);
const ABOUT = /^(?:circa|ca|ongeveer|ong|plm|±|~|about|approx)\.? ?(.+)$/;
const ADDED = /^\d{1,2}(?: ?(?:\+|en|&) ?\d{1,2})+$/;
const PARTS = /\s?\b(?:volw(?:assenen?)?|kind(?:eren)?|adults?|child(?:ren)?|pers(?:onen)?)\b\.?/g;
const WITH_REMARK = /^(\d{1,2}) ?\([^\d()]*\)$/;
const OF_FAMILY = /^(?:gezin|huishouden|familie) (?:van|met|of) (\d{1,2})(?: personen)?$/;
const IN_WORDS = [
  ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
];

/**
 * Reads `3 personen`, `2 pers.`, `2+1`, `ca. 3`, `drie` and `4 (gezin)`. Returns null for any other
 * text.
 */
export function countFromWords(text: string): WordedCount | null {
  if (text.length > LONGEST_NUMBER) return null;
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('één', 'een');
  const [, roughly] = ABOUT.exec(plain) ?? [];
  if (roughly !== undefined) {
    const rest = /^\d{1,5}$/.test(roughly) ? Number(roughly) : countFromWords(roughly)?.count;
    return rest === undefined ? null : { count: rest, isAllSaid: false };
  }
  const unit = WITH_UNIT.exec(plain);
  if (unit) return { count: Number(unit[1]), isAllSaid: true };
  const spelled = IN_WORDS.indexOf(plain.replace(/ pers(?:onen|oon)?\.?$/, ''));
  if (spelled >= 0) return { count: spelled, isAllSaid: true };
  const other = WITH_REMARK.exec(plain) ?? OF_FAMILY.exec(plain);
  if (other) return { count: Number(other[1]), isAllSaid: false };
  const sum = plain.replace(PARTS, '').trim();
  if (!ADDED.test(sum)) return null;
  const count = (sum.match(/\d+/g) ?? []).reduce((total, part) => total + Number(part), 0);
  return { count, isAllSaid: false };
}

/**
 * Returns a text in the form in which it is searched for personal data, and in which ids are
 * compared. Unusual spaces, digits and dashes become plain ones. Invisible characters are removed.
 * This form is never shown.
 */
export function searchable(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text;
  return text
    .normalize('NFKC')
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(DIGITS, (digit) => String(valueOfDigit(digit)))
    .replace(/ {2,}/g, ' ');
}

/** Printable ASCII. Most cells contain nothing else. */
const PLAIN = /^[ -~]*$/;
/** White space of every kind, and letters that are invisible. */
const BLANKS = /[\s\u2800\u3164\uFFA0\u115F\u1160]+/gu;
/**
 * Characters that are removed: controls, formats, combining marks, and characters without a
 * meaning.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Mn}\p{Me}]/gu;
const DASHES = /[\p{Pd}\u2212\u00B7\u2022]/gu;
const DIGITS = /(?![0-9])\p{Nd}/gu;

/**
 * Returns the value of a digit in any script. In Unicode, digits are in groups of ten, from zero to
 * nine.
 */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return before % 10;
}

function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code));
}

/**
 * A text as it is searched for personal data. What the eye reads as one number can be written in
 * many ways: with other spaces, hidden characters, digits of another width or script, long dashes.
 * Every search looks at this form; what is shown is never made of it.
 */
export function searchable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(DIGITS, (digit) => String(valueOfDigit(digit)))
    .replace(/ {2,}/g, ' ');
}

/** Printable ASCII without two spaces in a row: most cells. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;
/** White space of every kind, and letters that are drawn as nothing. */
const BLANKS = /[\s\u2800\u3164\uFFA0\u115F\u1160]+/gu;
/** Controls, format characters, marks that join the character before, and what stands for nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Mn}\p{Me}]/gu;
const DASHES = /[\p{Pd}\u2212\u00B7\u2022]/gu;
const DIGITS = /(?![0-9])\p{Nd}/gu;

/** Decimal digits stand in Unicode in runs of ten, from nought to nine. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return before % 10;
}

function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code));
}

/**
 * The names that partners use for the column with the backlog at the beginning of a half-year.
 * `header-phrases.ts` explains the notation.
 */

export const OPENING_SYNONYMS = [
  'beginachterstand [datum periode halfjaar]',
  'begin stand [datum periode halfjaar achterstand januari juli]',
  'achterstand [datum januari juli]',
  'achterstand vorig [uit periode halfjaar einde datum]',
  'voorsprong [datum januari juli begin vorig uit periode halfjaar]',
  'overloop [achterstand uit vorig periode halfjaar]',
] as const;

/** Names under which a positive number is a backlog in one workbook and a lead in another. */
export const OPENING_SIGN_UNKNOWN = [
  'saldo [datum periode halfjaar begin januari juli vorig uit stand]',
  'voor-/achterstand [datum periode halfjaar begin januari juli vorig uit]',
  'achterstand voorsprong [datum periode halfjaar begin januari juli vorig uit of]',
] as const;

/** Words for a remainder, which may be the remainder before the half-year or the remainder now. */
export const OPENING_WEAK = [
  'restant [vorig periode halfjaar nog uit]',
  'stand',
  'nog opgave',
] as const;

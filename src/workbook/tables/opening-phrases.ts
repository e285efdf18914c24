/**
 * Lists the headers of the column with the backlog before a half-year. `header-phrases.ts` explains
 * the notation.
 */

export const OPENING_SYNONYMS = [
  'beginachterstand [datum periode halfjaar]',
  'begin stand [datum periode halfjaar achterstand januari juli]',
  'achterstand [datum januari juli]',
  'achterstand vorig [uit periode halfjaar einde datum]',
  'voorsprong [datum januari juli begin vorig uit periode halfjaar]',
  'overloop [achterstand uit vorig periode halfjaar]',
] as const;

/** Headers of columns in which a positive number may be a backlog or a lead. */
export const OPENING_SIGN_UNKNOWN = [
  'saldo [datum periode halfjaar begin januari juli vorig uit stand]',
  'voor-/achterstand [datum periode halfjaar begin januari juli vorig uit]',
  'achterstand voorsprong [datum periode halfjaar begin januari juli vorig uit of]',
] as const;

/** Headers that may mean the backlog before the half-year, or what is left now. */
export const OPENING_WEAK = [
  'restant [vorig periode halfjaar nog uit]',
  'stand',
  'nog opgave',
] as const;

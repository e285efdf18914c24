/** What partners call the column with the backlog that a half-year begins with; see `header-phrases.ts`. */

export const OPENING_SYNONYMS = [
  'beginachterstand [datum periode halfjaar]',
  'begin stand [datum periode halfjaar achterstand januari juli]',
  'achterstand [datum januari juli]',
  'achterstand vorig [uit periode halfjaar einde datum]',
  'voorsprong [datum januari juli begin vorig uit periode halfjaar]',
  'overloop [achterstand uit vorig periode halfjaar]',
] as const;

/**
 * The same, for headers under which a positive number is a backlog in one workbook and a lead in
 * another.
 */
export const OPENING_SIGN_UNKNOWN = [
  'saldo [datum periode halfjaar begin januari juli vorig uit stand]',
  'voor-/achterstand [datum periode halfjaar begin januari juli vorig uit]',
  'achterstand voorsprong [datum periode halfjaar begin januari juli vorig uit of]',
] as const;

/** Words for what is left, which may be what was left before or what is left now. */
export const OPENING_WEAK = [
  'restant [vorig periode halfjaar nog uit]',
  'stand',
  'nog opgave',
] as const;

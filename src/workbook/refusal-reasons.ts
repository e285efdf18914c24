/**
 * Groups the reasons why a home was not let. The text under Reden may describe a household, so only
 * its group is used.
 */
import { headerKey } from './header';
import type { RowOf } from './table';
import { isWithdrawnByCorporation, type homes } from './tables/homes';

/**
 * The groups, with the words that identify them in the partners' lists. The first group that fits
 * is used, and `other` always fits.
 */
const WORDS = {
  noCandidate: /geenkandidaat|geenmatch|geen(geschikte|passende)kandidaat|nocandidate/,
  size: /klein|groot|kamer|oppervlak|indeling|ruimte|small|large|bedroom/,
  rent: /huurprijs|tehogehuur|huurtehoog|duur|dure|betaalbaar|inkomen|rent|expensive/,
  access: /trap|lift|gelijkvloers|rolstoel|verdieping|toegankelijk|stairs|wheelchair/,
  condition: /onderhoud|gebrek|schimmel|vocht|opknap|slechtestaat|damp|repair/,
  place: /tever|wijk|buurt|ligging|locatie|afstand|reistijd|bijwerk|school|district|toofar/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type RefusalGroup = keyof typeof WORDS | 'corporation' | 'other';

const WORD_GROUPS = Object.keys(WORDS) as readonly (keyof typeof WORDS)[];

export const REFUSAL_GROUPS: readonly RefusalGroup[] = [...WORD_GROUPS, 'corporation', 'other'];

export function refusalGroupOf(home: Pick<RowOf<typeof homes>, 'status' | 'reason'>): RefusalGroup {
  if (isWithdrawnByCorporation(home)) return 'corporation';
  const text = headerKey(home.reason ?? '');
  return WORD_GROUPS.find((group) => WORDS[group].test(text)) ?? 'other';
}

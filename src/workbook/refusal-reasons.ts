/** Why a home came to nothing, in groups: what people type under Reden may describe a household. */
import { headerKey } from './header';
import type { RowOf } from './table';
import { isWithdrawnByCorporation, type homes } from './tables/homes';

/** The groups of Reden in partners' lists. The first that fits counts, and `other` fits always. */
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

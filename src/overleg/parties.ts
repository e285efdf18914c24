import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';

/**
 * The organisation that acts, as a code. A text that names no known party becomes `other`. So no
 * person's name leaves the workbook.
 */
export type Party =
  | 'municipality'
  | 'corporations'
  | 'welfare'
  | 'refugeeCouncil'
  | 'coa'
  | 'tenants'
  | 'taskforce'
  | 'other';

const SPELLINGS: Readonly<Record<Exclude<Party, 'other'>, readonly string[]>> = {
  municipality: ['gemeente', 'de gemeente'],
  corporations: [
    'corporatie',
    'corporaties',
    'alle corporaties',
    'de corporaties',
    'woningcorporatie',
    'woningcorporaties',
    'verhuurder',
  ],
  welfare: ['welzijnswerk', 'welzijn', 'sociaal werk'],
  refugeeCouncil: ['VluchtelingenWerk', 'VWN'],
  coa: ['COA'],
  tenants: ['huurdersplatform', 'huurdersorganisatie', 'huurders', 'bewonersplatform'],
  taskforce: ['taskforce', 'werkgroep'],
};

/** The words that mean a party. */
export const PARTY_WORDS: readonly string[] = Object.values(SPELLINGS).flat();

const PARTIES: readonly Party[] = [...(Object.keys(SPELLINGS) as Party[]), 'other'];

/** All parties by name, `other` last. This order says nothing about how much each has to do. */
export function partiesByName(names: Readonly<Record<Party, string>>): readonly Party[] {
  return [...PARTIES].sort(
    (a, b) => Number(a === 'other') - Number(b === 'other') || (names[a] < names[b] ? -1 : 1),
  );
}

const PARTY_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([party, spellings]) =>
    spellings.map((spelling) => [headerKey(spelling), party as Party] as const),
  ),
);

/**
 * Returns the party that a text names, `other` if it names none.
 *
 * @param corporations the names that count as the party of corporations
 */
export function partyOf(text: string, corporations: readonly { readonly name: string }[]): Party {
  if (corporations.some(({ name }) => idKey(name) === idKey(text))) return 'corporations';
  return PARTY_OF.get(headerKey(text)) ?? 'other';
}

/** How many of the given things belong to each party, zeros included. */
export function countByParty<One extends { readonly party: Party }>(
  all: readonly One[],
): Readonly<Record<Party, number>> {
  const counts = Object.fromEntries(
    PARTIES.map((party) => [party, all.filter((one) => one.party === party).length]),
  );
  return counts as Record<Party, number>;
}

import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';

/**
 * Who acts, as a code. Everything that people typed and that is no known party is `other`, so that
 * no person's name leaves the workbook.
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

/** The parties in the order in which they are shown. */
export const PARTIES: readonly Party[] = [...(Object.keys(SPELLINGS) as Party[]), 'other'];

const PARTY_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([party, spellings]) =>
    spellings.map((spelling) => [headerKey(spelling), party as Party] as const),
  ),
);

/** @param corporations the names that count as the party of corporations */
export function partyOf(text: string, corporations: readonly { readonly name: string }[]): Party {
  if (corporations.some(({ name }) => idKey(name) === idKey(text))) return 'corporations';
  return PARTY_OF.get(headerKey(text)) ?? 'other';
}

/**
 * How many each party has, in the order in which they are shown. Parties without any are left out.
 */
export function countByParty<One extends { readonly party: Party }>(
  all: readonly One[],
): { readonly party: Party; readonly count: number }[] {
  return PARTIES.map((party) => ({
    party,
    count: all.filter((one) => one.party === party).length,
  })).filter(({ count }) => count > 0);
}

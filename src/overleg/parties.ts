import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';

/**
 * Who acts, as a code: whatever people typed that is not one of the known parties is `other`, so
 * that no name of a person leaves the workbook.
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
export const PARTIES = [...(Object.keys(SPELLINGS) as Exclude<Party, 'other'>[]), 'other'] as const;

const PARTY_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([party, spellings]) =>
    spellings.map((spelling) => [headerKey(spelling), party as Party] as const),
  ),
);

/** @param corporations the names of the corporations, which count as such */
export function partyOf(text: string, corporations: readonly string[]): Party {
  if (corporations.some((name) => idKey(name) === idKey(text))) return 'corporations';
  return PARTY_OF.get(headerKey(text)) ?? 'other';
}

import { date, defaulted, id, optional, people, required, yesNo } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Plaatsingen**: households that moved in. */
export const placements = defineTable('placements', 'Plaatsingen', ['Plaatsing', 'Huisvestingen'], {
  date: required('Datum', date, [
    ...['ingangsdatum', 'datum huurcontract', 'datum verhuizing', 'gehuisvest op'],
    ...['datum plaatsing', 'plaatsingsdatum', 'verhuisdatum', 'datum gehuisvest'],
  ]),
  household: required('Kandidaat', id, [
    ...['casusnr', 'casusnummer', 'casus', 'zaaknummer', 'zaaknr', 'cliëntnr', 'cliëntnummer'],
    ...['dossier', 'dossiernummer', 'dossiernr', 'kandidaatnummer', 'kandidaatnr', 'huishouden'],
  ]),
  home: optional('Woning', id, [
    'woningnummer',
    'woningnr',
    'object',
    'objectnummer',
    'objectnr',
    'VHE',
  ]),
  persons: required('Personen', people, ['aantal personen', 'pers.', 'gezinsgrootte', 'aantal']),
  corporation: optional('Corporatie', id, ['verhuurder', 'woco', 'woningcorporatie']),
  /** Family joins a household in its own home: no new home. */
  isFamilyJoining: defaulted('Nareis', yesNo, false, ['nareizigers', 'gezinshereniging']),
  /** Counts towards the quota. */
  counts: defaulted('Telt mee', yesNo, true, ['telt', 'meetellen', 'telt mee taakstelling']),
  /** Reported to COA as housed. */
  reportedOn: optional('Afgemeld bij COA', date, [
    'afgemeld',
    'afgemeld op',
    'datum afmelding',
    'afmelding COA',
  ]),
});

export type Placement = RecordOf<typeof placements>;

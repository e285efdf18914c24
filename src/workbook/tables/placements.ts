import {
  date,
  defaulted,
  id,
  optional,
  people,
  required,
  requiredUnlessCounted,
  yesNo,
} from '../column';
import { defineTable, type RecordOf } from '../table';
import { CORPORATION_SYNONYMS, HOME_SYNONYMS, HOUSEHOLD_SYNONYMS } from './id-synonyms';

/** **Plaatsingen**: households that moved in. */
export const placements = defineTable('placements', 'Plaatsingen', ['Plaatsing', 'Huisvestingen'], {
  date: required('Datum', date, [
    'ingangsdatum',
    'datum huurcontract',
    'datum verhuizing',
    'gehuisvest op',
    'datum plaatsing',
    'plaatsingsdatum',
    'verhuisdatum',
    'datum gehuisvest',
  ]),
  /** Null where people are counted per month and nobody is named. */
  household: requiredUnlessCounted('Kandidaat', id, HOUSEHOLD_SYNONYMS),
  home: optional('Woning', id, HOME_SYNONYMS),
  persons: required('Personen', people, ['aantal personen', 'pers.', 'gezinsgrootte', 'aantal']),
  corporation: optional('Corporatie', id, CORPORATION_SYNONYMS),
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

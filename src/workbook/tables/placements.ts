import { date, defaulted, id, optional, people, required, unsure, yesNo } from '../column';
import { defineTable, type RecordOf } from '../table';
import {
  CORPORATION_SYNONYMS,
  CORPORATION_WEAK,
  HOME_SYNONYMS,
  HOME_WEAK,
  HOUSEHOLD_SYNONYMS,
  HOUSEHOLD_WEAK,
  PERSONS_SYNONYMS,
  PERSONS_WEAK,
} from './header-phrases';

/** **Plaatsingen**: households that moved in. */
export const placements = defineTable('placements', 'Plaatsingen', ['Plaatsing', 'Huisvestingen'], {
  date: unsure(
    required('Datum', date, [
      'ingangsdatum [huur verhuur contract bewoning woning]',
      'huurcontract datum',
      'contract datum',
      'verhuizing datum [woning kandidaat huishouden]',
      'huisvesting datum [woning kandidaat huishouden]',
      'plaatsing datum [woning kandidaat huishouden]',
      'verhuur datum [woning]',
      'huur datum',
      'sleutel datum',
      'sleutel overdracht [datum]',
      'bewoning datum',
      'woning bezet datum',
      'realisatie datum',
      'begin huur [contract]',
      'begin verhuur',
      'begin bewoning [datum]',
    ]),
    [
      'ondertekening [contract huur datum]',
      'verhuizing',
      'huisvesting',
      'plaatsing',
      'sleutel',
      'contract',
      'huurcontract',
      'realisatie',
      'oplevering datum',
    ],
  ),
  household: unsure(required('Kandidaat', id, HOUSEHOLD_SYNONYMS), HOUSEHOLD_WEAK),
  home: unsure(optional('Woning', id, HOME_SYNONYMS), HOME_WEAK),
  persons: unsure(required('Personen', people, PERSONS_SYNONYMS), PERSONS_WEAK),
  corporation: unsure(optional('Corporatie', id, CORPORATION_SYNONYMS), CORPORATION_WEAK),
  /** Family joins a household in its own home: no new home. */
  isFamilyJoining: defaulted('Nareis', yesNo, false, ['nareis [kandidaat personen]']),
  /** Counts towards the quota. */
  counts: defaulted('Telt mee', yesNo, true, ['telt [taakstelling]']),
  /** Reported to COA as housed. */
  reportedOn: optional('Afgemeld bij COA', date, ['afmelding [coa datum]']),
});

export type Placement = RecordOf<typeof placements>;

import {
  choice,
  date,
  defaulted,
  id,
  list,
  optional,
  people,
  required,
  text,
  yesNo,
} from '../column';
import type { People } from '../../domain/units';
import { defineTable, type RecordOf } from '../table';
import { HOUSEHOLD_SYNONYMS } from './id-synonyms';

/** **Kandidaten**: the households linked to the municipality. */
export const households = defineTable('households', 'Kandidaten', ['Kandidaat', 'Huishoudens'], {
  household: required('Kandidaat', id, HOUSEHOLD_SYNONYMS),
  persons: required('Personen', people, [
    'aantal personen',
    'pers.',
    'gezinsgrootte',
    'aantal',
    'huishoudgrootte',
  ]),
  /** Family members still expected. */
  familyToFollow: defaulted('Nareizigers', people, 0 as People, [
    'nareis',
    'gezinshereniging',
    'nog te verwachten',
    'aantal nareizigers',
  ]),
  /** The day COA linked the household: the terms begin. */
  linkedOn: required('Gekoppeld', date, [
    'gekoppeld d.d.',
    'datum koppeling',
    'koppelingsdatum',
    'gekoppeld op',
    'koppeldatum',
  ]),
  acceptedOn: optional('Geaccepteerd op', date, [
    'geaccepteerd',
    'datum acceptatie',
    'acceptatiedatum',
  ]),
  /** All occupants are under the youth age of the rent limits, and no child lives in. */
  young: defaulted('Jongere', yesNo, false, ['jongeren']),
  /** Needs a home without stairs. */
  stairFree: defaulted('Gelijkvloers', yesNo, false, [
    'gelijkvloers nodig',
    'begane grond',
    'zonder trap',
  ]),
  /** Reasons for a place (work, study, family, care) and districts or complexes named. */
  wishes: optional('Plaatsingswens', list, ['voorkeur wijk', 'plaatsingswensen', 'voorkeur']),
  shelter: optional('Opvanglocatie', text, ['AZC', 'opvang']),
  status: optional(
    'Status',
    choice({
      gekoppeld: [],
      voorgedragen: ['voorgesteld'],
      geaccepteerd: ['aanvaard'],
      'woning geweigerd': ['geweigerd'],
      aangehouden: [],
      gehuisvest: ['geplaatst', 'verhuisd'],
      ontkoppeld: ['ingetrokken', 'vertrokken', 'MOB'],
    }),
    ['stand', 'fase'],
  ),
  unlinkedOn: optional('Ontkoppeld op', date, [
    'ontkoppeld',
    'datum ontkoppeling',
    'ontkoppeld d.d.',
  ]),
});

export type Household = RecordOf<typeof households>;

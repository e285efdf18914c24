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
  unsure,
  usually,
  yesNo,
  type Bounds,
} from '../column';
import type { People } from '../../domain/units';
import { defineTable, type RecordOf } from '../table';
import {
  HOUSEHOLD_SYNONYMS,
  HOUSEHOLD_WEAK,
  PERSONS_SYNONYMS,
  PERSONS_WEAK,
} from './header-phrases';

export const USUAL_PERSONS: Bounds = { from: 1, upTo: 20 };

/** **Kandidaten**: the households linked to the municipality. */
export const households = defineTable('households', 'Kandidaten', ['Kandidaat', 'Huishoudens'], {
  household: unsure(required('Kandidaat', id, HOUSEHOLD_SYNONYMS), HOUSEHOLD_WEAK),
  persons: usually(
    unsure(required('Personen', people, PERSONS_SYNONYMS), PERSONS_WEAK),
    USUAL_PERSONS,
  ),
  /** The number of family members who are still expected. */
  familyToFollow: defaulted('Nareizigers', people, 0 as People, [
    'nareis [aantal verwacht personen]',
    'verwacht [aantal personen]',
  ]),
  /** The day on which COA linked the household, and on which the terms begin. */
  linkedOn: unsure(required('Gekoppeld', date, ['koppeling [datum coa kandidaat huishouden]']), [
    'datum',
    'datum toewijzing [coa]',
    'datum melding [coa]',
    'datum voordracht',
    'datum aanmelding',
  ]),
  acceptedOn: unsure(optional('Geaccepteerd op', date, ['acceptatie [datum woning aanbod]']), [
    'akkoord [datum]',
  ]),
  /** True if all occupants are under the youth age of the rent limits, without children. */
  young: defaulted('Jongere', yesNo, false, ['jongere']),
  stairFree: defaulted('Gelijkvloers', yesNo, false, ['gelijkvloers [nodig woning]']),
  /** Reasons to live somewhere, such as work or family, and names of districts or complexes. */
  wishes: optional('Plaatsingswens', list, ['wens [wijk plaatsing woning kandidaat]']),
  shelter: unsure(
    optional('Opvanglocatie', text, [
      'opvang [locatie naam omschrijving coa huidige]',
      'coa locatie',
      'waar nu',
    ]),
    ['locatie'],
  ),
  status: optional(
    'Status',
    choice({
      gekoppeld: ['wacht', 'wachtend', 'wachtlijst', 'nieuw', 'linked', 'waiting'],
      voorgedragen: ['voorgesteld', 'aangeboden', 'woning aangeboden', 'in bemiddeling'],
      geaccepteerd: ['aanvaard', 'akkoord', 'woning geaccepteerd', 'accepted'],
      'woning geweigerd': ['geweigerd', 'refused'],
      aangehouden: ['on hold'],
      gehuisvest: ['geplaatst', 'verhuisd', 'uitgeplaatst', 'ingehuisd', 'housed'],
      ontkoppeld: ['ingetrokken', 'vertrokken', 'MOB', 'unlinked'],
    }),
    ['status [kandidaat plaatsing huisvesting omschrijving]', 'stand'],
  ),
  unlinkedOn: optional('Ontkoppeld op', date, ['ontkoppeling [datum coa]']),
});

export type Household = RecordOf<typeof households>;

import {
  choice,
  date,
  defaulted,
  id,
  optional,
  people,
  required,
  requiredUnlessCounted,
  unsure,
  usually,
  yesNo,
} from '../column';
import { defineTable, type LeftOutReason, type RecordOf } from '../table';
import { saysFellThrough } from '../words/fell-through';
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
import { USUAL_PERSONS } from './households';

const FELL_THROUGH = 'gaat niet door';

const HOUSED: readonly string[] = [
  ...['geplaatst', 'verhuisd', 'uitgeplaatst', 'ingehuisd', 'bewoond', 'woont er', 'housed'],
  ...[
    'definitief',
    'gerealiseerd',
    'afgerond',
    'rond',
    'gereed',
    'klaar',
    'done',
    'ok',
    'akkoord',
    'ja',
  ],
  ...['verhuurd', 'contract getekend', 'sleutel ontvangen', 'afgemeld', 'afgemeld bij COA'],
];
const NOT_YET: readonly string[] = [
  ...['gepland', 'planned', 'voorlopig', 'in behandeling', 'in optie', 'optie', 'verwacht'],
  ...['voorgedragen', 'aangeboden', 'woning aangeboden', 'gereserveerd', 'bezichtiging'],
  ...['wacht', 'wachtend', 'nog te verhuizen', 'concept', 'in voorbereiding', 'pending'],
];

const stateChoice = choice({
  gehuisvest: HOUSED,
  'nog niet': NOT_YET,
  [FELL_THROUGH]: ['fell through'],
});

/**
 * Says whether the placement happened. Any text that says that the placement fell through is read
 * as `gaat niet door`.
 */
const placementState: typeof stateChoice = {
  ...stateChoice,
  read: (value, format, shift) =>
    typeof value === 'string' && saysFellThrough(value)
      ? { value: FELL_THROUGH, problem: null }
      : stateChoice.read(value, format, shift),
};

const columns = {
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
      'week [nummer verhuizing huisvesting plaatsing]',
    ],
  ),
  /** Null in a row that gives a number of people without a household. */
  household: unsure(requiredUnlessCounted('Kandidaat', id, HOUSEHOLD_SYNONYMS), HOUSEHOLD_WEAK),
  home: unsure(optional('Woning', id, HOME_SYNONYMS), HOME_WEAK),
  persons: usually(
    unsure(required('Personen', people, PERSONS_SYNONYMS), PERSONS_WEAK),
    USUAL_PERSONS,
  ),
  corporation: unsure(optional('Corporatie', id, CORPORATION_SYNONYMS), CORPORATION_WEAK),
  /** True if family joins a household in its home. No new home is then needed. */
  isFamilyJoining: defaulted('Nareis', yesNo, false, ['nareis [kandidaat personen]']),
  /**
   * Says whether the placement counts towards the quota. Null for a blank: a household that moves
   * on then counts only the first time.
   */
  counts: optional('Telt mee', yesNo, ['telt [taakstelling]']),
  /** The day on which the household was reported to COA as housed. */
  reportedOn: optional('Afgemeld bij COA', date, ['afmelding [coa datum]']),
  /** The first day on which the household no longer lives in the home. */
  leftOn: unsure(optional('Vertrokken op', date), ['vertrek [datum]', 'uithuizing [datum]']),
  /** A blank status means that the household moved in. */
  status: optional('Status', placementState, [
    'status [plaatsing huisvesting verhuizing kandidaat omschrijving]',
    'stand',
    'resultaat',
    'uitkomst',
  ]),
};

/**
 * Returns why a row is left out, or null. A row is left out if its status cannot be read, or says
 * that nobody moved in.
 */
function leavesOut(
  row: Readonly<Record<string, unknown>>,
  unread: readonly string[],
): LeftOutReason | null {
  if (unread.includes('status')) return 'status-unknown';
  if (row['status'] === FELL_THROUGH) return 'fell-through';
  return row['status'] === 'nog niet' ? 'not-yet' : null;
}

/** **Plaatsingen**: households that moved in. */
export const placements = defineTable(
  'placements',
  'Plaatsingen',
  ['Plaatsing', 'Huisvestingen'],
  columns,
  leavesOut,
);

export type Placement = RecordOf<typeof placements>;

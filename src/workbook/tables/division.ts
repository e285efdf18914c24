import { amount, asking, count, date, id, optional, people, required, unsure } from '../column';
import { defineTable, type RecordOf } from '../table';
import { CORPORATION_SYNONYMS, PERSONS_SYNONYMS } from './header-phrases';
import { OPENING_SIGN_UNKNOWN, OPENING_SYNONYMS, OPENING_WEAK } from './opening-phrases';
import { PERIOD_SYNONYMS } from './quotas';
import { backlog, period } from '../other-kinds';

/**
 * **Verdeling**: the agreements per half-year and corporation. In a half-year without rows, the
 * weight of a corporation is its number of homes. A row with a day in Vanaf changes the agreements
 * from that day on.
 */
export const division = defineTable('division', 'Verdeling', ['Verdeling taakstelling'], {
  period: required('Periode', period, PERIOD_SYNONYMS),
  corporation: required('Corporatie', id, CORPORATION_SYNONYMS),
  /** The day from which the row applies. A blank means the first day of the half-year. */
  from: optional('Vanaf', date, [
    'begin datum [afspraak]',
    'datum afspraak',
    'geldig [datum begin]',
    'geldt [datum]',
  ]),
  weight: optional('Gewicht', amount, [
    'verdeelsleutel',
    'aandeel',
    '%',
    'DAEB-bezit',
    'vrijkomende woningen',
    'mutaties',
  ]),
  /** The agreed number of people, which replaces the computed share. */
  persons: optional('Personen', people, [
    ...PERSONS_SYNONYMS,
    'afgesproken personen [aantal]',
    'taakstelling [aantal personen corporatie]',
    'opgave [aantal personen corporatie]',
  ]),
  homes: optional('Woningen', count, [
    'woningen [aantal]',
    'afgesproken woningen [aantal]',
    'toegezegde woningen [aantal]',
  ]),
  /** The number of homes let in the half-year, to any tenant. */
  allLettings: optional('Verhuringen totaal', count, [
    'verhuringen [aantal totaal alle woningen]',
    'alle verhuringen',
    'verhuur totaal [aantal woningen]',
  ]),
  /**
   * The corporation's own backlog just before the half-year, in people; achterstand is positive.
   */
  opening: unsure(
    asking(
      optional('Beginstand', backlog, OPENING_SYNONYMS),
      Object.fromEntries(OPENING_SIGN_UNKNOWN.map((phrase) => [phrase, 'sign'])),
    ),
    OPENING_WEAK,
  ),
});

export type DivisionRow = RecordOf<typeof division>;

import { date, required, text } from '../column';
import type { SerialDay } from '../../domain/units';
import { sum } from '../../domain/sum';
import { defineNamedTable, type RecordOf } from '../table';
import { peopleMoreOrLess } from '../other-kinds';

/**
 * **Correcties**: people who are added to or subtracted from the number housed, for example after a
 * count by COA. The table is recognised by its name only, because other lists can have the same
 * columns.
 */
export const corrections = defineNamedTable(
  'corrections',
  'Correcties',
  ['Correctie', 'Correcties realisatie', 'Correcties COA', 'Corrections'],
  {
    date: required('Datum', date, ['datum correctie [coa]', 'correctiedatum', 'peildatum']),
    /** The number of people who are added from that day on. Negative if they are subtracted. */
    persons: required('Personen', peopleMoreOrLess, [
      'aantal personen [correctie]',
      'aantal [correctie]',
      'correctie [aantal personen]',
    ]),
    reason: required('Reden', text, [
      'reden correctie',
      'omschrijving [correctie]',
      'toelichting [correctie]',
    ]),
  },
);

export type Correction = RecordOf<typeof corrections>;

/** Returns how many people the corrections from one day to another add. Both days are included. */
export function correctedBetween(
  corrections: readonly Pick<Correction, 'date' | 'persons'>[],
  from: SerialDay,
  upTo: SerialDay,
): number {
  const inTime = corrections.filter(({ date }) => date >= from && date <= upTo);
  return sum(inTime.map(({ persons }) => persons));
}

import { date, required, text } from '../column';
import type { SerialDay } from '../../domain/units';
import { sum } from '../../domain/sum';
import { defineNamedTable, type RecordOf } from '../table';
import { peopleMoreOrLess } from '../other-kinds';

/**
 * **Correcties**: people who are added to or subtracted from the number housed, such as somebody
 * who turned 18 and now counts for another municipality. Other lists, such as refusals, can have
 * the same columns. So only its name identifies this table.
 */
export const corrections = defineNamedTable(
  'corrections',
  'Correcties',
  ['Correctie', 'Correcties realisatie', 'Correcties COA', 'Corrections'],
  {
    date: required('Datum', date, ['datum correctie [coa]', 'correctiedatum', 'peildatum']),
    /** The number of people added to those housed, from the date on. Negative if it is lowered. */
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

/** Returns how many people the corrections add to the number housed. Both days are included. */
export function correctedBetween(
  corrections: readonly Pick<Correction, 'date' | 'persons'>[],
  from: SerialDay,
  upTo: SerialDay,
): number {
  const inTime = corrections.filter(({ date }) => date >= from && date <= upTo);
  return sum(inTime.map(({ persons }) => persons));
}

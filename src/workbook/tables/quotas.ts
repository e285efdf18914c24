import { firstDayOf } from '../../domain/calendar';
import { asking, backlog, people, period, required, optional } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Taakstelling**: what each half-year asks. */
export const quotas = defineTable('quotas', 'Taakstelling', ['Taakstellingen'], {
  period: required('Periode', period, ['halfjaar', 'half jaar', 'periode halfjaar']),
  /** People, as published: without the backlog carried in. */
  quota: asking(
    required('Taakstelling', people, [
      'netto taakstelling',
      'taakstelling netto',
      'aantal',
      'aantal personen',
      'gepubliceerde taakstelling',
    ]),
    { 'gecorrigeerde taakstelling': 'contains-backlog' },
  ),
  /** The backlog just before the period, achterstand positive; counts on the earliest period's row. */
  opening: asking(optional('Beginstand', backlog, ['beginachterstand', 'achterstand']), {
    saldo: 'sign',
    'voor-/achterstand': 'sign',
  }),
});

export type QuotaRow = RecordOf<typeof quotas>;

/** The backlog just before the first period: it stands on the earliest period's row. 0 where blank. */
export function openingOf(rows: readonly QuotaRow[]): number {
  const [first, ...others] = rows;
  if (first === undefined) return 0;
  const earliest = others.reduce(
    (a, b) => (firstDayOf(b.period) < firstDayOf(a.period) ? b : a),
    first,
  );
  return earliest.opening ?? 0;
}

import { amount, asking, backlog, count, id, optional, people, period, required } from '../column';
import { defineTable, type RecordOf } from '../table';
import { CORPORATION_SYNONYMS } from './id-synonyms';

/** **Verdeling**: what was agreed per half-year and corporation; without it the stock is the weight. */
export const division = defineTable('division', 'Verdeling', ['Verdeling taakstelling'], {
  period: required('Periode', period, ['halfjaar', 'half jaar']),
  corporation: required('Corporatie', id, CORPORATION_SYNONYMS),
  weight: optional('Gewicht', amount, [
    'verdeelsleutel',
    'aandeel',
    '%',
    'DAEB-bezit',
    'vrijkomende woningen',
    'mutaties',
  ]),
  /** People agreed; they take the place of the computed share. */
  persons: optional('Personen', people, ['aantal personen', 'afgesproken personen', 'pers.']),
  /** Homes agreed. */
  homes: optional('Woningen', count, [
    'aantal woningen',
    'afgesproken woningen',
    'toegezegde woningen',
  ]),
  /** The corporation's own backlog just before the period, achterstand positive. */
  opening: asking(optional('Beginstand', backlog, ['beginachterstand', 'achterstand']), {
    saldo: 'sign',
  }),
});

export type DivisionRow = RecordOf<typeof division>;

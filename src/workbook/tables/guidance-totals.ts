import { count, required, text } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Begeleiding** as totals: the number of households per step. */
export const guidanceTotals = defineTable(
  'guidanceTotals',
  'Begeleiding',
  ['Begeleiding totalen', 'Begeleiding totaal'],
  {
    step: required('Stap', text, ['onderdeel']),
    done: required('Gereed', count, ['klaar', 'afgerond']),
    open: required('Open', count, ['nog open', 'lopend']),
    overdue: required('Te laat', count, ['over tijd']),
  },
);

export type GuidanceTotal = RecordOf<typeof guidanceTotals>;

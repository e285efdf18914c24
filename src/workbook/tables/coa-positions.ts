import { asking, backlog, date, optional, people, required } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **COA-stand**: what COA counts as housed, on its own dates. */
export const coaPositions = defineTable('coaPositions', 'COA-stand', ['Stand COA', 'COA'], {
  asOf: required('Peildatum', date, ['stand datum [coa]', 'datum [coa]', 'peilmoment', 'stand']),
  housed: required('Realisatie', people, [
    'realisatie [aantal personen coa totaal]',
    'huisvesting [aantal personen coa totaal]',
    'plaatsing [aantal personen coa totaal]',
  ]),
  /** Achterstand positive. */
  backlog: asking(
    optional('Voor-/achterstand', backlog, ['achterstand [datum coa]', 'voorsprong [datum coa]']),
    { 'saldo [datum coa]': 'sign', 'achterstand voorsprong [datum coa of]': 'sign' },
  ),
});

export type CoaPosition = RecordOf<typeof coaPositions>;

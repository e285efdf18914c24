import { asking, backlog, date, optional, people, required } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **COA-stand**: what COA counts as housed, on its own dates. */
export const coaPositions = defineTable('coaPositions', 'COA-stand', ['Stand COA', 'COA'], {
  asOf: required('Peildatum', date, ['stand per', 'datum', 'datum stand']),
  housed: required('Realisatie', people, ['gehuisvest', 'gerealiseerd', 'geplaatst']),
  /** Achterstand positive. */
  backlog: asking(optional('Voor-/achterstand', backlog, ['achterstand']), { saldo: 'sign' }),
});

export type CoaPosition = RecordOf<typeof coaPositions>;

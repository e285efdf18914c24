import { addDays, civilOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { Settings } from '../settings';
import { asking, date, optional, people, required } from '../column';
import { defineTable, type RecordOf } from '../table';
import { backlog } from '../other-kinds';

/**
 * Returns the last day that a COA-stand includes. For a COA-stand on the first of a month, this is
 * the day before, unless the setting says otherwise. COA does so too: the dashboard "Land in Beeld"
 * gives a half-year's result per 1 January.
 */
export function lastDayCounted(
  { asOf }: Pick<CoaPosition, 'asOf'>,
  { coaFirstOfMonth }: Pick<Settings, 'coaFirstOfMonth'>,
): SerialDay {
  const isBefore = coaFirstOfMonth === 'dag ervoor' && civilOf(asOf).day === 1;
  return isBefore ? addDays(asOf, -1) : asOf;
}

/** **COA-stand**: how many people COA counts as housed, on a day. */
export const coaPositions = defineTable('coaPositions', 'COA-stand', ['Stand COA', 'COA'], {
  asOf: required('Peildatum', date, ['stand datum [coa]', 'datum [coa]', 'peilmoment', 'stand']),
  housed: required('Realisatie', people, [
    'realisatie [aantal personen coa totaal]',
    'huisvesting [aantal personen coa totaal]',
    'plaatsing [aantal personen coa totaal]',
  ]),
  /** The backlog according to COA, in people; achterstand is positive. */
  backlog: asking(
    optional('Voor-/achterstand', backlog, ['achterstand [datum coa]', 'voorsprong [datum coa]']),
    { 'saldo [datum coa]': 'sign', 'achterstand voorsprong [datum coa of]': 'sign' },
  ),
});

export type CoaPosition = RecordOf<typeof coaPositions>;

import type { SerialDay } from '../../domain/units';
import { pairKey } from '../pair-key';
import { date, id, optional, required, text } from '../column';
import { defineNamedTable, type RecordOf } from '../table';
import { HOME_SYNONYMS, HOUSEHOLD_SYNONYMS } from './header-phrases';

/**
 * **Afwijzingen**: proposals that a person declined, with the reason. The table is recognised by
 * its name only, because other lists can have the same columns.
 */
export const declined = defineNamedTable(
  'declined',
  'Afwijzingen',
  ['Afwijzing', 'Afgewezen voorstellen'],
  {
    date: required('Datum', date, ['datum afwijzing', 'afgewezen op']),
    home: required('Woning', id, HOME_SYNONYMS),
    household: required('Kandidaat', id, HOUSEHOLD_SYNONYMS),
    reason: optional('Reden', text, ['reden afwijzing']),
  },
);

export type DeclinedProposal = RecordOf<typeof declined>;

/** Returns the keys of the pairs that were declined up to and including a day. */
export function declinedPairs(
  declined: readonly DeclinedProposal[],
  asOf: SerialDay,
): ReadonlySet<string> {
  const until = declined.filter(({ date }) => date <= asOf);
  return new Set(until.map(({ household, home }) => pairKey(household, home)));
}

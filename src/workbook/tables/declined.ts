import type { SerialDay } from '../../domain/units';
import { pairKey } from '../pair-key';
import { date, id, optional, required, text } from '../column';
import { defineNamedTable, type RecordOf } from '../table';
import { HOME_SYNONYMS, HOUSEHOLD_SYNONYMS } from './header-phrases';

/**
 * **Afwijzingen**: proposals that a person declined, with the reason. Lists of homes and candidates
 * have these columns too. So only its name identifies this table.
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

import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { Agreed, SoftRule } from '../rule';

const DAYS_TO_NOTHING = 28;

/**
 * The home is available within the term after linking. In the four weeks after the term, the points
 * decrease day by day, to 0.
 */
export const time = {
  name: 'tijd',
  englishName: 'time',
  defaultWeight: 30,
  looksAt: { household: ['linkedOn'], home: ['availableFrom'] },
  parts: DAYS_TO_NOTHING,
  earned: (household: MatchHousehold, home: MatchHome, { term }: Pick<Agreed, 'term'>) =>
    Math.max(0, DAYS_TO_NOTHING - Math.max(0, daysLate(household, home, term))),
  tell: (household: MatchHousehold, home: MatchHome, { term }: Pick<Agreed, 'term'>) => {
    const days = daysLate(household, home, term);
    return days <= 0
      ? ({ code: 'inTime', availableFrom: home.availableFrom, term } as const)
      : ({ code: 'late', availableFrom: home.availableFrom, term, days } as const);
  },
} as const satisfies SoftRule;

function daysLate(
  { linkedOn }: MatchHousehold,
  { availableFrom }: MatchHome,
  term: number,
): number {
  return availableFrom - linkedOn - term;
}

import fc from 'fast-check';
import { DEFAULT_CRITERIA } from '../../../src/domain/match/criteria';
import type { MatchHome } from '../../../src/domain/match/home';
import type { MatchHousehold } from '../../../src/domain/match/household';
import { FORBIDDEN, pairScoresOf } from '../../../src/domain/match/pair-scores';
import { HARD_RULES, SOFT_RULES } from '../../../src/domain/match/rules';
import { brokenRules, scoreOf, scoringFor, type Scoring } from '../../../src/domain/match/score';
import { straightThrough } from '../../../src/workbook/steps';
import { criteria, home, household, JULY, tablesOf } from './arbitraries';

const AGREED = { term: 70, agreement: DEFAULT_CRITERIA.agreement };

/** Returns a proxy of the item, and a set that collects the names of the fields read from it. */
function watched<Item extends object>(item: Item): readonly [Item, Set<keyof Item>] {
  const read = new Set<keyof Item>();
  const proxy = new Proxy(item, {
    get: (target, field) => {
      read.add(field as keyof Item);
      return target[field as keyof Item];
    },
  });
  return [proxy, read];
}

function scoresOf(
  scoring: Scoring,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
) {
  const scores = straightThrough(pairScoresOf(scoring, households, homes));
  return households.map((_, index) => {
    const row = new Int16Array(homes.length);
    scores.fill(index, row);
    return [...row];
  });
}

describe('a rule', () => {
  it.each([...HARD_RULES, ...SOFT_RULES])(
    '$name reads no fields but those in `looksAt`',
    (rule) => {
      fc.assert(
        fc.property(household, home, (one, other) => {
          const [who, readOfHousehold] = watched(one);
          const [where, readOfHome] = watched(other);
          if ('holds' in rule) rule.holds(who, where);
          else rule.earned(who, where, AGREED);
          const { looksAt } = rule;
          expect(looksAt.household).toEqual(expect.arrayContaining([...readOfHousehold]));
          expect(looksAt.home).toEqual(expect.arrayContaining([...readOfHome]));
        }),
      );
    },
  );
});

describe('the scores of many pairs', () => {
  it('equal the score of each pair computed alone, whatever the criteria', () => {
    fc.assert(
      fc.property(criteria, tablesOf(12, 12), (chosen, { households, homes }) => {
        const scoring = scoringFor(chosen);
        expect(scoresOf(scoring, households, homes)).toEqual(
          households.map((one) => homes.map((other) => scoreOf(scoring, one, other) ?? FORBIDDEN)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('equal the score of each pair computed alone, with many different days, rents and places', () => {
    const weights = { grootte: 1, soort: 1, tijd: 1, plaats: 1 };
    const scoring = scoringFor({ ...DEFAULT_CRITERIA, weights });
    const [one] = fc.sample(household, { numRuns: 1, seed: 7 });
    const [other] = fc.sample(home, { numRuns: 1, seed: 7 });
    const households = Array.from({ length: 400 }, (_, i) => ({
      ...one!,
      isWaiting: true,
      key: `k-${i}`,
      linkedOn: (JULY + i) as MatchHousehold['linkedOn'],
      wishKeys: [`wijk ${i % 20}`],
    }));
    const homes = Array.from({ length: 400 }, (_, i) => ({
      ...other!,
      isOnOffer: true,
      reservedForKey: i % 3 === 0 ? `k-${i}` : null,
      maximumPersons: 1 + (i % 9),
      bareRent: (40000 + 97 * i) as MatchHome['bareRent'],
      availableFrom: (JULY + 70 + i) as MatchHome['availableFrom'],
      placeKeys: [`wijk ${i % 30}`],
    }));
    expect(scoresOf(scoring, households, homes)).toEqual(
      households.map((who) => homes.map((where) => scoreOf(scoring, who, where) ?? FORBIDDEN)),
    );
  });

  it('put households in one group only if they break the same rules for every home', () => {
    fc.assert(
      fc.property(tablesOf(12, 6), ({ households, homes }) => {
        const scoring = scoringFor(DEFAULT_CRITERIA);
        const { groups } = straightThrough(pairScoresOf(scoring, households, homes));
        households.forEach((one, index) => {
          const first = households[groups.examples[groups.of[index]!]!]!;
          for (const other of homes) {
            expect(brokenRules(scoring, one, other)).toEqual(brokenRules(scoring, first, other));
          }
        });
      }),
    );
  });
});

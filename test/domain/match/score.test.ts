import fc from 'fast-check';
import { DomainError } from '../../../src/domain/domain-error';
import { bestHomes } from '../../../src/domain/match/best-homes';
import { criterionNamed, DEFAULT_CRITERIA } from '../../../src/domain/match/criteria';
import type { MatchHome } from '../../../src/domain/match/home';
import type { MatchHousehold } from '../../../src/domain/match/household';
import { HARD_RULES, SOFT_RULES } from '../../../src/domain/match/rules';
import { explainScore, scoreOf, scoringFor } from '../../../src/domain/match/score';
import type { Cents, People, SerialDay } from '../../../src/domain/units';
import { criteria, home, homeOf, household, householdOf, JULY, tablesOf } from './arbitraries';

const usual = scoringFor(DEFAULT_CRITERIA);
const score = (one: Partial<MatchHousehold>, other: Partial<MatchHome>) =>
  scoreOf(usual, householdOf(one), homeOf(other));
const linesOf = (one: Partial<MatchHousehold>, other: Partial<MatchHome>) =>
  explainScore(usual, householdOf(one), homeOf(other));

describe('a score', () => {
  it('is the sum of the points in its explanation, whatever the weights', () => {
    fc.assert(
      fc.property(criteria, household, home, (chosen, one, other) => {
        const scoring = scoringFor(chosen);
        const lines = explainScore(scoring, one, other);
        const points = lines.reduce(
          (sum, line) => sum + (line.kind === 'soft' ? line.points : 0),
          0,
        );
        const holds = lines.every((line) => line.kind === 'soft' || line.holds);
        expect(scoreOf(scoring, one, other)).toBe(holds ? points : null);
        if (!holds) expect(points).toBe(0);
      }),
    );
  });

  it('is in whole tenths from 0 to 100, and no rule gives more than its maximum', () => {
    fc.assert(
      fc.property(criteria, household, home, (chosen, one, other) => {
        const scoring = scoringFor(chosen);
        const found = scoreOf(scoring, one, other) ?? 0;
        expect(Number.isInteger(found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1000);
        for (const line of explainScore(scoring, one, other)) {
          if (line.kind === 'soft') expect(line.points).toBeLessThanOrEqual(line.possible);
        }
      }),
    );
  });

  it('does not change if all weights are multiplied by the same number', () => {
    const whole = fc.integer({ min: 0, max: 50 });
    const weights = fc.record({ grootte: whole, soort: whole, tijd: whole, plaats: whole });
    const some = weights.filter((all) => Object.values(all).some((one) => one > 0));
    fc.assert(
      fc.property(some, household, home, (all, one, other) => {
        const scored = (factor: number) =>
          scoreOf(
            scoringFor({
              ...DEFAULT_CRITERIA,
              weights: {
                grootte: all.grootte * factor,
                soort: all.soort * factor,
                tijd: all.tijd * factor,
                plaats: all.plaats * factor,
              },
            }),
            one,
            other,
          );
        expect(scored(7)).toBe(scored(1));
      }),
    );
  });

  it('has soft rules that each earn a whole number from 0 to their `parts`', () => {
    fc.assert(
      fc.property(household, home, fc.nat(120), (one, other, term) => {
        for (const rule of SOFT_RULES) {
          const earned = rule.earned(one, other, { term, agreement: DEFAULT_CRITERIA.agreement });
          expect(Number.isInteger(earned) && earned >= 0 && earned <= rule.parts).toBe(true);
        }
      }),
    );
  });

  it('has an explanation that lists every rule once, hard ones first', () => {
    const names = [...HARD_RULES, ...SOFT_RULES].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(linesOf({}, {}).map(({ name }) => name)).toEqual(names);
  });

  it('lists the best homes by score, then by date, without homes that break a hard rule', () => {
    fc.assert(
      fc.property(tablesOf(1, 12), fc.integer({ min: 1, max: 6 }), ({ homes }, count) => {
        const best = bestHomes(usual, householdOf(), homes, count);
        const allowed = homes.filter((one) => scoreOf(usual, householdOf(), one) !== null);
        expect(best).toHaveLength(Math.min(count, allowed.length));
        best.forEach(({ home: one, score: found }, i) => {
          const before = best[i - 1];
          if (!before) return;
          const isOrdered =
            before.score > found ||
            (before.score === found && before.home.availableFrom <= one.availableFrom);
          expect(isOrdered).toBe(true);
        });
        const worst = best.at(-1)?.score ?? 0;
        for (const one of allowed) {
          if (best.some(({ home: chosen }) => chosen === one)) continue;
          expect(scoreOf(usual, householdOf(), one)!).toBeLessThanOrEqual(worst);
        }
      }),
    );
  });
});

describe('the hard rules', () => {
  const broken = (one: Partial<MatchHousehold>, other: Partial<MatchHome>) =>
    linesOf(one, other).flatMap((line) => (line.kind === 'hard' && !line.holds ? [line.name] : []));

  it.each<[string, Partial<MatchHousehold>, Partial<MatchHome>]>([
    ['open', { isWaiting: false }, {}],
    ['open', {}, { isOnOffer: false }],
    ['open', {}, { reservedForKey: 'k-2' }],
    ['ruimte', { persons: 2 as People, familyToFollow: 1 as People }, {}],
    ['huur', {}, { bareRent: 58669 as Cents }],
    ['huur', { young: true }, { bareRent: 40993 as Cents }],
    ['huur', {}, { rentLimits: null }],
    ['gelijkvloers', { needsStairFree: true }, {}],
    ['blijven', { familyToFollow: 1 as People }, { availableUntil: 43000 as SerialDay }],
  ])('only %s is broken by household %j and home %j', (name, one, other) => {
    expect(broken(one, other)).toEqual([name]);
    expect(score(one, other)).toBeNull();
  });

  it.each<[string, Partial<MatchHousehold>, Partial<MatchHome>]>([
    ['reserved for the household itself', {}, { reservedForKey: 'k-1' }],
    ['the rent is at the limit', {}, { bareRent: 58668 as Cents }],
    [
      'the higher limit for three',
      { persons: 3 as People },
      { bareRent: 62876 as Cents, maximumPersons: 3 },
    ],
    ['a room has no rent limit', {}, { bareRent: 90000 as Cents, isSelfContained: false }],
    ['no stairs where needed', { needsStairFree: true }, { isStairFree: true }],
    ['no family to follow', {}, { availableUntil: 43000 as SerialDay }],
  ])('none is broken: %s', (_, one, other) => {
    expect(broken(one, other)).toEqual([]);
  });

  it('count family to follow for the room, but not for the rent limit', () => {
    const household = { persons: 2 as People, familyToFollow: 2 as People };
    expect(broken(household, { maximumPersons: 4, bareRent: 60000 as Cents })).toEqual(['huur']);
  });

  it('allow a rent that does not fit if the partners chose so', () => {
    const scoring = scoringFor({ ...DEFAULT_CRITERIA, rentFitIsHard: false });
    expect(scoreOf(scoring, householdOf(), homeOf({ bareRent: 90000 as Cents }))).not.toBeNull();
  });
});

describe('soft rules', () => {
  it.each<[number, Partial<MatchHousehold>, Partial<MatchHome>]>([
    [1000, {}, { isRegular: false, maximumPersons: 1 }],
    [913, {}, { isRegular: false, maximumPersons: 2 }],
    [825, {}, { isRegular: false, maximumPersons: 3 }],
    [738, {}, { isRegular: false, maximumPersons: 4 }],
    [650, {}, { isRegular: false, maximumPersons: 9 }],
    [790, {}, { isRegular: true, maximumPersons: 1 }],
    [1000, { persons: 2 as People }, { isRegular: true }],
    [650, { persons: 2 as People }, { isRegular: false }],
    [1000, { familyToFollow: 1 as People }, { isRegular: true }],
  ])('give %i tenths in total for household %j in home %j', (tenths, one, other) => {
    expect(score(one, other)).toBe(tenths);
  });

  it.each([
    [0, 300],
    [70, 300],
    [71, 289],
    [84, 150],
    [97, 11],
    [98, 0],
    [500, 0],
  ])('give a home available %i days after linking %i tenths for time', (days, tenths) => {
    const late = linesOf({}, { availableFrom: (JULY + days) as SerialDay });
    expect(late.find(({ name }) => name === 'tijd')).toMatchObject({
      points: tenths,
      possible: 300,
    });
  });

  it('count a wished place only if places have a weight', () => {
    const scoring = scoringFor({
      ...DEFAULT_CRITERIA,
      weights: { grootte: 0, soort: 0, tijd: 0, plaats: 5 },
    });
    const wishing = householdOf({ wishKeys: ['werk', 'noord'] });
    expect(scoreOf(scoring, wishing, homeOf({ placeKeys: ['noord'] }))).toBe(1000);
    expect(scoreOf(scoring, wishing, homeOf({ placeKeys: ['zuid'] }))).toBe(0);
    expect(scoreOf(scoring, householdOf(), homeOf({ placeKeys: ['zuid'] }))).toBe(1000);
    expect(scoreOf(usual, wishing, homeOf())).toBe(scoreOf(usual, householdOf(), homeOf()));
  });

  it('never give more than 100 points through rounding', () => {
    const weights = { grootte: 12.25, soort: 12.25, tijd: 12.25, plaats: 63.25 };
    const scoring = scoringFor({ ...DEFAULT_CRITERIA, weights });
    const perfect = homeOf({ isRegular: false, maximumPersons: 1 });
    expect(scoreOf(scoring, householdOf(), perfect)).toBe(1000);
    expect(scoring.softRules.map(({ possible }) => possible)).toEqual([123, 123, 122, 632]);
  });
});

describe('criteria', () => {
  const problemOf = (name: string) => {
    try {
      criterionNamed(name, 3);
    } catch (error) {
      if (error instanceof DomainError) return error.problem;
      throw error;
    }
    return undefined;
  };

  it.each([
    ['grootte', 'grootte'],
    [' Soort ', 'soort'],
    ['time', 'tijd'],
    ['PLACE', 'plaats'],
    ['size', 'grootte'],
    ['kind', 'soort'],
    ['termijn', 'termijn'],
    ['term', 'termijn'],
  ])('%j means %s', (name, meant) => {
    expect(criterionNamed(name, 0)).toBe(meant);
  });

  it.each([
    ['nationaliteit', 'nationality'],
    ['Nationality', 'nationality'],
    ['land van herkomst', 'origin'],
    ['etniciteit', 'origin'],
    ['Country', 'origin'],
    ['taalniveau', 'language'],
    ['spreektaal', 'language'],
    ['tolk nodig', 'language'],
    ['geslacht', 'sex'],
    ['man/vrouw', 'sex'],
    ['gender', 'sex'],
    ['Religie', 'religion'],
    ['geloofsovertuiging', 'religion'],
  ])('refuses %j, which is about %s', (name, ground) => {
    expect(problemOf(name)).toEqual({ code: 'criterionRefused', index: 3, ground });
  });

  it.each(['totaal', 'betaalbaar', 'mantelzorg', 'landelijk', 'huur', ''])(
    'do not include %j, and the problem lists those that exist',
    (name) => {
      expect(problemOf(name)).toEqual({
        code: 'criterionUnknown',
        index: 3,
        known: ['grootte', 'soort', 'tijd', 'plaats', 'termijn'],
      });
    },
  );

  it('refuses weights that are all 0', () => {
    const weights = { grootte: 0, soort: 0, tijd: 0, plaats: 0 };
    expect(() => scoringFor({ ...DEFAULT_CRITERIA, weights })).toThrow(DomainError);
  });
});

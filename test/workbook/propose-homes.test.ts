import fc from 'fast-check';
import { scoreOf, scoringFor } from '../../src/domain/match/score';
import { rentLimit } from '../../src/domain/rent';
import { idKey } from '../../src/workbook/cell';
import { RENT_LIMITS } from '../../src/domain/rent-limits';
import { matchHome, matchHousehold } from '../../src/workbook/match-records';
import { criteriaOf } from '../../src/workbook/match-settings';
import { pairKey } from '../../src/workbook/pair-key';
import { proposeHomes } from '../in-one-piece';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { Home } from '../../src/workbook/tables/homes';
import type { Location } from '../../src/workbook/tables/locations';
import type { Household } from '../../src/workbook/tables/households';
import type { Placement } from '../../src/workbook/tables/placements';
import { day, home, household, location, people, placement } from '../overleg/records';

const ASOF = day(9, 30);

interface Tables {
  readonly locations?: readonly Location[];
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
  readonly placements: readonly Placement[];
}

function proposed(tables: Tables, maximums: readonly [string, number][] = []) {
  const settings = { ...DEFAULT_SETTINGS, complexMaximums: new Map(maximums) };
  return proposeHomes({ locations: [], ...tables, settings }, ASOF);
}

/** Ids overlap and have several spellings, so that rows repeat and contradict each other. */
const householdId = fc.constantFrom('K-1', 'K-2', 'k-2 ', 'K-3', 'K-4', 'K-5', 'K-6');
const homeId = fc.constantFrom('W-1', 'W-2', 'w-2', 'W-3', 'W-4');
const aroundThen = fc.integer({ min: -40, max: 20 }).map((days) => day(9, 30 + days));

const someHousehold = fc
  .record({
    id: householdId,
    linkedOn: aroundThen,
    persons: fc.integer({ min: 0, max: 4 }).map(people),
    familyToFollow: fc.constantFrom(0, 0, 2).map(people),
    acceptedOn: fc.option(aroundThen, { freq: 4 }),
    unlinkedOn: fc.option(aroundThen, { freq: 4 }),
    stairFree: fc.boolean(),
    young: fc.boolean(),
    status: fc.constantFrom(null, null, 'gekoppeld', 'geaccepteerd', 'gehuisvest', 'ontkoppeld'),
  })
  .map(({ id, linkedOn, ...given }) => household(id, linkedOn, given));

const someHome = fc
  .record({
    id: homeId,
    offeredOn: aroundThen,
    units: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('regulier', 'kamer', 'flexwoning'),
    complex: fc.constantFrom(null, 'Kade', 'kade'),
    maximumPersons: fc.integer({ min: 1, max: 6 }),
    bareRent: fc.constantFrom(400_00, 590_00, 700_00).map((cents) => cents as Home['bareRent']),
    stairFree: fc.boolean(),
    availableUntil: fc.option(aroundThen, { freq: 4 }),
    household: fc.option(householdId, { freq: 3 }),
    status: fc.constantFrom(null, null, 'aangeboden', 'gereserveerd', 'verhuurd', 'geweigerd'),
  })
  .map(({ id, offeredOn, ...given }) => home(id, 'Brugstede', offeredOn, given));

const somePlacement = fc
  .record({ date: aroundThen, who: householdId, where: homeId, isFamilyJoining: fc.boolean() })
  .map(({ date, who, where, isFamilyJoining }) =>
    placement(date, who, 1, { home: where, isFamilyJoining }),
  );

const someTables: fc.Arbitrary<Tables> = fc.record({
  households: fc.array(someHousehold, { maxLength: 9 }),
  homes: fc.array(someHome, { maxLength: 7 }),
  placements: fc.array(somePlacement, { maxLength: 4 }),
});

const countOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  ids.map(idKey).reduce((map, id) => map.set(id, (map.get(id) ?? 0) + 1), new Map());

function checkAlways(check: (tables: Tables, most: number) => void): void {
  const most = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(someTables, most, (tables, number) => check(tables, number)),
    {
      numRuns: 1500,
    },
  );
}

describe('whatever the tables contain', () => {
  test('no household has two proposals, and each household waits by its dates and its status', () => {
    checkAlways((tables) => {
      const { pairs, withoutHome } = proposed(tables)!;
      const told = [...pairs, ...withoutHome].map((one) => one.household);
      expect([...countOf(told.map((one) => one.household)).values()].every((n) => n === 1)).toBe(
        true,
      );
      for (const one of told) {
        const own = tables.placements.filter(
          (row) => idKey(row.household ?? '') === idKey(one.household),
        );
        expect(one.linkedOn <= ASOF && one.persons > 0).toBe(true);
        expect(one.acceptedOn === null || one.acceptedOn > ASOF).toBe(true);
        expect(one.unlinkedOn === null || one.unlinkedOn > ASOF).toBe(true);
        expect(own.every(({ date }) => date > ASOF)).toBe(true);
        expect(one.status === 'gehuisvest' && own.length === 0).toBe(false);
        expect(one.status === 'geaccepteerd' && one.acceptedOn === null).toBe(false);
      }
    });
  });

  test('no home is proposed to more households than it has free units', () => {
    checkAlways((tables) => {
      const { pairs } = proposed(tables)!;
      for (const [id, count] of countOf(pairs.map((pair) => pair.home.home))) {
        const rows = tables.homes.filter((row) => idKey(row.home) === id);
        const moved = tables.placements.filter(
          (row) => !row.isFamilyJoining && row.date <= ASOF && idKey(row.home ?? '') === id,
        );
        // A household that is listed twice lives in one unit.
        const taken = countOf(moved.map((row) => row.household ?? '')).size;
        expect(count).toBeLessThanOrEqual((rows[0]?.units ?? 0) - taken);
      }
      for (const { home: one } of pairs) {
        expect(one.offeredOn).toBeLessThanOrEqual(ASOF);
        expect(one.status).not.toBe('geweigerd');
        expect(one.availableUntil === null || one.availableUntil >= ASOF).toBe(true);
      }
    });
  });

  test('no pair breaks a hard rule', () => {
    checkAlways((tables) => {
      for (const { household: who, home: where, rules } of proposed(tables)!.pairs) {
        const joining = tables.placements
          .filter(
            (row) => row.isFamilyJoining && idKey(row.household ?? '') === idKey(who.household),
          )
          .reduce((sum, row) => sum + row.persons, 0);
        const following = who.familyToFollow + joining;
        expect(who.persons + following).toBeLessThanOrEqual(where.maximumPersons ?? 0);
        expect(who.stairFree && !where.stairFree).toBe(false);
        expect(following > 0 && where.availableUntil !== null).toBe(false);
        const limit = rentLimit(where.availableFrom, who.persons, who.young);
        expect(where.kind === 'kamer' || (where.bareRent ?? 0) <= limit).toBe(true);
        expect(rules.every((rule) => rule.kind === 'soft' || rule.holds)).toBe(true);
      }
    });
  });

  test('a declined pair is not proposed, and each waiting household is still listed', () => {
    checkAlways((tables) => {
      const first = proposed(tables)!;
      const keys = first.pairs.map((pair) => pairKey(pair.household.household, pair.home.home));
      const declined = new Set(keys.slice(0, 2));
      const settings = { ...DEFAULT_SETTINGS, complexMaximums: new Map<string, number>() };
      const next = proposeHomes({ locations: [], ...tables, settings }, ASOF, declined)!;
      const again = next.pairs.map((pair) => pairKey(pair.household.household, pair.home.home));
      expect(again.filter((key) => declined.has(key))).toEqual([]);
      const told = ({ pairs, withoutHome }: typeof next) =>
        [...pairs, ...withoutHome].map((one) => one.household.household).sort();
      expect(told(next)).toEqual(told(first));
    });
  });

  test('the points of the rules add up to the score', () => {
    checkAlways((tables) => {
      for (const { rules, score } of proposed(tables)!.pairs) {
        const points = rules.map((rule) => (rule.kind === 'soft' ? rule.points : 0));
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(Math.round(score * 10));
      }
    });
  });

  test('a complex gets no more proposals than its maximum', () => {
    checkAlways((tables, most) => {
      const { pairs } = proposed(tables, [['kade', most]])!;
      const inComplex = pairs.filter(({ home: one }) => idKey(one.complex ?? '') === 'kade');
      expect(inComplex.length).toBeLessThanOrEqual(most);
    });
  });

  test('a household that lives in a complex, or a unit reserved there, leaves one place less', () => {
    const homes = [
      home('W-1', 'B', day(9, 1), { complex: 'Kade', kind: 'flexwoning', units: 5 }),
      home('W-2', 'B', day(9, 1), { complex: 'Kade', household: 'K-8' }),
    ];
    const households = ['K-1', 'K-2', 'K-3'].map((id, i) => household(id, day(8, 1 + i)));
    const placements = [placement(day(9, 9), 'K-9', 1, { home: 'W-1' })];
    const pairs = (most: number) =>
      proposed({ homes, households, placements }, [['kade', most]])?.pairs.map(
        (pair) => pair.household.household,
      );
    expect(pairs(2)).toEqual([]);
    expect(pairs(3)).toEqual(['K-1']);
    expect(pairs(9)).toEqual(['K-1', 'K-2', 'K-3']);
  });
});

/**
 * Returns every way to give households different homes. A way lists the home of each, -1 for none.
 */
function everyMatching(households: number, homes: number): number[][] {
  if (households === 0) return [[]];
  return everyMatching(households - 1, homes).flatMap((given) =>
    [-1, ...Array.from({ length: homes }, (_, one) => one)]
      .filter((one) => one < 0 || !given.includes(one))
      .map((one) => [...given, one]),
  );
}

test('the proposals house most households, then those linked longest, then with the highest total score', () => {
  const scoring = scoringFor(criteriaOf(DEFAULT_SETTINGS));
  const waiting = fc.record({
    days: fc.integer({ min: 0, max: 30 }),
    persons: fc.integer({ min: 1, max: 4 }),
    family: fc.integer({ min: 0, max: 1 }),
  });
  const offered = fc.record({
    maximum: fc.integer({ min: 1, max: 5 }),
    isRegular: fc.boolean(),
    since: fc.integer({ min: 0, max: 60 }),
  });
  const tables = fc.tuple(
    fc.array(waiting, { minLength: 1, maxLength: 4 }),
    fc.array(offered, { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(tables, ([wait, offer]) => {
      const households = wait.map(({ days, persons, family }, i) =>
        household(`K-${i}`, day(6, 1 + days), {
          persons: people(persons),
          familyToFollow: people(family),
        }),
      );
      const homes = offer.map(({ maximum, isRegular, since }, i) =>
        home(`W-${i}`, 'B', day(9, 30 - since), {
          maximumPersons: maximum,
          kind: isRegular ? 'regulier' : 'flexwoning',
        }),
      );
      const scores = households.map((who) =>
        homes.map((where) =>
          scoreOf(scoring, matchHousehold(who)!, matchHome(where, RENT_LIMITS, null)!),
        ),
      );
      const order = households
        .map((_, i) => i)
        .sort((a, b) => households[a]!.linkedOn - households[b]!.linkedOn);
      /**
       * Compares proposals by three things in turn: how many households, which households (in the
       * order of linking), and the total score.
       */
      const worth = (matching: readonly number[]) => [
        matching.filter((one) => one >= 0).length,
        ...order.map((i) => (matching[i]! >= 0 ? 1 : 0)),
        matching.reduce((sum, one, i) => sum + (one < 0 ? 0 : (scores[i]![one] ?? 0)), 0),
      ];
      const best = everyMatching(households.length, homes.length)
        .filter((matching) => matching.every((one, i) => one < 0 || scores[i]![one] !== null))
        .map(worth)
        .reduce((a, b) => (isMore(b, a) ? b : a));
      const found = proposed({ households, homes, placements: [] })!.pairs;
      const chosen = households.map((who) => {
        const pair = found.find((one) => one.household === who);
        return pair === undefined ? -1 : homes.indexOf(pair.home);
      });
      expect(worth(chosen)).toEqual(best);
    }),
    { numRuns: 300 },
  );
});

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((one, i) => one !== b[i]);
  return first >= 0 && a[first]! > b[first]!;
}

describe('a proposal', () => {
  const free = home('W-1', 'Brugstede', day(9, 1), { kind: 'flexwoning', units: 2 });
  const pairsOf = (tables: Partial<Tables>) =>
    proposed({ households: [], homes: [free], placements: [], ...tables })?.pairs.map((pair) => [
      pair.household.household,
      pair.home.home,
    ]);

  test('gives free units to waiting households without a home, the longest linked first', () => {
    const households = [
      household('K-1', day(8, 1)),
      household('K-2', day(7, 1)),
      household('K-3', day(7, 2), { acceptedOn: day(8, 1) }),
    ];
    const placements = [placement(day(9, 9), 'K-9', 1, { home: 'W-1' })];
    expect(pairsOf({ households, placements })).toEqual([['K-2', 'W-1']]);
    expect(pairsOf({ households })).toEqual([
      ['K-2', 'W-1'],
      ['K-1', 'W-1'],
    ]);
  });

  test('gives nothing to a household for which a home is reserved', () => {
    const kept = home('W-2', 'Brugstede', day(9, 1), { household: 'k-1', status: 'gereserveerd' });
    const households = [household('K-1', day(8, 1), { status: 'voorgedragen' })];
    expect(pairsOf({ households, homes: [free, kept] })).toEqual([]);
    expect(pairsOf({ households, homes: [free] })).toEqual([['K-1', 'W-1']]);
  });

  test('is the same for a day in the past, whatever happened since', () => {
    const households = [household('K-1', day(8, 1), { status: 'gehuisvest' })];
    const placements = [placement(day(10, 5), 'K-1', 1, { home: 'W-1' })];
    expect(pairsOf({ households, placements })).toEqual([['K-1', 'W-1']]);
    expect(pairsOf({ households })).toEqual([]);
  });

  test('includes no home that was offered after the day', () => {
    const households = [household('K-1', day(8, 1))];
    expect(pairsOf({ households, homes: [{ ...free, offeredOn: day(10, 1) }] })).toEqual([]);
    const announced = { ...free, offeredOn: ASOF, availableFrom: day(11, 1) };
    expect(pairsOf({ households, homes: [announced] })).toEqual([['K-1', 'W-1']]);
  });

  test('says why a household is left without a home', () => {
    const large = household('K-1', day(8, 1), { persons: people(9) });
    const later = ['K-2', 'K-3', 'K-4'].map((id, i) => household(id, day(8, 2 + i)));
    const found = proposed({ households: [large, ...later], homes: [free], placements: [] });
    expect(found?.withoutHome.map((one) => [one.household.household, one.why.code])).toEqual([
      ['K-1', 'nothingFits'],
      ['K-4', 'noneLeft'],
    ]);
  });

  test('cannot be computed if every weight is zero', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      weights: { grootte: 0, soort: 0, tijd: 0, plaats: 0 },
    };
    const tables = { households: [], homes: [], placements: [] };
    expect(proposeHomes({ locations: [], ...tables, settings }, ASOF)).toBeNull();
  });
});

describe('how many households a location takes', () => {
  const single = (id: string) => household(id, day(9, 1));
  const unit = (id: string, given: Partial<Home> = {}) =>
    home(id, 'Brugstede', day(9, 2), {
      kind: 'flexwoning',
      complex: 'De Kade',
      maximumPersons: 1,
      ...given,
    });
  const kade = (homes: number, lived: number | null = null) =>
    location('De Kade', day(1, 1), {
      deliveredOn: day(1, 1),
      forPermitHolders: { unit: 'homes', homes },
      occupiedByPermitHolders: lived,
    });
  const households = ['K-1', 'K-2', 'K-3', 'K-4'].map(single);
  const homes = ['W-1', 'W-2', 'W-3', 'W-4'].map((id) => unit(id));
  const count = (tables: Partial<Tables>, maximums: readonly [string, number][] = []) =>
    proposed({ households, homes, placements: [], ...tables }, maximums)!.pairs.length;

  test('is the number in Locaties, unless Instellingen gives a lower one', () => {
    expect(count({})).toBe(4);
    expect(count({ locations: [kade(3)] })).toBe(3);
    expect(count({ locations: [kade(3)] }, [['de kade', 2]])).toBe(2);
    expect(count({ locations: [kade(3)] }, [['de kade', 9]])).toBe(3);
  });

  test('is lower by the households that live there, even if Woningen lacks their homes', () => {
    expect(count({ locations: [kade(24, 22)] })).toBe(2);
    const placements = [placement(day(9, 3), 'K-9', 1, { home: 'W-1' })];
    expect(count({ locations: [kade(3)], placements })).toBe(2);
    expect(count({ locations: [kade(3, 1)], placements })).toBe(2);
  });

  test('does not depend on households that moved in after the day', () => {
    const placements = [placement(day(10, 3), 'K-9', 1, { home: 'W-1' })];
    expect(count({ locations: [kade(2, 1)], placements })).toBe(2);
  });

  test('is lower by the homes that are reserved there', () => {
    const kept = [unit('W-5', { household: 'K-9', status: 'gereserveerd' }), ...homes];
    expect(count({ locations: [kade(3)], homes: kept })).toBe(2);
  });
});

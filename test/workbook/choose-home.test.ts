import fc from 'fast-check';
import { brokenBy, homeChoices, weakIn } from '../../src/workbook/choose-home';
import { coaList } from '../../src/workbook/coa-list';
import { proposeHomes } from '../in-one-piece';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { Home } from '../../src/workbook/tables/homes';
import type { Household } from '../../src/workbook/tables/households';
import type { Placement } from '../../src/workbook/tables/placements';
import { day, home, household, people, placement } from '../overleg/records';

const ASOF = day(9, 30);
const HOUSEHOLD = household('K-1', day(8, 1), { persons: people(3) });

interface Tables {
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
  readonly placements: readonly Placement[];
}

function recordsOf(tables: Partial<Tables>, maximums: readonly [string, number][] = []) {
  const settings = { ...DEFAULT_SETTINGS, complexMaximums: new Map(maximums) };
  return {
    locations: [],
    households: [HOUSEHOLD],
    homes: [],
    placements: [],
    ...tables,
    settings,
  };
}

const free = (id: string, given: Partial<Home> = {}) =>
  home(id, 'Brugstede', day(9, 1), {
    maximumPersons: 3,
    bareRent: 500_00 as Home['bareRent'],
    ...given,
  });

function idsOf(choices: ReturnType<typeof homeChoices>): string[] {
  return (choices ?? []).map((choice) => choice.home.home);
}

describe('the homes to choose among', () => {
  test('include each proposed home, with the same score', () => {
    const someHome = fc.record({
      maximumPersons: fc.integer({ min: 1, max: 6 }),
      stairFree: fc.boolean(),
      units: fc.integer({ min: 1, max: 3 }),
      complex: fc.constantFrom(null, 'Kade'),
      household: fc.constantFrom(null, null, 'K-2', 'K-1'),
    });
    const most = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.array(someHome, { maxLength: 6 }), fc.boolean(), most, (homes, stairs, at) => {
        const records = recordsOf(
          {
            households: [
              { ...HOUSEHOLD, stairFree: stairs },
              household('K-2', day(8, 3), { persons: people(2) }),
            ],
            homes: homes.map((given, i) => free(`W-${i}`, given)),
          },
          [['kade', at]],
        );
        for (const pair of proposeHomes(records, ASOF)?.pairs ?? []) {
          const choices = homeChoices(records, ASOF, pair.household.household) ?? [];
          const same = choices.find((choice) => choice.home.home === pair.home.home);
          expect(same?.score).toBe(pair.score);
          expect(Math.max(...choices.map(({ score }) => score ?? -1))).toBeGreaterThanOrEqual(
            pair.score,
          );
        }
      }),
    );
  });

  test('begin with the best home; those that break a rule come last, with the rules they break', () => {
    const choices = homeChoices(
      recordsOf({
        households: [{ ...HOUSEHOLD, stairFree: true }],
        homes: [
          free('W-klein', { maximumPersons: 2 }),
          free('W-ruim', { stairFree: true, maximumPersons: 6 }),
          free('W-past', { stairFree: true }),
          free('W-trap'),
        ],
      }),
      ASOF,
      'k-1 ',
    );
    expect(idsOf(choices)).toEqual(['W-past', 'W-ruim', 'W-trap', 'W-klein']);
    expect((choices ?? []).map((choice) => brokenBy(choice).map(({ name }) => name))).toEqual([
      [],
      [],
      ['gelijkvloers'],
      ['ruimte', 'gelijkvloers'],
    ]);
    expect(
      (choices ?? []).slice(0, 2).map((choice) => weakIn(choice).map(({ name }) => name)),
    ).toEqual([[], ['grootte']]);
    expect((choices ?? []).map(({ score }) => score === null)).toEqual([false, false, true, true]);
  });

  test('do not allow a home reserved for another household, except for its other units', () => {
    const kept = { household: 'K-9', status: 'gereserveerd' as const };
    const choices = homeChoices(
      recordsOf({
        homes: [
          free('W-1', kept),
          free('W-2', { ...kept, units: 2 }),
          free('W-3', { status: 'gereserveerd' }),
        ],
      }),
      ASOF,
      'K-1',
    );
    expect((choices ?? []).map((choice) => [choice.home.home, brokenBy(choice).length])).toEqual([
      ['W-2', 0],
      ['W-1', 1],
      ['W-3', 1],
    ]);
  });

  test('name the complex if its limit is reached', () => {
    const records = recordsOf({ homes: [free('W-1', { complex: 'De Kade' })] }, [['de kade', 0]]);
    const [choice] = homeChoices(records, ASOF, 'K-1') ?? [];
    expect(choice).toMatchObject({ score: null, fullComplex: 'De Kade' });
  });

  test('leave out homes that are let or withdrawn; a household that does not wait has none', () => {
    const homes = [
      free('W-1', { status: 'ingetrokken' }),
      free('W-2', { status: 'verhuurd' }),
      free('W-3'),
    ];
    const placements = [placement(day(9, 2), 'K-8', 1, { home: 'W-3' })];
    expect(homeChoices(recordsOf({ homes, placements }), ASOF, 'K-1')).toEqual([]);
    const housed = [placement(day(9, 2), 'K-1', 1, { home: 'W-9' })];
    expect(homeChoices(recordsOf({ homes, placements: housed }), ASOF, 'K-1')).toEqual([]);
  });
});

describe('the list for COA', () => {
  test('lists households with their proposed homes, without those that accepted a home or moved in', () => {
    const kept = (id: string, who: string) =>
      free(id, { household: who, status: 'gereserveerd', availableFrom: day(10, 1) });
    const lines = coaList(
      recordsOf({
        households: [
          { ...HOUSEHOLD, familyToFollow: people(2) },
          household('K-2', day(8, 1), { persons: people(1), acceptedOn: day(9, 5) }),
          household('K-3', day(8, 1), { persons: people(1) }),
          household('K-4', day(8, 1), { persons: people(1) }),
        ],
        homes: [kept('W-1', 'k-1'), kept('W-2', 'K-2'), kept('W-3', 'K-3'), free('W-4')],
        placements: [placement(day(9, 20), 'K-3', 1, { home: 'W-3' })],
      }),
      ASOF,
    );
    expect(lines).toEqual([
      {
        household: 'K-1',
        persons: 3,
        familyToFollow: 2,
        home: 'W-1',
        corporation: 'Brugstede',
        maximumPersons: 3,
        availableFrom: day(10, 1),
      },
    ]);
  });
});

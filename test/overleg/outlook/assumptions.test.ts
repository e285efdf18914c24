/**
 * Tests the assumptions of the outlook, which the tab shows. Instellingen may have them. Otherwise
 * they come from the history in the workbook. A case is one observation in that history.
 */
import { situationAt } from '../../../bench/backtest/methods';
import { simulatedMunicipality } from '../../../bench/backtest/world/municipality';
import { addDays } from '../../../src/domain/calendar';
import { projectionOf } from '../../../src/domain/outlook/projection';
import { outlookBasisOf } from '../../../src/overleg/outlook/outlook-input';
import { planTab } from '../../../src/overleg/plan-tab';
import { readSettings } from '../../../src/workbook/read-settings';
import { straightThrough } from '../../../src/workbook/steps';
import {
  corporation as corporationRow,
  day,
  FIRST_HALF,
  home,
  household,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
  tablesWith,
} from '../records';

const municipality = simulatedMunicipality(4);
const asOf = municipality.meetings[7]!;
const tables = municipality.tablesOn(asOf);
const { corporation } = tables.corporations![0]!;

type Rows = Readonly<Record<string, string | number>>;

function settingsOf(rows: Rows) {
  const read = readSettings(
    Object.entries(rows).map(([name, value], row) => ({ row, name, value })),
    0,
  );
  expect(read.issues).toEqual([]);
  return read.settings;
}

function basisWith(rows: Rows, known = tables) {
  const situation = situationAt(asOf, known, settingsOf(rows));
  return straightThrough(outlookBasisOf(situation, situation.current!));
}

const endWith = (rows: Rows) =>
  straightThrough(projectionOf(basisWith(rows).input, 60)).ends[0]!.housed.median;

test.each<[string, string | number, string, number]>([
  ['vooruitblik dagen tot verhuizing', 21, 'movingDays', 3],
  ['vooruitblik dagen na acceptatie', 7, 'acceptedDays', 1],
  ['vooruitblik dagen locatie later', 70, 'deliveryDelays', 10],
  ['vooruitblik dagen locatie vullen', 28, 'fillDays', 4],
  ['vooruitblik deel vervalt', '20%', 'lost', 20],
  ['vooruitblik ontkoppeld per 100', 1, 'unlinked', 1],
  ['vooruitblik nareis per 100', 9, 'families', 9],
  ['vooruitblik gekoppeld per week', 6, 'linking', 6],
  [`vooruitblik woningen per week ${corporation}`, 3, 'offers', 3],
  ['vooruitblik spreiding aanbod', '10%', 'spreadOfOffers', 10],
  ['vooruitblik spreiding koppelen', '10%', 'spreadOfLinking', 10],
  ['vooruitblik spreiding nareis', '10%', 'spreadOfFamilies', 10],
])('the setting %s at %p changes only its own assumption', (name, value, what, told) => {
  const before = basisWith({}).assumptions;
  const after = basisWith({ [name]: value }).assumptions;
  const changed = after.filter((one, i) => JSON.stringify(one) !== JSON.stringify(before[i]));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatchObject({ what, basis: 'setting', observations: 0 });
  expect(changed[0]!.value).toBeCloseTo(told, 9);
});

test('a better value of an assumption houses more people', () => {
  const pace = `vooruitblik woningen per week ${corporation}`;
  expect(endWith({ [pace]: 8 })).toBeGreaterThan(endWith({ [pace]: 0 }));
  const lost = 'vooruitblik deel vervalt';
  expect(endWith({ [lost]: 0 })).toBeGreaterThan(endWith({ [lost]: '90%' }));
  const days = 'vooruitblik dagen tot verhuizing';
  expect(endWith({ [days]: 0 })).toBeGreaterThan(endWith({ [days]: 300 }));
  const linked = 'vooruitblik gekoppeld per week';
  expect(endWith({ [linked]: 50 })).toBeGreaterThan(endWith({ [linked]: 0 }));
});

test('a workbook without history has no cases for its assumptions', () => {
  const { quotas, corporations } = tables;
  const { assumptions } = basisWith(
    {},
    tablesWith({ quotas, corporations, homes: [], households: [] }),
  );
  expect(assumptions.filter(({ observations }) => observations > 0)).toEqual([]);
  expect(new Set(assumptions.map(({ basis }) => basis))).toEqual(new Set(['default']));
  const days = assumptions.find(({ what }) => what === 'movingDays');
  expect(days?.value).toBe(4);
});

test('each letting of the workbook is one case', () => {
  const { assumptions } = basisWith({});
  const lettings = assumptions.find(({ what }) => what === 'movingDays')!.observations;
  const alone = tables.placements!.filter(
    ({ household, home, isFamilyJoining }) =>
      home !== null &&
      !isFamilyJoining &&
      tables.placements!.filter((one) => one.household === household).length === 1,
  );
  const last = Math.max(...alone.map(({ date }) => date));
  const dropped = alone.find(({ date }) => date === last);
  const placements = tables.placements!.filter((one) => one !== dropped);
  const without = { ...tables, placements };
  const fewer = basisWith({}, without).assumptions.find(({ what }) => what === 'movingDays')!;
  expect(fewer.observations).toBe(lettings - 1);
});

test('a household that moves on is no case, because COA linked it for its first home', () => {
  const known = (isMovingOn: boolean) => {
    const placements = [1, 2, 3].map((n) =>
      placement(day(3, 29), `K-${n}`, 1, { home: `F-${n}`, leftOn: isMovingOn ? day(9, 1) : null }),
    );
    return tablesWith({
      quotas: [quota(SECOND_HALF, 100)],
      corporations: [corporationRow('Brugstede', 10)],
      households: [1, 2, 3].map((n) => household(`K-${n}`, day(3, 1), { acceptedOn: day(3, 15) })),
      homes: [1, 2, 3].flatMap((n) => [
        home(`F-${n}`, 'Brugstede', day(3, 1)),
        home(`R-${n}`, 'Brugstede', day(8, 1)),
      ]),
      placements: [
        ...placements,
        ...(isMovingOn
          ? [1, 2, 3].map((n) => placement(day(9, 1), `K-${n}`, 1, { home: `R-${n}` }))
          : []),
      ],
    });
  };
  const timed = (isMovingOn: boolean) => {
    const situation = situationAt(day(9, 30), known(isMovingOn), settingsOf({}));
    return straightThrough(outlookBasisOf(situation, situation.current!)).assumptions.filter(
      ({ what }) => ['movingDays', 'acceptedDays', 'unlinked'].includes(what),
    );
  };
  expect(timed(true)).toEqual(timed(false));
  expect(timed(true).map(({ observations }) => observations)).toEqual([3, 3, 3]);
});

test('a withdrawn home lowers the share of homes that are let, and not the pace', () => {
  const offeredOn = (n: number) => addDays(day(1, 4), 7 * n);
  const known = tablesWith({
    quotas: [quota(FIRST_HALF, 100), quota(SECOND_HALF, 100)],
    corporations: [corporationRow('Brugstede', 10)],
    households: [],
    placements: [],
    homes: Array.from({ length: 38 }, (_, n) =>
      home(`W-${n}`, 'Brugstede', offeredOn(n), {
        status: n % 2 === 0 ? 'ingetrokken' : null,
        reason: n % 2 === 0 ? 'ingetrokken door corporatie' : null,
      }),
    ),
  });
  const situation = situationAt(day(9, 30), known, settingsOf({}));
  const { input } = straightThrough(outlookBasisOf(situation, situation.current!));
  const { pace } = input.homes.corporations[0]!;
  const { lost } = input.parameters;
  // One home a week was offered. Of the 31 offered up to 5 August, 16 were withdrawn.
  expect(pace.events / pace.exposure).toBeCloseTo(1, 1);
  expect(lost).toEqual({ events: 16 + 0.5, exposure: 31 + 10 });
});

describe('administrators', () => {
  const lines = (rows: Rows, kind: 'ambtelijk' | 'bestuurlijk') =>
    planTab(
      reportWith(asOf, tables, { kind, settings: settingsOf(rows) }),
      { madeAt: 42_700.5, version: '1.0.0' },
      'nl',
    ).lines.filter(({ key }) => key.startsWith('assumptions.'));

  test('see the same assumptions as officials, without numbers of cases', () => {
    const shown = lines({}, 'bestuurlijk');
    expect(shown.map(({ key }) => key)).toEqual(lines({}, 'ambtelijk').map(({ key }) => key));
    const rests = shown.slice(2).map(({ cells }) => String(cells[2]?.value ?? ''));
    expect(rests.filter((text) => /\d/.test(text))).toEqual([]);
  });

  test('see the partners’ own choices unchanged', () => {
    const [line] = lines({ 'vooruitblik deel vervalt': '3%' }, 'bestuurlijk').filter(
      ({ key }) => key === 'assumptions.lost',
    );
    expect(line?.cells.map(({ value }) => value)).toEqual([
      'Woningen die vervallen',
      '3%',
      'volgens Instellingen',
    ]);
  });
});

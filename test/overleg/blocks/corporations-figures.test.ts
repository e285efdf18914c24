import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { TableRows } from '../../../src/overleg/situation';
import {
  corporation,
  day,
  division,
  FIRST_HALF,
  home,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const CORPORATIONS = [corporation('Brugstede', 300), corporation('Diezehof', 100)];
const NO_PLACEMENTS: TableRows['placements'] = [];

function divided(tables: Partial<TableRows>, asOf = day(9, 30)) {
  const figures = reportWith(asOf, {
    quotas: [quota(FIRST_HALF, 0, 20), quota(SECOND_HALF, 80)],
    placements: NO_PLACEMENTS,
    corporations: CORPORATIONS,
    ...tables,
  }).corporations;
  if (!figures) throw new Error('There is a division.');
  return figures;
}

const shares = (tables: Partial<TableRows>) =>
  divided(tables).lines.map(({ name, share }) => [name, share]);

describe('the people that each corporation has to house', () => {
  test('are shares of the adjusted quota by number of homes, if there is no Verdeling', () => {
    expect(shares({})).toEqual([
      ['Brugstede', 75],
      ['Diezehof', 25],
      [null, 0],
    ]);
    expect(divided({}).hasOwnOpenings).toBe(false);
  });

  test('are the agreed people plus its own backlog, if Verdeling has both', () => {
    const rows = [
      division(SECOND_HALF, 'Brugstede', { persons: people(50), opening: 25 }),
      division(SECOND_HALF, 'diezehof ', { persons: people(30), opening: -5 }),
    ];
    expect(shares({ division: rows })).toEqual([
      ['Brugstede', 75],
      ['Diezehof', 25],
      [null, 0],
    ]);
    expect(divided({ division: rows }).hasOwnOpenings).toBe(true);
  });

  test('include a share of the common backlog, if Verdeling has no backlog per corporation', () => {
    const rows = [
      division(SECOND_HALF, 'Brugstede', { persons: people(60) }),
      division(SECOND_HALF, 'Diezehof', { persons: people(20) }),
    ];
    expect(shares({ division: rows })).toEqual([
      ['Brugstede', 75],
      ['Diezehof', 25],
      [null, 0],
    ]);
  });

  test('are the rest of the quota for corporations without an agreement', () => {
    const rows = [division(SECOND_HALF, 'Brugstede', { persons: people(70), opening: 20 })];
    expect(shares({ division: rows })).toEqual([
      ['Brugstede', 90],
      ['Diezehof', 10],
      [null, 0],
    ]);
  });

  test('leave the rest of the adjusted quota on the last line', () => {
    const rows = [
      division(SECOND_HALF, 'Brugstede', { persons: people(40), opening: 10 }),
      division(SECOND_HALF, 'Diezehof', { persons: people(30), opening: 5 }),
    ];
    expect(shares({ division: rows })).toEqual([
      ['Brugstede', 50],
      ['Diezehof', 35],
      [null, 15],
    ]);
  });

  test('may exceed the adjusted quota, and then the last line is negative', () => {
    const rows = [
      division(SECOND_HALF, 'Brugstede', { persons: people(70), opening: 20 }),
      division(SECOND_HALF, 'Diezehof', { persons: people(30), opening: 0 }),
    ];
    const { lines, total } = divided({ division: rows }, day(12, 31));
    expect(lines.map(({ share, planned }) => [share, planned])).toEqual([
      [90, 90],
      [30, 30],
      [-20, -20],
    ]);
    expect([total.share, total.planned]).toEqual([100, 100]);
  });

  test('depend on a weight in Verdeling rather than on the number of homes', () => {
    const rows = [division(SECOND_HALF, 'Diezehof', { weight: 300 })];
    expect(shares({ division: rows }).map(([, share]) => share)).toEqual([50, 50, 0]);
  });

  test('do not depend on rows of another half-year or on second rows', () => {
    const rows = [division(FIRST_HALF, 'Brugstede', { persons: people(1) })];
    expect(shares({ division: rows })).toEqual(shares({}));
    expect(shares({ corporations: [...CORPORATIONS, corporation('BRUGSTEDE', 300)] })).toEqual(
      shares({}),
    );
  });

  test('are none if the lead is larger than the quota', () => {
    const tables = { quotas: [quota(FIRST_HALF, 0, -200), quota(SECOND_HALF, 80)] };
    expect(divided(tables).lines.map(({ share, planned }) => [share, planned])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('the corporation for which a placement counts', () => {
  const homes = [home('W-1', 'Diezehof', day(6, 1)), home('W-2', 'Brugstede', day(6, 1))];
  const housed = (placements: TableRows['placements']) =>
    divided({ placements, homes }).lines.map((line) => line.housed + line.housedSince);

  test('is that of its row, else that of its home, else none (the last line)', () => {
    expect(
      housed([
        placement(day(7, 5), 'K-1', 1, { corporation: 'Brugstede', home: 'W-1' }),
        placement(day(7, 6), 'K-2', 2, { home: 'W-1' }),
        placement(day(7, 7), 'K-3', 4),
        placement(day(7, 8), 'K-4', 8, { corporation: 'Elders' }),
      ]),
    ).toEqual([1, 2, 12]);
  });

  test('is that of its row, else that of the home, if family joins', () => {
    expect(
      housed([
        placement(day(7, 5), 'K-1', 1, { home: 'W-1' }),
        placement(day(9, 5), 'K-1', 3, { isFamilyJoining: true }),
        placement(day(9, 6), 'K-1', 5, { isFamilyJoining: true, corporation: 'Brugstede' }),
      ]),
    ).toEqual([0, 9, 0]);
  });

  test('is none if the people do not count', () => {
    expect(housed([placement(day(7, 5), 'K-1', 3, { counts: false })])).toEqual([0, 0, 0]);
  });
});

describe('the homes of a corporation', () => {
  const agreed = [division(SECOND_HALF, 'Brugstede', { homes: 5 })];

  test('are the units offered in the half-year so far, without withdrawn ones', () => {
    const homes = [
      home('W-1', 'Brugstede', day(7, 1), { units: 3 }),
      home('W-2', 'Brugstede', day(6, 30)),
      home('W-3', 'Brugstede', day(10, 1)),
      home('W-4', 'Brugstede', day(8, 1), { reason: 'Ingetrokken door corporatie' }),
      home('W-5', 'Brugstede', day(8, 1), { status: 'ingetrokken', reason: 'geen kandidaat' }),
      home('W-6', 'Brugstede', day(8, 1), { offeredOn: null, availableFrom: day(8, 2) }),
      home('W-7', 'Elders', day(8, 1)),
    ];
    const placements = [
      placement(day(8, 1), 'K-1', 1, { home: 'w-1' }),
      placement(day(8, 2), 'K-2', 1, { home: 'W-1' }),
      placement(day(8, 3), 'K-1', 1, { home: 'W-1', isFamilyJoining: true }),
      placement(day(10, 2), 'K-3', 1, { home: 'W-1' }),
    ];
    const { lines, total } = divided({ homes, placements, division: agreed });
    expect(lines.map((line) => line.homes)).toEqual([
      { agreed: 5, offered: 5, let: 2, toGo: 0 },
      { agreed: null, offered: 0, let: 0, toGo: 0 },
      { agreed: null, offered: 1, let: 0, toGo: 0 },
    ]);
    expect(total.homes).toEqual({ agreed: 5, offered: 6, let: 2, toGo: 0 });
  });

  test('are unknown if neither Woningen nor Verdeling has homes', () => {
    expect(divided({}).lines.map((line) => line.homes)).toEqual([null, null, null]);
    expect(divided({ division: agreed }).total.homes).toEqual({
      agreed: 5,
      offered: 0,
      let: 0,
      toGo: 5,
    });
  });
});

describe('the coming weeks', () => {
  test('are at most four, and none without a working day left', () => {
    expect(divided({}, day(9, 30)).nextWeeks).toHaveLength(4);
    const { nextWeeks, shiftedOn } = divided({}, day(12, 31));
    expect([nextWeeks, shiftedOn]).toEqual([[], 100]);
  });

  test('are none if the last week has no working day', () => {
    const closedDays = [26, 27, 28, 29, 30].map((dayOfMonth) => day(12, dayOfMonth));
    const tables = {
      quotas: [quota(SECOND_HALF, 80)],
      placements: NO_PLACEMENTS,
      corporations: CORPORATIONS,
    };

    const settings = { ...DEFAULT_SETTINGS, closedDays };
    const { corporations } = reportWith(day(12, 25), tables, { settings });
    expect(corporations).toMatchObject({ nextWeeks: [], shiftedOn: 80 });
  });
});

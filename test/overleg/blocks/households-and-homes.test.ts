import type { LettingsFigures } from '../../../src/overleg/blocks/lettings-figures';
import type { SituationInput, TableRows } from '../../../src/overleg/situation';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import {
  day,
  guidance,
  home,
  household,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const ASOF = day(9, 30);

function reportAt(tables: Partial<TableRows>, input: Partial<SituationInput> = {}, asOf = ASOF) {
  const needed = { quotas: [quota(SECOND_HALF, 100)], placements: [] };
  return reportWith(asOf, { ...needed, ...tables }, input);
}

describe('households that wait', () => {
  const households = [
    household('K-1', day(9, 2)),
    household('K-2', day(9, 1), { persons: people(2) }),
    household('K-3', day(7, 22), { persons: people(8) }),
    household('K-4', day(7, 21)),
    household('K-5', day(7, 8)),
    household('K-6', day(7, 7), { acceptedOn: day(8, 1) }),
    household('K-7', day(7, 20), { acceptedOn: day(8, 1) }),
  ];
  const { waiting } = reportAt({ households });

  test('are counted by days since linking and by size', () => {
    expect(waiting?.bands).toEqual([
      { from: 0, to: 28 },
      { from: 29, to: 56 },
      { from: 57, to: 70 },
      { from: 71, to: 84 },
      { from: 85, to: null },
    ]);
    expect(waiting?.total).toEqual({
      size: null,
      people: 15,
      withoutHome: [1, 1, 1, 2, 0],
      withHome: 2,
    });
    expect(waiting?.sizes.map(({ people: persons }) => persons)).toEqual([5, 2, 0, 0, 0, 8]);
  });

  test('exceed the term for a home only without a home, and the term for moving in either way', () => {
    expect(waiting?.overTerm).toEqual([
      { household: 'K-6', persons: 1, days: 85, term: 'move' },
      { household: 'K-5', persons: 1, days: 84, term: 'home' },
      { household: 'K-4', persons: 1, days: 71, term: 'home' },
    ]);
  });

  test('are counted by the terms in Instellingen', () => {
    const settings = { ...DEFAULT_SETTINGS, homeTerm: 42, movingTerm: 98 };
    expect(reportAt({ households }, { settings }).waiting?.bands.map(({ to }) => to)).toEqual([
      ...[28, 42, 98, null],
    ]);
  });

  test('are unknown without Kandidaten', () => {
    expect(reportAt({}).waiting).toBeNull();
  });
});

describe('lettings', () => {
  const homes = [
    home('R-1', 'Brugstede', day(1, 1), { district: 'Kamp', bareRent: 600_00 as never }),
    home('R-2', 'Brugstede', day(1, 1), { district: 'kamp ' }),
    home('A-1', 'Diezehof', day(1, 1), {
      kind: 'kamer',
      district: 'Vijver',
      bareRent: 900_00 as never,
    }),
    home('A-2', 'Diezehof', day(1, 1), { kind: 'slooppand' }),
  ];
  const households = [household('K-1', day(1, 1), { familyToFollow: people(1) })];
  const placements = [
    placement(day(7, 5), 'K-1', 1, { home: 'R-1' }),
    placement(day(8, 1), 'K-2', 3, { home: 'R-2' }),
    placement(day(9, 1), 'K-3', 1, { home: 'A-1' }),
    placement(day(9, 2), 'K-4', 2, { home: 'A-2' }),
    placement(day(9, 3), 'K-5', 1, { home: 'R-2' }),
    placement(day(9, 4), 'K-6', 1, { home: 'elders' }),
    placement(day(9, 5), 'K-1', 1, { home: 'R-1', isFamilyJoining: true }),
    placement(day(10, 1), 'K-7', 1, { home: 'R-2' }),
  ];
  const previous = { meeting: day(9, 1), asOf: day(8, 31), reported: null };

  test('are counted by household and home, and a person who expects family is a family', () => {
    const all = reportAt({ homes, households, placements }).lettings;
    expect(all).toMatchObject({ since: day(7, 1), upTo: ASOF, isSinceMeeting: false });
    expect(all?.kinds).toEqual<LettingsFigures['kinds']>({
      familiesRegular: 2,
      singlesAlternative: 1,
      familiesAlternative: 1,
      singlesRegular: 1,
      unknown: 1,
    });
  });

  test('are counted from the day after the previous figures', () => {
    const { lettings } = reportAt({ homes, households, placements }, { previous });
    expect(lettings).toMatchObject({ since: day(9, 1), isSinceMeeting: true });
    expect(lettings?.kinds).toMatchObject({ familiesRegular: 0, singlesAlternative: 1 });
  });

  test('are counted by district, the largest count first and the unknown district last', () => {
    expect(reportAt({ homes, placements }).lettings?.districts).toEqual([
      { district: 'Kamp', households: 3, people: 5 },
      { district: 'Vijver', households: 1, people: 1 },
      { district: null, households: 2, people: 3 },
    ]);
  });

  test('have their rent judged in self-contained homes, from 2016 on', () => {
    const { rentFit } = reportAt({ homes, households, placements }).lettings ?? {};
    expect(rentFit).toEqual({
      year: 2016,
      total: { lettings: 4, fitting: 3 },
      corporations: [
        { corporation: 'Brugstede', lettings: 3, fitting: 2 },
        { corporation: 'Diezehof', lettings: 1, fitting: 1 },
      ],
    });
    const before = [placement(day(7, 5, 2015), 'K-1', 1, { home: 'R-1' })];
    const { lettings } = reportAt({ homes, placements: before }, {}, day(9, 30, 2015));
    expect(lettings?.rentFit.total).toEqual({ lettings: 0, fitting: 0 });
  });
});

describe('guidance', () => {
  const placements = [placement(day(9, 1), 'K-1', 1), placement(day(9, 16), 'K-2', 1)];
  const rows = [
    guidance('k-1', { benefit: day(9, 5), insurance: day(10, 3), school: 'n.v.t.' }),
    guidance('K-2', { benefit: day(9, 30) }),
    guidance('K-3', { benefit: day(9, 30) }),
  ];

  test('is done, open or late by the days since moving in', () => {
    const figures = reportAt(
      { guidance: rows, placements },
      {
        guidanceSteps: ['benefit', 'insurance', 'school'],
      },
    ).guidance;
    expect(figures).toEqual({
      households: 2,
      movedIn: 2,
      steps: [
        { step: { code: 'benefit' }, done: 2, open: 0, late: 0, lateCases: [] },
        { step: { code: 'insurance' }, done: 0, open: 1, late: 1, lateCases: ['k-1'] },
        { step: { code: 'school' }, done: 0, open: 1, late: 0, lateCases: [] },
      ],
    });
  });

  test('counts households that moved in without a row of guidance', () => {
    expect(reportAt({ guidance: rows.slice(2), placements }).guidance).toMatchObject({
      households: 0,
      movedIn: 2,
    });
  });

  test('is late on the fifteenth day, not on the fourteenth', () => {
    const late = (asOf: typeof ASOF) =>
      reportAt({ guidance: rows.slice(0, 1), placements }, { guidanceSteps: ['doctor'] }, asOf)
        .guidance?.steps[0]?.late;
    expect([late(day(9, 15)), late(day(9, 16))]).toEqual([0, 1]);
  });

  test('is taken from the table of totals if there is no table of households', () => {
    const guidanceTotals = [{ row: 0, step: 'Bijstand', done: 9, open: 2, overdue: 1 }];
    expect(reportAt({ guidanceTotals }).guidance).toEqual({
      households: null,
      movedIn: null,
      steps: [{ step: { name: 'Bijstand' }, done: 9, open: 2, late: 1, lateCases: [] }],
    });
  });
});

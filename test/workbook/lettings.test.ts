import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_AGREEMENT } from '../../src/domain/match/agreement';
import { RENT_LIMITS } from '../../src/domain/rent-limits';
import { tableRowsOf } from '../../src/overleg/report';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { FITTING_PART, fitCounts, isFamily, lettingsUpTo } from '../../src/workbook/lettings';
import { day, home, household, people, placement, reportWith } from '../overleg/records';
import { gridOfFile } from '../workbooks/grid-of';
import { understand } from '../in-one-piece';

const ASOF = day(9, 30);

describe('lettings', () => {
  const homes = [home('W-1', 'Brugstede', day(1, 1)), home('W-2', 'Brugstede', day(1, 1))];
  const moves = [
    placement(day(7, 5), 'K-1', 1, { home: 'W-1' }),
    placement(day(8, 5), 'K-1', 3, { home: 'W-1', isFamilyJoining: true }),
    placement(day(7, 6), 'K-2', 1, { home: 'elders' }),
    placement(day(10, 1), 'K-3', 1, { home: 'W-2' }),
  ];

  test('to a single person whose family has joined since count as lettings to a family', () => {
    const households = [household('K-1', day(1, 1)), household('K-2', day(1, 1))];
    const lettings = lettingsUpTo(ASOF, { placements: moves, homes, households });
    expect(
      lettings.map((one) => [
        one.placement.household,
        one.inTime,
        isFamily(one, DEFAULT_AGREEMENT),
      ]),
    ).toEqual([
      ['K-1', 4, true],
      ['K-2', 1, false],
    ]);
    expect(lettings[1]?.home).toBeNull();
  });

  test('count as occupants the family that is still expected and the family that has come', () => {
    const households = [household('K-1', day(1, 1), { familyToFollow: people(2) })];
    const [first] = lettingsUpTo(ASOF, { placements: moves, homes, households });
    expect(first?.inTime).toBe(6);
  });

  test('without people are not compared with the rent limits', () => {
    const nobody = [placement(day(7, 5), 'K-1', 0, { home: 'W-1' })];
    const lettings = lettingsUpTo(ASOF, { placements: nobody, homes, households: [] });
    expect(fitCounts(2016, lettings, RENT_LIMITS).size).toBe(0);
  });
});

describe('the checks and the tab count the demo’s lettings alike', () => {
  let demo: WorkbookGrid;

  beforeAll(async () => {
    const name = 'demo.xlsx';
    demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
  });

  test.each([day(5, 31), ASOF, day(12, 31)])('as of day %i', (asOf) => {
    const { findings, tables } = understand(demo, asOf);
    const longAgo = day(12, 31, 1999);
    const previous = { meeting: longAgo, asOf: longAgo, reported: null };
    const report = reportWith(asOf, tableRowsOf(tables), { previous });
    if (!report.lettings) throw new Error('The demo has homes.');
    const { kinds, rentFit } = report.lettings;
    const found = (code: string) => findings.filter((one) => one.code === code).length;
    expect(found('family-in-alternative')).toBe(kinds.familiesAlternative);
    const tooLow = rentFit.corporations.filter(
      ({ fitting, lettings }) => fitting / lettings < FITTING_PART,
    );
    expect(found('rent-share-too-low')).toBe(tooLow.length);
    expect(rentFit.total.lettings).toBeGreaterThan(20);
  });
});

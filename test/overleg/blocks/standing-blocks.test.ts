import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import {
  coaPosition,
  day,
  FIRST_HALF,
  household,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const MAKING = { madeAt: 1, version: '1' };
const QUOTAS = [quota(FIRST_HALF, 10, 0), quota(SECOND_HALF, 30)];

describe('from people to homes', () => {
  const placements: TableRows['placements'] = [
    placement(day(3, 1), 'K-1', 1, { home: 'W-1' }),
    placement(day(4, 1), 'K-2', 3, { home: 'W-2' }),
    placement(day(8, 1), 'K-1', 2, { home: 'W-1', isFamilyJoining: true }),
    placement(day(8, 9), 'K-1', 1, { home: 'W-1', isFamilyJoining: true }),
    placement(day(10, 9), 'K-2', 4, { home: 'W-2', isFamilyJoining: true }),
  ];
  const households = [
    household('K-1', day(1, 4), { familyToFollow: people(2) }),
    household('K-2', day(1, 5), { persons: people(3) }),
    household('K-3', day(8, 1), { persons: people(5) }),
    household('K-4', day(8, 1), { unlinkedOn: day(9, 1) }),
    household('K-5', day(10, 1), { persons: people(2) }),
  ];

  test('computes the homes needed from people to house, less family that joins', () => {
    const { homesNeeded } = reportWith(day(9, 30), { quotas: QUOTAS, placements, households });
    // Of 40 people, 7 are housed and 33 are left. Expected family: two of K-1 and four of K-2. Three
    // came in the 274 days since January, so one in the 92 days to come.
    expect(homesNeeded).toMatchObject({
      toHouse: 33,
      waiting: 5,
      toLink: 33 - 5 - 1,
      familyExpected: 6,
      familyInTime: 1,
      householdSize: 2,
      homes: (33 - 1) / 2,
      agreedNotLet: null,
      saved: { inHalfYear: 1, inAll: 1 },
    });
  });

  test('lacks only figures from Kandidaten if that table is missing', () => {
    const { homesNeeded } = reportWith(day(9, 30), { quotas: QUOTAS, placements });
    expect(homesNeeded).toMatchObject({
      waiting: null,
      toLink: null,
      familyExpected: null,
      homes: 17,
    });
  });

  test('does not know the expected family if Kandidaten only contains households that still wait', () => {
    const waiting = [household('K-9', day(8, 1), { persons: people(5) })];
    const housed = ['K-1', 'K-2', 'K-3'].map((id) => placement(day(7, 5), id, 2));
    const tables = { quotas: QUOTAS, placements: housed, households: waiting };
    const report = reportWith(day(9, 30), tables);
    expect(report.homesNeeded).toMatchObject({ waiting: 5, toLink: 29, familyExpected: null });
    const { lines } = planTab(report, MAKING, 'nl');
    const textOf = (key: string) => lines.find((line) => line.key === key)?.cells[2]?.value;
    expect(textOf('homesNeeded.family')).toBe('in de tabel Kandidaten staat alleen wie nog wacht');
    expect(textOf('homesNeeded.toLink')).toMatch(/nareizigers niet bekend$/);
  });

  test('has no household size without a placement in the last twelve months', () => {
    const { homesNeeded } = reportWith(day(9, 30), { quotas: QUOTAS, placements: [] });
    expect(homesNeeded).toMatchObject({ householdSize: null, homes: null });
  });
});

describe('COA’s count', () => {
  const placements = [
    placement(day(6, 1), 'K-0', 9, { reportedOn: day(6, 20) }),
    placement(day(7, 4), 'K-1', 4, { reportedOn: day(7, 20) }),
    placement(day(8, 1), 'K-2', 3, { reportedOn: day(9, 6) }),
    placement(day(8, 2), 'K-3', 2),
    placement(day(8, 3), 'K-4', 5, { counts: false }),
    placement(day(9, 2), 'K-5', 8),
  ];

  test('is compared with our own count of the same day, and the difference is explained', () => {
    const coaPositions = [
      coaPosition(day(10, 3), 99),
      coaPosition(day(9, 1), 6),
      coaPosition(day(8, 1), 4),
    ];
    const { coa } = reportWith(day(9, 14), { quotas: QUOTAS, placements, coaPositions });
    expect(coa.position).toMatchObject({
      stated: day(9, 1),
      on: day(8, 31),
      since: day(7, 1),
      coa: 6,
      ours: 9,
      difference: 3,
      notReported: 5,
      otherwise: -2,
    });
  });

  test('is about the half-year of its own day, and absent before the first COA-stand', () => {
    const coaPositions = [coaPosition(day(6, 30), 9)];
    const { coa } = reportWith(day(7, 14), { quotas: QUOTAS, placements, coaPositions });
    expect(coa.position).toMatchObject({ since: day(1, 1), ours: 9, difference: 0 });
    expect(
      reportWith(day(6, 29), { quotas: QUOTAS, placements, coaPositions }).coa.position,
    ).toBeNull();
  });

  describe('of the first of a month', () => {
    const coaPositions = [coaPosition(day(1, 1, 2017), 15, 12)];
    const tables = { quotas: QUOTAS, placements, coaPositions };

    test('is about the half-year that has just ended', () => {
      const asOf = day(1, 11, 2017);
      const quotas = [...QUOTAS, quota({ year: 2017, half: 1 }, 20)];
      const { coa } = reportWith(asOf, { ...tables, quotas });
      // 17 people were housed in 2016-II, and 26 in all. 40 were due.
      expect(coa.position).toMatchObject({
        stated: day(1, 1, 2017),
        on: day(12, 31),
        since: day(7, 1),
        coa: 15,
        ours: 17,
        difference: 2,
        backlog: { coa: 12, ours: 40 - 26 },
      });
    });

    test('is compared on the day itself if the partners chose that', () => {
      const settings = { ...DEFAULT_SETTINGS, coaFirstOfMonth: 'die dag' as const };
      const { coa } = reportWith(day(1, 11, 2017), tables, { settings });
      expect(coa.position).toMatchObject({
        on: day(1, 1, 2017),
        since: day(1, 1, 2017),
        ours: 0,
        difference: -15,
        backlog: { coa: 12, ours: null },
      });
    });

    test('shows administrators no number that is one to four away from COA’s', () => {
      const shownWith = (ofCoa: number, backlog: number | null) => {
        const housed = [
          placement(day(5, 2), 'K-1', 113),
          placement(day(7, 10), 'K-2', 17, { reportedOn: day(7, 12) }),
        ];
        const report = reportWith(
          day(7, 16),
          {
            quotas: [quota(FIRST_HALF, 133, 38), quota(SECOND_HALF, 30)],
            placements: housed,
            coaPositions: [coaPosition(day(7, 1), ofCoa, backlog)],
          },
          { kind: 'bestuurlijk' },
        );
        const { lines } = planTab(report, MAKING, 'nl');
        const keys = ['coa.ours', 'coa.difference', 'coa.notReported', 'standing.carriedIn'];
        return keys.map((key) => {
          const one = lines.find((line) => line.key === key)?.cells[1];
          const isAbout = one?.numberFormat?.includes('±') ?? false;
          return `${isAbout ? '±' : ''}${String(one?.value)}`;
        });
      };
      // 113 people were housed, and nobody was reported.
      expect(shownWith(113, 58)).toEqual(['113', '0', '±115', '58']);
      expect(shownWith(108, 63)).toEqual(['113', '5', '±115', '58']);
      expect(shownWith(109, 62)).toEqual(['±115', '±6', '±115', '±56']);
      expect(shownWith(109, null)).toEqual(['±115', '±6', '±115', '±56']);
      expect(shownWith(112, null)).toEqual(['±115', '×', '×', '±56']);
      // By the backlog too: 58 is 1 less than 59.
      expect(shownWith(108, 59)).toEqual(['±115', '±7', '±115', '±56']);
    });

    test('is used from the day before on', () => {
      expect(reportWith(day(12, 31), tables).coa.position).toMatchObject({ ours: 17 });
      expect(reportWith(day(12, 30), tables).coa.position).toBeNull();
    });

    test.each(['ambtelijk', 'bestuurlijk'] as const)('says which days are compared: %s', (kind) => {
      const { lines } = planTab(
        reportWith(day(12, 31), tables, { kind }),
        { madeAt: 42_700, version: '1.0.0' },
        'nl',
      );
      const said = (key: string) => lines.find((line) => line.key === key)?.cells[2]?.value;
      expect(said('coa.coa')).toBe('COA-stand van 1 januari 2017: telt t/m 31 december 2016');
      expect(said('coa.ours')).toBe('personen die meetellen, 1 juli 2016 t/m 31 december 2016');
      const ours = kind === 'ambtelijk' ? 'achterstand 14' : 'achterstand ±15';
      expect(said('coa.backlog')).toBe(`onze stand op 31 december 2016, dagnorm: ${ours}`);
    });
  });
});

import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import {
  day,
  FIRST_HALF,
  home,
  household,
  location,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const ASOF = day(9, 30);

/**
 * A doorstroomlocatie of ten units, and a home that is available for some years. K-1 moved on. K-2
 * has a next home, and K-3 and K-4 have none. K-5 should have left. K-6 may stay for years.
 */
const TABLES: Partial<TableRows> = {
  quotas: [quota(FIRST_HALF, 20, 5), quota(SECOND_HALF, 30)],
  households: ['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6'].map((id) =>
    household(id, day(1, 1, 2015), { persons: people(2) }),
  ),
  homes: [
    home('D-1', 'Brugstede', day(1, 1, 2015), {
      kind: 'doorstroomlocatie',
      units: 10,
      complex: 'Wachterhof',
    }),
    home('T-1', 'Brugstede', day(1, 1), { kind: 'flexwoning', availableUntil: day(3, 31, 2020) }),
    home('R-1', 'Brugstede', day(1, 1)),
    home('R-2', 'Brugstede', day(9, 1), { household: 'K-2' }),
  ],
  locations: [location('Wachterhof', day(1, 1, 2015), { deliveredOn: day(1, 1, 2015) })],
  placements: [
    placement(day(2, 1), 'K-1', 2, { home: 'D-1', counts: null }),
    placement(day(8, 1), 'K-1', 2, { home: 'R-1', counts: null }),
    placement(day(2, 10), 'K-2', 2, { home: 'D-1', counts: null }),
    placement(day(3, 1), 'K-3', 2, { home: 'D-1', counts: null }),
    placement(day(4, 1), 'K-3', 1, { home: 'D-1', isFamilyJoining: true, counts: null }),
    placement(day(3, 20), 'K-4', 2, { home: 'D-1', counts: null }),
    placement(day(7, 1, 2015), 'K-5', 2, { home: 'D-1', counts: null }),
    placement(day(5, 1), 'K-6', 2, { home: 'T-1', counts: null }),
  ],
};

function linesOf(kind: MeetingKind, tables = TABLES, settings = DEFAULT_SETTINGS) {
  const report = reportWith(ASOF, tables, { kind, settings });
  const { lines } = planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, 'nl');
  return Object.fromEntries(
    lines.map(({ key, cells }) => [key, cells.map(({ value }) => String(value ?? '')).join(' | ')]),
  );
}

describe('a household that moves on', () => {
  test('counts once in the people housed', () => {
    const { standing, halfYears } = reportWith(ASOF, TABLES);
    expect(standing.current).toMatchObject({ carriedIn: 14, housed: 0 });
    expect(halfYears.lines).toMatchObject([{ halfYear: '2016-I', housed: 11, backlog: 14 }]);
  });

  test('frees its unit at the location', () => {
    const { locations } = reportWith(ASOF, TABLES);
    expect(locations?.lines[0]?.occupied?.permitHolders).toBe(4);
    const before = reportWith(day(7, 31), TABLES);
    expect(before.locations?.lines[0]?.occupied?.permitHolders).toBe(5);
  });
});

describe('the block of households in temporary homes', () => {
  test('lists who must leave, who has no next home, and the homes needed, by month', () => {
    const lines = linesOf('ambtelijk');
    const of = (key: string) => lines[`temporary.${key}`];
    expect(of('month.past')).toBe('Termijn voorbij | 1 | 2 | 1');
    expect(of(`month.${day(2, 1, 2017)}`)).toBe('februari 2017 | 1 | 2 | 0');
    expect(of(`month.${day(3, 1, 2017)}`)).toBe('maart 2017 | 2 | 5 | 2');
    expect(of('month.later')).toBe('Later | 1 | 2 | 1');
    expect(of('total')).toBe('Totaal | 5 | 11 | 4');
    expect(of('needed')).toBe(
      'Woningen nodig voor doorstroom | 3 | binnen een jaar, naast 22 voor de taakstelling nu',
    );
  });

  test.each(['ambtelijk', 'bestuurlijk'] as const)(
    'does not know on a past day of moves and reservations that were arranged later: %s',
    (kind) => {
      const neededWith = (movesOn: SerialDay, offeredOn: SerialDay) => {
        const homes = TABLES.homes?.map((one) =>
          one.home === 'R-2' ? { ...one, offeredOn, availableFrom: offeredOn } : one,
        );
        const moves = ['K-3', 'K-4'].map((id, i) =>
          placement(movesOn, id, 2, { home: `R-${i + 3}`, counts: null }),
        );
        const placements = [...(TABLES.placements ?? []), ...moves];
        return linesOf(kind, { ...TABLES, placements, homes: homes ?? [] })['temporary.needed'];
      };
      const soon = day(10, 14);
      const shown = (needed: number, rounded: string) =>
        new RegExp(
          `^Woningen nodig voor doorstroom \\| ${kind === 'ambtelijk' ? needed : rounded} \\| `,
        );
      expect(neededWith(soon, day(9, 1))).toMatch(shown(1, '<5'));
      expect(neededWith(day(10, 15), day(9, 1))).toMatch(shown(3, '<5'));
      // The home that is kept for K-2 was not on offer yet.
      expect(neededWith(day(10, 15), day(10, 1))).toMatch(shown(4, '<5'));
    },
  );

  test('depends on the setting duur doorstroom', () => {
    const lines = linesOf('ambtelijk', TABLES, { ...DEFAULT_SETTINGS, passageDays: 250 });
    expect(lines[`temporary.month.${day(10, 1)}`]).toBe('oktober 2016 | 1 | 2 | 0');
  });

  test('shows administrators no number from one to four', () => {
    const lines = linesOf('bestuurlijk');
    expect(lines['temporary.total']).toBe('Totaal | 5');
    expect(lines['temporary.month.past']).toBe('Termijn voorbij | <5');
    expect(lines['temporary.needed']).toMatch(/^Woningen nodig voor doorstroom \| <5 \| /);
  });

  test('tells administrators only that few households are fewer than five', () => {
    const placements = TABLES.placements?.slice(-2) ?? [];
    expect(linesOf('bestuurlijk', { ...TABLES, placements })['temporary.few']).toBe(
      'Minder dan vijf huishoudens in een tijdelijke woning: zo weinig wordt niet uitgesplitst.',
    );
  });

  test('says so if nobody lives in a temporary home', () => {
    for (const kind of ['ambtelijk', 'bestuurlijk'] as const) {
      expect(linesOf(kind, { ...TABLES, placements: [] })['temporary.none']).toBe(
        'Niemand woont in een tijdelijke woning.',
      );
    }
  });
});

describe('the block of closed half-years', () => {
  const quotas = [
    quota({ year: 2015, half: 1 }, 40, 10),
    quota({ year: 2015, half: 2 }, 40),
    quota(FIRST_HALF, 10),
    quota(SECOND_HALF, 10),
  ];
  const placements = [
    placement(day(3, 1, 2015), 'K-1', 30),
    placement(day(9, 1, 2015), 'K-2', 25),
    placement(day(3, 1), 'K-3', 60),
  ];

  test.each(['ambtelijk', 'bestuurlijk'] as const)(
    'says for how many half-years in a row there has been a backlog (%s)',
    (kind) => {
      const lines = linesOf(kind, { quotas, placements });
      const shown = Object.entries(lines).filter(([key]) => /^halfYears\.(\d|opening)/.test(key));
      expect(shown.map(([, text]) => text)).toEqual([
        'Beginstand op 1 januari 2015 | 10',
        '2015-I | 20 | 40 | 30 | minstens 2e halfjaar op rij met achterstand',
        '2015-II | 35 | 40 | 25 | minstens 3e halfjaar op rij met achterstand',
        '2016-I | -15 | 10 | 60 | geen achterstand',
      ]);
    },
  );

  test('counts exactly, and not as "at least", after a lead', () => {
    const [first, ...others] = quotas;
    const ahead = { ...first!, opening: -5 };
    const { halfYears } = reportWith(ASOF, { quotas: [ahead, ...others], placements });
    expect(halfYears.lines.map(({ inARow, isAtLeast }) => [inARow, isAtLeast])).toEqual([
      [1, false],
      [2, false],
      [0, false],
    ]);
  });

  test('ends before a half-year that Taakstelling lacks', () => {
    const [first, , third, last] = quotas;
    const { halfYears } = reportWith(ASOF, { quotas: [first!, third!, last!], placements });
    expect(halfYears.lines.map(({ halfYear }) => halfYear)).toEqual(['2015-I']);
  });

  test('says so if no half-year has ended', () => {
    expect(
      linesOf('ambtelijk', { quotas: [quota(SECOND_HALF, 10)], placements })['halfYears.none'],
    ).toBe('Nog geen halfjaar van de tabel Taakstelling is afgesloten.');
  });
});

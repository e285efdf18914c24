/**
 * Tests a quota that is revised within its half-year. Before the day of the revision, the original
 * quota counts.
 */
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import type { Report } from '../../../src/overleg/report';
import type { PreviousMeeting, TableRows } from '../../../src/overleg/situation';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import {
  corporation,
  day,
  division,
  FIRST_HALF,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const OCTOBER = day(10, 1);
const AUGUST = day(8, 31);
const HOUSED = placement(day(8, 10), 'K-1', 30);
const AT_FIRST = [quota(SECOND_HALF, 206)];
const OVERWRITTEN = [quota(SECOND_HALF, 250)];
const REVISED = [quota(SECOND_HALF, 250, null, { original: people(206), revisedOn: OCTOBER })];

interface Asked {
  readonly previous?: PreviousMeeting | null;
  readonly kind?: MeetingKind;
  readonly placements?: TableRows['placements'];
}

function reportOn(asOf: SerialDay, quotas: TableRows['quotas'], asked: Asked = {}): Report {
  const { previous = null, kind = 'ambtelijk', placements = [HOUSED] } = asked;
  return reportWith(asOf, { quotas, placements }, { previous, kind });
}

function linesOf(report: Report) {
  const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
  return (key: string) => lines.find((line) => line.key === key)?.cells.map(({ value }) => value);
}

/** Returns what the next tab reads from the tab of this report. */
function tabOf(report: Report): PreviousMeeting {
  const line = linesOf(report);
  const figure = (key: string) => {
    const value = line(key)?.[1];
    return typeof value === 'number' ? value : null;
  };
  return {
    meeting: report.head.asOf,
    asOf: report.head.asOf,
    reported: figure('standing.backlog'),
    reportedQuota: figure('standing.quota'),
    reportedCarriedIn: figure('standing.carriedIn'),
  };
}

const KINDS = ['ambtelijk', 'bestuurlijk'] as const;

describe.each(KINDS)('with Oorspronkelijk and Herzien op: %s', (kind) => {
  const at = (asOf: SerialDay) => linesOf(reportOn(asOf, REVISED, { kind }));

  test('before the day of revision, the original quota counts', () => {
    const line = at(day(9, 30));
    expect(line('standing.quota')?.slice(1, 3)).toEqual([206, '2016-II, zoals gepubliceerd']);
    // 92 of the 184 days have passed, so 103 people were due, of whom 30 are housed.
    expect(line('standing.backlog')?.[1]).toBe(73);
  });

  test('from the day of revision on, the revised quota counts', () => {
    const line = at(OCTOBER);
    const text = '2016-II, herzien op 1 oktober 2016; eerst 206';
    expect(line('standing.quota')?.slice(1, 3)).toEqual([250, text]);
    // 93 of the 184 days have passed, so 126 people were due, of whom 30 are housed.
    expect(line('standing.backlog')?.[1]).toBe(96);
  });
});

test('the chart uses the original quota up to the day of revision', () => {
  const { points } = reportOn(day(11, 2), REVISED).course;
  const before = reportOn(day(11, 2), AT_FIRST).course.points;
  const after = reportOn(day(11, 2), OVERWRITTEN).course.points;
  const known = points.filter(({ backlog }) => backlog !== null);
  expect(known.length).toBeGreaterThan(15);
  for (const [i, { day: date, backlog }] of points.entries()) {
    expect(backlog).toBe((date < OCTOBER ? before : after)[i]?.backlog);
  }
});

describe('the difference with what the previous tab reported', () => {
  const parts = (report: Report) => {
    const { change, byRevision, otherwise } = report.standing.previous ?? {};
    return { change, byRevision, otherwise };
  };

  test.each(KINDS)('is entirely due to the revision if no placement changed: %s', (kind) => {
    const previous = tabOf(reportOn(AUGUST, AT_FIRST, { kind }));
    for (const quotas of [OVERWRITTEN, REVISED]) {
      const report = reportOn(day(10, 12), quotas, { kind, previous });
      // After 62 of 184 days, 84 people were due by a quota of 250, and 69 by 206.
      expect(parts(report)).toEqual({ change: 15, byRevision: 15, otherwise: 0 });
      const line = linesOf(report);
      expect(line('standing.byRevision')?.slice(0, 3)).toEqual([
        'Waarvan door herziening',
        15,
        'van de taakstelling, nadat het tabblad gemaakt was',
      ]);
      expect(line('standing.otherwise')?.slice(1, 3)).toEqual([0, null]);
    }
  });

  test('is split if placements were entered later as well', () => {
    const previous = tabOf(reportOn(AUGUST, AT_FIRST));
    const placements = [HOUSED, placement(day(8, 20), 'K-2', 4)];
    const report = reportOn(day(10, 12), REVISED, { previous, placements });
    expect(parts(report)).toEqual({ change: 11, byRevision: 15, otherwise: -4 });
    expect(linesOf(report)('standing.otherwise')?.slice(0, 3)).toEqual([
      'Waarvan door plaatsingen',
      -4,
      'later ingevoerd of gewijzigd',
    ]);
  });

  test('names the opening if the opening changed since the previous tab', () => {
    const previous = tabOf(reportOn(AUGUST, [quota(SECOND_HALF, 206, 10)]));
    const report = reportOn(day(10, 12), [quota(SECOND_HALF, 206, 14)], { previous });
    expect(parts(report)).toEqual({ change: 4, byRevision: 0, otherwise: 4 });
    expect(linesOf(report)('standing.otherwise')?.[2]).toBe(
      'later ingevoerd of gewijzigd of de beginstand',
    );
  });

  test('includes a revision of an earlier half-year', () => {
    const first = quota(FIRST_HALF, 100);
    const revised = { original: people(100), revisedOn: day(9, 15) };
    const quotas = [quota(FIRST_HALF, 80, null, revised), ...AT_FIRST];
    const previous = tabOf(reportOn(AUGUST, [first, ...AT_FIRST]));
    const report = reportOn(day(10, 12), quotas, { previous });
    expect(parts(report)).toEqual({ change: -20, byRevision: -20, otherwise: 0 });
  });
});

test('the parts of the difference add up for any two days', () => {
  const days = fc
    .tuple(fc.integer({ min: 0, max: 183 }), fc.integer({ min: 0, max: 183 }))
    .map((two) => two.map((passed) => addDays(day(7, 1), passed)).sort((a, b) => a - b));
  const counts = fc.record({ original: fc.nat(400), revised: fc.nat(400), on: fc.nat(183) });
  fc.assert(
    fc.property(days, counts, ([first = AUGUST, second = AUGUST], { original, revised, on }) => {
      const revision = { original: people(original), revisedOn: addDays(day(7, 1), on) };
      const quotas = [quota(SECOND_HALF, revised, null, revision)];
      const previous = tabOf(reportOn(first, quotas));
      const { standing } = reportOn(second, quotas, { previous });
      const { change, byRevision, otherwise } = standing.previous ?? {};
      expect((byRevision ?? NaN) + (otherwise ?? NaN)).toBe(change);
      expect(otherwise).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a division of the revised quota holds from the day of revision on', () => {
  const revisedOn = day(9, 1);
  const [from, rows] = [revisedOn, ['Brugstede', 'Diezehof']];
  const tables = {
    quotas: [quota(SECOND_HALF, 60, 0, { original: people(100), revisedOn })],
    placements: [],
    corporations: rows.map((name) => corporation(name, 100)),
    division: [
      ...rows.map((name) => division(SECOND_HALF, name, { persons: people(50) })),
      ...rows.map((name) => division(SECOND_HALF, name, { from, persons: people(30) })),
    ],
  };
  const on = (asOf: SerialDay) => {
    const { corporations } = reportWith(asOf, tables);
    return {
      shares: corporations?.lines.map(({ share }) => share),
      changes: corporations?.changes.length,
    };
  };
  expect(on(day(8, 31))).toEqual({ shares: [50, 50, 0], changes: 0 });
  expect(on(revisedOn)).toEqual({ shares: [30, 30, 0], changes: 1 });
});

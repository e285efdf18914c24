import fc from 'fast-check';
import { backlogAt, ledgerOf } from '../../../src/domain/backlog';
import { plannedToDate, replan } from '../../../src/domain/quota';
import type { People } from '../../../src/domain/units';
import type { CorporationFigures } from '../../../src/overleg/blocks/corporations-figures';
import type { TableRows } from '../../../src/overleg/situation';
import { wholePeople } from '../../../src/overleg/rounding';
import { dayOf2016, history } from '../histories';
import { corporation, day, placement, quota, reportWith, SECOND_HALF } from '../records';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ledger({ quotas, placements, corrections }: Partial<TableRows>) {
  return ledgerOf({
    periods: (quotas ?? []).map(({ period, quota }) => ({ halfYear: period, quota })),
    opening: quotas?.[0]?.opening ?? 0,
    placements: [...(placements ?? []).filter(({ counts }) => counts), ...(corrections ?? [])].map(
      ({ date, persons }) => ({ on: date, persons }),
    ),
  });
}

describe('for any history', () => {
  test('the figures from people to homes are whole, add up, and begin with the corporations’ total', () => {
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const { standing, corporations } = reportWith(asOf, tables);
        const bridge = standing.bridge;
        if (!bridge || !corporations) throw new Error('A day of 2016 has a bridge.');
        const { behindSchedule, notYetDue, weekBoundary, backlog } = bridge;
        expect([behindSchedule, notYetDue, weekBoundary, backlog].every(Number.isInteger)).toBe(
          true,
        );
        expect(behindSchedule + notYetDue + weekBoundary).toBe(backlog);
        expect(corporations.total.difference).toBe(behindSchedule);
        expect(backlog).toBe(wholePeople(standing.backlog ?? NaN));
      }),
    );
  });

  test('the backlog is that of BACKLOG.AT by method `day`', () => {
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const { standing } = reportWith(asOf, tables);
        expect(standing.backlog).toBeCloseTo(backlogAt(ledger(tables), asOf, 'day'), 9);
      }),
    );
  });

  test('the chart has the backlog of each day up to the day of the figures', () => {
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const { course, standing } = reportWith(asOf, tables);
        const drawn = course.points.filter(({ backlog }) => backlog !== null);
        expect(drawn.at(-1)).toMatchObject({ day: asOf, backlog: standing.backlog });
        const known = ledger(tables);
        for (const point of drawn) {
          expect(point.backlog).toBeCloseTo(backlogAt(known, point.day, 'day'), 9);
        }
      }),
    );
  });

  test('the corporations’ columns add up to their total, and their shares to the adjusted quota', () => {
    const columns: readonly ((line: CorporationFigures) => number)[] = [
      (line) => line.share,
      (line) => line.planned,
      (line) => line.housed,
      (line) => line.difference,
      (line) => line.housedSince,
      (line) => line.homes?.offered ?? 0,
      (line) => line.homes?.let ?? 0,
      (line) => line.homes?.toGo ?? 0,
      ...[0, 1, 2, 3].map((week) => (line: CorporationFigures) => line.nextWeeks[week] ?? 0),
    ];
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const { corporations, standing } = reportWith(asOf, tables);
        const { current } = standing;
        if (!corporations || !current) throw new Error('A day of 2016 has a division.');
        const { lines, total } = corporations;
        for (const column of columns) expect(sum(lines.map(column))).toBe(column(total));
        expect(total.share).toBe(Math.max(0, current.adjustedQuota));
        expect(total.housed + total.housedSince).toBe(current.housed);
        expect(lines.filter(({ name }) => name !== null).every(({ share }) => share >= 0)).toBe(
          true,
        );
      }),
    );
  });

  test('without Verdeling, plans are those of QUOTA.TODATE and coming weeks those of QUOTA.REPLAN', () => {
    const shared = history
      .map((tables) => ({ ...tables, division: null }))
      .filter(({ corporations }) => (corporations ?? []).some(({ homes }) => homes > 0));
    fc.assert(
      fc.property(shared, dayOf2016, (tables, asOf) => {
        const { corporations, standing } = reportWith(asOf, tables);
        const { current } = standing;
        if (!corporations || !current) throw new Error('A day of 2016 has a division.');
        const { start, end } = { start: current.firstDay, end: current.lastDay };
        const weights = (tables.corporations ?? []).map(({ homes }) => homes);
        const total = current.adjustedQuota;
        const input = { total, weights, start, end, closedDays: new Set<never>() };
        const named = corporations.lines.slice(0, -1);
        expect(named.map(({ planned }) => planned)).toEqual(plannedToDate(input, asOf));
        const others = corporations.lines.at(-1);
        if (corporations.nextWeeks.length > 0 && others?.housed === 0 && others.housedSince === 0) {
          const housed = named.map((line) => (line.housed + line.housedSince) as People);
          const weeks = replan(input, housed, asOf).slice(0, 4);
          expect(weeks.map(({ people }) => people)).toEqual(
            weeks.map((_, week) => named.map(({ nextWeeks }) => nextWeeks[week])),
          );
        }
      }),
    );
  });

  test('the half-year of the figures contains their day', () => {
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const { current } = reportWith(asOf, tables).standing;
        expect(current && current.firstDay <= asOf && asOf <= current.lastDay).toBe(true);
      }),
    );
  });

  test('a day whose half-year Taakstelling lacks has no backlog but a reason', () => {
    const report = reportWith(day(3, 1, 2017), {
      quotas: [quota(SECOND_HALF, 10)],
      placements: [placement(day(7, 5), 'K-1', 4)],
      corporations: [corporation('Brugstede', 100)],
    });
    expect(report).toMatchObject({
      corporations: null,
      homesNeeded: { toHouse: null, homes: null },
    });
    expect(report.standing).toMatchObject({
      current: null,
      missing: '2017-I',
      backlog: null,
      bridge: null,
      forecast: null,
    });
  });
});

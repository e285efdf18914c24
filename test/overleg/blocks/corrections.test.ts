import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import { serialOf } from '../../../src/domain/calendar';
import { understand } from '../../in-one-piece';
import { sheetOf, tableSheet, workbookOf } from '../../workbook/sheets';
import {
  coaPosition,
  corporation,
  correction,
  day,
  FIRST_HALF,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const ASOF = day(9, 30);
/**
 * Brugstede housed ten people before 1 July and twenty since. There are four corrections. One is
 * after `ASOF`.
 */
const TABLES: Partial<TableRows> = {
  quotas: [quota(FIRST_HALF, 10, 0), quota(SECOND_HALF, 50)],
  corporations: [corporation('Brugstede', 100)],
  placements: [
    placement(day(3, 1), 'K-1', 10, { corporation: 'Brugstede' }),
    placement(day(8, 1), 'K-2', 20, { corporation: 'Brugstede', reportedOn: day(8, 4) }),
  ],
  coaPositions: [coaPosition(day(9, 1), 19)],
  corrections: [
    correction(day(5, 2), 2),
    correction(day(8, 15), -1),
    correction(day(9, 20), -2),
    correction(day(11, 1), -4),
  ],
};

const report = (kind: MeetingKind = 'ambtelijk', tables = TABLES, asOf = ASOF) =>
  reportWith(asOf, tables, { kind });

function linesOf(...asked: Parameters<typeof report>): Readonly<Record<string, string>> {
  const { lines } = planTab(report(...asked), { madeAt: 42_735.5, version: '1.0.0' }, 'nl');
  return Object.fromEntries(
    lines.map(({ key, cells }) => [key, cells.map(({ value }) => String(value ?? '')).join(' | ')]),
  );
}

test('corrections count in the people housed and in the backlog carried in', () => {
  const { standing } = report();
  expect(standing.current).toMatchObject({ carriedIn: -2, housed: 17, toHouse: 31 });
  expect(standing.corrected).toEqual({ people: -3, isListed: true });
  expect(report('ambtelijk', TABLES, day(8, 14)).standing.current?.housed).toBe(20);
  expect(report('ambtelijk', TABLES, day(8, 15)).standing.current?.housed).toBe(19);
});

test('corrections count in the chart, in the comparison with COA and in the total of corporations', () => {
  const { standing, course, coa, corporations } = report();
  const drawn = course.points.filter(({ backlog }) => backlog !== null).at(-1);
  expect(drawn?.backlog).toBeCloseTo(standing.backlog ?? NaN, 9);
  expect(coa.position).toMatchObject({ ours: 19, difference: 0, corrected: { people: -1 } });
  const [brugstede, others] = corporations?.lines ?? [];
  expect([brugstede?.housed, others?.housed, corporations?.total.housed]).toEqual([20, -3, 17]);
});

test('a forecast begins at the corrected number, and its pace ignores corrections', () => {
  const moves = Array.from({ length: 12 }, (_, i) => placement(day(7, 4 + 7 * i), `K-${i}`, 5));
  const quotas = [quota(SECOND_HALF, 100, 0)];
  const with20 = report('ambtelijk', { quotas, placements: moves });
  const corrected = report('ambtelijk', {
    quotas,
    placements: moves,
    corrections: [correction(day(9, 20), -6)],
  });
  const expected = with20.standing.forecast?.expected ?? NaN;
  expect(corrected.standing.forecast?.expected).toBeCloseTo(expected + 6, 9);
});

test('the officials’ tab has a separate line wherever it shows people housed', () => {
  const lines = linesOf();
  expect(lines['standing.corrections']).toBe(
    'Waarvan correcties | -3 | personen erbij of (–) eraf, volgens de tabel Correcties',
  );
  expect(lines['coa.corrections']).toBe(
    'Waarvan correcties | -1 | in onze telling, volgens de tabel Correcties',
  );
  expect(lines['corporations.people.']).toMatch(/^Correcties \| .* \| -3 [ |]+ 0$/);
});

test('the line without a corporation is called corrections only if it contains nothing else', () => {
  const name = (kind: MeetingKind, tables: Partial<TableRows>) =>
    linesOf(kind, { ...TABLES, ...tables })['corporations.people.']?.split(' | ')[0];
  const elsewhere = placement(day(8, 2), 'K-3', 1, { corporation: null });
  const placements = [...(TABLES.placements ?? []), elsewhere];
  expect(name('ambtelijk', {})).toBe('Correcties');
  expect(name('ambtelijk', { placements })).toBe('Overig / geen corporatie');
  expect(name('bestuurlijk', {})).not.toBe('Correcties');
});

test('the administrators’ tab does not reveal that three people were subtracted', () => {
  const lines = linesOf('bestuurlijk');
  expect(lines['standing.corrections']).toMatch(/^Waarvan correcties \| <5 \| /);
  expect(lines['coa.corrections']).toMatch(/^Waarvan correcties \| <5 \| /);
  expect(lines['corporations.people.']).not.toMatch(/-3/);
});

test('the lines for corrections are there without corrections too', () => {
  const without = { ...TABLES, corrections: null };
  for (const kind of ['ambtelijk', 'bestuurlijk'] as const) {
    expect(linesOf(kind, without)['standing.corrections']).toBe(
      'Waarvan correcties | 0 | geen correcties van dit halfjaar',
    );
  }
});

describe('corrections that were entered after the previous meeting', () => {
  const previous = {
    meeting: day(9, 1),
    asOf: day(9, 1),
    reported: null,
    reportedQuota: 50,
    reportedCarriedIn: -2,
  };
  // The backlog of that day by today's table, with 19 people housed instead of 20.
  const then = report('ambtelijk', TABLES, previous.asOf).standing.backlog ?? NaN;
  const shown = (kind: MeetingKind, reported: number, reportedCorrections: number | null) => {
    const given = { ...previous, reported, reportedCorrections };
    const { lines } = planTab(
      reportWith(ASOF, TABLES, { kind, previous: given }),
      { madeAt: 42_735.5, version: '1.0.0' },
      'nl',
    );
    return (key: string) =>
      lines.find((line) => line.key === `standing.${key}`)?.cells.map(({ value }) => value ?? '');
  };

  test('have a separate line in the difference', () => {
    const line = shown('ambtelijk', Math.round(then) - 1, 0);
    expect(line('previousDifference')?.[1]).toBe(1);
    expect(line('byRevision')?.[1]).toBe(0);
    expect(line('byCorrections')).toEqual([
      'Waarvan door correcties',
      1,
      'later ingevoerd of gewijzigd in de tabel Correcties',
    ]);
    expect(line('otherwise')?.slice(1)).toEqual([0, '']);
  });

  test('and placements that were entered later add up to the difference', () => {
    const line = shown('ambtelijk', Math.round(then) + 3, 0);
    expect(line('previousDifference')?.[1]).toBe(-3);
    expect(line('byCorrections')?.[1]).toBe(1);
    expect(line('otherwise')?.slice(1)).toEqual([-4, 'later ingevoerd of gewijzigd']);
  });

  test('explain nothing if the previous tab reported the same corrections', () => {
    const line = shown('ambtelijk', Math.round(then) - 1, -1);
    expect(line('byCorrections')?.slice(1)).toEqual([0, '']);
    expect(line('otherwise')?.[1]).toBe(1);
  });

  test('are in the rest of the difference if an earlier version made the previous tab', () => {
    const line = shown('ambtelijk', Math.round(then) - 1, null);
    expect(line('byCorrections')?.slice(1)).toEqual(['–', '']);
    expect(line('otherwise')?.slice(1)).toEqual([1, 'later ingevoerd of gewijzigd of correcties']);
  });

  test('are not shown to administrators, because they concern few people', () => {
    const line = shown('bestuurlijk', Math.round(then) - 1, 0);
    expect(line('byCorrections')?.slice(1)).toEqual(['–', '']);
  });
});

describe('the table of corrections', () => {
  const asOf = serialOf(2016, 12, 31);
  const cells = [
    ['Datum', 'Personen', 'Reden'],
    [serialOf(2016, 5, 2), -1, 'Achttien geworden'],
    [serialOf(2016, 6, 2), '2', 'Telling hersteld'],
  ];

  test('contains whole people, more or fewer', () => {
    const { records } = understand(workbookOf([tableSheet('Correcties', cells)]), asOf);
    expect(records.corrections.map(({ persons }) => persons)).toEqual([-1, 2]);
  });

  test('is recognised by its name, because other lists have the same headers', () => {
    const { records, findings } = understand(workbookOf([sheetOf('Weigeringen', cells)]), asOf);
    expect(records.corrections).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('list-not-read');
  });
});

/**
 * Tests agreements with a corporation that change within a half-year. Until the day of the change,
 * the old agreements hold.
 */
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import { sum } from '../../../src/domain/sum';
import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
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

const NAMES = ['Brugstede', 'Diezehof', 'Zaanwijk'] as const;
const [FIRST_DAY, LAST_DAY] = [day(7, 1), day(12, 31)];
const OCTOBER = day(10, 1);

type Rows = NonNullable<TableRows['division']>;

function reportOn(asOf: SerialDay, rows: Rows, kind: 'ambtelijk' | 'bestuurlijk' = 'ambtelijk') {
  const tables = {
    quotas: [quota(FIRST_HALF, 0, 20), quota(SECOND_HALF, 80)],
    placements: [placement(day(8, 10), 'K-1', 30, { corporation: 'Brugstede' })],
    corporations: [corporation('Brugstede', 300), corporation('Diezehof', 100)],
    division: rows,
  };
  return reportWith(asOf, tables, { kind });
}

function figuresOn(asOf: SerialDay, rows: Rows) {
  const { corporations } = reportOn(asOf, rows);
  if (!corporations) throw new Error('There is a division.');
  return corporations;
}

const plannedOn = (asOf: SerialDay, rows: Rows) =>
  figuresOn(asOf, rows).lines.map(({ planned }) => planned);

const STOPS = [division(SECOND_HALF, 'Brugstede', { from: OCTOBER, weight: 0 })];

describe('a weight of 0 from October on', () => {
  test('does not change the plan before that day', () => {
    for (let asOf = FIRST_DAY; asOf < OCTOBER; asOf = addDays(asOf, 1)) {
      expect(plannedOn(asOf, STOPS)).toEqual(plannedOn(asOf, []));
    }
  });

  test('gives the remaining people to the other corporations', () => {
    // By October, half of the 75 people of Brugstede were planned: 38.
    const atTheEnd = figuresOn(LAST_DAY, STOPS);
    expect(atTheEnd.lines.map(({ share, planned }) => [share, planned])).toEqual([
      [38, 38],
      [62, 62],
      [0, 0],
    ]);
    expect(atTheEnd.total.planned).toBe(100);
    expect(atTheEnd.changes).toEqual([{ from: OCTOBER, names: ['Brugstede'] }]);
  });

  test('plans the coming weeks by the new shares', () => {
    // Brugstede housed 30 of its 38, Diezehof nobody of its 62.
    const { nextWeeks, lines } = figuresOn(day(12, 4), STOPS);
    expect(nextWeeks).toHaveLength(4);
    expect(lines.map((line) => sum(line.nextWeeks))).toEqual([8, 62, 0]);
  });

  test.each(['ambtelijk', 'bestuurlijk'] as const)('is shown on the tab: %s', (kind) => {
    const plan = planTab(reportOn(day(11, 2), STOPS, kind), { madeAt: 1, version: '1' }, 'nl');
    const line = plan.lines.find(({ key }) => key.startsWith('corporations.changed'));
    expect(line?.cells.map(({ value }) => value)).toContain(
      'Vanaf 1 oktober geldt een andere afspraak met Brugstede; wat voor die dag gepland was, blijft staan.',
    );
    const shares = plan.lines.filter(({ key }) => key.startsWith('corporations.people'));
    expect(shares.map(({ cells }) => cells[2]?.value)).toEqual([38, 62]);
  });
});

test('the people agreed in a later row are the people of the whole half-year', () => {
  const rows = [
    division(SECOND_HALF, 'Brugstede', { persons: people(60), homes: 30, opening: 20 }),
    division(SECOND_HALF, 'Diezehof', { persons: people(20), homes: 10 }),
    division(SECOND_HALF, 'Brugstede', { from: OCTOBER, persons: people(50) }),
    division(SECOND_HALF, 'Diezehof', { from: OCTOBER, persons: people(30), homes: 15 }),
  ];
  const before = figuresOn(day(9, 28), rows);
  const after = figuresOn(LAST_DAY, rows);
  expect(after.lines.map(({ share, planned }) => [share, planned])).toEqual([
    [70, 70],
    [30, 30],
    [0, 0],
  ]);
  expect(before.lines.map(({ homes }) => homes?.agreed)).toEqual([30, 10, null]);
  expect(after.lines.map(({ homes }) => homes?.agreed)).toEqual([30, 15, null]);
});

test('a corporation whose plan already exceeds a later agreement keeps its plan', () => {
  const rows = [
    division(SECOND_HALF, 'Brugstede', { persons: people(80), opening: 20 }),
    division(SECOND_HALF, 'Diezehof', { persons: people(0) }),
    division(SECOND_HALF, 'Brugstede', { from: OCTOBER, persons: people(5) }),
    division(SECOND_HALF, 'Diezehof', { from: OCTOBER, persons: people(75) }),
  ];
  const { lines, total } = figuresOn(LAST_DAY, rows);
  expect(lines.map(({ share }) => share)).toEqual([50, 75, -25]);
  expect(total.planned).toBe(100);
});

test('the first of two rows from the same day counts, and rows of another half-year do not', () => {
  const rows = [
    ...STOPS,
    division(SECOND_HALF, 'brugstede', { from: OCTOBER, weight: 300 }),
    division(SECOND_HALF, 'Diezehof', { from: day(1, 1, 2017), weight: 0 }),
  ];
  expect(plannedOn(LAST_DAY, rows)).toEqual(plannedOn(LAST_DAY, STOPS));
});

test('a change after the last working day of the half-year changes no plan', () => {
  const rows = [
    division(SECOND_HALF, 'Brugstede', { persons: people(60) }),
    // A Saturday.
    division(SECOND_HALF, 'Brugstede', { from: LAST_DAY, persons: people(1) }),
  ];
  expect(plannedOn(LAST_DAY, rows)).toEqual(plannedOn(LAST_DAY, rows.slice(0, 1)));
});

test('on every day the plans add up to the total, and no later change affects them', () => {
  const change = fc.record({
    name: fc.constantFrom(...NAMES),
    from: fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((from) => from as SerialDay),
    weight: fc.option(fc.nat(300), { nil: null }),
    persons: fc.option(
      fc.nat(90).map((count) => people(count)),
      { nil: null },
    ),
  });
  const asOf = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((date) => date as SerialDay);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 5 }), asOf, (changes, date) => {
      const rows = changes.map(({ name, ...given }) => division(SECOND_HALF, name, given));
      const { lines, total } = figuresOn(date, rows);
      expect(sum(lines.map(({ share }) => share))).toBe(100);
      expect(sum(lines.map(({ planned }) => planned))).toBe(total.planned);
      const earlier = rows.filter(({ from }) => from !== null && from <= date);
      const known = new Map(figuresOn(date, earlier).lines.map((line) => [line.name, line]));
      for (const { name, planned } of lines) {
        expect(planned).toBe(known.get(name)?.planned ?? 0);
      }
      const single = total.planned - sum(plannedOn(date, []));
      expect(Math.abs(single)).toBeLessThanOrEqual(changes.length);
    }),
    { numRuns: 60 },
  );
});

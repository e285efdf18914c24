import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTab } from '../../../src/overleg/plan-tab';
import type { SheetPlan } from '../../../src/overleg/sheet-plan';
import { gridOfFile } from '../../workbooks/grid-of';
import { day, FIRST_HALF, home, household, people, placement, quota, reportWith } from '../records';
import { reportOf, understand } from '../../in-one-piece';

const MAKING = { madeAt: 42_735.5, version: '1.0.0' };

function textOf(plan: SheetPlan, key: string): string {
  const line = plan.lines.find((one) => one.key === key);
  return (line?.cells ?? []).map(({ value }) => String(value ?? '')).join(' | ');
}

describe('figures of a day before the previous meeting', () => {
  test('include the backlog at that meeting, by all placements up to its day', async () => {
    const name = 'demo.xlsx';
    const demo = await gridOfFile(readFileSync(join(__dirname, '../../workbooks', name)), name);
    const meeting = { date: day(12, 14), kind: 'bestuurlijk' } as const;
    const previousAt = (asOf: ReturnType<typeof day>) =>
      reportOf(demo, understand(demo, asOf), { ...meeting, asOf }).standing.previous;
    const atTheMeeting = previousAt(day(12, 14));
    expect(atTheMeeting?.recomputed).toBeCloseTo(-29.2, 1);
    expect(previousAt(day(11, 1))).toEqual(atTheMeeting);
  });

  test.each(['ambtelijk', 'bestuurlijk'] as const)(
    'say that there is no time in which lettings are counted (%s)',
    (kind) => {
      const tables = {
        quotas: [quota(FIRST_HALF, 10)],
        placements: [placement(day(2, 1), 'K-1', 1, { home: 'W-1' })],
        homes: [home('W-1', 'Brugstede', day(1, 1))],
      };
      const previous = { meeting: day(5, 10), asOf: day(5, 9), reported: null };
      const report = reportWith(day(3, 1), tables, { kind, previous });
      const texts = (['nl', 'en'] as const).map((language) =>
        textOf(planTab(report, MAKING, language), 'lettings.note'),
      );
      expect(texts).toEqual([
        'Geen verhuringen te tellen: de stand is van vóór 10 mei 2016, de dag na die van het vorige overleg.',
        'No lettings to count: the figures are from before 10 May 2016, the day after those of the previous meeting.',
      ]);
    },
  );
});

describe('from people to homes, on a day whose half-year Taakstelling lacks', () => {
  const asOf = day(9, 30);
  const report = reportWith(asOf, {
    quotas: [quota(FIRST_HALF, 10)],
    placements: [
      placement(day(8, 1), 'K-1', 2),
      placement(day(9, 1), 'K-1', 1, { isFamilyJoining: true }),
    ],
    households: [
      household('K-1', day(1, 4), { familyToFollow: people(2) }),
      household('K-2', day(8, 1), { persons: people(5) }),
    ],
  });

  test('gives the figures that do not depend on the quota', () => {
    expect(report.homesNeeded).toMatchObject({
      toHouse: null,
      waiting: 5,
      toLink: null,
      familyExpected: 2,
      householdSize: 2,
      homes: null,
      agreedNotLet: null,
      saved: { inHalfYear: 1, inAll: 1 },
    });
  });

  test('shows the known figures, and names the missing row', () => {
    const { lines } = planTab(report, MAKING, 'nl');
    const texts = new Map(
      lines.map(({ key, cells }) => [key, cells.slice(1).map(({ value }) => value)]),
    );
    const missing = ['–', '2016-II ontbreekt in de tabel Taakstelling: vul daar een rij in'];
    expect(texts.get('homesNeeded.waiting')?.[0]).toBe(5);
    expect(texts.get('homesNeeded.family')?.[0]).toBe(2);
    expect(texts.get('homesNeeded.saved')?.[0]).toBe(1);
    for (const id of ['toLink', 'homes', 'agreed']) {
      expect(texts.get(`homesNeeded.${id}`)).toEqual(missing);
    }
  });
});

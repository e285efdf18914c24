import { isoDay } from '../../src/domain/iso-day';
import type { SerialDay } from '../../src/domain/units';
import { LOOKS } from '../../src/overleg/looks';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { NO_ROWS, type NotRead } from '../../src/overleg/not-read';
import { planTab } from '../../src/overleg/plan-tab';
import { CONTENT_COLUMNS } from '../../src/overleg/sheet-plan';
import { composeTab } from '../../src/overleg/tab-write';
import {
  corporation,
  day,
  location,
  placement,
  quota,
  reportWith,
  withFigures,
  FIRST_HALF,
} from './records';

import { MAKING, VERSIONS, demoPlan, keysOf } from './demo-plan';

describe('the lines of a plan', () => {
  test.each([day(3, 9), day(10, 12), day(12, 14)])(
    'give the homes still needed with enough decimals to recompute them (%s)',
    (asOf) => {
      const { lines } = demoPlan(asOf, 'ambtelijk', 'en');
      const [, homes, text] = lines.find(({ key }) => key === 'homesNeeded.homes')?.cells ?? [];
      const shown = /^\((\d+) − (\d+) family\) ÷ ([\d.]+) /.exec(String(text?.value));
      if (!shown) return expect(text?.value).toMatch(/^none/);
      const [people = NaN, family = NaN, size = NaN] = shown.slice(1).map(Number);
      return expect(Math.ceil((people - family) / size)).toBe(homes?.value);
    },
  );

  test('mark a location where permit holders live in more homes than agreed', () => {
    const looks = (occupiedByPermitHolders: number) => {
      const given = { occupiedByPermitHolders, occupiedByOthers: 5, deliveredOn: day(1, 5) };
      const locations = [location('Kade', day(1, 4), given)];
      const report = reportWith(day(2, 3), {
        quotas: [quota(FIRST_HALF, 5)],
        placements: [],
        locations,
      });
      const line = planTab(report, MAKING, 'nl').lines.find(({ key }) => key === 'locations.Kade');
      return line?.cells.slice(3).map(({ value, look }) => [value, look]);
    };
    const percents = (part: number) => [
      [0.5, 'percent'],
      [part, 'percent'],
    ];
    expect(looks(10)).toEqual([[10, 'figure'], [10, 'figure'], ...percents(10 / 20)]);
    expect(looks(11)).toEqual([[10, 'figure'], [11, 'lateFigure'], ...percents(11 / 20)]);
  });

  test('show administrators only rounded counts of who lives at a location', () => {
    const occupied = (kind: MeetingKind, permitHolders: number, others: number) => {
      const given = {
        occupiedByPermitHolders: permitHolders,
        occupiedByOthers: others,
        deliveredOn: day(1, 5),
      };
      const tables = {
        quotas: [quota(FIRST_HALF, 5)],
        placements: [],
        locations: [location('Kade', day(1, 4), given)],
      };
      const { lines } = planTab(reportWith(day(2, 3), tables, { kind }), MAKING, 'nl');
      const line = lines.find(({ key }) => key === 'locations.Kade');
      const isExplained = keysOf(lines).includes('locations.small');
      return [line?.cells[4]?.value, line?.cells[6]?.value, isExplained];
    };
    expect(occupied('ambtelijk', 6, 2)).toEqual([6, 6 / 20, false]);
    expect(occupied('ambtelijk', 0, 0)).toEqual([0, 0, false]);
    expect(occupied('bestuurlijk', 6, 2)).toEqual([5, 5 / 20, true]);
    expect(occupied('bestuurlijk', 4, 20)).toEqual(['<5', '×', true]);
    expect(occupied('bestuurlijk', 12, 8)).toEqual([10, 0.5, true]);
  });

  test.each(['ambtelijk', 'bestuurlijk'] as const)(
    'say in one line what did not count (%s), and have no such line if all counted',
    (kind) => {
      const line = (notRead: Partial<NotRead>) => {
        const none = { blocks: 0, sheets: [], columns: 0, rows: NO_ROWS, isOpeningAssumed: false };
        const all = { ...none, ...notRead };
        const report = reportWith(
          day(2, 3),
          { quotas: [quota(FIRST_HALF, 5)] },
          { kind, notRead: all },
        );
        const { lines } = planTab(report, MAKING, 'nl');
        return lines.find(({ key }) => key === 'head.notRead')?.cells.map(({ value }) => value);
      };
      const rows = { ...NO_ROWS, withoutDay: 26, fellThrough: 6, notYet: 2, later: 1 };
      const said =
        kind === 'ambtelijk'
          ? '26 rijen zonder datum; 6 rijen niet doorgegaan; 2 rijen nog niet verhuisd; 1 rij na de peildatum'
          : 'rijen zonder datum; rijen niet doorgegaan; rijen nog niet verhuisd; rijen na de peildatum';
      expect(line({})).toBeUndefined();
      expect(line({ rows: { ...NO_ROWS, later: 9 } })).toBeUndefined();
      const where = kind === 'ambtelijk' ? ' (jan en feb)' : '';
      expect(
        line({ blocks: 2, sheets: ['jan', 'feb'], columns: 1, rows, isOpeningAssumed: true }),
      ).toEqual([
        'Niet meegeteld',
        `2 lijsten of blokken${where}; 1 kolom; ${said}; geen beginstand gevonden: 0 aangenomen`,
      ]);
    },
  );

  test.each([
    ['ambtelijk', '1 rij in Plaatsingen heeft een aantal'],
    ['bestuurlijk', 'Rijen in Plaatsingen hebben aantallen'],
  ] as const)(
    'say which rows lack households in the blocks that need them, and to officials how many (%s)',
    (kind, rows) => {
      const counted = { ...placement(day(1, 31), 'K1', 12), household: null };
      const tables = { quotas: [quota(FIRST_HALF, 5)], placements: [counted], households: [] };
      const { lines } = planTab(reportWith(day(2, 3), tables, { kind }), MAKING, 'nl');
      const missing = lines.find(({ key }) => key === 'waiting.missing')?.cells[0]?.value;
      expect(missing).toBe(
        `${rows} zonder huishouden; met huishoudens staat hier wie er hoe lang op een woning wacht.`,
      );
      const needed = lines.find(({ key }) => key === 'homesNeeded.waiting')?.cells[2]?.value;
      expect(needed).toBe('plaatsingen zijn aantallen zonder huishouden');
    },
  );

  test('show findings in a striking look only if there are faults', () => {
    const plan = (faults: number) => {
      const report = reportWith(day(2, 3), { quotas: [quota(FIRST_HALF, 5)] });
      const head = { ...report.head, findings: { faults, warnings: 2 } };
      const { lines } = planTab(withFigures(report, { head }), MAKING, 'nl');
      return lines.find(({ key }) => key === 'head.findings')?.cells ?? [];
    };
    expect(plan(0).map(({ value }) => value)).toEqual([
      'Bevindingen',
      '0 fouten en 2 waarschuwingen open in de werkmap',
    ]);
    expect(plan(1)[1]?.value).toBe(
      '1 fout: rijen tellen niet mee of verkeerd; en 2 waarschuwingen',
    );
    expect(plan(3)).toHaveLength(CONTENT_COLUMNS);
    expect(LOOKS.faultText).toMatchObject({ bold: true, fillColor: expect.any(String) });
    expect(new Set(plan(3).map(({ look }) => look))).toEqual(new Set(['faultText']));
    expect(plan(0).map(({ look }) => look)).not.toContain('faultText');
  });

  test('give the change since the previous report in words', () => {
    const report = reportWith(day(2, 3), { quotas: [quota(FIRST_HALF, 5)], placements: [] });
    const difference = (reported: number, recomputed: number) => {
      const change = recomputed - reported;
      const of = { byRevision: 0, byCorrections: null, otherwise: change };
      const may = { isCarriedInOtherwise: false, hasCorrections: false };
      const backlogs = { reported, recomputed, change, ...of, ...may };
      const previous = { meeting: day(1, 8), asOf: day(1, 8), ...backlogs };
      const standing = { ...report.standing, previous };
      const { lines } = planTab(
        withFigures(report, { standing, standingDetails: standing }),
        MAKING,
        'nl',
      );
      return lines.find(({ key }) => key === 'standing.previousDifference')?.cells.slice(1);
    };
    const numberFormat = '#,##0" ongunstiger";#,##0" gunstiger";"geen"';
    expect(difference(-44, -52)).toMatchObject([
      { value: -8, numberFormat },
      { value: 'dan toen gemeld; de regels hieronder zeggen waardoor' },
    ]);
    expect(difference(-52, -44)).toMatchObject([{ value: 8, numberFormat }, {}]);
    expect(difference(5, 5)).toMatchObject([
      { value: 0, numberFormat },
      { value: 'het herberekende cijfer is gelijk aan het gemelde' },
    ]);
  });

  test('explain no difference if the previous meeting has no tab', () => {
    const report = reportWith(day(2, 3), { quotas: [quota(FIRST_HALF, 5)], placements: [] });
    const keys = (previous: { readonly reported: number | null } | null) => {
      const of = { byRevision: null, byCorrections: null, otherwise: null, change: null };
      const may = { isCarriedInOtherwise: false, hasCorrections: false, recomputed: 5 };
      const days = { meeting: day(1, 8), asOf: day(1, 8) };
      const standing = {
        ...report.standing,
        previous: previous && { ...days, ...of, ...may, ...previous },
      };
      const { lines } = planTab(
        withFigures(report, { standing, standingDetails: standing }),
        MAKING,
        'nl',
      );
      return keysOf(lines).filter((key) => /previous|standing\.(by|otherwise)/.test(key));
    };
    const backlogs = ['standing.previousReported', 'standing.previousRecomputed'];
    expect(keys(null)).toEqual(backlogs);
    expect(keys({ reported: null })).toEqual(backlogs);
    const parts = ['previousDifference', 'byRevision', 'byCorrections', 'otherwise'];
    expect(keys({ reported: 7 })).toEqual([...backlogs, ...parts.map((id) => `standing.${id}`)]);
  });

  test('explain the homes needed only if not all people to house join their family', () => {
    const explained = (
      toHouse: number,
      familyInTime: number | null,
      kind: MeetingKind = 'ambtelijk',
    ) => {
      const report = reportWith(day(2, 3), { quotas: [quota(FIRST_HALF, 5)] }, { kind });
      const homesNeeded = { ...report.homesNeeded, toHouse, familyInTime, householdSize: 1.6 };
      const { lines } = planTab(withFigures(report, { homesNeeded }), MAKING, 'nl');
      return lines.find(({ key }) => key === 'homesNeeded.homes')?.cells[2]?.value;
    };
    expect(explained(42, 41)).toMatch(/^\(42 − 41 nareizigers\) ÷ 1,6/);
    expect(explained(42, null)).toMatch(/^42 ÷ 1,6/);
    expect(explained(42, 5, 'bestuurlijk')).toBe(
      'schatting uit vijftallen; precies in het ambtelijk overleg',
    );
    expect(explained(41, 41)).toBe(
      'geen: er worden 41 nareizigers verwacht, en nog te huisvesten 41',
    );
    expect(explained(0, 41)).toBe('geen: de taakstelling van dit halfjaar is gehaald');
    expect(explained(0, null)).toBe('geen: de taakstelling van dit halfjaar is gehaald');
  });

  test('have no table of coming weeks if no week is left', () => {
    const keysOn = (asOf: SerialDay) => {
      const tables = { quotas: [quota(FIRST_HALF, 5)], placements: [] };
      return keysOf(planTab(reportWith(asOf, tables), MAKING, 'nl').lines);
    };
    expect(keysOn(day(6, 1))).toContain('corporations.weeks.total');
    expect(keysOn(day(6, 30))).not.toContain('corporations.weeks.columns');
    expect(keysOn(day(6, 30))).not.toContain('corporations.weeks.total');
    expect(keysOn(day(6, 30))).toContain('corporations.weeks.none');
  });

  test('name the row to add if the half-year of the figures is missing', () => {
    const plan = demoPlan(day(3, 1, 2018), 'bestuurlijk', 'nl');
    const quotaLine = plan.lines.find(({ key }) => key === 'standing.quota');
    expect(quotaLine?.cells[2]?.value).toBe(
      '2017-I ontbreekt in de tabel Taakstelling: vul daar een rij in',
    );
  });

  test('are the same for the same workbook', () => {
    for (const { kind, language } of VERSIONS) {
      const once = demoPlan(day(12, 22), kind, language);
      expect(demoPlan(day(12, 22), kind, language)).toEqual(once);
    }
  });

  test('have short keys and texts with forty corporations and very long names', () => {
    const corporations = Array.from({ length: 40 }, (_, i) =>
      corporation(`${'x'.repeat(32_000)}${i}`, 100 + i),
    );
    const report = reportWith(day(5, 18), {
      quotas: [quota(FIRST_HALF, 300)],
      placements: [],
      corporations,
    });
    const plan = planTab(report, MAKING, 'nl');
    const keys = keysOf(plan.lines);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(100);
    const { entries } = composeTab(plan, { lines: [] }, 1900);
    expect(Math.max(...entries.flat().map((entry) => String(entry).length))).toBeLessThan(1000);
    expect(isoDay(report.head.asOf)).toBe('2016-05-18');
  });
});

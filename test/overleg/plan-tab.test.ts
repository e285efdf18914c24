import fc from 'fast-check';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { ROLES } from '../../src/workbook/tables';
import { planTab } from '../../src/overleg/plan-tab';
import type { Line, SheetPlan } from '../../src/overleg/sheet-plan';
import { dayOf2016, history } from './histories';
import { day, placement, quota, reportWith, FIRST_HALF } from './records';

import { KINDS, LANGUAGES, MAKING, VERSIONS, demoPlan, keysBefore, keysOf } from './demo-plan';

describe('the keys of lines', () => {
  const FIRST_MOVABLE = 'course.heading';

  test('above the chart are the same for every workbook, day, version and language', () => {
    // The decisions differ, but their number of lines does not.
    const fixedKeys = (plan: SheetPlan) =>
      keysBefore(plan, FIRST_MOVABLE).map((key) => key.replace(/^decisions\..*/, 'decisions'));
    const fixed = fixedKeys(demoPlan(day(10, 12), 'bestuurlijk', 'nl'));
    expect(fixed.length).toBeGreaterThan(25);
    const poor = reportWith(day(2, 3, 2021), { quotas: [quota(FIRST_HALF, 5)], placements: [] });
    for (const { kind, language } of VERSIONS) {
      for (const asOf of [day(1, 1), day(6, 30), day(12, 31), day(3, 1, 2018)]) {
        const plan = demoPlan(asOf, kind, language);
        expect(fixedKeys(plan)).toEqual(fixed);
      }
      expect(fixedKeys(planTab(poor, MAKING, language))).toEqual(fixed);
    }
    fc.assert(
      fc.property(history, dayOf2016, (tables, asOf) => {
        const plan = planTab(reportWith(asOf, tables), MAKING, 'nl');
        expect(fixedKeys(plan)).toEqual(fixed);
      }),
    );
  });

  test('occur once each, and do not contain the separator', () => {
    for (const { kind, language } of VERSIONS) {
      const keys = keysOf(demoPlan(day(12, 22), kind, language).lines);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => key.includes('|'))).toEqual([]);
    }
  });
});

describe('the tabs for officials and administrators', () => {
  test('have the same lines and labels above the block of waiting households', () => {
    const [officials, administrators] = KINDS.map((kind) => {
      const plan = demoPlan(day(12, 22), kind, 'nl');
      return plan.lines.slice(8, keysOf(plan.lines).indexOf('waiting.heading'));
    });
    // Other tests cover the notes, and the plans and names of corporations.
    const labels = (lines: readonly Line[] = []) =>
      lines.map(({ key, cells }) => [
        key,
        key.includes('.people.') ? '' : (cells[0]?.value ?? null),
      ]);
    const isNote = ([key]: readonly unknown[]) =>
      /^(summary|decisions)\.|^standing\.reserved\.1$|^corporations\.(carried|weeks\.together)$|^outlook\.(columns|homes)/.test(
        String(key),
      );
    const [ofOfficials, ofOthers] = [officials, administrators].map((lines) =>
      labels(lines).filter((line) => !isNote(line)),
    );
    expect(ofOfficials).toEqual(ofOthers);
  });

  test('have the same lines in both languages, and no Dutch heading in English', () => {
    for (const kind of KINDS) {
      const [dutch, english] = LANGUAGES.map((language) => demoPlan(day(12, 22), kind, language));
      // The order may differ, because parties are in the order of their names.
      expect(keysOf(english?.lines ?? []).sort()).toEqual(keysOf(dutch?.lines ?? []).sort());
      const headings = (plan: SheetPlan | undefined) =>
        plan?.lines
          .filter(({ key }) => key.endsWith('.heading'))
          .map(({ cells }) => cells[0]?.value);
      const same = headings(english)?.filter((text) => headings(dutch)?.includes(text));
      expect(same).toEqual([]);
    }
  });
});

describe('a block whose table is missing', () => {
  const poor = (kind: MeetingKind) =>
    reportWith(
      day(2, 3),
      {
        quotas: [quota(FIRST_HALF, 5)],
        placements: [placement(day(1, 20), 'K-1', 2)],
      },
      { kind },
    );
  const TABLES = {
    waiting: 'Kandidaten',
    lettings: 'Woningen',
    locations: 'Locaties',
    signals: 'Signalen',
    guidance: 'Begeleiding',
    bottlenecks: 'Knelpunten',
    agreements: 'Afspraken',
    corporations: 'Corporaties',
  };

  test.each(VERSIONS)(
    'says so in one line that names the table ($kind, $language)',
    ({ kind, language }) => {
      const { lines } = planTab(poor(kind), MAKING, language);
      for (const [block, table] of Object.entries(TABLES)) {
        const line = lines.find(({ key }) => key === `${block}.missing`);
        expect([block, line?.cells[0]?.look]).toEqual([block, 'missing']);
        expect(String(line?.cells[0]?.value)).toContain(table);
      }
    },
  );

  test('differs from a block whose table is empty', () => {
    const others = ROLES.filter((role) => role !== 'corporations' && role !== 'guidanceTotals');
    const empty = Object.fromEntries(others.map((role) => [role, []]));
    for (const kind of KINDS) {
      const report = reportWith(day(2, 3), { ...empty, quotas: [quota(FIRST_HALF, 5)] }, { kind });
      const { lines } = planTab(report, MAKING, 'nl');
      expect(keysOf(lines).filter((key) => key.endsWith('.missing'))).toEqual([
        'corporations.missing',
      ]);
      const said = [
        'locations.none',
        'signals.none',
        'guidance.none',
        'bottlenecks.none',
        'agreements.none',
      ];
      expect(keysOf(lines)).toEqual(expect.arrayContaining(said));
    }
  });
});

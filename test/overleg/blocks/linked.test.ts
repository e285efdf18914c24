/** Tests whether COA linked enough people by the reference day of the half-year. */
import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import { readSettings } from '../../../src/workbook/read-settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { day, household, people, placement, quota, reportWith, SECOND_HALF } from '../records';

const JOINING = { isFamilyJoining: true };
const TABLES = {
  quotas: [quota(SECOND_HALF, 40)],
  households: [
    household('waits', day(6, 10), { persons: people(3) }),
    household('housed in the half-year', day(7, 5), { persons: people(4) }),
    household('housed before it', day(5, 2), { persons: people(1), familyToFollow: people(2) }),
    household('joined by family', day(5, 3), { persons: people(1) }),
    household('linked later', day(10, 2), { persons: people(9) }),
    household('unlinked', day(7, 6), { persons: people(8), unlinkedOn: day(9, 1) }),
  ],
  placements: [
    placement(day(6, 20), 'housed before it', 1),
    placement(day(6, 21), 'joined by family', 1),
    placement(day(8, 10), 'housed in the half-year', 4),
    placement(day(8, 20), 'joined by family', 5, JOINING),
  ],
};

function reportOn(asOf: SerialDay, kind: MeetingKind = 'ambtelijk', settings = DEFAULT_SETTINGS) {
  return reportWith(asOf, TABLES, { kind, settings });
}

function lineOn(asOf: SerialDay, key: string, kind: MeetingKind = 'ambtelijk') {
  const { lines } = planTab(reportOn(asOf, kind), { madeAt: 1, version: '1' }, 'nl');
  return lines
    .find((line) => line.key === key)
    ?.cells.map(({ value }) => value)
    .slice(0, 3);
}

test('the people linked are the waiting and the housed people, and their family', () => {
  // 3 wait, 4 were housed, 2 are still expected and 5 have joined.
  const { linked } = reportOn(day(12, 31)).coa;
  expect(linked).toMatchObject({ linked: 14, needed: 40, tooFew: 26, isSofar: false });
  expect(linked?.referenceDay).toBe(day(10, 1));
});

test('the backlog is split into the part due to too few links, and the rest', () => {
  // 40 people were due, and 9 were housed.
  expect(reportOn(day(12, 31)).coa.linked?.backlog).toEqual({ byLinking: 26, otherwise: 5 });
  // After 125 of the 184 days, 27 people were due.
  expect(reportOn(day(11, 2)).coa.linked?.backlog).toEqual({ byLinking: 18, otherwise: 0 });
});

test('before the reference day the backlog is not split', () => {
  const { linked } = reportOn(day(7, 31)).coa;
  expect(linked).toMatchObject({ isSofar: true, linked: 22, backlog: null });
});

describe('if Kandidaten only contains households that still wait', () => {
  const WAITING_ONLY = {
    quotas: [quota(SECOND_HALF, 64)],
    households: [household('waits', day(9, 5), { persons: people(17) })],
    placements: [
      placement(day(6, 20), 'housed before it', 6),
      placement(day(7, 7), 'housed', 4),
      placement(day(8, 11), 'housed too', 13),
      placement(day(9, 22), 'housed before it', 2, JOINING),
      placement(day(9, 29), 'of elsewhere', 9, { counts: false }),
      placement(day(10, 6), 'housed', 3, JOINING),
    ],
  };

  test('households that moved in by the reference day count as linked by then', () => {
    // 17 people wait, 17 moved in, 2 joined their family and 3 are expected.
    expect(reportWith(day(10, 5), WAITING_ONLY).coa.linked).toMatchObject({
      linked: 39,
      tooFew: 25,
      dayUnknown: 0,
    });
  });

  test('the tab shows a dash and the reason if some moved in after the reference day', () => {
    const placements = [...WAITING_ONLY.placements, placement(day(10, 6), 'housed later', 6)];
    const tables = { ...WAITING_ONLY, placements };
    const report = reportWith(day(10, 12), tables);
    expect(report.coa.linked).toMatchObject({ linked: null, tooFew: null, backlog: null });
    const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
    const cells = lines.find(({ key }) => key === 'coa.linked')?.cells ?? [];
    expect(cells.slice(0, 3).map(({ value }) => value)).toEqual([
      'Op tijd gekoppeld',
      '–',
      'personen die later verhuisden en niet in Kandidaten staan: 6',
    ]);
    expect(reportWith(day(10, 5), tables).coa.linked?.linked).toBe(39);
  });
});

describe('the lines of the tab', () => {
  test('give officials the count and the part of the backlog', () => {
    expect(lineOn(day(12, 31), 'coa.linked')).toEqual([
      'Op tijd gekoppeld',
      14,
      'op 1 oktober 2016, van 40 personen; 26 te weinig',
    ]);
    expect(lineOn(day(12, 31), 'coa.byLinking')).toEqual([
      'Achterstand daardoor',
      26,
      'hoogstens; van wie op tijd gekoppeld was, wachten nog 3',
    ]);
    expect(lineOn(day(7, 31), 'coa.linked')?.[2]).toBe(
      'tot nu toe van 40 personen; peildag 1 oktober 2016',
    );
  });

  // On the reference day, the number linked is the sum of the people who wait, were housed and are
  // expected: beside exact ones of those, it would tell how many the small one counts.
  test('give administrators neither, whatever the day', () => {
    const shown = (asOf: SerialDay, key: string) =>
      lineOn(asOf, key, 'bestuurlijk')?.slice(1) ?? null;
    for (const asOf of [day(7, 31), day(10, 1), day(12, 31)]) {
      expect(shown(asOf, 'coa.linked')).toEqual([
        '–',
        'staat op het tabblad van het ambtelijk overleg',
      ]);
      expect(shown(asOf, 'coa.byLinking')?.[0]).toBe('–');
    }
  });

  test('say what is missing if there are no households, or no quota of the half-year', () => {
    const reasonOf = (tables: Partial<typeof TABLES>, asOf = day(12, 31)) => {
      const report = reportWith(asOf, tables);
      expect(report.coa.linked).toBeNull();
      const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
      return lines.find(({ key }) => key === 'coa.linked')?.cells[2]?.value;
    };
    const { quotas, placements } = TABLES;
    expect(reasonOf({ quotas, placements })).toMatch(/Kandidaten/);
    expect(reasonOf(TABLES, day(3, 1, 2017))).toMatch(/^2017-I ontbreekt/);
  });
});

test('the reference day in Instellingen may be spelled in several ways', () => {
  for (const value of ['15-9', '15 september', day(9, 15, 2024)]) {
    const rows = [{ row: 0, name: 'peildag koppelen', value }];
    const { settings, issues } = readSettings(rows, 0);
    expect(issues).toEqual([]);
    expect(reportOn(day(12, 31), 'ambtelijk', settings).coa.linked?.referenceDay).toBe(day(9, 15));
    expect(settings.linkingDays[1]).toEqual({ month: 4, day: 1 });
  }
  const { issues } = readSettings([{ row: 0, name: 'peildag koppelen', value: 'oktober' }], 0);
  expect(issues).toMatchObject([{ kind: 'value', expected: 'day-of-year' }]);
});

test.each([
  [2015, 28],
  [2016, 29],
])('a reference day of 29 February means the last day of February in %i', (year, last) => {
  const rows = [{ row: 0, name: 'peildag koppelen', value: '29-2' }];
  const { settings } = readSettings(rows, 0);
  const quotas = [quota({ year, half: 1 }, 40)];
  const report = reportWith(day(5, 1, year), { ...TABLES, quotas }, { settings });
  expect(report.coa.linked?.referenceDay).toBe(day(2, last, year));
});

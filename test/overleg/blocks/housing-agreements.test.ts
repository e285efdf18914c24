/**
 * Tests the agreement of the partners on who is housed where: families in regular homes, single
 * people elsewhere. Instellingen can switch off a part of the agreement, or give its first day.
 */
import { explainScore, scoringFor } from '../../../src/domain/match/score';
import { planTab } from '../../../src/overleg/plan-tab';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import { criteriaOf } from '../../../src/workbook/match-settings';
import { readSettings } from '../../../src/workbook/read-settings';
import type { CellScalar } from '../../../src/workbook/grid';
import { homeOf, householdOf, JULY } from '../../domain/match/arbitraries';
import type { People } from '../../../src/domain/units';
import { understand } from '../../in-one-piece';
import { tableSheet, workbookOf } from '../../workbook/sheets';
import { day, home, household, placement, quota, reportWith, SECOND_HALF } from '../records';

const OCTOBER = day(10, 1);

function settingsWith(rows: Readonly<Record<string, CellScalar>>) {
  const { settings, issues } = readSettings(
    Object.entries(rows).map(([name, value], row) => ({ row, name, value })),
    0,
  );
  expect(issues).toEqual([]);
  return settings;
}

const NAMES = {
  families: 'afspraak gezinnen regulier',
  singles: 'afspraak alleenstaanden alternatief',
  family: 'gezin vanaf personen',
} as const;

describe.each(['ambtelijk', 'bestuurlijk'] as const)('the block of lettings: %s', (kind) => {
  const count = 6;
  const id = (i: number) => `K-${i}`;
  const tables = {
    quotas: [quota(SECOND_HALF, 100)],
    households: Array.from({ length: 2 * count }, (_, i) => household(id(i), day(6, 1))),
    homes: Array.from({ length: 2 * count }, (_, i) =>
      home(`W-${i}`, 'Brugstede', day(6, 1), { kind: i < count ? 'slooppand' : 'regulier' }),
    ),
    placements: Array.from({ length: 2 * count }, (_, i) =>
      placement(day(8, 1), id(i), i < count ? 2 : 1, { home: `W-${i}` }),
    ),
  };
  const shown = (rows: Readonly<Record<string, CellScalar>>, meeting: MeetingKind = kind) => {
    const settings = settingsWith(rows);
    const report = reportWith(day(11, 2), tables, { kind: meeting, settings });
    const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
    return (of: string) => {
      const cells = lines.find(({ key }) => key === `lettings.kind.${of}`)?.cells ?? [];
      return [cells[1]?.value, cells[2]?.value, cells[1]?.look];
    };
  };

  test('finds the exceptions without settings', () => {
    expect(shown({})('familiesAlternative').slice(1)).toEqual([
      'uitzondering op de afspraak',
      kind === 'ambtelijk' ? 'lateFigure' : 'figure',
    ]);
  });

  test('has no exceptions if nothing was agreed', () => {
    const line = shown({ [NAMES.families]: 'nee' });
    const none = 'hierover is in deze tijd niets afgesproken';
    expect(line('familiesAlternative').slice(1)).toEqual([none, 'figure']);
    expect(line('familiesRegular')[1]).toBe(none);
    expect(line('singlesRegular')[1]).toBe('uitzondering op de afspraak');
  });

  test('says from which day the agreement holds', () => {
    const line = shown({ [NAMES.singles]: OCTOBER });
    expect(line('singlesRegular').slice(1)).toEqual([
      'de afspraak geldt vanaf 1 oktober 2016',
      'figure',
    ]);
    expect(line('familiesAlternative')[1]).toBe('uitzondering op de afspraak');
  });

  test('does not count two people as a family if a family begins at three', () => {
    const counts = (rows: Readonly<Record<string, CellScalar>>) =>
      ['familiesAlternative', 'singlesAlternative'].map((of) => shown(rows)(of)[0]);
    expect(counts({})).toEqual(kind === 'ambtelijk' ? [6, 0] : [5, 0]);
    expect(counts({ [NAMES.family]: 3 })).toEqual(kind === 'ambtelijk' ? [0, 6] : [0, 5]);
  });
});

describe('the score of a pair', () => {
  const couple = householdOf({ persons: 2 as People });
  const single = householdOf();
  const kindOf = (
    rows: Readonly<Record<string, CellScalar>>,
    who: typeof couple,
    isRegular: boolean,
  ) => {
    const scoring = scoringFor(criteriaOf(settingsWith(rows)));
    const line = explainScore(scoring, who, homeOf({ isRegular })).find(
      ({ name }) => name === 'soort',
    );
    return line?.kind === 'soft' ? [line.points, line.sentence.code] : null;
  };

  test('gives all points if nothing was agreed', () => {
    expect(kindOf({}, couple, false)).toEqual([0, 'familyInAlternative']);
    expect(kindOf({ [NAMES.families]: 'nee' }, couple, false)).toEqual([350, 'kindNotAgreed']);
    expect(kindOf({ [NAMES.singles]: 'nee' }, single, true)).toEqual([350, 'kindNotAgreed']);
    expect(kindOf({ [NAMES.singles]: 'nee' }, couple, false)).toEqual([0, 'familyInAlternative']);
  });

  test('follows the agreement of the day on which the home becomes available', () => {
    expect(kindOf({ [NAMES.families]: JULY + 1 }, couple, false)).toEqual([350, 'kindNotAgreed']);
    expect(kindOf({ [NAMES.families]: JULY }, couple, false)).toEqual([0, 'familyInAlternative']);
  });

  test('does not treat two people as a family if a family begins at three', () => {
    expect(kindOf({ [NAMES.family]: 3 }, couple, false)).toEqual([350, 'singleInAlternative']);
  });
});

test('the check for families in alternative homes follows the agreement', () => {
  const found = (rows: readonly (readonly [string, CellScalar])[]) => {
    const sheets = [
      tableSheet('Taakstelling', [
        ['Periode', 'Taakstelling', 'Beginstand'],
        ['2016-II', 100, 0],
      ]),
      tableSheet('Kandidaten', [
        ['Kandidaat', 'Personen', 'Gekoppeld'],
        ['K-1', 2, day(6, 1)],
        ['K-2', 3, day(6, 1)],
      ]),
      tableSheet('Woningen', [
        ['Woning', 'Corporatie', 'Soort', 'Kale huur', 'Beschikbaar', 'Max personen'],
        ['W-1', 'Brugstede', 'slooppand', 500, day(6, 1), 3],
        ['W-2', 'Brugstede', 'slooppand', 500, day(6, 1), 3],
      ]),
      tableSheet('Plaatsingen', [
        ['Datum', 'Kandidaat', 'Woning', 'Personen'],
        [day(8, 1), 'K-1', 'W-1', 2],
        [day(10, 3), 'K-2', 'W-2', 3],
      ]),
      tableSheet('Instellingen', [['Naam', 'Waarde'], ['termijn woning', 70], ...rows]),
    ];
    const { findings } = understand(workbookOf(sheets), day(11, 2));
    return findings
      .filter(({ code }) => code === 'family-in-alternative')
      .map(({ place }) => place.address);
  };
  expect(found([])).toEqual(['C2', 'C3']);
  expect(found([[NAMES.families, 'nee']])).toEqual([]);
  expect(found([[NAMES.families, OCTOBER]])).toEqual(['C3']);
  expect(found([[NAMES.family, 3]])).toEqual(['C3']);
});

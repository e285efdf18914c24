import { serialOf } from '../../src/domain/calendar';
import { scenariosOf, targetsOf } from '../../src/workbook/scenarios';
import { readTables } from '../../src/workbook/understand';
import { straightThrough } from '../../src/workbook/steps';
import type { CellScalar } from '../../src/workbook/grid';
import { seededRandom } from '../workbooks/make/random';
import { AS_OF, cleanDraft, gridOf } from './clean-workbook';
import { understand } from '../in-one-piece';

type Row = readonly [string, string, CellScalar?, CellScalar?, CellScalar?];

function read(rows: readonly Row[], formats: Readonly<Record<string, string>> = {}) {
  const draft = cleanDraft(seededRandom(3), 12);
  const table = draft.tables.scenarios;
  const body = rows.map((row) => Array.from({ length: 5 }, (_, i) => row[i] ?? ''));
  table.cells = [table.cells[0] ?? [], ...body];
  Object.assign(table.numberFormats, formats);
  const grid = gridOf(draft);
  const { tables } = straightThrough(readTables(grid));
  const codes = understand(grid, AS_OF)
    .findings.filter(({ place }) => place.sheet === "Scenario's")
    .map(({ code, place }) => `${code} ${place.address}`);
  return { ...scenariosOf(tables.scenarios, targetsOf(tables)), codes };
}

describe('the scenarios of a workbook', () => {
  test('consist of the rows with one name, in any spelling', () => {
    const { all, codes } = read([
      ['Zuinig', 'tempo', '', 80],
      ['Ruim', 'koppelingen', '', 4.5],
      [' zuinig', 'locatie vervalt', 'meander'],
    ]);
    expect(all).toEqual([
      {
        name: 'Zuinig',
        events: [
          { kind: 'tempo', percent: 80 },
          { kind: 'locationDropped', location: 'Meander' },
        ],
        isWhole: true,
      },
      { name: 'Ruim', events: [{ kind: 'linking', peoplePerWeek: 4.5 }], isWhole: true },
    ]);
    expect(codes).toEqual(['spaces-around-id A4']);
  });

  test.each([
    ['taakstelling', ['taakstelling', '2e hj 2016', 250], { kind: 'quota', people: 250 }],
    ['the first half-year after', ['taakstelling', '2017-I', 0], { kind: 'quota', people: 0 }],
    ['locatie later', ['locatie later', 'De Kade', 13], { kind: 'locationLater', weeks: 13 }],
    ['homes', ['woningen erbij', 'Hofstede', 5], { homes: 5, persons: null, from: null }],
    ['homes of a size', ['woningen erbij', 'Hofstede; 4 personen', 5], { homes: 5, persons: 4 }],
    [
      'homes from a day',
      ['woningen erbij', 'hofstede;1', 5, serialOf(2017, 2, 1)],
      { corporation: 'Hofstede', persons: 1, from: serialOf(2017, 2, 1) },
    ],
    [
      'a corporation out for good',
      ['corporatie valt uit', 'Veldhof', '', serialOf(2017, 1, 2)],
      { kind: 'corporationOut', weeks: null, from: serialOf(2017, 1, 2) },
    ],
    [
      'a corporation out for weeks',
      ['corporatie valt uit', 'Veldhof', 8, serialOf(2017, 1, 2)],
      { kind: 'corporationOut', weeks: 8 },
    ],
  ] as const)('read %s', (_, row, expected) => {
    const { all, codes } = read([['A', ...row]]);
    expect(all[0]?.events).toEqual([expect.objectContaining(expected)]);
    expect(codes).toEqual([]);
  });

  test('read a percentage as the cell shows it', () => {
    const shown = { '1,3': '0%' };
    expect(read([['A', 'tempo', '', 0.8]], shown).all[0]?.events).toEqual([
      { kind: 'tempo', percent: 80 },
    ]);
    expect(read([['A', 'tempo', '', '80%']]).all[0]?.events).toEqual([
      { kind: 'tempo', percent: 80 },
    ]);
  });

  test.each([
    ['an unknown event', ['staking', 'Veldhof'], 'unknown-choice B2'],
    ['a half-year too far ahead', ['taakstelling', '2018-I', 250], 'scenario-target-unknown C2'],
    [
      'a half-year before the first',
      ['taakstelling', '2015-II', 250],
      'scenario-target-unknown C2',
    ],
    ['no half-year', ['taakstelling', '', 250], 'scenario-cell-missing C2'],
    ['another location', ['locatie later', 'Elders', 3], 'scenario-target-unknown C2'],
    ['another corporation', ['woningen erbij', 'Elders; 4', 3], 'scenario-target-unknown C2'],
    ['homes of no size', ['woningen erbij', 'Veldhof; 0', 3], 'scenario-target-unknown C2'],
    ['no weeks', ['locatie later', 'De Kade'], 'scenario-cell-missing D2'],
    ['half a week', ['locatie later', 'De Kade', 1.5], 'scenario-value-outside D2'],
    ['too many homes', ['woningen erbij', 'Veldhof', 5001], 'scenario-value-outside D2'],
    ['a number that is none', ['locatie later', 'De Kade', 'veel'], 'not-a-number D2'],
    ['weeks that are none', ['corporatie valt uit', 'Veldhof', 'veel', 42800], 'not-a-number D2'],
    ['no day', ['corporatie valt uit', 'Veldhof'], 'scenario-cell-missing E2'],
    ['a day that is none', ['corporatie valt uit', 'Veldhof', '', 'ooit'], 'not-a-date E2'],
  ] as const)('are not whole with %s, and the cell is told once', (_, row, code) => {
    const { all, codes } = read([
      ['A', ...row],
      ['A', 'tempo', '', 90],
    ]);
    expect(all).toEqual([{ name: 'A', events: [{ kind: 'tempo', percent: 90 }], isWhole: false }]);
    expect(codes).toEqual([code]);
  });

  test('are incomplete if two rows say something about the same thing', () => {
    const { all, codes } = read([
      ['A', 'locatie later', 'De Kade', 3],
      ['A', 'locatie vervalt', 'De Kade'],
    ]);
    expect(all[0]?.isWhole).toBe(false);
    expect(codes).toEqual(['scenario-event-twice B3']);
  });

  test('are complete even with a cell that has no effect, which is reported', () => {
    const { all, codes } = read([['A', 'tempo', 'Veldhof', 90, 42800]]);
    expect(all[0]).toMatchObject({ isWhole: true, events: [{ kind: 'tempo', percent: 90 }] });
    expect(codes).toEqual(['scenario-cell-not-used C2', 'scenario-cell-not-used E2']);
  });

  test('do not include a row without a name', () => {
    const { all, nameless, codes } = read([
      ['', 'tempo', '', 90],
      ['A', 'tempo', '', 80],
    ]);
    expect(all.map(({ name }) => name)).toEqual(['A']);
    expect(nameless).toBe(1);
    expect(codes).toEqual(['required-empty A2']);
  });
});

import fc from 'fast-check';
import type { AtWork } from '../../src/overleg/at-work';
import { mendedCells, orderOf, type MendedCell } from '../../src/overleg/mending';
import { copyMark, findCopy } from '../../src/overleg/safety-copies';
import { formatStamp } from '../../src/overleg/line-stamp';
import { CONTENT_COLUMNS, KEY_COLUMN, NOTE_COLUMN } from '../../src/overleg/sheet-plan';
import { readTabBefore, type TabBefore } from '../../src/overleg/tab-before';
import { itemsSince, knownItems } from '../../src/overleg/typed-meanwhile';
import type { CellScalar, SheetGrid } from '../../src/workbook/grid';
import { TAB_LIMIT } from '../../src/workbook/meeting-tab';

/** A line of the tab: its key, its note, and a text that somebody typed over its label. */
type Row = readonly [key: string | null, note?: string | number, over?: string];

function cellsOf(rows: readonly Row[]): CellScalar[][] {
  return rows.map(([key, note = '', over]) => {
    const label = key === null ? '' : `regel ${key}`;
    const blanks = Array.from({ length: CONTENT_COLUMNS - 1 }, () => '');
    const values = [label, ...blanks.map(() => null)];
    const stamp = key === null ? '' : formatStamp(key, values, 'bestuurlijk');
    return [over ?? label, ...blanks, note, stamp];
  });
}

/** A tab with formulas in column J, by row. `rows` has the results of the formulas. */
function tabWithFormulas(rows: readonly Row[], formulas: Readonly<Record<number, string>>) {
  const values = cellsOf(rows);
  const entered = values.map((row, r) =>
    row.map((cell, column) => (column === NOTE_COLUMN ? (formulas[r] ?? cell) : cell)),
  );
  return readTabBefore({ ...gridOf(values), formulas: entered });
}

function gridOf(values: CellScalar[][], left = 0): SheetGrid {
  const numberFormats = values.map((row) => row.map(() => 'General'));
  return {
    sheet: 'Overleg 2016-10-12 B',
    top: 0,
    left,
    values,
    formulas: values,
    numberFormats,
    hiddenRows: [],
    tables: [],
  };
}

const tabOf = (rows: readonly Row[]): TabBefore => readTabBefore(gridOf(cellsOf(rows)));

function workOn(read: TabBefore): AtWork {
  return {
    known: [...knownItems(read)],
    order: orderOf(read),
    rescued: [],
    sheet: null,
    copies: ['een'],
  };
}

const told = (cells: readonly MendedCell[]) =>
  cells.map(({ row, column, before, after }) => [row, column, before.content, after.content]);

test('text that was typed before the tab was overwritten is restored beside its line', () => {
  const read = tabOf([['a'], ['b']]);
  const copy = tabOf([['a'], ['b', 'getypt']]);
  const now = tabOf([['nieuw'], ['b'], ['a']]);
  expect(told(mendedCells(now, copy, workOn(read)))).toEqual([[1, NOTE_COLUMN, '', 'getypt']]);
});

test('restored text does not replace text that was typed since the tab was read', () => {
  const read = tabOf([['a', 'oud']]);
  const copy = tabOf([['a', 'nieuw']]);
  const work = workOn(read);
  expect(told(mendedCells(tabOf([['a', 'oud']]), copy, work))).toEqual([
    [0, NOTE_COLUMN, 'oud', 'nieuw'],
  ]);
  expect(told(mendedCells(tabOf([['a', 'later']]), copy, work))).toEqual([
    [1, 0, '', 'regel a'],
    [1, NOTE_COLUMN, '', 'nieuw'],
  ]);
});

test('a restored note replaces the header of the notes', () => {
  const read = tabOf([['head.title', 'Toelichting']]);
  const copy = tabOf([['head.title', 'getypt']]);
  const now = tabOf([['head.title', 'Toelichting']]);
  expect(told(mendedCells(now, copy, workOn(read)))).toEqual([
    [0, NOTE_COLUMN, 'Toelichting', 'getypt'],
  ]);
});

test('text without a line of its own is restored below all lines', () => {
  const read = tabOf([['a'], ['b']]);
  const copy = tabOf([
    ['a', '', 'eroverheen'],
    ['b', 'getypt'],
  ]);
  const cells = mendedCells(tabOf([['a'], ['c']]), copy, workOn(read));
  expect(cells.map(({ row, after }) => [row, after.content])).toContainEqual([2, 'eroverheen']);
  expect(cells.map(({ row, after }) => [row, after.content])).toContainEqual([3, 'getypt']);
});

test('a note is restored beside its line if rows moved unnoticed', () => {
  const read = tabOf([['a', 'van a'], ['b', 'van b'], ['c']]);
  // The row of a was removed and a row was inserted below b. So b moved up by one row.
  const copy = tabOf([['b', 'van b'], [null], ['c']]);
  const now = tabOf([['a', 'van b'], ['b'], ['c']]);
  expect(told(mendedCells(now, copy, workOn(read)))).toEqual([
    [0, NOTE_COLUMN, 'van b', ''],
    [1, NOTE_COLUMN, '', 'van b'],
  ]);
});

test('a formula is restored if rows moved unnoticed, although the copy only has its result', () => {
  const read = tabWithFormulas([['a'], ['b', 'van b'], ['c', 4]], { 1: '=A2&" b"', 2: '=2*B3' });
  const copy = tabOf([['b', 'van b'], ['c', 4], [null]]);
  // The formulas now stand next to other lines, so their results changed.
  const stayed: Row[] = [['a', 'van b'], ['b', 6], ['c']];
  const now = tabWithFormulas(stayed, { 0: '=A1&" b"', 1: '=2*B2' });
  expect(told(mendedCells(now, copy, workOn(read)))).toEqual([
    [0, NOTE_COLUMN, '=A1&" b"', ''],
    [1, NOTE_COLUMN, '=2*B2', '=A2&" b"'],
    [2, NOTE_COLUMN, '', '=2*B3'],
  ]);
});

test('a kept formula is restored once, and its result is not restored too', () => {
  const read = tabOf([['a']]);
  const typed = tabWithFormulas([['a', 'vier']], { 0: '="vier"' });
  const work = { ...workOn(read), rescued: itemsSince(typed, new Set()) };
  expect(told(mendedCells(read, tabOf([['a', 'vier']]), work))).toEqual([
    [0, NOTE_COLUMN, '', '="vier"'],
  ]);
});

/** Returns the cells of the tab after mending. */
function mended(values: CellScalar[][], copy: TabBefore, work: AtWork): CellScalar[][] {
  const cells = values.map((row) => [...row]);
  for (const { row, column, after } of mendedCells(readTabBefore(gridOf(values)), copy, work)) {
    while (cells.length <= row) cells.push(Array<string>(KEY_COLUMN + 1).fill(''));
    cells[row]![column] = after.content;
  }
  return cells;
}

test('mending restores every earlier note, and mending again adds none', () => {
  // All texts differ, so that each can be found again.
  const texts = fc.shuffledSubarray(['r', 's', 't', 'u', 'v'], { minLength: 5 });
  const keys = fc.shuffledSubarray(['a', 'b', 'c', 'd', null]);
  const rows = fc
    .tuple(keys, texts)
    .map(([all, notes]) => all.map((one, i) => [one, notes[i]!] as const));
  const notesOf = (values: CellScalar[][]) =>
    values.map((row) => row[NOTE_COLUMN] ?? '').filter((note) => note !== '');
  fc.assert(
    fc.property(rows, rows, rows, (read, copied, standing) => {
      const [work, copy] = [workOn(tabOf(read)), tabOf(copied)];
      const known = read.map(([, note]) => note);
      const once = mended(cellsOf(standing), copy, work);
      const typed = copied.map(([, note]) => note).filter((one) => !known.includes(one));
      expect(notesOf(once)).toEqual(expect.arrayContaining(typed));
      const twice = mended(once, copy, work);
      expect(notesOf(twice).sort()).toEqual(notesOf(once).sort());
    }),
  );
});

test('a copy is recognised by its name in any columns', () => {
  const lines = cellsOf([['a', 'getypt'], [null]]);
  const marked = lines.map((row) => [
    ...row,
    ...Array<string>(TAB_LIMIT.columns - row.length).fill(''),
    copyMark('een'),
  ]);
  const beside = marked.map((row) => ['', '', ...row]);
  const found = findCopy(gridOf(beside, 40), 'een');
  expect(found?.column).toBe(42);
  expect(found?.tab.lines.map(({ key, note }) => [key, note.content])).toEqual([
    ['a', 'getypt'],
    [null, ''],
  ]);
  expect(findCopy(gridOf(beside, 40), 'twee')).toBeNull();
});

import {
  blockOfSelection,
  cellOfSelection,
  guideOfBlock,
  guideWithCell,
  regionOfPointedBlock,
} from '../../../src/workbook/guide/by-hand';
import type { WorkbookGrid } from '../../../src/workbook/grid';
import { guideKey } from '../../../src/workbook/guide/schema';
import { serialOf } from '../../../src/domain/calendar';
import { replay } from '../../../src/workbook/guide/replay';
import { straightThrough } from '../../../src/workbook/steps';
import { understand } from '../../in-one-piece';

const VALUES = [
  ['norm', 179, '', ''],
  ['', '', '', ''],
  ['ref', 'wanneer', 'hoofden', ''],
  ['Z1', 42_400, 3, 'x'],
  ['Z2', 42_410, 2, ''],
  ['Z3', 42_420, 4, ''],
];

/** The cells begin at B3 of their sheet. */
function workbook(settings: Readonly<Record<string, string>> = {}): WorkbookGrid {
  return {
    sheets: [
      {
        sheet: 'Lijst',
        top: 2,
        left: 1,
        values: VALUES,
        numberFormats: VALUES.map((cells) => cells.map(() => 'General')),
        formulas: VALUES,
        tables: [],
        hiddenRows: [],
      },
    ],
    settings,
  } as unknown as WorkbookGrid;
}

const at = (top: number, left: number, bottom = top, right = left) => ({
  sheet: 'Lijst',
  top,
  left,
  bottom,
  right,
});
const HEADERS = { household: 'ref', date: 'wanneer', persons: 'hoofden' };

test('one selected header selects all headers next to it, and all rows below them', () => {
  const block = blockOfSelection(workbook(), at(4, 2));
  expect(block).toEqual({ sheet: 'Lijst', headerRow: 4, left: 1, width: 3, lastRow: null });
});

test('a selection of several rows has the headers in its first row, and rows up to its end', () => {
  const block = blockOfSelection(workbook(), at(4, 1, 6, 3));
  expect(block).toEqual({ sheet: 'Lijst', headerRow: 4, left: 1, width: 3, lastRow: 6 });
  const region = block && regionOfPointedBlock(workbook(), block);
  expect(region?.headers).toEqual(['ref', 'wanneer', 'hoofden']);
  expect(region?.rows).toEqual([3, 4]);
});

test('whole columns end where the filled cells end', () => {
  const block = blockOfSelection(workbook(), at(4, 1, 1_048_575, 16_383));
  expect(block).toMatchObject({ width: 4, lastRow: null });
});

test('a selection is used as a number only if it is one cell with a whole number', () => {
  expect(cellOfSelection(workbook(), at(2, 2))).toEqual({
    cell: { sheet: 'Lijst', address: 'C3', label: 'norm' },
    value: 179,
  });
  expect(cellOfSelection(workbook(), at(2, 1))).toBeNull();
  expect(cellOfSelection(workbook(), at(2, 2, 3, 2))).toBeNull();
  expect(cellOfSelection(workbook(), { ...at(2, 2), sheet: 'Weg' })).toBeNull();
});

test('a block that a person pointed out is read once it is confirmed; each choice can be undone', () => {
  const block = blockOfSelection(workbook(), at(4, 1, 6, 3));
  const region = block && regionOfPointedBlock(workbook(), block);
  if (!block || !region) throw new Error('There is a block.');
  const list = guideOfBlock('placements', region, block.lastRow, HEADERS);
  const found = cellOfSelection(workbook(), at(2, 2));
  if (!found) throw new Error('There is a number.');
  const quota = guideWithCell(null, { field: 'quota', period: '2016-I', ...found });
  const settings = (isConfirmed: boolean) =>
    Object.fromEntries(
      [list, quota].map((guide) => [
        guideKey(guide.role),
        JSON.stringify({ ...guide, isConfirmed }),
      ]),
    );
  const asOf = serialOf(2016, 12, 5);
  const asked = understand(workbook(settings(false)), asOf);
  expect(asked.tables.placements).toBeNull();
  expect(asked.guides.byRole.placements.questions.map(({ data }) => data.kind)).toEqual([
    'confirm',
  ]);
  const read = understand(workbook(settings(true)), asOf);
  expect(read.records.placements.map(({ household, persons }) => [household, persons])).toEqual([
    ['Z1', 3],
    ['Z2', 2],
  ]);
  expect(read.records.quotas).toMatchObject([{ quota: 179, period: { year: 2016, half: 1 } }]);
  const { surroundings } = read.guides;
  expect(straightThrough(replay(list, surroundings)).guide).toEqual(list);
  expect(straightThrough(replay(quota, surroundings)).guide).toEqual(quota);
  expect(straightThrough(replay(list, surroundings, 'by-hand')).guide).toBeNull();
  const both = guideWithCell(quota, { field: 'opening', period: '2016-I', ...found });
  expect(straightThrough(replay(both, surroundings, 'by-hand:opening:2016-I')).guide).toEqual(
    quota,
  );
});

/**
 * Tests Range.insert, Range.delete and tracked objects, as Microsoft's reference of Excel.Range
 * describes them.
 */
import fc from 'fast-check';
import { addSheet, addTable, cellKey, setCells, type Sheet, type Workbook } from '../../host';
import { afterShift } from '../../host/formula-references';
import { shiftedArea, type Shift } from '../../host/shift-lines';
import { another, closeAll, opened, refusal } from './opened';

afterEach(closeAll);

function first(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('inserted rows and columns move cells, formats, and everything that refers to cells', async () => {
  const { Excel, workbook } = await opened([
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
  const sheet = first(workbook);
  const other = addSheet(workbook, 'Ander');
  setCells(sheet, 'D1', [['=SUM(A2:A3)+$B$3']]);
  setCells(other, 'A1', [['=Blad1!A3&Blad1!B1&A3&"Blad1!A3"']]);
  workbook.names.push({ name: 'Som', formula: '=Blad1!$A$2:$A$3', visible: true });
  addTable(workbook, sheet, 'A1:B3', 'Tabel');
  sheet.rows.set(2, { height: 40 });
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('Blad1');
    target.getRange('3:4').insert('Down');
    target.getRange('A:A').insert('Right');
    await context.sync();
  });
  expect(sheet.cells.get(cellKey(4, 1))?.value).toBe(3);
  expect(sheet.cells.get(cellKey(0, 4))?.formula).toBe('=SUM(B2:B5)+$C$5');
  expect(other.cells.get(cellKey(0, 0))?.formula).toBe('=Blad1!B5&Blad1!C1&A3&"Blad1!A3"');
  expect(workbook.names[0]?.formula).toBe('=Blad1!$B$2:$B$5');
  expect(sheet.tables[0]?.area).toEqual({ top: 0, left: 1, bottom: 4, right: 2 });
  expect(sheet.rows.get(4)?.height).toBe(40);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('5:5').delete('Up');
    await context.sync();
  });
  expect(other.cells.get(cellKey(0, 0))?.formula).toBe('=Blad1!#REF!&Blad1!C1&A3&"Blad1!A3"');
  expect(sheet.tables[0]?.area.bottom).toBe(3);
});

test('a column that is inserted inside a table belongs to it', async () => {
  const { Excel, workbook } = await opened([['a', 'b', 'c']]);
  const sheet = first(workbook);
  addTable(workbook, sheet, 'A1:C2', 'Tabel');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('B:B').insert('Right');
    await context.sync();
  });
  expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['a', 'Kolom2', 'b', 'c']);
  expect(sheet.cells.get(cellKey(0, 1))?.value).toBe('Kolom2');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A:B').delete('Left');
    await context.sync();
  });
  expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['b', 'c']);
});

test('a tracked range moves along when another client inserts rows above it', async () => {
  const { Excel, host, workbook } = await opened([['boven'], ['mijn']]);
  const author = await another(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A2').load('address');
    await context.sync();
    await author.Excel.run(async (theirs) => {
      theirs.workbook.worksheets.getItem('Blad1').getRange('1:1').insert('Down');
      await theirs.sync();
    });
    range.values = [['van mij']];
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Blad1!A3');
  });
  expect(first(workbook).cells.get(cellKey(2, 0))?.value).toBe('van mij');
});

test('a range whose cells were deleted cannot be used', async () => {
  const { Excel } = await opened([['boven'], ['mijn']]);
  const outcome = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const range = sheet.getRange('A2').load('address');
    await context.sync();
    sheet.getRange('2:2').delete('Up');
    await context.sync();
    range.values = [['van mij']];
    await context.sync();
  });
  expect((await refusal(outcome)).code).toBe('InvalidReference');
});

test('an insertion that pushes cells off the sheet is refused, and so is one on a protected sheet', async () => {
  const { Excel, workbook } = await opened([['a']]);
  setCells(first(workbook), 'XFD1', [['ver']]);
  const refused: [string, 'Down' | 'Right'][] = [
    ['A:A', 'Down'],
    ['XFC1:XFC2', 'Right'],
    ['A:A', 'Right'],
  ];
  for (const [address, shift] of refused) {
    const error = await refusal(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Blad1').getRange(address).insert(shift);
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidOperation');
  }
  first(workbook).protected = true;
  const denied = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('1:1').insert('Down');
    await context.sync();
  });
  expect((await refusal(denied)).code).toBe('AccessDenied');
});

const lines = fc.record({ first: fc.nat(30), length: fc.nat(9) });
const shifts = fc.record({ at: fc.nat(40), count: fc.integer({ min: -9, max: 9 }) });

test('an area contains the same cells after an insertion or deletion', () => {
  fc.assert(
    fc.property(lines, shifts, ({ first: top, length }, { at, count }) => {
      if (count === 0) return;
      const shift: Shift = { axis: 'rows', at, count };
      const bottom = top + length;
      const kept = Array.from({ length: length + 1 }, (_, i) => top + i)
        .filter((row) => count > 0 || row < at || row >= at - count)
        .map((row) => (row < at ? row : row + count));
      const area = shiftedArea({ top, bottom, left: 0, right: 0 }, shift);
      expect(area && [area.top, area.bottom]).toEqual(
        kept.length === 0 ? null : [kept[0], kept.at(-1)],
      );
    }),
  );
});

test.each([
  ['=A5+$A5+A$5+$A$5', '=A6+$A6+A$6+$A$6'],
  ['=SUM(A1:B9,3:7,A:C)', '=SUM(A1:B10,3:8,A:C)'],
  ["='Blad1'!A5+'It''s'!A5+blad1!A5", "='Blad1'!A6+'It''s'!A5+blad1!A6"],
  ['="A5"&Tabel[A5]&A5B&LOG10(2)', '="A5"&Tabel[A5]&A5B&LOG10(2)'],
])('%s becomes %s when a row is inserted before row 5', (before, after) => {
  const moved = (area: Parameters<typeof shiftedArea>[0]) =>
    shiftedArea(area, { axis: 'rows', at: 4, count: 1 });
  expect(afterShift(before, true, 'Blad1', moved)).toBe(after);
});

import { addTable, setCells } from '../../host';
import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

async function withTable(): Promise<Opened> {
  const all = await opened([
    ['Kandidaat', 'Personen'],
    ['K1', 2],
    ['K2', 3],
  ]);
  const [sheet] = all.workbook.sheets;
  if (sheet) addTable(all.workbook, sheet, 'A1:B3', 'Kandidaten');
  return all;
}

async function onSheet(
  { Excel }: Opened,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> {
  await Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('Blad1'), context);
    await context.sync();
  });
}

function areaOf({ workbook }: Opened): unknown {
  return workbook.sheets[0]?.tables[0]?.area;
}

test('a table gives its parts and columns', async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('KANDIDATEN');
    table.load('name,id,showHeaders,showTotals');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const part of parts) part.load('address');
    table.columns.load('items/name,items/values');
    table.rows.load('count');
    const column = table.columns.getItem('Personen').getDataBodyRange().load('values');
    await context.sync();
    expect(table.name).toBe('Kandidaten');
    expect(parts.map((part) => part.address)).toEqual([
      'Blad1!A1:B3',
      'Blad1!A1:B1',
      'Blad1!A2:B3',
    ]);
    expect(table.columns.items.map((one) => one.name)).toEqual(['Kandidaat', 'Personen']);
    expect(table.rows.count).toBe(2);
    expect(column.values).toEqual([[2], [3]]);
  });
});

test.each(['A1:B3', 'A2:A2', 'B3:C5', 'A1:D9'])(
  'no second table is made over cells of a table: %s',
  async (address) => {
    const { workbook } = await withTable();
    const add = () => addTable(workbook, workbook.sheets[0]!, address, 'Tweede');
    expect(add).toThrow(`${address} overlaps the table Kandidaten.`);
    expect(workbook.sheets[0]?.tables).toHaveLength(1);
  },
);

test('a table grows when values are written directly below it, but not two rows below', async () => {
  const all = await withTable();
  await onSheet(all, (sheet) => {
    sheet.getRange('A5:B5').values = [['K9', 9]];
    sheet.getRange('A5:B5').clear();
  });
  expect(areaOf(all)).toMatchObject({ bottom: 2 });
  await onSheet(
    all,
    (sheet) =>
      (sheet.getRange('A4:B5').values = [
        ['K3', 1],
        ['K4', 1],
      ]),
  );
  expect(areaOf(all)).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
});

test('a table does not grow if it has a totals row, or if cells below it are in use', async () => {
  const all = await withTable();
  await onSheet(all, (sheet) => (sheet.getRange('B4').numberFormat = [['0']]));
  const [table] = all.workbook.sheets[0]?.tables ?? [];
  if (table) table.showTotals = true;
  await onSheet(all, (sheet) => (sheet.getRange('A4:B4').values = [['K3', 1]]));
  expect(areaOf(all)).toMatchObject({ bottom: 2 });
});

test('header cells are texts, none is empty, and no two are equal', async () => {
  const all = await withTable();
  await onSheet(all, (sheet) => (sheet.getRange('A1:B1').values = [[2016, '2016']]));
  const [sheet] = all.workbook.sheets;
  expect([...(sheet?.cells.values() ?? [])].slice(0, 2).map((cell) => cell.value)).toEqual([
    '2016',
    '20162',
  ]);
  await onSheet(all, (one) => (one.getRange('A1').values = [['']]));
  expect(sheet?.tables[0]?.columns.map((column) => column.name)).toEqual(['Kolom1', '20162']);
});

test('a new table has its first row as header, and gets an unused name', async () => {
  const all = await opened([
    ['a', 'a', null],
    [1, 2, 3],
  ]);
  await onSheet(all, (sheet) => sheet.tables.add('A1:C2', true));
  const [table] = all.workbook.sheets[0]?.tables ?? [];
  expect(table?.name).toBe('Tabel1');
  expect(table?.columns.map((column) => column.name)).toEqual(['a', 'a2', 'Kolom3']);
  const overlapping = await refusal(onSheet(all, (sheet) => sheet.tables.add('B2:D5', true)));
  expect(overlapping.code).toBe('InvalidOperation');
});

test.each([
  ['Twee woorden', 'InvalidArgument'],
  ['A1', 'InvalidArgument'],
  ['1e', 'InvalidArgument'],
])('a table cannot be called %s', async (name, code) => {
  const all = await withTable();
  const error = await refusal(
    onSheet(all, (sheet) => (sheet.tables.getItem('Kandidaten').name = name)),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([code, 'Table.name']);
});

test('rows and columns can be added to a table, and rows deleted', async () => {
  const all = await withTable();
  await onSheet(all, (sheet) => {
    const table = sheet.tables.getItem('Kandidaten');
    table.rows.add(undefined, [['K3', 4]]);
    table.rows.add(0, [['K0', 1]]);
    table.columns.add(undefined, [['Status'], ['a'], ['b'], ['c'], ['d']]);
    table.rows.getItemAt(1).delete();
  });
  await all.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Kandidaten').getRange().load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['Kandidaat', 'Personen', 'Status'],
      ['K0', 1, 'a'],
      ['K2', 3, 'c'],
      ['K3', 4, 'd'],
    ]);
  });
});

test('a table can become a plain range, or be deleted with its cells', async () => {
  const all = await withTable();
  await onSheet(all, (sheet) => sheet.tables.getItem('Kandidaten').convertToRange());
  expect(all.workbook.sheets[0]?.tables).toEqual([]);
  expect(all.workbook.sheets[0]?.cells.size).toBe(6);
  const other = await withTable();
  await onSheet(other, (sheet) => sheet.tables.getItem('Kandidaten').delete());
  expect(other.workbook.sheets[0]?.cells.size).toBe(0);
});

test('a table’s cells are found by structured reference', async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const ranges = ['Kandidaten', 'Kandidaten[#All]', 'Kandidaten[Personen]'].map((reference) =>
      sheet.getRange(reference).load('address'),
    );
    await context.sync();
    expect(ranges.map((range) => range.address)).toEqual([
      'Blad1!A2:B3',
      'Blad1!A1:B3',
      'Blad1!B2:B3',
    ]);
  });
});

test('every other row is coloured until that is switched off', async () => {
  const { Excel, workbook } = await opened([['Naam'], ['x']]);
  const shown: boolean[] = [];
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Blad1').tables.add('A1:A2', true);
    table.load('showBandedRows');
    await context.sync();
    shown.push(table.showBandedRows);
    table.showBandedRows = false;
    await context.sync();
  });
  expect(shown).toEqual([true]);
  expect(workbook.sheets[0]?.tables[0]?.showBandedRows).toBe(false);
});

test('formulas get the new names of a table and its columns (Microsoft, "Using structured references with Excel tables")', async () => {
  const all = await opened([
    ['Naam', 'Aantal', 'Deel', '=SUM(Lijst[Aantal])'],
    ['a', 2, '=[@Aantal]/SUM([Aantal])', '=ROWS(Lijst)'],
    ['b', 3, '=[@Aantal]/SUM([Aantal])', '=Lijst[[#Headers],[Naam]:[Aantal]]&Andere[Aantal]'],
  ]);
  const sheet = all.workbook.sheets[0];
  if (!sheet) throw new Error('There is no sheet.');
  setCells(sheet, 'F1', [['Aantal'], [9]]);
  addTable(all.workbook, sheet, 'A1:C3', 'Lijst');
  addTable(all.workbook, sheet, 'F1:F2', 'Andere');
  await all.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Blad1');
    cells.getRange('B1').values = [['Aantal [st]']];
    cells.tables.getItem('Lijst').name = 'Plan';
    const range = cells.getRange('C1:D3');
    range.load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([
      ['Deel', "=SUM(Plan[Aantal '[st']])"],
      ["=[@[Aantal '[st']]]/SUM([Aantal '[st']])", '=ROWS(Plan)'],
      [
        "=[@[Aantal '[st']]]/SUM([Aantal '[st']])",
        "=Plan[[#Headers],[Naam]:[Aantal '[st']]]&Andere[Aantal]",
      ],
    ]);
  });
});

import { addSheet, setCells, typeCells } from '../../host';
import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

type Use = (sheet: Excel.Worksheet) => Excel.Range;

/** Returns the addresses of ranges on a sheet with B2:C3 in use. */
async function addresses(uses: readonly Use[]): Promise<string[]> {
  const { Excel } = await opened([
    [null, null, null],
    [null, 1, 2],
    [null, 3, 4],
  ]);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const ranges = uses.map((use) => use(sheet).load('address'));
    await context.sync();
    return ranges.map((range) => range.address);
  });
}

test('a range gives related ranges', async () => {
  const found: [Use, string][] = [
    [(sheet) => sheet.getUsedRange(), 'Blad1!B2:C3'],
    [(sheet) => sheet.getRange('B2').getCell(1, 1), 'Blad1!C3'],
    [(sheet) => sheet.getCell(0, 26), 'Blad1!AA1'],
    [(sheet) => sheet.getRange('B2:C3').getRow(1), 'Blad1!B3:C3'],
    [(sheet) => sheet.getRange('B2:C3').getColumn(-1), 'Blad1!A2:A3'],
    [(sheet) => sheet.getRange('B2:C3').getEntireRow(), 'Blad1!2:3'],
    [(sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'Blad1!B:C'],
    [(sheet) => sheet.getRange('B2:C3').getResizedRange(1, -1), 'Blad1!B2:B4'],
    [(sheet) => sheet.getRange('B2:C3').getOffsetRange(-1, 1), 'Blad1!C1:D2'],
    [(sheet) => sheet.getRange('B2:C3').getIntersection('C3:D4'), 'Blad1!C3'],
    [(sheet) => sheet.getRange('B2').getBoundingRect('D4'), 'Blad1!B2:D4'],
    [(sheet) => sheet.getRange('B2:C3').getLastRow(), 'Blad1!B3:C3'],
    [(sheet) => sheet.getRange('B2:C3').getLastCell(), 'Blad1!C3'],
    [(sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'Blad1!B4:C5'],
    [(sheet) => sheet.getRange('B2:C3').getColumnsBefore(), 'Blad1!A2:A3'],
    [(sheet) => sheet.getRange('A:C').getUsedRange(), 'Blad1!B2:C3'],
  ];
  expect(await addresses(found.map(([use]) => use))).toEqual(found.map(([, address]) => address));
});

test('an area outside the sheet, or a missing one, is refused', async () => {
  const { Excel } = await opened();
  const refused: [Use, string][] = [
    [(sheet) => sheet.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'],
    [(sheet) => sheet.getRange('A1').getResizedRange(-1, 0), 'InvalidArgument'],
    [(sheet) => sheet.getRange('geen adres'), 'InvalidArgument'],
    [(sheet) => sheet.getRange('A1').getIntersection('B2'), 'ItemNotFound'],
    [(sheet) => sheet.getRange('A1').getUsedRange(), 'ItemNotFound'],
  ];
  for (const [use, code] of refused) {
    const error = await refusal(
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('Blad1')).load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  }
});

test('the used range of an empty sheet is A1, or a null object', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject().load('address');
    await context.sync();
    expect([used.address, none.isNullObject]).toEqual(['Blad1!A1', true]);
  });
});

test('a cell with only a format is used, except if the client asks for values only', async () => {
  const { Excel } = await opened([[1]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('C3').format.fill.color = '#FF0000';
    const all = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect([all.address, values.address]).toEqual(['Blad1!A1:C3', 'Blad1!A1']);
  });
});

test('a grid must have the size of the range, and one value fills the range', async () => {
  const { Excel, workbook } = await opened();
  for (const values of [
    [[1, 2]],
    [[1, 2], [3]],
    [1, 2],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ]) {
    const error = await refusal(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B2');
        range.values = values as number[][];
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      'InvalidArgument',
      'Range.values',
    ]);
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1:B2').values =
      7 as unknown as number[][];
    await context.sync();
  });
  expect([...(workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value)).toEqual([
    7, 7, 7, 7,
  ]);
});

test('null leaves a cell as it is, an empty text empties it, and the format stays', async () => {
  const { Excel } = await opened([['a', 'b', 'c']]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:C1');
    range.format.font.bold = true;
    range.values = [[null, '', 'd']] as unknown as string[][];
    range.load('values,valueTypes');
    range.format.font.load('bold');
    await context.sync();
    expect(range.values).toEqual([['a', '', 'd']]);
    expect(range.valueTypes).toEqual([['String', 'Empty', 'String']]);
    expect(range.format.font.bold).toBe(true);
  });
});

test('texts are interpreted as if typed, except in cells formatted as text', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('B1:B2').numberFormat = [['@'], ['@']];
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['2016-02-01', '2016-02-01'],
      ['=1+1', '=1+1'],
    ];
    range.load('values,formulas,numberFormat,text');
    await context.sync();
    expect(range.values).toEqual([
      [42401, '2016-02-01'],
      [0, '=1+1'],
    ]);
    expect(range.formulas[1]).toEqual(['=1+1', '=1+1']);
    expect(range.numberFormat).toEqual([
      ['m/d/yyyy', '@'],
      ['General', '@'],
    ]);
    expect(range.text[0]).toEqual(['1-2-2016', '2016-02-01']);
  });
});

test('a cell’s own number format is kept when a date is typed in it', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
    range.numberFormat = [['dd-mm-yyyy']];
    range.values = [['2016-02-01']];
    range.load('values,numberFormat,text');
    await context.sync();
    expect([range.values, range.numberFormat, range.text]).toEqual([
      [[42401]],
      [['dd-mm-yyyy']],
      [['01-02-2016']],
    ]);
  });
});

test('a formula keeps its result from the file, and an error is a text with the type Error', async () => {
  const { Excel, workbook } = await opened();
  const [sheet] = workbook.sheets;
  sheet?.cells.set(0, { value: 42, formula: '=6*7' });
  if (sheet) typeCells(workbook, sheet, 'B1', [['#N/B']]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B1');
    range.load('values,formulas,valueTypes,text');
    await context.sync();
    expect(range.values).toEqual([[42, '#N/A']]);
    expect(range.valueTypes).toEqual([['Double', 'Error']]);
    expect(range.text).toEqual([['42', '#N/B']]);
    const { formulas } = range;
    range.formulas = formulas;
    range.load('values');
    await context.sync();
    expect(range.values[0]?.[0]).toBe(42);
  });
});

test('values of whole columns are null, and cannot be written', async () => {
  const { Excel } = await opened([[1]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Blad1')
      .getRange('A:A')
      .load('values,address');
    await context.sync();
    expect([range.values, range.address]).toEqual([null, 'Blad1!A:A']);
    range.values = [[1]];
    expect((await refusal(context.sync())).code).toBe('InvalidArgument');
  });
});

test('merged cells only keep the content of the first cell', async () => {
  const { Excel, workbook } = await opened([['a', 'b']]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B1');
    range.merge();
    range.values = [['c', 'd']];
    range.load('values');
    const merged = range.getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect([range.values, merged.address]).toEqual([[['c', '']], 'Blad1!A1:B1']);
    range.unmerge();
    await context.sync();
    expect(workbook.sheets[0]?.merges).toEqual([]);
  });
});

test('a range can be cleared of contents, formats, or both', async () => {
  const { Excel, workbook } = await opened([['a', 'b', 'c']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('A1:C1').format.font.italic = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('C1').clear();
    await context.sync();
  });
  expect([...(workbook.sheets[0]?.cells.entries() ?? [])]).toEqual([
    [0, { value: null, style: { italic: true } }],
    [1, { value: 'b' }],
  ]);
});

test('rowHidden tells of hidden rows, and the visible view leaves these out', async () => {
  const { Excel } = await opened([[1], [2], [3]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:A3');
    range.getRow(1).rowHidden = true;
    range.load('rowHidden');
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    const view = range.getVisibleView().load('values');
    const visible = range.getSpecialCells('Visible').load('address');
    await context.sync();
    expect(range.rowHidden).toBeNull();
    expect(rows.value).toEqual([
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: false, rowIndex: 2 },
    ]);
    expect(view.values).toEqual([[1], [3]]);
    expect(visible.address).toBe('Blad1!A1,Blad1!A3');
  });
});

test('each client has its own selection', async () => {
  const { Excel, workbook } = await opened();
  setCells(addSheet(workbook, 'B'), 'A1', [[1]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('B').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('B!B2:C3');
  });
});

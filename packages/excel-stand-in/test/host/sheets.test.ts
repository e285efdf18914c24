import { addSheet, setCells } from '../../host';
import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

async function withSheets(
  { Excel }: Opened,
  change: (sheets: Excel.WorksheetCollection) => unknown,
): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets);
    await context.sync();
  });
}

function names({ workbook }: Opened): string[] {
  return workbook.sheets.map((sheet) => sheet.name);
}

test.each([
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['a:b', 'InvalidArgument'],
  ['[a]', 'InvalidArgument'],
  ['wat?', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['BLAD1', 'ItemAlreadyExists'],
])('a new sheet cannot be called %j', async (name, code) => {
  const all = await opened();
  const error = await refusal(withSheets(all, (sheets) => sheets.add(name)));
  expect(error.code).toBe(code);
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.add');
  expect(names(all)).toEqual(['Blad1']);
});

test('a sheet name can have 31 characters, and its capitals can be changed', async () => {
  const all = await opened();
  await withSheets(all, (sheets) => {
    sheets.add('x'.repeat(31));
    sheets.getItem('Blad1').name = 'BLAD1';
  });
  expect(names(all)).toEqual(['BLAD1', 'x'.repeat(31)]);
});

test('new sheets without a name get a number, with a word in the user’s language', async () => {
  const dutch = await opened();
  await withSheets(dutch, (sheets) => sheets.add());
  expect(names(dutch)).toEqual(['Blad1', 'Blad2']);
  const english = await opened([], { locale: 'en-US' });
  await withSheets(english, (sheets) => sheets.add());
  expect(names(english)).toEqual(['Blad1', 'Sheet2']);
});

test('the last visible sheet cannot be hidden or deleted', async () => {
  const all = await opened();
  addSheet(all.workbook, 'B').visibility = 'Hidden';
  const hidden = await refusal(
    withSheets(all, (sheets) => (sheets.getItem('Blad1').visibility = 'VeryHidden')),
  );
  expect(hidden.code).toBe('InvalidOperation');
  const deleted = await refusal(withSheets(all, (sheets) => sheets.getItem('Blad1').delete()));
  expect(deleted.code).toBe('InvalidOperation');
  const shown = await refusal(withSheets(all, (sheets) => sheets.getItem('B').activate()));
  expect(shown.code).toBe('InvalidOperation');
});

test('sheets can be moved, coloured and counted', async () => {
  const all = await opened();
  await withSheets(all, (sheets) => {
    sheets.add('B').tabColor = '#ff0000';
    sheets.getItem('B').position = 0;
    sheets.getItem('Blad1').visibility = 'Hidden';
  });
  expect(names(all)).toEqual(['B', 'Blad1']);
  expect(all.workbook.sheets[0]?.tabColor).toBe('#FF0000');
  await all.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const counts = [sheets.getCount(), sheets.getCount(true)];
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([2, 1]);
  });
});

describe('formulas on other sheets', () => {
  async function referring(): Promise<Opened> {
    const all = await opened([[1]]);
    const other = addSheet(all.workbook, 'Anders');
    setCells(other, 'A1', [
      ['=Blad1!A1+1', "='Blad1'!$A$1:B2", '="Blad1!A1"', '=Blad10!A1', '=SUM(Blad1!A:A)'],
    ]);
    all.workbook.names.push({ name: 'bron', formula: '=Blad1!$A$1', visible: true });
    return all;
  }

  function formulas({ workbook }: Opened): (string | undefined)[] {
    const sheet = workbook.sheets.find(({ name }) => name === 'Anders');
    return [...(sheet?.cells.values() ?? [])].map((cell) => cell.formula);
  }

  test('get the new name of a sheet', async () => {
    const all = await referring();
    await withSheets(all, (sheets) => (sheets.getItem('Blad1').name = 'Stand 2016'));
    expect(formulas(all)).toEqual([
      "='Stand 2016'!A1+1",
      "='Stand 2016'!$A$1:B2",
      '="Blad1!A1"',
      '=Blad10!A1',
      "=SUM('Stand 2016'!A:A)",
    ]);
    expect(all.workbook.names[0]?.formula).toBe("='Stand 2016'!$A$1");
  });

  test('have #REF! after the sheet is deleted', async () => {
    const all = await referring();
    await withSheets(all, (sheets) => sheets.getItem('Blad1').delete());
    expect(formulas(all)).toEqual([
      '=#REF!+1',
      '=#REF!',
      '="Blad1!A1"',
      '=Blad10!A1',
      '=SUM(#REF!)',
    ]);
    const [first] = all.workbook.sheets[0]?.cells.values() ?? [];
    expect(first?.value).toEqual({ error: '#REF!' });
  });
});

test('a sheet that another client deleted cannot be written to', async () => {
  const all = await opened();
  addSheet(all.workbook, 'B');
  await all.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('B').getRange('A1').load('values');
    await context.sync();
    all.workbook.sheets.pop();
    range.values = [[1]];
    expect((await refusal(context.sync())).code).toBe('ItemNotFound');
  });
});

test('a sheet gives the next or previous sheet, and skips hidden sheets only if asked', async () => {
  const { Excel, workbook } = await opened();
  addSheet(workbook, 'Verborgen').visibility = 'Hidden';
  addSheet(workbook, 'Blad3');
  const found = await Excel.run(async (context) => {
    const one = context.workbook.worksheets.getFirst();
    const chain = [
      one.getNext(),
      one.getNext().getPrevious(),
      one.getNextOrNullObject(true),
      one.getPreviousOrNullObject(),
      // A member of a null object is a null object.
      one.getPreviousOrNullObject().getNextOrNullObject(),
    ];
    for (const sheet of chain) sheet.load('name');
    const used = one.getPreviousOrNullObject().getUsedRangeOrNullObject().load('address');
    await context.sync();
    expect(used.isNullObject).toBe(true);
    return chain.map((sheet) => (sheet.isNullObject ? null : sheet.name));
  });
  expect(found).toEqual(['Verborgen', 'Blad1', 'Blad3', null, null]);
  const beyond = Excel.run(async (context) => {
    context.workbook.worksheets.getLast().getNext().load('name');
    await context.sync();
  });
  expect((await refusal(beyond)).code).toBe('ItemNotFound');
});

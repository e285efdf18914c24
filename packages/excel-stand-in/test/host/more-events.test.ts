/** Tests events, as documented below https://learn.microsoft.com/javascript/api/excel. */
import { addTable } from '../../host';
import { closeAll, opened, until } from './opened';

afterEach(closeAll);

test('reference Worksheet.onFormulaChanged: raised for cells whose formula is replaced, and for no others', async () => {
  const { Excel } = await opened([[1]]);
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.onFormulaChanged.add(({ formulaDetails }) =>
      Promise.resolve(void heard.push(formulaDetails)),
    );
    await context.sync();
    sheet.getRange('B1:B2').formulas = [['=A1'], ['=A1+1']];
    await context.sync();
    sheet.getRange('B1:B2').formulas = [['=A1'], ['=A1+2']];
    await context.sync();
    sheet.getRange('B1').values = [[7]];
    await context.sync();
  });
  await until(() => heard.length === 2);
  expect(heard).toEqual([
    [{ cellAddress: 'B2', previousFormula: '=A1+1' }],
    [{ cellAddress: 'B1', previousFormula: '=A1' }],
  ]);
});

test('reference Worksheet.onFormatChanged: raised for formats, and not for values', async () => {
  const { Excel } = await opened([[1]]);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onFormatChanged.add(({ address }) =>
      Promise.resolve(void heard.push(address)),
    );
    await context.sync();
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('A1').values = [[2]];
    sheet.getRange('A1:B2').format.fill.color = 'red';
    sheet.getRange('C1').numberFormat = [['0.00']];
    sheet.getRange('A1').clear('Formats');
    await context.sync();
  });
  await until(() => heard.length === 3);
  expect(heard).toEqual(['A1:B2', 'C1', 'A1']);
});

test('reference Table.onSelectionChanged: raised when the selection enters a table, moves in it and leaves it', async () => {
  const { Excel, workbook } = await opened([['Naam'], ['x']]);
  addTable(workbook, workbook.sheets[0]!, 'A1:A2', 'Namen');
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Namen').load('id');
    await context.sync();
    table.onSelectionChanged.add(({ address, isInsideTable }) =>
      Promise.resolve(void heard.push([address, isInsideTable])),
    );
    await context.sync();
    const sheet = context.workbook.worksheets.getItem('Blad1');
    for (const address of ['D9', 'A2:B3', 'D9', 'D10']) {
      sheet.getRange(address).select();
      await context.sync();
    }
  });
  await until(() => heard.length === 3);
  // A1 is selected when a workbook is opened.
  expect(heard).toEqual([
    ['', false],
    ['A2', true],
    ['', false],
  ]);
});

test('reference ChartCollection.onAdded and onDeleted', async () => {
  const { Excel } = await opened([
    ['a', 1],
    ['b', 2],
  ]);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1').load('id');
    await context.sync();
    sheet.charts.onAdded.add(({ type }) => Promise.resolve(void heard.push(type)));
    sheet.charts.onDeleted.add(({ type }) => Promise.resolve(void heard.push(type)));
    await context.sync();
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
    await context.sync();
    chart.delete();
    await context.sync();
  });
  await until(() => heard.length === 2);
  expect(heard).toEqual(['ChartAdded', 'ChartDeleted']);
});

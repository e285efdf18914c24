/** Tests Range.copyFrom, as Microsoft's reference of Excel.Range describes it. */
import { cellKey, setCells } from '../../host';
import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

test('copyFrom can copy values or formats only, and fills cells beyond a smaller target', async () => {
  const { Excel, workbook } = await opened([['a', 2]]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  setCells(sheet, 'A2', [['=B1']]);
  sheet.cells.set(cellKey(0, 1), { value: 2, style: { numberFormat: '0.00' } });
  setCells(sheet, 'E2', [['oud', 'oud']]);
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('Blad1').getRange('E1');
    target.copyFrom('A1:B2', 'Values');
    target.copyFrom('A1:B2', 'Formats');
    await context.sync();
  });
  expect(sheet.cells.get(cellKey(0, 4))).toEqual({ value: 'a' });
  expect(sheet.cells.get(cellKey(0, 5))).toEqual({ value: 2, style: { numberFormat: '0.00' } });
  expect(sheet.cells.get(cellKey(1, 4))).toEqual({ value: 0 });
  expect(sheet.cells.has(cellKey(1, 5))).toBe(false);
});

describe('docs excel-add-ins-ranges-cut-copy-paste', () => {
  async function copied(
    cells: Parameters<typeof opened>[0],
    use: (sheet: Excel.Worksheet) => unknown,
    address: string,
  ): Promise<unknown[][]> {
    const { Excel } = await opened(cells);
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      use(sheet);
      const range = sheet.getRange(address).load('formulas');
      await context.sync();
      return range.formulas;
    });
  }

  test('copyFrom copies everything by default, and moves the references in formulas along', async () => {
    const formulas = await copied(
      [[1, 2]],
      (sheet) => {
        sheet.getRange('C1').formulas = [['=A1+$B$1']];
        sheet.getRange('C1').format.fill.color = 'red';
        sheet.getRange('D2').copyFrom('C1');
      },
      'D2',
    );
    expect(formulas).toEqual([['=B2+$B$1']]);
  });

  test('a reference that would leave the sheet becomes #REF!', async () => {
    const use = (sheet: Excel.Worksheet) => {
      sheet.getRange('B2').formulas = [['=A1']];
      sheet.getRange('A1').copyFrom('B2', 'Formulas');
    };
    expect(await copied([[1]], use, 'A1')).toEqual([['=#REF!']]);
  });

  test('copyFrom can skip blanks and transpose, and fills a larger target', async () => {
    const skipping = (sheet: Excel.Worksheet) =>
      sheet.getRange('A2').copyFrom('A1:C1', 'All', true, false);
    const cells = [
      [1, null, 3],
      ['oud', 'blijft', 'oud'],
    ];
    expect(await copied(cells, skipping, 'A2:C2')).toEqual([[1, 'blijft', 3]]);
    const turning = (sheet: Excel.Worksheet) =>
      sheet.getRange('E1').copyFrom('A1:C2', 'Values', false, true);
    expect(await copied(cells, turning, 'E1:F3')).toEqual([
      [1, 'oud'],
      ['', 'blijft'],
      [3, 'oud'],
    ]);
    const filling = (sheet: Excel.Worksheet) => sheet.getRange('E1:F2').copyFrom('A1', 'Values');
    expect(await copied(cells, filling, 'E1:F2')).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('references follow cells that are moved', async () => {
    const moving = (sheet: Excel.Worksheet) => {
      sheet.getRange('C1:C2').formulas = [['=SUM(A1:A2)'], ['=B1']];
      sheet.getRange('A1:A2').moveTo('B1');
    };
    const cells = [[1, 'weg'], [2]];
    expect(await copied(cells, moving, 'A1:C2')).toEqual([
      ['', 1, '=SUM(B1:B2)'],
      ['', 2, '=#REF!'],
    ]);
  });

  test('a kind of copy that the host does not support is refused by name', async () => {
    const { Excel } = await opened([['a']]);
    const outcome = Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('Blad1').getRange('C1');
      target.copyFrom('A1', 'Link');
      await context.sync();
    });
    expect((await refusal(outcome)).message).toBe(
      'The stand-in host lacks Range.copyFrom of Link.',
    );
  });
});

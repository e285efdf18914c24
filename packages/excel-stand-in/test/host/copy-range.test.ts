/** Range.copyFrom, as Microsoft's reference of Excel.Range has it. */
import { cellKey, setCells } from '../../host';
import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

test('takes values without their formulas, and formats apart; the target grows to the source', async () => {
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

test('what it does not do is refused by name', async () => {
  const { Excel } = await opened([['a']]);
  const copies: ((target: Excel.Range) => void)[] = [
    (target) => target.copyFrom('A1'),
    (target) => target.copyFrom('A1', 'Values', true),
    (target) => target.getResizedRange(1, 0).copyFrom('A1', 'Values'),
  ];
  for (const copy of copies) {
    const outcome = Excel.run(async (context) => {
      copy(context.workbook.worksheets.getItem('Blad1').getRange('C1'));
      await context.sync();
    });
    expect((await refusal(outcome)).code).toBe('ApiNotFound');
  }
});

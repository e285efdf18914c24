import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

test('the print set-up is stored and read back', async () => {
  const { Excel, workbook } = await opened([[1]]);
  await Excel.run(async (context) => {
    const layout = context.workbook.worksheets.getItem('Blad1').pageLayout;
    layout.orientation = 'Landscape';
    layout.zoom = { horizontalFitToPages: 1 };
    layout.setPrintMargins('Centimeters', { top: 2.54 });
    layout.leftMargin = 36;
    layout.setPrintArea('A1:J60');
    layout.setPrintTitleRows('$1:$2');
    layout.headersFooters.defaultForAllPages.rightFooter = '&P';
    const area = layout.getPrintAreaOrNullObject().load('address');
    const titles = layout.getPrintTitleRowsOrNullObject().load('address');
    layout.load('orientation,zoom,topMargin');
    await context.sync();
    expect([area.address, titles.address]).toEqual(['Blad1!A1:J60', 'Blad1!1:2']);
    expect(layout.zoom).toEqual({ horizontalFitToPages: 1 });
  });
  expect(workbook.sheets[0]?.page).toMatchObject({
    orientation: 'Landscape',
    margins: { top: 72, left: 36, bottom: 54 },
    printTitleRows: { first: 0, last: 1 },
    headersFooters: { rightFooter: '&P', leftHeader: '' },
  });
});

test('page breaks can be added, found and deleted', async () => {
  const { Excel, workbook } = await opened([[1]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const breaks = sheet.horizontalPageBreaks;
    breaks.add('C9');
    breaks.add(sheet.getRange('A5'));
    breaks.add('A5:B7');
    sheet.verticalPageBreaks.add('D1');
    sheet.getRange('3:3').insert('Down');
    const count = breaks.getCount();
    const second = breaks.getItem(1).getCellAfterBreak().load('address');
    breaks.load('items/rowIndex,items/columnIndex');
    await context.sync();
    expect(count.value).toBe(2);
    expect(breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
      [5, 0],
      [9, 0],
    ]);
    expect(second.address).toBe('Blad1!A10');
    breaks.items[0]?.delete();
    await context.sync();
    expect(workbook.sheets[0]?.page).toMatchObject({ rowBreaks: [9], columnBreaks: [3] });
    breaks.removePageBreaks();
    await context.sync();
  });
  expect(workbook.sheets[0]?.page).toMatchObject({ rowBreaks: [], columnBreaks: [3] });
});

test('a page break before the first row is refused', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').horizontalPageBreaks.add('B1');
      await context.sync();
    }),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([
    'InvalidArgument',
    'PageBreakCollection.add',
  ]);
});

test('title rows must be whole rows', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').pageLayout.setPrintTitleRows('A1:B2');
      await context.sync();
    }),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([
    'InvalidArgument',
    'PageLayout.setPrintTitleRows',
  ]);
});

test('panes can be frozen and unfrozen', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const panes = context.workbook.worksheets.getItem('Blad1').freezePanes;
    const none = panes.getLocationOrNullObject();
    panes.freezeRows(2);
    const rows = panes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([none.isNullObject, rows.address]).toEqual([true, 'Blad1!1:2']);
    panes.freezeAt('A1:B3');
    await context.sync();
    expect(workbook.sheets[0]?.frozen).toEqual({ rows: 3, columns: 2 });
    panes.unfreeze();
    await context.sync();
  });
  expect(workbook.sheets[0]?.frozen).toEqual({ rows: 0, columns: 0 });
});

test('the newest conditional format comes first, and formats are found by their cells', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const custom = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A1<0';
    custom.custom.format.font.color = '#FF0000';
    const value = sheet.getRange('B1:B9').conditionalFormats.add('CellValue');
    value.cellValue.rule = { operator: 'GreaterThan', formula1: '=5' };
    value.cellValue.format.fill.color = '#FFFF00';
    value.stopIfTrue = true;
    const onA = sheet.getRange('A5').conditionalFormats.load('items/type,items/priority');
    const all = sheet.getRange('A1:B1').conditionalFormats.getCount();
    await context.sync();
    expect(onA.items.map((one) => [one.type, one.priority])).toEqual([['Custom', 1]]);
    expect(all.value).toBe(2);
    const other = onA.items[0]?.cellValueOrNullObject.load('rule');
    await context.sync();
    expect(other?.isNullObject).toBe(true);
  });
  expect(workbook.sheets[0]?.conditionalFormats).toMatchObject([
    { type: 'CellValue', rule: { operator: 'GreaterThan', formula1: '=5' }, stopIfTrue: true },
    { type: 'Custom', rule: { formula: '=$A1<0' }, style: { fontColor: '#FF0000' } },
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A:A').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(workbook.sheets[0]?.conditionalFormats.map((one) => one.type)).toEqual(['CellValue']);
});

test('a kind of conditional format that the host does not make is refused', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').conditionalFormats.add('IconSet');
      await context.sync();
    }),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('a cell has at most one validation', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('A1:A9').dataValidation.rule = {
      list: { inCellDropDown: true, source: 'ja,nee' },
    };
    sheet.getRange('A4:A5').dataValidation.rule = {
      wholeNumber: { operator: 'GreaterThan', formula1: 0 },
    };
    const [first, second, both] = ['A1:A3', 'A4', 'A1:A4'].map((address) =>
      sheet.getRange(address).dataValidation.load('type,rule'),
    );
    await context.sync();
    expect([first?.type, second?.type, both?.type]).toEqual([
      'List',
      'WholeNumber',
      'Inconsistent',
    ]);
    expect(first?.rule).toEqual({ list: { inCellDropDown: true, source: 'ja,nee' } });
    sheet.getRange('A1:A9').dataValidation.clear();
    const cleared = sheet.getRange('A1').dataValidation.load('type');
    await context.sync();
    expect(cleared.type).toBe('None');
  });
  expect(workbook.sheets[0]?.validations).toEqual([]);
});

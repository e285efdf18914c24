import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

test('a format is set for all cells, and is null if the cells differ', async () => {
  const { Excel } = await opened([['a', 'b']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const areas = sheet.getRanges('A1:B1,A3');
    areas.format.fill.color = '#00ff00';
    areas.format.horizontalAlignment = 'Center';
    sheet.getRange('A1').format.font.color = 'red';
    const whole = sheet.getRange('A1:B1').format;
    whole.load('horizontalAlignment,wrapText');
    whole.fill.load('color');
    whole.font.load('color,bold,name,size');
    areas.load('address,areaCount,cellCount');
    await context.sync();
    expect(whole.fill.color).toBe('#00FF00');
    expect(whole.horizontalAlignment).toBe('Center');
    expect(whole.wrapText).toBe(false);
    expect(whole.font.toJSON()).toMatchObject({
      color: null,
      bold: false,
      name: 'Calibri',
      size: 11,
    });
    expect(areas.toJSON()).toMatchObject({
      address: 'Blad1!A1:B1,Blad1!A3',
      areaCount: 2,
      cellCount: 3,
    });
  });
});

test('a border is drawn on its side of the area only', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B2');
    const border = range.format.borders.getItem('EdgeBottom');
    border.style = 'Continuous';
    border.weight = 'Medium';
    border.color = '#112233';
    border.load('style,weight,color,sideIndex');
    await context.sync();
    expect(border.toJSON()).toMatchObject({
      sideIndex: 'EdgeBottom',
      style: 'Continuous',
      weight: 'Medium',
      color: '#112233',
    });
    range.getRow(0).format.borders.getItem('EdgeBottom').load('style');
  });
  const drawn = [...(workbook.sheets[0]?.cells.entries() ?? [])]
    .filter(([, cell]) => cell.style?.borders?.EdgeBottom)
    .map(([key]) => key);
  expect(drawn).toEqual([16_384, 16_385]);
});

test('cells that are filled later have the format of their column', async () => {
  const { Excel } = await opened([['a']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const column = sheet.getRange('A:A').format;
    column.columnWidth = 120;
    column.font.bold = true;
    sheet.getRange('A9').values = [['later']];
    const later = sheet.getRange('A9').format;
    later.load('columnWidth');
    later.font.load('bold');
    const whole = sheet.getRange('A1:A9').format.font.load('bold');
    await context.sync();
    expect([later.columnWidth, later.font.bold, whole.bold]).toEqual([120, true, true]);
  });
});

test('a format of the whole sheet is refused, with the reason', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange().format.font.bold = true;
      await context.sync();
    }),
  );
  expect(error.message).toContain('keeps no format for a whole sheet');
});

test('setCellProperties gives each cell its own format, and getCellProperties reads them', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B1');
    range.setCellProperties([
      [
        {
          format: {
            font: { bold: true, color: '#FF0000' },
            fill: { color: '#00FF00' },
            borders: { top: { style: 'Continuous', color: '#0000FF' } },
          },
        },
        { format: { wrapText: true, horizontalAlignment: 'Right' } },
      ],
    ]);
    const read = range.getCellProperties({
      address: true,
      format: {
        font: { bold: true },
        fill: { color: true },
        wrapText: true,
        borders: { style: true },
      },
    });
    await context.sync();
    const none = { style: 'None' };
    const noBorders = { top: none, bottom: none, left: none, right: none };
    expect(read.value).toEqual([
      [
        {
          address: 'Blad1!A1',
          format: {
            wrapText: false,
            font: { bold: true },
            fill: { color: '#00FF00' },
            borders: { ...noBorders, top: { style: 'Continuous' } },
          },
        },
        {
          address: 'Blad1!B1',
          format: {
            wrapText: true,
            font: { bold: false },
            fill: { color: '#FFFFFF' },
            borders: noBorders,
          },
        },
      ],
    ]);
  });
});

test('an unknown member of a cell’s properties is refused', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.setCellProperties([[{ format: { font: { superscript: true } } }]]);
      await context.sync();
    }),
  );
  expect(error.message).toBe('The stand-in host lacks CellPropertiesFont.superscript.');
});

test('rows and columns get sizes, and one action can set many of them', async () => {
  const { Excel } = await opened([['een lange tekst in een cel']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet
      .getRange('B:C')
      .setColumnProperties([{ format: { columnWidth: 20 } }, { columnHidden: true }]);
    sheet.getRange('1:2').format.rowHeight = 30;
    sheet.getRange('A:A').format.autofitColumns();
    const widths = ['A:A', 'B:B', 'C:C', 'A:B'].map((address) =>
      sheet.getRange(address).format.load('columnWidth'),
    );
    const place = sheet.getRange('B3').load('left,top,width,height');
    await context.sync();
    const [a = 0, b, c, mixed] = widths.map((format) => format.columnWidth);
    expect(a).toBeGreaterThan(100);
    expect([b, c, mixed]).toEqual([20, 0, null]);
    expect(place.toJSON()).toMatchObject({ left: a, top: 60, width: 20, height: 15 });
  });
});

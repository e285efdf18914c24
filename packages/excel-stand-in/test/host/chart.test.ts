import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

async function withCells(): Promise<Opened> {
  return opened([
    ['Week', 'Gepland', 'Gehuisvest'],
    ['W01', 3, 2],
    ['W02', 4, 5],
    ['W03', 5, 5],
  ]);
}

function area(top: number, left: number, bottom: number, right: number): object {
  return { area: { top, left, bottom, right } };
}

test('a new chart takes names from the first row and categories from the first column', async () => {
  const all = await withCells();
  await all.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Auto');
    await context.sync();
  });
  const [chart] = all.workbook.sheets[0]?.charts ?? [];
  expect(chart?.name).toBe('Grafiek 1');
  expect(chart?.series.map((series) => series.name)).toEqual(['Gepland', 'Gehuisvest']);
  expect(chart?.series[1]).toMatchObject({
    values: area(1, 2, 3, 2),
    categories: area(1, 0, 3, 0),
  });
});

test('a chart can have its series in rows, or in a single column', async () => {
  const all = await withCells();
  await all.Excel.run(async (context) => {
    const { charts, ...sheet } = parts(context);
    charts.add('ColumnClustered', sheet.getRange('A1:C2'), 'Rows');
    charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
    await context.sync();
  });
  const [rows, column] = all.workbook.sheets[0]?.charts ?? [];
  expect(rows?.series).toMatchObject([
    { name: 'W01', values: area(1, 1, 1, 2), categories: area(0, 1, 0, 2) },
  ]);
  expect(rows?.title).toEqual({ text: 'W01', visible: true });
  expect(column?.series).toMatchObject([{ values: area(1, 1, 3, 1), categories: null }]);
});

function parts(context: Excel.RequestContext): {
  charts: Excel.ChartCollection;
  getRange(address: string): Excel.Range;
} {
  const sheet = context.workbook.worksheets.getItem('Blad1');
  return { charts: sheet.charts, getRange: (address) => sheet.getRange(address) };
}

test('series, axes, titles and legend are set and read back', async () => {
  const all = await withCells();
  await all.Excel.run(async (context) => {
    const { charts, getRange } = parts(context);
    const chart = charts.add('Line', getRange('B2:B4'), 'Columns');
    chart.name = 'Voortgang';
    chart.title.text = 'Achterstand per week';
    chart.title.format.font.size = 12;
    chart.legend.position = 'Bottom';
    chart.axes.categoryAxis.title.text = 'Week';
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
    chart.axes.valueAxis.numberFormat = '0';
    chart.axes.valueAxis.minimum = -10;
    chart.axes.valueAxis.majorGridlines.visible = false;
    const added = chart.series.add('Verwacht');
    added.setValues(getRange('C2:C4'));
    added.setXAxisValues(getRange('A2:A4'));
    added.format.line.color = '#444444';
    added.format.line.lineStyle = 'Dash';
    added.format.line.weight = 1.5;
    added.markerStyle = 'None';
    chart.setPosition('E2', 'G4');
    await context.sync();

    const read = charts.getItem('Voortgang');
    read.load('name,left,top,width,height,chartType');
    read.title.load('text,visible');
    read.axes.valueAxis.load('minimum,maximum,numberFormat');
    read.series.load('items/name,items/markerStyle,items/format/line/lineStyle');
    await context.sync();
    expect(read.toJSON()).toMatchObject({ left: 192, top: 15, width: 144, height: 45 });
    expect(read.chartType).toBe('Line');
    expect(read.title.toJSON()).toMatchObject({ text: 'Achterstand per week', visible: true });
    expect(read.axes.valueAxis.toJSON()).toMatchObject({
      minimum: -10,
      maximum: '',
      numberFormat: '0',
    });
    expect(read.series.items.map((one) => one.format.line.lineStyle)).toEqual([
      'Automatic',
      'Dash',
    ]);
  });
  const [chart] = all.workbook.sheets[0]?.charts ?? [];
  expect(chart?.title).toEqual({
    text: 'Achterstand per week',
    visible: true,
    look: { font: { size: 12 } },
  });
  expect(chart?.valueAxis.majorGridlines).toBe(false);
  expect(chart?.series[1]).toMatchObject({
    name: 'Verwacht',
    values: area(1, 2, 3, 2),
    categories: area(1, 0, 3, 0),
    color: '#444444',
    lineWeight: 1.5,
  });
});

test('a chart can be found by name, counted and deleted', async () => {
  const all = await withCells();
  await all.Excel.run(async (context) => {
    const { charts, getRange } = parts(context);
    charts.add('Line', getRange('A1:C4')).name = 'Een';
    const missing = charts.getItemOrNullObject('Twee');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    charts.getItem('Een').delete();
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  const error = await refusal(
    all.Excel.run(async (context) => {
      parts(context).charts.getItem('Een').delete();
      await context.sync();
    }),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([
    'ItemNotFound',
    'ChartCollection.getItem',
  ]);
});

test('a chart on a protected sheet cannot be changed', async () => {
  const all = await withCells();
  await all.Excel.run(async (context) => {
    const { charts, getRange } = parts(context);
    charts.add('Line', getRange('A1:C4')).name = 'Een';
    context.workbook.worksheets.getItem('Blad1').protection.protect();
    await context.sync();
  });
  const error = await refusal(
    all.Excel.run(async (context) => {
      parts(context).charts.getItem('Een').title.text = 'Anders';
      await context.sync();
    }),
  );
  expect(error.code).toBe('AccessDenied');
});

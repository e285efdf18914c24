import fc from 'fast-check';
import { addSheet, createWorkbook } from '../../host/builders';
import type { Chart, ChartAxis, Sheet } from '../../host/model';
import { readWorkbook, saveWorkbook, writeWorkbook, type OpenFile } from '../../xlsx';
import { changedParts, fileBytes, unzippedText } from './package-of';

// A property takes long on a busy machine.
jest.setTimeout(60_000);

const axis = (text: string, more: Partial<ChartAxis> = {}): ChartAxis => ({
  title: { text, visible: true, look: { font: { size: 10 } } },
  majorGridlines: false,
  ...more,
});

function weekChart(sheet: Sheet): Chart {
  const column = (index: number) => ({
    sheetId: sheet.id,
    area: { top: 1, left: index, bottom: 20, right: index },
  });
  return {
    id: 'week',
    name: 'Achterstand per week',
    type: 'Line',
    title: { text: 'Voorsprong of achterstand', visible: true, look: { font: { size: 14 } } },
    legend: { visible: true, position: 'Bottom' },
    categoryAxis: axis('Week', { tickLabelPosition: 'Low', numberFormat: 'd mmm' }),
    valueAxis: axis('Personen', { majorGridlines: true, numberFormat: '#,##0', minimum: -50 }),
    series: [
      {
        name: 'Stand',
        values: column(1),
        categories: column(0),
        color: '#17365D',
        lineStyle: 'Continuous',
        lineWeight: 2.25,
        markerStyle: 'None',
      },
      {
        name: 'Verwacht',
        values: column(2),
        categories: column(0),
        color: '#A4262C',
        lineStyle: 'Dash',
        lineWeight: 1.5,
        markerStyle: 'None',
      },
    ],
    left: 96,
    top: 150,
    width: 420.75,
    height: 210,
  };
}

function columnChart(sheet: Sheet): Chart {
  const { categoryAxis: _, ...week } = weekChart(sheet);
  return {
    ...week,
    id: 'corporations',
    name: 'Per corporatie',
    type: 'ColumnClustered',
    legend: { visible: false, position: 'Right' },
    categoryAxis: axis('', { title: { text: '', visible: false } }),
    series: week.series.map(({ name, values, categories, color }) => ({
      name,
      values,
      categories,
      ...(color === undefined ? {} : { color }),
    })),
    top: 400,
  };
}

function chartsOf(file: OpenFile, index: number): readonly Chart[] {
  return file.workbook.sheets[index]?.charts ?? [];
}

/** Returns a chart without its id, and with `sheetId` in its areas. */
function comparable(chart: Chart, sheetId: string) {
  const { id: _, ...rest } = chart;
  const series = rest.series.map((one) => ({
    ...one,
    values: one.values && { ...one.values, sheetId },
    categories: one.categories && { ...one.categories, sheetId },
  }));
  return { ...rest, series };
}

test('charts are read back unchanged', async () => {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, "Overleg '16");
  sheet.charts = [weekChart(sheet), columnChart(sheet)];
  const file = await readWorkbook(await writeWorkbook(workbook), 'Map');
  const again = file.workbook.sheets[0];
  expect(again?.charts.map((chart) => comparable(chart, ''))).toEqual(
    sheet.charts.map((chart) => comparable(chart, '')),
  );
  const areas = again?.charts[0]?.series.map(({ values }) => values?.sheetId);
  expect(areas).toEqual([again?.id, again?.id]);
});

test('a chart keeps its position with columns and rows of any size', async () => {
  const pixels = fc.integer({ min: 0, max: 1200 }).map((px) => px * 0.75);
  const sizes = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 300 })), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      pixels,
      pixels,
      sizes,
      sizes,
      fc.array(fc.nat(12)),
      async (left, top, widths, heights, hidden) => {
        const workbook = createWorkbook();
        const sheet = addSheet(workbook, 'Blad');
        for (const [column, px] of widths) sheet.columns.set(column, { width: px * 0.75 });
        for (const column of hidden) {
          sheet.columns.set(column, { ...sheet.columns.get(column), hidden: true });
        }
        for (const [row, px] of heights) sheet.rows.set(row, { height: px * 0.75 });
        sheet.charts = [{ ...columnChart(sheet), left, top }];
        const [chart] = chartsOf(await readWorkbook(await writeWorkbook(workbook), 'Map'), 0);
        expect(chart?.left).toBeCloseTo(left, 3);
        expect(chart?.top).toBeCloseTo(top, 3);
        expect([chart?.width, chart?.height]).toEqual([420.75, 210]);
      },
    ),
    { numRuns: 40 },
  );
});

test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('the charts of %s are read', async (name) => {
  const file = await readWorkbook(fileBytes(name), name);
  const sheet = file.workbook.sheets[1];
  const area = (left: number) => ({
    sheetId: sheet?.id,
    area: { top: 0, left, bottom: 11, right: left },
  });
  expect(chartsOf(file, 1)).toMatchObject([
    {
      type: 'Line',
      title: { text: 'Verloop', visible: true },
      categoryAxis: { title: { text: 'Week', visible: true } },
      valueAxis: { title: { text: 'Personen', visible: true }, majorGridlines: true },
      series: [{ values: area(1), categories: area(0) }],
    },
    { type: 'ColumnClustered', title: { text: 'Per maand' }, series: [{ values: area(1) }] },
  ]);
});

test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])(
  'a chart that changed in %s changes only its own part',
  async (name) => {
    const bytes = fileBytes(name);
    const file = await readWorkbook(bytes, name);
    const sheet = file.workbook.sheets[1];
    const [first, second] = chartsOf(file, 1);
    if (!sheet || !first || !second) throw new Error('A chart is missing.');
    first.title = { text: 'Een & ander', visible: true, look: { font: { size: 12 } } };
    sheet.revision += 1;
    const saved = await saveWorkbook(file);
    const changed = changedParts(bytes, saved);
    expect(changed.filter((path) => path.includes('charts/chart'))).toHaveLength(1);
    expect(changed.filter((path) => !path.includes('charts/chart'))).toEqual([]);
    const again = await readWorkbook(saved, name);
    expect(chartsOf(again, 1).map(({ title }) => title.text)).toEqual(['Een & ander', 'Per maand']);
    expect(chartsOf(again, 1)[1]).toEqual(second);
  },
);

test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])(
  'charts of %s that are moved, removed or added leave the other charts unchanged',
  async (name) => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = file.workbook.sheets[1];
    const [first, second] = chartsOf(file, 1);
    if (!sheet || !first || !second) throw new Error('A chart is missing.');
    second.left += 60;
    second.name = 'Verplaatst';
    sheet.charts = [second, weekChart(sheet)];
    sheet.revision += 1;
    const saved = await saveWorkbook(file);
    const [moved, added] = chartsOf(await readWorkbook(saved, name), 1);
    expect(moved).toMatchObject({
      ...second,
      left: expect.closeTo(second.left, 2),
      top: expect.closeTo(second.top, 2),
      width: expect.closeTo(second.width, 2),
      height: expect.closeTo(second.height, 2),
    });
    expect(added && comparable(added, '')).toEqual(comparable(weekChart(sheet), ''));
    expect(unzippedText(saved, '[Content_Types].xml').match(/charts\/chart\d/g)).toHaveLength(2);
  },
);

test('charts refer to renamed sheets, also after two swap names, and have #REF! for deleted sheets', async () => {
  const workbook = createWorkbook();
  const [first, second, third] = ['Een', 'Twee', 'Drie'].map((name) => addSheet(workbook, name));
  if (!first || !second || !third) throw new Error('A sheet is missing.');
  first.charts = [second, third].map((sheet) => ({ ...columnChart(sheet), name: sheet.name }));
  second.charts = [columnChart(first)];
  const file = await readWorkbook(await writeWorkbook(workbook), 'Map');
  const [one, two] = file.workbook.sheets;
  if (!one || !two) throw new Error('A sheet is missing.');
  one.name = 'Twee';
  two.name = 'Een & meer';
  file.workbook.sheets.splice(2, 1);
  file.workbook.revision += 1;
  const renamed = await readWorkbook(await saveWorkbook(file), 'Map');
  const areas = (index: number) =>
    chartsOf(renamed, index).map(({ series }) => series[0]?.values?.sheetId);
  expect(areas(0)).toEqual([two.id, undefined]);
  expect(areas(1)).toEqual([one.id]);
});

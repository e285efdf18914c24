/** Tests the written files with the validator of Microsoft's Open XML SDK. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, createWorkbook, addSheet, openClient } from '../../host';
import { readWorkbook, saveWorkbook, writeWorkbook, type OpenFile } from '../../xlsx';
import { fileBytes } from './package-of';
import { faultsOf, newFaults, testWithValidator } from './validator';

const ADD_IN = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valid-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Adds a sheet with everything that the host can write to a file. */
async function fillNewSheet(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.add('Alles');
  sheet.getRange('A1:C4').values = [
    ['Week', 'Personen', 'Tekst'],
    ['een', 4, ' <&> '],
    ['twee', 5, '2016-10-12'],
    ['drie', '=SUM(B2:B3)', '=FILTER(A2:A3,B2:B3>4)'],
  ];
  const { format } = sheet.getRange('A1:C1');
  format.font.set({ bold: true, italic: true, size: 14, name: 'Arial', color: '#17365D' });
  format.font.underline = 'Single';
  format.fill.color = '#FFF2CC';
  format.set({ wrapText: true, horizontalAlignment: 'Right', verticalAlignment: 'Top' });
  format.indentLevel = 1;
  format.borders.getItem('EdgeBottom').set({ style: 'Double', color: '#A4262C' });
  format.protection.locked = false;
  workbook.styles.add('Van ons & hen');
  const style = workbook.styles.getItem('Van ons & hen');
  style.set({ numberFormat: '0.0', includeAlignment: false, locked: false });
  style.font.color = '#17365D';
  style.borders.getItem('EdgeTop').color = '#A4262C';
  sheet.getRange('A30').style = 'Van ons & hen';
  sheet.getRange('A31:B31').style = 'Calculation';
  workbook.styles.getItem('Calculation').fill.color = '#EEEEEE';
  sheet.getRange('B2:B4').numberFormat = [['#,##0.0 "pers"']];
  sheet.getRange('A:A').format.columnWidth = 120;
  sheet.getRange('2:2').format.rowHeight = 30;
  sheet.getRange('9:9').rowHidden = true;
  sheet.getRange('A20:B20').merge();
  sheet.tables.add('E1:F1', true).name = 'Weken';
  sheet.tables.getItem('Weken').showTotals = true;
  sheet.tables.getItem('Weken').columns.getItemAt(0).filter.applyCustomFilter('>4', '<9');
  sheet.autoFilter.apply('A1:C4', 0, { filterOn: 'Values', values: ['een', ''] });
  sheet.autoFilter.apply('A1:C4', 1, { filterOn: 'CellColor', color: '#FFF2CC' });
  sheet.autoFilter.apply('A1:C4', 2, { filterOn: 'Dynamic', dynamicCriteria: 'ThisMonth' });
  const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
  chart.title.text = 'Per week & maand';
  chart.axes.valueAxis.set({ majorUnit: 2, displayUnit: 'Thousands' });
  chart.axes.categoryAxis.format.line.color = '#A4262C';
  chart.axes.categoryAxis.format.font.bold = true;
  chart.title.format.border.color = '#A4262C';
  chart.legend.format.fill.setSolidColor('#EEEEEE');
  chart.plotArea.set({ left: 36, top: 20, width: 180, height: 100 });
  const series = chart.series.getItemAt(0);
  series.hasDataLabels = true;
  series.dataLabels.set({ position: 'Top', separator: '; ' });
  series.points.getItemAt(1).markerBackgroundColor = '#A4262C';
  series.trendlines.add('Linear').format.line.color = '#A5A5A5';
  const formats = sheet.getRange('B2:B4').conditionalFormats;
  formats.add('Custom').custom.rule.formula = '=$B2>4';
  const cell = formats.add('CellValue').cellValue;
  cell.format.font.color = '#A4262C';
  cell.rule = { formula1: '4', operator: 'GreaterThan' };
  sheet.getRange('A2:A9').dataValidation.rule = {
    list: { source: 'een,twee', inCellDropDown: true },
  };
  sheet.freezePanes.freezeRows(1);
  sheet.showGridlines = false;
  sheet.tabColor = '#17365D';
  const page = sheet.pageLayout;
  page.setPrintArea('A1:F20');
  page.setPrintTitleRows('$1:$1');
  page.orientation = 'Landscape';
  page.zoom = { scale: 80 };
  page.headersFooters.defaultForAllPages.leftHeader = 'Stand & meer';
  sheet.horizontalPageBreaks.add('A10');
  workbook.names.add('personen', sheet.getRange('B2:B4'));
  workbook.names.add('som', '=SUM(Alles!$B$2:$B$4)');
  workbook.settings.add('taal', 'nl');
  sheet.protection.protect({ allowFormatCells: true });
  await context.sync();
}

async function withNewSheet(file: OpenFile): Promise<Uint8Array> {
  const client = await openClient(createHost(file.workbook));
  await client.Excel.run(fillNewSheet).finally(() => client.close());
  return saveWorkbook(file);
}

async function faultsOfBytes(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return faultsOf(path);
}

async function newFile(): Promise<Uint8Array> {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad');
  return writeWorkbook(workbook);
}

testWithValidator.each(['openpyxl.xlsx', 'libreoffice.xlsx', 'new.xlsx'])(
  '%s with a sheet that has everything has no fault that it had not',
  async (name) => {
    const bytes = name === 'new.xlsx' ? await newFile() : fileBytes(name);
    const after = await withNewSheet(await readWorkbook(bytes, name, ADD_IN));
    const before = await faultsOfBytes('before.xlsx', bytes);
    expect(newFaults(before, await faultsOfBytes('after.xlsx', after))).toEqual([]);
  },
);

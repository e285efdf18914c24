/** Tests filters in files: ECMA-376 part 1, 18.3.2 (AutoFilter). */
import { addSheet, addTable, createWorkbook, setCells, type FilterCriteria } from '../../host';
import { readWorkbook, saveWorkbook, writeWorkbook } from '../../xlsx';
import { strToU8, zipSync } from 'fflate';
import { partsOf, unzippedText } from './package-of';

const CRITERIA: readonly FilterCriteria[] = [
  { filterOn: 'Values', values: ['a & "b"', '', { date: '2016-07', specificity: 'Month' }] },
  { filterOn: 'Custom', criterion1: '>=5', criterion2: '<>x*', operator: 'Or' },
  { filterOn: 'Custom', criterion1: '<>' },
  { filterOn: 'TopPercent', criterion1: '25' },
  { filterOn: 'BottomItems', criterion1: '3' },
  { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
  { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
  { filterOn: 'CellColor', color: '#FF0000' },
  { filterOn: 'FontColor', color: '#00FF00' },
];

function bookWithFilters() {
  const book = createWorkbook();
  const headers = CRITERIA.map((_, index) => `K${index}`);
  const sheet = addSheet(book, 'Blad1');
  setCells(sheet, 'A1', [headers, headers.map(() => 1), headers.map(() => 2)]);
  sheet.autoFilter = {
    area: { top: 0, left: 0, bottom: 2, right: CRITERIA.length - 1 },
    criteria: new Map(CRITERIA.map((one, index) => [index, one])),
  };
  const other = addSheet(book, 'Blad2');
  setCells(other, 'A1', [headers, headers.map(() => 1)]);
  const table = addTable(book, other, 'A1:I2', 'Tabel');
  table.columns = table.columns.map((column, index) => ({ ...column, filter: CRITERIA[index]! }));
  return book;
}

test('every type of filter is read back from a file, of a sheet and of a table', async () => {
  const { workbook } = await readWorkbook(await writeWorkbook(bookWithFilters()), 'a.xlsx');
  const [sheet, other] = workbook.sheets;
  expect([...sheet!.autoFilter!.criteria]).toEqual(CRITERIA.map((one, index) => [index, one]));
  expect(other!.tables[0]!.columns.map(({ filter }) => filter)).toEqual(CRITERIA);
});

test('a change of one column’s filter leaves other columns, and unknown types of filters, as they were', async () => {
  const bytes = await writeWorkbook(bookWithFilters());
  const icons = '<filterColumn colId="8"><iconFilter iconSet="3Arrows" iconId="0"/></filterColumn>';
  const path = 'xl/worksheets/sheet1.xml';
  const text = unzippedText(bytes, path);
  const changed = text.replace(/<filterColumn colId="8">.*?<\/filterColumn>/, icons);
  const parts = Object.fromEntries(partsOf(bytes));
  const file = await readWorkbook(zipSync({ ...parts, [path]: strToU8(changed) }), 'a.xlsx');
  const sheet = file.workbook.sheets[0]!;
  const { area, criteria } = sheet.autoFilter!;
  sheet.autoFilter = {
    area,
    criteria: new Map([...criteria, [3, { filterOn: 'TopItems', criterion1: '7' }]]),
  };
  sheet.revision++;
  const part = unzippedText(await saveWorkbook(file), path);
  expect(part).toContain(icons);
  expect(part).toContain('<filterColumn colId="3"><top10 val="7"/></filterColumn>');
  expect(part).toContain('<filterColumn colId="4"><top10 top="0" val="3"/></filterColumn>');
});

test('a removed filter is no longer in the file', async () => {
  const file = await readWorkbook(await writeWorkbook(bookWithFilters()), 'a.xlsx');
  const [sheet, other] = file.workbook.sheets;
  delete sheet!.autoFilter;
  sheet!.revision++;
  const table = other!.tables[0]!;
  table.columns = table.columns.map(({ id, name }) => ({ id, name }));
  table.hidesFilterButton = true;
  other!.revision++;
  const { workbook } = await readWorkbook(await saveWorkbook(file), 'a.xlsx');
  expect(workbook.sheets[0]!.autoFilter).toBeUndefined();
  expect(workbook.sheets[1]!.tables[0]).toMatchObject({ hidesFilterButton: true });
});

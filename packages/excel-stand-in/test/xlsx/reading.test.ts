import { cellKey, type Cell } from '../../host/model';
import { readWorkbook, saveWorkbook } from '../../xlsx';
import { fileBytes, packageOf } from './package-of';

async function cellsOf(
  sheetData: string,
  options: Parameters<typeof packageOf>[1] = {},
): Promise<Map<number, Cell>> {
  const bytes = packageOf(`<sheetData>${sheetData}</sheetData>`, options);
  const { workbook } = await readWorkbook(bytes, 'Map');
  return workbook.sheets[0]?.cells ?? new Map();
}

test('every kind of value is read correctly', async () => {
  const cells = await cellsOf(
    '<row r="1">' +
      '<c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c r="F1" t="inlineStr"><is><t>in_x000D_line</t></is></c>' +
      '<c r="G1" t="d"><v>2016-10-12T12:00:00</v></c><c r="H1" t="s"><v>1</v></c>' +
      '<c r="I1" t="e"><v>#FIELD!</v></c><c r="J1"/></row>',
    {
      parts: {
        'xl/sharedStrings.xml':
          '<sst><si><t xml:space="preserve"> los </t></si>' +
          '<si><r><rPr><b/></rPr><t>vet</t></r><r><t> en</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
      },
    },
  );
  expect([...cells.values()].map(({ value }) => value)).toEqual([
    1.5,
    ' los ',
    true,
    { error: '#DIV/0!' },
    'ab',
    'in\rline',
    42655.5,
    'vet en',
    { error: '#VALUE!' },
  ]);
  expect(cells.get(cellKey(0, 4))?.formula).toBe('="a"&"b"');
});

test('cells and rows without a position follow the one before', async () => {
  const cells = await cellsOf(
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
  );
  expect([...cells]).toEqual([
    [cellKey(0, 0), { value: 1 }],
    [cellKey(0, 1), { value: 2 }],
    [cellKey(4, 2), { value: 3 }],
    [cellKey(4, 3), { value: 4 }],
    [cellKey(5, 0), { value: 5 }],
  ]);
});

test('newer functions are read without their prefix and written with it', async () => {
  const bytes = packageOf(
    '<sheetData><row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(B:B,_xlfn.XLOOKUP(1,C:C,"_xlfn.a"))</f><v>1</v></c></row></sheetData>',
  );
  const file = await readWorkbook(bytes, 'Map');
  const [sheet] = file.workbook.sheets;
  const formula = sheet?.cells.get(0)?.formula;
  expect(formula).toBe('=FILTER(B:B,XLOOKUP(1,C:C,"_xlfn.a"))');
  if (!sheet || formula === undefined) throw new Error('The formula is gone.');
  sheet.cells.set(cellKey(1, 0), { value: 2, formula });
  sheet.revision += 1;
  const again = await readWorkbook(await saveWorkbook(file), 'Map');
  expect(again.workbook.sheets[0]?.cells.get(cellKey(1, 0))?.formula).toBe(formula);
});

test('dates are the numbers of the file, in both date systems', async () => {
  const { workbook } = await readWorkbook(fileBytes('dates-1904.xlsx'), 'Map');
  expect(workbook.dateSystem).toBe(1904);
  const cells = workbook.sheets[0]?.cells;
  // 12 October 2016 is 42655 if days count from 1900, and 1462 less if they count from 1904.
  expect(cells?.get(cellKey(1, 0))).toEqual({
    value: 42655 - 1462,
    style: { numberFormat: 'd mmm yyyy' },
  });
  expect(cells?.get(cellKey(2, 0))?.value).toBeCloseTo(41193.567488, 6);
});

test('results of formulas stay, in an unchanged and in a changed sheet', async () => {
  const file = await readWorkbook(fileBytes('libreoffice.xlsx'), 'Map');
  const sheet = file.workbook.sheets[1];
  expect(sheet?.cells.get(cellKey(2, 2))).toMatchObject({ value: -42, formula: '=B3*2' });
  if (!sheet) throw new Error('The sheet is gone.');
  sheet.cells.set(cellKey(30, 0), { value: 'x' });
  sheet.revision += 1;
  const again = await readWorkbook(await saveWorkbook(file), 'Map');
  expect(again.workbook.sheets[1]?.cells.get(cellKey(2, 2))).toMatchObject({ value: -42 });
});

test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s is read completely', async (name) => {
  const { workbook } = await readWorkbook(fileBytes(name), name);
  const [placements, figures, hidden] = workbook.sheets;
  if (!placements || !figures || !hidden) throw new Error('A sheet is missing.');
  expect(workbook).toMatchObject({ name, dateSystem: 1900, activeSheetId: placements.id });
  expect(workbook.names).toContainEqual({
    name: 'Taakstelling',
    formula: "='Cijfers & co'!$B$1",
    visible: true,
  });
  expect(placements.tables).toMatchObject([
    {
      name: 'Plaatsingen',
      area: { top: 0, left: 0, bottom: 41, right: 3 },
      columns: [
        { id: 1, name: 'Gekoppeld op' },
        { id: 2, name: 'Personen' },
        { id: 3, name: 'Corporatie' },
        { id: 4, name: 'Woning' },
      ],
      showHeaders: true,
      showTotals: true,
    },
  ]);
  expect(placements.columns.get(0)?.width).toBe(73.5);
  expect(placements.columns.get(4)?.hidden).toBe(true);
  expect(placements.rows.get(2)?.height).toBe(30);
  expect(placements.rows.get(4)?.hidden).toBe(true);
  expect(placements.validations.map(({ rule }) => rule)).toEqual([
    { list: { inCellDropDown: true, source: 'Noord,Zuid' } },
    { wholeNumber: { formula1: 1, formula2: 12, operator: 'Between' } },
  ]);
  expect(placements.validations[0]?.errorAlert).toMatchObject({
    message: 'Kies een corporatie.',
    title: 'Corporatie',
    style: 'Stop',
  });
  expect(placements.conditionalFormats.map(({ type, rule, style }) => [type, rule, style])).toEqual(
    expect.arrayContaining([
      [
        'CellValue',
        { formula1: '=4', operator: 'GreaterThan' },
        expect.objectContaining({ fillColor: '#FFC7CE', fontColor: '#9C0006' }),
      ],
      ['Custom', { formula: '=$B2=1' }, expect.objectContaining({ bold: true })],
    ]),
  );
  expect(figures.merges).toEqual([{ top: 13, left: 0, bottom: 14, right: 2 }]);
  expect(figures.tabColor).toBe('#17365D');
  expect(figures.page).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    printArea: { top: 0, left: 0, bottom: 11, right: 2 },
    printTitleRows: { first: 0, last: 1 },
  });
  expect(figures.page.headersFooters.leftHeader).toContain('Stand');
  expect(figures.page.headersFooters.centerFooter).toContain('Pagina &P');
  expect(figures.cells.get(cellKey(0, 0))?.style).toMatchObject({
    bold: true,
    fontColor: '#4F81BD',
    fillColor: '#DDEEFF',
  });
  expect(figures.cells.get(cellKey(1, 0))?.style?.borders).toEqual({
    EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#000000' },
    EdgeBottom: { style: 'Double', weight: 'Thick', color: '#FF0000' },
  });
  expect(hidden).toMatchObject({ visibility: 'Hidden', protected: true });
  expect(hidden.protectionOptions).toMatchObject({ allowSort: true });
  expect(hidden.cells.get(cellKey(0, 0))?.value).toBe(true);
  expect(hidden.cells.get(cellKey(1, 0))?.value).toEqual({ error: '#N/A' });
});

test('frozen panes and gridlines are read', async () => {
  const { workbook } = await readWorkbook(fileBytes('openpyxl.xlsx'), 'Map');
  expect(workbook.sheets[0]?.frozen).toEqual({ rows: 1, columns: 1 });
  expect(workbook.sheets.map(({ showGridlines }) => showGridlines)).toEqual([true, true, false]);
});

test('a plain cell in a row or column with a format stays plain', async () => {
  const styles =
    '<styleSheet><fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills/><borders/>' +
    '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
  const bytes = packageOf(
    '<cols><col min="1" max="2" width="12" customWidth="1" style="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2" s="1" customFormat="1"/></sheetData>',
    {
      parts: {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
          '<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>',
      },
    },
  );
  const file = await readWorkbook(bytes, 'Map');
  const [sheet] = file.workbook.sheets;
  if (!sheet) throw new Error('The sheet is gone.');
  expect(sheet.cells.get(0)).toEqual({ value: 1, style: {} });
  expect(sheet.cells.get(1)).toEqual({ value: 2, style: { bold: true } });
  expect(sheet.cells.get(2)).toEqual({ value: 3 });
  expect(sheet.columns.get(1)?.style).toEqual({ bold: true });
  expect(sheet.rows.get(1)?.style).toEqual({ bold: true });
  // A new cell without its own style looks like its column.
  sheet.cells.set(cellKey(8, 0), { value: 'nieuw' });
  sheet.revision += 1;
  const again = await readWorkbook(await saveWorkbook(file), 'Map');
  expect(again.workbook.sheets[0]?.cells.get(cellKey(8, 0))?.style).toEqual({ bold: true });
});

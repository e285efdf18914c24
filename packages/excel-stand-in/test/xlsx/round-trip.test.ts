import fc from 'fast-check';
import { addSheet, createWorkbook } from '../../host/builders';
import {
  cellKey,
  type Area,
  type Border,
  type Cell,
  type CellStyle,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../../host/model';
import { readWorkbook, saveWorkbook, writeWorkbook } from '../../xlsx';

const ADD_IN_ID = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1';

// A property takes long on a busy machine.
jest.setTimeout(60_000);

const POINTS_PER_PIXEL = 0.75;

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`);

const border: fc.Arbitrary<Border> = fc
  .record({
    line: fc.constantFrom<Pick<Border, 'style' | 'weight'>>(
      { style: 'Continuous', weight: 'Hairline' },
      { style: 'Continuous', weight: 'Thin' },
      { style: 'Continuous', weight: 'Medium' },
      { style: 'Continuous', weight: 'Thick' },
      { style: 'Dash', weight: 'Thin' },
      { style: 'Dash', weight: 'Medium' },
      { style: 'Dot', weight: 'Thin' },
      { style: 'Double', weight: 'Thick' },
    ),
    color,
  })
  .map(({ line, color: c }) => ({ ...line, color: c }));

const borders = fc
  .record(
    { EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border },
    { requiredKeys: [] },
  )
  .filter((edges) => Object.keys(edges).length > 0);

// Without members that have Excel’s default, because a file does not contain those.
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('0', '0.00%', 'd mmm yyyy', 'm/d/yyyy', '@', '"€" #,##0;[Red]-0'),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    fontName: fc.constantFrom('Arial', 'Segoe UI'),
    fontSize: fc.constantFrom(8, 9.5, 18),
    fontColor: color,
    fillColor: color,
    horizontal: fc.constantFrom('Left', 'Center', 'Right', 'Justify', 'Fill'),
    vertical: fc.constantFrom('Top', 'Center', 'Justify'),
    wrapText: fc.constant(true),
    quotePrefix: fc.constant(true),
    indent: fc.integer({ min: 1, max: 15 }),
    locked: fc.constant(false),
    borders,
  },
  { requiredKeys: [] },
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' space ', 'line\nbreak', '\r\n', '_x0041_', '=1+1', '\u0000\ud800'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc
    .constantFrom('#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!')
    .map((error) => ({ error }) as CellValue),
);

const formula = fc.constantFrom(
  '=A1+1',
  '=IF(A1<>"<&>",1,0)',
  '=XLOOKUP(1,A:A,B:B)',
  "='A ''B'!C1",
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value, style }, { requiredKeys: ['value'] }),
  fc.record({ value, formula, style }, { requiredKeys: ['value', 'formula'] }),
  fc
    .record({ value: fc.constant(null), style })
    .filter((empty) => Object.keys(empty.style).length > 0),
);

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(200), fc.nat(40), fc.nat(5), fc.nat(5))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

interface Given {
  readonly cells: readonly (readonly [number, number, Cell])[];
  readonly widths: readonly (readonly [number, number])[];
  readonly heights: readonly (readonly [number, number])[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
}

const given: fc.Arbitrary<Given> = fc.record({
  cells: fc.array(fc.tuple(fc.nat(60), fc.nat(300), cell), { maxLength: 25 }),
  widths: fc.array(
    fc.tuple(
      fc.nat(60),
      fc.integer({ min: 1, max: 900 }).map((px) => px * POINTS_PER_PIXEL),
    ),
    { maxLength: 6 },
  ),
  heights: fc.array(fc.tuple(fc.nat(300), fc.constantFrom(6.75, 15, 30.5, 409)), { maxLength: 6 }),
  hiddenColumns: fc.array(fc.nat(60), { maxLength: 4 }),
  hiddenRows: fc.array(fc.nat(300), { maxLength: 4 }),
  merges: fc.array(area, { maxLength: 4 }),
});

function fill(sheet: Sheet, { cells, widths, heights, hiddenColumns, hiddenRows, merges }: Given) {
  for (const [row, column, content] of cells) sheet.cells.set(cellKey(row, column), plain(content));
  for (const [column, width] of widths) sheet.columns.set(column, { width });
  for (const column of hiddenColumns) {
    sheet.columns.set(column, { ...sheet.columns.get(column), hidden: true });
  }
  for (const [row, height] of heights) sheet.rows.set(row, { height });
  for (const row of hiddenRows) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
  sheet.merges = [...merges];
}

/** Returns the cell, without its style if that has no members. */
function plain(content: Cell): Cell {
  if (content.style && Object.keys(content.style).length > 0) return content;
  const { style: _, ...rest } = content;
  return rest;
}

function workbookOf(sheets: readonly Given[]): Workbook {
  const workbook = createWorkbook({ name: 'Map', addInId: ADD_IN_ID });
  sheets.forEach((sheet, index) => fill(addSheet(workbook, `Blad ${index}`), sheet));
  return workbook;
}

/** Returns the content of a sheet, in a fixed order. */
function contentOf(sheet: Sheet) {
  const sorted = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    cells: sorted(sheet.cells),
    columns: sorted(sheet.columns),
    rows: sorted(sheet.rows),
    merges: sheet.merges,
    page: sheet.page,
    frozen: sheet.frozen,
  };
}

async function reread(bytes: Uint8Array): Promise<Workbook> {
  return (await readWorkbook(bytes, 'Map', ADD_IN_ID)).workbook;
}

test('a workbook is read back unchanged from its file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const workbook = workbookOf(sheets);
      const back = await reread(await writeWorkbook(workbook));
      expect(back.sheets.map(contentOf)).toEqual(workbook.sheets.map(contentOf));
    }),
    { numRuns: 60 },
  );
});

test('a change after opening is read back after saving, whatever the file contained', async () => {
  await fc.assert(
    fc.asyncProperty(given, given, async (before, after) => {
      const file = await readWorkbook(await writeWorkbook(workbookOf([before])), 'Map');
      const [sheet] = file.workbook.sheets;
      if (!sheet) throw new Error('The sheet is gone.');
      sheet.cells.clear();
      sheet.columns.clear();
      sheet.rows.clear();
      fill(sheet, after);
      sheet.revision += 1;
      const back = await reread(await saveWorkbook(file));
      expect(back.sheets.map(contentOf)).toEqual([contentOf(sheet)]);
    }),
    { numRuns: 60 },
  );
});

test('saving twice gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(given, async (sheet) => {
      const workbook = workbookOf([sheet]);
      expect(await writeWorkbook(workbook)).toEqual(await writeWorkbook(workbook));
    }),
    { numRuns: 20 },
  );
});

test('settings and names are read back, whatever they contain', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const settings = fc.dictionary(
    text,
    fc.jsonValue().map((json) => JSON.stringify(json)),
  );
  await fc.assert(
    fc.asyncProperty(settings, async (stored) => {
      const workbook = workbookOf([]);
      const sheet = addSheet(workbook, "Cijfers & 'zo'");
      for (const [key, json] of Object.entries(stored)) workbook.settings.set(key, json);
      workbook.names.push(
        { name: 'Alles', formula: `='Cijfers & ''zo'''!$A$1:$B$9`, visible: true },
        { name: 'Hier', formula: '=1+1', sheetId: sheet.id, visible: false },
      );
      const back = await reread(await writeWorkbook(workbook));
      expect(back.settings).toEqual(workbook.settings);
      expect(back.names).toEqual([
        workbook.names[0],
        { ...workbook.names[1], sheetId: back.sheets[0]?.id },
      ]);
    }),
    { numRuns: 50 },
  );
});

test('everything of a sheet besides its cells is read back', async () => {
  const workbook = createWorkbook({ name: 'Map', dateSystem: 1904 });
  addSheet(workbook, 'Voor');
  const sheet = addSheet(workbook, 'Overleg 2016-10-12 B');
  const hidden = addSheet(workbook, 'Weg');
  hidden.visibility = 'VeryHidden';
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.tabColor = '#17365D';
  sheet.protected = true;
  sheet.protectionOptions = { allowAutoFilter: true, allowSort: true };
  sheet.page = {
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 36, right: 18, bottom: 54, left: 25.2, header: 14.4, footer: 21.6 },
    printArea: { top: 0, left: 0, bottom: 80, right: 8 },
    printTitleRows: { first: 0, last: 2 },
    rowBreaks: [40, 62],
    columnBreaks: [5],
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    headersFooters: {
      leftHeader: '&"Arial,Bold"A && B',
      centerHeader: '',
      rightHeader: '&P/&N',
      leftFooter: 'Links',
      centerFooter: 'Midden',
      rightFooter: '&D',
    },
  };
  sheet.tables = [
    {
      id: 'new',
      name: 'Plaatsingen',
      area: { top: 2, left: 0, bottom: 9, right: 1 },
      columns: [
        { id: 1, name: 'Gekoppeld op' },
        { id: 2, name: 'Personen\n(aantal)' },
      ],
      showHeaders: true,
      showTotals: true,
      showBandedRows: false,
      style: 'TableStyleMedium2',
    },
  ];
  sheet.validations = [
    {
      areas: [{ top: 3, left: 1, bottom: 9, right: 1 }],
      rule: { wholeNumber: { formula1: 1, formula2: '=$A$1', operator: 'Between' } },
      errorAlert: { message: 'Een getal.', showAlert: true, style: 'Warning', title: 'Personen' },
      prompt: { message: 'Hoeveel?', showPrompt: true, title: 'Personen' },
      ignoreBlanks: true,
    },
    {
      areas: [{ top: 3, left: 0, bottom: 9, right: 0 }],
      rule: { list: { inCellDropDown: true, source: '=$D$1:$D$9' } },
      errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
      prompt: { message: '', showPrompt: true, title: '' },
      ignoreBlanks: false,
    },
  ];
  sheet.conditionalFormats = [
    {
      id: 'a',
      areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
      type: 'Custom',
      rule: { formula: '=$A1>TODAY()' },
      style: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true },
      priority: 0,
      stopIfTrue: true,
    },
    {
      id: 'b',
      areas: [{ top: 0, left: 1, bottom: 9, right: 1 }],
      type: 'CellValue',
      rule: { formula1: '=0', formula2: '=9', operator: 'NotBetween' },
      style: { numberFormat: '+0;-0', italic: true },
      priority: 1,
      stopIfTrue: false,
    },
    {
      id: 'c',
      areas: [{ top: 0, left: 2, bottom: 9, right: 2 }],
      type: 'ContainsText',
      rule: { operator: 'BeginsWith', text: 'te "laat"' },
      style: { fontColor: '#A4262C' },
      priority: 2,
      stopIfTrue: false,
    },
    {
      id: 'd',
      areas: [{ top: 0, left: 3, bottom: 9, right: 3 }],
      type: 'ColorScale',
      rule: {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        midpoint: { type: 'Percentile', formula: '50', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      },
      style: {},
      priority: 3,
      stopIfTrue: false,
    },
  ];
  workbook.activeSheetId = sheet.id;
  workbook.structureProtected = true;

  const back = await reread(await writeWorkbook(workbook));
  const [, again] = back.sheets;
  if (!again) throw new Error('The sheet is gone.');
  expect(back.dateSystem).toBe(1904);
  expect(back.structureProtected).toBe(true);
  expect(back.activeSheetId).toBe(again.id);
  expect(back.sheets.map(({ visibility }) => visibility)).toEqual([
    'Visible',
    'Visible',
    'VeryHidden',
  ]);
  const { id: _, tables, conditionalFormats, ...rest } = sheet;
  expect(again).toMatchObject(rest);
  expect(again.tables).toEqual(tables.map((table) => ({ ...table, id: '1' })));
  expect(again.conditionalFormats).toEqual(
    conditionalFormats.map((format) => ({ ...format, id: expect.any(String) })),
  );
});

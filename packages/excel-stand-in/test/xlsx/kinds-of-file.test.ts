/**
 * Tests files of other programs that Excel opens. Each gets a new sheet. Afterwards, the package
 * has no new faults, and everything that was in it is still there.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { addSheet, addTable, setCells } from '../../host/builders';
import { createHost, openClient } from '../../host';
import type { Chart, Sheet } from '../../host/model';
import { isSigned, readWorkbook, saveWorkbook, XlsxError } from '../../xlsx';
import { packageFaults } from './package-faults';
import { packageOf, partsOf, unzippedText } from './package-of';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const ADD_IN = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6';

function chartOn({ id: sheetId }: Sheet): Chart {
  const axis = { title: { text: '', visible: false }, majorGridlines: false };
  const column = (index: number) => ({
    sheetId,
    area: { top: 1, left: index, bottom: 2, right: index },
  });
  return {
    id: 'chart',
    name: 'Per week',
    type: 'Line',
    title: { text: 'Per week', visible: true },
    legend: { visible: true, position: 'Bottom' },
    categoryAxis: { ...axis, tickLabelSpacing: 4 },
    valueAxis: { ...axis, majorUnit: 5 },
    series: [{ name: 'Personen', values: column(1), categories: column(0) }],
    left: 10,
    top: 100,
    width: 300,
    height: 200,
  };
}

/** Returns the file with a new sheet: texts, formats, a table, a chart and settings. */
async function withTab(bytes: Uint8Array, name = 'Overleg'): Promise<Uint8Array> {
  const file = await readWorkbook(bytes, 'Map', ADD_IN);
  const { workbook } = file;
  const sheet = addSheet(workbook, name);
  setCells(sheet, 'A1', [
    ['Week', 'Personen'],
    ['een', 4],
    ['twee', 5],
  ]);
  const style = { bold: true, fillColor: '#17365D', numberFormat: '0.0' };
  sheet.cells.set(0, { value: 'Week', style });
  addTable(workbook, sheet, 'A1:B3', 'Weken');
  sheet.charts = [chartOn(sheet)];
  workbook.settings.set('taal', '"nl"');
  return saveWorkbook(file);
}

function sheetNames({ sheets }: { readonly sheets: readonly Sheet[] }): string[] {
  return sheets.map(({ name }) => name);
}

async function expectSound(bytes: Uint8Array): Promise<Uint8Array> {
  const made = await withTab(bytes);
  const before = packageFaults(bytes);
  expect(packageFaults(made).filter((fault) => !before.includes(fault))).toEqual([]);
  const { workbook } = await readWorkbook(made, 'Map', ADD_IN);
  expect(sheetNames(workbook)).toEqual(['Blad', 'Overleg']);
  const [own, tab] = workbook.sheets;
  expect([...(own?.cells.values() ?? [])]).toEqual([{ value: 1 }]);
  expect(tab?.charts).toMatchObject([
    { categoryAxis: { tickLabelSpacing: 4 }, valueAxis: { majorUnit: 5 } },
  ]);
  expect(tab?.tables).toHaveLength(1);
  expect([...(tab?.cells.values() ?? [])][0]?.style).toMatchObject({ bold: true });
  expect([...workbook.settings]).toEqual([['taal', '"nl"']]);
  return made;
}

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'opened';
}

const override = (path: string, type: string) =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const BOOK_TYPES =
  override('xl/workbook.xml', `${TYPES}.sheet.main+xml`) +
  override('xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`) +
  override('xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`);

function typesXml(inner: string): Record<string, string> {
  return { '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">${inner}</Types>` };
}

test('a new .rels part gets a content type, if the package has no default for .rels parts', async () => {
  const types = typesXml(
    BOOK_TYPES +
      override('_rels/.rels', RELS_TYPE) +
      override('xl/_rels/workbook.xml.rels', RELS_TYPE),
  );
  const made = await expectSound(packageOf(ROWS, { parts: types }));
  expect(unzippedText(made, '[Content_Types].xml')).not.toContain('Extension=');
});

const WITH_STYLES = {
  ...typesXml(
    `<Default Extension="rels" ContentType="${RELS_TYPE}"/>` +
      BOOK_TYPES +
      override('xl/styles.xml', `${TYPES}.styles+xml`),
  ),
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
};

const EMPTY_LISTS = '<fonts count="0"/><fills/><borders/><cellXfs count="0"/>';
const SHORT_LISTS =
  '<fonts><font><sz val="10"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>';

test.each([
  ['that is closed at once', `<styleSheet xmlns="${MAIN}"/>`, 'Calibri'],
  ['of empty lists', `<styleSheet xmlns="${MAIN}">${EMPTY_LISTS}</styleSheet>`, 'Calibri'],
  ['with one fill', `<styleSheet xmlns="${MAIN}">${SHORT_LISTS}</styleSheet>`, 'Arial'],
  ['with a prefix', `<x:styleSheet xmlns:x="${MAIN}"/>`, 'Calibri'],
])('plain cells look the same after styles are added to a styles part %s', async (_, xml, font) => {
  const bytes = packageOf(ROWS, { parts: { ...WITH_STYLES, 'xl/styles.xml': xml } });
  const made = await expectSound(bytes);
  const styles = unzippedText(made, 'xl/styles.xml').replaceAll('x:', '');
  const [fonts = '', fills = ''] = ['fonts', 'fills'].map(
    (list) => new RegExp(`<${list}[ >].*</${list}>`).exec(styles)?.[0] ?? '',
  );
  expect(/<font>.*?<\/font>/.exec(fonts)?.[0]).toContain(font);
  expect(/<font>.*?<\/font>/.exec(fonts)?.[0]).not.toContain('<b/>');
  expect(fills.match(/patternType="\w+"/g)?.slice(0, 3)).toEqual([
    'patternType="none"',
    'patternType="gray125"',
    'patternType="solid"',
  ]);
  expect(styles).toMatch(/<cellStyleXfs.*<cellXfs/);
});

test('a new part does not get the types and relationships of a removed part', async () => {
  const absent =
    override('xl/worksheets/sheet2.xml', `${TYPES}.worksheet+xml`) +
    override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml');
  const orphans = Object.fromEntries(
    ['xl/worksheets/_rels/sheet2.xml.rels', 'xl/webextensions/_rels/taskpanes.xml.rels'].map(
      (path) => [
        path,
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/comments" Target="/xl/no.xml"/></Relationships>`,
      ],
    ),
  );
  const types = typesXml(
    `<Default Extension="rels" ContentType="${RELS_TYPE}"/>` + BOOK_TYPES + absent,
  );
  await expectSound(packageOf(ROWS, { parts: { ...types, ...orphans } }));
});

test('new content types and relationships have the prefix that the file uses', async () => {
  const plain = partsOf(packageOf(ROWS));
  const prefixed = Object.fromEntries(
    ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'].map((path) => {
      const text = new TextDecoder().decode(plain.get(path));
      return [path, text.replaceAll(/<(\/?)(?=\w)/g, '<$1ns0:').replace('xmlns=', 'xmlns:ns0=')];
    }),
  );
  const made = await expectSound(packageOf(ROWS, { parts: prefixed }));
  expect(unzippedText(made, 'xl/_rels/workbook.xml.rels')).not.toContain('<Relationship');
});

test.each<[string, (path: string) => string]>([
  ['in other capitals', (path) => path.replace('xl/workbook.xml', 'XL/Workbook.XML')],
  ['with backslashes', (path) => path.replaceAll('/', '\\')],
  ['with the list of types in lower case', (path) => path.replace('[Content_T', '[content_t')],
])('part names %s are found', async (_, renamed) => {
  const parts = Object.entries(unzipSync(packageOf(ROWS)));
  const bytes = zipSync(Object.fromEntries(parts.map(([path, part]) => [renamed(path), part])));
  await expectSound(bytes);
});

test('a file may name a theme that it does not contain', async () => {
  const theme = `<Relationship Id="rId9" Type="${RELATIONSHIPS}/theme" Target="theme/theme1.xml"/>`;
  const list = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>${theme}</Relationships>`;
  const bytes = packageOf(ROWS, { parts: { 'xl/_rels/workbook.xml.rels': list } });
  const made = await withTab(bytes);
  expect(packageFaults(made)).toEqual(packageFaults(bytes));
  const { workbook } = await readWorkbook(made, 'Map');
  expect(sheetNames(workbook)).toEqual(['Blad', 'Overleg']);
});

test('widths beyond the last column of a sheet are ignored', async () => {
  const columns = '<cols><col min="2" max="99999999" width="20" customWidth="1"/></cols>';
  const made = await expectSound(packageOf(columns + ROWS));
  const [sheet] = (await readWorkbook(made, 'Map')).workbook.sheets;
  expect(Math.max(...(sheet?.columns.keys() ?? []))).toBe(16_383);
});

test('a file that lists all columns 2,000 times is read', async () => {
  const one = '<col min="1" max="16384" width="20" customWidth="1"/>';
  await expectSound(packageOf(`<cols>${one.repeat(2_000)}</cols>${ROWS}`));
});

test('a cell outside the grid is reported as damage', async () => {
  for (const cell of ['XFE1', 'AAAAAAA1']) {
    const rows = `<sheetData><row r="1"><c r="${cell}"><v>1</v></c></row></sheetData>`;
    expect(await codeOf(readWorkbook(packageOf(rows), 'Map'))).toBe('damaged');
  }
  const row = '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>';
  expect(await codeOf(readWorkbook(packageOf(row), 'Map'))).toBe('damaged');
});

test('a text is cut off after 32,767 characters', async () => {
  const long = 'a'.repeat(40_000);
  const rows = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row></sheetData>`;
  const { workbook } = await readWorkbook(packageOf(rows), 'Map');
  expect(workbook.sheets[0]?.cells.get(0)?.value).toHaveLength(32_767);
});

const CHART_SHEET = {
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Blad" sheetId="65534" r:id="rId1"/><sheet name="Overleg" sheetId="2" r:id="rId3"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
};

test('a new sheet cannot have the name of a chart sheet', async () => {
  const file = await readWorkbook(packageOf(ROWS, { parts: CHART_SHEET }), 'Map');
  const client = await openClient(createHost(file.workbook));
  const added = client.Excel.run(async (context) => {
    context.workbook.worksheets.add('overleg');
    await context.sync();
  });
  await expect(added).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  client.close();
});

test('a new tab gets a number that Excel allows', async () => {
  const made = await withTab(packageOf(ROWS, { parts: CHART_SHEET }), 'Nieuw');
  expect(packageFaults(made).filter((fault) => fault.includes('number'))).toEqual([]);
});

test('a workbook with only chart sheets is reported as no-worksheet', async () => {
  const parts = {
    ...CHART_SHEET,
    'xl/_rels/workbook.xml.rels': CHART_SHEET['xl/_rels/workbook.xml.rels'].replace(
      '/worksheet"',
      '/chartsheet"',
    ),
  };
  expect(await codeOf(readWorkbook(packageOf(ROWS, { parts }), 'Map'))).toBe('no-worksheet');
});

test('isSigned tells of a digital signature', async () => {
  const relationships =
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>` +
    '</Relationships>';
  const parts = { '_rels/.rels': relationships, '_xmlsignatures/origin.sigs': '' };
  expect(isSigned(await readWorkbook(packageOf(ROWS, { parts }), 'Map'))).toBe(true);
  expect(isSigned(await readWorkbook(packageOf(ROWS), 'Map'))).toBe(false);
});

test('the id of a new table differs from those of tables in any folder', async () => {
  const table = `<table xmlns="${MAIN}" id="1" name="Eigen" displayName="Eigen" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="1"/></tableColumns></table>`;
  const parts = {
    ...typesXml(
      `<Default Extension="rels" ContentType="${RELS_TYPE}"/>` +
        BOOK_TYPES +
        override('xl/own/table.xml', `${TYPES}.table+xml`),
    ),
    'xl/own/table.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../own/table.xml"/></Relationships>`,
  };
  const sheet = `${ROWS}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  await expectSound(packageOf(sheet, { parts }));
});

test('a new format is refused if the workbook already has 65,490', async () => {
  const xfs = '<xf/>'.repeat(65_490);
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs count="65490">${xfs}</cellXfs></styleSheet>`;
  const bytes = packageOf(ROWS, { parts: { ...WITH_STYLES, 'xl/styles.xml': styles } });
  expect(await codeOf(withTab(bytes))).toBe('too-many-formats');
});

test('selected sheets stay selected if they did not change', async () => {
  const views =
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>';
  const second = `<worksheet xmlns="${MAIN}">${views}</worksheet>`;
  const parts = {
    ...typesXml(
      `<Default Extension="rels" ContentType="${RELS_TYPE}"/>` +
        BOOK_TYPES +
        override('xl/worksheets/sheet2.xml', `${TYPES}.worksheet+xml`),
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Een" sheetId="1" r:id="rId1"/><sheet name="Twee" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet2.xml': second,
  };
  const bytes = packageOf(views, { parts });
  const file = await readWorkbook(bytes, 'Map');
  file.workbook.activeSheetId = addSheet(file.workbook, 'Overleg').id;
  const made = await saveWorkbook(file);
  for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    expect(unzippedText(made, path)).toBe(unzippedText(bytes, path));
  }
});

test('a part with a wrong checksum is reported as damage', async () => {
  const bytes = zipSync(unzipSync(packageOf(ROWS)), { level: 0 });
  const at = Buffer.from(bytes).indexOf('<v>1</v>') + 3;
  const bad = bytes.slice();
  bad[at] = strToU8('7')[0] ?? 0;
  expect(await codeOf(readWorkbook(bad, 'Map'))).toBe('damaged');
});

test('unchanged parts keep their compressed bytes', async () => {
  const bytes = zipSync(unzipSync(packageOf(ROWS)), { level: 0 });
  const file = await readWorkbook(bytes, 'Map');
  expect(await saveWorkbook(file)).toHaveLength(bytes.length);
  expect(partsOf(await saveWorkbook(file))).toEqual(partsOf(bytes));
});

// Excel writes the names of its own styles in the user's language.
const DUTCH_STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="15"/><color rgb="FF44546A"/><name val="Calibri"/></font></fonts>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Kop 1" xfId="1" builtinId="16"/>' +
  '<cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

test('styles with Dutch names are those of Excel, and keep their names in the file', async () => {
  const cells = '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>';
  const bytes = packageOf(cells, { parts: { ...WITH_STYLES, 'xl/styles.xml': DUTCH_STYLES } });
  const file = await readWorkbook(bytes, 'stijlen.xlsx');
  expect(file.workbook.sheets[0]?.cells.get(0)?.style).toEqual({
    styleName: 'Heading1',
    bold: true,
    fontSize: 15,
    fontColor: '#44546A',
  });
  expect(file.workbook.styles).toMatchObject([
    { name: 'Heading1', builtIn: true, excludes: ['number', 'patterns'] },
  ]);
  const client = await openClient(createHost(file.workbook));
  await client.Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Blad');
    sheet.getRange('B1').style = 'Heading1';
    sheet.getRange('A1').format.fill.color = '#FFFF00';
    workbook.styles.getItem('Heading1').font.color = '#FF0000';
    await Promise.resolve();
  }).finally(() => client.close());
  const made = await saveWorkbook(file);
  expect(unzippedText(made, 'xl/styles.xml')).toContain(
    '<cellStyles count="2"><cellStyle name="Kop 1" xfId="1" builtinId="16" customBuiltin="1"/>' +
      '<cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles>',
  );
  const again = await readWorkbook(made, 'stijlen.xlsx');
  expect(again.workbook.styles).toEqual(file.workbook.styles);
  const styles = [0, 1].map((key) => again.workbook.sheets[0]?.cells.get(key)?.style);
  expect(styles).toEqual([
    { ...styles[1], fillColor: '#FFFF00' },
    { styleName: 'Heading1', bold: true, fontSize: 15, fontColor: '#FF0000' },
  ]);
});

import { addSheet } from '../../host/builders';
import { cellKey, type Sheet } from '../../host/model';
import { readWorkbook, saveWorkbook, type OpenFile } from '../../xlsx';
import { changedParts, fileBytes, packageOf, partsOf, unzippedText } from './package-of';

function sheetNamed(file: OpenFile, name: string): Sheet {
  const sheet = file.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  sheet.revision += 1;
  return sheet;
}

async function saved(file: OpenFile): Promise<{ bytes: Uint8Array; file: OpenFile }> {
  const bytes = await saveWorkbook(file);
  return { bytes, file: await readWorkbook(bytes, 'Map') };
}

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('on %s', (name) => {
  test('one changed cell changes its sheet and nothing else', async () => {
    const bytes = fileBytes(name);
    const file = await readWorkbook(bytes, name);
    const sheet = sheetNamed(file, 'Plaatsingen');
    const cell = sheet.cells.get(cellKey(4, 1));
    sheet.cells.set(cellKey(4, 1), { ...cell, value: 9 });
    const after = await saved(file);
    // The workbook part may change: it asks for a new calculation.
    const changed = changedParts(bytes, after.bytes).filter((path) => path !== 'xl/workbook.xml');
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const before = (await readWorkbook(bytes, name)).workbook.sheets[0];
    before?.cells.set(cellKey(4, 1), { ...cell, value: 9 });
    expect(after.file.workbook.sheets[0]).toEqual(before);
  });

  test('a changed value sets fullCalcOnLoad, and a changed format does not', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = sheetNamed(file, 'Plaatsingen');
    sheet.cells.set(cellKey(1, 2), { value: 'Noord', style: { bold: true } });
    expect(unzippedText(await saveWorkbook(file), 'xl/workbook.xml')).toBe(
      unzippedText(fileBytes(name), 'xl/workbook.xml'),
    );
    sheet.cells.set(cellKey(1, 2), { value: 'Zuid' });
    expect(unzippedText(await saveWorkbook(file), 'xl/workbook.xml')).toContain(
      'fullCalcOnLoad="1"',
    );
  });

  test('data that the model does not hold stays on a changed sheet', async () => {
    const bytes = fileBytes(name);
    const file = await readWorkbook(bytes, name);
    const sheet = sheetNamed(file, 'Plaatsingen');
    sheet.cells.set(cellKey(50, 0), { value: 'erbij' });
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ type }) => type !== 'Custom');
    sheet.merges = [{ top: 50, left: 0, bottom: 50, right: 3 }];
    const after = await saved(file);
    const text = unzippedText(after.bytes, 'xl/worksheets/sheet1.xml');
    expect(text).toContain('type="top10"');
    expect(text).not.toContain('type="expression"');
    expect(text).toContain('<legacyDrawing ');
    expect(after.file.workbook.sheets[0]?.conditionalFormats.map(({ type }) => type)).toEqual(
      sheet.conditionalFormats.map(({ type }) => type),
    );
  });

  test('a change of one member of a format keeps the others, also theme colours and rotation', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = sheetNamed(file, 'Cijfers & co');
    const rotated = sheet.cells.get(cellKey(0, 1));
    sheet.cells.set(cellKey(0, 1), {
      value: 1,
      style: { ...rotated?.style, numberFormat: '0.000' },
    });
    const themed = sheet.cells.get(cellKey(0, 0));
    sheet.cells.set(cellKey(0, 0), { value: 1, style: { ...themed?.style, italic: true } });
    const { bytes } = await saved(file);
    const before = unzippedText(fileBytes(name), 'xl/styles.xml');
    const added = unzippedText(bytes, 'xl/styles.xml');
    const count = (text: string, part: string) => text.split(part).length - 1;
    expect(count(added, 'textRotation="45"')).toBe(count(before, 'textRotation="45"') + 1);
    if (before.includes('theme="4"')) {
      expect(count(added, 'theme="4"')).toBe(count(before, 'theme="4"') + 1);
    }
  });

  test('a table that grew keeps its filter, its totals and its columns', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = sheetNamed(file, 'Plaatsingen');
    const [table] = sheet.tables;
    if (!table) throw new Error('The table is gone.');
    table.area = { ...table.area, bottom: 50 };
    const after = await saved(file);
    const text = unzippedText(after.bytes, 'xl/tables/table1.xml');
    expect(text).toContain('ref="A1:D51"');
    expect(after.file.workbook.sheets[0]?.tables).toEqual([table]);
    const filters = /<autoFilter[^>]*ref="([^"]*)"/.exec(text)?.[1];
    expect([undefined, 'A1:D50']).toContain(filters);
    const before = unzippedText(fileBytes(name), 'xl/tables/table1.xml');
    const columns = /<tableColumns.*<\/tableColumns>/s;
    expect(columns.exec(text)?.[0]).toBe(columns.exec(before)?.[0]);
  });

  test('deleting a table deletes its part, and a new table gets a free number', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = sheetNamed(file, 'Plaatsingen');
    const [table] = sheet.tables;
    if (!table) throw new Error('The table is gone.');
    const fresh = (id: string, left: number) => ({
      ...table,
      id,
      name: `Tabel${id}`,
      area: { top: 0, left, bottom: 3, right: left + 3 },
    });
    sheet.tables = [fresh('x', 10), fresh('y', 20)];
    const after = await saved(file);
    expect(after.file.workbook.sheets[0]?.tables.map((t) => t.name)).toEqual(['Tabelx', 'Tabely']);
    sheet.tables = [];
    const without = await saved(file);
    expect([...partsOf(without.bytes).keys()].filter((path) => path.includes('table'))).toEqual([]);
    expect(unzippedText(without.bytes, '[Content_Types].xml')).not.toContain('/xl/tables/');
  });

  test('the names, charts and drawing of a deleted sheet are deleted', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    file.workbook.sheets.splice(1, 1);
    file.workbook.names = file.workbook.names.filter(({ sheetId }) => sheetId === undefined);
    file.workbook.revision += 1;
    const after = await saved(file);
    expect(after.file.workbook.sheets.map((sheet) => sheet.name)).toEqual([
      'Plaatsingen',
      'Verborgen',
    ]);
    const paths = [...partsOf(after.bytes).keys()];
    expect(paths.filter((path) => /chart|\/drawing\d/.test(path))).toEqual([]);
    expect(unzippedText(after.bytes, 'xl/workbook.xml')).not.toContain('Print_Area');
  });

  test('moved, renamed and hidden sheets keep their print area and their names', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const sheet = sheetNamed(file, 'Cijfers & co');
    sheet.name = "Cijfers '16";
    sheet.visibility = 'Hidden';
    file.workbook.sheets.reverse();
    const after = await saved(file);
    const again = after.file.workbook.sheets[1];
    expect(again).toMatchObject({ id: sheet.id, name: "Cijfers '16", visibility: 'Hidden' });
    expect(again?.page).toEqual(sheet.page);
    expect(after.file.workbook.names.find((n) => n.name === 'Lokaal')?.sheetId).toBe(sheet.id);
  });

  test('a new active tab is the only selected one, unless an unchanged tab is selected', async () => {
    const file = await readWorkbook(fileBytes(name), name);
    const tab = addSheet(file.workbook, 'Overleg');
    file.workbook.activeSheetId = tab.id;
    const held = await saved(file);
    const first = file.workbook.sheets[0];
    // The selected tab is unchanged, and its part is not rewritten. So it stays the active one.
    const selected = /tabSelected="(?:1|true)"/;
    const isSelected = (bytes: Uint8Array, path: string) =>
      selected.test(unzippedText(bytes, path));
    const wasMarked = isSelected(fileBytes(name), 'xl/worksheets/sheet1.xml');
    expect(held.file.workbook.activeSheetId).toBe(
      wasMarked ? first?.id : held.file.workbook.sheets[3]?.id,
    );
    sheetNamed(file, 'Plaatsingen').cells.set(cellKey(60, 0), { value: 1 });
    const moved = await saved(file);
    expect(moved.file.workbook.activeSheetId).toBe(moved.file.workbook.sheets[3]?.id);
    expect(isSelected(moved.bytes, 'xl/worksheets/sheet1.xml')).toBe(false);
    expect(isSelected(moved.bytes, 'xl/worksheets/sheet4.xml')).toBe(true);
  });
});

describe('formulas', () => {
  const shared =
    '<sheetData>' +
    '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>' +
    '</sheetData>';

  test('cells that share the formula of a changed cell get their formula in full', async () => {
    const file = await readWorkbook(packageOf(shared), 'Map');
    sheetNamed(file, 'Blad').cells.set(cellKey(0, 1), { value: 7 });
    const after = await saved(file);
    const sheet = after.file.workbook.sheets[0];
    expect(sheet?.cells.get(cellKey(0, 1))).toEqual({ value: 7 });
    expect(sheet?.cells.get(cellKey(1, 1))).toEqual({ value: 2, formula: '=A2*$A$1' });
    expect(sheet?.cells.get(cellKey(2, 1))).toEqual({ value: 3, formula: '=A3*$A$1' });
    expect(unzippedText(after.bytes, 'xl/worksheets/sheet1.xml')).not.toContain('shared');
  });

  test('new results do not change shared formulas', async () => {
    const file = await readWorkbook(packageOf(shared), 'Map');
    const sheet = sheetNamed(file, 'Blad');
    sheet.cells.set(cellKey(0, 1), { value: 10, formula: '=A1*$A$1' });
    sheet.cells.set(cellKey(1, 1), { value: 20, formula: '=A2*$A$1' });
    const { bytes } = await saved(file);
    const text = unzippedText(bytes, 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>10</v>');
    expect(text).toContain('<f t="shared" si="0"/><v>20</v>');
  });

  test('an array formula that only got another result stays an array formula', async () => {
    const bytes = packageOf(
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">SEQUENCE(2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    );
    const file = await readWorkbook(bytes, 'Map');
    const sheet = sheetNamed(file, 'Blad');
    const spill = { rows: 2, columns: 1 };
    expect(sheet.cells.get(cellKey(0, 0))).toEqual({ value: 1, formula: '=SEQUENCE(2)', spill });
    sheet.cells.set(cellKey(0, 0), { value: 5, formula: '=SEQUENCE(2)', spill });
    const text = unzippedText(await saveWorkbook(file), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('cm="1"><f t="array" ref="A1:A2">SEQUENCE(2)</f><v>5</v>');
  });

  test('a formula that spills is written as a dynamic array', async () => {
    const file = await readWorkbook(packageOf('<sheetData/>'), 'Map');
    const sheet = sheetNamed(file, 'Blad');
    const spilling = {
      value: 'Week',
      formula: '=PLAN.WEEKLY(206,A1:A9,1,2)',
      spill: { rows: 27, columns: 4 },
    };
    sheet.cells.set(cellKey(1, 1), spilling);
    sheet.cells.set(cellKey(1, 2), { value: 'Noord' });
    const after = await saved(file);
    expect(unzippedText(after.bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="B2" t="str" cm="1"><f t="array" ref="B2:E28">_xldudf_PLAN_WEEKLY(206,A1:A9,1,2)</f><v>Week</v></c>',
    );
    expect(unzippedText(after.bytes, 'xl/metadata.xml')).toContain(
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk>',
    );
    expect(after.file.workbook.sheets[0]?.cells).toEqual(sheet.cells);
    // All formulas that spill share one metadata record.
    const again = sheetNamed(after.file, 'Blad');
    again.cells.set(cellKey(40, 0), {
      value: 1,
      formula: '=SEQUENCE(2)',
      spill: { rows: 2, columns: 1 },
    });
    const second = await saved(after.file);
    expect(unzippedText(second.bytes, 'xl/metadata.xml')).toBe(
      unzippedText(after.bytes, 'xl/metadata.xml'),
    );
  });

  test('other metadata stays when metadata for dynamic arrays is added', async () => {
    const other =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    const parts = {
      'xl/metadata.xml': other,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId9" Type="x/sheetMetadata" Target="metadata.xml"/></Relationships>',
    };
    const file = await readWorkbook(packageOf('<sheetData/>', { parts }), 'Map');
    const spilling = { value: 1, formula: '=SEQUENCE(2)', spill: { rows: 2, columns: 1 } };
    sheetNamed(file, 'Blad').cells.set(cellKey(0, 0), spilling);
    const { bytes } = await saved(file);
    expect(unzippedText(bytes, 'xl/worksheets/sheet1.xml')).toContain('cm="2"');
    const text = unzippedText(bytes, 'xl/metadata.xml');
    expect(text).toContain(
      '<metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"',
    );
    expect(text).toContain(
      '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata',
    );
  });

  test('the order of calculation is removed when formulas are added or removed', async () => {
    const chain = '<calcChain><c r="B1" i="1"/></calcChain>';
    const parts = {
      'xl/calcChain.xml': chain,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    };
    const file = await readWorkbook(packageOf(shared, { parts }), 'Map');
    const sheet = sheetNamed(file, 'Blad');
    sheet.cells.set(cellKey(0, 0), { value: 3 });
    expect(partsOf(await saveWorkbook(file)).has('xl/calcChain.xml')).toBe(true);
    sheet.cells.set(cellKey(4, 0), { value: 3, formula: '=1+2' });
    const bytes = await saveWorkbook(file);
    expect(partsOf(bytes).has('xl/calcChain.xml')).toBe(false);
    expect(unzippedText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

test('sparklines, links and other extensions of a touched sheet stay', async () => {
  const extension =
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="urn:x14"/></ext></extLst>';
  const links = '<hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks>';
  const bytes = packageOf(
    `<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>${links}${extension}`,
  );
  const file = await readWorkbook(bytes, 'Map');
  const sheet = sheetNamed(file, 'Blad');
  sheet.cells.set(cellKey(0, 0), { value: 'boven' });
  sheet.cells.set(cellKey(9, 0), { value: 'onder' });
  sheet.merges = [{ top: 4, left: 0, bottom: 5, right: 1 }];
  sheet.validations = [
    {
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      rule: { custom: { formula: '=A1>0' } },
      ignoreBlanks: true,
    },
  ];
  sheet.page = { ...sheet.page, orientation: 'Landscape' };
  sheet.frozen = { rows: 1, columns: 0 };
  const text = unzippedText(await saveWorkbook(file), 'xl/worksheets/sheet1.xml');
  expect(text).toContain(links);
  expect(text).toContain(extension);
  const order = [
    '<dimension',
    '<sheetViews',
    '<sheetData',
    '<mergeCells',
    '<dataValidations',
    '<hyperlinks',
    '<pageSetup',
    '<extLst',
  ];
  const places = order.map((tag) => text.indexOf(tag));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  const rows = [...text.matchAll(/<row[^>]* r="(\d+)"/g)].map(([, r]) => Number(r));
  expect(rows).toEqual([1, 2, 10]);
});

test('a file whose elements have a prefix gets new elements with that prefix', async () => {
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:');
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const worksheet = prefixed(
    `<worksheet xmlns:x="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  );
  const file = await readWorkbook(
    packageOf('', { parts: { 'xl/worksheets/sheet1.xml': worksheet } }),
    'Map',
  );
  const sheet = sheetNamed(file, 'Blad');
  expect(sheet.cells.get(cellKey(0, 0))).toEqual({ value: 1 });
  sheet.cells.set(cellKey(0, 1), { value: 'tekst' });
  sheet.cells.set(cellKey(3, 1), { value: 4 });
  sheet.merges = [{ top: 3, left: 1, bottom: 4, right: 1 }];
  const after = await saved(file);
  expect(unzippedText(after.bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<(?!\/?x:|\?)/);
  expect(after.file.workbook.sheets[0]?.cells).toEqual(sheet.cells);
});

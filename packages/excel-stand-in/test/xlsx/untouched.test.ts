import { unzipSync } from 'fflate';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre';
import { addSheet } from '../../host/builders';
import { cellKey } from '../../host/model';
import { readWorkbook, saveWorkbook } from '../../xlsx';
import { changedParts, fileBytes, partsOf } from './package-of';

const ADD_IN_ID = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1';

const FILES = ['openpyxl.xlsx', 'libreoffice.xlsx', 'dates-1904.xlsx'];

test.each(FILES)('%s has the same parts when it is saved without a change', async (name) => {
  const bytes = fileBytes(name);
  const file = await readWorkbook(bytes, name);
  expect(changedParts(bytes, await saveWorkbook(file))).toEqual([]);
});

test.each(FILES)(
  '%s has the same parts when its cells are replaced by equal ones',
  async (name) => {
    const bytes = fileBytes(name);
    const file = await readWorkbook(bytes, name);
    for (const sheet of file.workbook.sheets) {
      sheet.revision += 1;
      for (const [key, cell] of sheet.cells) sheet.cells.set(key, structuredClone(cell));
    }
    expect(changedParts(bytes, await saveWorkbook(file))).toEqual([]);
  },
);

test.each(FILES)(
  'a new tab in %s leaves the parts of the other tabs as they were',
  async (name) => {
    const bytes = fileBytes(name);
    const file = await readWorkbook(bytes, name, ADD_IN_ID);
    const tab = addSheet(file.workbook, 'Overleg 2016-10-12 B');
    tab.cells.set(cellKey(0, 0), { value: 'Stand', style: { bold: true, fillColor: '#17365D' } });
    tab.page = { ...tab.page, printArea: { top: 0, left: 0, bottom: 9, right: 9 } };
    file.workbook.activeSheetId = tab.id;
    file.workbook.settings.set('taal', '"nl"');
    const saved = await saveWorkbook(file);
    const added = [...partsOf(saved).keys()].filter((path) => !partsOf(bytes).has(path));
    expect(changedParts(bytes, saved).filter((path) => !added.includes(path))).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ].sort(),
    );
  },
);

test.each(FILES)('the sheets of %s read the same after a tab is added', async (name) => {
  const file = await readWorkbook(fileBytes(name), name);
  const before = structuredClone(file.workbook.sheets);
  const tab = addSheet(file.workbook, 'Overleg');
  tab.cells.set(cellKey(0, 0), { value: 1, style: { numberFormat: '0.0', fontName: 'Arial' } });
  const { workbook } = await readWorkbook(await saveWorkbook(file), name);
  expect(workbook.sheets.slice(0, -1)).toEqual(before);
  expect(workbook.names).toEqual(file.workbook.names);
});

test('a changed tab leaves the parts of the other tabs as they were', async () => {
  const first = await readWorkbook(fileBytes('libreoffice.xlsx'), 'Map');
  const tab = addSheet(first.workbook, 'Overleg');
  tab.cells.set(cellKey(0, 0), { value: 'oud' });
  const once = await saveWorkbook(first);
  const second = await readWorkbook(once, 'Map');
  const again = second.workbook.sheets.at(-1);
  again?.cells.set(cellKey(0, 0), { value: 'nieuw' });
  if (again) again.revision += 1;
  expect(changedParts(once, await saveWorkbook(second))).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet4.xml',
  ]);
});

test('a file with macros keeps them, and its type', async () => {
  const vbaProject = Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 256);
  const bytes = await writeXlsx({ sheets: [{ name: 'Blad', rows: [['a', 1]] }], vbaProject });
  const file = await readWorkbook(bytes, 'Map.xlsm');
  file.workbook.sheets[0]?.cells.set(cellKey(0, 1), { value: 2 });
  if (file.workbook.sheets[0]) file.workbook.sheets[0].revision += 1;
  const saved = await saveWorkbook(file);
  expect(changedParts(bytes, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(partsOf(saved).get('xl/vbaProject.bin')).toEqual(vbaProject);
});

// The library writes every sheet anew, so it is not used for saving. If this test fails, the
// library may leave sheets as they were, and can be considered again.
test('the library alone rewrites untouched sheets', async () => {
  const bytes = fileBytes('openpyxl.xlsx');
  const saved = await saveXlsx(await openXlsx(bytes, { readStyles: true }));
  const sheet = 'xl/worksheets/sheet2.xml';
  expect(unzipSync(saved)[sheet]).not.toEqual(unzipSync(bytes)[sheet]);
});

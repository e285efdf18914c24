import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost, openClient } from '../../../../packages/excel-stand-in/host';
import type { HostClient } from '../../../../packages/excel-stand-in/host/host';
import { activateSheet } from '../../../../packages/excel-stand-in/host/sheets';
import { createUnsavedEdits } from '../../../../workbench/page/files/unsaved-edits';
import { readWorkbook } from '../../../../packages/excel-stand-in/xlsx';

const FILE = join(__dirname, '../../../workbooks/minimaal.xlsx');

async function opened() {
  const { workbook } = await readWorkbook(await readFile(FILE), 'minimaal.xlsx');
  const host = createHost(workbook);
  const client: HostClient = host.connect();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The file has no sheet.');
  const type = (value: string) => host.userTypes(client, sheet.name, 'Z50', [[value]]);
  return { workbook, host, client, type, edits: createUnsavedEdits(workbook) };
}

test('a change of sheet is no unsaved edit', async () => {
  const { workbook, client, edits } = await opened();
  for (const sheet of workbook.sheets) activateSheet(client.session, sheet);
  expect(edits.are()).toBe(false);
});

test('typed text is an unsaved edit until it is saved', async () => {
  const { type, edits } = await opened();
  type('7');
  expect(edits.are()).toBe(true);
  const saved = edits.saving();
  expect(edits.are()).toBe(true);
  saved();
  expect(edits.are()).toBe(false);
});

test('text that is typed while the file is written is an unsaved edit', async () => {
  const { type, edits } = await opened();
  type('7');
  const saved = edits.saving();
  type('8');
  saved();
  expect(edits.are()).toBe(true);
});

test('a sheet or a setting that the add-in makes is an unsaved edit', async () => {
  const { workbook, host, edits } = await opened();
  const client = await openClient(host);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(edits.are()).toBe(false);
    context.workbook.worksheets.add('Nieuw');
    await context.sync();
  });
  expect(edits.are()).toBe(true);
  edits.saving()();
  workbook.settings.set('taal', '"nl"');
  expect(edits.are()).toBe(true);
  client.close();
});

import { createWorkbook, addSheet } from '../../host/builders';
import { readWorkbook, saveWorkbook, writeWorkbook } from '../../xlsx';
import { packageOf, partsOf, unzippedText } from './package-of';

const ADD_IN_ID = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1';
const OTHER_ID = '11111111-2222-4333-8444-555555555555';

const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';

/** Makes a file in which another add-in keeps a setting. */
function withAnotherAddIn(): Uint8Array {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2011/relationships/${type}" Target="${target}"/>`;
  return packageOf('<sheetData/>', {
    parts: {
      '_rels/.rels':
        `${relationship('rId7', 'webextensiontaskpanes', 'xl/webextensions/taskpanes.xml')}` +
        '<Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/webextensions/taskpanes.xml': `<p:taskpanes xmlns:p="${PANES}"><p:taskpane row="3"><p:webextensionref xmlns:r="x" r:id="rId1"/></p:taskpane></p:taskpanes>`,
      'xl/webextensions/_rels/taskpanes.xml.rels': `${relationship('rId1', 'webextension', 'webextension1.xml')}</Relationships>`,
      'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="${EXTENSION}" id="{1}"><we:reference id="wa104380955" store="nl-NL" storeType="OMEX"/><we:properties><we:property name="taal" value="&quot;fr&quot;"/></we:properties></we:webextension>`,
    },
  });
}

test('settings are stored as Excel stores those of an add-in', async () => {
  const workbook = createWorkbook({ addInId: ADD_IN_ID });
  addSheet(workbook, 'Blad');
  workbook.settings.set('taal', '"nl"');
  workbook.settings.set('tabellen', '{"a":"<&>\\n"}');
  const bytes = await writeWorkbook(workbook);
  const extension = unzippedText(bytes, 'xl/webextensions/webextension1.xml');
  expect(extension).toContain('<we:property name="taal" value="&quot;nl&quot;"/>');
  expect(unzippedText(bytes, '[Content_Types].xml')).toContain(
    'PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"',
  );
  expect(unzippedText(bytes, '_rels/.rels')).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes"',
  );
  expect((await readWorkbook(bytes, 'Map', ADD_IN_ID)).workbook.settings).toEqual(
    workbook.settings,
  );
});

test('settings belong to one add-in, and are not stored without one', async () => {
  const workbook = createWorkbook({ addInId: ADD_IN_ID });
  addSheet(workbook, 'Blad');
  workbook.settings.set('taal', '"nl"');
  const bytes = await writeWorkbook(workbook);
  const extension = unzippedText(bytes, 'xl/webextensions/webextension1.xml');
  expect(extension).toContain(`<we:reference id="${ADD_IN_ID}"`);
  const { workbook: othersView } = await readWorkbook(bytes, 'Map', OTHER_ID);
  expect(othersView.settings.size).toBe(0);
  const nobodys = await readWorkbook(bytes, 'Map');
  expect(nobodys.workbook.settings.size).toBe(0);
  expect(await saveWorkbook(nobodys)).toEqual(bytes);
  nobodys.workbook.settings.set('taal', '"en"');
  await expect(saveWorkbook(nobodys)).rejects.toThrow('give the workbook its addInId');
});

test('a file without settings gets no part for them', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Blad');
  const paths = [...partsOf(await writeWorkbook(workbook)).keys()];
  expect(paths.filter((path) => path.includes('webextension'))).toEqual([]);
});

test('another add-in’s settings are neither read nor changed', async () => {
  const bytes = withAnotherAddIn();
  const file = await readWorkbook(bytes, 'Map', ADD_IN_ID);
  expect(file.workbook.settings.size).toBe(0);
  file.workbook.settings.set('taal', '"en"');
  const saved = await saveWorkbook(file);
  expect(unzippedText(saved, 'xl/webextensions/webextension1.xml')).toBe(
    unzippedText(bytes, 'xl/webextensions/webextension1.xml'),
  );
  expect(unzippedText(saved, 'xl/webextensions/taskpanes.xml')).toContain('row="4"');
  const again = await readWorkbook(saved, 'Map', ADD_IN_ID);
  expect([...again.workbook.settings]).toEqual([['taal', '"en"']]);
});

test('deleted settings are gone from the file', async () => {
  const file = await readWorkbook(withAnotherAddIn(), 'Map', ADD_IN_ID);
  file.workbook.settings.set('a', '1');
  file.workbook.settings.set('b', '2');
  const second = await readWorkbook(await saveWorkbook(file), 'Map', ADD_IN_ID);
  second.workbook.settings.delete('a');
  const third = await readWorkbook(await saveWorkbook(second), 'Map', ADD_IN_ID);
  expect([...third.workbook.settings]).toEqual([['b', '2']]);
});

/** Tests threads of comments in files: MS-XLSX 2.6.205. */
import { strToU8, zipSync } from 'fflate';
import { readWorkbook, saveWorkbook } from '../../xlsx';
import { changedParts, packageOf, partsOf, unzippedText } from './package-of';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ID = '{A1111111-0000-0000-0000-000000000001}';
const REPLY = '{A1111111-0000-0000-0000-000000000002}';
const PERSON = '{B1111111-0000-0000-0000-000000000001}';

function withComments(): Uint8Array {
  const bytes = packageOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
  const relationships = 'xl/_rels/workbook.xml.rels';
  const person = `<Relationship Id="rId9" Type="${RELATION}/person" Target="persons/person.xml"/>`;
  const added: Record<string, string> = {
    'xl/worksheets/_rels/sheet1.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
      `Type="${RELATION}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    'xl/threadedComments/threadedComment1.xml':
      `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="B3" dT="2016-07-01T10:00:00.00" ` +
      `personId="${PERSON}" id="${ID}" done="1"><text>Klopt &amp; dit?</text></threadedComment>` +
      `<threadedComment ref="B3" dT="2016-07-02T10:00:00.00" personId="${PERSON}" id="${REPLY}" ` +
      `parentId="${ID}"><text>Ja</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml':
      `<personList xmlns="${THREADS}"><person displayName="Afdeling Wonen" id="${PERSON}" ` +
      'userId="x" providerId="None"/></personList>',
    [relationships]: unzippedText(bytes, relationships).replace('</Rel', `${person}</Rel`),
  };
  const parts = Object.entries(added).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(partsOf(bytes)), ...Object.fromEntries(parts) });
}

test('a thread is read with its author, date, replies, and whether it is resolved', async () => {
  const { workbook } = await readWorkbook(withComments(), 'a.xlsx');
  const author = { authorName: 'Afdeling Wonen', authorEmail: '' };
  expect(workbook.sheets[0]?.comments).toEqual([
    {
      id: ID,
      row: 2,
      column: 1,
      content: 'Klopt & dit?',
      created: '2016-07-01T10:00:00.00Z',
      resolved: true,
      ...author,
      replies: [{ id: REPLY, content: 'Ja', created: '2016-07-02T10:00:00.00Z', ...author }],
    },
  ]);
});

test('a changed sheet keeps its comments in the file, and saving refuses changed comments', async () => {
  const bytes = withComments();
  const file = await readWorkbook(bytes, 'a.xlsx');
  const sheet = file.workbook.sheets[0]!;
  sheet.cells.set(0, { value: 2 });
  sheet.revision++;
  expect(changedParts(bytes, await saveWorkbook(file))).not.toContain(
    'xl/threadedComments/threadedComment1.xml',
  );
  sheet.comments = sheet.comments?.map((comment) => ({ ...comment, row: 5 })) ?? [];
  await expect(saveWorkbook(file)).rejects.toMatchObject({ code: 'comments-changed' });
});

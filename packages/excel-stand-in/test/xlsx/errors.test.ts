import fc from 'fast-check';
import { writeOds, writeXlsx } from 'hucre';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook, XlsxError } from '../../xlsx';
import { fileBytes, packageOf } from './package-of';

// A machine that is busy with other things must not fail a property for being slow.
jest.setTimeout(60_000);

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'Map');
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'opened';
}

test('bytes that are no file are distinguished from a workbook, without a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(['not-a-workbook', 'damaged']).toContain(await codeOf(bytes));
    }),
  );
});

test('a text, an empty file and a zip without a document are no workbook', async () => {
  expect(await codeOf(new Uint8Array())).toBe('not-a-workbook');
  expect(await codeOf(strToU8('Datum;Personen\r\n1-7-2016;4'))).toBe('not-a-workbook');
  expect(await codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-a-workbook');
});

test('another Office document is no workbook', async () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
  const bytes = packageOf('<sheetData/>', { parts: { '[Content_Types].xml': types } });
  expect(await codeOf(bytes)).toBe('not-a-workbook');
});

test('an .xls and an .ods are other formats', async () => {
  expect(await codeOf(fileBytes('old.xls'))).toBe('other-format');
  const ods = await writeOds({ sheets: [{ name: 'Blad', rows: [['a']] }] });
  expect(await codeOf(ods)).toBe('other-format');
});

test('a file with a password is encrypted', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Blad', rows: [['a']] }],
    encryption: { password: 'geheim', spinCount: 10 },
  });
  expect(await codeOf(bytes)).toBe('encrypted');
});

test('a file that was cut off anywhere is damaged', async () => {
  const bytes = fileBytes('openpyxl.xlsx');
  const lengths = fc.integer({ min: 4, max: bytes.length - 30 });
  await fc.assert(
    fc.asyncProperty(lengths, async (length) => {
      expect(await codeOf(bytes.slice(0, length))).toBe('damaged');
    }),
  );
});

/** A bad byte in the size of a part makes the file declare itself larger than it is. */
const OUTCOMES = ['opened', 'damaged', 'not-a-workbook', 'other-format', 'too-large'];

test('a file with a bad byte opens, or is refused with the right code', async () => {
  const bytes = fileBytes('openpyxl.xlsx');
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ by;
      expect(OUTCOMES).toContain(await codeOf(bad));
    }),
  );
});

test.each([
  ['a worksheet that is not well-formed', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }],
  ['a worksheet of bytes', { 'xl/worksheets/sheet1.xml': '\u0000\u0001' }],
  ['a workbook without sheets', { 'xl/workbook.xml': '<workbook/>' }],
  ['styles that are not well-formed', { 'xl/sharedStrings.xml': '<sst><si>' }],
])('%s is damaged', async (_, parts) => {
  expect(await codeOf(packageOf('<sheetData/>', { parts }))).toBe('damaged');
});

test('a missing worksheet is damaged', async () => {
  const bytes = packageOf('<sheetData/>', {
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/no.xml"/></Relationships>',
    },
  });
  expect(await codeOf(bytes)).toBe('damaged');
});

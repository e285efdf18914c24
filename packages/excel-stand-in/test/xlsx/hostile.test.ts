/** Tests files that are made to harm. They are refused with a code, or read within limits. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, XlsxError } from '../../xlsx';
import { packageOf } from './package-of';

const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'Map');
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'opened';
}

const CENTRAL = 0x02014b50;

/** Returns the positions of the entries in the zip's directory. */
function directoryOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === CENTRAL) places.push(at);
  }
  return places;
}

/** Returns the zip with `value` in a field of the directory, for the entry `path`. */
function claiming(bytes: Uint8Array, path: string, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const name = strToU8(path);
  const entry = directoryOf(changed).find((at) =>
    name.every((byte, index) => changed[at + 46 + index] === byte),
  );
  if (entry === undefined) throw new Error(`No entry ${path}.`);
  view.setUint32(entry + field, value, true);
  return changed;
}

const SIZE = 24;
const STORED_SIZE = 20;
const OFFSET = 42;
const SHEET = 'xl/worksheets/sheet1.xml';

test('sizes in the directory that are too large together are refused', async () => {
  const bytes = packageOf(ROWS);
  expect(await codeOf(claiming(bytes, SHEET, SIZE, 300 * 1024 * 1024))).toBe('too-large');
});

test('a thousand entries that share the same bytes are refused', async () => {
  const body = zipSync(
    Object.fromEntries([
      ...Object.entries(unzipSync(packageOf(ROWS))),
      ...Array.from({ length: 1000 }, (_, i) => [`xl/media/${i}.bin`, strToU8('a'.repeat(500))]),
    ]),
    { level: 0 },
  );
  const view = new DataView(body.buffer);
  const [first, ...others] = directoryOf(body).filter(
    (at) => view.getUint32(at + SIZE, true) === 500,
  );
  const offset = view.getUint32((first ?? 0) + OFFSET, true);
  for (const at of others) {
    view.setUint32(at + OFFSET, offset, true);
    view.setUint32(at + STORED_SIZE, 100_000, true);
  }
  expect(await codeOf(body)).toBe('damaged');
  for (const at of others) view.setUint32(at + SIZE, 64 * 1024 * 1024, true);
  expect(await codeOf(body)).toBe('too-large');
});

test.each([
  ['smaller than it is', SIZE, 10],
  ['larger than it is', SIZE, 100_000],
  ['larger than deflating can make it', SIZE, 200 * 1024 * 1024],
  ['at another place', OFFSET, 5],
  ['beyond the end', OFFSET, 0x7fffffff],
  ['longer than the file', STORED_SIZE, 0x7fffffff],
])('an entry that claims to be %s is damage', async (_, field, value) => {
  expect(await codeOf(claiming(packageOf(ROWS), SHEET, field, value))).toBe('damaged');
});

test('a text of megabytes is cut off after 32,767 characters', async () => {
  const long = 'abcdefgh '.repeat(500_000);
  const cell = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
  const strings = `<sst><si><t>${long}</t></si></sst>`;
  const bytes = packageOf(cell, { parts: { 'xl/sharedStrings.xml': strings } });
  const { workbook } = await readWorkbook(bytes, 'Map');
  expect(workbook.sheets[0]?.cells.get(0)?.value).toBe(long.slice(0, 32_767));
});

test('a part with 500,000 elements is refused', async () => {
  const columns = '<col/>'.repeat(500_000);
  expect(await codeOf(packageOf(`<cols>${columns}</cols>${ROWS}`))).toBe('too-large');
});

test('the rows of a sheet do not count for the limit of elements', async () => {
  const rows = '<row><c/></row>'.repeat(250_000) + '<row><c><v>1</v></c></row>';
  const { workbook } = await readWorkbook(packageOf(`<sheetData>${rows}</sheetData>`), 'Map');
  expect([...(workbook.sheets[0]?.cells.keys() ?? [])]).toEqual([250_000 * 16_384]);
});

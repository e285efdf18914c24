import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { readWorkbook, saveWorkbook, XlsxError } from '../../xlsx';
import { fileBytes, partsOf } from './package-of';

/** A workbook that is encrypted in the way of Excel 2010 and later, with few hashes of the password. */
function encrypted(password: string, spinCount = 10, rows = 1): Promise<Uint8Array> {
  const values = Array.from({ length: rows }, (_, row) => ['Personen', row, row / 7]);
  return writeXlsx({
    sheets: [{ name: 'Blad', rows: values }],
    encryption: { password, spinCount },
  });
}

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, 'Map');
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'opened';
}

/** Replaces a text that occurs once, by one of the same length. */
function replaced(bytes: Uint8Array, before: string, after: string): Uint8Array {
  expect(after).toHaveLength(before.length);
  const buffer = Buffer.from(bytes);
  const at = buffer.indexOf(before);
  expect(at).toBeGreaterThan(0);
  buffer.write(after, at);
  return new Uint8Array(buffer);
}

test.each(['encrypted-agile.xlsx', 'encrypted-standard.xlsx'])(
  'Excel opens %s without asking for its password, and so does this',
  async (name) => {
    const { workbook, wasEncrypted } = await readWorkbook(fileBytes(name), name);
    expect(wasEncrypted).toBe(true);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Blad']);
    expect([...(workbook.sheets[0]?.cells.values() ?? [])]).toEqual([
      { value: 'Personen' },
      { value: 42 },
      { value: 84, formula: '=A2*2' },
    ]);
  },
);

test('a package of many segments is decrypted to its end', async () => {
  const bytes = await encrypted('VelvetSweatshop', 10, 3000);
  const { workbook } = await readWorkbook(bytes, 'Map');
  const values = [...(workbook.sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(values.slice(-3)).toEqual(['Personen', 2999, 2999 / 7]);
});

test('a saved file is not encrypted', async () => {
  const file = await readWorkbook(await encrypted('VelvetSweatshop'), 'Map');
  const saved = await saveWorkbook(file);
  expect(partsOf(saved).has('xl/workbook.xml')).toBe(true);
  expect(await readWorkbook(saved, 'Map')).toMatchObject({ wasEncrypted: false });
});

test('a file with a password of its own is refused', async () => {
  expect(await outcomeOf(await encrypted('velvetsweatshop'))).toBe('encrypted');
});

test.each([
  [
    'hashes its password more often than Excel allows',
    'spinCount="10000000"',
    'spinCount="10000001"',
    'damaged',
  ],
  ['has no number of hashes', 'spinCount="10000000"', 'spinCount="1000000x"', 'damaged'],
  ['has a key of another length', 'keyBits="256"', 'keyBits="100"', 'damaged'],
  ['has an unknown hash', 'hashAlgorithm="SHA512"', 'hashAlgorithm="WHIRL1"', 'encrypted'],
  ['has an unknown cipher', 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"', 'encrypted'],
  ['has no key for a password', 'keyEncryptor uri=', 'keyEncryptor url=', 'encrypted'],
])('a file that %s is refused', async (_, before, after, code) => {
  const bytes = await encrypted('VelvetSweatshop', 1);
  const wide = replaced(bytes, 'spinCount="1" saltSize="16"', 'spinCount="1"              ');
  const base = before.startsWith('spin') ? replaced(wide, 'spinCount="1"       ', before) : bytes;
  expect(await outcomeOf(replaced(base, before, after))).toBe(code);
});

test.each([
  ['larger than the file', 2 ** 32],
  ['without an end', Number.MAX_SAFE_INTEGER],
  ['empty', 0],
  ['half as large', 3000],
])('a package that says it is %s is refused', async (_, size) => {
  const buffer = Buffer.from(fileBytes('encrypted-standard.xlsx'));
  const stated = Buffer.alloc(8);
  stated.writeBigUInt64LE(4693n);
  const at = buffer.indexOf(stated);
  expect(at).toBeGreaterThan(0);
  buffer.writeBigUInt64LE(BigInt(size), at);
  expect(await outcomeOf(new Uint8Array(buffer))).toBe('damaged');
});

const OUTCOMES = ['opened', 'damaged', 'encrypted', 'not-a-workbook', 'other-format', 'too-large'];

/** Numbers that mean something in the tables of a compound file, beside any others. */
const numbers = fc.oneof(
  fc.constantFrom(0, 1, 2, 0xfffffffe, 0xffffffff, 0x7fffffff),
  fc.nat(40),
  fc.nat(0xffffffff),
);

test('a file with other bytes somewhere opens, or is refused with a code', async () => {
  const bytes = await encrypted('VelvetSweatshop');
  // Half of the places are in the headers and tables, most of which are at the start.
  const places = fc.oneof(fc.nat(bytes.length / 4 - 1), fc.nat(400));
  const changes = fc.array(fc.record({ place: places, number: numbers }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      const bad = bytes.slice();
      const view = new DataView(bad.buffer);
      for (const { place, number } of made) view.setUint32(place * 4, number, true);
      expect(OUTCOMES).toContain(await outcomeOf(bad));
    }),
    { numRuns: 1000 },
  );
});

test('a file with other bytes in the header of standard encryption is refused or opened', async () => {
  const bytes = fileBytes('encrypted-standard.xlsx');
  const start = Buffer.from(bytes).indexOf(Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]));
  expect(start).toBeGreaterThan(0);
  for (let at = start; at < start + 44; at += 4) {
    const bad = bytes.slice();
    new DataView(bad.buffer).setUint32(at, 0xfffffffe, true);
    expect(OUTCOMES).toContain(await outcomeOf(bad));
  }
});

test('a file that was cut off before the end of its last stream is refused', async () => {
  const bytes = await encrypted('VelvetSweatshop');
  // The last sector may hold nothing but the filling of the package.
  for (let length = 8; length < bytes.length - 512; length += 64) {
    expect(['damaged', 'not-a-workbook']).toContain(await outcomeOf(bytes.slice(0, length)));
  }
});

test('a chain of sectors that goes round ends, and is refused', async () => {
  const bytes = fileBytes('encrypted-standard.xlsx');
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1) view.setUint32(table + sector * 4, sector, true);
  expect(await outcomeOf(bytes)).toBe('damaged');
});

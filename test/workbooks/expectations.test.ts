import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { serialOf } from '../../src/domain/calendar';
import { cellAddress } from '../../src/workbook/address';
import { FINDING_KINDS } from '../../src/workbook/finding';
import { ROLES, TABLES } from '../../src/workbook/tables';
import type { Understanding } from '../../src/workbook/understand';
import { gridOfFile } from './grid-of';
import { WORKBOOKS } from './make';
import { understand } from '../in-one-piece';

/** What must be found in a file, its tables and findings: `X.expected.json` is next to `X.xlsx`. */
const Expected = z.strictObject({
  made: z.string(),
  asOf: z.iso.date(),
  tables: z.record(
    z.string(),
    z.strictObject({
      sheet: z.string(),
      /** The first cell of the header row. */
      header: z.string(),
      /** The number of rows that are neither blank nor totals. */
      rows: z.int(),
      /** The number of these rows in which every required cell is readable. */
      records: z.int(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.enum(Object.keys(FINDING_KINDS)),
      severity: z.enum(['fout', 'waarschuwing', 'info']),
      sheet: z.string().nullable(),
      address: z.string().nullable(),
      what: z.string(),
    }),
  ),
});
type Expected = z.infer<typeof Expected>;

/** For a file that cannot be opened: the code of the error. */
const NoWorkbook = z.strictObject({ made: z.string(), error: z.string() });

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8'));
const readFile = (name: string): Uint8Array => readFileSync(join(__dirname, `${name}.xlsx`));

/**
 * A digest of each part of a zip file. Whole files cannot be compared: two versions of Node may
 * pack the same parts into different bytes.
 */
function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [
      name,
      createHash('sha256').update(part).digest('hex'),
    ]),
  );
}

const NAMES = readdirSync(__dirname)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => file.replace(/\.xlsx$/, ''));
const [broken, readable] = [
  NAMES.filter((name) => NoWorkbook.safeParse(readJson(name)).success),
  NAMES.filter((name) => !NoWorkbook.safeParse(readJson(name)).success),
];

async function understood(name: string, { asOf }: Expected): Promise<Understanding> {
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number);
  return understand(await gridOfFile(readFile(name), name), serialOf(year, month, day));
}

function tablesFound({ tables, recognition }: Understanding): Expected['tables'] {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reading = tables[role];
      const region = recognition.byRole[role]?.region;
      if (!reading || !region || region.headerRow === null) return [];
      const { grid, headerRow, left } = region;
      const found = {
        sheet: reading.sheet,
        header: cellAddress(headerRow + grid.top, left + grid.left),
        rows: reading.rows.length,
        records: reading.records.length,
      };
      return [[TABLES[role].name, found]];
    }),
  );
}

interface Located {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

const sorted = (findings: readonly Located[]): string[] =>
  findings
    .map(({ code, severity, sheet, address }) => [severity, sheet, address, code].join(' '))
    .sort();

test('there are at least a dozen files, each with what must be found in it', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(12);
  for (const name of readable) expect(() => Expected.parse(readJson(name))).not.toThrow();
  expect(broken).toEqual(['geen-werkmap']);
});

describe.each(readable)('%s', (name) => {
  const expected = Expected.parse(readJson(name));

  test('has its tables recognised in the right places, with all their rows', async () => {
    expect(tablesFound(await understood(name, expected))).toEqual(expected.tables);
  });

  test('has exactly the expected findings, at their cells', async () => {
    const { findings } = await understood(name, expected);
    const found = findings.map(({ code, severity, place }) => ({ code, severity, ...place }));
    expect(sorted(found)).toEqual(sorted(expected.findings));
  });
});

test.each(broken)('%s is refused', async (name) => {
  const { error } = NoWorkbook.parse(readJson(name));
  await expect(gridOfFile(readFile(name), name)).rejects.toMatchObject({ code: error });
});

test.each(Object.keys(WORKBOOKS))('the committed %s is what its script makes', async (file) => {
  const made = await WORKBOOKS[file]?.();
  expect(made && partsOf(made)).toEqual(partsOf(readFileSync(join(__dirname, file))));
});

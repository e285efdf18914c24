/** Runs the command line on files made to harm. Prints the outcome, time and memory of each. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, saveWorkbook } from '../packages/excel-stand-in/xlsx';
import { guideKey } from '../src/workbook/guide/schema';
import { ADD_IN_ID } from '../workbench/add-in-id';
import { runMeasured } from './measured-run';

const DEMO = new Uint8Array(readFileSync(join(__dirname, '../test/workbooks/demo.xlsx')));
const SHEET = 'xl/worksheets/sheet1.xml';
const MEGABYTE = 2 ** 20;
/** Milliseconds. A run that takes longer is killed. */
const LONGEST = 120_000;

interface Hostile {
  readonly what: string;
  readonly wanted: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Puts something at the path of the result before the run, such as a folder. */
  readonly out?: (path: string) => void;
}

const FILES: readonly Hostile[] = [
  { what: 'one cell at XFD1048576', wanted: 'made', bytes: () => withRows(far('XFD1048576')) },
  { what: 'one cell at A1048576', wanted: 'made', bytes: () => withRows(far('A1048576')) },
  { what: '1,000 entries over one body of 64 MiB', wanted: 'refused', bytes: overlapping },
  {
    what: 'one shared string of 100 MB',
    wanted: 'made, or refused',
    bytes: () => withStrings(['a'.repeat(100 * MEGABYTE)]),
  },
  {
    what: '100 MB of shared strings',
    wanted: 'made, or refused',
    bytes: () => withStrings(Array.from({ length: 3200 }, (_, i) => long(i))),
  },
  { what: 'columns up to 10^8', wanted: 'made', bytes: () => withColumns(column(1e8)) },
  {
    what: '400,000 times all columns',
    wanted: 'made',
    bytes: () => withColumns(column(16_384).repeat(400_000)),
  },
  { what: '2,000 rows of 32,000 characters', wanted: 'made', bytes: () => withTexts(2000) },
  { what: '5,000 cells of 32,000 characters', wanted: 'made', bytes: () => withTexts(5000) },
  { what: '300 cells that share a string of 1 MB', wanted: 'made', bytes: sharing },
  {
    what: '20 cells of 32,000 letters without a space',
    wanted: 'made',
    bytes: () => withRows(rowsOf(20, () => 'é'.repeat(32_000))),
  },
  {
    what: 'elements 200,000 deep',
    wanted: 'made, or refused',
    bytes: () => withRows(deep(200_000)),
  },
  {
    what: 'a setting of 100,000 brackets',
    wanted: 'made',
    bytes: () => withSetting('['.repeat(1e5)),
  },
  { what: 'a setting that is no JSON', wanted: 'made', bytes: () => withSetting('{oops') },
  { what: 'a wrong sum in the zip', wanted: 'damaged', bytes: wrongSum },
  { what: 'a folder as OUT', wanted: 'refused', bytes: () => DEMO, out: (path) => mkdirSync(path) },
  {
    what: 'OUT is a link to nothing',
    wanted: 'made',
    bytes: () => DEMO,
    out: (path) => symlinkSync('elders.xlsx', path),
  },
];

export async function measureHostile(): Promise<void> {
  console.log(
    '\nHostile files: outcome (wanted); time; processor time; peak memory, and 12 × what it unpacks to + 300 MB',
  );
  for (const hostile of FILES) await measureOne(hostile);
}

async function measureOne({ what, wanted, bytes, out }: Hostile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const input = join(folder, 'in.xlsx');
    const target = join(folder, 'uit.xlsx');
    const file = await bytes();
    writeFileSync(input, file);
    // Only the owner may read the input. The result must have the same permissions.
    chmodSync(input, 0o600);
    out?.(target);
    const before = readdirSync(folder).length;
    const args = [input, '--date', '2016-12-31', '--out', target, '--json'];
    const { status, stdout, moments } = runMeasured(args, LONGEST);
    const { milliseconds = LONGEST, processor = NaN, peak = NaN } = moments.at(-1) ?? {};
    const modes = modesIn(folder);
    const budget = 12 * (unpackedSize(file) / MEGABYTE) + 300;
    console.log(
      [
        what.padEnd(44),
        `${outcomeOf(status, stdout, modes)} (${wanted})`.padEnd(36),
        `${(milliseconds / 1000).toFixed(1)} s`.padStart(8),
        `${(processor / 1000).toFixed(1)} s`.padStart(8),
        `${peak.toFixed(0)} of ${budget.toFixed(0)} MB`.padStart(16),
        modes === '' ? `${readdirSync(folder).length - before} files left` : `written as ${modes}`,
      ].join('  '),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outcomeOf(status: number | null, stdout: string, written: string): string {
  if (status === null) return 'KILLED';
  if (status < 2) return written === '' ? 'FAILED' : 'made';
  const { error } = JSON.parse(stdout) as { readonly error: { readonly code: string } };
  return error.code;
}

/** The permissions of the files that were written, such as `600`. Empty if there are none. */
function modesIn(folder: string): string {
  const written = readdirSync(folder)
    .filter((name) => name !== 'in.xlsx')
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
  const modes = written.flatMap((found) =>
    found?.isFile() ? [(found.mode & 0o777).toString(8)] : [],
  );
  return [...new Set(modes)].join(' ');
}

/** The unpacked size in bytes, according to the zip's directory. */
function unpackedSize(file: Uint8Array): number {
  return directoryOf(file).reduce((sum, at) => sum + viewOf(file).getUint32(at + 24, true), 0);
}

function withPart(path: string, change: (text: string) => string): Uint8Array {
  const parts: Zippable = unzipSync(DEMO);
  const part = parts[path];
  if (!(part instanceof Uint8Array)) throw new Error(`The demo has no part ${path}.`);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) });
}

function withRows(rows: string): Uint8Array {
  return withPart(SHEET, (text) => text.replace('</sheetData>', () => `${rows}</sheetData>`));
}

function withColumns(columns: string): Uint8Array {
  return withPart(SHEET, (text) =>
    text
      .replace(/<cols>.*?<\/cols>/s, '')
      .replace('<sheetData', () => `<cols>${columns}</cols><sheetData`),
  );
}

function column(last: number): string {
  return `<col min="1" max="${last}" width="12"/>`;
}

function far(address: string): string {
  return `<row r="1048576"><c r="${address}"><v>1</v></c></row>`;
}

function long(index: number): string {
  return `${index} ${'tekst '.repeat(5500)}`.slice(0, 32_000);
}

function withTexts(rows: number): Uint8Array {
  return withRows(rowsOf(rows, long));
}

/** Rows from 5001 on, each with a text in column AZ, outside every table. */
function rowsOf(count: number, textOf: (index: number) => string): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = 5001 + index;
    const text = `<is><t>${textOf(index)}</t></is>`;
    return `<row r="${row}"><c r="AZ${row}" t="inlineStr">${text}</c></row>`;
  });
  return rows.join('');
}

function deep(levels: number): string {
  return '<a>'.repeat(levels) + '</a>'.repeat(levels);
}

function withStrings(texts: readonly string[]): Uint8Array {
  const items = texts.map((text) => `<si><t>${text}</t></si>`).join('');
  return withPart('xl/sharedStrings.xml', (text) => text.replace('</sst>', () => `${items}</sst>`));
}

function sharing(): Uint8Array {
  const parts = unzipSync(withStrings(['b'.repeat(MEGABYTE)]));
  const index = strFromU8(parts['xl/sharedStrings.xml']!).split('<si>').length - 2;
  const rows = Array.from({ length: 300 }, (_, at) => {
    const row = 5001 + at;
    return `<row r="${row}"><c r="AZ${row}" t="s"><v>${index}</v></c></row>`;
  });
  const sheet = strFromU8(parts[SHEET]!).replace('</sheetData>', `${rows.join('')}</sheetData>`);
  return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
}

async function withSetting(json: string): Promise<Uint8Array> {
  const file = await readWorkbook(DEMO, 'demo.xlsx', ADD_IN_ID);
  file.workbook.settings.set(guideKey('placements'), json);
  return saveWorkbook(file);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The position in bytes of each entry in the zip's directory. */
function directoryOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  const end = bytes.length - 22;
  const places: number[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    places.push(at);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return places;
}

/** A zip with a thousand entries for the same 64 MiB. Each entry gives its true size. */
function overlapping(): Uint8Array {
  const file = zipSync({ ...unzipSync(DEMO), 'xl/media/0000.bin': new Uint8Array(64 * MEGABYTE) });
  const places = directoryOf(file);
  const [first, last] = [places[0]!, places.at(-1)!];
  const end = file.length - 22;
  const entry = file.subarray(last, end);
  const copies = Array.from({ length: 999 }, (_, index) => {
    const copy = entry.slice();
    copy.set(strToU8(String(index + 1).padStart(4, '0')), 46 + 'xl/media/'.length);
    return copy;
  });
  const directory = Buffer.concat([file.subarray(first, end), ...copies]);
  const tail = file.slice(end);
  viewOf(tail).setUint16(8, places.length + 999, true);
  viewOf(tail).setUint16(10, places.length + 999, true);
  viewOf(tail).setUint32(12, directory.length, true);
  return new Uint8Array(Buffer.concat([file.subarray(0, first), directory, tail]));
}

function wrongSum(): Uint8Array {
  const file = DEMO.slice();
  const view = viewOf(file);
  for (const at of directoryOf(file)) {
    view.setUint32(at + 16, (view.getUint32(at + 16, true) ^ 1) >>> 0, true);
  }
  return file;
}

if (require.main === module) void measureHostile();

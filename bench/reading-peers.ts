/**
 * Reads a file of 200,000 placements with our reader, SheetJS and exceljs. SheetJS and exceljs are
 * no dependencies of this project, so install them elsewhere:
 *
 *     npm install --prefix FOLDER xlsx@0.18.5 exceljs@4.4.0
 *     npx tsx bench/reading-peers.ts FOLDER
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../packages/excel-stand-in/xlsx';

const BASE = join(__dirname, '../test/workbooks/minimaal.xlsx');
const PLACEMENTS = 'xl/worksheets/sheet2.xml';
const ROWS = 200_000;
const CELLS_PER_ROW = 4;
const ROUNDS = 3;
const OURS = 'ours';

/** The parts of SheetJS that are used here. */
interface SheetJs {
  read(
    bytes: Uint8Array,
    options: { readonly dense: boolean },
  ): {
    readonly Sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

/** The parts of exceljs that are used here. */
interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    readonly worksheets: readonly { eachRow(visit: (row: ExcelJsRow) => void): void }[];
  };
}

interface ExcelJsRow {
  eachCell(visit: () => void): void;
}

interface Reader {
  readonly name: string;
  /** Reads the file, and returns how many cells it found. */
  readonly read: (bytes: Uint8Array) => number | Promise<number>;
}

async function compare(folder: string): Promise<void> {
  const bytes = placements();
  const fastest = new Map<string, number>();
  const readers = readersIn(folder);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, read } of readers) {
      const before = process.cpuUsage();
      const found = await read(bytes);
      const { user, system } = process.cpuUsage(before);
      if (found < ROWS * CELLS_PER_ROW) throw new Error(`${name} found ${found} cells only.`);
      fastest.set(name, Math.min(fastest.get(name) ?? Infinity, (user + system) / 1000));
    }
  }
  const ours = fastest.get(OURS) ?? NaN;
  console.log(`Reading ${ROWS} placements (${ROWS * CELLS_PER_ROW} cells), processor time`);
  for (const [name, milliseconds] of fastest) {
    const ratio = (ours / milliseconds).toFixed(2);
    console.log(`${milliseconds.toFixed(0).padStart(8)} ms  ${name.padEnd(20)} ours: ${ratio} ×`);
  }
}

function readersIn(folder: string): readonly Reader[] {
  const load = createRequire(join(resolve(folder), 'package.json'));
  const sheetJs = load('xlsx') as SheetJs;
  const excelJs = load('exceljs') as ExcelJs;
  return [
    {
      name: OURS,
      read: async (bytes) => {
        const { workbook } = await readWorkbook(bytes, 'placements.xlsx');
        return workbook.sheets.reduce((sum, { cells }) => sum + cells.size, 0);
      },
    },
    { name: 'inflate and scan', read: scanned },
    { name: 'SheetJS, dense', read: (bytes) => cellsOfSheetJs(sheetJs, bytes, true) },
    { name: 'SheetJS', read: (bytes) => cellsOfSheetJs(sheetJs, bytes, false) },
    { name: 'exceljs', read: (bytes) => cellsOfExcelJs(excelJs, bytes) },
  ];
}

/** The least work of any reader: look once at each byte. Counts how often `<c ` occurs. */
function scanned(bytes: Uint8Array): number {
  let found = 0;
  for (const part of Object.values(unzipSync(bytes))) {
    for (let at = 2; at < part.length; at++) {
      if (part[at] === SPACE && part[at - 1] === LETTER_C && part[at - 2] === LESS) found += 1;
    }
  }
  return found;
}

const [LESS, LETTER_C, SPACE] = strToU8('<c ');

function cellsOfSheetJs(library: SheetJs, bytes: Uint8Array, dense: boolean): number {
  return Object.values(library.read(bytes, { dense }).Sheets)
    .flatMap((sheet) => (Array.isArray(sheet) ? sheet : [sheet]))
    .reduce((sum: number, cells: object) => sum + Object.keys(cells).length, 0);
}

async function cellsOfExcelJs({ Workbook }: ExcelJs, bytes: Uint8Array): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  let found = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell(() => (found += 1)));
  }
  return found;
}

/** A small workbook to which many rows of placements are added. */
function placements(): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(BASE)));
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = 101 + index;
    const day = `<c r="A${row}" s="3"><v>${42370 + (index % 730)}</v></c>`;
    const household = `<c r="B${row}" t="s"><v>${9 + (index % 7)}</v></c>`;
    const persons = `<c r="C${row}"><v>${1 + (index % 5)}</v></c>`;
    const corporation = `<c r="D${row}" t="s"><v>${index % 2 === 0 ? 10 : 12}</v></c>`;
    return `<row r="${row}">${day}${household}${persons}${corporation}</row>`;
  });
  const sheet = strFromU8(parts[PLACEMENTS]!).replace(
    '</sheetData>',
    () => `${rows.join('')}</sheetData>`,
  );
  return zipSync({ ...parts, [PLACEMENTS]: strToU8(sheet) });
}

void compare(process.argv[2] ?? '.');

import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';
import { copyPathOf, workbooksIn } from '../../workbench/batch/folder';
import { exitCodeOf, refusedRow, type BatchRow } from '../../workbench/batch/row';
import { doWorkbook } from '../../workbench/batch/do-workbook';
import { runBatch } from '../../workbench/batch/run-batch';
import { tableCsv, tableLines } from '../../workbench/batch/table';
import { batchWords } from '../../workbench/batch/words';
import { createSharedWindow } from '../../workbench/run-overleg';
import {
  readOptions,
  CommandRefusal,
  type BatchOptions,
} from '../../workbench/command-line-options';

const WORKBOOKS = join(__dirname, '..', 'workbooks');
const words = batchWords('nl');
let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'batch-'));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Returns the exit code of a run and the printed text. */
async function printed(run: () => Promise<number>): Promise<{ code: number; text: string }> {
  const texts: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    texts.push(String(text));
    return true;
  });
  const code = await run();
  write.mockRestore();
  return { code, text: texts.join('') };
}

function asked(...args: readonly string[]): BatchOptions {
  const options = readOptions(['--batch', folder, '--date', '2016-12-31', ...args]);
  if (!('folder' in options)) throw new Error('No batch was asked for.');
  return options;
}

/** Handles the workbooks in this thread, because the worker thread needs the bundle. */
async function batch(options: BatchOptions): Promise<number> {
  const window = createSharedWindow();
  return runBatch(options, () => [
    {
      row: (workbook) => doWorkbook(workbook, options, window),
      close: () => Promise.resolve(window.close()),
    },
  ]);
}

test('each workbook gets its tab and its row, also after a workbook that fails', async () => {
  await copyFile(join(WORKBOOKS, 'demo.xlsx'), at('Brugdam.xlsx'));
  await writeFile(at('Aarlo.xlsx'), 'geen werkmap');
  await copyFile(join(WORKBOOKS, 'demo.xlsx'), at('Zuidwaard.xlsx'));
  const { code, text } = await printed(() =>
    batch(asked('--out', at('uit'), '--csv', at('overzicht.csv'))),
  );
  expect(code).toBe(2);
  expect(text).toMatch(/^1\/3 Aarlo\.xlsx: .*geen Excel-werkmap/m);
  expect(text).toMatch(/^2\/3 Brugdam\.xlsx: voorsprong 41, op schema, 0 fouten/m);
  expect(text).toMatch(/^Brugdam +2016-II +230 +271 +-41 +op schema +0 +\d+$/m);
  expect(text).toMatch(/^Aarlo +– +–/m);
  expect(text).toContain('3 werkmappen: 2 gelukt, waarvan 0 met fouten; 1 niet gelukt.');
  expect((await readdir(at('uit'))).sort()).toEqual(['Brugdam.xlsx', 'Zuidwaard.xlsx']);
  const made = await readWorkbook(await readFile(at('uit', 'Zuidwaard.xlsx')), 'Zuidwaard');
  expect(made.workbook.sheets.at(-1)?.name).toBe('Overleg 2016-12-31 B');
  const demo = await readFile(join(WORKBOOKS, 'demo.xlsx'));
  expect((await readFile(at('Brugdam.xlsx'))).equals(demo)).toBe(true);
  const csv = await readFile(at('overzicht.csv'), 'utf8');
  expect(csv).toMatch(/^\uFEFFgemeente;halfjaar;taakstelling;gehuisvest;achterstand;oordeel;/);
  expect(csv).toMatch(/^Brugdam;2016-II;230;271;-41;op schema;0;\d+;.*Brugdam\.xlsx;\r?$/m);
});

test('the command line handles the workbooks in threads, and prints them in the order of their names', async () => {
  await writeFile(at('Aarlo.xlsx'), 'geen werkmap');
  for (const name of ['Brugdam', 'Meerhoven', 'Zuidwaard']) {
    await copyFile(join(WORKBOOKS, 'zonder-tabellen.xlsx'), at(`${name}.xlsx`));
  }
  const program = join(__dirname, '..', '..', 'workbench', 'overleg.cjs');
  const ran = spawnSync(process.execPath, [program, '--batch', folder, '--check'], {
    encoding: 'utf8',
  });
  const told = [...ran.stdout.matchAll(/^(\d\/4 \w+)\.xlsx: (\S+)/gm)];
  expect(told.map(([, file, result]) => [file, result])).toEqual([
    ['1/4 Aarlo', at('Aarlo.xlsx')],
    ['2/4 Brugdam', 'alleen'],
    ['3/4 Meerhoven', 'alleen'],
    ['4/4 Zuidwaard', 'alleen'],
  ]);
  expect(ran.stdout).toContain('4 werkmappen: 3 gelukt');
  expect([ran.status, ran.stderr]).toEqual([2, '']);
});

test('with --json, each workbook has a row, and a refused workbook has the reason', async () => {
  await copyFile(join(WORKBOOKS, 'zonder-tabellen.xlsx'), at('Leeg.xlsx'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { code, text } = await printed(() => batch(asked('--json')));
  expect(code).toBe(2);
  expect(JSON.parse(text)).toMatchObject({
    workbooks: [{ municipality: 'Leeg', quota: null, refused: { code: 'tables-missing' } }],
    skipped: [],
  });
});

test('the files of an earlier run are skipped, and so is the lock file of Excel', async () => {
  const names = ['b.xlsx', 'a.XLSM', 'b - overleg.xlsx', '~$b.xlsx', 'c.csv', 'd.xls'];
  for (const name of names) await writeFile(at(name), '');
  await mkdir(at('e.xlsx'));
  expect(await workbooksIn(folder, words)).toEqual({
    files: ['a.XLSM', 'b.xlsx'],
    skipped: ['b - overleg.xlsx'],
  });
});

test('a folder that does not exist or contains no workbook is refused with a sentence', async () => {
  await expect(workbooksIn(at('nee'), words)).rejects.toMatchObject({ code: 'folder-not-read' });
  await expect(workbooksIn(folder, words)).rejects.toMatchObject({ code: 'no-workbooks' });
});

test('copies never overwrite the workbooks', async () => {
  const own = copyPathOf({ folder, out: join(folder, '.') }, words);
  await expect(own).rejects.toMatchObject({ code: 'bad-option' });
  expect((await copyPathOf({ folder, out: null }, words))('a.xlsx')).toBeNull();
  await writeFile(at('bestand'), '');
  const file = copyPathOf({ folder, out: at('bestand') }, words);
  await expect(file).rejects.toMatchObject({ code: 'file-not-written' });
});

test.each([
  [['--batch', 'map', 'in.xlsx'], /geen losse werkmap/],
  [['--batch', 'map', '--tab-only', 'tab.xlsx'], /geen --tab-only/],
  [['in.xlsx', '--csv', 'a.csv'], /hoort bij --batch/],
])('%j is refused', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

test('an overview never overwrites a workbook', async () => {
  await writeFile(at('a.xlsx'), 'partners');
  await expect(batch(asked('--csv', at('a.xlsx')))).rejects.toMatchObject({
    code: 'bad-option',
  });
  expect(await readFile(at('a.xlsx'), 'utf8')).toBe('partners');
});

const ROW: BatchRow = {
  file: 'a.xlsx',
  municipality: 'a',
  period: '2026-II',
  quota: 12,
  housed: 10,
  backlog: 2,
  verdict: 'op schema',
  faults: 0,
  warnings: 3,
  written: 'uit/a.xlsx',
  refused: null,
};

test('the exit code of a row is 0 without faults, 1 with faults, and 2 if it was refused', () => {
  expect(exitCodeOf(ROW)).toBe(0);
  expect(exitCodeOf({ ...ROW, faults: 1 })).toBe(1);
  expect(exitCodeOf(refusedRow('a.xlsx', new CommandRefusal('damaged', 'kapot')))).toBe(2);
});

test('in the overview, a file name that looks like a formula is a text, and a negative figure is a number', () => {
  const csv = tableCsv([{ ...ROW, municipality: '=1+1', backlog: -2 }], 'nl');
  expect(csv).toContain("'=1+1;2026-II;12;10;-2;op schema;0;3");
  expect(tableCsv([ROW], 'en')).toContain('a,2026-II,12,10,2,');
});

test('columns are aligned, also if names are long', () => {
  const [head = '', ...lines] = tableLines(
    [ROW, { ...ROW, municipality: 'een lange naam', quota: 1234 }],
    'nl',
  );
  const ends = [head, ...lines].map((line) => /^(.*?\S +\S+ +\S+)/.exec(line)?.[1]?.length);
  expect(lines).toHaveLength(2);
  expect(ends[0]).toBe(head.indexOf('taakstelling') + 'taakstelling'.length);
  expect(lines.map((line) => line.indexOf('2026-II'))).toEqual([16, 16]);
});

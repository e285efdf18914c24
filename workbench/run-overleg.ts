import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { version } from '../package.json';
import { now } from '../src/commands/clock';
import { checkWorkbook } from '../src/commands/check-workbook';
import type { MadeTab } from '../src/commands/make-overleg-tab';
import { makeOverlegTab } from '../src/commands/make-overleg-tab';
import { TabNotMade, whyNotMadeText } from '../src/commands/tab-not-made';
import type { SerialDay } from '../src/domain/units';
import type { ExcelRun } from '../src/excel/run';
import { tabFile } from '../src/overleg/tab-file';
import type { Understanding } from '../src/workbook/understand';
import type { CommandLineWords, Options } from './command-line-options';
import { Refusal, wordsOf } from './command-line-options';
import { createHost, openClient, type Counters } from './host';
import { readWorkbook, saveWorkbook, XlsxError, type OpenFile } from './xlsx';

/** What a run of the command line came to. */
export type Outcome = {
  readonly understanding: Understanding;
  readonly host: Counters;
} & (
  | { readonly report: MadeTab['report']; readonly out: string }
  | { readonly report: null; readonly out: null }
);

/**
 * Opens the file, lets the add-in's own code make the tab (or only check) through Office.js on the
 * stand-in host, and writes the result.
 *
 * @throws Refusal where nothing could be made; nothing is written then
 */
export async function runOverleg(options: Options): Promise<Outcome> {
  const words = wordsOf(options.language);
  const file = await openFile(options.input, words);
  const host = createHost(file.workbook);
  const client = await openClient(host);
  try {
    const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
    const moment = now();
    if (options.check) {
      const today = Math.floor(moment) as SerialDay;
      const asOf = options.asOf ?? earlier(options.date ?? today, today);
      const understanding = await checkWorkbook(run, asOf);
      return { understanding, host: { ...host.counters }, report: null, out: null };
    }
    const { date, meeting: kind, asOf } = options;
    const wish = { date, kind, asOf };
    const { report, understanding, written } = await makeOverlegTab(run, {
      wish,
      now: moment,
      version,
    });
    const out = options.out ?? outputName(options.input);
    await write(out, await saveWorkbook(file), words);
    if (options.tabOnly !== null) {
      const alone = await tabFile(written, file.workbook.dateSystem);
      await write(options.tabOnly, alone, words);
    }
    return { understanding, host: { ...host.counters }, report, out };
  } catch (error) {
    if (!(error instanceof TabNotMade)) throw error;
    throw new Refusal(error.why.code, whyNotMadeText(error.why, options.language));
  } finally {
    client.close();
  }
}

async function openFile(path: string, words: CommandLineWords): Promise<OpenFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Refusal('file-not-found', words.fileNotFound(path))
      : new Refusal('file-not-read', words.fileNotRead(path));
  });
  try {
    return await readWorkbook(bytes, basename(path));
  } catch (error) {
    if (error instanceof XlsxError) throw new Refusal(error.code, unreadable(error, path, words));
    throw error;
  }
}

function unreadable({ code }: XlsxError, path: string, words: CommandLineWords): string {
  switch (code) {
    case 'not-a-workbook':
    case 'other-format':
      return words.notAWorkbook(path);
    case 'encrypted':
      return words.encrypted(path);
    case 'damaged':
      return words.damaged(path);
  }
}

async function write(path: string, bytes: Uint8Array, words: CommandLineWords): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new Refusal('file-not-written', words.fileNotWritten(path));
  }
}

/** ` - overleg` before the extension. */
function outputName(input: string): string {
  const { dir, name, ext } = parse(input);
  return join(dir, `${name} - overleg${ext}`);
}

function earlier(a: SerialDay, b: SerialDay): SerialDay {
  return a < b ? a : b;
}

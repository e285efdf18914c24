import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { version } from '../package.json';
import { now } from '../src/commands/clock';
import { checkWorkbook } from '../src/commands/check-workbook';
import { excelFailureText } from '../src/commands/excel-failure';
import type { MadeTab } from '../src/commands/make-overleg-tab';
import { makeOverlegTab } from '../src/commands/make-overleg-tab';
import { TabNotMade, whyNotMadeText } from '../src/commands/tab-not-made';
import type { SerialDay } from '../src/domain/units';
import { codeOf, type ExcelRun } from '../src/excel/run';
import { tabFile } from '../src/overleg/tab-file';
import type { Understanding } from '../src/workbook/understand';
import type { CommandLineWords, Options } from './command-line-options';
import { Refusal, wordsOf } from './command-line-options';
import { createHost, openClient, type Counters } from './host';
import { unreadableText } from './unreadable-file';
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
    const files: OutputFile[] = [{ path: out, bytes: await saveWorkbook(file) }];
    if (options.tabOnly !== null) {
      const bytes = await tabFile(written, file.workbook.dateSystem);
      files.push({ path: options.tabOnly, bytes });
    }
    await writeAll(files, words);
    return { understanding, host: { ...host.counters }, report, out };
  } catch (error) {
    if (error instanceof TabNotMade) {
      throw new Refusal(error.why.code, whyNotMadeText(error.why, options.language));
    }
    const code = codeOf(error);
    const isExcels = code !== null && error instanceof client.OfficeExtension.Error;
    throw isExcels ? new Refusal(code, excelFailureText(code, options.language)) : error;
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
    if (error instanceof XlsxError)
      throw new Refusal(error.code, unreadableText(error, path, words));
    throw error;
  }
}

interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All of them or none: what is new beside the target takes its place only once each is written. */
async function writeAll(files: readonly OutputFile[], words: CommandLineWords): Promise<void> {
  const drafts: string[] = [];
  try {
    for (const { path, bytes } of files) {
      const draft = `${path}.${process.pid}.tmp`;
      await written(path, words, async () => {
        await requireReplaceable(path);
        await writeFile(draft, bytes, { flag: 'wx' });
      });
      drafts.push(draft);
    }
    for (const [i, { path }] of files.entries()) {
      await written(path, words, () => rename(drafts[i]!, path));
    }
  } finally {
    for (const draft of drafts) await rm(draft, { force: true });
  }
}

/** @throws where a folder or a file that may not be changed has the name */
async function requireReplaceable(path: string): Promise<void> {
  const standing = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  await standing?.close();
}

async function written(
  path: string,
  words: CommandLineWords,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
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

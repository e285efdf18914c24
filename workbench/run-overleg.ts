import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { version } from '../package.json';
import { now } from '../src/commands/clock';
import { checkWorkbook } from '../src/commands/check-workbook';
import { excelFailureText } from '../src/commands/excel-failure';
import type { MadeTab } from '../src/commands/make-overleg-tab';
import { TabNotMade, whyNotMadeText } from '../src/commands/tab-not-made';
import type { SerialDay } from '../src/domain/units';
import { failureCode, type ExcelRun } from '../src/excel/run';
import { notMade as notMadeEn } from '../src/i18n/en/not-made';
import { notMade as notMadeNl } from '../src/i18n/nl/not-made';
import type { Understanding } from '../src/workbook/understand';
import type { CommandLineWords, Options } from './command-line-options';
import { CommandRefusal, commandLineWords } from './command-line-options';
import { needsCalculation } from '../packages/excel-stand-in/calculation/needs';
import {
  createHost,
  openClient,
  type Client,
  type Counters,
  type Host,
} from '../packages/excel-stand-in/host';
import { outputPaths, requireExtensions, writeAll, type OutputFile } from './output-files';
import { ADD_IN_ID } from './add-in-id';
import { unreadableText } from './unreadable-file';
import {
  extensionOf,
  isSigned,
  readWorkbook,
  saveWorkbook,
  XlsxError,
  type OpenFile,
} from '../packages/excel-stand-in/xlsx';

/** The result of a run of the command line for one workbook. */
export type RunOutcome = {
  readonly understanding: Understanding;
  readonly host: Counters;
} & (
  | {
      readonly report: MadeTab['report'];
      readonly out: string;
      readonly lostSignature: boolean;
      readonly lostPassword: boolean;
    }
  | { readonly report: null; readonly out: null }
);

/** One window with Office.js. The workbooks of a run use it one after the other. */
export interface SharedWindow {
  /** Opens the host's workbook in the window. */
  open(host: Host): Promise<Client>;
  close(): void;
}

export function createSharedWindow(): SharedWindow {
  let client: Client | null = null;
  return {
    open: async (host) => {
      if (client) client.moveTo(host);
      else client = await openClient(host);
      return client;
    },
    close: () => {
      client?.close();
      client = null;
    },
  };
}

/**
 * Opens the file, and makes the tab or checks the workbook. The add-in's own code does this through
 * Office.js on the stand-in host. Writes the result.
 *
 * @throws CommandRefusal if nothing could be made. Nothing is written then.
 */
export async function runOverleg(options: Options, window: SharedWindow): Promise<RunOutcome> {
  const words = commandLineWords(options.language);
  const paths = await outputPaths(options, words);
  const { out, tabOnly } = paths;
  const file = await openFile(options.input, words);
  if (!options.check) requireExtensions(paths, extensionOf(file), words);
  const host = await hostOf(file);
  const client = await window.open(host);
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
    // Loaded after the file is read, because a refused file does not need it.
    const { makeOverlegTab } = await import('../src/commands/make-overleg-tab');
    const { report, understanding, written } = await makeOverlegTab(run, {
      wish,
      now: moment,
      version,
    });
    if (tabOnly !== null) await requireMayLeave(report, written, words);
    const files: OutputFile[] = [{ path: out, bytes: await saveWorkbook(file) }];
    if (tabOnly !== null) {
      const { tabFile } = await import('../src/overleg/tab-file');
      const bytes = await tabFile(written, file.workbook.dateSystem);
      files.push({ path: tabOnly, bytes });
    }
    await writeAll(files, [options.input], words);
    const lost = { lostSignature: isSigned(file), lostPassword: file.wasEncrypted };
    return { understanding, host: { ...host.counters }, report, out, ...lost };
  } catch (error) {
    if (error instanceof TabNotMade) {
      const notMade = options.language === 'nl' ? notMadeNl : notMadeEn;
      throw new CommandRefusal(error.why.code, whyNotMadeText(error.why, notMade));
    }
    if (error instanceof XlsxError) {
      throw new CommandRefusal(error.code, unreadableText(error, options.input, words));
    }
    const code = failureCode(error);
    const isExcels = code !== null && error instanceof client.OfficeExtension.Error;
    throw isExcels ? new CommandRefusal(code, excelFailureText(code, options.language)) : error;
  }
}

/** Loads the calculation only for a file that lacks values of formulas. */
async function hostOf({ workbook }: OpenFile): Promise<Host> {
  if (!needsCalculation(workbook)) return createHost(workbook);
  const { createCalculator } = await import('../packages/excel-stand-in/calculation');
  return createHost(workbook, {}, createCalculator);
}

/** @throws CommandRefusal if the tab is for officials, or could reveal people to its readers */
async function requireMayLeave(
  { head }: MadeTab['report'],
  written: MadeTab['written'],
  words: CommandLineWords,
): Promise<void> {
  if (head.kind === 'ambtelijk') {
    throw new CommandRefusal('tab-only-officials', words.tabOnlyOfOfficials(head.tab));
  }
  const { personalCells } = await import('../src/overleg/personal-cells');
  const personal = personalCells(written);
  if (personal.length > 0) {
    throw new CommandRefusal('tab-only-personal', words.tabOnlyPersonal(head.tab, personal));
  }
}

async function openFile(path: string, words: CommandLineWords): Promise<OpenFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new CommandRefusal('file-not-found', words.fileNotFound(path))
      : new CommandRefusal('file-not-read', words.fileNotRead(path));
  });
  try {
    return await readWorkbook(bytes, basename(path), ADD_IN_ID);
  } catch (error) {
    if (error instanceof XlsxError)
      throw new CommandRefusal(error.code, unreadableText(error, path, words));
    throw error;
  }
}

function earlier(a: SerialDay, b: SerialDay): SerialDay {
  return a < b ? a : b;
}

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { tabWords } from '../../src/overleg/words';
import type { BatchOptions } from '../command-line-options';
import { CommandRefusal, refusalOf, commandLineWords } from '../command-line-options';
import { requireExtension, writeAll } from '../output-files';
import { printJson } from '../print-json';
import { runOverleg, type SharedWindow } from '../run-overleg';
import { copyPathOf, workbooksIn } from './folder';
import { exitCodeOf, refusedRow, batchRowOf, type BatchRow } from './row';
import { tableCsv, tableLines } from './table';
import { batchWords, type BatchWords } from './words';

/**
 * Does for each workbook of a folder what the command line does for one, one after the other. A
 * workbook that fails does not stop the others. Only the row of each workbook is kept, so memory
 * does not grow with the number of workbooks.
 *
 * @returns the worst exit code of all
 * @throws CommandRefusal if the folder has no workbooks, or if the overview cannot be written
 */
export async function runBatch(options: BatchOptions, window: SharedWindow): Promise<number> {
  // Otherwise, Node only frees the memory of earlier workbooks once they take several times the
  // memory in use.
  setFlagsFromString('--heap-growing-percent=75');
  const { folder, language, json, csv } = options;
  const words = batchWords(language);
  if (csv !== null) requireExtension(csv, '.csv', commandLineWords(language));
  const { files, skipped } = await workbooksIn(folder, words);
  const outOf = await copyPathOf(options, words);
  const say = (line: string) => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const rows: BatchRow[] = [];
  for (const file of files) {
    const row = await rowFor(file, outOf(file), options, window);
    rows.push(row);
    say(words.progress(rows.length, files.length, file, resultOf(row, options, words)));
  }
  if (csv !== null) {
    const bytes = new TextEncoder().encode(tableCsv(rows, language));
    const inputs = files.map((file) => join(folder, file));
    await writeAll([{ path: csv, bytes }], inputs, commandLineWords(language));
  }
  if (json) printJson({ workbooks: rows, skipped });
  else for (const line of tableLines(rows, language)) say(line);
  if (skipped.length > 0) say(words.skipped(skipped));
  const codes = rows.map(exitCodeOf);
  const count = (code: number) => codes.filter((own) => own === code).length;
  say(words.total(rows.length, rows.length - count(2), count(1), count(2)));
  if (csv !== null) say(words.csvWritten(csv));
  return Math.max(...codes);
}

async function rowFor(
  file: string,
  out: string | null,
  { folder, date, asOf, meeting, language, check, json }: BatchOptions,
  window: SharedWindow,
): Promise<BatchRow> {
  const input = join(folder, file);
  const one = { input, out, date, asOf, meeting, language, check, json, tabOnly: null };
  try {
    return batchRowOf(file, await runOverleg(one, window), language);
  } catch (error) {
    // An unexpected error in one workbook must not affect the next one.
    if (!(error instanceof CommandRefusal)) window.close();
    return refusedRow(file, refusalOf(error, language));
  }
}

function resultOf(row: BatchRow, { language, check }: BatchOptions, words: BatchWords): string {
  if (row.refused) return row.refused.message;
  const tab = tabWords(language);
  const backlog = row.backlog === null ? tab.none : tab.backlog(row.backlog);
  return words.result(
    check ? words.checked : backlog,
    row.verdict ?? tab.none,
    row.faults ?? 0,
    row.warnings ?? 0,
  );
}

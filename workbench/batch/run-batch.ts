import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { tabWords } from '../../src/overleg/words';
import type { BatchOptions } from '../command-line-options';
import { commandLineWords } from '../command-line-options';
import { requireExtension, writeAll } from '../output-files';
import { printJson } from '../print-json';
import type { BatchWorkbook } from './do-workbook';
import { copyPathOf, workbooksIn } from './folder';
import { exitCodeOf, type BatchRow } from './row';
import { tableCsv, tableLines } from './table';
import type { BatchHand } from './threads';
import { batchWords, type BatchWords } from './words';

/**
 * Does the work of the command line for each workbook of a folder. A hand does one workbook at a
 * time, and then takes the next. A workbook that fails does not stop the others. Only a row of each
 * workbook is kept, to save memory.
 *
 * @param handsOf makes the hands for a number of workbooks
 * @returns the highest exit code of all workbooks
 * @throws CommandRefusal if the folder has no workbooks, or if the overview cannot be written
 */
export async function runBatch(
  options: BatchOptions,
  handsOf: (options: BatchOptions, workbooks: number) => readonly BatchHand[],
): Promise<number> {
  // By default, Node lets the memory of earlier workbooks grow to several times the memory in use.
  setFlagsFromString('--heap-growing-percent=75');
  const { folder, language, json, csv } = options;
  const words = batchWords(language);
  if (csv !== null) requireExtension(csv, '.csv', commandLineWords(language));
  const { files, skipped } = await workbooksIn(folder, words);
  const outOf = await copyPathOf(options, words);
  const say = (line: string) => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const hands = handsOf(options, files.length);
  const workbooks = files.map((file) => ({ file, out: outOf(file) }));
  const rows = await rowsInOrder(workbooks, hands, (row, number) =>
    say(words.progress(number, files.length, row.file, resultOf(row, options, words))),
  );
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

/**
 * Divides the workbooks over the hands, and closes the hands.
 *
 * @param tell is called with each row and its number, from 1, in the order of the workbooks
 */
async function rowsInOrder(
  workbooks: readonly BatchWorkbook[],
  hands: readonly BatchHand[],
  tell: (row: BatchRow, number: number) => void,
): Promise<readonly BatchRow[]> {
  const rows = new Array<BatchRow>(workbooks.length);
  const left = workbooks.entries();
  let told = 0;
  try {
    await Promise.all(
      hands.map(async (hand) => {
        for (const [at, workbook] of left) {
          rows[at] = await hand.row(workbook);
          for (let row = rows[told]; row !== undefined; row = rows[told]) tell(row, ++told);
        }
      }),
    );
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
  }
  return rows;
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

import { join } from 'node:path';
import { CommandRefusal, refusalOf, type BatchOptions } from '../command-line-options';
import { runOverleg, type SharedWindow } from '../run-overleg';
import { batchRowOf, refusedRow, type BatchRow } from './row';

/** A workbook of the folder, and the path for its copy. Null if the copy goes beside it. */
export interface BatchWorkbook {
  readonly file: string;
  readonly out: string | null;
}

/** Does for one workbook what the command line does. A refusal becomes part of the row. */
export async function doWorkbook(
  { file, out }: BatchWorkbook,
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

import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchOptions } from '../command-line-options';
import { CommandRefusal } from '../command-line-options';
import { isOurs } from '../output-files';
import type { BatchWords } from './words';

/** The workbooks in a folder, and the files there from earlier runs. */
export interface Folder {
  /** Ordered by name. */
  readonly files: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Returns the workbooks in a folder.
 *
 * @throws CommandRefusal if the folder cannot be read, or contains no workbook
 */
export async function workbooksIn(folder: string, words: BatchWords): Promise<Folder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new CommandRefusal('folder-not-read', words.folderNotRead(folder));
  });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    // Excel keeps such a file beside a workbook while the workbook is open.
    .filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith('~$'))
    .sort((a, b) => a.localeCompare(b, 'nl'));
  const files = names.filter((name) => !isOurs(name));
  if (files.length === 0) throw new CommandRefusal('no-workbooks', words.noWorkbooks(folder));
  return { files, skipped: names.filter(isOurs) };
}

/**
 * Returns a function that gives the path for the copy of a workbook. The path is null if the copy
 * goes beside the workbook.
 *
 * @throws CommandRefusal if the folder for the copies cannot be made, or is the folder of the
 * workbooks
 */
export async function copyPathOf(
  { folder, out }: Pick<BatchOptions, 'folder' | 'out'>,
  words: BatchWords,
): Promise<(file: string) => string | null> {
  if (out === null) return () => null;
  try {
    await mkdir(out, { recursive: true });
  } catch {
    throw new CommandRefusal('file-not-written', words.outNotMade(out));
  }
  if ((await realpath(out)) === (await realpath(folder))) {
    throw new CommandRefusal('bad-option', words.outIsFolder(out));
  }
  return (file) => join(out, file);
}

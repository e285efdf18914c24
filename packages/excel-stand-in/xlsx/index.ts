import type { Workbook } from '../host/model';
import { blankParts } from './blank';
import { extensionOfBook } from './open-book';
import { relatedPart } from './package';
import { pack, unpack, type Parts } from './parts';
import { readBook, saveBook } from './workbook-part';

export { XlsxError, type XlsxErrorCode } from './xlsx-error';

/**
 * A workbook and the file it came from. The file's parts are never changed: saving finds where the
 * workbook differs from them, and writes the differences into a copy.
 */
export interface OpenFile {
  readonly workbook: Workbook;
  /** Null where the workbook came from no file. */
  readonly origin: Parts | null;
}

/**
 * Opens an .xlsx or .xlsm.
 * @param name the workbook's name, e.g. the file's
 * @param addInId the id of an add-in's manifest, to read what that add-in keeps in the file's
 *   settings
 * @throws XlsxError when the bytes are no such file
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  addInId?: string,
): Promise<OpenFile> {
  const origin = unpack(bytes);
  return { workbook: readBook(origin, name, addInId), origin };
}

/**
 * The bytes of a file with its workbook as it is now. Sheets whose revision is 0, and everything
 * that the model does not hold, are byte for byte those of the file that was opened.
 */
export async function saveWorkbook({ workbook, origin }: OpenFile): Promise<Uint8Array> {
  const parts: Parts = new Map(origin ?? (await blankParts(workbook.dateSystem)));
  await saveBook(parts, workbook);
  return pack(parts);
}

/** The ending that Excel wants in the name of the file, such as `.xlsm` where it holds macros. */
export function extensionOf({ origin }: OpenFile): string {
  return origin === null ? '.xlsx' : extensionOfBook(origin);
}

/** Whether the file has a digital signature, which is not valid for anything that is saved. */
export function isSigned({ origin }: OpenFile): boolean {
  return origin !== null && relatedPart(origin, '', 'origin') !== undefined;
}

/** The bytes of a new file for a workbook. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return saveWorkbook({ workbook, origin: null });
}

import type { Workbook } from '../host/model';
import { blankParts } from './blank';
import { extensionOfBook } from './open-book';
import { relatedPart } from './package';
import { holdsEncryptedPackage, pack, unpack, type Parts } from './parts';
import { readBook, saveBook } from './workbook-part';

export { XlsxError, type XlsxErrorCode } from './xlsx-error';

/**
 * A workbook with the file that it came from. Saving compares the two, and writes the differences
 * into a copy of the file's parts.
 */
export interface OpenFile {
  readonly workbook: Workbook;
  /** Null if the workbook did not come from a file. */
  readonly origin: Parts | null;
  /**
   * Whether the file was encrypted with Excel's default password, which protects nothing. A saved
   * file is not encrypted.
   */
  readonly wasEncrypted: boolean;
}

/**
 * Opens an .xlsx or .xlsm, also one that is encrypted with the password that Excel tries itself.
 * @param name the workbook's name, e.g. the file's
 * @param addInId the id in the add-in's manifest; without it, no settings are read
 * @throws XlsxError if the bytes are no such file
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  addInId?: string,
): Promise<OpenFile> {
  const wasEncrypted = holdsEncryptedPackage(bytes);
  const origin = unpack(wasEncrypted ? await decrypt(bytes) : bytes);
  return { workbook: readBook(origin, name, addInId), origin, wasEncrypted };
}

/** Loads the decryption only for a file that needs it. */
async function decrypt(bytes: Uint8Array): Promise<Uint8Array> {
  const { decryptPackage } = await import('./decrypt');
  return decryptPackage(bytes);
}

/**
 * Returns the bytes of a file with the current workbook. Sheets with revision 0 stay byte for byte
 * as they were. So does everything that the model does not hold.
 */
export async function saveWorkbook({
  workbook,
  origin,
}: Pick<OpenFile, 'workbook' | 'origin'>): Promise<Uint8Array> {
  const parts: Parts = new Map(origin ?? (await blankParts(workbook.dateSystem)));
  await saveBook(parts, workbook);
  return pack(parts);
}

/**
 * Returns the extension that Excel requires for the file's name, such as `.xlsm` for a file with
 * macros.
 */
export function extensionOf({ origin }: OpenFile): string {
  return origin === null ? '.xlsx' : extensionOfBook(origin);
}

/** Returns true if the file has a digital signature. Saving makes the signature invalid. */
export function isSigned({ origin }: OpenFile): boolean {
  return origin !== null && relatedPart(origin, '', 'origin') !== undefined;
}

/** Returns the bytes of a new file for a workbook. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return saveWorkbook({ workbook, origin: null });
}

/** Decrypts a workbook that Excel opens without asking for a password ([MS-OFFCRYPTO], 2.3.4). */
import { openCompoundFile, viewOf } from './compound-file';
import { decryptAgile } from './decrypt-agile';
import { decryptStandard } from './decrypt-standard';
import { unknownEncryption } from './password-key';
import { XlsxError } from './xlsx-error';

/**
 * Returns the bytes of the .xlsx inside an encrypted file.
 *
 * @param bytes a compound file with an encrypted package
 * @throws XlsxError `encrypted` if the password is not Excel's default one, or the encryption is of
 *   an unknown kind; `damaged` if the file contradicts itself
 */
export function decryptPackage(bytes: Uint8Array): Uint8Array {
  try {
    const stream = openCompoundFile(bytes);
    const info = stream('EncryptionInfo');
    const content = stream('EncryptedPackage');
    if (!info || !content) throw new RangeError('A stream is missing.');
    return decryptStreams(info, content);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new XlsxError('damaged', 'The encrypted file is cut off or damaged.', { cause: error });
  }
}

function decryptStreams(info: Uint8Array, content: Uint8Array): Uint8Array {
  const size = Number(viewOf(content).getBigUint64(0, true));
  const encrypted = content.subarray(8);
  const major = viewOf(info).getUint16(0, true);
  const minor = viewOf(info).getUint16(2, true);
  if (major === 4 && minor === 4) return decryptAgile(info, encrypted, size);
  if (minor === 2 && major >= 2 && major <= 4) return decryptStandard(info, encrypted, size);
  throw unknownEncryption();
}

/** What both ways of encrypting a workbook with a password share ([MS-OFFCRYPTO], 2.3.4). */
import { concatBytes, type CHash } from '@noble/hashes/utils.js';
import { XlsxError } from './xlsx-error';

/** Excel tries this password before it asks for one ([MS-OFFCRYPTO], 2.2). */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** The number of bytes that AES encrypts together. */
export const AES_BLOCK = 16;

/** Hashes the password with the salt, and then hashes each hash again with its number. */
export function hashPassword(hash: CHash, salt: Uint8Array, spinCount: number): Uint8Array {
  let hashed: Uint8Array = hash(concatBytes(salt, wideText(DEFAULT_PASSWORD)));
  const numbered = new Uint8Array(4 + hash.outputLen);
  const view = new DataView(numbered.buffer);
  for (let number = 0; number < spinCount; number += 1) {
    view.setUint32(0, number, true);
    numbered.set(hashed, 4);
    hashed = hash(numbered);
  }
  return hashed;
}

/** Encodes a text in UTF-16. */
function wideText(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

export function requireSame(actual: Uint8Array, expected: Uint8Array): void {
  if (actual.every((byte, index) => byte === expected[index])) return;
  throw new XlsxError('encrypted', 'The file is encrypted with a password of its own.');
}

export function requireKeyLength(bytes: number): void {
  if ([16, 24, 32].includes(bytes)) return;
  throw new XlsxError('damaged', 'The encryption has a key that AES does not know.');
}

/** Returns the bytes up to the last whole block that `length` bytes need. */
export function wholeBlocks(bytes: Uint8Array, length: number): Uint8Array {
  const needed = Math.ceil(length / AES_BLOCK) * AES_BLOCK;
  if (needed === 0 || needed > bytes.length) {
    throw new RangeError('Fewer bytes are encrypted than the file says.');
  }
  return bytes.subarray(0, needed);
}

export function unknownEncryption(): XlsxError {
  return new XlsxError('encrypted', 'The file is encrypted in a way that is not known here.');
}

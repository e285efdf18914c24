/** Decrypts with standard encryption, that of Excel 2007 ([MS-OFFCRYPTO], 2.3.4.5 to 2.3.4.9). */
import { ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { viewOf } from './compound-file';
import {
  AES_BLOCK,
  hashPassword,
  requireKeyLength,
  requireSame,
  unknownEncryption,
  wholeBlocks,
} from './password-key';

const SPIN_COUNT = 50_000;
const HEADER = 12;
/** AES with keys of 128, 192 and 256 bits. */
const AES_IDS: readonly number[] = [0x660e, 0x660f, 0x6610];
const SHA_1_BLOCK = 64;
const SALT_SIZE = 16;

/**
 * @param info the stream `EncryptionInfo`
 * @param size the number of bytes of the package, which has at most as many as `encrypted`
 * @throws XlsxError `encrypted` if the password is not Excel's default one
 */
export function decryptStandard(info: Uint8Array, encrypted: Uint8Array, size: number): Uint8Array {
  const view = viewOf(info);
  if (!AES_IDS.includes(view.getUint32(HEADER + 8, true))) throw unknownEncryption();
  const keyLength = view.getUint32(HEADER + 16, true) / 8;
  requireKeyLength(keyLength);
  const verifier = HEADER + view.getUint32(8, true);
  const salt = verifier + 4;
  if (view.getUint32(verifier, true) !== SALT_SIZE) throw new RangeError('The salt is too long.');
  const text = salt + SALT_SIZE;
  const textHash = text + AES_BLOCK + 4;
  const key = deriveKey(info.subarray(salt, text), keyLength);
  const decrypt = (bytes: Uint8Array, length: number) =>
    ecb(key, { disablePadding: true }).decrypt(wholeBlocks(bytes, length)).subarray(0, length);
  const expected = decrypt(info.subarray(textHash), sha1.outputLen);
  requireSame(sha1(decrypt(info.subarray(text), AES_BLOCK)), expected);
  return decrypt(encrypted, size);
}

function deriveKey(salt: Uint8Array, length: number): Uint8Array {
  const block = new Uint8Array(4);
  const hashed = sha1(concatBytes(hashPassword(sha1, salt, SPIN_COUNT), block));
  const halves = [0x36, 0x5c].map((fill) => {
    const filled = new Uint8Array(SHA_1_BLOCK).fill(fill);
    return sha1(filled.map((byte, index) => byte ^ (hashed[index] ?? 0)));
  });
  return concatBytes(...halves).subarray(0, length);
}

/** Decrypts with agile encryption, that of Excel 2010 and later ([MS-OFFCRYPTO], 2.3.4.10 to 2.3.4.15). */
import { cbc } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, type CHash } from '@noble/hashes/utils.js';
import { wellFormed } from './parts';
import {
  AES_BLOCK,
  hashPassword,
  requireKeyLength,
  requireSame,
  unknownEncryption,
  wholeBlocks,
} from './password-key';
import { child, children, numberOf, parseXml, type XmlElement } from './xml';
import { XlsxError } from './xlsx-error';

const HEADER = 8;
const SEGMENT = 4096;
/** The largest number of times that Excel hashes a password. */
const MAX_SPIN_COUNT = 10_000_000;
/** Each segment is hashed with the salt, so a longer one would take time without bound. */
const MAX_SALT = 65_536;
const PASSWORD_KEYS = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';

const HASHES: ReadonlyMap<string, CHash> = new Map<string, CHash>([
  ['SHA1', sha1],
  ['SHA-1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);

/** What the standard hashes with the password for each of three keys. */
const KEY_OF = {
  text: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  textHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  packageKey: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
};

/** What two elements of the description share. */
interface Cipher {
  readonly hash: CHash;
  readonly salt: Uint8Array;
  readonly keyLength: number;
}

/**
 * Decrypts a package. Its checksum is not tested, because each part has one in the zip.
 *
 * @param info the stream `EncryptionInfo`
 * @param size the number of bytes of the package, which has at most as many as `encrypted`
 * @throws XlsxError `encrypted` if the password is not Excel's default one
 */
export function decryptAgile(info: Uint8Array, encrypted: Uint8Array, size: number): Uint8Array {
  const { root } = wellFormed('EncryptionInfo', () =>
    parseXml(new TextDecoder().decode(info.subarray(HEADER))),
  );
  const key = packageKey(root);
  const { hash, salt } = readCipher(child(root, 'keyData'));
  const source = wholeBlocks(encrypted, size);
  const whole = new Uint8Array(source.length);
  const number = new Uint8Array(4);
  for (let at = 0; at < source.length; at += SEGMENT) {
    new DataView(number.buffer).setUint32(0, at / SEGMENT, true);
    const vector = fitted(hash(concatBytes(salt, number)), AES_BLOCK);
    whole.set(decrypt(key, vector, source.subarray(at, at + SEGMENT)), at);
  }
  return whole.subarray(0, size);
}

/** Returns the key of the package, which is encrypted with the password. */
function packageKey(root: XmlElement): Uint8Array {
  const holder = children(child(root, 'keyEncryptors'), 'keyEncryptor').find(
    ({ attributes }) => attributes['uri'] === PASSWORD_KEYS,
  );
  if (!holder) throw unknownEncryption();
  const element = required(child(holder, 'encryptedKey'));
  const { hash, salt, keyLength } = readCipher(element);
  const spinCount = required(numberOf(element, 'spinCount'));
  if (!Number.isInteger(spinCount) || spinCount < 0 || spinCount > MAX_SPIN_COUNT) {
    throw new XlsxError('damaged', 'The password is hashed more often than Excel allows.');
  }
  const hashed = hashPassword(hash, salt, spinCount);
  const vector = fitted(salt, AES_BLOCK);
  const decrypted = (name: string, block: readonly number[], length: number) => {
    const key = hash(concatBytes(hashed, Uint8Array.from(block)));
    const source = wholeBlocks(base64(element, name), length);
    return decrypt(fitted(key, keyLength), vector, source).subarray(0, length);
  };
  const text = decrypted('encryptedVerifierHashInput', KEY_OF.text, salt.length);
  const textHash = decrypted('encryptedVerifierHashValue', KEY_OF.textHash, hash.outputLen);
  requireSame(hash(text), textHash);
  return decrypted('encryptedKeyValue', KEY_OF.packageKey, keyLength);
}

function readCipher(element: XmlElement | undefined): Cipher {
  const found = required(element);
  const { cipherAlgorithm, cipherChaining, hashAlgorithm = '' } = found.attributes;
  const hash = HASHES.get(hashAlgorithm);
  if (cipherAlgorithm !== 'AES' || cipherChaining !== 'ChainingModeCBC' || !hash) {
    throw unknownEncryption();
  }
  const keyLength = required(numberOf(found, 'keyBits')) / 8;
  requireKeyLength(keyLength);
  const salt = base64(found, 'saltValue');
  if (salt.length > MAX_SALT) throw new RangeError('A salt is too long.');
  return { hash, salt, keyLength };
}

function decrypt(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, vector, { disablePadding: true }).decrypt(bytes);
}

/** Cuts the bytes off, or adds the filling of the standard. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length).fill(0x36);
  whole.set(bytes.subarray(0, length));
  return whole;
}

function base64(element: XmlElement, name: string): Uint8Array {
  const text = required(element.attributes[name]);
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch (error) {
    throw new XlsxError('damaged', `The encryption has a damaged ${name}.`, { cause: error });
  }
}

function required<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new XlsxError('damaged', 'The description of the encryption is incomplete.');
}

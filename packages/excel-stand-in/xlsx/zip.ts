/**
 * Reads and writes the zip around a file's parts (PKWARE's APPNOTE.TXT, 4.3). The library fflate
 * only inflates and deflates here. It checks no checksums, and cannot return an entry in its
 * compressed form.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { XlsxError } from './xlsx-error';

/** An entry in its compressed form. It can be written again as it is. */
export interface Stored {
  readonly method: number;
  readonly crc: number;
  /** The number of bytes after inflating. */
  readonly size: number;
  readonly body: Uint8Array;
}

export interface ZipEntry {
  readonly path: string;
  readonly stored: Stored;
}

/** The most bytes that all entries together may have after inflating. */
const MAX_INFLATED = 256 * 1024 * 1024;
/**
 * The most entries of a zip. With more, it could only be written with a longer directory (ZIP64).
 */
const MAX_ENTRIES = 0xfffe;
/** DEFLATE makes at most this many bytes out of one. */
const DEFLATE_RATIO = 1032;

const END = { signature: 0x06054b50, length: 22 };
const END_64 = { signature: 0x06064b50, locator: 0x07064b50, locatorLength: 20 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;
const EXTRA_64 = 0x0001;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_UTF_8 = 0x0800;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;

/**
 * Lists the entries of a zip, without inflating them. Folders are left out.
 *
 * @throws XlsxError `damaged`; `too-large` if there are too many entries or bytes
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new XlsxError('damaged', 'The zip is cut off or damaged.', { cause: error });
  }
}

/** @throws RangeError if a position is beyond the end of the bytes */
function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > MAX_ENTRIES) throw new XlsxError('too-large', 'The zip has too many entries.');
  const entries: ZipEntry[] = [];
  let at = offset;
  let inflated = 0;
  let stored = 0;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(bytes, view, at);
    at = header.next;
    inflated += header.size;
    stored += header.storedSize;
    if (inflated > MAX_INFLATED) {
      throw new XlsxError('too-large', 'The parts are too large together.');
    }
    // If entries shared bytes, a small file could inflate to any size.
    if (stored > bytes.length) throw new XlsxError('damaged', 'Entries of the zip overlap.');
    if (!header.path.endsWith('/')) entries.push(readEntry(bytes, view, header));
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - END.length;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isShort = count !== IN_EXTRA_16 && offset !== IN_EXTRA_32;
    return isShort ? { count, offset } : (findDirectory64(view, at) ?? { count, offset });
  }
  throw new XlsxError('damaged', 'The zip has no directory.');
}

function findDirectory64(view: DataView, end: number) {
  const locator = end - END_64.locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== END_64.locator) return undefined;
  const at = number64(view, locator + 8);
  if (view.getUint32(at, true) !== END_64.signature) return undefined;
  return { count: number64(view, at + 32), offset: number64(view, at + 48) };
}

/** Reads a number of eight bytes. Beyond 2^53 it is not exact, but no file is that large. */
function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

interface Header {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly storedSize: number;
  /** The position of the entry itself. */
  readonly offset: number;
  /** The position of the next header. */
  readonly next: number;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number): Header {
  if (view.getUint32(at, true) !== CENTRAL.signature) {
    throw new XlsxError('damaged', "The zip's directory is damaged.");
  }
  const flags = view.getUint16(at + 8, true);
  if ((flags & FLAG_ENCRYPTED) !== 0) {
    throw new XlsxError('encrypted', 'The zip is encrypted with a password.');
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = at + CENTRAL.length;
  const extra = name + nameLength;
  const isLatin = (flags & FLAG_UTF_8) === 0;
  const [size, storedSize, offset] = wideNumbers(
    view,
    [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true)),
    { start: extra, end: extra + extraLength },
  );
  return {
    path: strFromU8(bytes.subarray(name, extra), isLatin),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: size ?? 0,
    storedSize: storedSize ?? 0,
    offset: offset ?? 0,
    next: extra + extraLength + view.getUint16(at + 32, true),
  };
}

/**
 * Replaces each number that does not fit into four bytes by the number of eight bytes in an extra
 * field.
 */
function wideNumbers(
  view: DataView,
  numbers: readonly number[],
  extra: { readonly start: number; readonly end: number },
): readonly number[] {
  if (!numbers.includes(IN_EXTRA_32)) return numbers;
  let at = extra.start;
  while (at + 4 <= extra.end && view.getUint16(at, true) !== EXTRA_64) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  return numbers.map((number) => {
    if (number !== IN_EXTRA_32 || at + 8 > extra.end) return number;
    at += 8;
    return number64(view, at - 8);
  });
}

function readEntry(bytes: Uint8Array, view: DataView, header: Header): ZipEntry {
  const { path, method, crc, size, storedSize, offset } = header;
  if (view.getUint32(offset, true) !== LOCAL.signature) {
    throw new XlsxError('damaged', `The zip's entry ${path} is damaged.`);
  }
  const start =
    offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + storedSize > bytes.length) throw new RangeError('The entry is cut off.');
  return { path, stored: { method, crc, size, body: bytes.subarray(start, start + storedSize) } };
}

/**
 * Returns the bytes of an entry.
 *
 * @throws XlsxError `damaged` if the checksum is wrong
 */
export function inflate(path: string, { method, crc, size, body }: Stored): Uint8Array {
  const bytes = method === METHOD_STORED ? body : inflated(path, method, body, size);
  if (bytes.length !== size || checksum(bytes) !== crc) {
    throw new XlsxError('damaged', `The zip's entry ${path} is damaged.`);
  }
  return bytes;
}

function inflated(path: string, method: number, body: Uint8Array, size: number): Uint8Array {
  if (method !== METHOD_DEFLATED) {
    throw new XlsxError('damaged', `The zip's entry ${path} is compressed in an unknown way.`);
  }
  if (size > body.length * DEFLATE_RATIO) {
    throw new XlsxError('damaged', `The zip's entry ${path} is cut off.`);
  }
  try {
    // The output is as large as the directory says. If the entry is larger, the surplus is dropped
    // and the checksum fails.
    return inflateSync(body, { out: new Uint8Array(size) });
  } catch (error) {
    throw new XlsxError('damaged', `The zip's entry ${path} is damaged.`, { cause: error });
  }
}

export function deflate(bytes: Uint8Array): Stored {
  const body = deflateSync(bytes);
  const isSmaller = body.length < bytes.length;
  return {
    method: isSmaller ? METHOD_DEFLATED : METHOD_STORED,
    crc: checksum(bytes),
    size: bytes.length,
    body: isSmaller ? body : bytes,
  };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Computes the CRC-32 that a zip uses. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

// 1 January 1980, the earliest date of a zip. With the time of writing, equal files would differ.
const EARLIEST_DATE = 0x0021;
const VERSION = 20;

/** Returns the bytes of a zip with these entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map(({ path, stored }) => ({ name: strToU8(path), stored }));
  const bodies = named.reduce(
    (sum, { name, stored }) => sum + LOCAL.length + name.length + stored.body.length,
    0,
  );
  const directory = named.reduce((sum, { name }) => sum + CENTRAL.length + name.length, 0);
  const bytes = new Uint8Array(bodies + directory + END.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = bodies;
  for (const { name, stored } of named) {
    view.setUint32(central, CENTRAL.signature, true);
    view.setUint16(central + 4, VERSION, true);
    writeFields(view, central + 6, name, stored);
    view.setUint32(central + 42, at, true);
    bytes.set(name, central + CENTRAL.length);
    central += CENTRAL.length + name.length;

    view.setUint32(at, LOCAL.signature, true);
    writeFields(view, at + 4, name, stored);
    bytes.set(name, at + LOCAL.length);
    bytes.set(stored.body, at + LOCAL.length + name.length);
    at += LOCAL.length + name.length + stored.body.length;
  }
  view.setUint32(central, END.signature, true);
  view.setUint16(central + 8, named.length, true);
  view.setUint16(central + 10, named.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, bodies, true);
  return bytes;
}

/** Writes the fields that an entry's own header and the directory share. */
function writeFields(view: DataView, at: number, name: Uint8Array, stored: Stored): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAG_UTF_8, true);
  view.setUint16(at + 4, stored.method, true);
  view.setUint16(at + 8, EARLIEST_DATE, true);
  view.setUint32(at + 10, stored.crc, true);
  view.setUint32(at + 14, stored.body.length, true);
  view.setUint32(at + 18, stored.size, true);
  view.setUint16(at + 22, name.length, true);
}

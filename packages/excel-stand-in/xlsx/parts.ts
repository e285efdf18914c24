/** Holds the parts of a file. A part stays compressed until it is first needed. */
import { strToU8 } from 'fflate';
import { parseXml, type XmlDocument } from './xml';
import { XlsxError } from './xlsx-error';
import { deflate, inflate, readZip, writeZip, type Stored } from './zip';

/** A part as the zip stores it, or the new bytes that replace it. */
interface Part {
  /** The path, without a leading slash. */
  readonly path: string;
  readonly content: Stored | Uint8Array;
}

/**
 * The parts of a file, by their paths in lower case. Capitals in a path have no meaning (ECMA-376
 * part 2, 6.2.2.3).
 */
export type Parts = Map<string, Part>;

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];

/** @throws XlsxError when the bytes are no zip with an Office document */
export function unpack(bytes: Uint8Array): Parts {
  if (startsWith(bytes, CFB_SIGNATURE)) throw compoundFileError(bytes);
  if (!startsWith(bytes, ZIP_SIGNATURE)) {
    throw new XlsxError('not-a-workbook', 'The file is not a zip, so it is no .xlsx.');
  }
  const parts: Parts = new Map();
  for (const { path, stored } of readZip(bytes)) {
    // Some programs write `xl\workbook.xml`, and Excel accepts that.
    const own = path.replaceAll('\\', '/').replace(/^\/+/, '');
    parts.set(keyOf(own), { path: own, content: stored });
  }
  if (hasPart(parts, 'content.xml') || hasPart(parts, 'xl/workbook.bin')) {
    throw new XlsxError('other-format', 'The file is an .ods or an .xlsb.');
  }
  if (!hasPart(parts, '[Content_Types].xml') || !hasPart(parts, '_rels/.rels')) {
    throw new XlsxError('not-a-workbook', 'The zip holds no Office document.');
  }
  return parts;
}

/** Returns true for an encrypted .xlsx: an OLE file whose directory names an encrypted package. */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, CFB_SIGNATURE) && holdsName(bytes, 'EncryptedPackage');
}

/** Returns the error for an OLE file, which is an .xls or a file that is still encrypted. */
function compoundFileError(bytes: Uint8Array): XlsxError {
  if (holdsEncryptedPackage(bytes)) {
    return new XlsxError('encrypted', 'The file is encrypted with a password.');
  }
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')
    ? new XlsxError('other-format', 'The file is an .xls.')
    : new XlsxError('not-a-workbook', 'The file is an OLE document without a workbook.');
}

/** Returns true if the bytes contain the name in UTF-16, as the directory of an OLE file does. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  let at = bytes.indexOf(wide[0] ?? 0);
  while (at >= 0 && !wide.every((byte, index) => bytes[at + index] === byte)) {
    at = bytes.indexOf(wide[0] ?? 0, at + 1);
  }
  return at >= 0;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Returns the bytes of a file with these parts. Unchanged parts keep their compressed bytes. */
export function pack(parts: Parts): Uint8Array {
  const entries = [...parts.values()].map(({ path, content }) => ({
    path,
    stored: content instanceof Uint8Array ? deflate(content) : content,
  }));
  return writeZip(entries);
}

function keyOf(path: string): string {
  return path.toLowerCase();
}

export function hasPart(parts: Parts, path: string): boolean {
  return parts.has(keyOf(path));
}

/** Returns the paths of all parts, with their original capitals. */
export function partPaths(parts: Parts): string[] {
  return [...parts.values()].map(({ path }) => path);
}

/**
 * Returns the path in the part's own capitals. Without such a part, it returns the path unchanged.
 */
export function ownPath(parts: Parts, path: string): string {
  return parts.get(keyOf(path))?.path ?? path;
}

export function deletePart(parts: Parts, path: string): void {
  parts.delete(keyOf(path));
}

/** @throws XlsxError `damaged` if the part is missing or its checksum is wrong */
export function partText(parts: Parts, path: string): string {
  const part = parts.get(keyOf(path));
  if (!part) throw new XlsxError('damaged', `The part ${path} is missing.`);
  const { content } = part;
  const bytes = content instanceof Uint8Array ? content : inflate(part.path, content);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** @throws XlsxError `damaged` if the part is missing or not well-formed */
export function partXml(parts: Parts, path: string): XmlDocument {
  return wellFormed(path, () => parseXml(partText(parts, path)));
}

/**
 * Returns the result of `parse`. An error of the parser becomes `damaged`, with the part's path.
 */
export function wellFormed<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('damaged', `The part ${path} is not well-formed.`, { cause: error });
  }
}

export function setPartText(parts: Parts, path: string, text: string): void {
  const written = text.replace(/^(<\?xml[^>]*encoding=)["']utf-16["']/i, '$1"UTF-8"');
  parts.set(keyOf(path), { path: ownPath(parts, path), content: strToU8(written) });
}

/** Returns the first unused path such as `xl/charts/chart7.xml`. */
export function freePath(parts: Parts, stem: string, extension = 'xml'): string {
  let number = 1;
  while (isTaken(parts, `${stem}${number}.${extension}`)) number += 1;
  return `${stem}${number}.${extension}`;
}

/** A path is also taken if relationships for it remain. A new part would get them. */
function isTaken(parts: Parts, path: string): boolean {
  return hasPart(parts, path) || hasPart(parts, relationshipsPath(path));
}

/** Returns the path of a part's relationships. The part '' stands for the package itself. */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/');
  return `${partPath.slice(0, slash + 1)}_rels/${partPath.slice(slash + 1)}.rels`;
}

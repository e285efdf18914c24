import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XlsxError } from './xlsx-error';
import {
  applyEdits,
  children,
  editAppend,
  parseXml,
  xml,
  type Edit,
  type XmlDocument,
} from './xml';

/** The parts of a file by their path in the zip, without a leading slash. */
export type Parts = Map<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI: it is the same in the transitional and in the strict form. */
  readonly type: string;
  /** The part's path; for an external target its address, unchanged. */
  readonly target: string;
  readonly external: boolean;
}

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];
// The earliest date of a zip, for every part: the moment of writing must not change a file.
const EPOCH = new Date(1980, 0, 1);

export function unpack(bytes: Uint8Array): Parts {
  if (startsWith(bytes, CFB_SIGNATURE)) throw compoundFileError(bytes);
  if (!startsWith(bytes, ZIP_SIGNATURE)) {
    throw new XlsxError('not-a-workbook', 'The file is not a zip, so it is no .xlsx.');
  }
  const parts = unzip(bytes);
  if (parts.has('content.xml') || parts.has('xl/workbook.bin')) {
    throw new XlsxError('other-format', 'The file is an .ods or an .xlsb.');
  }
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) {
    throw new XlsxError('not-a-workbook', 'The zip holds no Office document.');
  }
  return parts;
}

function unzip(bytes: Uint8Array): Parts {
  try {
    const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
    return new Map(entries);
  } catch (error) {
    throw new XlsxError('damaged', 'The zip is cut off or damaged.', { cause: error });
  }
}

/**
 * An OLE file is an .xls or an encrypted .xlsx. The directory of the latter names an encrypted
 * package.
 */
function compoundFileError(bytes: Uint8Array): XlsxError {
  const name = Uint8Array.from('EncryptedPackage', (c) => c.charCodeAt(0));
  const directory = strFromU8(bytes, true);
  if (directory.includes(Array.from(name, (c) => `${String.fromCharCode(c)}\0`).join(''))) {
    return new XlsxError('encrypted', 'The file is encrypted with a password.');
  }
  const isWorkbook = ['Workbook', 'Book'].some((stream) =>
    directory.includes(Array.from(stream, (c) => `${c}\0`).join('')),
  );
  return isWorkbook
    ? new XlsxError('other-format', 'The file is an .xls.')
    : new XlsxError('not-a-workbook', 'The file is an OLE document without a workbook.');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: EPOCH });
}

/** Throws `damaged` when the part is missing. */
export function partText(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new XlsxError('damaged', `The part ${path} is missing.`);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Throws `damaged` when the part is missing or not well-formed. */
export function partXml(parts: Parts, path: string): XmlDocument {
  return wellFormed(path, () => parseXml(partText(parts, path)));
}

/** What `parse` gives; an error it throws becomes `damaged`, with the part's path. */
export function wellFormed<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('damaged', `The part ${path} is not well-formed.`, { cause: error });
  }
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text.replace(/^(<\?xml[^>]*encoding=)["']utf-16["']/i, '$1"UTF-8"')));
}

function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/');
  return `${partPath.slice(0, slash + 1)}_rels/${partPath.slice(slash + 1)}.rels`;
}

/** A part's relationships, empty when it has none. The package's own belong to the part ''. */
export function relationshipsOf(parts: Parts, partPath: string): readonly Relationship[] {
  const path = relationshipsPath(partPath);
  if (!parts.has(path)) return [];
  const { root } = partXml(parts, path);
  return children(root, 'Relationship').map((element) => {
    const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
    const external = TargetMode === 'External';
    const target = external ? Target : resolvePath(partPath, Target);
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, external };
  });
}

export function relatedPart(parts: Parts, partPath: string, type: string): string | undefined {
  return relationshipsOf(parts, partPath).find(
    (relationship) => relationship.type === type && !relationship.external,
  )?.target;
}

function resolvePath(partPath: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = partPath.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** Adds a relationship to another part of the package and gives its id. */
export function relate(parts: Parts, partPath: string, type: string, target: string): string {
  const path = relationshipsPath(partPath);
  if (!parts.has(path)) setPartText(parts, path, EMPTY_RELATIONSHIPS);
  const document = partXml(parts, path);
  const used = new Set(children(document.root, 'Relationship').map((r) => r.attributes['Id']));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const element = xml('Relationship', { Id: id, Type: type, Target: `/${target}` });
  setPartText(
    parts,
    path,
    applyEdits(document.text, [editAppend(document, document.root, element)]),
  );
  return id;
}

/** Removes a part's relationships with these ids. */
export function unrelate(parts: Parts, partPath: string, ids: ReadonlySet<string>): void {
  const path = relationshipsPath(partPath);
  if (ids.size === 0 || !parts.has(path)) return;
  const document = partXml(parts, path);
  const gone = children(document.root, 'Relationship').filter((element) =>
    ids.has(element.attributes['Id'] ?? ''),
  );
  const edits = gone.map(({ start, end }): Edit => ({ start, end, text: '' }));
  setPartText(parts, path, applyEdits(document.text, edits));
}

/** Adds a part with its content type. */
export function addPart(parts: Parts, path: string, contentType: string, text: string): void {
  setPartText(parts, path, text);
  const document = partXml(parts, '[Content_Types].xml');
  const element = xml('Override', { PartName: `/${path}`, ContentType: contentType });
  const edit = editAppend(document, document.root, element);
  setPartText(parts, '[Content_Types].xml', applyEdits(document.text, [edit]));
}

/** Removes a part, its relationships and its content type. Parts that it points at stay. */
export function removePart(parts: Parts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  const document = partXml(parts, '[Content_Types].xml');
  const edits = children(document.root, 'Override')
    .filter((element) => element.attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase())
    .map(({ start, end }): Edit => ({ start, end, text: '' }));
  if (edits.length === 0) return;
  setPartText(parts, '[Content_Types].xml', applyEdits(document.text, edits));
}

/** Removes a part, and the parts that it points at and that no other part needs. */
export function removePartTree(parts: Parts, path: string): void {
  const pointedAt = relationshipsOf(parts, path).filter(({ external }) => !external);
  removePart(parts, path);
  const needed = new Set(
    [...parts.keys()]
      .filter((key) => key.endsWith('.rels'))
      .flatMap((key) => relationshipsOf(parts, ownerOf(key)).map(({ target }) => target)),
  );
  for (const { target } of pointedAt) {
    if (parts.has(target) && !needed.has(target)) removePartTree(parts, target);
  }
}

function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

/** The first free path like `xl/charts/chart7.xml`. */
export function freePath(parts: Parts, stem: string, extension = 'xml'): string {
  const taken = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}.${extension}`.toLowerCase())) number += 1;
  return `${stem}${number}.${extension}`;
}

/** The namespace of relationship ids. The types of relationships begin with it too. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The namespace of workbooks, sheets and tables. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMPTY_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** The content type of a part in the package; undefined where there is none. */
export function contentTypeOf(parts: Parts, path: string): string | undefined {
  const { root } = partXml(parts, '[Content_Types].xml');
  const own = children(root, 'Override').find(
    (element) => element.attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
  );
  if (own) return own.attributes['ContentType'];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return children(root, 'Default').find(
    (element) => element.attributes['Extension']?.toLowerCase() === extension,
  )?.attributes['ContentType'];
}

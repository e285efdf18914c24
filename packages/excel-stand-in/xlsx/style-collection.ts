/**
 * Adds elements to the lists of a styles part, at the end. So the indexes of other elements stay.
 */
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-format';
import {
  applyEdits,
  child,
  editAppend,
  editAttributes,
  editChildren,
  numberOf,
  parseXml,
  sourceOf,
  withPrefix,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** One list of the part, to which elements can be added. Equal XML is stored once. */
export interface Collection {
  readonly name: string;
  readonly elements: readonly XmlElement[];
  readonly added: string[];
  readonly replaced: Map<XmlElement, string>;
  readonly add: (fragment: string) => number;
  /** Adds an element even if the list has an equal one. Returns its index. */
  readonly append: (fragment: string) => number;
  /** Replaces an element of the part. Empty XML removes it. */
  readonly replace: (index: number, fragment: string) => void;
}

export function openCollection(document: XmlDocument, name: string): Collection {
  const elements = child(document.root, name)?.children ?? [];
  const indexes = new Map<string, number>();
  elements.forEach((element, index) => {
    const source = sourceOf(document, element);
    if (!indexes.has(source)) indexes.set(source, index);
  });
  const added: string[] = [];
  const replaced = new Map<XmlElement, string>();
  const append = (fragment: string) =>
    elements.length + added.push(withPrefix(fragment, document.root.prefix)) - 1;
  const replace = (index: number, fragment: string) => {
    const element = elements[index];
    if (element) replaced.set(element, withPrefix(fragment, document.root.prefix));
  };
  const add = (fragment: string) => {
    const own = withPrefix(fragment, document.root.prefix);
    const index = indexes.get(own) ?? elements.length + added.length;
    if (!indexes.has(own)) {
      indexes.set(own, index);
      added.push(own);
    }
    return index;
  };
  return { name, elements, added, replaced, add, append, replace };
}

export function collectionEdits(
  document: XmlDocument,
  { name, added, replaced }: Collection,
): Edit[] {
  const removed = [...replaced.values()].filter((fragment) => fragment === '').length;
  const inPlace = [...replaced].map(([{ start, end }, text]) => ({ start, end, text }));
  return [...listEdits(document, name, added, removed), ...inPlace];
}

/** Returns the edits that add elements at the end of a list, and update its `count`. */
function listEdits(
  document: XmlDocument,
  name: string,
  added: readonly string[],
  removed = 0,
): Edit[] {
  if (added.length === 0 && removed === 0) return [];
  const parent = child(document.root, name);
  const count = (parent?.children.length ?? 0) + added.length - removed;
  const inner = added.join('');
  if (!parent) {
    const element = xml(name, { count }, inner);
    return editChildren(document, document.root, STYLESHEET_ORDER, name, element);
  }
  return [editAttributes(document, parent, { count }), editAppend(document, parent, inner)];
}

export function openNumberFormats(document: XmlDocument) {
  const collection = openCollection(document, 'numFmts');
  const codes = new Map<number, string>();
  for (const element of collection.elements) {
    codes.set(numberOf(element, 'numFmtId') ?? 0, element.attributes['formatCode'] ?? 'General');
  }
  const codeOf = (id: number) => codes.get(id) ?? builtInFormat(id) ?? 'General';
  const idOf = (code = 'General') => {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined && !codes.has(builtIn)) return builtIn;
    const existing = [...codes].find(([, text]) => text === code)?.[0];
    if (existing !== undefined) return existing;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...codes.keys()) + 1;
    codes.set(id, code);
    collection.add(xml('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  };
  return { collection, codeOf, idOf };
}

/**
 * The elements that Excel expects at the start of each list. The first font is that of plain cells.
 * Excel takes the first two fills for `none` and `gray125`, whatever they contain.
 */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['none', 'gray125'].map((patternType) =>
    xml('fill', {}, xml('patternFill', { patternType })),
  ),
  borders: [xml('border', {}, '<left/><right/><top/><bottom/><diagonal/>')],
  cellStyleXfs: [xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })],
  cellXfs: [xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })],
  cellStyles: [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })],
};

/** Adds the missing first elements to each list. Returns the same document if none is missing. */
export function withFirstElements(document: XmlDocument): XmlDocument {
  const edits = Object.entries(FIRST).flatMap(([name, first]) =>
    listEdits(
      document,
      name,
      first
        .slice(child(document.root, name)?.children.length ?? 0)
        .map((element) => withPrefix(element, document.root.prefix)),
    ),
  );
  return edits.length === 0 ? document : parseXml(applyEdits(document.text, edits));
}

/** Returns the text of an element in the part. */
export type Source = (element: XmlElement | undefined) => string | undefined;

/**
 * The lists of a styles part. Elements are added at the end, so that no index changes its meaning.
 */
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-format';
import {
  child,
  editAppend,
  editAttributes,
  editChildren,
  numberOf,
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

/** A collection of the part to which elements are added. Equal XML is stored once. */
export interface Collection {
  readonly name: string;
  readonly elements: readonly XmlElement[];
  readonly added: string[];
  readonly add: (fragment: string) => number;
}

export function openCollection(document: XmlDocument, name: string): Collection {
  const elements = child(document.root, name)?.children ?? [];
  const indexes = new Map<string, number>();
  elements.forEach((element, index) => {
    const source = sourceOf(document, element);
    if (!indexes.has(source)) indexes.set(source, index);
  });
  const added: string[] = [];
  const add = (fragment: string) => {
    const own = withPrefix(fragment, document.root.prefix);
    const index = indexes.get(own) ?? elements.length + added.length;
    if (!indexes.has(own)) {
      indexes.set(own, index);
      added.push(own);
    }
    return index;
  };
  return { name, elements, added, add };
}

export function collectionEdits(document: XmlDocument, collection: Collection): Edit[] {
  if (collection.added.length === 0) return [];
  const count = collection.elements.length + collection.added.length;
  const parent = child(document.root, collection.name);
  const inner = collection.added.join('');
  if (!parent || parent.innerStart === parent.end) {
    const element = xml(collection.name, { count }, inner);
    return editChildren(document, document.root, STYLESHEET_ORDER, collection.name, element);
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

/** The text of an element in the part. */
export type Source = (element: XmlElement | undefined) => string | undefined;

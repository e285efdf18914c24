import { SaxesParser } from 'saxes';
import { XlsxError } from './xlsx-error';

/**
 * An element, with its position in the text. Positions count UTF-16 units, and ends are exclusive.
 */
export interface XmlElement {
  /** The name, without its prefix. */
  readonly name: string;
  /** The attributes by their names as written, with any prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside the element, with entities resolved. */
  text: string;
  readonly prefix: string;
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
}

export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** @throws Error if the text is not well-formed */
export function parseXml(text: string): XmlDocument {
  return parseXmlWithout(text, { parent: '', name: '' }, () => undefined);
}

/** Elements that a large part has many of, such as the rows of a worksheet. */
interface Repeated {
  readonly parent: string;
  readonly name: string;
}

/** The rows of a worksheet. */
export const ROWS: Repeated = { parent: 'sheetData', name: 'row' };

/** The most elements that a part may have, besides the repeated ones. Excel writes fewer. */
const MOST_ELEMENTS = 500_000;

/**
 * Parses a part. Each repeated element goes to `onRepeated` and not into the tree, so memory never
 * holds all of them.
 *
 * @throws XlsxError `too-large` if there are too many other elements
 */
export function parseXmlWithout(
  text: string,
  { parent: of, name: repeated }: Repeated,
  onRepeated: (element: XmlElement) => void,
): XmlDocument {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let kept = 0;
  let keptBefore = 0;
  const isRepeated = (element: XmlElement) => element.name === repeated && open.at(-1)?.name === of;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    const colon = tag.name.indexOf(':');
    const element: XmlElement = {
      name: tag.name.slice(colon + 1),
      prefix: colon < 0 ? '' : tag.name.slice(0, colon),
      attributes: tag.attributes,
      children: [],
      text: '',
      // A tag contains `<` only at its beginning.
      start: text.lastIndexOf('<', end - 1),
      innerStart: end,
      innerEnd: end,
      end,
    };
    const parent = open.at(-1);
    if (isRepeated(element)) keptBefore = kept;
    else parent?.children.push(element);
    kept += 1;
    if (kept > MOST_ELEMENTS) throw new XlsxError('too-large', 'A part has too many elements.');
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.innerEnd = tag.isSelfClosing ? element.end : text.lastIndexOf('<', element.end - 1);
    if (!isRepeated(element)) return;
    kept = keptBefore;
    onRepeated(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw new Error('The text holds no element.');
  return { text, root };
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Returns an attribute, whatever its prefix: `r:id`, `rel:id`. */
export function attributeOf(element: XmlElement, localName: string): string | undefined {
  const own = element.attributes[localName];
  if (own !== undefined) return own;
  const key = Object.keys(element.attributes).find((name) => name.endsWith(`:${localName}`));
  return key === undefined ? undefined : element.attributes[key];
}

/** Reads an xsd:boolean attribute. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** Reads a number. Returns undefined if the attribute is absent or is not a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** Returns the text of an element in its document, unchanged. */
export function sourceOf(document: XmlDocument, element: XmlElement): string {
  return document.text.slice(element.start, element.end);
}

const TO_ESCAPE = /[&<>"\t\n\r]/;

export function escapeXml(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** Writes an element. Attributes that are undefined are left out. `inner` is XML. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  inner = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Adds a prefix to the elements of a fragment, except to those that have one. */
export function withPrefix(fragment: string, prefix: string): string {
  if (prefix === '') return fragment;
  return fragment.replace(/<(\/?)(?![\w.-]+:)(?=[A-Za-z])/g, `<$1${prefix}:`);
}

/** Replaces the text from `start` to `end`. If the two are equal, it inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For content in a self-closing element: its name. `<x/>` becomes `<x>…</x>`. */
  readonly opens?: string;
}

/** Applies edits, which must not overlap. Inserts at the same position keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  inOrder.forEach(({ start, end, text: written, opens }, index) => {
    parts.push(text.slice(position, start));
    position = end;
    if (opens === undefined) {
      parts.push(written);
      return;
    }
    // If several edits fill one self-closing element, it is opened and closed once.
    const isSame = (other: Edit | undefined) => other?.start === start && other.opens !== undefined;
    parts.push(isSame(inOrder[index - 1]) ? '' : '>', written);
    if (!isSame(inOrder[index + 1])) parts.push(`</${opens}>`);
  });
  parts.push(text.slice(position));
  return parts.join('');
}

/** Sets attributes of an element, or removes those that are undefined. The content stays. */
export function editAttributes(
  document: XmlDocument,
  element: XmlElement,
  changes: Readonly<Record<string, string | number | undefined>>,
): Edit {
  const tag = document.text.slice(element.start, element.innerStart);
  const attributes = Object.entries({ ...element.attributes, ...changes })
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const end = element.innerStart - (tag.endsWith('/>') ? 2 : 1);
  return { start: element.start, end, text: `<${qualifiedName(element)}${attributes}` };
}

function qualifiedName({ name, prefix }: XmlElement): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** Adds XML at the end of an element's content. The element may be self-closing. */
export function editAppend(document: XmlDocument, element: XmlElement, inner: string): Edit {
  if (element.innerStart !== element.end) {
    return { start: element.innerEnd, end: element.innerEnd, text: inner };
  }
  const slash = document.text.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: inner, opens: qualifiedName(element) };
}

/**
 * Replaces all children with a name by XML. Empty XML removes them. If there is none yet, the XML
 * is inserted at its position in the schema's order of children (`order`).
 */
export function editChildren(
  document: XmlDocument,
  parent: XmlElement,
  order: readonly string[],
  name: string,
  replacement: string,
): Edit[] {
  const fragment = withPrefix(replacement, parent.prefix);
  const [first, ...others] = children(parent, name);
  if (first) {
    return [
      { start: first.start, end: first.end, text: fragment },
      ...others.map(({ start, end }) => ({ start, end, text: '' })),
    ];
  }
  if (fragment === '') return [];
  const later = order.slice(order.indexOf(name) + 1);
  const next = parent.children.find((candidate) => later.includes(candidate.name));
  if (next) return [{ start: next.start, end: next.start, text: fragment }];
  return [editAppend(document, parent, fragment)];
}

/** Returns a text, number or boolean as text. Any other value gives `otherwise`. */
export function memberText(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : otherwise;
}

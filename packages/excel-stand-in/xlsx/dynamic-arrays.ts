import { addPart, relate, relatedPart, RELATIONSHIPS, SPREADSHEET } from './package';
import { partXml, setPartText, type Parts } from './parts';
import {
  applyEdits,
  child,
  children,
  editChildren,
  numberOf,
  parseXml,
  xml,
  type XmlDocument,
} from './xml';

const PATH = 'xl/metadata.xml';
const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const RELATIONSHIP = `${RELATIONSHIPS}/sheetMetadata`;
const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/** The name of the metadata that lets an array formula spill ([MS-XLSX] 2.4.1). */
const TYPE_NAME = 'XLDAPR';
const TYPE = xml('metadataType', {
  name: TYPE_NAME,
  minSupportedVersion: 120_000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
});
const PROPERTY = xml(
  'futureMetadata',
  { name: TYPE_NAME, count: 1 },
  `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAY}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`,
);

/**
 * Returns the `cm` of a cell whose formula spills (the index of its metadata, from 1). Adds the
 * metadata to the file if the file has none.
 */
export function dynamicArrayMetadata(parts: Parts, workbookPath: string): number {
  const path =
    relatedPart(parts, workbookPath, 'sheetMetadata') ?? addMetadata(parts, workbookPath);
  const document = partXml(parts, path);
  const existing = metadataIndex(document);
  if (existing !== undefined) return existing;
  const text = withDynamicArrays(document);
  setPartText(parts, path, text);
  return metadataIndex(parseXml(text)) ?? 0;
}

function addMetadata(parts: Parts, workbookPath: string): string {
  addPart(parts, PATH, CONTENT_TYPE, `<metadata xmlns="${SPREADSHEET}"></metadata>`);
  relate(parts, workbookPath, RELATIONSHIP, PATH);
  return PATH;
}

/** Returns the index of the metadata type, from 1. */
function typeIndex({ root }: XmlDocument): number | undefined {
  const types = children(child(root, 'metadataTypes'), 'metadataType');
  const index = types.findIndex(({ attributes }) => attributes['name'] === TYPE_NAME);
  return index < 0 ? undefined : index + 1;
}

function metadataIndex(document: XmlDocument): number | undefined {
  const type = typeIndex(document);
  if (type === undefined) return undefined;
  const blocks = children(child(document.root, 'cellMetadata'), 'bk');
  const index = blocks.findIndex((bk) => numberOf(child(bk, 'rc'), 't') === type);
  return index < 0 ? undefined : index + 1;
}

function withDynamicArrays(document: XmlDocument): string {
  const typed = typeIndex(document) === undefined ? withType(document) : document;
  const block = xml('bk', {}, xml('rc', { t: typeIndex(typed), v: 0 }));
  return withAdded(typed, 'cellMetadata', block).text;
}

function withType(document: XmlDocument): XmlDocument {
  const typed = withAdded(document, 'metadataTypes', TYPE);
  const before = children(typed.root, 'futureMetadata').map(({ start, end }) =>
    typed.text.slice(start, end),
  );
  const properties = before.join('') + PROPERTY;
  const edits = editChildren(typed, typed.root, ORDER, 'futureMetadata', properties);
  return parseXml(applyEdits(typed.text, edits));
}

/** Adds an element to a list that has a `count` attribute. */
function withAdded(document: XmlDocument, list: string, element: string): XmlDocument {
  const { root } = document;
  const parent = child(root, list);
  const count = (parent?.children.length ?? 0) + 1;
  const before = parent ? document.text.slice(parent.innerStart, parent.innerEnd) : '';
  const written = xml(list, { count }, before + element);
  const edits = editChildren(document, root, ORDER, list, written);
  return parseXml(applyEdits(document.text, edits));
}

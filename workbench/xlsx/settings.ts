import {
  addPart,
  freePath,
  partXml,
  relate,
  RELATIONSHIPS,
  relationshipsOf,
  setPartText,
  XML_DECLARATION,
  type Parts,
} from './package';
import {
  applyEdits,
  attributeOf,
  child,
  children,
  editAppend,
  editAttributes,
  editChildren,
  numberOf,
  xml,
  type XmlElement,
} from './xml';

/**
 * `workbook.settings` as Excel stores them: the property bag of a web extension part, which
 * belongs to one add-in ([MS-OWEXML] 2.2.3, CT_OsfWebExtension).
 */

/** The id of the add-in's manifest: whose settings these are. */
const ADD_IN_ID = 'd6835ce8-b5a1-4c00-8b0b-c4a94f426bb7';

const OFFICE_2011 = 'http://schemas.microsoft.com/office/2011/relationships';
const TASK_PANES_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION_NAMESPACE =
  'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const EXTENSION_ORDER = [
  'reference',
  'alternateReferences',
  'properties',
  'bindings',
  'snapshot',
  'extLst',
];

/** JSON texts by key; empty when the add-in never stored anything in the file. */
export function readSettings(parts: Parts): Map<string, string> {
  const path = ownExtension(parts);
  if (path === undefined) return new Map();
  const properties = child(partXml(parts, path).root, 'properties');
  return new Map(
    children(properties, 'property').map((property) => [
      property.attributes['name'] ?? '',
      property.attributes['value'] ?? '',
    ]),
  );
}

/** Stores the settings in the file's parts; other add-ins' parts stay as they are. */
export function saveSettings(parts: Parts, settings: ReadonlyMap<string, string>): void {
  if (sameSettings(readSettings(parts), settings)) return;
  const path = ownExtension(parts) ?? addExtension(parts);
  const document = partXml(parts, path);
  const properties = [...settings].map(([name, value]) => xml('we:property', { name, value }));
  const element = xml('we:properties', {}, properties.join(''));
  const edits = editChildren(document, document.root, EXTENSION_ORDER, 'properties', element);
  setPartText(parts, path, applyEdits(document.text, edits));
}

function sameSettings(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function taskPanesPath(parts: Parts): string | undefined {
  return relationshipsOf(parts, '').find(
    ({ type, target }) => type === 'webextensiontaskpanes' && parts.has(target),
  )?.target;
}

function ownExtension(parts: Parts): string | undefined {
  const panes = taskPanesPath(parts);
  if (panes === undefined) return undefined;
  return relationshipsOf(parts, panes)
    .filter(({ type, target }) => type === 'webextension' && parts.has(target))
    .map(({ target }) => target)
    .find((target) => isOwn(partXml(parts, target).root));
}

/** Stored either by its id alone or, sideloaded, with its id among the alternatives. */
function isOwn(extension: XmlElement): boolean {
  const references = [
    ...children(extension, 'reference'),
    ...children(child(extension, 'alternateReferences'), 'reference'),
  ];
  return references.some((reference) => {
    const id = attributeOf(reference, 'id') ?? '';
    return id.replace(/[{}]/g, '').toLowerCase() === ADD_IN_ID;
  });
}

function addExtension(parts: Parts): string {
  const panes = taskPanesPath(parts) ?? addTaskPanes(parts);
  const path = freePath(parts, 'xl/webextensions/webextension');
  addPart(parts, path, EXTENSION_TYPE, extensionXml());
  const id = relate(parts, panes, `${OFFICE_2011}/webextension`, path);
  const document = partXml(parts, panes);
  const rows = children(document.root, 'taskpane').map((pane) => numberOf(pane, 'row') ?? 0);
  const reference = xml('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': id });
  const pane = xml(
    'wetp:taskpane',
    // Not shown when the workbook opens: the settings are what the part is for.
    { dockstate: 'right', visibility: 0, width: 350, row: Math.max(-1, ...rows) + 1 },
    reference,
  );
  const edit = editAppend(document, document.root, pane);
  const declared = editAttributes(document, document.root, { 'xmlns:wetp': TASK_PANES_NAMESPACE });
  setPartText(parts, panes, applyEdits(document.text, [declared, edit]));
  return path;
}

function addTaskPanes(parts: Parts): string {
  const path = 'xl/webextensions/taskpanes.xml';
  const root = `<wetp:taskpanes xmlns:wetp="${TASK_PANES_NAMESPACE}"></wetp:taskpanes>`;
  addPart(parts, path, TASK_PANES_TYPE, XML_DECLARATION + root);
  relate(parts, '', `${OFFICE_2011}/webextensiontaskpanes`, path);
  return path;
}

function extensionXml(): string {
  const reference = xml('we:reference', {
    id: ADD_IN_ID,
    version: '1.0.0.0',
    store: 'developer',
    storeType: 'Registry',
  });
  const inner =
    reference +
    xml('we:alternateReferences') +
    xml('we:properties') +
    xml('we:bindings') +
    xml('we:snapshot', { 'xmlns:r': RELATIONSHIPS });
  const attributes = { 'xmlns:we': EXTENSION_NAMESPACE, id: `{${ADD_IN_ID.toUpperCase()}}` };
  return XML_DECLARATION + xml('we:webextension', attributes, inner);
}

import type { Workbook } from '../host/model';
import { addPart, relate, RELATIONSHIPS, relationshipsOf, XML_DECLARATION } from './package';
import { freePath, hasPart, partXml, setPartText, type Parts } from './parts';
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
 * Reads and stores `workbook.settings` as Excel does. Each add-in has a web extension part, with a
 * property bag for its settings ([MS-OWEXML] 2.2.3, CT_OsfWebExtension).
 */

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

/** Returns the add-in's settings: the JSON text of each, by its key. Empty if the file has none. */
export function readAddInSettings(parts: Parts, addInId: string | undefined): Map<string, string> {
  const path = addInId === undefined ? undefined : ownExtension(parts, addInId);
  if (path === undefined) return new Map();
  const properties = child(partXml(parts, path).root, 'properties');
  return new Map(
    children(properties, 'property').map((property) => [
      property.attributes['name'] ?? '',
      property.attributes['value'] ?? '',
    ]),
  );
}

/**
 * Stores the add-in's settings. The parts of other add-ins stay as they are.
 *
 * @throws Error if there are settings but no `addInId`
 */
export function saveSettings(parts: Parts, { settings, addInId }: Workbook): void {
  if (sameSettings(readAddInSettings(parts, addInId), settings)) return;
  if (addInId === undefined) {
    throw new Error('A file keeps settings by add-in: give the workbook its addInId.');
  }
  const path = ownExtension(parts, addInId) ?? addExtension(parts, addInId);
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
    ({ type, target }) => type === 'webextensiontaskpanes' && hasPart(parts, target),
  )?.target;
}

function ownExtension(parts: Parts, addInId: string): string | undefined {
  const panes = taskPanesPath(parts);
  if (panes === undefined) return undefined;
  return relationshipsOf(parts, panes)
    .filter(({ type, target }) => type === 'webextension' && hasPart(parts, target))
    .map(({ target }) => target)
    .find((target) => isOwn(partXml(parts, target).root, addInId));
}

/**
 * Returns true if an extension is the add-in's own. Excel may put the id of a sideloaded add-in in
 * `alternateReferences` alone, so both places are searched.
 */
function isOwn(extension: XmlElement, addInId: string): boolean {
  const references = [
    ...children(extension, 'reference'),
    ...children(child(extension, 'alternateReferences'), 'reference'),
  ];
  return references.some((reference) => {
    const id = attributeOf(reference, 'id') ?? '';
    return id.replace(/[{}]/g, '').toLowerCase() === addInId.toLowerCase();
  });
}

function addExtension(parts: Parts, addInId: string): string {
  const panes = taskPanesPath(parts) ?? addTaskPanes(parts);
  const path = freePath(parts, 'xl/webextensions/webextension');
  addPart(parts, path, EXTENSION_TYPE, extensionXml(addInId));
  const id = relate(parts, panes, `${OFFICE_2011}/webextension`, path);
  const document = partXml(parts, panes);
  const rows = children(document.root, 'taskpane').map((pane) => numberOf(pane, 'row') ?? 0);
  const reference = xml('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': id });
  const pane = xml(
    'wetp:taskpane',
    // With `visibility: 0`, Excel shows no pane when it opens the workbook.
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

function extensionXml(addInId: string): string {
  const reference = xml('we:reference', {
    id: addInId,
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
  const attributes = { 'xmlns:we': EXTENSION_NAMESPACE, id: `{${addInId.toUpperCase()}}` };
  return XML_DECLARATION + xml('we:webextension', attributes, inner);
}

/**
 * Reads the shapes and pictures of a sheet, and saves some changes. A shape can be moved, renamed,
 * hidden or deleted. After any other change, the sheet is not saved.
 */
import type { Sheet } from '../host/model';
import type { Shape } from '../host/shape-model';
import {
  ANCHORS,
  isSamePlace,
  placeXml,
  readPlace,
  type DefaultSizes,
  type Geometry,
  type Place,
} from './drawing-place';
import { geometricShapeOf } from './geometric-shape';
import { hasPart, partXml, setPartText, type Parts } from './parts';
import { XlsxError } from './xlsx-error';
import {
  applyEdits,
  child,
  children,
  editAttributes,
  flag,
  numberOf,
  sourceOf,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

const TYPES: Readonly<Record<string, Shape['type']>> = {
  sp: 'GeometricShape',
  cxnSp: 'Line',
  pic: 'Image',
  grpSp: 'Group',
};

const PROPERTIES: Readonly<Record<string, string>> = {
  sp: 'nvSpPr',
  cxnSp: 'nvCxnSpPr',
  pic: 'nvPicPr',
  grpSp: 'nvGrpSpPr',
};

interface PlacedShape {
  readonly anchor: XmlElement;
  readonly object: XmlElement;
  readonly shape: Shape;
}

export function readShapes(
  parts: Parts,
  drawingPath: string | undefined,
  sheetId: string,
  geometry: Geometry,
): { readonly shapes?: readonly Shape[] } {
  if (drawingPath === undefined || !hasPart(parts, drawingPath)) return {};
  const placed = placedShapes(partXml(parts, drawingPath), sheetId, geometry);
  return placed.length === 0 ? {} : { shapes: placed.map(({ shape }) => shape) };
}

function placedShapes({ root }: XmlDocument, sheetId: string, geometry: Geometry): PlacedShape[] {
  return root.children
    .filter(({ name }) => ANCHORS.includes(name))
    .flatMap((anchor) => {
      const object = anchor.children.find(({ name }) => name in TYPES);
      if (!object) return [];
      return [{ anchor, object, shape: readShape(object, sheetId, readPlace(anchor, geometry)) }];
    });
}

function readShape(object: XmlElement, sheetId: string, place: Place): Shape {
  const properties = propertiesOf(object);
  const number = numberOf(properties, 'id') ?? 0;
  const type = TYPES[object.name] ?? 'Unsupported';
  const look = child(object, 'spPr');
  const text = textOf(object);
  return {
    id: sheetId.replace('-0001-', `-${(0x8000 + number).toString(16).toUpperCase()}-`),
    name: properties?.attributes['name'] ?? '',
    type,
    ...(type === 'GeometricShape'
      ? { geometricShapeType: geometricShapeOf(child(look, 'prstGeom')?.attributes['prst']) }
      : {}),
    ...place,
    rotation: (numberOf(child(look, 'xfrm'), 'rot') ?? 0) / ROTATION_UNITS,
    visible: !flag(properties, 'hidden', false),
    lockAspectRatio: type === 'Image',
    altTextTitle: properties?.attributes['title'] ?? '',
    altTextDescription: properties?.attributes['descr'] ?? '',
    ...(text === undefined ? {} : { text: { text, frame: {}, font: {} } }),
    ...(type === 'Group'
      ? {
          // A file places these shapes within the group. The places are not converted to places on
          // the sheet.
          shapes: object.children
            .filter(({ name }) => name in TYPES)
            .map((inner) => readShape(inner, sheetId, place)),
        }
      : {}),
  };
}

/** A rotation of one degree is 60,000 in a file. */
const ROTATION_UNITS = 60_000;

function propertiesOf(object: XmlElement): XmlElement | undefined {
  return child(child(object, PROPERTIES[object.name] ?? ''), 'cNvPr');
}

/** Returns the text of a shape, one line per paragraph. Undefined if it cannot have text. */
function textOf(object: XmlElement): string | undefined {
  const body = child(object, 'txBody');
  if (!body) return undefined;
  const lines = children(body, 'p').map((paragraph) =>
    children(paragraph, 'r')
      .map((run) => child(run, 't')?.text ?? '')
      .join(''),
  );
  return lines.join('\n');
}

/**
 * Updates the drawing of a sheet to match its shapes.
 *
 * @throws XlsxError `drawing-changed` if shapes were added, or if more changed than a name, a
 *   place, the visibility or an alternative text
 */
export function saveShapes(
  parts: Parts,
  drawingPath: string | undefined,
  before: Sheet,
  now: Sheet,
  sizes: DefaultSizes,
): void {
  if (JSON.stringify(before.shapes) === JSON.stringify(now.shapes)) return;
  const [was, is] = [before.shapes ?? [], now.shapes ?? []];
  const kept = was.filter(({ id }) => is.some((shape) => shape.id === id));
  if (kept.length !== is.length || kept.some(({ id }, at) => is[at]?.id !== id)) {
    throw refused(now, 'added, grouped or laid in another order');
  }
  if (drawingPath === undefined) return;
  const document = partXml(parts, drawingPath);
  const placed = placedShapes(document, before.id, { ...before, sizes });
  const edits = placed.flatMap(({ anchor, object, shape }): Edit[] => {
    const changed = is.find(({ id }) => id === shape.id);
    if (!changed) return [{ start: anchor.start, end: anchor.end, text: '' }];
    if (JSON.stringify(changed) === JSON.stringify(shape)) return [];
    if (JSON.stringify(fixed(changed)) !== JSON.stringify(fixed(shape))) {
      throw refused(now, `given another look (${shape.name})`);
    }
    return [anchorEdit(document, anchor, object, shape, changed, now, sizes)];
  });
  setPartText(parts, drawingPath, applyEdits(document.text, edits));
}

function refused(sheet: Sheet, what: string): XlsxError {
  return new XlsxError('drawing-changed', `Shapes on the sheet ${sheet.name} were ${what}.`);
}

/**
 * Returns the members that may not change. The places of shapes in a group are left out, because
 * they move with the group.
 */
function fixed(shape: Shape): object {
  const { name, left, top, width, height, visible, altTextTitle, altTextDescription, ...rest } =
    shape;
  const { shapes, ...look } = rest;
  return { ...look, inner: shapes?.map(fixed) };
}

/** Returns the anchor of a shape with its new place and properties. Its contents stay the same. */
function anchorEdit(
  document: XmlDocument,
  anchor: XmlElement,
  object: XmlElement,
  before: Shape,
  now: Shape,
  sheet: Sheet,
  sizes: DefaultSizes,
): Edit {
  const properties = propertiesOf(object);
  const attributes = {
    name: now.name,
    hidden: now.visible ? undefined : 1,
    title: now.altTextTitle === '' ? undefined : now.altTextTitle,
    descr: now.altTextDescription === '' ? undefined : now.altTextDescription,
  };
  const edit = properties && editAttributes(document, properties, attributes);
  const within = (element: XmlElement): string => {
    const source = sourceOf(document, element);
    if (!edit) return source;
    return (
      source.slice(0, edit.start - element.start) +
      edit.text +
      source.slice(edit.end - element.start)
    );
  };
  if (isSamePlace(before, now)) {
    return { start: anchor.start, end: anchor.end, text: within(anchor) };
  }
  const data = child(anchor, 'clientData');
  const inner =
    placeXml(now, sheet, sizes) + within(object) + (data ? sourceOf(document, data) : '');
  return {
    start: anchor.start,
    end: anchor.end,
    text: xml('xdr:twoCellAnchor', NAMESPACES, inner),
  };
}

const NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

import { quoteSheetName, splitAddress } from '../host/a1';
import type { Chart, Sheet } from '../host/model';
import { readChart, type ChartContent, type SheetNames } from './chart-part';
import { chartXml } from './chart-xml';
import {
  addPart,
  pathsOfType,
  relate,
  RELATIONSHIPS,
  relationshipsOf,
  removePartTree,
  unrelate,
  XML_DECLARATION,
} from './package';
import { freePath, hasPart, partText, partXml, setPartText, wellFormed, type Parts } from './parts';
import {
  ANCHORS,
  isSamePlace,
  placeXml,
  readPlace,
  type DefaultSizes,
  type Geometry,
} from './drawing-place';
import {
  applyEdits,
  attributeOf,
  child,
  children,
  editAppend,
  editAttributes,
  escapeXml,
  numberOf,
  sourceOf,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

interface PlacedChart {
  readonly anchor: XmlElement;
  readonly relationshipId: string;
  readonly path: string;
  readonly chart: Chart;
}

/**
 * Reads the charts of a sheet. The id of a chart is made of the ids of its sheet and its drawing
 * object.
 */
export function readCharts(
  parts: Parts,
  drawingPath: string | undefined,
  sheetId: string,
  geometry: Geometry,
  names: SheetNames,
): Chart[] {
  if (drawingPath === undefined || !hasPart(parts, drawingPath)) return [];
  const document = partXml(parts, drawingPath);
  return placedCharts(parts, drawingPath, document, sheetId, geometry, names).map(
    ({ chart }) => chart,
  );
}

function placedCharts(
  parts: Parts,
  drawingPath: string,
  { root }: XmlDocument,
  sheetId: string,
  geometry: Geometry,
  names: SheetNames,
): PlacedChart[] {
  const relationships = relationshipsOf(parts, drawingPath);
  return root.children
    .filter(({ name }) => ANCHORS.includes(name))
    .flatMap((anchor) => {
      const frame = child(anchor, 'graphicFrame');
      const data = child(child(frame, 'graphic'), 'graphicData');
      const reference = child(data, 'chart');
      const relationshipId = reference && attributeOf(reference, 'id');
      const path = relationships.find(({ id }) => id === relationshipId)?.target;
      if (relationshipId === undefined || path === undefined || !hasPart(parts, path)) return [];
      const content = wellFormed(path, () => readChart(partText(parts, path), names));
      if (!content) return [];
      const properties = child(child(frame, 'nvGraphicFramePr'), 'cNvPr');
      const number = numberOf(properties, 'id') ?? 0;
      const chart: Chart = {
        id: sheetId.replace('-0001-', `-${(0x8000 + number).toString(16).toUpperCase()}-`),
        name: properties?.attributes['name'] ?? '',
        ...content,
        ...readPlace(anchor, geometry),
      };
      return [{ anchor, relationshipId, path, chart }];
    });
}

/**
 * Updates the drawing of a sheet to match its charts. Pictures and shapes stay as they are.
 *
 * @returns the path of the drawing, if the sheet had none before; otherwise undefined
 */
export async function saveCharts(
  parts: Parts,
  drawingPath: string | undefined,
  before: Sheet,
  now: Sheet,
  sizes: DefaultSizes,
  names: SheetNames,
): Promise<string | undefined> {
  if (JSON.stringify(before.charts) === JSON.stringify(now.charts)) return undefined;
  const path = drawingPath ?? addDrawing(parts);
  const document = partXml(parts, path);
  const placed = placedCharts(parts, path, document, before.id, { ...before, sizes }, names);
  const edits: Edit[] = [];
  const gone = placed.filter(({ chart }) => !now.charts.some(({ id }) => id === chart.id));
  for (const { anchor } of gone) edits.push({ start: anchor.start, end: anchor.end, text: '' });
  for (const { anchor, path: chartPath, chart } of placed) {
    const changed = now.charts.find(({ id }) => id === chart.id);
    if (!changed || JSON.stringify(changed) === JSON.stringify(chart)) continue;
    if (JSON.stringify(contentOf(changed)) !== JSON.stringify(contentOf(chart))) {
      const text = await chartXml(changed, names, chart);
      if (text !== undefined) setPartText(parts, chartPath, text);
    }
    edits.push(anchorEdit(document, anchor, chart, changed, now, sizes));
  }
  const numbers = objectNumbers(document.root);
  const added = now.charts.filter(({ id }) => !placed.some(({ chart }) => chart.id === id));
  for (const chart of added) {
    const text = await chartXml(chart, names);
    if (text === undefined) continue;
    const chartPath = freePath(parts, 'xl/charts/chart');
    addPart(parts, chartPath, CHART_TYPE, text);
    const relationshipId = relate(parts, path, `${RELATIONSHIPS}/chart`, chartPath);
    const number = Math.max(1, ...numbers) + 1;
    numbers.push(number);
    const anchor = anchorXml(chart, placeXml(chart, now, sizes), number, relationshipId);
    edits.push(editAppend(document, document.root, anchor));
  }
  setPartText(parts, path, applyEdits(document.text, edits));
  unrelate(parts, path, new Set(gone.map(({ relationshipId }) => relationshipId)));
  for (const { path: chartPath } of gone) removePartTree(parts, chartPath);
  return drawingPath === undefined ? path : undefined;
}

/**
 * Updates the formulas of charts after sheets were renamed or deleted. `renamed` has the new names
 * by the former ones in lower case. A deleted sheet has null.
 */
export function renameInCharts(parts: Parts, renamed: ReadonlyMap<string, string | null>): void {
  if (renamed.size === 0) return;
  for (const path of pathsOfType(parts, CHART_TYPE)) {
    const document = partXml(parts, path);
    const edits = formulas(document.root).flatMap((f): Edit[] => {
      const { sheet, reference } = splitAddress(f.text);
      const name = sheet === null ? undefined : renamed.get(sheet.toLowerCase());
      if (name === undefined) return [];
      const text = name === null ? '#REF!' : `${quoteSheetName(name)}!${reference}`;
      return [{ start: f.innerStart, end: f.innerEnd, text: escapeXml(text) }];
    });
    if (edits.length > 0) setPartText(parts, path, applyEdits(document.text, edits));
  }
}

function formulas(element: XmlElement): XmlElement[] {
  return element.name === 'f' ? [element] : element.children.flatMap(formulas);
}

function contentOf(chart: Chart): ChartContent {
  const { id: _id, name: _name, left: _left, top: _top, width: _w, height: _h, ...content } = chart;
  return content;
}

function addDrawing(parts: Parts): string {
  const path = freePath(parts, 'xl/drawings/drawing');
  const namespaces = `xmlns:xdr="${DRAWING}" xmlns:a="${DRAWING_MAIN}"`;
  addPart(parts, path, DRAWING_TYPE, `${XML_DECLARATION}<xdr:wsDr ${namespaces}></xdr:wsDr>`);
  return path;
}

function objectNumbers(element: XmlElement): number[] {
  const own = element.name === 'cNvPr' ? [numberOf(element, 'id') ?? 0] : [];
  return [...own, ...element.children.flatMap(objectNumbers)];
}

const NAMESPACES = { 'xmlns:xdr': DRAWING, 'xmlns:a': DRAWING_MAIN };

function anchorXml(chart: Chart, place: string, number: number, relationshipId: string): string {
  const reference = xml('c:chart', {
    'xmlns:c': CHART,
    'xmlns:r': RELATIONSHIPS,
    'r:id': relationshipId,
  });
  const properties =
    xml('xdr:cNvPr', { id: number, name: chart.name === '' ? `Chart ${number}` : chart.name }) +
    xml('xdr:cNvGraphicFramePr');
  const frame =
    xml('xdr:nvGraphicFramePr', {}, properties) +
    xml('xdr:xfrm', {}, xml('a:off', { x: 0, y: 0 }) + xml('a:ext', { cx: 0, cy: 0 })) +
    xml('a:graphic', {}, xml('a:graphicData', { uri: CHART }, reference));
  const inner = place + xml('xdr:graphicFrame', { macro: '' }, frame) + xml('xdr:clientData');
  return xml('xdr:twoCellAnchor', NAMESPACES, inner);
}

/** Returns the anchor of a chart with a new name or position. Its contents stay the same. */
function anchorEdit(
  document: XmlDocument,
  anchor: XmlElement,
  before: Chart,
  now: Chart,
  sheet: Sheet,
  sizes: DefaultSizes,
): Edit {
  const isPlaced = isSamePlace(before, now);
  const text = renamed(document, anchor, before.name === now.name ? undefined : now.name);
  if (isPlaced) return { start: anchor.start, end: anchor.end, text };
  const [frame] = children(anchor, 'graphicFrame');
  const kept = frame
    ? renamed(document, frame, before.name === now.name ? undefined : now.name)
    : '';
  const data = child(anchor, 'clientData');
  const inner = placeXml(now, sheet, sizes) + kept + (data ? sourceOf(document, data) : '');
  const moved = xml('xdr:twoCellAnchor', NAMESPACES, inner);
  return { start: anchor.start, end: anchor.end, text: moved };
}

function renamed(document: XmlDocument, element: XmlElement, name: string | undefined): string {
  const source = sourceOf(document, element);
  if (name === undefined) return source;
  const frame = element.name === 'graphicFrame' ? element : child(element, 'graphicFrame');
  const properties = child(child(frame, 'nvGraphicFramePr'), 'cNvPr');
  if (!properties) return source;
  const edit = editAttributes(document, properties, { name });
  const start = edit.start - element.start;
  return source.slice(0, start) + edit.text + source.slice(edit.end - element.start);
}

import { usedArea } from '../host/cells';
import { columnOf, rowOf, type Sheet } from '../host/model';
import { parseSqref } from './areas';
import { autoFilterXml, readAutoFilter } from './auto-filter';
import type { SheetNames } from './chart-part';
import { readCharts, saveCharts } from './charts';
import { EXCEL_SIZES, type DefaultSizes } from './drawing-place';
import { readShapes, saveShapes } from './shapes';
import { rowReader, type CellContext, type SharedFormulas } from './cells';
import { argb, readColor, type ThemeColors } from './color';
import { readComments, requireSameComments } from './comments';
import { conditionalFormatsXml, readConditionalFormats } from './conditional-formats';
import { columnsXml, readColumns } from './columns';
import { gridChanges, isUnchanged } from './grid-changes';
import { gridEdits } from './grid-edits';
import { relate, RELATIONSHIPS, relationshipsOf } from './package';
import { partText, setPartText, wellFormed, type Parts } from './parts';
import { fitsToPages, pageLayoutXml, readPageLayout } from './page-layout';
import { protectionXml, readProtection } from './protection';
import { columnPoints } from './sizes';
import { readSheetTables, saveTables } from './tables';
import { formatArea } from '../host/a1';
import { readValidations, validationsXml } from './validations';
import {
  applyEdits,
  attributeOf,
  child,
  children,
  editAttributes,
  editChildren,
  flag,
  numberOf,
  parseXmlWithout,
  ROWS,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

/** The order of a worksheet's children (ECMA-376 part 1, 18.3.1.99). */
const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts ' +
  'extLst'
).split(' ');
const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export interface SheetContext extends CellContext {
  readonly theme: ThemeColors;
  /** The sheets' names in the formulas of the file's charts. */
  readonly names: SheetNames;
  /** The names of the authors of comments, by the authors' ids. */
  readonly authors: ReadonlyMap<string, string>;
}

/** What the workbook part has about a sheet. */
export interface SheetIdentity {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly path: string;
  readonly print: Pick<Sheet['page'], 'printArea' | 'printTitleRows'>;
}

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly shared: SharedFormulas;
}

export function readSheet(parts: Parts, identity: SheetIdentity, context: SheetContext): ReadSheet {
  const { path } = identity;
  const cells: Sheet['cells'] = new Map();
  const rows: Sheet['rows'] = new Map();
  const { readRow, shared } = rowReader({ cells, rows }, context);
  const { root } = wellFormed(path, () => parseXmlWithout(partText(parts, path), ROWS, readRow));
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const tabColor = readColor(child(child(root, 'sheetPr'), 'tabColor'), context.theme);
  const sheet: Sheet = {
    id: identity.id,
    name: identity.name,
    visibility: identity.visibility,
    cells,
    columns: readColumns(root, context.styles),
    rows,
    merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) =>
      parseSqref(merge.attributes['ref'] ?? ''),
    ),
    ...readAutoFilter(root, context),
    ...readComments(parts, path, context.authors),
    tables: readSheetTables(parts, path, context),
    charts: [],
    conditionalFormats: readConditionalFormats(root, context),
    validations: readValidations(root),
    frozen: readFrozen(view),
    page: { ...readPageLayout(root), ...identity.print },
    showGridlines: flag(view, 'showGridLines', true),
    showHeadings: flag(view, 'showRowColHeaders', true),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...readProtection(root),
    revision: 0,
  };
  markPlainCells(sheet);
  const sizes = defaultSizes(root);
  const drawing = drawingPath(parts, path, root);
  sheet.charts = readCharts(parts, drawing, sheet.id, { ...sheet, sizes }, context.names);
  Object.assign(sheet, readShapes(parts, drawing, sheet.id, { ...sheet, sizes }));
  return { sheet, shared };
}

function drawingPath(parts: Parts, path: string, root: XmlElement): string | undefined {
  const drawing = child(root, 'drawing');
  const wanted = drawing && attributeOf(drawing, 'id');
  return relationshipsOf(parts, path).find(({ id }) => id === wanted)?.target;
}

function defaultSizes(root: XmlElement): DefaultSizes {
  const format = child(root, 'sheetFormatPr');
  const width = numberOf(format, 'defaultColWidth');
  return {
    column: width === undefined ? EXCEL_SIZES.column : columnPoints(width),
    row: numberOf(format, 'defaultRowHeight') ?? EXCEL_SIZES.row,
  };
}

/**
 * Gives an empty style to a cell without a format, if its row or column has a format. In a file,
 * such a cell does not look like its row or column.
 */
function markPlainCells(sheet: Sheet): void {
  const isStyled = ({ style }: { style?: object }) => style !== undefined;
  if (![...sheet.columns.values(), ...sheet.rows.values()].some(isStyled)) return;
  for (const [key, cell] of sheet.cells) {
    const row = sheet.rows.get(rowOf(key));
    const column = sheet.columns.get(columnOf(key));
    if (cell.style === undefined && (row?.style ?? column?.style) !== undefined) {
      sheet.cells.set(key, { ...cell, style: PLAIN });
    }
  }
}

const PLAIN = Object.freeze({});

function readFrozen(view: XmlElement | undefined): Sheet['frozen'] {
  const pane = child(view, 'pane');
  const state = pane?.attributes['state'];
  if (state !== 'frozen' && state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
}

/** Which changes of a sheet concern the workbook part. */
export interface SheetChanges {
  readonly formulas: boolean;
  readonly contents: boolean;
}

/**
 * Writes the differences between the part of a sheet and `now`. The rest of the part stays as it
 * was.
 */
export async function saveSheet(
  parts: Parts,
  path: string,
  { sheet: before, shared }: ReadSheet,
  now: Sheet,
  context: SheetContext,
): Promise<SheetChanges> {
  requireSameComments(before, now);
  const text = partText(parts, path);
  const { styles } = context;
  const changes = gridChanges(before, now, shared);
  const { document, edits: cellEdits } = gridEdits(text, changes, now, context);
  const { root } = document;
  const drawing = await saveCharts(
    parts,
    drawingPath(parts, path, root),
    before,
    now,
    defaultSizes(root),
    context.names,
  );
  saveShapes(parts, drawingPath(parts, path, root), before, now, defaultSizes(root));
  const replaced = new Map<string, string | undefined>([
    ['cols', columnsXml(root, before.columns, now.columns, styles)],
    ['autoFilter', autoFilterXml(document, before.autoFilter, now.autoFilter, context)],
    ['mergeCells', mergesXml(before, now)],
    [
      'conditionalFormatting',
      conditionalFormatsXml(document, before.conditionalFormats, now.conditionalFormats, context),
    ],
    ['dataValidations', validationsXml(document, before.validations, now.validations)],
    ['sheetProtection', protectionXml(before, now)],
    ['dimension', isUnchanged(changes) ? undefined : dimensionXml(now)],
    ['drawing', drawing === undefined ? undefined : drawingXml(parts, path, root, drawing)],
    ['tableParts', tablePartsXml(root, saveTables(parts, path, now.tables, context))],
    ...pageLayoutXml(root, before.page, now.page),
  ]);
  const editsOf = (name: string): readonly Edit[] => {
    if (name === 'sheetData') return cellEdits;
    if (name === 'sheetPr') return propertyEdits(document, before, now);
    if (name === 'sheetViews') return viewEdits(document, before, now);
    const replacement = replaced.get(name);
    return replacement === undefined
      ? []
      : editChildren(document, root, WORKSHEET_ORDER, name, replacement);
  };
  // Several edits may insert at the same position, so they are in the schema's order.
  const edits = WORKSHEET_ORDER.flatMap(editsOf);
  if (edits.length > 0) setPartText(parts, path, applyEdits(text, edits));
  return { formulas: changes.formulas, contents: changes.contents };
}

function mergesXml(before: Sheet, now: Sheet): string | undefined {
  if (JSON.stringify(before.merges) === JSON.stringify(now.merges)) return undefined;
  if (now.merges.length === 0) return '';
  const merges = now.merges.map((area) => xml('mergeCell', { ref: formatArea(area) }));
  return xml('mergeCells', { count: merges.length }, merges.join(''));
}

function dimensionXml(now: Sheet): string {
  const area = usedArea(now, false);
  return xml('dimension', { ref: area ? formatArea(area) : 'A1' });
}

function tablePartsXml(root: XmlElement, ids: readonly string[] | undefined): string | undefined {
  if (!ids) return undefined;
  if (ids.length === 0) return '';
  const written = ids.map((id) => xml('tablePart', relationshipAttribute(root, id)));
  return xml('tableParts', { count: written.length }, written.join(''));
}

function drawingXml(parts: Parts, path: string, root: XmlElement, drawing: string): string {
  const id = relate(parts, path, `${RELATIONSHIPS}/drawing`, drawing);
  return xml('drawing', relationshipAttribute(root, id));
}

/** Returns the `r:id` of an element. Adds the namespace if the part does not declare it. */
function relationshipAttribute(root: XmlElement, id: string): Record<string, string> {
  return root.attributes['xmlns:r'] === undefined
    ? { 'xmlns:r': RELATIONSHIPS, 'r:id': id }
    : { 'r:id': id };
}

/**
 * Returns the edits of `sheetPr`: the colour of the tab, and the flag of printing on a number of
 * pages.
 */
function propertyEdits(document: XmlDocument, before: Sheet, now: Sheet): Edit[] {
  const recolored = before.tabColor !== now.tabColor;
  const refitted = fitsToPages(before.page.zoom) !== fitsToPages(now.page.zoom);
  if (!recolored && !refitted) return [];
  const { root } = document;
  const element = child(root, 'sheetPr');
  const setup = child(element, 'pageSetUpPr');
  const color = now.tabColor === undefined ? '' : xml('tabColor', { rgb: argb(now.tabColor) });
  const fit = fitsToPages(now.page.zoom) ? 1 : undefined;
  const fitXml = xml('pageSetUpPr', { ...setup?.attributes, fitToPage: fit });
  if (!element) {
    const inner = color + (fit === undefined ? '' : fitXml);
    return editChildren(document, root, WORKSHEET_ORDER, 'sheetPr', xml('sheetPr', {}, inner));
  }
  const replace = (name: string, replacement: string) =>
    editChildren(document, element, SHEET_PROPERTIES_ORDER, name, replacement);
  return [
    ...(recolored ? replace('tabColor', color) : []),
    ...(refitted ? replace('pageSetUpPr', fitXml) : []),
  ];
}

/** Returns the edits of the sheet's view: gridlines, headings and frozen panes. */
function viewEdits(document: XmlDocument, before: Sheet, now: Sheet): Edit[] {
  const { root } = document;
  const shown =
    before.showGridlines === now.showGridlines && before.showHeadings === now.showHeadings;
  const frozen =
    before.frozen.rows === now.frozen.rows && before.frozen.columns === now.frozen.columns;
  if (shown && frozen) return [];
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const attributes = {
    ...(view?.attributes ?? { workbookViewId: '0' }),
    showGridLines: now.showGridlines ? undefined : 0,
    showRowColHeaders: now.showHeadings ? undefined : 0,
  };
  if (!view) {
    const written = xml('sheetViews', {}, xml('sheetView', attributes, paneXml(now)));
    return editChildren(document, root, WORKSHEET_ORDER, 'sheetViews', written);
  }
  if (frozen) return [editAttributes(document, view, attributes)];
  const kept = view.children
    .filter(({ name }) => name !== 'pane' && name !== 'selection')
    .map(({ start, end }) => document.text.slice(start, end));
  const written = xml('sheetView', attributes, paneXml(now) + kept.join(''));
  const views = child(root, 'sheetViews');
  return views ? editChildren(document, views, ['sheetView'], 'sheetView', written) : [];
}

function paneXml({ frozen: { rows, columns } }: Sheet): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const topLeft = formatArea({ top: rows, left: columns, bottom: rows, right: columns });
  const pane = xml('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: topLeft,
    activePane,
    state: 'frozen',
  });
  return pane + xml('selection', { pane: activePane });
}

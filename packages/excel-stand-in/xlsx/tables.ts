import { formatArea, parseArea } from '../host/a1';
import type { Area, Table } from '../host/model';
import { filterXml, newFilterXml, readFilters, type FilterContext } from './auto-filter';
import { decodeCellText, encodeCellText } from './cell-text';
import {
  addPart,
  pathsOfType,
  relate,
  RELATIONSHIPS,
  relationshipsOf,
  removePartTree,
  SPREADSHEET,
  unrelate,
  XML_DECLARATION,
} from './package';
import { freePath, hasPart, partXml, setPartText, type Parts } from './parts';
import {
  applyEdits,
  child,
  children,
  editAttributes,
  editChildren,
  flag,
  numberOf,
  sourceOf,
  withPrefix,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const TABLE_RELATIONSHIP = `${RELATIONSHIPS}/table`;
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

interface TablePart {
  readonly relationshipId: string;
  readonly path: string;
  readonly table: Table;
}

export function readSheetTables(parts: Parts, sheetPath: string, context: FilterContext): Table[] {
  return tableParts(parts, sheetPath, context).map(({ table }) => table);
}

function tableParts(parts: Parts, sheetPath: string, context: FilterContext): TablePart[] {
  return relationshipsOf(parts, sheetPath)
    .filter(({ type, target }) => type === 'table' && hasPart(parts, target))
    .flatMap(({ id, target }) => {
      const table = readTable(partXml(parts, target).root, context);
      return table ? [{ relationshipId: id, path: target, table }] : [];
    });
}

function readTable(root: XmlElement, context: FilterContext): Table | undefined {
  const area = parseArea(root.attributes['ref'] ?? '');
  if (!area) return undefined;
  const style = child(root, 'tableStyleInfo');
  const filter = child(root, 'autoFilter');
  const filters = readFilters(filter, context);
  const showHeaders = (numberOf(root, 'headerRowCount') ?? 1) > 0;
  return {
    id: root.attributes['id'] ?? '',
    name: root.attributes['displayName'] ?? root.attributes['name'] ?? '',
    area,
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((column, index) => {
      const of = filters.get(index);
      return {
        id: numberOf(column, 'id') ?? 0,
        name: decodeCellText(column.attributes['name'] ?? ''),
        ...(of ? { filter: of } : {}),
      };
    }),
    showHeaders,
    showTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    showBandedRows: flag(style, 'showRowStripes'),
    ...(showHeaders && !filter ? { hidesFilterButton: true } : {}),
    style: style?.attributes['name'] ?? '',
  };
}

/**
 * Updates the table parts of a sheet to match its tables.
 *
 * @returns the relationship ids of all tables of the sheet; undefined if no table was added or
 *   removed
 */
export function saveTables(
  parts: Parts,
  sheetPath: string,
  now: readonly Table[],
  context: FilterContext,
): readonly string[] | undefined {
  const existing = tableParts(parts, sheetPath, context);
  const kept = existing.filter(({ table }) => now.some(({ id }) => id === table.id));
  const gone = existing.filter((part) => !kept.includes(part));
  unrelate(parts, sheetPath, new Set(gone.map(({ relationshipId }) => relationshipId)));
  for (const { path } of gone) removePartTree(parts, path);
  for (const part of kept) {
    const table = now.find(({ id }) => id === part.table.id);
    if (table) saveTable(parts, part, table, context);
  }
  const added = now.filter(({ id }) => !existing.some(({ table }) => table.id === id));
  const ids = added.map((table) => {
    const path = freePath(parts, 'xl/tables/table');
    addPart(parts, path, CONTENT_TYPE, newTableXml(table, nextTableId(parts), context));
    return relate(parts, sheetPath, TABLE_RELATIONSHIP, path);
  });
  if (gone.length === 0 && added.length === 0) return undefined;
  return [...kept.map(({ relationshipId }) => relationshipId), ...ids];
}

function nextTableId(parts: Parts): number {
  const ids = pathsOfType(parts, CONTENT_TYPE).map(
    (path) => numberOf(partXml(parts, path).root, 'id') ?? 0,
  );
  return Math.max(0, ...ids) + 1;
}

function saveTable(
  parts: Parts,
  { path, table: before }: TablePart,
  now: Table,
  context: FilterContext,
): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const document = partXml(parts, path);
  const { root } = document;
  const filter = child(root, 'autoFilter');
  const columns = child(root, 'tableColumns');
  const style = child(root, 'tableStyleInfo');
  const edits: Edit[] = [editAttributes(document, root, tableAttributes(now))];
  if (!now.showHeaders || now.hidesFilterButton) {
    if (filter) edits.push({ start: filter.start, end: filter.end, text: '' });
  } else if (filter && sameFilters(before, now)) {
    edits.push(editAttributes(document, filter, { ref: formatArea(filterArea(now)) }));
  } else {
    const written = filterXml(document, filter, filterOf(now), context);
    edits.push(...editChildren(document, root, TABLE_ORDER, 'autoFilter', written));
  }
  if (columns && namesOf(before) !== namesOf(now)) {
    edits.push({
      start: columns.start,
      end: columns.end,
      text: columnsXml(document, columns, now),
    });
  }
  if (before.style !== now.style || before.showBandedRows !== now.showBandedRows) {
    edits.push(
      ...(style
        ? [
            editAttributes(document, style, {
              name: now.style === '' ? undefined : now.style,
              showRowStripes: now.showBandedRows ? 1 : 0,
            }),
          ]
        : editChildren(document, root, TABLE_ORDER, 'tableStyleInfo', styleXml(now))),
    );
  }
  setPartText(parts, path, applyEdits(document.text, edits));
}

function tableAttributes(table: Table): Record<string, string | number | undefined> {
  return {
    name: table.name,
    displayName: table.name,
    ref: formatArea(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
  };
}

function namesOf({ columns }: Table): string {
  return JSON.stringify(columns.map(({ id, name }) => [id, name]));
}

function filterOf(table: Table) {
  const criteria = table.columns.flatMap(({ filter }, index) =>
    filter ? [[index, filter] as const] : [],
  );
  return { area: filterArea(table), criteria: new Map(criteria) };
}

function sameFilters(before: Table, now: Table): boolean {
  const textOf = (table: Table) => JSON.stringify([...filterOf(table).criteria]);
  return textOf(before) === textOf(now);
}

/** Returns the range of the filter: the table without its totals row. */
function filterArea({ area, showTotals }: Table): Area {
  return showTotals ? { ...area, bottom: area.bottom - 1 } : area;
}

function columnsXml(document: XmlDocument, columns: XmlElement, now: Table): string {
  const known = new Map(
    children(columns, 'tableColumn').map((element) => [numberOf(element, 'id'), element] as const),
  );
  const written = now.columns.map(({ id, name }) => {
    const element = known.get(id);
    if (!element) return withPrefix(columnXml(id, name), document.root.prefix);
    const edit = editAttributes(document, element, { name: columnName(name) });
    return edit.text + sourceOf(document, element).slice(edit.end - edit.start);
  });
  return xml(
    document.root.prefix === '' ? 'tableColumns' : `${document.root.prefix}:tableColumns`,
    {
      count: written.length,
    },
    written.join(''),
  );
}

function columnXml(id: number, name: string): string {
  return xml('tableColumn', { id, name: columnName(name) });
}

/** Returns a column's name as a table part has it. Line breaks are escaped (`_x000a_`). */
function columnName(name: string): string {
  return encodeCellText(name).replaceAll('\n', '_x000a_');
}

function styleXml({ style, showBandedRows }: Table): string {
  if (style === '') return '';
  const bands = {
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: showBandedRows ? 1 : 0,
    showColumnStripes: 0,
  };
  return xml('tableStyleInfo', { name: style, ...bands });
}

function newTableXml(table: Table, id: number, context: FilterContext): string {
  const columns = table.columns.map((column) => columnXml(column.id, column.name)).join('');
  const { area, criteria } = filterOf(table);
  const hasFilter = table.showHeaders && !table.hidesFilterButton;
  const inner =
    (hasFilter ? newFilterXml({ area, criteria }, context) : '') +
    xml('tableColumns', { count: table.columns.length }, columns) +
    styleXml(table);
  const totals = table.showTotals ? {} : { totalsRowShown: 0 };
  return (
    XML_DECLARATION +
    xml('table', { xmlns: SPREADSHEET, id, ...tableAttributes(table), ...totals }, inner)
  );
}

/**
 * Finds a guide's sources in the current workbook. A guide says how one table is read. A source is
 * a list, a block with labels on two sides, or a set of single cells.
 */
import { cellOfAddress } from '../address';
import { isBlank } from '../cell';
import type { SheetGrid, WorkbookGrid } from '../grid';
import { headerKey } from '../header';
import { labelsBeside } from './loose-labels';
import { mappedColumns } from '../mapping';
import type { Region } from '../regions';
import { regionAt } from './blocks';
import {
  isBlock,
  type ResolvedBlock,
  type ResolvedCell,
  type ResolvedCells,
  type ResolvedGuide,
  type ResolvedSource,
} from './resolved';
import type {
  Anchor,
  CellsSource,
  FieldSource,
  GuideSource,
  ListSource,
  LooseCell,
  MatrixSource,
  ReadingGuide,
} from './schema';

/**
 * Finds the sources of a guide, even if sheets and columns were renamed or moved. Each list is used
 * for one source only.
 */
export function resolveGuide(
  guide: ReadingGuide,
  workbook: WorkbookGrid,
  regions: readonly Region[],
): ResolvedGuide {
  const taken = new Set<Region>();
  const found = new Map<GuideSource, ResolvedSource>();
  // Lists with the same headers as before come first. A source with changed headers gets one of the
  // other lists.
  for (const isExact of [true, false]) {
    for (const source of guide.sources) {
      if (found.has(source)) continue;
      const resolved = resolveSource(source, workbook, regions, taken, isExact);
      if (resolved === null) continue;
      found.set(source, resolved);
      if (isBlock(resolved)) taken.add(resolved.region);
    }
  }
  return {
    guide,
    sources: guide.sources.flatMap((source) => found.get(source) ?? []),
    lost: guide.sources.filter((source) => !found.has(source)),
  };
}

function resolveSource(
  source: GuideSource,
  workbook: WorkbookGrid,
  regions: readonly Region[],
  taken: ReadonlySet<Region>,
  isExact: boolean,
): ResolvedSource | null {
  if (source.kind === 'cells') return resolveCells(source, workbook);
  const region = source.at.isByHand
    ? regionByHand(source.at, workbook)
    : regionOfAnchor(source.at, regions, taken, isExact);
  if (region === null) return null;
  const resolved = resolvedBlock(source, region);
  return headersNamed(source).every((header) => resolved.indexOf(header) !== null)
    ? resolved
    : null;
}

export function resolvedBlock<Source extends ListSource | MatrixSource>(
  source: Source,
  region: Region,
): ResolvedBlock<Source> {
  const known = new Map<string, number | null>();
  const indexOf = (header: string): number | null => {
    if (!known.has(header)) {
      const anchor = { headers: source.at.headers, columns: { header } };
      known.set(header, mappedColumns(anchor, region)['header'] ?? null);
    }
    return known.get(header) ?? null;
  };
  return { source, region, indexOf };
}

function headersNamed(source: ListSource | MatrixSource): readonly string[] {
  const fields = Object.values(source.fields).flatMap(headersOf);
  return source.kind === 'matrix' ? [...fields, ...source.across] : fields;
}

export function headersOf(field: FieldSource): readonly string[] {
  switch (field.from) {
    case 'column':
      return [field.header];
    case 'sum':
      return [...field.plus, ...field.minus];
    default:
      return [];
  }
}

/** Returns the anchor of a region: what the guide stores to find the region again. */
export function anchorOf(region: Region, isByHand = false): Anchor {
  const { grid, table, headers, headerRow, left } = region;
  return {
    table: table?.name ?? null,
    sheet: grid.sheet,
    headers: [...headers],
    headerRow: headerRow === null ? null : headerRow + grid.top,
    left: left + grid.left,
    lastRow: null,
    isByHand,
  };
}

function regionOfAnchor(
  anchor: Anchor,
  regions: readonly Region[],
  taken: ReadonlySet<Region>,
  isExact: boolean,
): Region | null {
  const free = regions.filter((region) => !taken.has(region));
  const alike = free.filter((region) => likeness(anchor, region) >= (isExact ? 1 : 0.5));
  const named = free.find(({ table }) => table !== null && table.name === anchor.table);
  if (named) return named;
  const onSheet = alike.filter(({ grid }) => grid.sheet === anchor.sheet);
  const inPlace = onSheet.filter((region) => region.left + region.grid.left === anchor.left);
  for (const group of isExact ? [inPlace, onSheet] : [inPlace, onSheet, alike]) {
    const [only, second] = group;
    if (only !== undefined && second === undefined) return only;
    const nearest = group.find(
      ({ headerRow, grid }) => headerRow !== null && headerRow + grid.top === anchor.headerRow,
    );
    if (nearest) return nearest;
  }
  return null;
}

/** Returns the part of an anchor's headers that a region still has, from 0 to 1. */
function likeness({ headers }: Anchor, region: Region): number {
  const now = new Set(region.headers.map(headerKey));
  const before = headers.map(headerKey).filter((key) => key !== '');
  return before.filter((key) => now.has(key)).length / Math.max(1, before.length);
}

const ROWS_MOVED = 200;

/**
 * Finds a block that a person pointed out. It is in its old place, or at most `ROWS_MOVED` rows up
 * or down, under the same headers. Returns null if it is not found.
 */
function regionByHand(anchor: Anchor, workbook: WorkbookGrid): Region | null {
  const grid = workbook.sheets.find(({ sheet }) => sheet === anchor.sheet);
  const { headerRow, left, headers, lastRow } = anchor;
  if (grid === undefined || headerRow === null) return null;
  const moves = Array.from({ length: 2 * ROWS_MOVED + 1 }, (_, at) =>
    at % 2 === 0 ? at / 2 : -(at + 1) / 2,
  );
  for (const move of moves) {
    const last = lastRow === null ? null : lastRow + move;
    const region = regionAt(grid, headerRow + move, left, headers.length, last);
    if (region !== null && likeness(anchor, region) >= (move === 0 ? 0.5 : 1)) return region;
  }
  return null;
}

function resolveCells(source: CellsSource, workbook: WorkbookGrid): ResolvedCells | null {
  const records = source.records.map((record) => {
    const entries = Object.entries(record).map(([field, value]) => {
      if ('constant' in value) return [field, value] as const;
      return [field, findWithMinus(value, workbook)] as const;
    });
    return Object.fromEntries(entries) as Record<
      string,
      ResolvedCell | { constant: string } | null
    >;
  });
  const isWhole = records.every((record) => Object.values(record).every((value) => value !== null));
  return isWhole ? { source, records: records as ResolvedCells['records'] } : null;
}

function findWithMinus(cell: LooseCell, workbook: WorkbookGrid): ResolvedCell | null {
  const found = findLooseCell(cell, workbook);
  if (found === null || cell.minus === undefined) return found;
  const minus = findLooseCell(cell.minus, workbook);
  return minus && { ...found, minus };
}

/**
 * Returns the cell at the stored address, if the stored label is beside it. Otherwise returns the
 * only number on the sheet with that label. Returns null if the label belongs to no number, or to
 * several.
 */
function findLooseCell(
  { sheet, address, label }: LooseCell,
  workbook: WorkbookGrid,
): ResolvedCell | null {
  const grid = workbook.sheets.find((one) => one.sheet === sheet);
  const at = cellOfAddress(address);
  if (grid === undefined || at === null) return null;
  const cell = {
    grid,
    row: at.row - grid.top,
    column: at.column - grid.left,
  };
  if (
    label === '' ||
    labelsBeside(grid, cell.row, cell.column).some(
      ({ text }) => headerKey(text) === headerKey(label),
    )
  ) {
    return cell;
  }
  const beside = cellsBeside(grid, label);
  const [only, second] = beside;
  return only !== undefined && second === undefined ? only : null;
}

/**
 * Returns the number to the right of each occurrence of a label. At most three blank cells may be
 * in between.
 */
function cellsBeside(grid: SheetGrid, label: string): readonly ResolvedCell[] {
  const key = headerKey(label);
  return grid.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (typeof value !== 'string' || headerKey(value) !== key) return [];
      const step = cells.slice(column + 1, column + 5).findIndex((beside) => !isBlank(beside));
      const at = column + 1 + step;
      return step >= 0 && typeof cells[at] === 'number' ? [{ grid, row, column: at }] : [];
    }),
  );
}

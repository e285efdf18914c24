import { asOneOf, given } from './argument';
import { runs } from './lines';
import type { Area, Cell } from './model';
import { existingCells } from './range-content';
import type { AreasRef, RangeRef } from './sheets';

const KINDS = ['Visible', 'Constants', 'Formulas', 'Blanks'] as const;
const VALUE_KINDS = ['All', 'Errors', 'Logical', 'Numbers', 'Text'] as const;

/** Returns the rows of a range that are not hidden. */
export function visibleRows({ sheet, area }: RangeRef): number[] {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (!sheet.rows.get(row)?.hidden) rows.push(row);
  }
  return rows;
}

/** Implements `Range.getSpecialCells`. Returns null if there are no such cells. */
export function specialCells(ref: RangeRef, args: readonly unknown[]): AreasRef | null {
  const kind = asOneOf(args[0], KINDS);
  const valueKind = given(args, 1) ? asOneOf(args[1], VALUE_KINDS) : 'All';
  const areas = kind === 'Visible' ? visibleAreas(ref) : contentAreas(ref, kind, valueKind);
  return areas.length === 0 ? null : { sheet: ref.sheet, areas };
}

function visibleAreas(ref: RangeRef): Area[] {
  const { sheet, area } = ref;
  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!sheet.columns.get(column)?.hidden) columns.push(column);
  }
  return runs(visibleRows(ref)).flatMap(([top, bottom]) =>
    runs(columns).map(([left, right]) => ({ top, left, bottom, right })),
  );
}

type Kind = 'Constants' | 'Formulas' | 'Blanks';

function contentAreas(ref: RangeRef, kind: Kind, valueKind: (typeof VALUE_KINDS)[number]): Area[] {
  const filled = new Map<string, Cell>();
  for (const { row, column, cell } of existingCells(ref.sheet, ref.area)) {
    filled.set(`${row},${column}`, cell);
  }
  const areas: Area[] = [];
  for (let row = ref.area.top; row <= ref.area.bottom; row++) {
    const columns: number[] = [];
    for (let column = ref.area.left; column <= ref.area.right; column++) {
      if (isOfKind(filled.get(`${row},${column}`), kind, valueKind)) columns.push(column);
    }
    for (const [left, right] of runs(columns)) areas.push({ top: row, left, bottom: row, right });
  }
  return areas;
}

function isOfKind(
  cell: Cell | undefined,
  kind: Kind,
  valueKind: (typeof VALUE_KINDS)[number],
): boolean {
  const empty = !cell || (cell.value === null && cell.formula === undefined);
  if (kind === 'Blanks') return empty;
  if (empty || (kind === 'Formulas') !== (cell.formula !== undefined)) return false;
  switch (valueKind) {
    case 'All':
      return true;
    case 'Errors':
      return typeof cell.value === 'object' && cell.value !== null;
    case 'Logical':
      return typeof cell.value === 'boolean';
    case 'Numbers':
      return typeof cell.value === 'number';
    case 'Text':
      return typeof cell.value === 'string';
  }
}

import { columnOf, rowOf, type Cell, type CellStyle, type Sheet } from '../host/model';
import type { SharedFormulas } from './cells';

/** The cells and rows of a sheet that have changed. */
export interface GridChanges {
  /** The columns of the changed cells, by row. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rows: ReadonlySet<number>;
  /**
   * The keys of cells whose formula is written anew: it changed, or the cell that shares its
   * formula text did.
   */
  readonly newFormulas: ReadonlySet<number>;
  /** True if a cell lost, got or changed a formula. */
  readonly formulas: boolean;
  /** True if a value or a formula changed. False if only formats did. */
  readonly contents: boolean;
}

export function gridChanges(before: Sheet, now: Sheet, shared: SharedFormulas): GridChanges {
  const changed = new Set<number>();
  for (const [key, cell] of now.cells) {
    if (!sameCell(before.cells.get(key), cell)) changed.add(key);
  }
  for (const key of before.cells.keys()) if (!now.cells.has(key)) changed.add(key);
  const newFormulas = new Set(
    [...changed].filter((key) => !sameFormula(before.cells.get(key), now.cells.get(key))),
  );
  const hasNewFormulas = newFormulas.size > 0;
  // A file stores a shared formula once, in its first cell. If that cell changes, the others get
  // the formula in full.
  for (const key of [...newFormulas]) {
    const group = shared.leaders.get(key);
    if (group === undefined) continue;
    for (const follower of shared.followers.get(group) ?? []) {
      changed.add(follower);
      newFormulas.add(follower);
    }
  }
  const rows = new Set<number>();
  for (const row of new Set([...before.rows.keys(), ...now.rows.keys()])) {
    if (!sameRow(before.rows.get(row), now.rows.get(row))) rows.add(row);
  }
  const keys = [...changed];
  const pairs = keys.map((key) => [before.cells.get(key), now.cells.get(key)] as const);
  return {
    cells: byRow(keys),
    rows,
    newFormulas,
    formulas: hasNewFormulas,
    contents: pairs.some(([a, b]) => !sameContent(a, b)),
  };
}

export function isUnchanged(changes: GridChanges): boolean {
  return changes.cells.size === 0 && changes.rows.size === 0;
}

function byRow(keys: readonly number[]): Map<number, Set<number>> {
  const cells = new Map<number, Set<number>>();
  for (const key of keys) {
    const columns = cells.get(rowOf(key)) ?? new Set<number>();
    cells.set(rowOf(key), columns);
    columns.add(columnOf(key));
  }
  return cells;
}

function sameFormula(a: Cell | undefined, b: Cell | undefined): boolean {
  return (
    a?.formula === b?.formula &&
    a?.spill?.rows === b?.spill?.rows &&
    a?.spill?.columns === b?.spill?.columns
  );
}

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  return sameFormula(a, b) && sameValue(a?.value ?? null, b?.value ?? null);
}

function sameValue(a: Cell['value'], b: Cell['value']): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return Object.is(a, b) || (a === 0 && b === 0);
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (sameContent(a, b) && sameStyle(a?.style, b?.style));
}

/** Cells share style objects, so most comparisons end at `a === b`. */
export function sameStyle(a: CellStyle | undefined, b: CellStyle | undefined): boolean {
  return a === b || styleText(a ?? PLAIN) === styleText(b ?? PLAIN);
}

const PLAIN: CellStyle = {};
const styleTexts = new WeakMap<CellStyle, string>();

/**
 * Returns a text that is equal for equal styles. A style object never changes, so the text is kept.
 */
function styleText(style: CellStyle): string {
  const text = styleTexts.get(style) ?? JSON.stringify(sorted(style));
  styleTexts.set(style, text);
  return text;
}

function sorted(value: object): unknown {
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [
      key,
      typeof member === 'object' && member !== null ? sorted(member) : member,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

export type SheetRow = Sheet['rows'] extends Map<number, infer R> ? R : never;

function sameRow(a: SheetRow | undefined, b: SheetRow | undefined): boolean {
  return (
    a?.height === b?.height &&
    (a?.hidden ?? false) === (b?.hidden ?? false) &&
    sameStyle(a?.style, b?.style)
  );
}

/**
 * Finds rows that look different from others. A look is a fill colour, a text colour or italics. A
 * look may say something about its row that no column says.
 */
import { civilOf } from '../../domain/calendar';
import { isBlank, readDate } from '../cell';
import { fillKey, hasLooks, type CellScalar, type SheetGrid } from '../grid';
import { headerKey } from '../header';
import type { Region } from '../regions';
import { isTotalsRow } from '../totals';
import { colourName, type ColourName } from './colour';
import type { ResolvedBlock } from './resolved';
import type { ListSource } from './schema';

/**
 * The look of a cell: `fill #ff0000`, `text #ff0000` or `italic`. If a cell has a fill, the look of
 * its text is ignored.
 */
export type LookKey = string;

export type RowLook =
  | { readonly kind: 'fill' | 'text'; readonly colour: string; readonly name: ColourName | null }
  | { readonly kind: 'italic' };

export function lookOfKey(key: LookKey): RowLook {
  const [kind, colour = ''] = key.split(' ');
  if (kind !== 'fill' && kind !== 'text') return { kind: 'italic' };
  return { kind, colour, name: colourName(colour) };
}

/** A look, the number of rows or cells with it, and the addresses of some of these cells. */
export interface LookFound {
  readonly look: RowLook;
  readonly count: number;
  readonly cells: readonly string[];
}

/** A row with its looks. Each look has the index of the first column with that look. */
export interface LookedRow {
  readonly row: number;
  readonly looks: ReadonlyMap<LookKey, number>;
}

/** Returns the look of a cell, or null if the cell has no look. */
export function lookOfCell(grid: SheetGrid, row: number, column: number): LookKey | null {
  const key = fillKey(row, column);
  const fill = grid.fills?.get(key);
  if (fill !== undefined) return `fill ${fill.toLowerCase()}`;
  const text = grid.textLooks?.get(key);
  if (text === undefined || isBlank(grid.values[row]?.[column])) return null;
  return text === 'italic' ? text : `text ${text.toLowerCase()}`;
}

/** Returns the colour and the column of the first filled cell in a row of a list, or null. */
export function fillOfRow(
  { grid, left, headers }: Region,
  row: number,
): { readonly colour: string; readonly column: number } | null {
  for (let column = left; column < left + headers.length; column += 1) {
    const colour = grid.fills?.get(fillKey(row, column));
    if (colour !== undefined) return { colour: colour.toLowerCase(), column };
  }
  return null;
}

const NONE: ReadonlySet<LookKey> = new Set();

/**
 * Returns the rows of a list with their looks, without totals. Columns with one look in all cells
 * are skipped, unless somebody explained that look. Returns no rows for a list without looks.
 */
function rowLooks(
  { source, region }: ResolvedBlock<ListSource>,
  explained: ReadonlySet<LookKey> = NONE,
): readonly LookedRow[] {
  const { grid, left, headers, rows } = region;
  if (!hasLooks(grid)) return [];
  const columns = headers.map((_, index) => left + index);
  const body = rows.filter((row) => !isTotalsRow(grid.values[row] ?? [], columns));
  const isFillRead = source.fields['status']?.from === 'fill';
  const looked = body.map((row) => ({ row, looks: new Map<LookKey, number>() }));
  for (const [index, column] of columns.entries()) {
    const looks = body.map((row) => {
      const look = lookOfCell(grid, row, column);
      return isFillRead && look !== null && lookOfKey(look).kind === 'fill' ? null : look;
    });
    const isExplained = looks.some((look) => look !== null && explained.has(look));
    if (!isExplained && isOneLook(looks, body, grid, column)) continue;
    for (const [at, look] of looks.entries()) {
      const known = looked[at]?.looks;
      if (look !== null && !known?.has(look)) known?.set(look, index);
    }
  }
  return looked;
}

/**
 * Returns true if all cells of a column have the same look. Blank cells without a look do not
 * matter.
 */
function isOneLook(
  looks: readonly (LookKey | null)[],
  body: readonly number[],
  grid: SheetGrid,
  column: number,
): boolean {
  const seen = new Set<LookKey | null>();
  for (const [at, look] of looks.entries()) {
    const row = body[at] ?? 0;
    if (look !== null || !isBlank(grid.values[row]?.[column])) seen.add(look);
  }
  return seen.size < 2;
}

/**
 * Returns the given rows of a list with their looks. Returns no rows if the looks mean nothing new:
 * - all rows look the same
 * - the looks alternate, as in a list with stripes
 * - a column says the same as the looks
 */
export function unexplainedLooks(
  list: ResolvedBlock<ListSource>,
  rows: readonly number[],
): readonly LookedRow[] {
  const wanted = new Set(rows);
  const looked = rowLooks(list).filter(({ row }) => wanted.has(row));
  const signatures = looked.map(signatureOf);
  if (new Set(signatures).size < 2) return [];
  if (areByTurns(looked, signatures, list)) return [];
  const isExplained = list.region.headers.some((header, index) =>
    saysTheSame(valuesIn(list.region, index, looked), signatures, isStatus(list.source, header)),
  );
  return isExplained ? [] : looked;
}

function signatureOf({ looks }: LookedRow): string {
  return [...looks.keys()].sort().join(',');
}

const FEWEST_BY_TURNS = 6;

/** Returns true if two looks alternate from row to row, or from household to household. */
function areByTurns(
  looked: readonly LookedRow[],
  signatures: readonly string[],
  { source, indexOf, region }: ResolvedBlock<ListSource>,
): boolean {
  if (new Set(signatures).size !== 2) return false;
  const id = source.fields['household'];
  const index = id?.from === 'column' ? indexOf(id.header) : null;
  const ids = index === null ? [] : valuesIn(region, index, looked).map(({ text }) => text);
  const turns = signatures.filter(
    (_, at) => at === 0 || ids.length === 0 || ids[at] !== ids[at - 1],
  );
  const changes = turns.filter((signature, at) => at > 0 && signature !== turns[at - 1]).length;
  return turns.length >= FEWEST_BY_TURNS && changes * 10 >= (turns.length - 1) * 9;
}

interface Said {
  /** The value as a text. For a day: its month. */
  readonly text: string;
  readonly kind: 'text' | 'month' | 'number';
}

function valuesIn(region: Region, index: number, looked: readonly LookedRow[]): readonly Said[] {
  return looked.map(({ row }) => saidBy(region.grid.values[row]?.[region.left + index] ?? ''));
}

function saidBy(value: CellScalar): Said {
  const day = readDate(value, 0).value;
  if (day !== null) {
    const { year, month } = civilOf(day);
    return { text: `${year}-${month}`, kind: 'month' };
  }
  const text = String(value).trim().toLowerCase();
  return { text, kind: typeof value === 'number' ? 'number' : 'text' };
}

/**
 * Returns true if a column says the same as the looks: rows with the same value look the same. To
 * rule out chance, one of these must hold too:
 * - the column is the status
 * - each value has a look of its own, except perhaps one without a look
 * - it holds days, and each month looks different from the month before
 */
function saysTheSame(
  values: readonly Said[],
  signatures: readonly string[],
  isStatusColumn: boolean,
): boolean {
  const lookOf = new Map<string, string>();
  for (const [at, { text, kind }] of values.entries()) {
    const signature = signatures[at] ?? '';
    if (text === '' || kind === 'number') return false;
    if ((lookOf.get(text) ?? signature) !== signature) return false;
    lookOf.set(text, signature);
  }
  if (lookOf.size * 2 > values.length) return false;
  if (isStatusColumn) return true;
  const looks = [...lookOf.values()];
  if (values[0]?.kind === 'month') {
    return looks.length > 2 && looks.every((look, at) => at === 0 || look !== looks[at - 1]);
  }
  return looks.filter((look) => look === '').length <= 1 && new Set(looks).size === looks.length;
}

function isStatus({ fields }: ListSource, header: string): boolean {
  return ['status', 'counts'].some((field) => {
    const from = fields[field];
    return from?.from === 'column' && headerKey(from.header) === headerKey(header);
  });
}

const WITH = 'look ';
const WITHOUT = 'look-unless ';

/** Returns the text that a guide stores if rows with a look do not count. */
export function doubtOfLook(look: LookKey): string {
  return WITH + look;
}

/** Returns the text that a guide stores if only rows with a look count. */
export function doubtUnlessLook(look: LookKey): string {
  return WITHOUT + look;
}

/** Returns the rows that do not count because of their looks, each with a column's index. */
export function rowsOutByLook(
  list: ResolvedBlock<ListSource>,
  agreed: readonly string[],
): ReadonlyMap<number, number> {
  const out = agreed.flatMap((doubt) => (doubt.startsWith(WITH) ? [doubt.slice(WITH.length)] : []));
  const needed = agreed.flatMap((doubt) =>
    doubt.startsWith(WITHOUT) ? [doubt.slice(WITHOUT.length)] : [],
  );
  if (out.length === 0 && needed.length === 0) return new Map();
  const found = new Map<number, number>();
  for (const { row, looks } of rowLooks(list, new Set([...out, ...needed]))) {
    const [index] = out.flatMap((look) => looks.get(look) ?? []);
    if (index !== undefined) found.set(row, index);
    else if (needed.some((look) => !looks.has(look))) found.set(row, 0);
  }
  return found;
}

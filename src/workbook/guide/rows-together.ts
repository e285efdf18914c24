/** Joins rows that belong together: the persons of one household, or the same row on two sheets. */
import { halfYearLabel } from '../../domain/calendar';
import { idKey, isBlank } from '../cell';
import { isRowHidden } from '../grid';
import { leaveOut, type RowWithoutRecord, type Piece, type PiecedRow } from './pieces';
import { readPeriod } from '../other-kinds';
import { isBlock, type ResolvedSource } from './resolved';
import { yesOrNo } from '../yes-no';

/** The fields that identify a row, together with its day. The first filled field is used. */
const HOUSEHOLD = 'household';
const ID_FIELDS = [HOUSEHOLD, 'home', 'corporation'];
/** The fields with the day that distinguishes two rows with one id. */
const DAY_FIELDS = ['date', 'linkedOn', 'availableFrom', 'period'];
/** The fields that say of one person whether and when that person counts. */
const STATE_FIELDS = ['isFamilyJoining', 'status', 'counts'];

/**
 * Joins all rows with the same household and day into one row. The field `persons` becomes the
 * number of joined rows. A row without a household and day belongs to the row above. For every
 * other field, the first filled cell counts.
 *
 * @param further gets the rows that were joined to the household above although they have no day
 */
export function groupPersons(rows: readonly PiecedRow[], further: PiecedRow[]): PiecedRow[] {
  const groups = new Map<string, PiecedRow[]>();
  const inOrder: PiecedRow[][] = [];
  const columns = personColumns(rows.filter(namesNobody));
  let current: PiecedRow[] | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    const above = current?.[0]?.source === row.source ? current : undefined;
    if (above !== undefined && namesNobody(row) && !isPersonOf(above, row, columns)) {
      inOrder.push([row]);
      continue;
    }
    const first = above?.[0] !== undefined && isOfHousehold(above[0], row) ? above[0] : null;
    const isFurther = first !== null && isFurtherPerson(first, row);
    const group = isFurther ? above : key === null ? undefined : groups.get(key);
    if (isFurther) further.push(row);
    if (group) {
      group.push(row);
      if (first === null) current = group;
      continue;
    }
    const started = [row];
    // A person of the household above who counts otherwise begins no household.
    if (first === null) current = started;
    inOrder.push(started);
    if (key !== null) groups.set(key, started);
  }
  return inOrder.map((group) => {
    const [first] = group as [PiecedRow];
    const pieces = { ...first.pieces };
    for (const { pieces: others } of group) {
      for (const [field, piece] of Object.entries(others)) {
        if (isBlank(pieces[field]?.value)) pieces[field] = piece;
      }
    }
    const id = Object.values(first.pieces).find(({ origin }) => origin !== null)?.origin ?? null;
    const persons: Piece = {
      value: group.length,
      numberFormat: 'General',
      origin: id && { ...id, isWhole: false },
      isInterpreted: true,
    };
    return { ...first, pieces: { ...pieces, persons } };
  });
}

type ColumnsBySource = ReadonlyMap<ResolvedSource, readonly number[]>;

/** Returns the columns of each list that are filled in at least half of the given rows. */
function personColumns(rows: readonly PiecedRow[]): ColumnsBySource {
  const bySource = new Map<ResolvedSource, PiecedRow[]>();
  for (const row of rows) {
    const known = bySource.get(row.source);
    if (known) known.push(row);
    else bySource.set(row.source, [row]);
  }
  return new Map(
    [...bySource].map(([source, below]) => {
      const counts = new Map<number, number>();
      for (const column of below.flatMap(filledColumns)) {
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
      const often = [...counts].filter(([, count]) => count * 2 >= below.length);
      return [source, often.map(([column]) => column)];
    }),
  );
}

/**
 * Returns false for a row that is a note between the persons. A note names another home or
 * corporation than the household, or leaves most cells blank.
 */
function isPersonOf(
  [first]: readonly PiecedRow[],
  row: PiecedRow,
  columns: ColumnsBySource,
): boolean {
  const fitsHousehold = ID_FIELDS.every((field) => {
    const [value, own] = [row.pieces[field]?.value, first?.pieces[field]?.value];
    return isBlank(value) || isBlank(own) || idKey(String(value)) === idKey(String(own));
  });
  if (!fitsHousehold) return false;
  const expected = columns.get(row.source) ?? [];
  const filled = new Set(filledColumns(row));
  const present = expected.filter((column) => filled.has(column));
  return present.length * 2 > expected.length || expected.length === 0;
}

function filledColumns({ source, pieces }: PiecedRow): readonly number[] {
  const row = pieces[HOUSEHOLD]?.origin?.row;
  if (row === undefined || !isBlock(source)) return [];
  const { grid, left, headers } = source.region;
  return headers.flatMap((_, at) => (isBlank(grid.values[row]?.[left + at]) ? [] : [left + at]));
}

/** Leaves out each row whose id and day occur in an earlier list. Repeats within a list stay. */
export function leaveOutRepeats(
  rows: readonly PiecedRow[],
  leftOut: RowWithoutRecord[],
): PiecedRow[] {
  const firsts = new Map<string, PiecedRow>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (key === null) return true;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      return true;
    }
    if (first.source === row.source) return true;
    leaveOut(row, 'repeat', leftOut);
    return false;
  });
}

/**
 * Leaves out hidden rows of which a person said that they repeat visible rows. Rows of family that
 * joins stay. If all copies of a row are hidden, or all are visible, one of them stays.
 *
 * @param repeats the household and day of these rows, as typed
 */
export function leaveOutHiddenRepeats(
  rows: PiecedRow[],
  repeats: readonly string[],
  leftOut: RowWithoutRecord[],
): PiecedRow[] {
  if (repeats.length === 0) return rows;
  const listed = new Set(repeats);
  const typed = new Map(
    rows.flatMap((row) => {
      const move = typedMove(row);
      return move === null ? [] : [[row, move] as const];
    }),
  );
  const moves = [...typed.values()];
  const stays = new Set(
    moves.flatMap(({ household, key, isHidden }) =>
      isHidden && listed.has(key) ? [] : [household],
    ),
  );
  const partlyHidden = new Set(moves.flatMap(({ key, isHidden }) => (isHidden ? [key] : [])));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const move = typed.get(row);
    if (move === undefined || !listed.has(move.key)) return true;
    const { household, key, persons, isHidden } = move;
    const alike = JSON.stringify([key, persons]);
    const isTwin = seen.has(alike) && (isHidden || !partlyHidden.has(key));
    const isRepeat = isTwin || (isHidden && stays.has(household));
    seen.add(alike);
    if (isRepeat) leaveOut(row, 'hidden-repeat', leftOut);
    return !isRepeat;
  });
}

/** A move of a household with the texts of its cells, before any text is interpreted. */
interface TypedMove {
  readonly household: string;
  readonly key: string;
  readonly persons: string;
  readonly isHidden: boolean;
}

/** Returns null for a row without a household, and for family that joins. */
function typedMove({ pieces }: PiecedRow): TypedMove | null {
  const id = pieces[HOUSEHOLD];
  if (!id?.origin || isBlank(id.value)) return null;
  if (yesOrNo(pieces['isFamilyJoining']?.value ?? '') === true) return null;
  const household = typedText(id);
  return {
    household: idKey(household),
    key: rowKey(household, typedText(pieces['date'])),
    persons: String(pieces['persons']?.value ?? ''),
    isHidden: isRowHidden(id.origin.grid, id.origin.row),
  };
}

function typedText(piece: Piece | undefined): string {
  if (!piece?.origin) return '';
  const { grid, row, column } = piece.origin;
  return String(grid.values[row]?.[column] ?? '');
}

/**
 * Returns true if a row is a further person of the household above. Such a row has no day, and its
 * household is the same or blank. Nareis, status and *Telt mee* are blank or as in the row above.
 */
export function isFurtherPerson(above: PiecedRow, row: PiecedRow): boolean {
  return isOfHousehold(above, row) && !STATE_FIELDS.some((field) => differs(field, above, row));
}

function differs(field: string, above: PiecedRow, { pieces }: PiecedRow): boolean {
  const own = pieces[field]?.value;
  return !isBlank(own) && idKey(String(own)) !== idKey(String(above.pieces[field]?.value ?? ''));
}

/** Returns true for a row without a day below a row of the same household. */
export function isOfHousehold(above: PiecedRow, row: PiecedRow): boolean {
  if (above.source !== row.source) return false;
  if (DAY_FIELDS.some((field) => !isBlank(row.pieces[field]?.value))) return false;
  const [own, other] = [row.pieces[HOUSEHOLD]?.value, above.pieces[HOUSEHOLD]?.value];
  return isBlank(own) || (!isBlank(other) && idKey(String(own)) === idKey(String(other)));
}

function namesNobody({ pieces }: PiecedRow): boolean {
  return [HOUSEHOLD, ...DAY_FIELDS].every((field) => isBlank(pieces[field]?.value));
}

/** Returns the id and day by which rows are compared, or null for a row without an id. */
function keyOf({ pieces }: PiecedRow): string | null {
  const id = firstOf(pieces, ID_FIELDS);
  return id === null ? null : rowKey(id, firstOf(pieces, DAY_FIELDS) ?? '');
}

export function rowKey(id: string, day: string): string {
  return `${idKey(id)} ${day.trim().toLowerCase()}`;
}

function firstOf(
  pieces: Readonly<Record<string, Piece>>,
  fields: readonly string[],
): string | null {
  for (const field of fields) {
    const value = pieces[field]?.value;
    if (!isBlank(value)) return String(value);
  }
  return null;
}

/**
 * Joins the rows of each half-year, such as one with the quota and one with the backlog. Rows that
 * fill the same field stay apart.
 */
export function mergeHalfYears(rows: readonly PiecedRow[]): PiecedRow[] {
  const merged: PiecedRow[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const { period, ...others } = row.pieces;
    const read = period === undefined ? null : readPeriod(period.value, 0).value;
    const label = read === null ? null : halfYearLabel(read);
    const at = label === null ? undefined : places.get(label);
    const earlier = at === undefined ? undefined : merged[at];
    if (at === undefined || earlier === undefined || !fitsBeside(others, earlier.pieces)) {
      if (label !== null && at === undefined) places.set(label, merged.length);
      merged.push(row);
      continue;
    }
    merged[at] = { ...earlier, pieces: { ...earlier.pieces, ...filledOf(others) } };
  }
  return merged;
}

function filledOf(pieces: Readonly<Record<string, Piece>>): Readonly<Record<string, Piece>> {
  return Object.fromEntries(Object.entries(pieces).filter(([, { value }]) => !isBlank(value)));
}

function fitsBeside(
  pieces: Readonly<Record<string, Piece>>,
  others: Readonly<Record<string, Piece>>,
): boolean {
  return Object.keys(filledOf(pieces)).every((field) => isBlank(others[field]?.value));
}

/** Rows that belong together: the persons of one household, the same row on two sheets. */
import { idKey, isBlank } from '../cell';
import { leaveOut, type LeftOutRow, type Piece, type PiecedRow } from './assemble';

/** The field with the household of a row, or with another id where the table has none. */
const ID_FIELDS = ['household', 'home', 'corporation'];
/** The field with the day that tells two rows of one id apart. */
const DAY_FIELDS = ['date', 'linkedOn', 'availableFrom', 'period'];

/**
 * One row for all rows with one household and day; its persons are their number. A row without a
 * household stands alone. What differs between them is taken of the first.
 */
export function groupPersons(rows: readonly PiecedRow[]): PiecedRow[] {
  const groups = new Map<string, PiecedRow[]>();
  const inOrder: PiecedRow[][] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const group = key === null ? undefined : groups.get(key);
    if (group) {
      group.push(row);
      continue;
    }
    const started = [row];
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

/** Leaves out a row that stands in an earlier source with the same id and day. */
export function leaveOutRepeats(
  rows: readonly PiecedRow[],
  leftOut: LeftOutRow[],
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

/** What tells rows apart: the id and the day, as they stand; null without an id. */
export function keyOf({ pieces }: PiecedRow): string | null {
  const id = firstOf(pieces, ID_FIELDS);
  if (id === null) return null;
  return `${idKey(id)} ${firstOf(pieces, DAY_FIELDS)?.trim().toLowerCase() ?? ''}`;
}

function firstOf(pieces: Readonly<Record<string, Piece>>, fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = pieces[field]?.value;
    if (!isBlank(value)) return String(value);
  }
  return null;
}

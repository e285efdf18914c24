import type { Work } from './work';

/**
 * A search for a shortest path from a free row, or from several. A column is settled once its
 * shortest path is known.
 */
export interface Search {
  /** The least reduced cost at which a column was reached. `Infinity` if not, or if settled. */
  readonly distance: Float64Array;
  /** The columns' prices; −`Infinity` once settled, so that nothing reaches the column again. */
  readonly price: Float64Array;
  readonly previousRow: Int32Array;
  readonly settledColumns: Int32Array;
  readonly settledDistances: Float64Array;
  /** Length of the shortest path found so far. */
  length: number;
  /** The end of that path: a free column; −1 if it is cheaper to leave `outsideRow` out. */
  end: number;
  outsideRow: number;
}

export function newSearch(columns: number): Search {
  return {
    distance: new Float64Array(columns),
    price: new Float64Array(columns),
    previousRow: new Int32Array(columns),
    settledColumns: new Int32Array(columns),
    settledDistances: new Float64Array(columns),
    length: Infinity,
    end: -1,
    outsideRow: -1,
  };
}

export function startSearch(work: Work, search: Search): void {
  search.distance.fill(Infinity);
  search.price.set(work.price);
  search.length = Infinity;
  search.end = -1;
}

/**
 * Assigns the free row along a shortest path of reduced costs (Dijkstra), which ends at a column
 * that no row has. If it is cheaper to leave out a row on the way, that row loses its column, and
 * the result is false.
 */
export function augment(work: Work, search: Search, freeRow: number): boolean {
  const { cost, columns, outsideCost, columnOfRow, rowOfColumn } = work;
  const { distance, price, settledColumns, settledDistances } = search;
  startSearch(work, search);
  let settled = 0;
  let row = freeRow;
  let offset = 0;
  for (;;) {
    if (outsideCost - offset < search.length) {
      search.length = outsideCost - offset;
      search.end = -1;
      search.outsideRow = row;
    }
    const column = nearestThrough(cost, row * columns, row, offset, rowOfColumn, search);
    const reached = column < 0 ? Infinity : distance[column]!;
    if (search.length <= reached) break;
    row = rowOfColumn[column]!;
    offset = cost[row * columns + column]! - price[column]! - reached;
    settledColumns[settled] = column;
    settledDistances[settled++] = reached;
    distance[column] = Infinity;
    price[column] = -Infinity;
  }
  for (let index = 0; index < settled; index++) {
    work.price[settledColumns[index]!]! -= search.length - settledDistances[index]!;
  }
  const column = search.end < 0 ? columnOfRow[search.outsideRow]! : search.end;
  if (search.end < 0) columnOfRow[search.outsideRow] = -1;
  if (column >= 0) shiftAlongPath(work, search.previousRow, freeRow, column);
  return search.end >= 0;
}

/**
 * Updates the distances of the columns that are nearer through `row`, whose price minus its
 * distance is `offset`. Returns the nearest column that is not settled, or −1 if there is none.
 */
export function nearestThrough(
  cost: Float64Array,
  base: number,
  row: number,
  offset: number,
  rowOfColumn: Int32Array,
  search: Search,
): number {
  const { distance, price, previousRow } = search;
  const columns = distance.length;
  let { length, end } = search;
  let least = Infinity;
  let nearest = -1;
  for (let column = 0; column < columns; column++) {
    const through = cost[base + column]! - price[column]! - offset;
    let reached = distance[column]!;
    if (through < reached && through < length) {
      reached = through;
      distance[column] = through;
      previousRow[column] = row;
      if (rowOfColumn[column]! < 0) {
        length = through;
        end = column;
      }
    }
    if (reached < least) {
      least = reached;
      nearest = column;
    }
  }
  search.length = length;
  search.end = end;
  return nearest;
}

/** Follows the path back from `column`. A row on it takes the column reached through that row. */
function shiftAlongPath(
  work: Work,
  previousRow: Int32Array,
  freeRow: number,
  column: number,
): void {
  const { columnOfRow, rowOfColumn } = work;
  let taken = column;
  for (;;) {
    const row = previousRow[taken]!;
    const left = columnOfRow[row]!;
    rowOfColumn[taken] = row;
    columnOfRow[row] = taken;
    if (row === freeRow) return;
    taken = left;
  }
}

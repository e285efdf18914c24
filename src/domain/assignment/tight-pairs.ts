import { nearestThrough, startSearch, type Search } from './shortest-path';
import { cheapestTwo, newCheapest, type Work } from './work';

/**
 * Assigns free rows in rounds, for matrices with many equal costs. A round assigns as many rows as
 * it can, each at its own lowest reduced cost (breadth first, in phases, after J. E. Hopcroft and
 * R. M. Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs", SIAM Journal on
 * Computing 2, 1973). Then one search lowers prices, so that the next round has more pairs. The
 * rounds stop after one that assigned few rows, because searches from single rows are faster then.
 */
export function* assignInRounds(work: Work, search: Search): Generator<void, void, void> {
  for (let round = 0; work.freeCount > 0; round++) {
    const before = work.freeCount;
    yield* assignAtLowestCost(work);
    const assigned = before - work.freeCount;
    if (round > 0 && assigned * FEW < before) return;
    if (!(yield* lowerPrices(work, search))) return;
  }
}

/** A round assigned few rows if it assigned fewer than an eighth of the free rows. */
const FEW = 8;

/** How many rows are handled between two pauses. */
const ROWS_AT_ONCE = 16;

/** The pairs of a row and a column at the row's lowest reduced cost, and how far a phase came. */
interface TightPairs {
  /** For each row, where its columns begin in `columns`; −1 if they are not kept. */
  readonly from: Int32Array;
  /** For each row, where its columns end in `columns`. */
  readonly to: Int32Array;
  readonly columns: Int32Array;
  /** How many of `columns` are kept. The columns after those are of the last row only. */
  kept: number;
  /** For each column, the row that reached it. */
  readonly reachedFrom: Int32Array;
  /** For each column, the phase in which it was reached. */
  readonly reachedIn: Int32Array;
  /** For each row that was reached, the free row at which its way began. */
  readonly originOf: Int32Array;
  /** For each free row, the free column that was reached from it; −1 if there is none. */
  readonly endOf: Int32Array;
  /** The rows from which to look further. The first `waiting` entries are filled. */
  readonly queue: Int32Array;
  waiting: number;
}

function newTightPairs({ rows, columns }: Work): TightPairs {
  return {
    from: new Int32Array(rows).fill(-1),
    to: new Int32Array(rows),
    columns: new Int32Array(roomFor({ rows, columns }) + columns),
    kept: 0,
    reachedFrom: new Int32Array(columns),
    reachedIn: new Int32Array(columns).fill(-1),
    originOf: new Int32Array(rows),
    endOf: new Int32Array(rows),
    queue: new Int32Array(rows),
    waiting: 0,
  };
}

/** How many columns are kept. A row that does not fit looks its columns up each time. */
function roomFor({ rows, columns }: Pick<Work, 'rows' | 'columns'>): number {
  return columns * Math.max(8, rows >> 2);
}

function* assignAtLowestCost(work: Work): Generator<void, void, void> {
  const pairs = newTightPairs(work);
  for (let phase = 0; work.freeCount > 0; phase++) {
    const before = work.freeCount;
    yield* reachFreeColumns(work, pairs, phase);
    let left = 0;
    for (let index = 0; index < before; index++) {
      const row = work.free[index]!;
      const column = pairs.endOf[row]!;
      if (column < 0) work.free[left++] = row;
      else shiftAlong(work, pairs, row, column);
    }
    work.freeCount = left;
    if (left === before) return;
  }
}

/** Looks for a free column for all free rows at once. No two of the ways share a column. */
function* reachFreeColumns(
  work: Work,
  pairs: TightPairs,
  phase: number,
): Generator<void, void, void> {
  const { free, freeCount } = work;
  const { queue, endOf, originOf } = pairs;
  pairs.waiting = freeCount;
  for (let index = 0; index < freeCount; index++) {
    const row = free[index]!;
    queue[index] = row;
    originOf[row] = row;
    endOf[row] = -1;
  }
  for (let next = 0; next < pairs.waiting; next++) {
    const row = queue[next]!;
    if (endOf[originOf[row]!]! < 0) reachFrom(work, pairs, row, phase);
    if (next % ROWS_AT_ONCE === 0) yield;
  }
}

/** Goes on from a row to its columns that are not reached yet. Stops at a free column. */
function reachFrom(work: Work, pairs: TightPairs, row: number, phase: number): void {
  const from = pairs.from[row]! < 0 ? findPairs(work, pairs, row) : pairs.from[row]!;
  const to = pairs.to[row]!;
  const { columns, reachedFrom, reachedIn, queue, originOf, endOf } = pairs;
  const origin = originOf[row]!;
  for (let at = from; at < to; at++) {
    const column = columns[at]!;
    if (reachedIn[column] === phase) continue;
    reachedIn[column] = phase;
    reachedFrom[column] = row;
    const holder = work.rowOfColumn[column]!;
    if (holder < 0) {
      endOf[origin] = column;
      return;
    }
    originOf[holder] = origin;
    queue[pairs.waiting++] = holder;
  }
}

/** Lists the row's columns at its lowest reduced cost, and returns where they begin. */
function findPairs(work: Work, pairs: TightPairs, row: number): number {
  const { cost, columns, price } = work;
  const base = row * columns;
  const least = lowestCost(work, row);
  const from = pairs.kept;
  let to = from;
  if (least < Infinity) {
    for (let column = 0; column < columns; column++) {
      if (cost[base + column]! - price[column]! === least) pairs.columns[to++] = column;
    }
  }
  pairs.to[row] = to;
  if (to <= roomFor(work)) {
    pairs.from[row] = from;
    pairs.kept = to;
  }
  return from;
}

/** The lowest reduced cost of a row. For an assigned row, it is the cost of its own column. */
function lowestCost({ cost, columns, price, columnOfRow }: Work, row: number): number {
  const base = row * columns;
  const own = columnOfRow[row]!;
  if (own >= 0) return cost[base + own]! - price[own]!;
  let least = Infinity;
  for (let column = 0; column < columns; column++) {
    const reduced = cost[base + column]! - price[column]!;
    if (reduced < least) least = reduced;
  }
  return least;
}

/** Follows the way back from a free column. Each row takes the column that was reached from it. */
function shiftAlong(work: Work, pairs: TightPairs, freeRow: number, freeColumn: number): void {
  const { columnOfRow, rowOfColumn } = work;
  let column = freeColumn;
  for (;;) {
    const row = pairs.reachedFrom[column]!;
    const left = columnOfRow[row]!;
    columnOfRow[row] = column;
    rowOfColumn[column] = row;
    if (row === freeRow) return;
    column = left;
  }
}

/**
 * Lowers prices until some free row has a way to a free column that costs nothing more (Dijkstra).
 * Returns false and changes nothing if leaving a row out is as cheap.
 */
function* lowerPrices(work: Work, search: Search): Generator<void, boolean, void> {
  const { cost, columns, outsideCost, rowOfColumn, free, freeCount } = work;
  const { distance, settledColumns, settledDistances } = search;
  const cheapest = newCheapest();
  let outside = Infinity;
  let column = -1;
  startSearch(work, search);
  for (let index = 0; index < freeCount; index++) {
    const row = free[index]!;
    const { first } = cheapestTwo(cost, row * columns, work.price, cheapest);
    if (outsideCost <= first) return false;
    outside = Math.min(outside, outsideCost - first);
    column = nearestThrough(cost, row * columns, row, first, rowOfColumn, search);
    if (index % ROWS_AT_ONCE === 0) yield;
  }
  let settled = 0;
  while (column >= 0 && distance[column]! < search.length) {
    const reached = distance[column]!;
    const row = rowOfColumn[column]!;
    const offset = cost[row * columns + column]! - work.price[column]! - reached;
    outside = Math.min(outside, outsideCost - offset);
    settledColumns[settled] = column;
    settledDistances[settled++] = reached;
    distance[column] = Infinity;
    search.price[column] = -Infinity;
    column = nearestThrough(cost, row * columns, row, offset, rowOfColumn, search);
    if (settled % ROWS_AT_ONCE === 0) yield;
  }
  if (outside <= search.length) return false;
  for (let index = 0; index < settled; index++) {
    work.price[settledColumns[index]!]! -= search.length - settledDistances[index]!;
  }
  return true;
}

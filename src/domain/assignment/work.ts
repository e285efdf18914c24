/**
 * What the phases of the assignment solver share: the matrix, which row has which column, and the
 * prices. The reduced cost of a pair is its cost minus the price of the column. A row or column is
 * free if it has no partner.
 */

export interface Work {
  /** Row-major; `Infinity` where a pair is forbidden. */
  readonly cost: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** What it costs a row to stay out. */
  outsideCost: number;
  /** For each row, its column; −1 if it has none. `rowOfColumn` is the reverse. */
  readonly columnOfRow: Int32Array;
  readonly rowOfColumn: Int32Array;
  /** What each column takes off its costs: its dual variable. */
  readonly price: Float64Array;
  /** The first `freeCount` entries are rows that still look for a column. */
  readonly free: Int32Array;
  freeCount: number;
}

export function newWork(
  cost: Float64Array,
  rows: number,
  columns: number,
  outsideCost: number,
): Work {
  return {
    cost,
    rows,
    columns,
    outsideCost,
    columnOfRow: new Int32Array(rows).fill(-1),
    rowOfColumn: new Int32Array(columns).fill(-1),
    price: new Float64Array(columns),
    free: new Int32Array(rows),
    freeCount: 0,
  };
}

/** Makes all rows free, so that they look for a column. */
export function freeAllRows(work: Work): void {
  for (let row = 0; row < work.rows; row++) work.free[row] = row;
  work.freeCount = work.rows;
}

/** A row's two cheapest columns at the current prices. If there are fewer, −1 and `Infinity`. */
interface Cheapest {
  first: number;
  second: number;
  firstColumn: number;
  secondColumn: number;
}

export function newCheapest(): Cheapest {
  return { first: Infinity, second: Infinity, firstColumn: -1, secondColumn: -1 };
}

/**
 * Finds the two cheapest columns of the row that begins at `base`. Fills `into`, so that nothing is
 * allocated per row.
 */
export function cheapestTwo(
  cost: Float64Array,
  base: number,
  price: Float64Array,
  into: Cheapest,
): Cheapest {
  let first = Infinity;
  let second = Infinity;
  let firstColumn = -1;
  let secondColumn = -1;
  for (let column = 0; column < price.length; column++) {
    const reduced = cost[base + column]! - price[column]!;
    if (reduced >= second) continue;
    if (reduced >= first) {
      second = reduced;
      secondColumn = column;
    } else {
      second = first;
      secondColumn = firstColumn;
      first = reduced;
      firstColumn = column;
    }
  }
  into.first = first;
  into.second = second;
  into.firstColumn = firstColumn;
  into.secondColumn = secondColumn;
  return into;
}

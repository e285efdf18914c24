import { cheapestTwo, newCheapest, type Work } from './work';

/**
 * Column reduction: each column's price becomes its lowest cost, and the row with that cost gets
 * the column if the row has none yet. Then reduction transfer, for rows with the lowest cost of
 * exactly one column: that column's price falls by its advantage over the row's next best. Returns
 * false if a column has no allowed row.
 */
export function* reduceColumns(work: Work): Generator<void, boolean, void> {
  const { cost, rows, columns, columnOfRow, rowOfColumn, price, free } = work;
  const best = new Int32Array(columns);
  price.fill(Infinity);
  for (let row = 0; row < rows; row++) {
    lowerTo(cost, row, price, best);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  const wanted = new Int32Array(rows);
  for (let column = columns - 1; column >= 0; column--) {
    if (price[column] === Infinity) return false;
    const row = best[column]!;
    wanted[row]!++;
    if (wanted[row] === 1) {
      columnOfRow[row] = column;
      rowOfColumn[column] = row;
    }
  }
  for (let row = 0; row < rows; row++) {
    if (wanted[row] === 0) free[work.freeCount++] = row;
    if (wanted[row] === 1) transferReduction(work, row);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  return true;
}

/** Lowers each column's price to the cost of the row, if that is lower. */
function lowerTo(cost: Float64Array, row: number, price: Float64Array, best: Int32Array): void {
  const base = row * price.length;
  for (let column = 0; column < price.length; column++) {
    const value = cost[base + column]!;
    if (value < price[column]!) {
      price[column] = value;
      best[column] = row;
    }
  }
}

/** How many rows are handled between two pauses. */
const ROWS_AT_ONCE = 16;

function transferReduction(work: Work, row: number): void {
  const { cost, columns, price } = work;
  const own = work.columnOfRow[row]!;
  const base = row * columns;
  let next = work.outsideCost;
  for (let column = 0; column < columns; column++) {
    const reduced = cost[base + column]! - price[column]!;
    if (reduced < next && column !== own) next = reduced;
  }
  price[own]! -= next;
}

/**
 * Each free row takes its cheapest column and lowers that column's price until the row's second
 * choice costs the same. A row that loses its column looks again: at once, or in the next sweep if
 * the price did not change or there were too many retries. Returns false if a row stays out.
 */
export function* reduceAugmentingRows(work: Work): Generator<void, boolean, void> {
  const { cost, columns, outsideCost, columnOfRow, rowOfColumn, price, free } = work;
  const count = work.freeCount;
  const cheapest = newCheapest();
  let everyoneIn = true;
  // Rows can outbid each other by small steps for a long time. The augmenting paths are faster
  // then.
  let retries = RETRIES_PER_ROW * work.rows;
  let next = 0;
  let kept = 0;
  let looks = 0;
  while (next < count) {
    if (++looks % ROWS_AT_ONCE === 0) yield;
    const row = free[next++]!;
    const base = row * columns;
    const { first, second, firstColumn, secondColumn } = cheapestTwo(cost, base, price, cheapest);
    if (outsideCost <= first) {
      everyoneIn = false;
      continue;
    }
    const gain = Math.min(second, outsideCost) - first;
    let column = firstColumn;
    if (gain === 0 && rowOfColumn[firstColumn]! >= 0) {
      const unassigned = unassignedAtCost(work, base, first);
      column = unassigned < 0 ? secondColumn : unassigned;
    }
    const displaced = rowOfColumn[column]!;
    price[column]! -= gain;
    columnOfRow[row] = column;
    rowOfColumn[column] = row;
    if (displaced < 0) continue;
    columnOfRow[displaced] = -1;
    if (gain > 0 && retries-- > 0) free[--next] = displaced;
    else free[kept++] = displaced;
  }
  work.freeCount = kept;
  return everyoneIn;
}

/** An unassigned column at exactly this reduced cost; −1 if there is none. */
function unassignedAtCost(
  { cost, columns, price, rowOfColumn }: Work,
  base: number,
  reduced: number,
): number {
  for (let column = 0; column < columns; column++) {
    if (rowOfColumn[column]! < 0 && cost[base + column]! - price[column]! === reduced)
      return column;
  }
  return -1;
}

const RETRIES_PER_ROW = 2;

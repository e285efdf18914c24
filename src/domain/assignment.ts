/**
 * The linear assignment problem: rows to columns, each at most once, at the least total cost.
 *
 * R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 * assignment problems", Computing 38 (1987) 325–340: column reduction, reduction transfer,
 * augmenting row reduction, and a shortest augmenting path for each row still free. Where many are
 * still free by then, an auction finds better prices first.
 *
 * A row that finds no column may stay out, at a price (`outsideCost`) above any difference that
 * re-arranging the others can make. So as many rows as possible are assigned, and among those
 * assignments the cheapest is found.
 */

/** Why a cost matrix was refused. */
export type AssignmentFault =
  | {
      readonly code: 'shape';
      readonly cells: number;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly code: 'notWhole';
      readonly row: number;
      readonly column: number;
      readonly value: number;
    }
  | { readonly code: 'scale'; readonly lowest: number; readonly highest: number };

export class AssignmentError extends Error {
  override readonly name = 'AssignmentError';

  constructor(readonly fault: AssignmentFault) {
    super(`assignment refused: ${JSON.stringify(fault)}`);
  }
}

/**
 * An assignment with the prices that prove it. For every allowed pair, row price + column price
 * ≤ cost, with equality on assigned pairs; a row left out has the highest row price, a column left
 * out the highest column price. By duality no assignment of the same size is cheaper.
 */
export interface PricedAssignment {
  /** The column of each row, −1 for none. */
  readonly columnOfRow: Int32Array;
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
}

/**
 * The column of each row (−1: none) in an assignment of the least total cost among those with as
 * many pairs as possible. The same matrix always gives the same assignment.
 *
 * @param cost row-major, rows · columns cells; whole numbers, `Infinity` where a pair is forbidden
 * @throws AssignmentError when the number of cells is not rows · columns, when a cost is not a whole
 *   number, or when the reckoning could pass 2^53, above which whole numbers are no longer exact
 */
export function solveAssignment(cost: Float64Array, rows: number, columns: number): Int32Array {
  return solvePricedAssignment(cost, rows, columns).columnOfRow;
}

/** As `solveAssignment`, with the prices that prove the result. */
export function solvePricedAssignment(
  cost: Float64Array,
  rows: number,
  columns: number,
): PricedAssignment {
  const scale = checkedScale(cost, rows, columns);
  if (rows <= columns) return solveWide(cost, rows, columns, scale);
  const turned = solveWide(transposed(cost, rows, columns), columns, rows, scale);
  return {
    columnOfRow: inverted(turned.columnOfRow, rows),
    rowPrices: turned.columnPrices,
    columnPrices: turned.rowPrices,
  };
}

interface Scale {
  readonly lowest: number;
  /** More than re-arranging all pairs can cost: what leaving a row out must exceed. */
  readonly spread: number;
}

function checkedScale(cost: Float64Array, rows: number, columns: number): Scale {
  if (cost.length !== rows * columns) {
    throw new AssignmentError({ code: 'shape', cells: cost.length, rows, columns });
  }
  let lowest = Infinity;
  let highest = -Infinity;
  for (let cell = 0; cell < cost.length; cell++) {
    const value = cost[cell]!;
    if (value === Infinity) continue;
    if (!Number.isInteger(value)) {
      const row = Math.floor(cell / columns);
      throw new AssignmentError({ code: 'notWhole', row, column: cell - row * columns, value });
    }
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest > highest) return { lowest: 0, spread: 1 };
  const spread = Math.min(rows, columns) * (highest - lowest) + 1;
  // Every distance below is a sum of at most two costs and sixteen spreads.
  if (2 * Math.max(-lowest, highest) + 16 * spread > Number.MAX_SAFE_INTEGER) {
    throw new AssignmentError({ code: 'scale', lowest, highest });
  }
  return { lowest, spread };
}

function transposed(cost: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(cost.length);
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = cost[base + column]!;
    }
  }
  return turned;
}

function inverted(partner: Int32Array, size: number): Int32Array {
  const result = new Int32Array(size).fill(-1);
  partner.forEach((other, index) => {
    if (other >= 0) result[other] = index;
  });
  return result;
}

interface Work {
  readonly cost: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** What it costs a row to stay out. */
  outsideCost: number;
  readonly columnOfRow: Int32Array;
  readonly rowOfColumn: Int32Array;
  readonly price: Float64Array;
  /** The first `freeCount` are rows that still look for a column. */
  readonly free: Int32Array;
  freeCount: number;
}

/** At least as many columns as rows. */
function solveWide(
  cost: Float64Array,
  rows: number,
  columns: number,
  scale: Scale,
): PricedAssignment {
  if (rows === columns) {
    const square = newWork(cost, rows, columns, scale.spread);
    // Prices from the columns' own minima are sound only where every column ends up assigned.
    if (reduceColumns(square) && assignFreeRows(square, true)) return priced(square);
  }
  const work = newWork(cost, rows, columns, scale.lowest + scale.spread);
  for (let row = 0; row < rows; row++) work.free[row] = row;
  work.freeCount = rows;
  assignFreeRows(work, false);
  return priced(work);
}

function newWork(cost: Float64Array, rows: number, columns: number, outsideCost: number): Work {
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

/** False as soon as a row stays out where `all` must be assigned. */
function assignFreeRows(work: Work, all: boolean): boolean {
  if (!sweepFreeRows(work) && all) return false;
  if (all && work.freeCount > Math.max(MANY_LEFT, work.rows / MANY_LEFT_OF)) {
    scalePrices(work);
    if (!sweepFreeRows(work)) return false;
  }
  const search = newSearch(work.columns);
  for (let index = 0; index < work.freeCount; index++) {
    if (!augment(work, search, work.free[index]!) && all) return false;
  }
  return true;
}

// Bidding costs some forty looks at each row, a search one at each row on its way: with more rows
// left than this, on more than one in so many, better prices pay for themselves.
const MANY_LEFT = 45;
const MANY_LEFT_OF = 12;

function sweepFreeRows(work: Work): boolean {
  let everyoneIn = true;
  for (let sweep = 0; sweep < 2 && work.freeCount > 0; sweep++) {
    if (!reduceAugmentingRows(work)) everyoneIn = false;
  }
  return everyoneIn;
}

/**
 * Finds prices near the best ones where those of the columns' minima are far from them, and frees all
 * rows: they bid for columns in rounds of ever smaller steps (D. P. Bertsekas, "The auction algorithm",
 * Annals of Operations Research 14, 1988). Where every column ends up assigned any prices will do, so
 * that rounds may be broken off.
 */
function scalePrices(work: Work): void {
  const { rows, columnOfRow, rowOfColumn, free } = work;
  const highestStep = Math.max(1, Math.floor(work.outsideCost / rows / STEP_FACTOR));
  let bids = BIDS_PER_ROW * rows;
  for (let step = highestStep; step > 0 && bids > 0; step = Math.floor(step / STEP_FACTOR)) {
    bids = bidForColumns(work, step, bids);
  }
  columnOfRow.fill(-1);
  rowOfColumn.fill(-1);
  for (let row = 0; row < rows; row++) free[row] = row;
  work.freeCount = rows;
  // Prices may have fallen by up to one such cost and more; staying out must still be the dearest.
  work.outsideCost *= 5;
}

const STEP_FACTOR = 5;
const BIDS_PER_ROW = 100;

/**
 * One round: each row bids for its cheapest column, a step beyond what would make its second choice
 * as cheap, until each has one. Makes at most so many bids and gives how many are left.
 */
function bidForColumns(work: Work, step: number, most: number): number {
  const { cost, rows, columns, outsideCost, rowOfColumn, price, free } = work;
  const cheapest = newCheapest();
  rowOfColumn.fill(-1);
  for (let row = 0; row < rows; row++) free[row] = row;
  let waiting = rows;
  let bids = most;
  while (waiting > 0 && bids > 0) {
    bids--;
    const row = free[--waiting]!;
    const { first, second, firstColumn } = cheapestTwo(cost, row * columns, price, cheapest);
    if (outsideCost <= first) continue;
    price[firstColumn]! -= Math.min(second, outsideCost) - first + step;
    const displaced = rowOfColumn[firstColumn]!;
    rowOfColumn[firstColumn] = row;
    if (displaced >= 0) free[waiting++] = displaced;
  }
  return bids;
}

/** A row's two cheapest columns at the current prices; −1 and `Infinity` where there are fewer. */
interface Cheapest {
  first: number;
  second: number;
  firstColumn: number;
  secondColumn: number;
}

function newCheapest(): Cheapest {
  return { first: Infinity, second: Infinity, firstColumn: -1, secondColumn: -1 };
}

/** Fills `into`, so that nothing is allocated for each row. */
function cheapestTwo(
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

/**
 * Column reduction and reduction transfer: each column's price is its lowest cost, its row gets it
 * if it has none yet, and a row with one column gives its advantage over its next best to the price.
 * False where a column has no allowed row.
 */
function reduceColumns(work: Work): boolean {
  const { cost, rows, columns, columnOfRow, rowOfColumn, price, free } = work;
  const best = new Int32Array(columns);
  price.fill(Infinity);
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    for (let column = 0; column < columns; column++) {
      const value = cost[base + column]!;
      if (value < price[column]!) {
        price[column] = value;
        best[column] = row;
      }
    }
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
  }
  return true;
}

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
 * Each free row takes its cheapest column and lowers that column's price until its second choice
 * costs the same; who loses the column looks again at once, or in the next sweep where nothing was
 * gained. False when a row stays out.
 */
function reduceAugmentingRows(work: Work): boolean {
  const { cost, columns, outsideCost, columnOfRow, rowOfColumn, price, free } = work;
  const count = work.freeCount;
  const cheapest = newCheapest();
  let everyoneIn = true;
  // Rows that outbid each other by small steps would go on for long; the augmenting paths settle it.
  let retries = RETRIES_PER_ROW * work.rows;
  let next = 0;
  let kept = 0;
  while (next < count) {
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

/** An unassigned column at exactly this reduced cost; −1 where there is none. */
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

/** A search for a shortest path from one free row. */
interface Search {
  /** The least reduced cost at which a column was reached; `Infinity` once it is settled. */
  readonly distance: Float64Array;
  /** The columns' prices; −`Infinity` once settled, so that nothing reaches the column again. */
  readonly price: Float64Array;
  readonly previousRow: Int32Array;
  readonly settledColumns: Int32Array;
  readonly settledDistances: Float64Array;
  /** Length of the shortest path found so far. */
  length: number;
  /** Where it ends: an unassigned column, or −1 where `outsideRow` stays out. */
  end: number;
  outsideRow: number;
}

function newSearch(columns: number): Search {
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

/**
 * Assigns the free row along a shortest path of reduced costs (Dijkstra), to a column nobody has
 * or, where staying out is cheaper, so that one row on the way stays out. False in that case.
 */
function augment(work: Work, search: Search, freeRow: number): boolean {
  const { cost, columns, outsideCost, columnOfRow, rowOfColumn } = work;
  const { distance, price, settledColumns, settledDistances } = search;
  distance.fill(Infinity);
  price.set(work.price);
  search.length = Infinity;
  let settled = 0;
  let row = freeRow;
  let offset = 0;
  for (;;) {
    if (outsideCost - offset < search.length) {
      search.length = outsideCost - offset;
      search.end = -1;
      search.outsideRow = row;
    }
    const column = reachFrom(cost, row * columns, row, offset, rowOfColumn, search);
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
 * Reaches what is nearer through `row`, whose price less its distance is `offset`. The nearest
 * column that is not settled, −1 where there is none.
 */
function reachFrom(
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

/** Every row on the path back from `column` takes the column it was reached for. */
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

function priced(work: Work): PricedAssignment {
  const { cost, columns, columnOfRow, price, outsideCost } = work;
  const rowPrices = Float64Array.from(columnOfRow, (column, row) =>
    column < 0 ? outsideCost : cost[row * columns + column]! - price[column]!,
  );
  return { columnOfRow, rowPrices, columnPrices: price };
}

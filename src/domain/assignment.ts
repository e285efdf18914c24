/**
 * The linear assignment problem: assigns rows to columns, each at most once, at the least total
 * cost.
 *
 * The phases are those of R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for
 * dense and sparse linear assignment problems", Computing 38 (1987) 325–340: column reduction,
 * reduction transfer, augmenting row reduction, and a shortest augmenting path for each row that is
 * still free. The first two are only used for square matrices. Two phases are added. If many costs
 * are equal, rows are assigned in rounds before the paths. If many rows of a square matrix are
 * still free after that, an auction finds better prices.
 *
 * A row may stay out at a price, `outsideCost`. That price is higher than the costs of any two
 * assignments can differ. So as many rows as possible are assigned, at the least cost.
 * assignments the cheapest is found.
 *
 * The phases are in the folder of this name: `reduction.ts`, `tight-pairs.ts`, `auction.ts`,
 * `shortest-path.ts`.
 */
import { scalePrices } from './assignment/auction';
import { reduceAugmentingRows, reduceColumns } from './assignment/reduction';
import { augment, newSearch } from './assignment/shortest-path';
import { assignInRounds } from './assignment/tight-pairs';
import { freeAllRows, newWork, type Work } from './assignment/work';

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
 * An assignment with the prices that prove it. For every allowed pair, row price + column price ≤
 * cost, and the two are equal for assigned pairs. A row without a column has the highest row price,
 * and a column without a row the highest column price. By duality no assignment of the same size is
 * cheaper.
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
 * @throws AssignmentError when the number of cells is not rows · columns, when a cost is not a
 *   whole number, or when a sum of costs could pass 2^53, above which whole numbers are not exact
 *
 * @example
 * const cost = Float64Array.of(4, 1, 2, 0);
 * [...solveAssignment(cost, 2, 2)] // [1, 0]
 * [...solveAssignment(Float64Array.of(4, Infinity, 2, Infinity), 2, 2)] // [-1, 0]
 */
export function solveAssignment(cost: Float64Array, rows: number, columns: number): Int32Array {
  return solvePricedAssignment(cost, rows, columns).columnOfRow;
}

/**
 * As `solveAssignment`, with the prices that prove the result.
 *
 * @example
 * const cost = Float64Array.of(4, 1, 2, 0);
 * const { columnOfRow, rowPrices, columnPrices } = solvePricedAssignment(cost, 2, 2);
 * [...columnOfRow] // [1, 0]
 * sum([...rowPrices, ...columnPrices]) // 3
 */
export function solvePricedAssignment(
  cost: Float64Array,
  rows: number,
  columns: number,
): PricedAssignment {
  const steps = assignmentInSteps(cost, rows, columns);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As `solvePricedAssignment`, but pauses after every few rows, so that other work can be done.
 *
 * @example
 * const steps = assignmentInSteps(Float64Array.of(4, 1, 2, 0), 2, 2);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * [...step.value.columnOfRow] // [1, 0]
 */
export function* assignmentInSteps(
  cost: Float64Array,
  rows: number,
  columns: number,
): Generator<void, PricedAssignment, void> {
  const scale = yield* checkedScale(cost, rows, columns);
  if (rows <= columns) return yield* solveWide(cost, rows, columns, scale);
  const across = yield* transposed(cost, rows, columns);
  const turned = yield* solveWide(across, columns, rows, scale);
  return {
    columnOfRow: inverted(turned.columnOfRow, rows),
    rowPrices: turned.columnPrices,
    columnPrices: turned.rowPrices,
  };
}

interface Scale {
  readonly lowest: number;
  /** More than the costs of any two assignments can differ. Leaving a row out costs more. */
  readonly spread: number;
}

/** How many rows are handled between two pauses. */
const ROWS_AT_ONCE = 16;

function* checkedScale(
  cost: Float64Array,
  rows: number,
  columns: number,
): Generator<void, Scale, void> {
  if (cost.length !== rows * columns) {
    throw new AssignmentError({ code: 'shape', cells: cost.length, rows, columns });
  }
  const bounds: Bounds = { lowest: Infinity, highest: -Infinity };
  for (let row = 0; row < rows; row++) {
    widen(bounds, cost, row, columns);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  const { lowest, highest } = bounds;
  if (lowest > highest) return { lowest: 0, spread: 1 };
  const spread = Math.min(rows, columns) * (highest - lowest) + 1;
  // Each distance in a search is a sum of at most two costs and sixteen spreads.
  if (2 * Math.max(-lowest, highest) + 16 * spread > Number.MAX_SAFE_INTEGER) {
    throw new AssignmentError({ code: 'scale', lowest, highest });
  }
  return { lowest, spread };
}

interface Bounds {
  lowest: number;
  highest: number;
}

/** Extends the bounds so that they include the costs of a row. */
function widen(bounds: Bounds, cost: Float64Array, row: number, columns: number): void {
  let { lowest, highest } = bounds;
  const base = row * columns;
  for (let column = 0; column < columns; column++) {
    const value = cost[base + column]!;
    if (value === Infinity) continue;
    if (!Number.isInteger(value))
      throw new AssignmentError({ code: 'notWhole', row, column, value });
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  bounds.lowest = lowest;
  bounds.highest = highest;
}

function* transposed(
  cost: Float64Array,
  rows: number,
  columns: number,
): Generator<void, Float64Array, void> {
  const turned = new Float64Array(cost.length);
  for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
    turnRows(cost, rows, columns, first, turned);
    yield;
  }
  return turned;
}

/** Turns a few rows together, because single rows would use only half of each line of the cache. */
function turnRows(
  cost: Float64Array,
  rows: number,
  columns: number,
  first: number,
  turned: Float64Array,
): void {
  const end = Math.min(rows, first + ROWS_AT_ONCE);
  for (let column = 0; column < columns; column++) {
    const base = column * rows;
    for (let row = first; row < end; row++) turned[base + row] = cost[row * columns + column]!;
  }
}

function inverted(partner: Int32Array, size: number): Int32Array {
  const result = new Int32Array(size).fill(-1);
  partner.forEach((other, index) => {
    if (other >= 0) result[other] = index;
  });
  return result;
}

/** Assigns the rows of a matrix that has at least as many columns as rows. */
function* solveWide(
  cost: Float64Array,
  rows: number,
  columns: number,
  scale: Scale,
): Generator<void, PricedAssignment, void> {
  if (rows === columns) {
    const square = newWork(cost, rows, columns, scale.spread);
    // Prices from the minima of the columns only prove the result if every column is assigned.
    if (yield* reduceColumns(square)) {
      if (yield* assignFreeRows(square, true)) return priced(square);
    }
  }
  const work = newWork(cost, rows, columns, scale.lowest + scale.spread);
  freeAllRows(work);
  yield* assignFreeRows(work, false);
  return priced(work);
}

/**
 * Assigns the free rows. If `all` of them must be assigned, returns false as soon as one cannot be.
 */
function* assignFreeRows(work: Work, all: boolean): Generator<void, boolean, void> {
  if (!(yield* sweepFreeRows(work)) && all) return false;
  const search = newSearch(work.columns);
  yield* assignInRounds(work, search);
  if (all && work.freeCount > Math.max(MANY_LEFT, work.rows / MANY_LEFT_OF)) {
    yield* scalePrices(work);
    if (!(yield* sweepFreeRows(work))) return false;
  }
  for (let index = 0; index < work.freeCount; index++) {
    if (!augment(work, search, work.free[index]!) && all) return false;
    yield;
  }
  return true;
}

// An auction looks at each row some forty times. A search looks once at each row on its way. So an
// auction pays for itself if more rows are left than MANY_LEFT, and more than one in MANY_LEFT_OF.
const MANY_LEFT = 45;
const MANY_LEFT_OF = 12;

function* sweepFreeRows(work: Work): Generator<void, boolean, void> {
  let everyoneIn = true;
  for (let sweep = 0; sweep < 2 && work.freeCount > 0; sweep++) {
    if (!(yield* reduceAugmentingRows(work))) everyoneIn = false;
  }
  return everyoneIn;
}

function priced(work: Work): PricedAssignment {
  const { cost, columns, columnOfRow, price, outsideCost } = work;
  const rowPrices = Float64Array.from(columnOfRow, (column, row) =>
    column < 0 ? outsideCost : cost[row * columns + column]! - price[column]!,
  );
  return { columnOfRow, rowPrices, columnPrices: price };
}

import { cheapestTwo, freeAllRows, newCheapest, type Work } from './work';

/**
 * Frees all rows and finds better prices by an auction: the rows bid for columns in rounds of ever
 * smaller steps (D. P. Bertsekas, "The auction algorithm", Annals of Operations Research 14, 1988).
 * The rounds may stop early, because the search that follows can start from any prices.
 */
export function* scalePrices(work: Work): Generator<void, void, void> {
  const { rows, columnOfRow, rowOfColumn } = work;
  const highestStep = Math.max(1, Math.floor(work.outsideCost / rows / STEP_FACTOR));
  let bids = BIDS_PER_ROW * rows;
  for (let step = highestStep; step > 0 && bids > 0; step = Math.floor(step / STEP_FACTOR)) {
    bids = yield* bidForColumns(work, step, bids);
  }
  columnOfRow.fill(-1);
  rowOfColumn.fill(-1);
  freeAllRows(work);
  // Prices may have fallen by more than this cost, but leaving a row out must still cost the most.
  work.outsideCost *= 5;
}

const STEP_FACTOR = 5;
const BIDS_PER_ROW = 100;
/** How many bids are made between two pauses. */
const BIDS_AT_ONCE = 16;

/**
 * One round: each row bids for its cheapest column, until every row has one or would rather stay
 * out. A bid makes the column one step more expensive than the row's second choice. Makes at most
 * `most` bids and returns how many of them are left.
 */
function* bidForColumns(work: Work, step: number, most: number): Generator<void, number, void> {
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
    if (bids % BIDS_AT_ONCE === 0) yield;
  }
  return bids;
}

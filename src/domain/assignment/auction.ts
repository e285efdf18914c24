import { cheapestTwo, freeAllRows, newCheapest, type Work } from './work';

/**
 * Finds prices near the best ones where those of the columns' minima are far from them, and frees all
 * rows: they bid for columns in rounds of ever smaller steps (D. P. Bertsekas, "The auction algorithm",
 * Annals of Operations Research 14, 1988). Where every column ends up assigned any prices will do, so
 * that rounds may be broken off.
 */
export function scalePrices(work: Work): void {
  const { rows, columnOfRow, rowOfColumn } = work;
  const highestStep = Math.max(1, Math.floor(work.outsideCost / rows / STEP_FACTOR));
  let bids = BIDS_PER_ROW * rows;
  for (let step = highestStep; step > 0 && bids > 0; step = Math.floor(step / STEP_FACTOR)) {
    bids = bidForColumns(work, step, bids);
  }
  columnOfRow.fill(-1);
  rowOfColumn.fill(-1);
  freeAllRows(work);
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

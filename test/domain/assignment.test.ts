import fc from 'fast-check';
import {
  AssignmentError,
  solveAssignment,
  solvePricedAssignment,
} from '../../src/domain/assignment';

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly cost: Float64Array;
}

function matrixOf(
  rows: fc.Arbitrary<number>,
  columns: fc.Arbitrary<number>,
  cell: fc.Arbitrary<number>,
): fc.Arbitrary<Matrix> {
  return fc
    .tuple(rows, columns)
    .chain(([height, width]) =>
      fc
        .array(cell, { minLength: height * width, maxLength: height * width })
        .map((cells) => ({ rows: height, columns: width, cost: Float64Array.from(cells) })),
    );
}

const forbiddenOr = (cost: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(Infinity) }, { weight: 3, arbitrary: cost });

const side = fc.integer({ min: 0, max: 5 });
const small = fc.oneof(
  matrixOf(side, side, fc.integer({ min: -4, max: 4 })),
  matrixOf(side, side, forbiddenOr(fc.integer({ min: -4, max: 4 }))),
  matrixOf(side, side, forbiddenOr(fc.integer({ min: -1e12, max: 1e12 }))),
);

/** Matrices with many equal costs and many forbidden pairs. Some rows get no column. */
const large = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 100 }))
  .chain(([most, allowedInHundred]) =>
    matrixOf(
      fc.integer({ min: 20, max: 45 }),
      fc.integer({ min: 20, max: 45 }),
      fc
        .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: 100 }))
        .map(([cost, draw]) => (draw <= allowedInHundred ? cost : Infinity)),
    ),
  );

/**
 * Square matrices in which rows compete for the same columns. With these, the solver's auction
 * phase runs.
 */
const contested = fc
  .tuple(
    fc.integer({ min: 10, max: 60 }),
    fc.integer({ min: 1, max: 1e6 }),
    fc.integer({ min: 0, max: 50 }),
    fc.integer(),
  )
  .map(([n, slope, forbiddenInHundred, seed]) => {
    let state = seed;
    const cost = Float64Array.from({ length: n * n }, (_, cell) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const [row, column] = [Math.floor(cell / n), cell % n];
      if (state % 100 < forbiddenInHundred) return Infinity;
      return slope * (row + 1) * (column + 1) + ((state >> 8) % 7);
    });
    return { rows: n, columns: n, cost };
  });

/**
 * Square matrices in which a pair fits (cost 0) or does not (cost 1). After the easy pairs, many
 * rows are left. Only long augmenting paths (chains of swaps) can assign those rows.
 */
const fitsOrNot = fc
  .tuple(fc.integer({ min: 10, max: 80 }), fc.constantFrom(1, 1.5, 2, 3, 20), fc.integer())
  .map(([n, fittingPerRow, seed]) => {
    let state = seed;
    const cost = Float64Array.from({ length: n * n }, () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % (100 * n) < 100 * fittingPerRow ? 0 : 1;
    });
    return { rows: n, columns: n, cost };
  });

interface Outcome {
  readonly size: number;
  readonly total: number;
}

function outcomeOf({ cost, columns }: Matrix, columnOfRow: Int32Array): Outcome {
  let size = 0;
  let total = 0;
  columnOfRow.forEach((column, row) => {
    if (column < 0) return;
    size++;
    total += cost[row * columns + column]!;
  });
  return { size, total };
}

function bestOfAll(matrix: Matrix, row = 0, taken: ReadonlySet<number> = new Set()): Outcome {
  if (row === matrix.rows) return { size: 0, total: 0 };
  let best = bestOfAll(matrix, row + 1, taken);
  for (let column = 0; column < matrix.columns; column++) {
    const cost = matrix.cost[row * matrix.columns + column]!;
    if (cost === Infinity || taken.has(column)) continue;
    const rest = bestOfAll(matrix, row + 1, new Set(taken).add(column));
    const candidate = { size: rest.size + 1, total: rest.total + cost };
    const more = candidate.size > best.size;
    if (more || (candidate.size === best.size && candidate.total < best.total)) best = candidate;
  }
  return best;
}

function expectAssignment({ cost, rows, columns }: Matrix, columnOfRow: Int32Array): void {
  expect(columnOfRow).toHaveLength(rows);
  const used = [...columnOfRow].filter((column) => column >= 0);
  expect(new Set(used).size).toBe(used.length);
  columnOfRow.forEach((column, row) => {
    if (column >= 0) expect(cost[row * columns + column]).not.toBe(Infinity);
  });
}

/**
 * Proves by duality that no assignment of the same size is cheaper. It checks the prices:
 * - The price of a row plus that of a column is at most the cost of the pair.
 * - For an assigned pair, both prices add up to the cost.
 * - Rows and columns left out have the highest prices.
 * Any assignment costs at least the prices of its rows and columns. This assignment costs exactly
 * its prices. No other rows and columns have a lower sum of prices.
 */
function expectPricesProve(matrix: Matrix): void {
  const { cost, rows, columns } = matrix;
  const { columnOfRow, rowPrices, columnPrices } = solvePricedAssignment(cost, rows, columns);
  const highestRow = Math.max(...rowPrices);
  const highestColumn = Math.max(...columnPrices);
  const assigned = new Set(columnOfRow);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slack = cost[row * columns + column]! - rowPrices[row]! - columnPrices[column]!;
      if (slack < 0 || (columnOfRow[row] === column && slack !== 0)) {
        throw new Error(`slack ${slack} at row ${row}, column ${column}`);
      }
    }
    if (columnOfRow[row]! < 0) expect(rowPrices[row]).toBe(highestRow);
  }
  columnPrices.forEach((price, column) => {
    if (!assigned.has(column)) expect(price).toBe(highestColumn);
  });
}

/**
 * Throws if an augmenting path starts at an unassigned row. If there is none, no larger assignment
 * exists (Berge's lemma).
 */
function expectLargest({ cost, rows, columns }: Matrix, columnOfRow: Int32Array): void {
  const rowOfColumn = new Map([...columnOfRow].map((column, row) => [column, row]));
  const seen = new Set<number>();
  const waiting = [...columnOfRow.keys()].filter((row) => columnOfRow[row]! < 0);
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    for (let column = 0; column < columns; column++) {
      if (cost[row * columns + column] === Infinity || seen.has(column)) continue;
      seen.add(column);
      const holder = rowOfColumn.get(column);
      if (holder === undefined) throw new Error(`column ${column} could take one more of ${rows}`);
      waiting.push(holder);
    }
  }
}

describe('an assignment', () => {
  it('is the largest possible, and the cheapest of that size', () => {
    fc.assert(
      fc.property(small, (matrix) => {
        const columnOfRow = solveAssignment(matrix.cost, matrix.rows, matrix.columns);
        expectAssignment(matrix, columnOfRow);
        expect(outcomeOf(matrix, columnOfRow)).toEqual(bestOfAll(matrix));
      }),
      { numRuns: 1500 },
    );
  });

  it('has prices that prove it optimal on larger matrices', () => {
    fc.assert(
      fc.property(large, (matrix) => {
        const columnOfRow = solveAssignment(matrix.cost, matrix.rows, matrix.columns);
        expectAssignment(matrix, columnOfRow);
        expectLargest(matrix, columnOfRow);
        expectPricesProve(matrix);
      }),
      { numRuns: 150 },
    );
  });

  it('has prices that prove it optimal if rows compete for columns', () => {
    fc.assert(
      fc.property(contested, (matrix) => {
        const columnOfRow = solveAssignment(matrix.cost, matrix.rows, matrix.columns);
        expectAssignment(matrix, columnOfRow);
        expectLargest(matrix, columnOfRow);
        expectPricesProve(matrix);
      }),
      { numRuns: 150 },
    );
  });

  it('has prices that prove it optimal if a pair either fits or does not', () => {
    fc.assert(
      fc.property(fitsOrNot, (matrix) => {
        const columnOfRow = solveAssignment(matrix.cost, matrix.rows, matrix.columns);
        expectAssignment(matrix, columnOfRow);
        expectPricesProve(matrix);
      }),
      { numRuns: 150 },
    );
  });

  it('costs the same when rows and columns change places', () => {
    fc.assert(
      fc.property(large, (matrix) => {
        const { rows, columns, cost } = matrix;
        const turned: Matrix = {
          rows: columns,
          columns: rows,
          cost: cost.map((_, cell) => cost[(cell % rows) * columns + Math.floor(cell / rows)]!),
        };
        const outcome = outcomeOf(matrix, solveAssignment(cost, rows, columns));
        expect(outcomeOf(turned, solveAssignment(turned.cost, columns, rows))).toEqual(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same assignment for the same matrix and leaves the matrix as it was', () => {
    fc.assert(
      fc.property(large, ({ cost, rows, columns }) => {
        const before = cost.slice();
        const first = solveAssignment(cost, rows, columns);
        expect(solveAssignment(cost, rows, columns)).toEqual(first);
        expect(cost).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the prices prove the assignment optimal for a large matrix with a pattern', () => {
  const n = 300;
  const structured: Record<string, (row: number, column: number) => number> = {
    products: (row, column) => (row + 1) * (column + 1),
    'distances on a line': (row, column) => Math.abs(7 * row - 5 * column),
    'all equal': () => 3,
    'two blocks that do not fit': (row, column) =>
      row < 200 === column < 100 ? row ^ column : Infinity,
    'scores of 1 to 100': (row, column) =>
      1 + (((row * 7919 + column * 104729) ^ (row * column)) % 100),
    'a pair that fits in two hundred': (row, column) =>
      ((row * 7919 + column * 104729) ^ (row * column)) % 200 === 0 ? 0 : 1,
    'a band': (row, column) =>
      Math.abs(row - column) <= 3 ? (row * 31 + column * 17) % 11 : Infinity,
  };

  it.each(Object.entries(structured))('%s', (_, costOf) => {
    const cost = Float64Array.from({ length: n * n }, (_cell, cell) =>
      costOf(Math.floor(cell / n), cell % n),
    );
    const matrix = { rows: n, columns: n, cost };
    expectLargest(matrix, solveAssignment(cost, n, n));
    expectPricesProve(matrix);
  });
});

describe('solveAssignment', () => {
  it('prefers two expensive pairs to one cheap pair', () => {
    const cost = Float64Array.of(1, 100, 100, Infinity);
    expect([...solveAssignment(cost, 2, 2)]).toEqual([1, 0]);
  });

  it('leaves out the most expensive of three rows for two columns', () => {
    const cost = Float64Array.of(5, 5, 9, 9, 4, 7);
    expect([...solveAssignment(cost, 3, 2)]).toEqual([1, -1, 0]);
  });

  it('assigns nothing if there are no rows, no columns or no allowed pairs', () => {
    expect(solveAssignment(new Float64Array(0), 0, 3)).toHaveLength(0);
    expect([...solveAssignment(new Float64Array(0), 2, 0)]).toEqual([-1, -1]);
    expect([...solveAssignment(new Float64Array(4).fill(Infinity), 2, 2)]).toEqual([-1, -1]);
  });

  it('is exact up to the largest costs that it accepts', () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 4);
    const cost = Float64Array.of(most, most - 1, most - 1, most - 1);
    expect([...solveAssignment(cost, 2, 2)]).toEqual([1, 0]);
  });
});

describe('solveAssignment, given a wrong matrix,', () => {
  const faultOf = (cells: number[], rows: number, columns: number) => {
    try {
      solveAssignment(Float64Array.from(cells), rows, columns);
    } catch (error) {
      if (error instanceof AssignmentError) return error.fault;
      throw error;
    }
    return undefined;
  };

  it('refuses a matrix with another number of cells than rows × columns', () => {
    expect(faultOf([1, 2, 3], 2, 2)).toEqual({ code: 'shape', cells: 3, rows: 2, columns: 2 });
  });

  it.each([0.5, NaN, -Infinity])('refuses the cost %p and says where it is', (value) => {
    expect(faultOf([1, 2, 3, 4, 5, value], 2, 3)).toEqual({
      code: 'notWhole',
      row: 1,
      column: 2,
      value,
    });
  });

  it('refuses costs whose sums would no longer be exact', () => {
    expect(faultOf([0, 2 ** 52], 1, 2)).toEqual({ code: 'scale', lowest: 0, highest: 2 ** 52 });
    expect(faultOf([2 ** 53, 2 ** 53], 1, 2)?.code).toBe('scale');
  });
});

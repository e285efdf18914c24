/**
 * A cost matrix, row after row. It has n rows, and usually n columns. `Infinity` means that a pair
 * is forbidden.
 */
export interface Instance {
  readonly name: string;
  readonly n: number;
  readonly cost: Float64Array;
}

/**
 * Returns a function that gives random numbers in [0, 1). The same seed gives the same numbers
 * (mulberry32, public domain, T. Ettinger).
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type CostOf = (row: number, column: number, random: () => number) => number;

export function instance(
  name: string,
  n: number,
  prepare: (random: () => number) => CostOf,
  columns = n,
): Instance {
  const random = seeded(n);
  const costOf = prepare(random);
  const cost = Float64Array.from({ length: n * columns }, (_, cell) =>
    costOf(Math.floor(cell / columns), cell % columns, random),
  );
  return { name, n, cost };
}

const uniform = (n: number): Instance =>
  instance('random to a million', n, () => (_row, _column, random) => Math.floor(random() * 1e6));

const scores = (n: number): Instance =>
  instance('random scores', n, () => (_row, _column, random) => Math.floor(random() * 1001));

/** Distances between points in a square, rounded to whole numbers. */
const plane = (n: number): Instance =>
  instance('distances in a plane', n, (random) => {
    const points = () => Array.from({ length: n }, () => [random() * 1e4, random() * 1e4] as const);
    const from = points();
    const to = points();
    return (row, column) => {
      const [x, y] = from[row]!;
      const [left, top] = to[column]!;
      return Math.round(Math.hypot(x - left, y - top));
    };
  });

/** Row × column (Machol and Wien): a hard case for solvers that use shortest augmenting paths. */
const products = (n: number): Instance =>
  instance('products', n, () => (row, column) => (row + 1) * (column + 1));

/** Like scores of households and homes: few sizes and dates, so many equal costs. */
const tables = (n: number): Instance =>
  instance('scores of tables', n, (random) => {
    const households = Array.from({ length: n }, () => ({
      persons: 1 + Math.floor(random() ** 2 * 7),
      linkedOn: Math.floor(random() * 120),
    }));
    const homes = Array.from({ length: n }, () => ({
      maxPersons: 1 + Math.floor(random() ** 2 * 7),
      availableFrom: Math.floor(random() * 240),
    }));
    return (row, column) => {
      const { persons, linkedOn } = households[row]!;
      const { maxPersons, availableFrom } = homes[column]!;
      const size = Math.max(0, 4 - Math.abs(maxPersons - persons)) * 88;
      const late = Math.min(28, Math.max(0, availableFrom - linkedOn - 70));
      return 1000 - size - Math.round(((28 - late) * 300) / 28);
    };
  });

/** One pair in twenty is allowed. The diagonal is also allowed, so each row can be assigned. */
const sparse = (n: number): Instance =>
  instance('one pair in twenty', n, () => (row, column, random) => {
    const allowed = random() < 0.05 || row === column;
    return allowed ? Math.floor(random() * 1e6) : Infinity;
  });

export const INSTANCES: readonly (() => Instance)[] = [
  ...[100, 200, 400, 800].flatMap((n) =>
    [uniform, scores, plane, products, tables].map((make) => () => make(n)),
  ),
  () => sparse(1500),
];

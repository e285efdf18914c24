/**
 * A small solver of linear constraints on counts. A world gives each count a whole number, and
 * satisfies all constraints. A reader can find a sum of counts if the sum is the same in every
 * world.
 */

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** `least ≤ sum of factor × count ≤ most`. */
export interface Constraint extends Bounds {
  readonly terms: readonly Term[];
}

export type Term = readonly [count: string, factor: number];

export interface System {
  /** All bounds are finite. */
  readonly counts: ReadonlyMap<string, Bounds>;
  readonly constraints: readonly Constraint[];
}

/** The real counts. They must satisfy all constraints of a tab. */
export type Truth = ReadonlyMap<string, number>;

export function valueOf(terms: readonly Term[], truth: Truth): number {
  return terms.reduce((total, [count, factor]) => total + factor * (truth.get(count) ?? NaN), 0);
}

/** Returns the bounds and constraints that the real counts break: none if the model is right. */
export function untrue({ counts, constraints }: System, truth: Truth): unknown[] {
  const isOutside = (value: number, { least, most }: Bounds) => !(value >= least && value <= most);
  const outside = [...counts]
    .filter(([count, bounds]) => isOutside(truth.get(count) ?? NaN, bounds))
    .map(([count, bounds]) => [count, truth.get(count), bounds]);
  const broken = constraints.filter((one) => isOutside(valueOf(one.terms, truth), one));
  return [...outside, ...broken.map((one) => [one, valueOf(one.terms, truth)])];
}

interface Row extends Bounds {
  readonly counts: readonly number[];
  readonly factors: readonly number[];
}

const MOST_STEPS = 100_000;

/** For speed: these are called millions of times. */
const { ceil, floor, max, min } = Math;

/**
 * Returns a solver of one system. `isDetermined(sum)` is true if the sum has the same value in
 * every world. It throws if it cannot decide within `MOST_STEPS` steps.
 */
export function solverOf(
  system: System,
  truth: Truth,
): { readonly isDetermined: (sum: readonly Term[]) => boolean } {
  const names = [...system.counts.keys()];
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const at = (name: string): number => {
    const index = indexOf.get(name);
    if (index === undefined) throw new Error(`No bounds are known of ${name}.`);
    return index;
  };
  const real = names.map((name) => truth.get(name) ?? NaN);
  const rowOf = ({ terms, least, most }: Constraint): Row => ({
    counts: terms.map(([count]) => at(count)),
    factors: terms.map(([, factor]) => factor),
    least,
    most,
  });
  const rows = system.constraints.map(rowOf);
  const least = names.map((name) => system.counts.get(name)?.least ?? NaN);
  const most = names.map((name) => system.counts.get(name)?.most ?? NaN);
  const rowsOf: number[][] = names.map(() => []);
  rows.forEach(({ counts }, row) => counts.forEach((count) => rowsOf[count]?.push(row)));

  /** The bounds before each choice, to take choices back. */
  const trail: [count: number, least: number, most: number][] = [];
  const narrow = (count: number, low: number, high: number): void => {
    trail.push([count, least[count] ?? 0, most[count] ?? 0]);
    least[count] = low;
    most[count] = high;
  };
  const undo = (to: number): void => {
    while (trail.length > to) {
      const [count, low, high] = trail.pop() ?? [0, 0, 0];
      least[count] = low;
      most[count] = high;
    }
  };

  /** Narrows the bounds as far as each row alone allows. Returns false if no world is left. */
  const propagate = (changed: number[], extra: Row | null): boolean => {
    const waiting = new Set(changed.flatMap((count) => rowsOf[count] ?? []));
    if (extra) waiting.add(rows.length);
    for (const index of waiting) {
      waiting.delete(index);
      const row = rows[index] ?? extra;
      if (!row) continue;
      const { counts, factors } = row;
      let lowest = 0;
      let highest = 0;
      for (let i = 0; i < counts.length; i++) {
        const factor = factors[i]!;
        const count = counts[i]!;
        lowest += factor * (factor > 0 ? least : most)[count]!;
        highest += factor * (factor > 0 ? most : least)[count]!;
      }
      if (lowest > row.most || highest < row.least) return false;
      for (let i = 0; i < counts.length; i++) {
        const factor = factors[i]!;
        const count = counts[i]!;
        const low = least[count]!;
        const high = most[count]!;
        // What is left for this count if the others are at their lowest and at their highest.
        const room = row.most - (lowest - factor * (factor > 0 ? low : high));
        const need = row.least - (highest - factor * (factor > 0 ? high : low));
        const from = factor > 0 ? need : room;
        const to = factor > 0 ? room : need;
        const newLow = max(low, ceil(from / factor - 1e-9));
        const newHigh = min(high, floor(to / factor + 1e-9));
        if (newLow > newHigh) return false;
        if (newLow > low || newHigh < high) {
          lowest += factor > 0 ? factor * (newLow - low) : factor * (newHigh - high);
          highest += factor > 0 ? factor * (newHigh - high) : factor * (newLow - low);
          narrow(count, newLow, newHigh);
          for (const other of rowsOf[count]!) waiting.add(other);
          if (extra?.counts.includes(count)) waiting.add(rows.length);
          waiting.add(index);
        }
      }
    }
    return true;
  };

  if (
    !propagate(
      names.map((_, i) => i),
      null,
    )
  )
    throw new Error('The constraints do not fit.');
  trail.length = 0;

  /**
   * Returns the undecided counts that share constraints with these, also indirectly.
   */
  const related = (counts: readonly number[]): number[] => {
    const isOpen = (count: number) => (least[count] ?? 0) < (most[count] ?? 0);
    const found = new Set(counts.filter(isOpen));
    for (const count of found) {
      for (const row of rowsOf[count] ?? []) {
        rows[row]?.counts.filter(isOpen).forEach((other) => found.add(other));
      }
    }
    return [...found];
  };

  /** The worlds found so far. Each world can answer later questions. */
  const worlds: number[][] = [];
  const keepWorld = (open: readonly number[]): void => {
    const world = [...real];
    for (const count of open) world[count] = least[count] ?? 0;
    worlds.push(world);
  };

  /** Looks for a world. It tries real counts first, because another world is usually similar. */
  const search = (open: readonly number[], extra: Row, budget: { steps: number }): boolean => {
    const count = open.find((one) => (least[one] ?? 0) < (most[one] ?? 0));
    if (count === undefined) {
      keepWorld(open);
      return true;
    }
    if (--budget.steps < 0) throw new Error('The solver cannot say.');
    const [low, high] = [least[count] ?? 0, most[count] ?? 0];
    const value = Math.min(high, Math.max(low, real[count] ?? low));
    const parts = [
      [value, value],
      [low, value - 1],
      [value + 1, high],
    ] as const;
    return parts.some(([from, to]) => {
      if (from > to) return false;
      const mark = trail.length;
      narrow(count, from, to);
      const isFound = propagate([count], extra) && search(open, extra, budget);
      undo(mark);
      return isFound;
    });
  };

  return {
    isDetermined: (sum) => {
      const value = valueOf(sum, truth);
      const isOther = (world: readonly number[]) =>
        sum.reduce((total, [count, factor]) => total + factor * (world[at(count)] ?? 0), 0) !==
        value;
      if (worlds.some(isOther)) return false;
      const open = related(sum.map(([count]) => at(count)));
      const others = [
        { terms: sum, least: value + 1, most: 1e9 },
        { terms: sum, least: -1e9, most: value - 1 },
      ];
      return !others.some((constraint) => {
        const extra = rowOf(constraint);
        const mark = trail.length;
        const isFound = propagate([], extra) && search(open, extra, { steps: MOST_STEPS });
        undo(mark);
        return isFound;
      });
    },
  };
}

/** Random numbers that repeat: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 ≤ n < 1 */
  next(): number;
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32, by Tommy Ettinger: its 32 bits of state are enough to invent a workbook. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (choices) => nth(choices, between(0, choices.length - 1)),
    shuffled: (items) => {
      const deck = [...items];
      for (let last = deck.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [deck[last], deck[other]] = [nth(deck, other), nth(deck, last)];
      }
      return deck;
    },
  };
}

/** The item at `index`. Throws beyond the end. */
export function nth<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) {
    throw new RangeError(`No item ${index} in a list of ${items.length}.`);
  }
  return items[index] as T;
}

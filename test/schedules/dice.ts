/** Random choices that are the same for the same seed. */
export interface Dice {
  /** Returns a whole number from 0 up to, but not including, `sides`. */
  roll(sides: number): number;
  chance(of: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Uses Mulberry32, whose 32 bits of state are enough for a schedule of some hundred steps. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return {
    roll,
    chance: (of) => next() < of,
    pick: (items) => items[roll(items.length)]!,
  };
}

/** Items in classes, so that only one item of each class has to be looked at. */
export interface Classes {
  /** The class of each item, from 0. */
  readonly of: Int32Array;
  /** The index of the first item of each class. */
  readonly examples: readonly number[];
}

/**
 * Puts items with the same key in one class.
 *
 * @example
 * const { of, examples } = classesBy(['a', 'b', 'a'], (item) => item);
 * [...of] // [0, 1, 0]
 * examples // [0, 1]
 */
export function classesBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Classes {
  return classesOf(items.length, (index) => keyOf(items[index]!));
}

/**
 * Puts two items in one class if they are in one class in both `a` and `b`.
 *
 * @example
 * const byFirst = classesBy(['ax', 'bx', 'ay', 'ax'], (item) => item[0]);
 * const byLast = classesBy(['ax', 'bx', 'ay', 'ax'], (item) => item[1]);
 * [...joined(byFirst, byLast).of] // [0, 1, 2, 0]
 */
export function joined(a: Classes, b: Classes): Classes {
  const width = b.examples.length;
  return classesOf(a.of.length, (index) => a.of[index]! * width + b.of[index]!);
}

/**
 * Makes one class of the classes that have the same key.
 *
 * @param keys one for each class
 *
 * @example
 * const classes = classesBy(['a', 'b', 'c', 'b'], (item) => item);
 * [...merged(classes, ['vowel', 'consonant', 'consonant']).of] // [0, 1, 1, 1]
 */
export function merged(classes: Classes, keys: readonly unknown[]): Classes {
  return classesOf(classes.of.length, (index) => keys[classes.of[index]!]);
}

function classesOf(count: number, keyOf: (index: number) => unknown): Classes {
  const known = new Map<unknown, number>();
  const of = new Int32Array(count);
  const examples: number[] = [];
  for (let index = 0; index < count; index++) {
    const key = keyOf(index);
    let found = known.get(key);
    if (found === undefined) {
      found = examples.length;
      known.set(key, found);
      examples.push(index);
    }
    of[index] = found;
  }
  return { of, examples };
}

// Looked up once, for speed.
const { abs, min } = Math;

/**
 * Returns the number of letters to add, drop, replace or swap to change one word into the other
 * (optimal string alignment). The result is at most `limit + 1`, which saves time.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (abs(a.length - b.length) > limit) return limit + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(before, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = min(replaced, at(before, j) + 1, at(current, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = min(least, at(twoBefore, j - 2) + 1);
      }
      current.push(least);
    }
    if (min(...current) > limit) return limit + 1;
    twoBefore = before;
    before = current;
  }
  return min(at(before, b.length), limit + 1);
}

/**
 * Returns the option that is nearest to a text, or null if no option is near. The text and the
 * options are in lower case.
 */
export function nearestOf(text: string, options: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const option of options) {
    const limit = Math.max(1, Math.floor(option.length / 3));
    const distance = editDistance(text, option, limit);
    if (distance <= limit && distance < least) {
      least = distance;
      nearest = option;
    }
  }
  return nearest;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

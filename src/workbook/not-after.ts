/**
 * A pattern that does not match behind certain characters. On a Mac, Excel uses the engine of
 * Safari, and before version 16.4 that refuses a whole script that contains `(?<!…)`.
 */
export interface NotAfter {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /**
   * Ends in `$`, and is matched with the last `REACH` code units before a match. If it is null,
   * every match is valid.
   */
  readonly before: RegExp | null;
}

const REACH = 16;

/**
 * The matches of a pattern from left to right. Each begins at or after the end of the one before.
 */
export function* matchesNotAfter(text: string, { pattern, before }: NotAfter): Generator<string> {
  for (let from = 0; ;) {
    // The position is set for each search, because others search with the same pattern meanwhile.
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found === null) return;
    const [match] = found;
    const { index } = found;
    from = pattern.lastIndex;
    if (before?.test(text.slice(Math.max(0, index - REACH), index))) {
      from = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    } else yield match;
  }
}

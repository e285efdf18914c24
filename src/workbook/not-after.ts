/**
 * A pattern that does not match behind certain characters. It replaces `(?<!…)`, which Safari
 * before version 16.4 does not know. On a Mac, Excel uses the engine of Safari.
 */
export interface NotAfter {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /**
   * A match is skipped if this pattern matches the text just before it. The pattern ends in `$`,
   * and is tested on at most `REACH` code units. Null skips no matches.
   */
  readonly before: RegExp | null;
}

const REACH = 16;

/** Yields the matches of a pattern from left to right. Matches do not overlap. */
export function* matchesNotAfter(text: string, { pattern, before }: NotAfter): Generator<string> {
  for (let from = 0; ;) {
    // Set before each search, because other code may use the same pattern between two steps.
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

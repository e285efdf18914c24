/**
 * A pattern that does not match behind certain characters. It replaces `(?<!…)`: on a Mac, Excel
 * uses the engine of Safari, which before version 16.4 refuses a whole script that contains it.
 */
export interface NotAfter {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /**
   * If this matches the text just before a match, the match is invalid. It ends in `$`, and gets at
   * most `REACH` code units. If it is null, every match is valid.
   */
  readonly before: RegExp | null;
}

const REACH = 16;

/**
 * The matches of a pattern from left to right. Each begins at or after the end of the one before.
 */
export function* matchesNotAfter(text: string, { pattern, before }: NotAfter): Generator<string> {
  for (let from = 0; ;) {
    // The position is set before each search, because other code may use the same pattern between
    // two steps of this generator.
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

/**
 * A pattern that matches nowhere behind certain characters. Excel on a Mac has the engine of the
 * Safari there, and before version 16.4 that refuses a whole script with `(?<!…)` in it.
 */
export interface NotAfter {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /** Ends in `$`, and looks at the last `REACH` code units before a match. Null: matches anywhere. */
  readonly before: RegExp | null;
}

const REACH = 16;

/** The matches of a pattern from left to right, each beginning at or behind the end of the last. */
export function* matchesNotAfter(text: string, { pattern, before }: NotAfter): Generator<string> {
  for (let from = 0; ;) {
    // The position is set anew each time: others search with the same pattern meanwhile.
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

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
  const search = new RegExp(pattern);
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    const [match] = found;
    const { index } = found;
    if (before?.test(text.slice(Math.max(0, index - REACH), index))) {
      search.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    } else yield match;
  }
}

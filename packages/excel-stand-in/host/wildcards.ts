/** Says how a text is searched. */
interface Matching {
  /** True if the text must be the whole content. */
  readonly isWhole: boolean;
  readonly matchCase: boolean;
}

/**
 * Returns a pattern for a text in which `*` matches any characters and `?` matches any single one.
 * After `~`, these signs and `~` itself are literal.
 */
export function textPattern(text: string, { isWhole, matchCase }: Matching): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (sign, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (sign === '*') return '[\\s\\S]*';
    if (sign === '?') return '[\\s\\S]';
    return sign.replace(/[\\^$.|+()[\]{}]/, '\\$&');
  });
  return new RegExp(isWhole ? `^${source}$` : source, matchCase ? '' : 'i');
}

/** How a text is searched. */
interface Matching {
  /** True if the whole content must match. */
  readonly isWhole: boolean;
  readonly matchCase: boolean;
}

/**
 * Returns a pattern for a text with wildcards: `*` for any characters, `?` for one. `~*`, `~?` and
 * `~~` mean the signs themselves.
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

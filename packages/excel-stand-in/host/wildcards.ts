/** How a text is looked for. */
interface Matching {
  /** Whether it has to be all that there is. */
  readonly isWhole: boolean;
  readonly matchCase: boolean;
}

/** A pattern for a text in which `*` and `?` stand for any characters, and `~` makes them literal. */
export function textPattern(text: string, { isWhole, matchCase }: Matching): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (sign, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (sign === '*') return '[\\s\\S]*';
    if (sign === '?') return '[\\s\\S]';
    return sign.replace(/[\\^$.|+()[\]{}]/, '\\$&');
  });
  return new RegExp(isWhole ? `^${source}$` : source, matchCase ? '' : 'i');
}

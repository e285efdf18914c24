/**
 * Tests that Safari 16.0 can read a script. It is the oldest engine that docs/beheer.md promises.
 * One expression that it cannot read stops all functions.
 */
import { parse, tokTypes, type Token } from 'acorn';

/** The oldest engine, as browserslist writes it. */
export const OLDEST_ENGINE = 'safari 16.0';

/** Safari 16.0 reads this edition of JavaScript, except look-behind and static blocks. */
const EDITION = 2022;
/** Look-behind and static blocks came with Safari 16.4 (webkit.org/blog/13966). */
const LOOK_BEHIND = /\(\?<[=!]/;
const STATIC_BLOCK = 'static';

/**
 * Returns the reason why the engine cannot read a script, or null if it can. Look-behind is
 * refused in any text, because `new RegExp(text)` may use it.
 */
export function whyUnreadable(script: string): string | null {
  const lookBehind = LOOK_BEHIND.exec(script);
  if (lookBehind) return `look-behind: ${around(script, lookBehind.index)}`;
  const tokens: Token[] = [];
  try {
    parse(script, { ecmaVersion: EDITION, onToken: tokens });
  } catch (error) {
    return String(error);
  }
  const block = tokens.find(
    ({ type }, at) => type === tokTypes.braceL && isStatic(script, tokens[at - 1]),
  );
  return block ? `static block of a class: ${around(script, block.start)}` : null;
}

function isStatic(script: string, token: Token | undefined): boolean {
  return token?.type === tokTypes.name && script.slice(token.start, token.end) === STATIC_BLOCK;
}

function around(script: string, at: number): string {
  return script.slice(Math.max(0, at - 40), at + 40);
}

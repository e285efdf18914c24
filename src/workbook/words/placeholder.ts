import { headerWords } from './header-sense';

const WORDS: ReadonlySet<string> = new Set([
  'nvt',
  'na',
  'nnb',
  'tbd',
  'tba',
  'x',
  'onbekend',
  'nogonbekend',
  'nogniet',
  'nognietbekend',
  'nietbekend',
  'geen',
  'leeg',
  'unknown',
  'none',
  'volgt',
  'ntb',
]);
const SIGNS_ALONE = /^[\s?\-–—./\\*_…]+$/;

/** Returns true for a text that stands for no value, such as `nvt`, `?`, `-` or `n.n.b.`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 30) return false;
  return SIGNS_ALONE.test(text) || WORDS.has(headerWords(text).join(''));
}

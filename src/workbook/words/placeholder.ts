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

/** Whether a text means that nothing is known or nothing applies: `nvt`, `?`, `-`, `n.n.b.`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 30) return false;
  return SIGNS_ALONE.test(text) || WORDS.has(headerWords(text).join(''));
}

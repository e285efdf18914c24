/**
 * Finds out what a positive number means in a column with backlogs: people behind, or people ahead.
 * For example, the ministry's table has `Achterstand (–) / voorsprong (+)`.
 */
import { isBlank } from './cell';
import type { CellScalar } from './grid';
import { meaningsOf, plainHeader, wordsOf } from './words/header-sense';
import { readBacklog } from './other-kinds';

/** What a positive number means: people behind, or people ahead. */
export type BacklogSign = 'behind' | 'ahead';

const SIGN = '([+–−-])';
const BEHIND = 'achterst\\p{L}*\\.?';
const AHEAD = 'voorspr\\p{L}*\\.?';
const around = (word: string): readonly RegExp[] => [
  new RegExp(`${word}\\s*[([]\\s*${SIGN}\\s*[)\\]]`, 'u'),
  new RegExp(`${word}\\s*=\\s*${SIGN}`, 'u'),
  new RegExp(`${SIGN}\\s*=\\s*${word}`, 'u'),
  new RegExp(`[([]\\s*${word}\\s*${SIGN}\\s*[)\\]]`, 'u'),
  new RegExp(`[([]\\s*${SIGN}\\s*${word}\\s*[)\\]]`, 'u'),
];
const BEHIND_SIGNS = around(BEHIND);
const AHEAD_SIGNS = around(AHEAD);

/** Returns what a positive number means according to the header, or null. */
export function signInHeader(header: string): BacklogSign | null {
  const text = header.toLowerCase().slice(0, 80);
  const behind = signFound(text, BEHIND_SIGNS);
  if (behind !== null) return behind === '+' ? 'behind' : 'ahead';
  const ahead = signFound(text, AHEAD_SIGNS);
  if (ahead !== null) return ahead === '+' ? 'ahead' : 'behind';
  const meanings = backlogWords(header);
  return meanings.length === 1 && meanings[0] === 'voorsprong' ? 'ahead' : null;
}

function signFound(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const sign = pattern.exec(text)?.[1];
    if (sign !== undefined) return sign;
  }
  return null;
}

/**
 * Returns true if a person has to be asked about the sign. The header then names a backlog without
 * a sign, and a number below it is negative. Cells with words, such as `41 voorsprong`, are
 * skipped.
 */
export function isSignDoubtful(header: string, cells: Iterable<CellScalar>): boolean {
  if (backlogWords(header).length === 0 || signInHeader(header) !== null) return false;
  for (const cell of cells) {
    if (isBlank(cell) || (typeof cell === 'string' && /\p{L}/u.test(cell))) continue;
    if ((readBacklog(cell).value ?? 0) < 0) return true;
  }
  return false;
}

const OF_BACKLOG: ReadonlySet<string> = new Set(['achterstand', 'voorsprong', 'saldo']);

function backlogWords(header: string): readonly string[] {
  const words = wordsOf(plainHeader(header));
  return [...new Set(meaningsOf(words))].flatMap((meaning) => {
    if (meaning === 'voorachterstand') return ['achterstand', 'voorsprong'];
    return OF_BACKLOG.has(meaning) ? [meaning] : [];
  });
}

/** Decides whether the texts around a cell say that its quota already contains the backlog. */
import type { CellScalar } from '../grid';
import { labelsBeside } from './loose-labels';
import type { ResolvedCell } from './resolved';

const WITHOUT = /^(excl|exclusief|zonder|netto|excluding|without|net)$/;
const ADDED = /^(incl|inclusief|inclusieve|including|bruto|gross|gecorrigeerde?|adjusted)$/;
const BACKLOG = /^((begin|start)?achterst|voorsprong|saldo|overloop|backlog|arrears|restant)/;
const ALL = /^(totale?|totaal|total)$/;
const QUOTA = /(taakstelling|^taakst$|opgave|^quotum|^quota|^target)/;

const LONGEST = 200;

/**
 * Returns true for `Totale opgave incl. achterstand` and `Taakstelling + achterstand`. Returns
 * false for `Taakstelling (netto)`.
 */
export function saysBacklogWithin(text: string): boolean {
  const words = wordsOf(text);
  if (words.some((word) => WITHOUT.test(word))) return false;
  if (words.some((word) => ADDED.test(word) || BACKLOG.test(word))) return true;
  return words.some((word) => ALL.test(word)) && words.some((word) => QUOTA.test(word));
}

/**
 * Returns the text that says that a cell's quota contains the backlog, or null. The text is in the
 * cell, on its left, above it, or on its right. On the right, only a remark such as `incl.` is
 * used. Other texts there may be the label of the next number.
 */
export function backlogWithin({ grid, row, column }: ResolvedCell, label: string): string | null {
  const beside = labelsBeside(grid, row, column, LONGEST).map(({ text }) => text);
  const value = grid.values[row]?.[column] ?? '';
  const format = grid.numberFormats[row]?.[column] ?? '';
  const shown = [...format.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '');
  const own = [label, ...beside, ...textsOf(value), ...shown].find(saysBacklogWithin);
  const remark = textsOf(grid.values[row]?.[column + 1] ?? '').find(
    (text) => saysBacklogWithin(text) && wordsOf(text).some((word) => ADDED.test(word)),
  );
  return own ?? remark ?? null;
}

function textsOf(value: CellScalar): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

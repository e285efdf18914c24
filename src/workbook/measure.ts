import { readAmount, type Parsed } from './cell';
import type { CellScalar } from './grid';

/** A number from 0 as it is shown: where the text or the number format has `%`, 0.5 is 50. */
export function readMeasure(value: CellScalar, format: string): Parsed<number> {
  const parsed = readAmount(value);
  const isPart = typeof value === 'string' ? value.includes('%') : format.includes('%');
  if (!isPart || parsed.value === null) return parsed;
  // A part written with its % is one of the two ways in which it may be given.
  return { value: Math.round(parsed.value * 1e6) / 1e4, problem: null };
}

import { idKey } from '../workbook/cell';

/**
 * Compares names in the same order on every machine: first without case and accents, then by code
 * unit.
 */
export function compareNames(a: string, b: string): number {
  const [plainA, plainB] = [idKey(a), idKey(b)];
  return plainA < plainB ? -1 : plainA > plainB ? 1 : 0;
}

import { idKey } from '../workbook/cell';

/** The same on every machine: case and accents aside, then by code unit. */
export function compareNames(a: string, b: string): number {
  const [plainA, plainB] = [idKey(a), idKey(b)];
  return plainA < plainB ? -1 : plainA > plainB ? 1 : 0;
}

/** Two households and two homes for the examples of the MATCH functions. */
import { serialOf } from '../domain/calendar';
import type { CellResult } from './cells';

const JULY = serialOf(2016, 7, 1);
const AUGUST = serialOf(2016, 8, 1);

const households: readonly (readonly CellResult[])[] = [
  ['Kandidaat', 'Personen', 'Nareizigers', 'Gekoppeld'],
  ['K-1', 1, 0, JULY],
  ['K-2', 2, 2, JULY],
];

const homes: readonly (readonly CellResult[])[] = [
  ['Woning', 'Soort', 'Max personen', 'Kale huur', 'Beschikbaar'],
  ['W-1', 'flexwoning', 2, 400, AUGUST],
  ['W-2', 'regulier', 5, 560, AUGUST],
];

export const matchExample = [households, homes] as const;

/** Invented tables of households and homes, as custom functions receive them. */
import type { ArgumentCells, CellValue } from '../src/functions/cells';
import { seeded } from './assignment-instances';

type Matrix = readonly (readonly CellValue[])[];

/** 1 July 2016. All households are linked on this day or later. */
const FIRST_DAY = 42552;
const KINDS = ['regulier', 'regulier', 'flexwoning', 'slooppand', 'kamer'];

export interface MatchTables {
  readonly households: Matrix;
  readonly homes: Matrix;
}

export function matchTables(households: number, homes: number): MatchTables {
  const random = seeded(households + homes);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const oneOf = <Value>(values: readonly Value[]): Value => values[upTo(values.length - 1)]!;
  const yesInTen = (): string => (upTo(9) === 0 ? 'ja' : 'nee');
  const size = (): number => 1 + Math.floor(random() ** 3 * 7);
  return {
    households: [
      ['Kandidaat', 'Personen', 'Nareizigers', 'Gekoppeld', 'Jongere', 'Gelijkvloers', 'Status'],
      ...Array.from({ length: households }, (_, i) => {
        const persons = size();
        const toFollow = upTo(9) === 0 ? upTo(3) : '';
        return [`K-${i}`, persons, toFollow, FIRST_DAY + upTo(120), 'nee', yesInTen(), 'gekoppeld'];
      }),
    ],
    homes: [
      [
        'Woning',
        'Soort',
        'Max personen',
        'Kale huur',
        'Beschikbaar',
        'Tot',
        'Gelijkvloers',
        'Wijk',
      ],
      ...Array.from({ length: homes }, (_, i) => [
        ...[`W-${i}`, oneOf(KINDS), size() + upTo(1), 380 + upTo(230), FIRST_DAY + 40 + upTo(150)],
        ...[upTo(3) === 0 ? FIRST_DAY + 900 : '', oneOf(['ja', 'nee']), oneOf(['Noord', 'Zuid'])],
      ]),
    ],
  };
}

/** The cells of a table, as a function gets them for an argument. */
export function columnOf(matrix: Matrix, argument: string): ArgumentCells {
  return {
    argument,
    rows: matrix.length,
    columns: matrix[0]?.length ?? 0,
    values: matrix.flat(),
    raw: matrix,
  };
}

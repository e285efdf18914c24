/**
 * A workbook put into another shape is read back as it was; one that lost something ends in a
 * question or a finding, and never in another figure.
 */
import fc from 'fast-check';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf } from '../sheets';
import {
  AS_OF,
  dayText,
  HEADER,
  MOVES,
  placementsOf,
  quotas,
  readWithAnswers,
  rowOf,
  SHAPES,
  sorted,
  type Move,
} from './shaped-workbooks';

describe.each(Object.entries(SHAPES))('%s', (_, sheetsOf) => {
  test('gives the same placements', () => {
    fc.assert(
      fc.property(MOVES, (moves) => {
        const read = readWithAnswers(workbookOf([quotas, ...sheetsOf(moves)]));
        expect(sorted(placementsOf(read))).toEqual(sorted(moves.map(rowOf)));
      }),
      { numRuns: 25 },
    );
  });
});

/** Without an answer: what is read is right, or something is asked or found. */
function isSaid(read: Understanding, people: number): boolean {
  const { placements } = read.tables;
  if (placements === null) {
    return read.findings.some(({ severity }) => severity === 'fout');
  }
  const sum = read.records.placements.reduce((all, { persons }) => all + persons, 0);
  return sum === people || read.findings.some(({ severity }) => severity !== 'info');
}

const people = (moves: readonly Move[]) => moves.reduce((all, { persons }) => all + persons, 0);

describe('what is lost is never another figure without a word', () => {
  const NAMES = Object.keys(SHAPES);
  const shaped = (name: string, moves: readonly Move[]) => SHAPES[name]?.(moves) ?? [];

  test('where a column is dropped', () => {
    fc.assert(
      fc.property(MOVES, fc.constantFrom(...NAMES), fc.nat(3), (moves, name, dropped) => {
        const sheets = shaped(name, moves).map((sheet) =>
          sheetOf(
            sheet.sheet,
            sheet.values.map((cells) => cells.filter((_, at) => at !== dropped)),
          ),
        );
        const read = understand(workbookOf([quotas, ...sheets]), AS_OF);
        expect(isSaid(read, people(moves))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('where a sheet stands there twice', () => {
    fc.assert(
      fc.property(MOVES, fc.constantFrom(...NAMES), (moves, name) => {
        const sheets = shaped(name, moves);
        const copies = sheets.map((sheet) => ({ ...sheet, sheet: `${sheet.sheet} (2)` }));
        const grid = workbookOf([quotas, ...sheets, ...copies]);
        expect(isSaid(understand(grid, AS_OF), people(moves))).toBe(true);
        const answered = readWithAnswers(grid);
        expect(isSaid(answered, people(moves))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('where nothing says the year', () => {
    fc.assert(
      fc.property(MOVES, (moves) => {
        const cells = [HEADER, ...moves.map((move) => [dayText(move), ...rowOf(move).slice(1)])];
        const read = understand(workbookOf([quotas, sheetOf('Lijst', cells)]), AS_OF);
        expect(isSaid(read, people(moves))).toBe(true);
        expect(read.records.placements).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

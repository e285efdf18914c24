/**
 * Tests that a workbook in another shape gives the same figures. A workbook that lost something
 * leads to a question or a finding, and never to another figure.
 */
import fc from 'fast-check';
import type { CellScalar, SheetGrid, WorkbookGrid } from '../../../src/workbook/grid';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf, type Cells } from '../sheets';
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

/** True if the number of people is right, or if a finding warns that it may be wrong. */
function isSaid(read: Understanding, people: number): boolean {
  const { placements } = read.tables;
  if (placements === null) {
    return read.findings.some(({ severity }) => severity === 'fout');
  }
  const sum = read.records.placements.reduce((all, { persons }) => all + persons, 0);
  return sum === people || read.findings.some(({ severity }) => severity !== 'info');
}

const people = (moves: readonly Move[]) => moves.reduce((all, { persons }) => all + persons, 0);

describe('a loss never changes a figure silently:', () => {
  const NAMES = Object.keys(SHAPES);
  const shaped = (name: string, moves: readonly Move[]) => SHAPES[name]?.(moves) ?? [];

  test('a dropped column', () => {
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

  test('a sheet that occurs twice', () => {
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

  test('dates without a year anywhere', () => {
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

  /** Reads the workbook as it is, and with the proposed answers. */
  const bothWays = (grid: WorkbookGrid): readonly Understanding[] => [
    understand(grid, AS_OF),
    readWithAnswers(grid),
  ];
  const changed = (
    sheets: readonly SheetGrid[],
    change: (row: readonly CellScalar[], isHeader: boolean, sheet: number) => Cells,
  ): readonly SheetGrid[] =>
    sheets.map((sheet, at) =>
      sheetOf(
        sheet.sheet,
        sheet.values.flatMap((row) => change(row, row[1] === HEADER[1], at)),
      ),
    );
  /** Shapes in which Personen is the third column of every list. */
  const LISTS = ['one list', 'a sheet per month', 'days without their year under a title'];

  const FALSE_FRIENDS: Readonly<Record<string, readonly string[]>> = {
    Datum: ['Datum aanmelding', 'Geboortedatum', 'Datum mutatie', 'Gekoppeld d.d.'],
    Zaaknummer: ['Telefoonnummer', 'Huisnummer', 'Kamers'],
    Personen: ['Slaapkamers', 'Aantal kamers', 'Nareizigers', 'Kale huur'],
    Corporatie: ['Wijk', 'Gemeente', 'Opmerkingen'],
  };

  test('a header that means another column', () => {
    const renames = Object.entries(FALSE_FRIENDS).flatMap(([from, all]) =>
      all.map((to) => [from, to] as const),
    );
    fc.assert(
      fc.property(
        MOVES,
        fc.constantFrom(...NAMES),
        fc.constantFrom(...renames),
        (moves, name, [from, to]) => {
          const sheets = changed(shaped(name, moves), (row) => [
            row.map((cell) => (cell === from ? to : cell)),
          ]);
          for (const read of bothWays(workbookOf([quotas, ...sheets]))) {
            expect(isSaid(read, people(moves))).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('hidden sheets', () => {
    fc.assert(
      fc.property(MOVES, fc.constantFrom(...NAMES), fc.nat(11), (moves, name, hidden) => {
        const sheets = shaped(name, moves).map((sheet, at) =>
          at === hidden ? { ...sheet, isHidden: true } : sheet,
        );
        for (const read of bothWays(workbookOf([quotas, ...sheets]))) {
          expect(isSaid(read, people(moves))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a day that was typed with another year', () => {
    fc.assert(
      fc.property(MOVES, fc.nat(), fc.constantFrom(-366, 366), (moves, which, shift) => {
        const at = which % moves.length;
        const typed = moves.map((move, n) =>
          n === at ? { ...move, day: move.day + shift } : move,
        );
        for (const name of ['one list', 'a sheet per month']) {
          const sheets = shaped(name, moves).map((sheet) => ({
            ...sheet,
            values: sheet.values.map((row) => {
              const move = typed.find(({ household }) => household === row[1]);
              return move === undefined ? row : [move.day, ...row.slice(1)];
            }),
          }));
          const read = readWithAnswers(workbookOf([quotas, ...sheets]));
          const told = read.findings.map(({ code }) => code);
          const expected = shift < 0 ? 'before-first-period' : 'placed-after-reference-date';
          expect(told).toContain(expected);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a sum between the rows', () => {
    fc.assert(
      fc.property(
        MOVES,
        fc.constantFrom(...LISTS),
        fc.constantFrom('', 'Totaal', 'Subtotaal t/m hier', 'samen'),
        fc.integer({ min: 2, max: 5 }),
        (moves, name, label, after) => {
          let [rows, sum] = [0, 0];
          let sheetNow = -1;
          const sheets = changed(shaped(name, moves), (row, isHeader, sheet) => {
            if (sheet !== sheetNow) [rows, sum, sheetNow] = [0, 0, sheet];
            if (isHeader || typeof row[2] !== 'number') return [row];
            rows += 1;
            sum += row[2];
            return rows === after ? [row, [label, '', sum, '']] : [row];
          });
          for (const read of bothWays(workbookOf([quotas, ...sheets]))) {
            expect(isSaid(read, people(moves))).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('numbers with a unit', () => {
    fc.assert(
      fc.property(
        MOVES,
        fc.constantFrom(...LISTS),
        fc.constantFrom(' p.', ' pers.', ' personen', 'p', ' volw.', ' (gezin)'),
        fc.integer({ min: 1, max: 4 }),
        (moves, name, unit, each) => {
          let rows = 0;
          const sheets = changed(shaped(name, moves), (row) => {
            if (typeof row[2] !== 'number') return [row];
            rows += 1;
            const cell = rows % each === 0 ? `${row[2]}${unit}` : row[2];
            return [[...row.slice(0, 2), cell, ...row.slice(3)]];
          });
          for (const read of bothWays(workbookOf([quotas, ...sheets]))) {
            expect(isSaid(read, people(moves))).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a column that says that some placements did not happen', () => {
    const COLUMNS = [
      ['Status', 'gehuisvest', 'vervallen'],
      ['Stand van zaken', 'klaar', 'gaat niet door'],
      ['Opmerkingen', '', 'geannuleerd door kandidaat'],
      ['Doorgegaan', 'ja', 'nee'],
      ['Geplaatst', 'x', ''],
    ] as const;
    fc.assert(
      fc.property(
        MOVES,
        fc.constantFrom(...LISTS),
        fc.constantFrom(...COLUMNS),
        (moves, name, [header, yes, no]) => {
          let rows = 0;
          let left = 0;
          const sheets = changed(shaped(name, moves), (row, isHeader) => {
            if (isHeader) return [[...row, header]];
            if (typeof row[2] !== 'number') return [row];
            rows += 1;
            if (rows % 3 === 0) left += row[2];
            return [[...row, rows % 3 === 0 ? no : yes]];
          });
          for (const read of bothWays(workbookOf([quotas, ...sheets]))) {
            expect(isSaid(read, people(moves) - left)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

/**
 * Tests habits of keeping lists that could give a wrong figure silently. A wrong figure never comes
 * without a finding, before and after the proposed answers.
 */
import { civilOf, halfYearLabel, halfYearOf, serialOf } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import { FINDING_KINDS, type FindingCode } from '../../../src/workbook/finding';
import type { CellScalar, SheetGrid } from '../../../src/workbook/grid';
import { withCounts } from '../../../src/workbook/stays';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, tableSheet, workbookOf } from '../sheets';
import { HEADER, MONTHS, quotas, readWithAnswers, rowOf, type Move } from './shaped-workbooks';

const AS_OF = serialOf(2016, 10, 12);
const CORPORATIONS = ['Brugstede', 'Diezehof', 'Lindewaarde'];

/** The people of every habit, who moved in from January to September. */
const MOVES: readonly Move[] = Array.from({ length: 32 }, (_, at) => ({
  day: serialOf(2016, 1, 6) + at * 8 + (at % 5),
  household: `Z${7001 + at}`,
  persons: 1 + ((at * 7) % 5),
  corporation: CORPORATIONS[(at * 5) % 3] ?? '',
}));
const monthOf = ({ day }: Move): number => civilOf(day as SerialDay).month;
const sumOf = (moves: readonly Move[]): number =>
  moves.reduce((sum, { persons }) => sum + persons, 0);
const inMonth = (month: number, corporation?: string): number =>
  sumOf(
    MOVES.filter(
      (move) => monthOf(move) === month && (corporation ?? move.corporation) === move.corporation,
    ),
  );
const upTo = (month: number, corporation?: string): number =>
  Array.from({ length: month }, (_, at) => inMonth(at + 1, corporation)).reduce((a, b) => a + b, 0);
const NINE = MONTHS.slice(0, 9);

function halfYears(moves: readonly { readonly day: number; readonly persons: number }[]) {
  const sums: Record<string, number> = {};
  for (const { day, persons } of moves) {
    const label = halfYearLabel(halfYearOf(day as SerialDay));
    sums[label] = (sums[label] ?? 0) + persons;
  }
  return sums;
}

const list = (
  header: readonly CellScalar[],
  cellsOf: (move: Move, at: number) => readonly CellScalar[],
): readonly SheetGrid[] => [sheetOf('Plaatsingen', [header, ...MOVES.map(cellsOf)])];
const withColumn = (header: string, cell: (at: number) => CellScalar): readonly SheetGrid[] =>
  list([...HEADER, header], (move, at) => [...rowOf(move), cell(at)]);
const isSpecial = (at: number): boolean => at % 10 === 4;

interface Habit {
  readonly sheets: readonly SheetGrid[];
  /** The placements that count, if not all do. */
  readonly counted?: readonly Move[];
  /** The findings before any answer. */
  readonly found?: readonly FindingCode[];
}

const counted = MOVES.filter((_, at) => !isSpecial(at));

const HABITS: Readonly<Record<string, Habit>> = {
  'headers on two rows': {
    sheets: [
      sheetOf('Plaatsingen', [
        ['Datum', 'Zaak', 'Personen', '', 'Corporatie'],
        ['huurcontract', 'nummer', 'volw.', 'kind', 'naam'],
        ...MOVES.map((move) => [move.day, move.household, 1, move.persons - 1, move.corporation]),
      ]),
    ],
  },
  'merged months over weeks': {
    sheets: [
      sheetOf('2016', [
        ['', ...NINE.flatMap((month) => [month, '', '', ''])],
        ['Corporatie', ...NINE.flatMap((_, at) => [1, 2, 3, 4].map((n) => `wk ${at * 4 + n}`))],
        ...CORPORATIONS.map((name) => [
          name,
          ...NINE.flatMap((_, at) => [inMonth(at + 1, name), '', '', '']),
        ]),
      ]),
    ],
  },
  'totals right of the half-years': {
    sheets: [
      sheetOf('Overzicht', [
        ['', ...MONTHS.slice(0, 6), 'totaal', ...MONTHS.slice(6), 'totaal', 'jaar'],
        ...CORPORATIONS.map((name) => [
          name,
          ...MONTHS.slice(0, 6).map((_, at) => inMonth(at + 1, name)),
          upTo(6, name),
          ...MONTHS.slice(6).map((_, at) => inMonth(at + 7, name)),
          upTo(12, name) - upTo(6, name),
          upTo(12, name),
        ]),
      ]),
    ],
  },
  'people as gezin van 4, 3+1 and alleenstaand': {
    sheets: list(HEADER, (move, at) => [
      move.day,
      move.household,
      move.persons === 1
        ? 'alleenstaand'
        : at % 2 === 0
          ? `${move.persons - 1}+1`
          : `gezin van ${move.persons}`,
      move.corporation,
    ]),
  },
  'a unit among the numbers': {
    sheets: list(HEADER, (move, at) => [
      move.day,
      move.household,
      at % 3 === 0 ? `${move.persons} p.` : move.persons,
      move.corporation,
    ]),
  },
  'weeks for dates': {
    sheets: list(['Week', ...HEADER.slice(1)], (move, at) => [
      `wk ${at + 1}`,
      ...rowOf(move).slice(1),
    ]),
  },
  'numbers per week, a column per corporation': {
    sheets: [
      sheetOf('Realisatie 2016', [
        ['Week', ...CORPORATIONS, 'Totaal'],
        ...MOVES.map((move, at) => [
          at + 1,
          ...CORPORATIONS.map((name) => (name === move.corporation ? move.persons : 0)),
          move.persons,
        ]),
      ]),
    ],
  },
  'a table with filtered rows': {
    sheets: [
      tableSheet('Plaatsingen', [HEADER, ...MOVES.map(rowOf)], { hiddenRows: [3, 4, 5, 6] }),
    ],
  },
  'links to a file of which some are lost': {
    sheets: [
      sheetOf(
        'Plaatsingen',
        [
          HEADER,
          ...MOVES.map((move, at) => [
            move.day,
            move.household,
            isSpecial(at) ? 0 : move.persons,
            move.corporation,
          ]),
        ],
        {
          formulas: Object.fromEntries(
            MOVES.map((_, at) => [`${at + 1},2`, `='[bron.xlsx]Blad1'!C${at + 2}`]),
          ),
        },
      ),
    ],
  },
  'two numbers of people': {
    sheets: list(['Datum', 'Zaaknummer', 'Aantal', 'Aantal geplaatst'], (move) => [
      move.day,
      move.household,
      move.persons + 1,
      move.persons,
    ]),
  },
  'numbers that add up as the year goes': {
    sheets: [
      sheetOf('Realisatie 2016', [
        ['Maand', ...CORPORATIONS],
        ...NINE.map((month, at) => [month, ...CORPORATIONS.map((name) => upTo(at + 1, name))]),
      ]),
    ],
  },
  'numbers that say that they add up': {
    sheets: [
      sheetOf('Cumulatief 2016', [
        ['Maand', ...CORPORATIONS],
        ...NINE.slice(0, 3).map((month, at) => [
          month,
          ...CORPORATIONS.map((name) => upTo(at + 1, name)),
        ]),
      ]),
    ],
    counted: MOVES.filter((move) => monthOf(move) <= 3),
  },
  'planned beside realised': {
    sheets: [
      sheetOf('2016', [
        ['Maand', 'gepland', 'gerealiseerd'],
        ...NINE.map((month, at) => [month, 30, inMonth(at + 1)]),
      ]),
    ],
  },
  'planned above realised': {
    sheets: [
      sheetOf('2016', [
        ['', ...NINE],
        ['gepland', ...NINE.map(() => 30)],
        ['gerealiseerd', ...NINE.map((_, at) => inMonth(at + 1))],
      ]),
    ],
  },
  'a column that says whether it came about': {
    sheets: withColumn('Doorgegaan', (at) => (isSpecial(at) ? 'nee' : 'ja')),
    counted,
    found: ['remark-says-fell-through'],
  },
  'a cross where it came about': {
    sheets: withColumn('Geplaatst', (at) => (isSpecial(at) ? '' : 'x')),
    counted,
    found: ['remark-says-fell-through'],
  },
  'a remark that the row is struck out': {
    sheets: withColumn('Opm.', (at) => (isSpecial(at) ? 'doorgehaald' : '')),
    counted,
    found: ['remark-says-fell-through'],
  },
  'people of another municipality in the list': {
    sheets: withColumn('Gemeente', (at) => (isSpecial(at) ? 'Elders' : 'Dommelrode')),
    counted,
    found: ['rows-of-others'],
  },
  'others than permit holders in the list': {
    sheets: withColumn('Doelgroep', (at) => (isSpecial(at) ? 'regulier' : 'vergunninghouder')),
    counted,
    found: ['rows-of-others'],
  },
  'the corporation in the first of its rows alone': {
    sheets: list(HEADER, (move, at) => [...rowOf(move).slice(0, 3), at % 8 ? '' : 'Brugstede']),
    found: ['corporation-blank'],
  },
  'a status in the first of its rows alone': {
    sheets: withColumn('Status', (at) =>
      at % 8 ? '' : at === 8 ? 'gaat niet door' : 'gehuisvest',
    ),
    counted: MOVES.filter((_, at) => at < 8 || at > 15),
    found: ['blank-counts'],
  },
  'one municipality alone': { sheets: withColumn('Gemeente', () => 'Dommelrode') },
  'a sum amid the rows that nothing names': {
    sheets: [
      sheetOf('Plaatsingen', [
        HEADER,
        ...MOVES.slice(0, 12).map(rowOf),
        ['', '', sumOf(MOVES.slice(0, 12)), ''],
        ...MOVES.slice(12).map(rowOf),
      ]),
    ],
  },
  'the people of years before as a first row': {
    sheets: [
      sheetOf('Plaatsingen', [
        HEADER,
        [serialOf(2016, 1, 1), 'stand', 120, ''],
        ...MOVES.map(rowOf),
      ]),
    ],
  },
  'an old list on a hidden sheet': {
    sheets: [
      ...list(HEADER, rowOf),
      {
        ...sheetOf('Plaatsingen oud', [HEADER, ...MOVES.slice(0, 9).map(rowOf)]),
        isHidden: true,
      },
    ],
  },
  'a month on a hidden sheet': {
    sheets: NINE.map((month, at) => ({
      ...sheetOf(`${month} 2016`, [
        HEADER,
        ...MOVES.filter((move) => monthOf(move) === at + 1).map(rowOf),
      ]),
      isHidden: at === 4,
    })),
  },
  'titles of half-years between two lists': {
    sheets: [
      sheetOf('Lijst', [
        ['1e halfjaar 2016'],
        HEADER,
        ...MOVES.filter((move) => monthOf(move) < 7).map(rowOf),
        [],
        ['2e halfjaar 2016'],
        HEADER,
        ...MOVES.filter((move) => monthOf(move) > 6).map(rowOf),
      ]),
    ],
  },
  'an English list': {
    sheets: [
      sheetOf('Move-ins', [
        ['Move-in date', 'Case no.', 'Household size', 'Housing association'],
        ...MOVES.map(rowOf),
      ]),
    ],
  },
};

function isRead(read: Understanding): boolean {
  return read.tables.placements !== null && read.tables.quotas !== null;
}

function figuresOf({ records }: Understanding): Readonly<Record<string, number>> {
  return halfYears(
    withCounts(records.placements, records.homes).flatMap(({ date, persons, counts }) =>
      counts ? [{ day: date, persons }] : [],
    ),
  );
}

function saidIn({ findings }: Understanding): readonly string[] {
  return findings
    .filter(({ code, severity }) => severity !== 'info' && FINDING_KINDS[code].group !== 'privacy')
    .map(({ code }) => code);
}

test.each(Object.entries(HABITS))('%s', (_, { sheets, counted: moves = MOVES, found = [] }) => {
  const grid = workbookOf([quotas, ...sheets]);
  const asItIs = understand(grid, AS_OF);
  expect(saidIn(asItIs)).toEqual(expect.arrayContaining([...found]));
  for (const read of [asItIs, readWithAnswers(grid)]) {
    const isRight = JSON.stringify(figuresOf(read)) === JSON.stringify(halfYears(moves));
    const said = saidIn(read);
    if (!isRead(read) || isRight) continue;
    expect({ figures: figuresOf(read), said }).not.toMatchObject({ said: [] });
  }
});

test.each([
  'a column that says whether it came about',
  'a cross where it came about',
  'a remark that the row is struck out',
])('after one answer about %s, the rows that did not happen are left out', (habit) => {
  const { sheets, counted: moves = [] } = HABITS[habit] ?? { sheets: [] };
  const read = readWithAnswers(workbookOf([quotas, ...sheets]));
  expect(figuresOf(read)).toEqual(halfYears(moves));
  expect(saidIn(read)).toEqual([]);
});

test('if planned and realised numbers are side by side, only the realised are read, without a corporation', () => {
  const { sheets } = HABITS['planned beside realised'] ?? { sheets: [] };
  const read = readWithAnswers(workbookOf([quotas, ...sheets]));
  expect(figuresOf(read)).toEqual(halfYears(MOVES));
  expect(new Set(read.records.placements.map(({ corporation }) => corporation))).toEqual(
    new Set([null]),
  );
});

test('a quota is not proposed from a column that is known to be something else', () => {
  const cells = [
    ['Halfjaar', 'Realisatie', 'Beginstand'],
    ['2016-I', 100, 50],
    ['2016-II', 90, ''],
  ];
  const sheets = [sheetOf('Taakstelling', cells), ...list(HEADER, rowOf)];
  const { questions } = understand(workbookOf(sheets), AS_OF).guides.byRole.quotas;
  expect(questions.map(({ proposes }) => proposes)).toEqual([false]);
});

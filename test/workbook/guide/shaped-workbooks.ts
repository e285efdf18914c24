/** Makes random placements, in the shapes in which partners keep them. */
import fc from 'fast-check';
import { civilOf, serialOf } from '../../../src/domain/calendar';
import type { Question } from '../../../src/workbook/guide/question';
import { guideKey } from '../../../src/workbook/guide/schema';
import type { SheetGrid, WorkbookGrid } from '../../../src/workbook/grid';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, type Cells } from '../sheets';

export interface Move {
  readonly day: number;
  readonly household: string;
  readonly persons: number;
  readonly corporation: string;
}

export const AS_OF = serialOf(2016, 12, 31);
const CORPORATIONS = ['Brugstede', 'Diezehof', 'Lindewaarde'];
export const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );
export const HEADER = ['Datum', 'Zaaknummer', 'Personen', 'Corporatie'];

/** Makes at least two households of each corporation, in at least two months. */
export const MOVES = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 361 }),
      persons: fc.integer({ min: 1, max: 6 }),
      corporation: fc.constantFrom(...CORPORATIONS),
    }),
    { minLength: 4, maxLength: 24 },
  )
  .map((more) => [
    ...CORPORATIONS.flatMap((corporation) => [
      { day: 10, persons: 2, corporation },
      { day: 200, persons: 3, corporation },
    ]),
    ...more,
  ])
  .map((moves) =>
    moves
      .sort((a, b) => a.day - b.day)
      .map((move, at): Move => ({
        ...move,
        day: serialOf(2016, 1, 4) + move.day,
        household: `Z${7001 + at}`,
      })),
  );

export const rowOf = ({ day, household, persons, corporation }: Move) => [
  day,
  household,
  persons,
  corporation,
];
const monthOf = ({ day }: Move): number => civilOf(day as typeof AS_OF).month;
export const dayText = ({ day }: Move): string => {
  const { day: dayOfMonth, month } = civilOf(day as typeof AS_OF);
  return `${dayOfMonth} ${MONTHS[month - 1] ?? ''}`;
};
const of = (corporation: string, moves: readonly Move[]) =>
  moves.filter((move) => move.corporation === corporation);

export const quotas = sheetOf('Taakstelling', [
  ['Halfjaar', 'Taakstelling', 'Beginstand'],
  ['2016-I', 179, 50],
  ['2016-II', 206, ''],
]);

export const SHAPES: Readonly<Record<string, (moves: readonly Move[]) => readonly SheetGrid[]>> = {
  'one list': (moves) => [sheetOf('Plaatsingen', [HEADER, ...moves.map(rowOf)])],
  'a sheet per month': (moves) =>
    MONTHS.flatMap((month, at) => {
      const own = moves.filter((move) => monthOf(move) === at + 1);
      return own.length === 0 ? [] : [sheetOf(`${month} 2016`, [HEADER, ...own.map(rowOf)])];
    }),
  'a sheet per corporation': (moves) =>
    CORPORATIONS.map((name) =>
      sheetOf(name, [
        HEADER.slice(0, 3),
        ...of(name, moves).map((move) => rowOf(move).slice(0, 3)),
      ]),
    ),
  'the corporation as a heading between rows': (moves) => [
    sheetOf('Plaatsingen', [
      HEADER.slice(0, 3),
      ...CORPORATIONS.flatMap((name) => [
        [name],
        ...of(name, moves).map((move) => rowOf(move).slice(0, 3)),
      ]),
    ]),
  ],
  'two half-years side by side': (moves) => [
    sheetOf(
      'Plaatsingen',
      besides(
        moves.filter((move) => monthOf(move) <= 6),
        moves.filter((move) => monthOf(move) > 6),
      ),
    ),
  ],
  'a row per person': (moves) => [
    sheetOf('Plaatsingen', [
      ['Datum', 'Zaaknummer', 'Corporatie'],
      ...moves.flatMap((move) =>
        Array.from({ length: move.persons }, () => [move.day, move.household, move.corporation]),
      ),
    ]),
  ],
  'days without their year under a title': (moves) => [
    sheetOf('Plaatsingen', [
      ['Plaatsingen 2016'],
      [],
      HEADER,
      ...moves.map((move) => [dayText(move), ...rowOf(move).slice(1)]),
    ]),
  ],
  'adults and children': (moves) => [
    sheetOf('Plaatsingen', [
      ['Datum', 'Zaaknummer', 'Volwassenen', 'Kinderen', 'Corporatie'],
      ...moves.map((move) => [move.day, move.household, 1, move.persons - 1, move.corporation]),
    ]),
  ],
};

function besides(first: readonly Move[], second: readonly Move[]): Cells {
  const rows = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [left, right] = [first[at], second[at]];
    return [...(left ? rowOf(left) : ['', '', '', '']), '', ...(right ? rowOf(right) : [])];
  });
  return [[...HEADER, '', ...HEADER], ...rows];
}

/** Answers the questions about placements as proposed, at most six times. */
export function readWithAnswers(grid: WorkbookGrid): Understanding {
  let settings = grid.settings;
  for (let count = 0; count < 6; count += 1) {
    const read = understand({ ...grid, settings }, AS_OF);
    const [question] = read.guides.byRole.placements.questions.filter(isOpen);
    const guide = question?.answers[0]?.guide;
    if (!guide) return read;
    settings = { ...settings, [guideKey('placements')]: JSON.stringify(guide) };
  }
  return understand({ ...grid, settings }, AS_OF);
}

const isOpen = ({ isOptional, proposes, data }: Question): boolean =>
  !isOptional && (proposes || data.kind === 'confirm' || data.kind === 'corporation');

export const sorted = (moves: readonly (readonly unknown[])[]) =>
  moves.map((move) => JSON.stringify(move)).sort();

export const placementsOf = ({ records }: Understanding) =>
  records.placements.map(({ date, household, persons, corporation }) => [
    date,
    household,
    persons,
    corporation,
  ]);

/**
 * Tests the questions about rows with another look: a fill, a colour of the text, or italics. Mere
 * decoration raises no question.
 */
import { civilOf } from '../../../src/domain/calendar';
import { guideKey, readGuides } from '../../../src/workbook/guide/schema';
import { replay } from '../../../src/workbook/guide/replay';
import type { CellScalar } from '../../../src/workbook/grid';
import type { SheetOptions } from '../sheets';
import { understand } from '../../in-one-piece';
import { straightThrough } from '../../../src/workbook/steps';
import { sheetOf, workbookOf } from '../sheets';
import { AS_OF, codesOf, day, list, peopleIn, readAfter } from './read-after';
import { quotas } from './shaped-workbooks';

const NAMES = ['Brugstede', 'Diezehof', 'Lindewaarde'];
/** Nine placements: of 1, 2, 3, … 9 people. */
const ROWS: readonly (readonly CellScalar[])[] = Array.from({ length: 9 }, (_, at) => [
  day(1 + at, 5 + at),
  `Z-${at + 1}`,
  at + 1,
  NAMES[at % 3] ?? '',
]);
const ALL = 45;

type Looks = Readonly<Record<string, string>>;

/** Gives the cells of a row the same look. Rows count from 1, below the header. */
const across = (look: string, ...rows: readonly number[]): Looks =>
  Object.fromEntries(
    rows.flatMap((row) => [0, 1, 2, 3].map((column) => [`${row},${column}`, look])),
  );

const read = (options: SheetOptions, rows = ROWS, more?: string[]) =>
  understand(workbookOf(list(rows, options, more)), AS_OF);
const looksOf = (found: ReturnType<typeof read>) =>
  found.findings.flatMap(({ code, data }) => (code === 'looks-not-read' ? data.looks : []));

describe('rows with a colour that no text explains', () => {
  const coloured = { fills: across('#FF0000', 2, 5) };

  test('count, and are named with their cells, until somebody answers', () => {
    const found = read(coloured);
    expect(peopleIn(found)).toBe(ALL);
    expect(looksOf(found)).toEqual([
      { look: { kind: 'fill', colour: '#ff0000', name: 'red' }, count: 2, cells: ['A3', 'A6'] },
    ]);
    expect(found.guides.byRole.placements.state).toBe('used');
  });

  test.each([
    ['look-does-not-count', ALL - 2 - 5],
    ['look-counts', ALL],
    ['only-look-counts', 2 + 5],
    ['looks-say-nothing', ALL],
  ])('are read as the answer %s says, and no longer reported', (answer, people) => {
    const { read: found, asked } = readAfter('placements', list(ROWS, coloured), { look: answer });
    expect(asked).toEqual(['look']);
    expect(peopleIn(found)).toBe(people);
    expect(codesOf(found)).not.toContain('looks-not-read');
    expect(codesOf(found).includes('rows-out-by-look')).toBe(people < ALL);
  });

  test('are named too if they are in another colour that is added later', () => {
    const { settings } = readAfter('placements', list(ROWS, coloured), {
      look: 'look-does-not-count',
    });
    const fills = { ...coloured.fills, ...across('#FFFF00', 3) };
    const later = understand(workbookOf(list(ROWS, { fills }), { settings }), AS_OF);
    expect(peopleIn(later)).toBe(ALL - 2 - 5);
    expect(looksOf(later)).toMatchObject([{ look: { colour: '#ffff00' }, count: 1 }]);
  });

  test.each([
    ['look-does-not-count', 0],
    ['only-look-counts', ALL],
  ] as const)(
    'have the meaning of the answer %s too where all rows have the colour',
    (answer, people) => {
      const { settings } = readAfter('placements', list(ROWS, coloured), { look: answer });
      const fills = across('#FF0000', 1, 2, 3, 4, 5, 6, 7, 8, 9);
      const later = understand(workbookOf(list(ROWS, { fills }), { settings }), AS_OF);
      expect(peopleIn(later)).toBe(people);
      expect(codesOf(later).includes('rows-out-by-look')).toBe(people < ALL);
    },
  );

  test('count again once the answer is undone', () => {
    const { settings, read: found } = readAfter('placements', list(ROWS, coloured), {
      look: 'only-look-counts',
    });
    const kept = readGuides(settings).byRole.get('placements');
    if (!kept) throw new Error('Nothing was stored.');
    const undone = straightThrough(
      replay(kept, found.guides.surroundings, kept.choices[0]?.key ?? ''),
    );
    expect(undone.guide).toBeNull();
  });

  test('count if Telt mee says so, and need no question', () => {
    const rows = ROWS.map((row, at) => [...row, at === 1 || at === 4 ? 'ja' : '']);
    const found = read(coloured, rows, ['Telt mee']);
    expect(codesOf(found)).not.toContain('looks-not-read');
    expect(peopleIn(found)).toBe(ALL);
  });
});

test.each<[string, SheetOptions, number]>([
  ['a colour in a single cell', { fills: { '4,2': '#FFFF00' } }, 1],
  ['a colour of the text', { textLooks: across('#C00000', 3, 7, 9) }, 3],
  ['italic text', { textLooks: across('italic', 1) }, 1],
  [
    'a colour in a column that is coloured almost whole',
    { fills: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((row) => [`${row},0`, '#FFFF00'])) },
    8,
  ],
])('%s is named', (_, options, count) => {
  expect(looksOf(read(options))).toMatchObject([{ count }]);
});

test('two colours in one row are both asked about, and either leaves the row out', () => {
  const fills = { ...across('#FFFF00', 1, 2, 3), '2,3': '#FF0000', '8,3': '#FF0000' };
  const found = read({ fills });
  expect(looksOf(found)).toMatchObject([{ count: 3 }, { count: 2 }]);
  const guide = {
    ...found.guides.byRole.placements.draft?.guide,
    fellThrough: ['look fill #ff0000'],
    answered: ['look:fill #ff0000', 'look:fill #ffff00'],
  };
  const settings = { [guideKey('placements')]: JSON.stringify(guide) };
  const later = understand(workbookOf(list(ROWS, { fills }), { settings }), AS_OF);
  expect(peopleIn(later)).toBe(ALL - 2 - 8);
});

const months = ROWS.map(([on], at) => [at + 1, civilOf(on as never).month] as const);
test.each<[string, SheetOptions]>([
  ['a header and nothing else', { fills: across('#4472C4', 0) }],
  ['all rows', { fills: across('#FFF2CC', 1, 2, 3, 4, 5, 6, 7, 8, 9) }],
  ['a column', { fills: Object.fromEntries(ROWS.map((_, at) => [`${at + 1},2`, '#FFF2CC'])) }],
  [
    'a column of texts',
    { textLooks: Object.fromEntries(ROWS.map((_, at) => [`${at + 1},3`, 'italic'])) },
  ],
  ['each second row', { fills: across('#DDEBF7', 2, 4, 6, 8) }],
  ['each corporation', { fills: { ...across('#DDEBF7', 1, 4, 7), ...across('#E2EFDA', 2, 5, 8) } }],
])('colours of %s decorate the list, and are no finding', (_, options) => {
  expect(looksOf(read(options))).toEqual([]);
});

test('colours that change with the month, or repeat the status, are no finding', () => {
  const twice = ROWS.flatMap((row, at) => [row, [row[0] ?? '', `Y-${at}`, 1, row[3] ?? '']]);
  const bands = across(
    '#DDEBF7',
    ...months.flatMap(([row]) => (row % 2 ? [2 * row - 1, 2 * row] : [])),
  );
  expect(looksOf(read({ fills: bands }, twice))).toEqual([]);
  const statuses = ROWS.map((row, at) => [...row, at % 4 === 0 ? 'gepland' : 'gehuisvest']);
  expect(looksOf(read({ fills: across('#FFC000', 1, 5, 9) }, statuses, ['Status']))).toEqual([]);
});

test('rows that count for nothing need no explanation of their colour', () => {
  const rows = ROWS.map((row, at) => [...row, at < 2 ? 'geannuleerd' : 'gehuisvest']);
  const found = read({ fills: across('#FF0000', 1) }, rows, ['Status']);
  expect(looksOf(found)).toEqual([]);
});

test('in a list of counts, coloured numbers of months to come are named', () => {
  const cells = [
    ['Gehuisvest 2016', ...NAMES],
    ['januari', 4, 5, 6],
    ['februari', 4, 1, 2],
    ['maart', 2, 0, 1],
    ['april', 2, 2, 2],
  ];
  const fills = Object.fromEntries([1, 2, 3].map((column) => [`4,${column}`, '#D9D9D9']));
  const sheets = [quotas, sheetOf('Aantallen', cells, { fills })];
  const { read: found } = readAfter('placements', sheets, { confirm: 'use' });
  expect(peopleIn(found)).toBe(31);
  expect(looksOf(found)).toMatchObject([{ count: 3, cells: ['B5', 'C5', 'D5'] }]);
});

test('colours that a legend explains are asked about as a status, and as nothing else', () => {
  const legend = [[''], ['groen = gehuisvest, rood = vervallen']];
  const fills = { ...across('#00B050', 1, 2, 3, 4, 5, 6, 7), ...across('#FF0000', 8, 9) };
  const { asked } = readAfter('placements', list([...ROWS, ...legend], { fills }));
  expect(asked).toContain('fills');
  expect(asked).not.toContain('look');
});

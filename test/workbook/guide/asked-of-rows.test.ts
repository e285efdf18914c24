/**
 * Tests the questions about rows that may not count, and about quotas in cells. Nothing is assumed
 * before a person answers. A guide is what the workbook stores about how a table is read.
 */
import { guideWithColumn } from '../../../src/workbook/guide/by-hand';
import { replay } from '../../../src/workbook/guide/replay';
import { guideKey, readGuides, type ReadingGuide } from '../../../src/workbook/guide/schema';
import { fillKey, type CellScalar, type SheetGrid } from '../../../src/workbook/grid';
import { straightThrough } from '../../../src/workbook/steps';
import { guide } from '../../../src/i18n/nl/guide';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf, type SheetOptions } from '../sheets';
import { quotas } from './shaped-workbooks';
import { AS_OF, day, readAfter, peopleIn, codesOf, list, TWO, type Settings } from './read-after';

describe('a remark that a row does not count', () => {
  const remarked = list(
    [
      [...TWO[0], 'gaat niet door'],
      [...TWO[1], ''],
    ],
    {},
    ['Opmerking'],
  );

  test('counts, and is reported, until somebody answers', () => {
    const read = understand(workbookOf(remarked), AS_OF);
    expect(peopleIn(read)).toBe(5);
    expect(codesOf(read)).toContain('remark-says-fell-through');
    const [question] = read.guides.byRole.placements.questions;
    expect(question?.data).toMatchObject({
      kind: 'fell-through',
      rows: 1,
      quotes: [{ place: 'Plaatsingen, E2', text: 'gaat niet door', isStruck: false }],
    });
  });

  test('leaves its row out after yes, and that is reported', () => {
    const { read } = readAfter('placements', remarked);
    expect(peopleIn(read)).toBe(2);
    expect(codesOf(read)).not.toContain('remark-says-fell-through');
    expect(read.findings).toContainEqual(
      expect.objectContaining({
        code: 'placement-fell-through',
        place: expect.objectContaining({ address: 'E2' }) as unknown,
      }),
    );
    expect(read.previews.placements?.leftOut).toEqual([
      { reason: 'fell-through', rows: 1, places: ['Plaatsingen, E2'] },
    ]);
  });

  test('is asked about if it is typed later, and its row counts until then', () => {
    const { settings } = readAfter('placements', remarked);
    const later = list(
      [
        [...TWO[0], 'gaat niet door'],
        [...TWO[1], 'gaat niet door volgens oom'],
      ],
      {},
      ['Opmerking'],
    );
    const read = understand(workbookOf(later, { settings }), AS_OF);
    expect(peopleIn(read)).toBe(2);
    expect(codesOf(read)).toContain('remark-says-fell-through');
    const { questions, given } = read.guides.byRole.placements;
    expect(questions.map(({ data }) => data)).toEqual([
      expect.objectContaining({ kind: 'fell-through', rows: 1 }),
    ]);
    expect(given.map(({ question }) => question.data)).toEqual([
      expect.objectContaining({ kind: 'fell-through', rows: 1 }),
    ]);
    const kept = guideOf(settings);
    const back = replay(kept, read.guides.surroundings, kept.choices[0]?.key ?? '');
    expect(straightThrough(back).guide).toBeNull();
  });

  test('leaves the row counted and reported after no', () => {
    const { read, asked } = readAfter('placements', remarked, { 'fell-through': 'do-count' });
    expect(asked).toEqual(['fell-through']);
    expect(peopleIn(read)).toBe(5);
    expect(codesOf(read)).toContain('remark-says-fell-through');
  });

  test.each(['ja', 'nee'])('is not asked about if Telt mee says %s', (counts) => {
    const sheets = list(
      [
        [...TWO[0], 'gaat niet door', counts],
        [...TWO[1], '', ''],
      ],
      {},
      ['Opmerking', 'Telt mee'],
    );
    const { read, asked } = readAfter('placements', sheets);
    expect(asked).toEqual([]);
    const agreed = {
      ...read.guides.byRole.placements.draft?.guide,
      fellThrough: ['remark gaat niet door'],
    };
    const settings = { [guideKey('placements')]: JSON.stringify(agreed) };
    const later = understand(workbookOf(sheets, { settings }), AS_OF);
    expect(later.guides.byRole.placements.isStored).toBe(true);
    expect(later.records.placements).toHaveLength(2);
    expect(later.previews.placements?.leftOut).toEqual([]);
  });
});

test('a blank under Gehuisvest can mean no, even if the only ja is in a row with Telt mee', () => {
  const rows = [
    [day(8, 4), 'Z-1', 3, 'Brugstede', 'ja', 'ja'],
    [day(8, 5), 'Z-2', 2, 'Brugstede', '', ''],
  ];
  const sheets = list(rows, {}, ['Gehuisvest', 'Telt mee']);
  const { read } = readAfter('placements', sheets, { 'fell-through': 'do-not-count' });
  expect(peopleIn(read)).toBe(3);
});

function guideOf(settings: Settings): ReadingGuide {
  const guide = readGuides(settings).byRole.get('placements');
  if (guide === undefined) throw new Error('A guide for Plaatsingen is kept.');
  return guide;
}

test('a guide that was stored before these rules existed is still read', () => {
  const { settings } = readAfter(
    'placements',
    list([[...TWO[0], 'gaat niet door']], {}, ['Opmerking']),
  );
  const { hiddenRepeats: _h, fellThrough: _f, ...older } = guideOf(settings);
  const kept = readGuides({ [guideKey('placements')]: JSON.stringify(older) });
  expect(kept.unreadable).toEqual([]);
  expect(kept.byRole.get('placements')).toMatchObject({
    hiddenRepeats: [],
    fellThrough: [],
  });
});

describe('rows that are struck through', () => {
  const struckAt = (...cells: readonly string[]): readonly SheetGrid[] =>
    list(TWO.map((row) => [...row])).map((grid) =>
      grid.sheet === 'Plaatsingen' ? { ...grid, struck: new Set(cells) } : grid,
    );
  const wholeRow = [0, 1, 2, 3].map((column) => fillKey(1, column));

  test('are reported, and left out after yes', () => {
    const sheets = struckAt(...wholeRow);
    expect(codesOf(understand(workbookOf(sheets), AS_OF))).toContain('remark-says-fell-through');
    const { read, asked } = readAfter('placements', sheets);
    expect(asked).toEqual(['fell-through']);
    expect(peopleIn(read)).toBe(2);
  });

  test('do not include rows in which only one cell is struck through', () => {
    expect(readAfter('placements', struckAt(fillKey(1, 2))).asked).toEqual([]);
  });
});

describe('a hidden row with a household that is in a visible row as well', () => {
  const hidden = (row: readonly CellScalar[], more?: string[]) =>
    list([...TWO.map((one) => [...one, ...(more ? [''] : [])]), row], { hiddenRows: [3] }, more);

  test.each([
    ['on the same day', day(8, 4), 'household-twice-on-a-day'],
    ['on another day', day(8, 9), 'household-placed-twice'],
  ])('%s counts and is a fault, and is left out after yes', (_, on, code) => {
    const sheets = hidden([on, 'Z-1', 3, 'Brugstede']);
    expect(codesOf(understand(workbookOf(sheets), AS_OF))).toContain(code);
    const { read, asked } = readAfter('placements', sheets);
    expect(asked).toEqual(['hidden-repeats']);
    expect(peopleIn(read)).toBe(5);
    expect(codesOf(read)).toContain('rows-repeated');
  });

  test('stays left out when it is no longer hidden', () => {
    const sheets = hidden([day(8, 4), 'Z-1', 3, 'Brugstede']);
    const { settings } = readAfter('placements', sheets);
    const shown = sheets.map((grid) => ({ ...grid, hiddenRows: [] }));
    expect(peopleIn(understand(workbookOf(shown, { settings }), AS_OF))).toBe(5);
  });

  test('leaves no other row out when somebody filters the list later', () => {
    const sheets = hidden([day(8, 4), 'Z-1', 3, 'Brugstede']);
    const { settings } = readAfter('placements', sheets);
    const filtered = sheets.map((grid) => ({ ...grid, hiddenRows: [2, 3] }));
    expect(peopleIn(understand(workbookOf(filtered, { settings }), AS_OF))).toBe(5);
  });

  test('may stand above the visible row; the visible row counts', () => {
    const copy = [day(8, 4), 'Z-1', 3, 'Brugstede'];
    const { read, asked } = readAfter('placements', list([copy, ...TWO], { hiddenRows: [1] }));
    expect(asked).toEqual(['hidden-repeats']);
    expect(peopleIn(read)).toBe(5);
    expect(read.findings).toContainEqual(
      expect.objectContaining({ code: 'rows-repeated', data: { count: 1, areHidden: true } }),
    );
  });

  test('does not leave out family that joins on the same day', () => {
    const rows = [
      [...TWO[0], ''],
      [day(8, 4), 'Z-1', 2, 'Brugstede', 'ja'],
      [...TWO[1], ''],
      [...TWO[0], ''],
    ];
    const sheets = list(rows, { hiddenRows: [4] }, ['Nareis']);
    expect(peopleIn(readAfter('placements', sheets).read)).toBe(7);
  });

  test.each([
    ['lack a year', ['4 aug', '1 sep']],
    ['are weeks', ['wk 20', 'wk 30']],
    ['have their month first', ['8/14/2016', '9/21/2016']],
  ])('is left out where the days %s', (_, [first = '', second = '']) => {
    const sheets = [
      quotas,
      sheetOf(
        'Gehuisvest 2016',
        [
          ['Week', 'Zaaknummer', 'Personen', 'Corporatie'],
          [first, 'Z-1', 3, 'Brugstede'],
          [second, 'Z-2', 2, 'Diezehof'],
          [first, 'Z-1', 3, 'Brugstede'],
        ],
        { hiddenRows: [3] },
      ),
    ];
    const { read, asked } = readAfter('placements', sheets);
    expect(asked).toContain('hidden-repeats');
    expect(peopleIn(read)).toBe(5);
  });

  test('is not asked about if it is family that joins', () => {
    const sheets = hidden([day(9, 4), 'Z-1', 3, 'Brugstede', 'ja'], ['Nareis']);
    expect(readAfter('placements', sheets).asked).toEqual([]);
  });

  test('with another number of people is asked about, without a proposed answer', () => {
    const sheets = hidden([day(9, 4), 'Z-1', 1, 'Brugstede']);
    const [question] = understand(workbookOf(sheets), AS_OF).guides.byRole.placements.questions;
    expect(question).toMatchObject({ data: { kind: 'hidden-repeats' }, proposes: false });
  });
});

describe('quotas in cells', () => {
  const overview = (rows: readonly (readonly CellScalar[])[], options?: SheetOptions) => [
    sheetOf('Overzicht', rows, options),
  ];

  test('half-years below a title with the quota are read', () => {
    const { read } = readAfter(
      'quotas',
      overview([['Taakstelling 2016'], ['1e half jaar', 60], ['2e half jaar', 72]]),
    );
    expect(read.records.quotas.map(({ quota }) => quota)).toEqual([60, 72]);
  });

  test('half-years below the title of what was realised are not read as quotas', () => {
    const { asked } = readAfter(
      'quotas',
      overview([['Realisatie taakstelling 2016'], ['1e half jaar', 60], ['2e half jaar', 72]]),
    );
    expect(asked).toEqual([]);
  });

  const GROSS = [
    ['Taakstelling 2e halfjaar 2016', ''],
    ['Totale opgave incl. achterstand', 64],
    ['waarvan achterstand 1e halfjaar', 12],
    ['gerealiseerd', 29],
    ['restant', 35],
  ];

  test('a backlog is subtracted from the quota that contains it, and a remainder is not read as a backlog', () => {
    const sheets = overview(GROSS, { formulas: { '4,1': '=B2-B4' } });
    const { read, asked, settings } = readAfter('quotas', sheets);
    expect(asked[0]).toBe('cell-contains-backlog');
    expect(read.records.quotas).toMatchObject([{ quota: 52, opening: 12 }]);
    const changed = overview(
      GROSS.map(([label = '', value = '']) => [label, value === 64 ? 66 : value]),
    );
    const later = understand(workbookOf(changed, { settings }), AS_OF);
    expect(later.records.quotas).toMatchObject([{ quota: 54 }]);
  });
});

test('rows below the first row of a household are read as its members', () => {
  const rows = Array.from({ length: 4 }, (_, at) => [
    [day(7, 1 + at), `Z-${at}`, 'Brugstede', 'hoofd'],
    ['', '', '', 'partner'],
    ['', '', '', 'kind'],
  ]).flat();
  const header = ['Datum', 'Zaaknummer', 'Corporatie', 'Gezinslid'];
  const { read, asked } = readAfter('placements', [
    quotas,
    sheetOf('Plaatsingen', [header, ...rows]),
  ]);
  expect(asked).toEqual(['persons', 'confirm']);
  expect(read.records.placements.map(({ persons }) => persons)).toEqual([3, 3, 3, 3]);
});

test.each([
  ['in the column of the corporation', ['', '', 'telling per', '1 aug', '', '']],
  ['in columns that the persons leave blank', ['', '', '', '', 'telling per', '1 aug']],
])('a note below the last household, %s, is no person and is reported', (_, note) => {
  const rows = Array.from({ length: 4 }, (__, at) => [
    [day(7, 1 + at), `Z-${at}`, 'Brugstede', 'hoofd', '', ''],
    ['', '', '', 'partner', '', ''],
  ]).flat();
  const header = ['Datum', 'Zaaknummer', 'Corporatie', 'Gezinslid', 'Bijzonderheden', 'Bron'];
  const sheets = [
    quotas,
    sheetOf('Plaatsingen', [header, ...rows, note, ['', '', '', 'kind', '', '']]),
  ];
  const { read } = readAfter('placements', sheets);
  expect(read.records.placements.map(({ persons }) => persons)).toEqual([2, 2, 2, 3]);
  expect(read.findings).toContainEqual(
    expect.objectContaining({
      code: 'required-empty',
      place: expect.objectContaining({ address: 'A10' }) as unknown,
    }),
  );
});

test('a column that a person chooses is read, is confirmed, and can be taken back', () => {
  const sheets = list([[...TWO[0], 'W-1', 'gaat niet door']], {}, ['Pand', 'Opmerking']);
  const { settings } = readAfter('placements', sheets);
  const chosen = guideWithColumn(guideOf(settings), 'home', 'Pand');
  const kept = { [guideKey('placements')]: JSON.stringify(chosen) };
  const asked = understand(workbookOf(sheets, { settings: kept }), AS_OF).guides.byRole.placements;
  expect(asked.questions.map(({ data }) => data.kind)).toEqual(['confirm']);
  expect(asked.given.map(({ question }) => question.data.kind)).toContain('chosen-column');
  const { guides } = understand(workbookOf(sheets, { settings: kept }), AS_OF);
  const key = chosen.choices.at(-1)?.key ?? '';
  const back = straightThrough(replay(chosen, guides.surroundings, key)).guide;
  const homes = back?.sources.map((source) => (source.kind === 'list' ? source.fields['home'] : 0));
  expect(homes).toEqual([undefined]);
});

test('a household with a day keeps its members without a day; households without a day are left out', () => {
  const member = (id: string, on: CellScalar, rest: CellScalar): CellScalar[] => [on, id, rest];
  const rows = [
    ['Datum', 'Kandidaat', 'Lid'],
    member('Z-1', day(8, 1), 'hoofd'),
    member('Z-1', '', 'kind'),
    member('Z-1', '', 'kind'),
    member('Z-2', day(8, 2), 'hoofd'),
    member('Z-2', '', 'partner'),
    member('Z-3', '', 'hoofd'),
    member('Z-3', '', 'kind'),
    member('Z-4', '', 'hoofd'),
    member('Z-5', '', 'hoofd'),
  ];
  const { read, asked } = readAfter('placements', [quotas, sheetOf('Plaatsingen', rows)]);
  expect(asked).toEqual(['persons', 'without', 'confirm']);
  expect(read.records.placements.map(({ persons }) => persons)).toEqual([3, 2]);
  expect(read.previews.placements?.leftOut).toMatchObject([{ reason: 'without', rows: 4 }]);
  expect(read.findings.filter(({ code }) => code === 'persons-without-day')).toMatchObject([
    {
      place: { sheet: 'Plaatsingen', address: 'A3' },
      data: { count: 3, column: 'Datum', cells: ['A3', 'A4', 'A6'] },
    },
  ]);
});

test('a question about a year that no text gives has no answers, but says what to do', () => {
  const undated = [
    ['Datum', 'Kandidaat', 'Personen'],
    ['3 aug', 'Z-1', 3],
    ['9 sep', 'Z-2', 2],
  ];
  const { read } = readAfter('placements', [sheetOf('Plaatsingen', undated)]);
  const [question] = read.guides.byRole.placements.questions;
  expect(question?.answers).toEqual([]);
  if (!question) throw new Error('Nothing is asked.');
  expect(guide.ask(question.data, 'Plaatsingen', [])).toContain('zet het in de titel');
});

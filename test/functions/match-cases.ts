/** Lists valid arguments of the MATCH functions, and the messages about invalid ones. */
import { serialOf } from '../../src/domain/calendar';
import type { ErrorCase } from './calling';

const JULY = serialOf(2016, 7, 1);

type Table = readonly (readonly unknown[])[];

export const HOUSEHOLDS: Table = [
  ['Kandidaat', 'Personen', 'Nareizigers', 'Gekoppeld', 'Status'],
  ['K-1', 1, 0, JULY, 'gekoppeld'],
  ['K-2', 2, 2, JULY, ''],
];

export const HOMES: Table = [
  ['Woning', 'Complex', 'Soort', 'Max personen', 'Kale huur', 'Beschikbaar', 'Eenheden'],
  ['W-1', 'De Kade', 'flexwoning', 2, 400, JULY, 1],
  ['W-2', '', 'regulier', 5, 560, JULY, ''],
];

/** The table with one cell changed. */
export const withCell = (table: Table, row: number, column: number, value: unknown): Table =>
  table.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

export const withoutColumn = (table: Table, header: string): Table => {
  const at = table[0]?.indexOf(header) ?? -1;
  return table.map((cells) => cells.filter((_, column) => column !== at));
};

const withColumn = (table: Table, header: string, value: unknown): Table =>
  table.map((cells, row) => [...cells, row === 0 ? header : value]);

const many = (table: Table, rows: number): Table => [
  table[0] ?? [],
  ...Array.from({ length: rows }, (_, i) => [`X-${i}`, ...(table[1] ?? []).slice(1)]),
];

export const MATCH_GOOD: Readonly<Record<string, readonly unknown[]>> = {
  'MATCH.SCORE': [HOUSEHOLDS, HOMES, 'K-1', 'W-1'],
  'MATCH.EXPLAIN': [HOUSEHOLDS, HOMES, 'K-1', 'W-1'],
  'MATCH.BEST': [HOUSEHOLDS, HOMES, 'K-1'],
  'MATCH.ASSIGN': [HOUSEHOLDS, HOMES],
};

/** The zero-based position of the criteria among the arguments of each function. */
const CRITERIA = { 'MATCH.SCORE': 4, 'MATCH.EXPLAIN': 4, 'MATCH.BEST': 4, 'MATCH.ASSIGN': 3 };
const ids = Object.keys(CRITERIA) as (keyof typeof CRITERIA)[];

const inEach = (caseOf: (id: keyof typeof CRITERIA) => ErrorCase): readonly ErrorCase[] =>
  ids.map(caseOf);

export const MATCH_CASES: readonly ErrorCase[] = [
  ...inEach((id) => [
    id,
    { 0: withoutColumn(HOUSEHOLDS, 'Gekoppeld') },
    '#VALUE!',
    'Argument kandidaten: de kolom Gekoppeld ontbreekt. Neem de kopregel mee in de selectie, of geef de kolom deze kop.',
    'Argument households: the column Gekoppeld is missing. Include the header row in the selection, or give the column this header.',
  ]),
  ...inEach((id) => [
    id,
    { 1: withColumn(withColumn(withoutColumn(HOMES, 'Woning'), 'object', 'W-1'), 'VHE', 'W-2') },
    '#VALUE!',
    'Argument woningen: 2 koppen passen even goed bij Woning. Geef de goede kolom precies de kop Woning.',
    'Argument homes: 2 headers stand just as well for Woning. Give the right column exactly the header Woning.',
  ]),
  ...inEach((id) => [
    id,
    { 0: HOUSEHOLDS.slice(0, 1) },
    '#VALUE!',
    'Argument kandidaten: onder de kopregel staat geen enkele ingevulde rij. Vul de tabel in, of neem de rijen mee in de selectie.',
    'Argument households: no row below the header is filled in. Fill in the table, or include its rows in the selection.',
  ]),
  ...(['MATCH.SCORE', 'MATCH.EXPLAIN', 'MATCH.BEST'] as const).map((id): ErrorCase => [
    id,
    // An Excel table keeps one blank row if all its rows are removed.
    { 1: [HOMES[0] ?? [], ['', '', '', '', '', '', '']] },
    '#VALUE!',
    'Argument woningen: onder de kopregel staat geen enkele ingevulde rij. Vul de tabel in, of neem de rijen mee in de selectie.',
    'Argument homes: no row below the header is filled in. Fill in the table, or include its rows in the selection.',
  ]),
  ...inEach((id) => [
    id,
    { 0: withCell(HOUSEHOLDS, 2, 0, ' k-1') },
    '#VALUE!',
    'Argument kandidaten, rij 3, kolom 1: dit nummer staat ook in rij 2; elk nummer hoort er één keer in te staan.',
    'Argument households, row 3, column 1: this number is also in row 2; each number belongs there once.',
  ]),
  ...inEach((id) => [
    id,
    { [CRITERIA[id]]: [['grootte']] },
    '#VALUE!',
    'Argument criteria: gevonden: 1 kolom; verwacht: twee kolommen zonder kopregel.',
    'Argument criteria: found: 1 column; expected: two columns without a header.',
  ]),
  ...inEach((id) => [
    id,
    {
      [CRITERIA[id]]: [
        ['tijd', 10],
        ['', ''],
        ['time', 20],
      ],
    },
    '#VALUE!',
    'Argument criteria, rij 3, kolom 1: deze naam staat ook in rij 1; laat er één staan.',
    'Argument criteria, row 3, column 1: this name is also in row 1; leave one of them.',
  ]),
  ...inEach((id) => [
    id,
    { [CRITERIA[id]]: [['Leeftijd', 10]] },
    '#VALUE!',
    'Argument criteria, kolom 1: gevonden: iets dat geen criterium is; verwacht een van: grootte, soort, tijd, plaats, termijn.',
    'Argument criteria, column 1: found: something that is no criterion; expected one of: grootte, soort, tijd, plaats, termijn.',
  ]),
  ...inEach((id) => [
    id,
    {
      [CRITERIA[id]]: [
        ['tijd', 10],
        ['Nationaliteit', 10],
      ],
    },
    '#VALUE!',
    'Argument criteria, rij 2, kolom 1: een score mag niet afhangen van nationaliteit: een woning wordt niet verdeeld naar nationaliteit, afkomst, taal, geslacht of geloof (Algemene wet gelijke behandeling). Haal deze regel weg.',
    'Argument criteria, row 2, column 1: a score may not depend on nationality: homes are not allotted by nationality, origin, language, sex or religion (Dutch Equal Treatment Act). Remove this row.',
  ]),
  ...inEach((id) => [
    id,
    {
      [CRITERIA[id]]: [
        ['grootte', 0],
        ['soort', 0],
        ['tijd', 0],
      ],
    },
    '#VALUE!',
    'Argument criteria: alle gewichten zijn 0, zodat er geen score te geven is. Geef minstens één regel een gewicht boven 0.',
    'Argument criteria: all weights are 0, so that there is no score to give. Give at least one rule a weight above 0.',
  ]),
  ...(['MATCH.SCORE', 'MATCH.EXPLAIN', 'MATCH.BEST'] as const).map((id): ErrorCase => [
    id,
    { 2: 'K-9' },
    '#N/A',
    'Argument kandidaat: dit nummer staat niet in de tabel.',
    'Argument householdId: this number is not in the table.',
  ]),
  [
    'MATCH.EXPLAIN',
    { 3: 'W-9' },
    '#N/A',
    'Argument woning: dit nummer staat niet in de tabel.',
    'Argument homeId: this number is not in the table.',
  ],
  [
    'MATCH.BEST',
    { 0: withCell(HOUSEHOLDS, 1, 4, 'gehuisvest') },
    '#N/A',
    'Argument kandidaat: deze kandidaat is volgens zijn status al gehuisvest en zoekt geen woning meer.',
    'Argument householdId: by its status this household is housed already and seeks no home.',
  ],
  [
    'MATCH.BEST',
    { 0: withCell(HOUSEHOLDS, 1, 4, 'ontkoppeld') },
    '#N/A',
    'Argument kandidaat: deze kandidaat is volgens zijn status ontkoppeld en zoekt geen woning meer.',
    'Argument householdId: by its status this household was unlinked and seeks no home.',
  ],
  [
    'MATCH.BEST',
    { 0: withCell(HOUSEHOLDS, 1, 1, 99) },
    '#N/A',
    'Geen enkele woning past; MATCH.EXPLAIN zegt per woning waarom.',
    'No home fits; MATCH.EXPLAIN says why for each home.',
  ],
  [
    'MATCH.SCORE',
    { 0: withCell(HOUSEHOLDS, 2, 3, 'vorige week') },
    '#VALUE!',
    'Argument kandidaten, rij 3, kolom 4: gevonden: een tekst; verwacht: een datum (geen tekst).',
    'Argument households, row 3, column 4: found: a text; expected: a date (not a text).',
  ],
  [
    'MATCH.SCORE',
    { 0: withCell(HOUSEHOLDS, 1, 1, 0) },
    '#VALUE!',
    'Argument kandidaten, rij 2, kolom 2: gevonden: 0; verwacht: een geheel getal van 1 of meer.',
    'Argument households, row 2, column 2: found: 0; expected: a whole number of 1 or more.',
  ],
  [
    'MATCH.SCORE',
    { 1: withCell(HOMES, 2, 4, { code: '#DIV/0!' }) },
    '#VALUE!',
    'Argument woningen, rij 3, kolom 5: gevonden: de fout #DEEL/0!; verwacht: een getal van 0 of meer.',
    'Argument homes, row 3, column 5: found: the error #DIV/0!; expected: a number of 0 or more.',
  ],
  [
    'MATCH.SCORE',
    { 1: withCell(HOMES, 1, 3, '') },
    '#VALUE!',
    'Argument woningen, rij 2, kolom 4: gevonden: een lege cel; verwacht: een geheel getal van 0 of meer.',
    'Argument homes, row 2, column 4: found: an empty cell; expected: a whole number of 0 or more.',
  ],
  [
    'MATCH.SCORE',
    { 1: withoutColumn(HOMES, 'Max personen') },
    '#VALUE!',
    'Argument woningen: de kolom Max personen of Slaapkamers ontbreekt. Neem de kopregel mee in de selectie, of geef de kolom deze kop.',
    'Argument homes: the column Max personen or Slaapkamers is missing. Include the header row in the selection, or give the column this header.',
  ],
  [
    'MATCH.ASSIGN',
    { 2: [['De Kade', 1.5]] },
    '#VALUE!',
    'Argument grenzen, kolom 2: gevonden: 1,5; verwacht: een geheel getal van 0 of meer.',
    'Argument mixLimits, column 2: found: 1.5; expected: a whole number of 0 or more.',
  ],
  [
    'MATCH.ASSIGN',
    {
      2: [
        ['De Kade', 1],
        ['de kade ', 2],
      ],
    },
    '#VALUE!',
    'Argument grenzen, rij 2, kolom 1: deze naam staat ook in rij 1; laat er één staan.',
    'Argument mixLimits, row 2, column 1: this name is also in row 1; leave one of them.',
  ],
];

function withEachCell(table: Table, column: number, value: unknown): Table {
  return table.map((cells, row) =>
    cells.map((cell, c) => (row > 0 && c === column ? value : cell)),
  );
}

/** Arguments that are too long for the title of a test. */
export const LARGE_MATCH_CASES: readonly ErrorCase[] = [
  [
    'MATCH.ASSIGN',
    { 0: many(HOUSEHOLDS, 400), 1: withEachCell(many(HOMES, 400), 6, 400) },
    '#VALUE!',
    'Argument woningen: 64000000 paren van kandidaat en eenheid zijn te veel; hoogstens 50000000. Neem minder woningen of eenheden tegelijk.',
    'Argument homes: 64000000 pairs of household and unit are too many; at most 50000000. Take fewer homes or units at a time.',
  ],
];

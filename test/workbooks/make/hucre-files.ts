/**
 * Workbooks that the library hucre writes: the smallest, totals, doubtful headers, and a large one.
 */
import { writeXlsx } from 'hucre';
import type { Cell, WriteSheet } from 'hucre';
import { addDays } from '../../../src/domain/calendar';
import { day } from './demo/partners';
import { workingDayUpTo } from './demo/working-days';
import { seededRandom } from './random';
import type { Scalar, TableBlock } from './table-sheet';
import { bodyStyle, cellKey, layTable } from './table-sheet';

const MADE_ON = new Date(Date.UTC(2017, 0, 2, 9));
const PROPERTIES = { creator: 'Taakstelling', created: MADE_ON, modified: MADE_ON };

function asTable(sheet: string, block: Omit<TableBlock, 'top' | 'left'>): WriteSheet {
  const { cells, table } = layTable({ ...block, top: 0, left: 0 });
  return {
    name: sheet,
    columns: block.columns.map(({ width }) => ({ width })),
    rows: [],
    cells: new Map(cells),
    tables: [table],
  };
}

/**
 * A block of cells that is no Excel table. `dateColumns` are the columns whose numbers are days.
 */
function asBlock(
  sheet: string,
  headers: readonly string[],
  dateColumns: readonly number[],
  rows: readonly (readonly Scalar[])[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  headers.forEach((value, column) => cells.set(cellKey(0, column), { value }));
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value === null) return;
      const isDate = dateColumns.includes(column) && typeof value === 'number';
      const style = isDate ? { style: bodyStyle('date') } : {};
      cells.set(cellKey(index + 1, column), { value, ...style });
    });
  });
  return { name: sheet, rows: [], cells };
}

const QUOTAS: Omit<TableBlock, 'top' | 'left'> = {
  name: 'Taakstelling',
  columns: [
    { header: 'Periode', width: 12 },
    { header: 'Taakstelling', width: 14, format: 'number' },
    { header: 'Beginstand', width: 12, format: 'number' },
  ],
  rows: [
    ['2016-I', 24, 6],
    ['2016-II', 28, null],
  ],
};

const PLACED: readonly (readonly Scalar[])[] = [
  [day(1, 14), 'Z16-001', 1, 'Rietwaard'],
  [day(2, 9), 'Z16-002', 4, 'Hofstede'],
  [day(3, 22), 'Z16-003', 2, 'Rietwaard'],
  [day(7, 1), 'Z16-004', 5, 'Hofstede'],
  [day(12, 8), 'Z16-005', 2, 'Hofstede'],
];

const PLACEMENTS: Omit<TableBlock, 'top' | 'left'> = {
  name: 'Plaatsingen',
  columns: [
    { header: 'Datum', width: 13, format: 'date' },
    { header: 'Kandidaat', width: 12 },
    { header: 'Personen', width: 11, format: 'number' },
    { header: 'Corporatie', width: 14 },
  ],
  rows: PLACED,
};

/** Only the two tables that a tab needs. */
export async function minimal(): Promise<Uint8Array> {
  const sheets = [asTable('Taakstelling', QUOTAS), asTable('Plaatsingen', PLACEMENTS)];
  return writeXlsx({ sheets, properties: PROPERTIES });
}

/** A totals row of an Excel table, and typed totals within and below a bare block. */
export async function totals(): Promise<Uint8Array> {
  const placements = asTable('Plaatsingen', {
    ...PLACEMENTS,
    rows: [...PLACED, ['Totaal', null, null, null]],
  });
  const total = cellKey(PLACED.length + 1, 2);
  const withTotals: WriteSheet = {
    ...placements,
    cells: new Map([
      ...(placements.cells ?? []),
      [total, { formula: 'SUBTOTAL(109,Plaatsingen[Personen])', formulaResult: 14 }],
    ]),
    tables: (placements.tables ?? []).map((table) => ({
      ...table,
      showTotalRow: true,
      columns: [
        { name: 'Datum', totalLabel: 'Totaal' },
        { name: 'Kandidaat' },
        { name: 'Personen', totalFunction: 'sum' },
        { name: 'Corporatie' },
      ],
    })),
  };
  const waiting = asBlock(
    'Kandidaten',
    ['Kandidaat', 'Personen', 'Gekoppeld', 'Opvanglocatie'],
    [2],
    [
      ['Z16-001', 1, day(11, 23, 2015), 'AZC Duinrand'],
      ['Z16-002', 4, day(12, 3, 2015), 'AZC Duinrand'],
      ['Z16-003', 2, day(1, 18), 'AZC Veenzoom'],
      ['Subtotaal', 7, null, null],
      ['Z16-004', 5, day(4, 28), 'AZC Veenzoom'],
      ['Z16-005', 2, day(10, 6), 'AZC Duinrand'],
      ['Z16-021', 1, day(12, 1), 'AZC Veenzoom'],
      ['Totaal', 15, null, null],
    ],
  );
  const sheets = [asTable('Taakstelling', QUOTAS), withTotals, waiting];
  return writeXlsx({ sheets, properties: PROPERTIES });
}

/**
 * A workbook about which the add-in must ask and never guess. It has two dates for a placement, a
 * saldo of unknown sign, and the same list twice.
 */
export async function doubtful(): Promise<Uint8Array> {
  const placements = asBlock(
    'Plaatsingen',
    ['Ingangsdatum', 'Datum huurcontract', 'Kandidaat', 'Personen', 'Corporatie'],
    [0, 1],
    PLACED.map(([placedOn, ...rest]) => [
      placedOn ?? null,
      typeof placedOn === 'number' ? placedOn - 6 : null,
      ...rest,
    ]),
  );
  const quotas = asBlock(
    'Taakstelling',
    ['Periode', 'Taakstelling', 'Saldo'],
    [],
    [
      ['2016-I', 24, -6],
      ['2016-II', 28, null],
    ],
  );
  const corporations = ['Corporaties', 'Corporaties oud'].map((name) =>
    asBlock(
      name,
      ['Corporatie', 'Woningen'],
      [],
      [
        ['Rietwaard', 5200],
        ['Hofstede', 3100],
      ],
    ),
  );
  return writeXlsx({ sheets: [quotas, placements, ...corporations], properties: PROPERTIES });
}

const LARGE_ROWS = 20_000;

/** Twenty thousand placements of ten years, in one Excel table. */
export async function large(): Promise<Uint8Array> {
  const random = seededRandom(20_000);
  const first = day(1, 1, 2007);
  const rows = Array.from({ length: LARGE_ROWS }, (_, index) => {
    const placedOn = workingDayUpTo(addDays(first, 4 + Math.floor((index * 3640) / LARGE_ROWS)));
    const id = String(index + 1).padStart(5, '0');
    const corporation = random.pick(['Rietwaard', 'Hofstede', 'Overdijk']);
    return [placedOn, `Z-${id}`, random.between(1, 6), corporation];
  });
  const quotas = Array.from({ length: 20 }, (_, half) => {
    const period = `${2007 + Math.floor(half / 2)}-${half % 2 === 0 ? 'I' : 'II'}`;
    return [period, 3400, half === 0 ? 40 : null];
  });
  const sheets = [
    asTable('Taakstelling', { ...QUOTAS, rows: quotas }),
    asTable('Plaatsingen', { ...PLACEMENTS, rows }),
  ];
  return writeXlsx({ sheets, properties: PROPERTIES });
}

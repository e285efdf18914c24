import type { WorkbookReading } from '../../src/excel/read-workbook';
import { readWorkbook } from '../../src/excel/read-workbook';
import type { CellValue, Client, Host } from '../../packages/excel-stand-in/host';
import {
  addSheet,
  addTable,
  createHost,
  createWorkbook,
  openClient,
  setCells,
} from '../../packages/excel-stand-in/host';
import { cellKey, type CellStyle, type Workbook } from '../../packages/excel-stand-in/host/model';
import { fillKey } from '../../src/workbook/grid';
import { columnLetters } from '../../src/workbook/address';
import { readMappings } from '../../src/workbook/mapping';
import { addFilledTable, partnersWorkbook } from '../commands/partners-workbook';

async function opened(
  workbook = partnersWorkbook(),
): Promise<{ host: Host; client: Client; read(): Promise<WorkbookReading> }> {
  const host = createHost(workbook);
  const client = await openClient(host);
  clients.push(client);
  const read = () =>
    client.Excel.run((context) => readWorkbook(context, (names) => new Set(names)));
  return { host, client, read };
}

const clients: Client[] = [];

afterAll(() => clients.forEach((client) => client.close()));

function longTable(rows: number): CellValue[][] {
  const body = Array.from({ length: rows }, (_, i) => [i, `regel ${i} ${'x'.repeat(40)}`]);
  return [['Nr', 'Tekst'], ...body];
}

test('the contents are the same with any limit on the size of responses', async () => {
  const workbook = createWorkbook();
  addFilledTable(workbook, 'Lang', longTable(800));
  addFilledTable(workbook, 'Kort', longTable(3));
  const { host, read } = await opened(workbook);
  const whole = await read();
  expect(host.counters.roundTrips).toBe(2);
  host.resetCounters();
  host.switches.responseLimit = 40_000;
  expect(await read()).toEqual(whole);
  expect(host.counters.roundTrips).toBeGreaterThan(2);
});

test('what cannot be read even in pieces is reported, not skipped', async () => {
  const workbook = createWorkbook();
  addFilledTable(workbook, 'Tekst', [['Tekst'], ['y'.repeat(30_000)]]);
  const { host, read } = await opened(workbook);
  host.switches.responseLimit = 10_000;
  await expect(read()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('empty sheets, sheets that begin anywhere and hidden rows are read', async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Leeg');
  const sheet = addSheet(workbook, 'Blok');
  setCells(sheet, 'C5', [
    ['a', 1],
    ['b', true],
    ['c', { error: '#N/A' }],
  ]);
  sheet.rows.set(5, { hidden: true });
  const { read } = await opened(workbook);
  const [empty, block] = (await read()).grid.sheets;
  expect(empty).toMatchObject({ sheet: 'Leeg', values: [], hiddenRows: [] });
  expect(block).toMatchObject({
    top: 4,
    left: 2,
    values: [
      ['a', 1],
      ['b', true],
      ['c', '#N/A'],
    ],
    hiddenRows: [5],
  });
});

test('struck-through cells are recognised, at the cost of one more round trip if there are any', async () => {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, 'Lijst');
  setCells(sheet, 'B3', [
    ['Z-1', 3],
    ['Z-2', 2],
  ]);
  const { host, read } = await opened(workbook);
  expect((await read()).grid.sheets[0]?.struck).toBeUndefined();
  expect(host.counters.roundTrips).toBe(2);
  for (const column of [1, 2]) {
    const cell = sheet.cells.get(cellKey(3, column));
    if (cell) sheet.cells.set(cellKey(3, column), { ...cell, style: { strikethrough: true } });
  }
  host.resetCounters();
  const struck = (await read()).grid.sheets[0]?.struck;
  expect([...(struck ?? [])]).toEqual([fillKey(1, 0), fillKey(1, 1)]);
  expect(host.counters.roundTrips).toBe(3);
});

describe('the looks of cells', () => {
  /** A list of 31 rows with a coloured header in B3:C3. */
  const coloured = (looks: Readonly<Record<string, CellStyle>>): Workbook => {
    const workbook = createWorkbook();
    const sheet = addSheet(workbook, 'Lijst');
    setCells(sheet, 'B3', [
      ['Nummer', 'Personen'],
      ...Array.from({ length: 50 }, (_, at) => [`Z-${at}`, at]),
    ]);
    for (const [key, style] of Object.entries({ '2,1': HEADER, '2,2': HEADER, ...looks })) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) sheet.cells.set(cellKey(row, column), { ...cell, style });
    }
    return workbook;
  };
  const HEADER: CellStyle = { fillColor: '#4472C4', fontColor: '#FFFFFF' };
  const looksOf = async (workbook: Workbook) => {
    const { host, read } = await opened(workbook);
    const [sheet] = (await read()).grid.sheets;
    const fills = Object.fromEntries(sheet?.fills ?? []);
    return {
      fills,
      texts: Object.fromEntries(sheet?.textLooks ?? []),
      trips: host.counters.roundTrips,
    };
  };
  const [fillOfHeader, textOfHeader] = [
    { '0,0': '#4472C4', '0,1': '#4472C4' },
    { '0,0': '#FFFFFF', '0,1': '#FFFFFF' },
  ];

  test('of a coloured header, and of rows near it, cost no extra round trip', async () => {
    expect(await looksOf(coloured({}))).toEqual({
      fills: fillOfHeader,
      texts: textOfHeader,
      trips: 2,
    });
    const near = await looksOf(
      coloured({ '5,1': { fillColor: '#FF0000', italic: true }, '6,2': { italic: true } }),
    );
    expect(near).toEqual({
      fills: { ...fillOfHeader, '3,0': '#FF0000' },
      texts: { ...textOfHeader, '3,0': 'italic', '4,1': 'italic' },
      trips: 2,
    });
  });

  test('are black for a dark text, as a theme may have for all cells', async () => {
    const dark = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [1, 2].map((column) => `${at + 3},${column}`))
        .flat()
        .map((cell) => [cell, { fontColor: '#1F2A37' }]),
    );
    expect(await looksOf(coloured(dark))).toEqual({
      fills: fillOfHeader,
      texts: textOfHeader,
      trips: 2,
    });
  });

  test('of rows further down cost one extra round trip, for fills and texts together', async () => {
    const far = await looksOf(
      coloured({ '42,1': { fillColor: '#FF0000' }, '40,2': { fontColor: '#C00000' } }),
    );
    expect(far).toEqual({
      fills: { ...fillOfHeader, '40,0': '#FF0000' },
      texts: { ...textOfHeader, '38,1': '#C00000' },
      trips: 3,
    });
  });
});

test('a sheet with too many cells for all of their looks is marked, and keeps those of its first rows', async () => {
  const workbook = createWorkbook();
  const large = addSheet(workbook, 'Export');
  const row: CellValue[] = Array(150).fill(1);
  setCells(large, 'A1', Array(4_001).fill(row));
  const list = addSheet(workbook, 'Lijst');
  setCells(list, 'A1', Array(50).fill(['Z-1', 2]));
  for (const [sheet, key] of [
    [large, cellKey(3, 149)],
    [large, cellKey(4_000, 0)],
    [list, cellKey(49, 0)],
  ] as const) {
    const cell = sheet.cells.get(key);
    if (cell) sheet.cells.set(key, { ...cell, style: { fillColor: '#FFFF00' } });
  }
  const { read } = await opened(workbook);
  const found = (await read()).grid.sheets.map(({ fills, areLooksCut }) => ({
    fills: [...(fills?.keys() ?? [])],
    areLooksCut,
  }));
  expect(found).toEqual([
    { fills: [fillKey(3, 149), fillKey(4_000, 0)], areLooksCut: true },
    { fills: [fillKey(49, 0)], areLooksCut: undefined },
  ]);
});

test('a hidden sheet is read, and is marked as hidden', async () => {
  const workbook = partnersWorkbook();
  const [first] = workbook.sheets;
  if (first) first.visibility = 'VeryHidden';
  const { grid } = await (await opened(workbook)).read();
  expect(grid.sheets.filter(({ isHidden }) => isHidden).map(({ sheet }) => sheet)).toEqual([
    first?.name,
  ]);
  expect(grid.sheets[0]?.values).not.toEqual([]);
});

test('formulas, tables, settings and protection are read too', async () => {
  const workbook = partnersWorkbook();
  const quota = workbook.sheets[0];
  if (quota) setCells(quota, 'F1', [['=SUM(B2:B3)']]);
  if (quota) quota.protected = true;
  workbook.settings.set('keuze', JSON.stringify({ a: 1 }));
  const { read } = await opened(workbook);
  const { grid, sheets } = await read();
  expect(grid.sheets[0]?.formulas[0]?.[5]).toBe('=SUM(B2:B3)');
  expect(grid.sheets[0]?.tables).toEqual([
    {
      name: 'Taakstelling',
      top: 0,
      left: 0,
      bottom: 2,
      right: 2,
      showHeaders: true,
      showTotals: false,
      columnNames: ['Periode', 'Taakstelling', 'Beginstand'],
    },
  ]);
  expect(JSON.parse(grid.settings['keuze'] ?? '')).toEqual({ a: 1 });
  expect(sheets.map(({ isProtected }) => isProtected)).toEqual([true, false, false, false]);
});

test.each([1900, 1904] as const)('reads the date system %i', async (dateSystem) => {
  const workbook = createWorkbook({ dateSystem });
  addSheet(workbook, 'Blad1');
  const { read } = await opened(workbook);
  expect((await read()).grid.dateSystem).toBe(dateSystem);
});

test('forty sheets take two round trips, and any larger number takes three', async () => {
  for (const [sheets, roundTrips] of [
    [1, 2],
    [40, 2],
    [41, 3],
    [90, 3],
  ] as const) {
    const workbook = createWorkbook();
    for (let i = 0; i < sheets; i++) setCells(addSheet(workbook, `Blad${i}`), 'B2', [[i]]);
    const { host, read } = await opened(workbook);
    const { grid } = await read();
    expect(host.counters.roundTrips).toBe(roundTrips);
    expect(grid.sheets.map(({ values }) => values)).toEqual(workbook.sheets.map((_, i) => [[i]]));
  }
});

describe('cells far from the rest', () => {
  const LIST: CellValue[][] = [
    ['Datum', 'Kandidaat', 'Personen'],
    ...Array.from({ length: 200 }, (_, i) => [42_370 + i, `K-${i}`, 1 + (i % 5)]),
  ];

  async function readWith(stray: Readonly<Record<string, CellValue>>) {
    const workbook = createWorkbook();
    const sheet = addSheet(workbook, 'Plaatsingen');
    setCells(sheet, 'A1', LIST);
    for (const [address, value] of Object.entries(stray)) setCells(sheet, address, [[value]]);
    const { host, read } = await opened(workbook);
    host.resetCounters();
    const [grid] = (await read()).grid.sheets;
    return { grid, ...host.counters };
  }

  test.each([
    ['XFD1048576', ['XFD1048576']],
    ['A1048576', ['A1048576']],
    ['XFD1', ['XFD1']],
    ['C900000', ['C900000']],
  ])(
    'such as %s are left out and reported, at the cost of one extra round trip',
    async (at, far) => {
      const plain = await readWith({});
      const { grid, roundTrips, responseBytes } = await readWith({ [at]: 'x' });
      expect(grid?.farCells).toEqual(far);
      expect(grid?.values).toEqual(plain.grid?.values);
      expect(roundTrips).toBe(plain.roundTrips + 1);
      expect(responseBytes).toBeLessThan(plain.responseBytes * 2);
    },
  );

  test('cost at most two extra round trips, if there are several', async () => {
    const plain = await readWith({});
    const { grid, roundTrips } = await readWith({ XFD1048576: 1, A1048576: 2, XFD1: 3 });
    expect([...(grid?.farCells ?? [])].sort()).toEqual(['A1048576', 'XFD1', 'XFD1048576']);
    expect(grid?.values).toEqual(plain.grid?.values);
    expect(roundTrips).toBeLessThanOrEqual(plain.roundTrips + 2);
  });

  test('are read if they are in row 60,000, without the blank rows above them', async () => {
    const plain = await readWith({});
    const { grid, roundTrips, responseBytes } = await readWith({ C60000: ' ' });
    expect(grid?.farCells).toEqual([]);
    expect(grid?.values).toHaveLength(60_000);
    expect(grid?.values[59_999]).toEqual(['', '', ' ']);
    expect(roundTrips).toBe(plain.roundTrips + 1);
    expect(responseBytes).toBeLessThan(plain.responseBytes * 2);
  });

  test('are reported and partly left out if there are a thousand', async () => {
    const stray = Array.from(
      { length: 1000 },
      (_, i) => `${columnLetters(16 * i + 15)}${1000 * (i + 1)}`,
    );
    const { grid } = await readWith(Object.fromEntries(stray.map((address) => [address, 1])));
    const rows = grid?.values ?? [];
    const spanned = rows.length * Math.max(...rows.map((row) => row.length));
    expect(spanned).toBeLessThanOrEqual(30_000_000);
    expect(grid?.farCells?.length).toBeGreaterThan(0);
  });

  test('are read if they are a second list further down', async () => {
    const workbook = createWorkbook();
    const sheet = addSheet(workbook, 'Lijsten');
    setCells(sheet, 'A1', LIST);
    setCells(sheet, 'E70001', LIST);
    const { read } = await opened(workbook);
    const [grid] = (await read()).grid.sheets;
    expect(grid?.values[70_000]).toEqual(['', '', '', '', ...(LIST[0] ?? [])]);
    expect(grid?.values[70_200]).toEqual(['', '', '', '', ...(LIST[200] ?? [])]);
    expect(grid?.numberFormats[70_200]).toHaveLength(7);
  });
});

test('a single row of long texts is read column by column if it is too large', async () => {
  const workbook = createWorkbook();
  const texts = Array.from({ length: 200 }, (_, i) => `${i}`.padEnd(30_000, 'x'));
  setCells(addSheet(workbook, 'Breed'), 'A1', [texts]);
  const { read } = await opened(workbook);
  const [grid] = (await read()).grid.sheets;
  expect(grid?.values).toEqual([texts]);
});

test('an Excel table that reaches further than a sheet is read is read whole', async () => {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, 'Breed');
  const headers = Array.from({ length: 300 }, (_, i) => `kop ${i}`);
  setCells(sheet, 'A1', [headers, headers.map((_, i) => i)]);
  addTable(workbook, sheet, 'A1:KN2', 'Breed');
  setCells(sheet, 'XFD1', [['ver weg']]);
  const { read } = await opened(workbook);
  const [wide] = (await read()).grid.sheets;
  expect(wide?.values[1]?.slice(-1)).toEqual([299]);
  expect(wide?.tables).toMatchObject([{ name: 'Breed', right: 299 }]);
});

test('a workbook without worksheets is read, and so is an empty worksheet', async () => {
  const { read } = await opened(createWorkbook());
  expect((await read()).sheets).toEqual([]);
  const empty = createWorkbook();
  addSheet(empty, 'Overleg 2016-10-12 B').visibility = 'Hidden';
  const { sheets, grid } = await (await opened(empty)).read();
  expect(sheets).toMatchObject([{ visibility: 'Hidden', tab: { charts: [] } }]);
  expect(grid.sheets[0]?.values).toEqual([]);
});

test('a workbook is read although a setting is no JSON, or consists of a hundred thousand brackets', async () => {
  const workbook = partnersWorkbook();
  workbook.settings.set('taakstelling.table.homes', 'geen JSON');
  workbook.settings.set('taakstelling.table.quotas', '['.repeat(100_000) + ']'.repeat(100_000));
  const { read } = await opened(workbook);
  const { settings } = (await read()).grid;
  expect(readMappings(settings)).toEqual({
    mappings: [],
    unreadable: ['taakstelling.table.homes', 'taakstelling.table.quotas'],
  });
});

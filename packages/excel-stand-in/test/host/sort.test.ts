/**
 * Tests sorting, as documented below https://learn.microsoft.com/javascript/api/excel and
 * /office/dev/add-ins/excel.
 */
import { addTable, setCells } from '../../host';
import { closeAll, opened, refusal, until, type Opened } from './opened';

afterEach(closeAll);

const FRUIT = [
  ['Naam', 'Aantal', 'Dubbel'],
  ['peer', 3, 0],
  ['Appel', 10, 0],
  ['banaan', 2, 0],
];

async function run({ Excel }: Opened, use: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('Blad1'));
    await context.sync();
  });
}

async function read({ Excel }: Opened, address: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange(address);
    range.load('values,formulas');
    await context.sync();
    return range;
  });
}

describe('reference RangeSort.apply', () => {
  test('sorts by several conditions, and takes capitals for small letters', async () => {
    const all = await opened([
      ['b', 1],
      ['A', 2],
      ['a', 1],
      ['B', 2],
    ]);
    await run(all, (sheet) =>
      sheet.getRange('A1:B4').sort.apply([{ key: 0 }, { key: 1, ascending: false }]),
    );
    expect((await read(all, 'A1:B4')).values).toEqual([
      ['A', 2],
      ['a', 1],
      ['B', 2],
      ['b', 1],
    ]);
  });

  test('sorts numbers, texts, FALSE, TRUE, errors in this order, and blanks always last', async () => {
    const mixed = [[true], ['tekst'], [null], [2], [{ error: '#N/A' as const }], [-1], [false]];
    const all = await opened(mixed);
    await run(all, (sheet) => sheet.getRange('A1:A7').sort.apply([{ key: 0 }]));
    expect((await read(all, 'A1:A7')).values.flat()).toEqual([
      -1,
      2,
      'tekst',
      false,
      true,
      '#N/A',
      '',
    ]);
    await run(all, (sheet) => sheet.getRange('A1:A7').sort.apply([{ key: 0, ascending: false }]));
    expect((await read(all, 'A1:A7')).values.flat()).toEqual([
      '#N/A',
      true,
      false,
      'tekst',
      2,
      -1,
      '',
    ]);
  });

  test('a header stays where it is, and formulas move as they do when they are copied', async () => {
    const all = await opened(FRUIT);
    setCells(all.workbook.sheets[0]!, 'C2', [['=B2*2'], ['=B3*2'], ['=B4*$B$1']]);
    await run(all, (sheet) => sheet.getRange('A1:C4').sort.apply([{ key: 1 }], false, true));
    const range = await read(all, 'A1:C4');
    expect(range.values.map(([name]) => name)).toEqual(['Naam', 'banaan', 'peer', 'Appel']);
    expect(range.formulas.map((row) => row[2] as unknown)).toEqual([
      'Dubbel',
      '=B2*$B$1',
      '=B3*2',
      '=B4*2',
    ]);
  });

  test('formats move along with cells, and hidden rows stay in place (support “Sort data in a range”)', async () => {
    const all = await opened([[3], [1], [2]]);
    await run(all, (sheet) => {
      sheet.getRange('A1').format.fill.color = 'yellow';
      sheet.getRange('A2').rowHidden = true;
      sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
    });
    expect((await read(all, 'A1:A3')).values).toEqual([[2], [1], [3]]);
    expect(all.workbook.sheets[0]?.cells.get(2 * 16_384)?.style?.fillColor).toBe('#FFFF00');
  });

  test('columns are sorted by a row, and cells by their colour', async () => {
    const all = await opened([
      ['b', 'a', 'c'],
      [1, 2, 3],
    ]);
    await run(all, (sheet) =>
      sheet
        .getRange('A1:C2')
        .sort.apply([{ key: 0 }], false, false, 'Columns' as Excel.SortOrientation),
    );
    expect((await read(all, 'A1:C2')).values).toEqual([
      ['a', 'b', 'c'],
      [2, 1, 3],
    ]);
    const coloured = await opened([[1], [2], [3]]);
    await run(coloured, (sheet) => {
      sheet.getRange('A3').format.fill.color = '#FF0000';
      sheet
        .getRange('A1:A3')
        .sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000', ascending: true }]);
    });
    expect((await read(coloured, 'A1:A3')).values).toEqual([[3], [1], [2]]);
  });

  test('a sort that the host does not support is refused, and nothing moves', async () => {
    const all = await opened([[2], [1]]);
    const sorted = (fields: Excel.SortField[], before?: (sheet: Excel.Worksheet) => unknown) =>
      refusal(
        run(all, (sheet) => {
          before?.(sheet);
          sheet.getRange('A1:B2').sort.apply(fields);
        }),
      );
    expect((await sorted([])).code).toBe('InvalidArgument');
    expect((await sorted([{ key: 5 }])).code).toBe('InvalidArgument');
    expect((await sorted([{ key: 0, sortOn: 'Icon' }])).message).toContain('SortField.sortOn');
    const merged = await sorted([{ key: 0 }], (sheet) => sheet.getRange('A2:B2').merge());
    expect(merged.code).toBe('InvalidOperation');
    expect((await read(all, 'A1:A2')).values).toEqual([[2], [1]]);
  });
});

describe('reference TableSort, docs excel-add-ins-tables “Sort data in a table”', () => {
  test('a table remembers its sort, and can apply it again or clear it', async () => {
    const all = await opened(FRUIT);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:C4', 'Fruit');
    await all.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Fruit');
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange();
      table.sort.load('fields,matchCase');
      body.load('values');
      await context.sync();
      expect(body.values.map((row) => row[1] as unknown)).toEqual([10, 3, 2]);
      expect(table.sort.fields).toMatchObject([{ key: 1, ascending: false }]);
      body.getCell(2, 1).values = [[99]];
      table.sort.reapply();
      table.sort.clear();
      body.load('values');
      table.sort.load('fields');
      await context.sync();
      expect(body.values.map((row) => row[1] as unknown)).toEqual([99, 10, 3]);
      expect(table.sort.fields).toEqual([]);
    });
  });
});

test('docs excel-add-ins-worksheets “Handle sorting events”: the address is that of the rows that moved', async () => {
  const all = await opened([[1], [3], [2], [4], [6], [5]]);
  const addresses: string[] = [];
  await all.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.onRowSorted.add((event) => Promise.resolve(void addresses.push(event.address)));
    await context.sync();
    sheet.getRange('A1:B6').sort.apply([{ key: 0 }]);
    await context.sync();
    sheet.getRange('A1:B6').sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await until(() => addresses.length === 2);
  expect(addresses).toEqual(['A2:B3,A5:B6', '']);
});

/**
 * Tests finding, as documented below https://learn.microsoft.com/javascript/api/excel and
 * /office/dev/add-ins/excel.
 */
import { setCells } from '../../host';
import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

const CELLS = [
  ['Groene appels', 12],
  ['Appels', 'peren'],
  [null, 'appels'],
];

async function onSheet<T>(
  { Excel }: Opened,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => use(context.workbook.worksheets.getItem('Blad1'), context));
}

async function found(
  all: Opened,
  address: string,
  text: string,
  criteria: Excel.SearchCriteria = {},
): Promise<string | null> {
  return onSheet(all, async (sheet, context) => {
    const range = sheet.getRange(address).findOrNullObject(text, criteria);
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address.split('!')[1]!;
  });
}

describe('docs excel-add-ins-ranges-string-match, reference Range.find', () => {
  test.each<[string, string, Excel.SearchCriteria, string | null]>([
    ['A1:B3', 'appels', {}, 'A1'],
    ['A1:B3', 'appels', { completeMatch: true }, 'A2'],
    ['A1:B3', 'appels', { completeMatch: true, matchCase: true }, 'B3'],
    ['A1:B3', 'appels', { searchDirection: 'Backwards' }, 'B3'],
    ['A1:B1', 'peren', {}, null],
    ['A1:B3', 'gr*s', { completeMatch: true }, 'A1'],
    ['A1:B3', '12', {}, 'B1'],
    // For a single cell, the whole sheet is searched: first after the cell, then from the top.
    ['A1', 'appels', {}, 'A2'],
    ['B3', 'appels', {}, 'A1'],
    ['A2', 'appels', { searchDirection: 'Backwards' }, 'A1'],
  ])('in %s, %s with %j is %s', async (address, text, criteria, cell) => {
    expect(await found(await opened(CELLS), address, text, criteria)).toBe(cell);
  });

  test('find throws ItemNotFound if no cell shows the text', async () => {
    const all = await opened([[0.25]]);
    await onSheet(all, async (sheet, context) => {
      sheet.getRange('A1').numberFormat = [['0%']];
      await context.sync();
    });
    expect(await found(all, 'A1:B3', '25%')).toBe('A1');
    const missing = onSheet(all, async (sheet, context) => {
      sheet.getRange('A1:B3').find('0.25', {}).load('address');
      await context.sync();
    });
    expect((await refusal(missing)).code).toBe('ItemNotFound');
  });

  test('findAll joins neighbouring cells, and finds nothing on a hidden sheet (reference Worksheet.findAll)', async () => {
    const all = await opened([
      ['x', 'x', ''],
      ['x', 'x', 'y'],
    ]);
    const addressOfAll = () =>
      onSheet(all, async (sheet, context) => {
        const areas = sheet.findAllOrNullObject('x', { completeMatch: true });
        areas.load('address');
        await context.sync();
        return areas.isNullObject ? null : areas.address;
      });
    expect(await addressOfAll()).toBe('Blad1!A1:B2');
    all.workbook.sheets[0]!.visibility = 'Hidden';
    expect(await addressOfAll()).toBeNull();
  });

  test('replaceAll also replaces in formulas, and a result such as 15 becomes a number (reference Range.replaceAll)', async () => {
    const all = await opened([['1a', 'A'], ['b']]);
    setCells(all.workbook.sheets[0]!, 'C1', [['=SUM(A1)']]);
    await onSheet(all, async (sheet, context) => {
      const count = sheet.getRange('A1:C2').replaceAll('a', '5', {});
      const cells = sheet.getRange('A1:C2').load('formulas');
      await context.sync();
      expect(count.value).toBe(3);
      expect(cells.formulas).toEqual([
        [15, 5, '=SUM(51)'],
        ['b', '', ''],
      ]);
    });
  });
});

test('docs excel-add-ins-ranges-remove-duplicates: the first of equal rows stays, and the rows below move up', async () => {
  const all = await opened([
    ['Naam', 'Aantal', 'ernaast'],
    ['a', 1, 'x1'],
    ['A', 2, 'x2'],
    [null, null, 'x3'],
    ['b', 3, 'x4'],
    [null, 5, 'x5'],
  ]);
  await onSheet(all, async (sheet, context) => {
    const result = sheet.getRange('A1:B6').removeDuplicates([0], true);
    result.load();
    const cells = sheet.getRange('A1:C6').load('values');
    await context.sync();
    expect(result.toJSON()).toEqual({ removed: 2, uniqueRemaining: 3 });
    expect(cells.values).toEqual([
      ['Naam', 'Aantal', 'ernaast'],
      ['a', 1, 'x1'],
      ['', '', 'x2'],
      ['b', 3, 'x3'],
      ['', '', 'x4'],
      ['', '', 'x5'],
    ]);
  });
});

describe('docs excel-add-ins-ranges-get: edges and regions', () => {
  const DATA = [
    ['a', 'b', null, 'e'],
    [1, 2, null, null],
    [3, null, null, null],
    [null, null, null, null],
    ['onder', null, null, null],
  ];

  test.each<[string, Excel.KeyboardDirection | string, string, string]>([
    ['A1', 'Down', 'A3', 'A1:A3'],
    ['A3', 'Down', 'A5', 'A3:A5'],
    ['B1', 'Right', 'D1', 'B1:D1'],
    ['B2', 'Left', 'A2', 'A2:B2'],
    ['A5', 'Down', 'A1048576', 'A5:A1048576'],
    ['D3', 'Up', 'D1', 'D1:D3'],
  ])('from %s %s', async (from, direction, edge, extended) => {
    await onSheet(await opened(DATA), async (sheet, context) => {
      const towards = direction as Excel.KeyboardDirection;
      const range = sheet.getRange(from);
      const both = [range.getRangeEdge(towards), range.getExtendedRange(towards)];
      for (const one of both) one.load('address');
      await context.sync();
      expect(both.map(({ address }) => address.split('!')[1])).toEqual([edge, extended]);
    });
  });

  test('a region ends at blank rows and columns', async () => {
    await onSheet(await opened(DATA), async (sheet, context) => {
      const region = sheet.getRange('B2').getSurroundingRegion().load('address');
      await context.sync();
      expect(region.address).toBe('Blad1!A1:B3');
    });
  });
});

test('reference Range.formulasR1C1: formulas are read and written relative to each cell', async () => {
  await onSheet(await opened([[1], [2]]), async (sheet, context) => {
    sheet.getRange('B1:B2').formulasR1C1 = [['=RC[-1]*R1C1'], ['=RC[-1]*R1C1']];
    const range = sheet.getRange('A2:B2').load('formulas,formulasR1C1');
    await context.sync();
    expect(range.formulas).toEqual([[2, '=A2*$A$1']]);
    expect(range.formulasR1C1).toEqual([[2, '=RC[-1]*R1C1']]);
  });
});

test('docs excel-add-ins-multiple-ranges: several areas give related areas, such as their intersection with a range', async () => {
  await onSheet(await opened([[1, 'x'], [2]]), async (sheet, context) => {
    const areas = sheet.getRanges('A1:A4,C1:D2');
    const others = [
      areas.getIntersection('A2:C9'),
      areas.getIntersection(sheet.getRanges('D1,A4')),
      areas.getOffsetRangeAreas(1, 1),
      areas.getEntireRow(),
      areas.getEntireColumn(),
      areas.getUsedRangeAreas(),
      areas.getSpecialCells('Constants'),
    ];
    for (const other of others) other.load('address');
    const none = areas.getIntersectionOrNullObject('Z1');
    await context.sync();
    expect(others.map(({ address }) => address.replaceAll('Blad1!', ''))).toEqual([
      'A2:A4,C2',
      'A4,D1',
      'B2:B5,D2:E3',
      '1:4,1:2',
      'A:A,C:D',
      'A1:A2',
      'A1,A2',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

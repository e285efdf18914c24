/**
 * Tests what Microsoft documents, and what its own samples rely on. Each test names its page below
 * https://learn.microsoft.com: `reference` is /javascript/api/excel, and `docs` is
 * /office/dev/add-ins/excel.
 */
import { addTable, setCells, type CellValue } from '../../host';
import { another, closeAll, opened, refusal, until, type Opened } from './opened';

afterEach(closeAll);

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function onSheet({ Excel }: Opened, use: Use): Promise<void> {
  await Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('Blad1'), context);
    await context.sync();
  });
}

async function read({ Excel }: Opened, address: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange(address);
    range.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    return range;
  });
}

describe('reference Range.values: US notation, whatever the user’s locale', () => {
  test.each<[string, CellValue]>([
    ['19-8-2025', '19-8-2025'],
    ['2025-08-19', 45888],
    ['8/19/2025', 45888],
    ['1,5', '1,5'],
    ['1.5', 1.5],
    ['1,234.5', 1234.5],
    ['1.234,5', '1.234,5'],
    ['WAAR', 'WAAR'],
    ['TRUE', true],
    ['#N/B', '#N/B'],
    ['3 mei 2016', '3 mei 2016'],
    ['3 May 2016', 42493],
  ])('%s becomes %j for a Dutch user', async (text, value) => {
    const all = await opened([], { locale: 'nl-NL' });
    await onSheet(all, (sheet) => (sheet.getRange('A1:B1').values = [[text, text]]));
    await onSheet(all, (sheet) => (sheet.getRange('A2').formulas = [[text]]));
    expect((await read(all, 'A1:B2')).values).toEqual([
      [value, value],
      [value, ''],
    ]);
  });

  test('a person types in their own notation', async () => {
    const all = await opened([], { locale: 'nl-NL' });
    all.host.userTypes(all.client.connection, 'Blad1', 'A1:C1', [['19-8-2025', '1,5', 'WAAR']]);
    expect((await read(all, 'A1:C1')).values).toEqual([[45888, 1.5, true]]);
  });

  test('an amount with a dollar sign is a number (sample “Create a table”)', async () => {
    const all = await opened([], { locale: 'nl-NL' });
    await onSheet(all, (sheet) => (sheet.getRange('A1:C1').values = [['$120', '$1,234.50', '£9']]));
    const range = await read(all, 'A1:C1');
    expect(range.values).toEqual([[120, 1234.5, '£9']]);
    expect(range.numberFormat).toEqual([['$#,##0', '$#,##0.00', 'General']]);
  });
});

describe('docs excel-add-ins-tables: tables', () => {
  test('a table with only a header gets an empty row, which the first added row fills', async () => {
    const all = await opened();
    await onSheet(all, (sheet) => {
      const table = sheet.tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['Date', 'Amount']];
      table.rows.add(undefined, [
        ['1/1/2017', '$120'],
        ['1/2/2017', '$142'],
      ]);
    });
    expect(all.workbook.sheets[0]?.tables[0]?.area).toEqual({
      top: 0,
      left: 0,
      bottom: 2,
      right: 1,
    });
    expect((await read(all, 'A1:B3')).values).toEqual([
      ['Date', 'Amount'],
      [42736, 120],
      [42737, 142],
    ]);
  });

  test('a table with only a header moves the filled cells below it down', async () => {
    const all = await opened([['Naam'], ['blijft'], ['ook']]);
    await onSheet(all, (sheet) => sheet.tables.add('A1', true));
    expect((await read(all, 'A1:A4')).values).toEqual([['Naam'], [''], ['blijft'], ['ook']]);
    expect(all.workbook.sheets[0]?.tables[0]?.area).toMatchObject({ top: 0, bottom: 1 });
  });

  test('a table without headers gets them, and its data move down a row (reference TableCollection.add)', async () => {
    const all = await opened([
      ['a', 1, 'naast'],
      ['b', 2, 'naast'],
      ['onder', 3, 'naast'],
    ]);
    setCells(all.workbook.sheets[0]!, 'D1', [['=B3']]);
    await onSheet(all, (sheet) => sheet.tables.add('A1:B2', false));
    const range = await read(all, 'A1:D4');
    expect(range.values.map((row) => row.slice(0, 3))).toEqual([
      ['Kolom1', 'Kolom2', 'naast'],
      ['a', 1, 'naast'],
      ['b', 2, 'naast'],
      ['onder', 3, ''],
    ]);
    expect(range.formulas[0]?.[3]).toBe('=B4');
  });

  test('added rows move down the cells below the table', async () => {
    const all = await opened([['Naam'], ['x'], ['onder']]);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:A2', 'Namen');
    await onSheet(all, (sheet) =>
      sheet.tables.getItem('Namen').rows.add(undefined, [['y'], ['z']]),
    );
    expect((await read(all, 'A1:A5')).values).toEqual([['Naam'], ['x'], ['y'], ['z'], ['onder']]);
  });

  test('a table is resized to cells that overlap it, from the same row on (reference Table.resize)', async () => {
    const all = await opened([['Naam'], ['x']]);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:A2', 'Namen');
    const resize = (address: string) =>
      onSheet(all, (sheet) => sheet.tables.getItem('Namen').resize(address));
    await resize('A1:B20');
    expect((await refusal(resize('D1:E3'))).code).toBe('InvalidArgument');
    expect((await refusal(resize('A2:B3'))).code).toBe('InvalidArgument');
    expect(all.workbook.sheets[0]?.tables[0]?.area).toMatchObject({ bottom: 19, right: 1 });
  });

  test('a totals row has a label, and the last column’s SUBTOTAL', async () => {
    const all = await opened([
      ['Naam', 'Aantal'],
      ['x', 2],
      ['y', 3],
    ]);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:B3', 'Namen');
    await onSheet(all, (sheet) => (sheet.tables.getItem('Namen').showTotals = true));
    const range = await read(all, 'A4:B4');
    expect(range.formulas).toEqual([['Totaal', '=SUBTOTAL(109,[Aantal])']]);
    expect(range.values).toEqual([['Totaal', 5]]);
    await onSheet(all, (sheet) => (sheet.tables.getItem('Namen').showTotals = false));
    expect((await read(all, 'A4:B4')).values).toEqual([['', '']]);
  });

  test('a table and a defined name cannot share a name (reference Table.name)', async () => {
    const all = await opened([['Naam'], ['x']]);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:A2', 'Namen');
    const named = onSheet(all, (_sheet, context) => context.workbook.names.add('namen', '=1'));
    expect((await refusal(named)).code).toBe('ItemAlreadyExists');
    await onSheet(all, (_sheet, context) => context.workbook.names.add('Bron', '=1'));
    const renamed = onSheet(all, (sheet) => (sheet.tables.getItem('Namen').name = 'bron'));
    expect((await refusal(renamed)).code).toBe('ItemAlreadyExists');
  });
});

describe('docs excel-add-ins-blank-null-values', () => {
  test('null is refused for a range, and in a grid it leaves a cell unchanged', async () => {
    const all = await opened([['a', 'b']]);
    for (const property of ['values', 'formulas', 'numberFormat'] as const) {
      const wrong = onSheet(all, (sheet) => {
        (sheet.getRange('A1:B1') as unknown as Record<string, unknown>)[property] = null;
      });
      expect((await refusal(wrong)).code).toBe('InvalidArgument');
    }
    await onSheet(all, (sheet) => (sheet.getRange('A1:B1').values = [[null, 'c']]));
    expect((await read(all, 'A1:B1')).values).toEqual([['a', 'c']]);
  });

  test('an empty number format makes the format General', async () => {
    const all = await opened([[1]]);
    await onSheet(all, (sheet) => (sheet.getRange('A1').numberFormat = [['0.00']]));
    await onSheet(all, (sheet) => (sheet.getRange('A1').numberFormat = [['']]));
    expect((await read(all, 'A1')).numberFormat).toEqual([['General']]);
  });
});

describe('docs excel-add-ins-ranges-unbounded, corrected by OfficeDev/office-js-docs-pr#5400', () => {
  test('a grid of one value fills any range', async () => {
    const all = await opened();
    await onSheet(all, (sheet) => (sheet.getRange('A1:B2').values = [[7]]));
    expect((await read(all, 'A1:B2')).values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('[[format]] sets the format of whole columns, but a format without brackets is refused, and so are values', async () => {
    const all = await opened([['x']]);
    await onSheet(all, (sheet) => (sheet.getRange('A:A').numberFormat = [['@']]));
    expect((await read(all, 'A1:A9')).numberFormat.flat()).toEqual(Array(9).fill('@'));
    const wrong: Use[] = [
      (sheet) => ((sheet.getRange('A:A') as { numberFormat: unknown }).numberFormat = '0'),
      (sheet) => (sheet.getRange('A:A').values = [['y']]),
    ];
    for (const use of wrong) {
      expect((await refusal(onSheet(all, use))).code).toBe('InvalidArgument');
    }
  });
});

describe('docs excel-add-ins-data-validation', () => {
  test('the source of a list can be a range, and is read back as a formula', async () => {
    const all = await opened([['ja'], ['nee']]);
    await onSheet(all, (sheet) => {
      sheet.getRange('B1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('A1:A2') },
      };
    });
    await all.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Blad1').getRange('B1');
      dataValidation.load('rule');
      await context.sync();
      expect(dataValidation.rule.list).toEqual({
        inCellDropDown: true,
        source: '=Blad1!$A$1:$A$2',
      });
    });
  });

  test('a list has at most 255 characters', async () => {
    const all = await opened();
    const listed = (source: string) =>
      onSheet(all, (sheet) => {
        sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    await listed('x'.repeat(255));
    expect((await refusal(listed('x'.repeat(256)))).code).toBe('InvalidArgument');
  });
});

describe('reference Worksheet.getRange and getRanges', () => {
  test('an address has at most 8,192 characters, and commas or semicolons between areas', async () => {
    const all = await opened();
    const long = onSheet(all, (sheet) => sheet.getRange(`A1:${'B'.repeat(8192)}`).load('address'));
    expect((await refusal(long)).code).toBe('InvalidArgument');
    await all.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem('Blad1').getRanges('A1:B2; A5:B5, D9');
      areas.load('areaCount,cellCount');
      await context.sync();
      expect([areas.areaCount, areas.cellCount]).toEqual([3, 7]);
    });
  });
});

describe('docs application-specific-api-model: load', () => {
  test('members that Excel does not have are ignored, and members that only the stand-in lacks are refused', async () => {
    const all = await opened([[1]]);
    await all.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.load(['values', 'valeus', 'format/font/nonsense', 'nonsense/values']);
      await context.sync();
      expect(range.values).toEqual([[1]]);
    });
    const lacking = onSheet(all, (sheet) => sheet.getRange('A1').load('savedAsArray'));
    expect((await refusal(lacking)).message).toBe('The stand-in host lacks Range.savedAsArray.');
  });
});

test('reference RangeFill.color: a colour can be a name in HTML', async () => {
  const all = await opened();
  await onSheet(all, (sheet) => (sheet.getRange('A1').format.fill.color = 'LightGoldenrodYellow'));
  expect(all.workbook.sheets[0]?.cells.get(0)?.style?.fillColor).toBe('#FAFAD2');
});

describe('docs excel-add-ins-events', () => {
  async function heard(all: Opened, act: () => Promise<void>, count: number) {
    const events: [string, string, string, string][] = [];
    const clients = { zelf: all.client, ander: await another(all.host) };
    for (const [who, { Excel }] of Object.entries(clients)) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          events.push([who, event.changeType, event.address, event.triggerSource]);
        });
        await context.sync();
      });
    }
    await act();
    await until(() => events.length >= count);
    return events;
  }

  test('rows that are added to a table raise onChanged with RowInserted', async () => {
    const all = await opened([['Naam'], ['x']]);
    addTable(all.workbook, all.workbook.sheets[0]!, 'A1:A2', 'Namen');
    const add: Use = (sheet) => sheet.tables.getItem('Namen').rows.add(undefined, [['y'], ['z']]);
    expect(await heard(all, () => onSheet(all, add), 2)).toEqual([
      ['zelf', 'RowInserted', 'A3:A4', 'ThisLocalAddin'],
      ['ander', 'RowInserted', 'A3:A4', 'Unknown'],
    ]);
  });

  test('clearing formats raises no onChanged, and the source of typing is Unknown', async () => {
    const all = await opened([['Naam'], ['x']]);
    const act = async (): Promise<void> => {
      await onSheet(all, (sheet) => sheet.getRange('A1').clear('Formats'));
      all.host.userTypes(all.client.connection, 'Blad1', 'A2', [['y']]);
    };
    expect(await heard(all, act, 2)).toEqual([
      ['zelf', 'RangeEdited', 'A2', 'Unknown'],
      ['ander', 'RangeEdited', 'A2', 'Unknown'],
    ]);
  });
});

test('reference Range.clear: Formats also clears conditional formats, except those of other cells', async () => {
  const all = await opened([[1], [2], [3]]);
  await onSheet(all, (sheet) => {
    const format = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A1>1';
    sheet.getRange('A2').clear('Formats');
  });
  expect(all.workbook.sheets[0]?.conditionalFormats.map(({ areas }) => areas)).toEqual([
    [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 0, bottom: 2, right: 0 },
    ],
  ]);
});

test.each<[string, Use, Use]>([
  [
    'PageLayoutZoomOptions.scale',
    (sheet) => (sheet.pageLayout.zoom = { scale: 400 }),
    (sheet) => (sheet.pageLayout.zoom = { scale: 401 }),
  ],
  [
    'RangeFormat.indentLevel',
    (sheet) => (sheet.getRange('A1').format.indentLevel = 250),
    (sheet) => (sheet.getRange('A1').format.indentLevel = 251),
  ],
  [
    'HeaderFooter.centerHeader',
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = 'x'.repeat(255)),
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = 'x'.repeat(256)),
  ],
])('reference %s has its limit', async (_member, allowed, beyond) => {
  const all = await opened();
  await onSheet(all, allowed);
  expect((await refusal(onSheet(all, beyond))).code).toBe('InvalidArgument');
});

test('reference Setting.value: a date is read back as a date, even if it was made in Node', async () => {
  const all = await opened();
  const day = new Date(Date.UTC(2016, 1, 1));
  await onSheet(all, (_sheet, context) => context.workbook.settings.add('dag', { op: day }));
  await all.Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('dag').load('value');
    await context.sync();
    expect(setting.value).toEqual({ op: day });
  });
});

import fc from 'fast-check';
import { another, closeAll, opened, refusal } from './opened';

afterEach(closeAll);

/** Values that stay as they are when a client writes them to a cell. */
const plain = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.boolean(),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `tekst ${text}`),
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(plain, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('values are read back as they were written, at any place and in any shape', async () => {
  const { Excel } = await opened();
  const at = fc.nat({ max: 1000 });
  await fc.assert(
    fc.asyncProperty(grid, at, at, async (values, row, column) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Blad1');
        const range = sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
        range.values = values;
        range.load('values,rowIndex,columnIndex');
        await context.sync();
        expect(range.values).toEqual(values);
        expect([range.rowIndex, range.columnIndex]).toEqual([row, column]);
      });
    }),
    { numRuns: 40 },
  );
});

test('a property can only be read after it was loaded and synchronised', async () => {
  const { Excel } = await opened([[1]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
    range.load('values');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    await context.sync();
    expect(range.values).toEqual([[1]]);
    expect(() => range.address).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('a missing object is a null object, and so are its members', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nergens');
    const range = sheet.getRange('A1');
    range.load('values');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test('a collection loads its items with their linked objects, in pages too', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name);
    const all = context.workbook.worksheets.load('items/name,items/protection/protected');
    await context.sync();
    expect(all.items.map((sheet) => sheet.name)).toEqual(['Blad1', 'B', 'C', 'D']);
    expect(all.items.map((sheet) => sheet.protection.protected)).toEqual(Array(4).fill(false));
    const page = context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 });
    await context.sync();
    expect(page.items.map((sheet) => sheet.name)).toEqual(['B', 'C']);
    const objects = context.workbook.worksheets.load({ name: true, visibility: true });
    await context.sync();
    expect(objects.items[3]?.visibility).toBe('Visible');
  });
});

test('an item of a loaded collection stays the same object when its place changes', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.add('B');
    sheets.load('items/name');
    await context.sync();
    const second = sheets.items[1];
    sheets.getItem('B').position = 0;
    second?.load('name,position');
    await context.sync();
    expect([second?.name, second?.position]).toEqual(['B', 0]);
  });
});

test('an error has a code and a location, and earlier actions keep their effect', async () => {
  const { Excel, client } = await opened([['oud']]);
  const error = await refusal(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('A1').values = [['nieuw']];
      context.workbook.worksheets.getItem('Nergens').activate();
      sheet.getRange('A2').values = [['nooit']];
      await context.sync();
    }),
  );
  expect(error).toBeInstanceOf(client.OfficeExtension.Error);
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:A2').load('values');
    await context.sync();
    expect(range.values).toEqual([['nieuw'], ['']]);
  });
});

test('a tracked range stays usable until it is released', async () => {
  const { Excel, client } = await opened([[1, 2]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('B1');
    range.load('values');
    await context.sync();
    range.values = [[7]];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[7]]);
    expect(client.connection.session.references.size).toBe(1);
  });
  expect(client.connection.session.references.size).toBe(0);
});

test('a missing member is refused with its class and name', async () => {
  const { Excel } = await opened();
  const lacking: [string, (context: Excel.RequestContext) => void][] = [
    [
      'Worksheet.slicers',
      (context) => context.workbook.worksheets.getItem('Blad1').slicers.load('items'),
    ],
    [
      'Range.hyperlink',
      (context) => context.workbook.worksheets.getItem('Blad1').getRange('A1').load('hyperlink'),
    ],
    [
      'Range.getImage',
      (context) => context.workbook.worksheets.getItem('Blad1').getRange('A1').getImage(),
    ],
    ['Workbook.isDirty', (context) => void (context.workbook.isDirty = false)],
    [
      'Range.savedAsArray',
      (context) => context.workbook.worksheets.getItem('Blad1').getRange('A1').load('savedAsArray'),
    ],
    ['Worksheet.slicers', (context) => context.workbook.worksheets.load('items/slicers')],
    // This property is newer than the client, which does not know it: reference Range.valuesAsJson
    // (ExcelApi 1.16).
    [
      'Range.valuesAsJson',
      (context) => context.workbook.worksheets.getItem('Blad1').getRange('A1').load('valuesAsJson'),
    ],
    ['NamedItem.valueAsJson', (context) => context.workbook.names.load('items/valueAsJson')],
  ];
  for (const [member, use] of lacking) {
    const error = await refusal(
      Excel.run(async (context) => {
        use(context);
        await context.sync();
      }),
    );
    expect(error.message).toBe(`The stand-in host lacks ${member}.`);
    expect(error.code).toBe('ApiNotFound');
  }
});

test('a missing member is refused even if there is no object to read it from', async () => {
  const { Excel, host } = await opened();
  const ask = (load: (sheet: Excel.Worksheet) => void) =>
    refusal(
      Excel.run(async (context) => {
        load(context.workbook.worksheets.getItem('Blad1'));
        await context.sync();
      }),
    );
  const inEmptyList = await ask((sheet) => sheet.charts.load('items/series/items/xErrorBars'));
  expect(inEmptyList.message).toBe('The stand-in host lacks ChartSeries.xErrorBars.');
  const behindNull = await ask((sheet) => {
    const added = sheet.getRange('A1').conditionalFormats.add('CellValue');
    added.load('customOrNullObject/rule/formulaR1C1');
  });
  expect(behindNull.message).toBe('The stand-in host lacks ConditionalFormatRule.formulaR1C1.');
  host.switches.requirements = { ...host.switches.requirements, ExcelApi: '1.6' };
  const tooNew = await ask((sheet) => sheet.charts.load('items/chartType'));
  expect(tooNew.message).toContain('Chart.chartType is not found: it needs ExcelApi 1.7');
});

test('a load of everything at every depth is refused', async () => {
  const { Excel } = await opened();
  const error = await refusal(
    Excel.run(async (context) => {
      context.loadRecursive(context.workbook, { Workbook: 'name' }, 2);
      await context.sync();
    }),
  );
  expect(error.message).toBe('The stand-in host lacks RequestContext.loadRecursive.');
});

test('several properties can be set at once, even from another realm', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:B1');
    range.set({
      values: [['a', 'b']],
      format: { font: { bold: true }, fill: { color: '#ffcc00' } },
    });
    await context.sync();
  });
  const cells = [...(workbook.sheets[0]?.cells.values() ?? [])];
  expect(cells.map((cell) => cell.value)).toEqual(['a', 'b']);
  expect(cells[0]?.style).toEqual({ bold: true, fillColor: '#FFCC00' });
});

test('each client keeps its own references and its own active sheet', async () => {
  const { Excel, host } = await opened();
  const other = await another(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('B').activate();
    await context.sync();
  });
  await other.Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(active.name).toBe('Blad1');
  });
});

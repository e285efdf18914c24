import { addSheet, createHost, createWorkbook, openClient } from '../../host';
import { closeAll, opened, refusal } from './opened';

afterEach(closeAll);

test('settings are kept in the workbook as JSON, for every client', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('mapping', { tabel: 'Kandidaten', kolommen: [1, 2] });
    settings.add('taal', 'nl');
    settings.add('taal', 'en');
    settings.load('items/key,items/value');
    const missing = settings.getItemOrNullObject('geen');
    await context.sync();
    expect(settings.items.map((item) => [item.key, item.value])).toEqual([
      ['mapping', { tabel: 'Kandidaten', kolommen: [1, 2] }],
      ['taal', 'en'],
    ]);
    expect(missing.isNullObject).toBe(true);
    settings.getItem('mapping').delete();
    await context.sync();
  });
  expect([...workbook.settings]).toEqual([['taal', '"en"']]);
});

test('the workbook and each sheet have their own defined names', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    context.workbook.names.add('bron', sheet.getRange('A1:B2'));
    sheet.names.add('eigen', '=Blad1!$C$3');
    const item = context.workbook.names.getItem('BRON').load('name,formula,value,type,scope');
    const range = item.getRange().load('address');
    const own = sheet.getRange('eigen').load('address');
    await context.sync();
    expect(item.toJSON()).toMatchObject({
      name: 'bron',
      formula: '=Blad1!$A$1:$B$2',
      value: 'Blad1!A1:B2',
      type: 'Range',
      scope: 'Workbook',
    });
    expect([range.address, own.address]).toEqual(['Blad1!A1:B2', 'Blad1!C3']);
    item.delete();
    await context.sync();
  });
  expect(workbook.names.map(({ name }) => name)).toEqual(['eigen']);
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').names.add('Eigen', '=1');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemAlreadyExists');
});

test.each([
  [1900, 36526],
  [1904, 35064],
] as const)('the %i date system shows in what DATE gives', async (dateSystem, expected) => {
  const workbook = createWorkbook({ dateSystem });
  addSheet(workbook, 'Blad1');
  const client = await openClient(createHost(workbook));
  await client.Excel.run(async (context) => {
    const result = context.workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
    expect(result.value).toBe(expected);
  });
  client.close();
});

test('the application gives the user’s conventions', async () => {
  const { Excel } = await opened();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode,decimalSeparator,thousandsSeparator');
    application.cultureInfo.load('name');
    application.suspendApiCalculationUntilNextSync();
    context.workbook.load('name');
    await context.sync();
    expect(application.toJSON()).toMatchObject({
      calculationMode: 'Automatic',
      decimalSeparator: ',',
      thousandsSeparator: '.',
      cultureInfo: { name: 'nl-NL' },
    });
    expect(context.workbook.name).toBe('Map1.xlsx');
  });
});

test('a workbook that opens in a new window gets the given contents', async () => {
  const { Excel, client } = await opened();
  await Excel.createWorkbook('UEsDBA==');
  expect(client.connection.session.createdWorkbooks).toEqual(['UEsDBA==']);
});

test('a sheet is protected and unprotected, with options for what stays allowed', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.protection.protect({ allowFormatCells: true });
    sheet.getRange('A1').format.font.bold = true;
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toEqual({ allowFormatCells: true });
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(workbook.sheets[0]?.cells.get(0)).toEqual({ value: 'x', style: { bold: true } });
});

test('a password is refused, because the host could not enforce it', async () => {
  const { Excel, workbook } = await opened();
  const refused = (ask: (context: Excel.RequestContext) => void) =>
    refusal(
      Excel.run(async (context) => {
        ask(context);
        await context.sync();
      }),
    );
  const sheet = await refused(({ workbook: { worksheets } }) =>
    worksheets.getItem('Blad1').protection.protect({}, 'geheim'),
  );
  expect(sheet.message).toBe('The stand-in host lacks WorksheetProtection.password.');
  const structure = await refused((context) => context.workbook.protection.protect('geheim'));
  expect(structure.message).toBe('The stand-in host lacks WorkbookProtection.password.');
  expect(workbook.structureProtected || workbook.sheets[0]?.protected).toBe(false);
});

test('a tab has a colour such as #FF0000, or none', async () => {
  const { Excel, workbook } = await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.tabColor = '#ffa500';
    await context.sync();
    expect(workbook.sheets[0]?.tabColor).toBe('#FFA500');
    sheet.tabColor = '';
    await context.sync();
    expect(workbook.sheets[0]?.tabColor).toBeUndefined();
    sheet.tabColor = 'a nice one';
    await expect(context.sync()).rejects.toThrow('A color is written as #RRGGBB');
  });
});

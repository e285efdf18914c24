import { another, closeAll, opened, until } from './opened';
import { addTable } from '../../host';

afterEach(closeAll);

test('a change is local for the client that made it, and remote for a co-author', async () => {
  const { Excel, host } = await opened([['oud']]);
  const other = await another(host);
  const heard: [string, Excel.WorksheetChangedEventArgs][] = [];
  for (const [who, excel] of [
    ['zelf', Excel],
    ['ander', other.Excel],
  ] as const) {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').onChanged.add(async (event) => {
        heard.push([who, event]);
      });
      await context.sync();
    });
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [['nieuw']];
    await context.sync();
  });
  await until(() => heard.length === 2);
  expect(heard.map(([who, event]) => [who, event.source, event.address, event.changeType])).toEqual(
    [
      ['zelf', 'Local', 'A1', 'RangeEdited'],
      ['ander', 'Remote', 'A1', 'RangeEdited'],
    ],
  );
  expect(heard[0]?.[1].details).toMatchObject({ valueBefore: 'oud', valueAfter: 'nieuw' });
});

test('an event about several cells has no details', async () => {
  const { Excel } = await opened();
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
    context.workbook.worksheets.getItem('Blad1').getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await until(() => heard.length > 0);
  expect(heard).toHaveLength(1);
  expect(heard[0]?.address).toBe('A1:B2');
  expect(heard[0]?.details).toBeUndefined();
});

test('a client that stops listening gets no more events', async () => {
  const { Excel } = await opened();
  const heard = { leaving: 0, staying: 0 };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    const listener = sheet.onChanged.add(async () => void heard.leaving++);
    sheet.onChanged.add(async () => void heard.staying++);
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    await until(() => heard.leaving === 1 && heard.staying === 1);
    listener.remove();
    await context.sync();
    sheet.getRange('A1').values = [[2]];
    await context.sync();
    await until(() => heard.staying === 2);
  });
  expect(heard.leaving).toBe(1);
});

test('tables and sheets raise their own events', async () => {
  const { Excel, workbook } = await opened([['Naam'], ['x']]);
  const [sheet] = workbook.sheets;
  if (sheet) addTable(workbook, sheet, 'A1:A2', 'Namen');
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    tables.getItem('Namen').onChanged.add(async (event) => void heard.push(event.type));
    worksheets.onAdded.add(async (event) => void heard.push(event.type));
    worksheets.onActivated.add(async (event) => void heard.push(event.type));
    worksheets.onDeleted.add(async (event) => void heard.push(event.type));
    await context.sync();
    worksheets.getItem('Blad1').getRange('A2').values = [['y']];
    const added = worksheets.add('Nieuw');
    added.activate();
    worksheets.getItem('Blad1').activate();
    added.delete();
    await context.sync();
  });
  await until(() => heard.length === 5);
  expect(heard).toEqual([
    'TableChanged',
    'WorksheetAdded',
    'WorksheetActivated',
    'WorksheetActivated',
    'WorksheetDeleted',
  ]);
});

test('all clients get the event when a user types', async () => {
  const { host, client, workbook } = await opened();
  const other = await another(host);
  const sources: string[] = [];
  let redrawn = 0;
  host.onWorkbookChanged(() => redrawn++);
  for (const { Excel } of [client, other]) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').onChanged.add(async (event) => {
        sources.push(event.source);
      });
      await context.sync();
    });
  }
  redrawn = 0;
  host.userTypes(client.connection, 'Blad1', 'A1', [['1-2-2016']]);
  await until(() => sources.length === 2);
  expect(sources).toEqual(['Local', 'Remote']);
  expect(workbook.sheets[0]?.cells.get(0)?.value).toBe(42401);
  expect(redrawn).toBe(1);
});

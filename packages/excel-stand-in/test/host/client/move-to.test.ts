import { addSheet, createHost, createWorkbook, openClient } from '../../../host';

function hostWith(sheet: string) {
  const workbook = createWorkbook();
  addSheet(workbook, sheet);
  return createHost(workbook);
}

test('a window that moved to another host uses the workbook and the events of that host', async () => {
  const [first, second] = [hostWith('Een'), hostWith('Twee')];
  const client = await openClient(first);
  client.moveTo(second);
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(({ worksheetId }) => {
      heard.push(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    worksheets.add('Nieuw');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(second.workbook.sheets.map(({ name }) => name)).toEqual(['Twee', 'Nieuw']);
  expect(first.workbook.sheets.map(({ name }) => name)).toEqual(['Een']);
  expect(heard).toEqual([second.workbook.sheets[1]?.id]);
  expect(client.connection.session.workbook).toBe(second.workbook);
  client.close();
});

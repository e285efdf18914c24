/** Measures the cost of reading in round trips and bytes, and prints them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/commands/check-workbook';
import { serialOf } from '../../src/domain/calendar';
import type { Counters, Workbook } from '../../packages/excel-stand-in/host';
import { createHost, openClient } from '../../packages/excel-stand-in/host';
import { MAX_COLUMNS } from '../../packages/excel-stand-in/host/model';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';

const FILE = join(__dirname, '..', 'workbooks', 'twintigduizend.xlsx');
const AS_OF = serialOf(2016, 12, 31);
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Milliseconds. Only stops a test that hangs. */
jest.setTimeout(300_000);

async function large(): Promise<Workbook> {
  return (await readWorkbook(await readFile(FILE), 'twintigduizend.xlsx')).workbook;
}

/** Keeps only the first `rows` rows of every sheet and table. */
function cutAfter(workbook: Workbook, rows: number): void {
  for (const sheet of workbook.sheets) {
    for (const key of [...sheet.cells.keys()]) {
      if (Math.floor(key / MAX_COLUMNS) >= rows) sheet.cells.delete(key);
    }
    for (const table of sheet.tables) {
      table.area = { ...table.area, bottom: Math.min(table.area.bottom, rows - 1) };
    }
  }
}

/** Returns the round trips and bytes of a check, and the rows and cells of the workbook. */
async function costOf(workbook: Workbook): Promise<Counters & { rows: number; cells: number }> {
  const host = createHost(workbook);
  const client = await openClient(host);
  host.resetCounters();
  const { tables } = await checkWorkbook((batch) => client.Excel.run(batch), AS_OF);
  const counters = { ...host.counters };
  client.close();
  const rows = Object.values(tables).reduce((sum, table) => sum + (table?.rows.length ?? 0), 0);
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
  return { ...counters, rows, cells };
}

test('20,000 rows take two round trips, as 40 rows do, and stay below the limit on responses', async () => {
  const lines: string[] = [];
  const costs = [];
  for (const rows of [20_001, 4_000, 400, 40]) {
    const workbook = await large();
    cutAfter(workbook, rows);
    const cost = await costOf(workbook);
    costs.push(cost);
    lines.push(
      `${cost.rows} rows, ${cost.cells} cells: ${cost.roundTrips} round trips, ` +
        `${cost.requestBytes} bytes asked, ${cost.responseBytes} bytes answered`,
    );
  }
  console.log(lines.join('\n'));
  expect(costs[0]?.rows).toBeGreaterThanOrEqual(20_000);
  for (const { roundTrips, responseBytes } of costs) {
    expect(responseBytes).toBeLessThan(PAYLOAD_LIMIT);
    expect(roundTrips).toBe(2);
  }
});

test('the result is the same if a limit on responses causes more round trips', async () => {
  const whole = await large();
  const host = createHost(whole);
  const client = await openClient(host);
  const run = () => checkWorkbook((batch) => client.Excel.run(batch), AS_OF);
  const before = await run();
  host.switches.responseLimit = 1024 * 1024;
  const after = await run();
  client.close();
  expect(after.findings).toEqual(before.findings);
});

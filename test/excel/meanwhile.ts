import type { ExcelRun } from '../../src/excel/run';
import type { Client } from '../../packages/excel-stand-in/host';

/** Returns a function that runs batches. It calls `meanwhile` once, after the first round trip. */
export function runWhile(client: Client, meanwhile: () => void | Promise<void>): ExcelRun {
  let isDone = false;
  return (batch) =>
    client.Excel.run({ delayForCellEdit: true }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (passed: unknown) => {
        await sync();
        if (!isDone) {
          isDone = true;
          await meanwhile();
        }
        return passed;
      }) as typeof context.sync;
      return batch(context);
    });
}

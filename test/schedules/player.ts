import type { ExcelRun } from '../../src/excel/run';
import type { Client } from '../../packages/excel-stand-in/host';

/** A client whose requests wait until the test lets them through, one at a time. */
export interface Player {
  readonly client: Client;
  readonly run: ExcelRun;
  isBusy(): boolean;
  /** Begins a task, up to its first request. */
  start(task: (run: ExcelRun) => Promise<void>): Promise<void>;
  /**
   * Lets the waiting request through. Returns when the next request waits, or the task is done.
   */
  pass(): Promise<void>;
}

export function playerOf(client: Client): Player {
  let waiting: (() => void) | null = null;
  let isBusy = false;
  let isStill = (): void => undefined;
  const { connection } = client;
  const execute = connection.execute.bind(connection);
  connection.execute = async (body, flags, partition) => {
    // Requests with which Office.js cleans up do not wait.
    if (isBusy && !body.includes('_RemoveReference')) {
      await new Promise<void>((resolve) => {
        waiting = resolve;
        isStill();
      });
    }
    return execute(body, flags, partition);
  };
  const untilStill = (begin: () => void) =>
    new Promise<void>((resolve) => {
      isStill = resolve;
      begin();
    });
  const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
  return {
    client,
    run,
    isBusy: () => isBusy,
    start: (task) =>
      untilStill(() => {
        isBusy = true;
        void task(run).finally(() => {
          isBusy = false;
          isStill();
        });
      }),
    pass: () =>
      untilStill(() => {
        const go = waiting;
        waiting = null;
        if (!go) throw new Error('No request waits.');
        go();
      }),
  };
}

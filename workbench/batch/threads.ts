import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { refusalOf, type BatchOptions } from '../command-line-options';
import type { BatchWorkbook } from './do-workbook';
import { refusedRow, type BatchRow } from './row';

/** Does one workbook at a time. */
export interface BatchHand {
  row(workbook: BatchWorkbook): Promise<BatchRow>;
  close(): Promise<void>;
}

/** Returns a hand per core, each with its own thread, but not more hands than workbooks. */
export function handsFor(options: BatchOptions, workbooks: number): readonly BatchHand[] {
  const count = Math.min(availableParallelism(), workbooks);
  return Array.from({ length: count }, () => handInThread(options));
}

function handInThread(options: BatchOptions): BatchHand {
  const start = () =>
    new Worker(new URL('batch-thread.mjs', import.meta.url), { workerData: options });
  let thread: Worker | null = null;
  return {
    row: async (workbook) => {
      thread ??= start();
      thread.postMessage(workbook);
      try {
        const [row] = (await once(thread, 'message')) as [BatchRow];
        return row;
      } catch (error) {
        // The thread has ended. A workbook that needs too much memory does that.
        thread = null;
        return refusedRow(workbook.file, refusalOf(error, options.language));
      }
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

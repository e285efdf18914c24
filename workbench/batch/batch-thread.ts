/** Does workbooks of a batch in a thread of its own, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BatchOptions } from '../command-line-options';
import { createSharedWindow } from '../run-overleg';
import { doWorkbook, type BatchWorkbook } from './do-workbook';

const options = workerData as BatchOptions;
const window = createSharedWindow();

parentPort?.on('message', (workbook: BatchWorkbook) => {
  void doWorkbook(workbook, options, window).then((row) => parentPort?.postMessage(row));
});

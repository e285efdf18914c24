import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../src/i18n/language';
import { CommandRefusal, refusalOf, type BatchOptions } from '../command-line-options';
import type { BatchWorkbook } from './do-workbook';
import { refusedRow, type BatchRow } from './row';
import { batchWords } from './words';

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

const BATCH_THREAD = new URL('batch-thread.mjs', import.meta.url);

interface RunningThread {
  readonly worker: Worker;
  /** Settles when the thread has ended: with its error, or with null if it had none. */
  readonly ended: Promise<Error | null>;
}

/**
 * Returns a hand with a thread that does its workbooks. If the thread ends, the workbook that it
 * had is refused, and the next workbook gets a new thread.
 *
 * @param script takes a `BatchWorkbook` as a message, and answers with a `BatchRow`
 */
export function handInThread(options: BatchOptions, script = BATCH_THREAD): BatchHand {
  let running: RunningThread | null = null;
  const forget = (worker: Worker): void => {
    if (running?.worker === worker) running = null;
  };
  return {
    row: async (workbook) => {
      const { worker, ended } = (running ??= startThread(options, script, forget));
      const answered = new Promise<BatchRow>((resolve) => worker.once('message', resolve));
      const refused = ended.then((error) =>
        refusedRow(workbook.file, refusalOfEnd(error, options.language)),
      );
      worker.postMessage(workbook);
      return Promise.race([answered, refused]);
    },
    close: async () => {
      await running?.worker.terminate();
    },
  };
}

/** @param stopUsing is called when the thread takes no more workbooks */
function startThread(
  options: BatchOptions,
  script: URL,
  stopUsing: (worker: Worker) => void,
): RunningThread {
  const worker = new Worker(script, { workerData: options });
  let failure: Error | null = null;
  // An error that nobody listens for ends the whole program, also between two workbooks.
  worker.on('error', (error: Error) => {
    failure = error;
    stopUsing(worker);
  });
  // Node delivers the last row before `exit`, but maybe after `error`.
  const ended = new Promise<Error | null>((resolve) => {
    worker.on('exit', () => {
      stopUsing(worker);
      resolve(failure);
    });
  });
  return { worker, ended };
}

function refusalOfEnd(error: Error | null, language: Language): CommandRefusal {
  if (error !== null && !isOutOfMemory(error)) return refusalOf(error, language);
  return new CommandRefusal('thread-ended', batchWords(language).threadEnded);
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

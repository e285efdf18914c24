import { pause } from '../workbook/pauses';
import { reportUnforeseen } from './failure';

/** Work that the user started, and how it ended. */
export type Task<Result> =
  | { readonly stage: 'idle' }
  | { readonly stage: 'busy' }
  | { readonly stage: 'done'; readonly result: Result }
  | { readonly stage: 'failed'; readonly failure: unknown };

/** Whether the work failed only because the user stopped it. */
function isStop(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}

export const idle = { stage: 'idle' } as const;

/**
 * Runs the work and reports each stage. It pauses before and after the work, because drawing a
 * stage may take long.
 */
export async function runTask<Result>(
  work: () => Promise<Result>,
  tell: (task: Task<Result>) => void,
): Promise<void> {
  tell({ stage: 'busy' });
  try {
    await pause();
    const result = await work();
    await pause();
    tell({ stage: 'done', result });
  } catch (failure) {
    if (!isStop(failure)) reportUnforeseen(failure);
    tell({ stage: 'failed', failure });
  }
}

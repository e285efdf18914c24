/** Runs a batch against the open workbook. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Waits while the user is typing in a cell, and makes what the batch does one step to undo. */
export const runInExcel: ExcelRun = (batch) => Excel.run({ delayForCellEdit: true }, batch);

/** Whether a request failed because another client changed the same thing since it was read. */
function isBeaten(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ItemAlreadyExists' || code === 'ItemNotFound';
}

const ATTEMPTS = 3;

/** Does it again, at most three times in all, where another client was first. */
export async function retryWhenBeaten<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !isBeaten(error)) throw error;
    }
  }
}

/** The code of an error that Excel answered with; null for any other error. */
export function codeOf(error: unknown): string | null {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

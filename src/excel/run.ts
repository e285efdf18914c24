import { Refusal } from './refusal';

/** Runs a batch against the open workbook. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Waits while the user is typing in a cell. Everything that the batch does is one step to undo. */
export const runInExcel: ExcelRun = (batch) => Excel.run({ delayForCellEdit: true }, batch);

/** The workbook changed after it was read, so the request changed nothing. */
export class Beaten extends Refusal<{ readonly code: 'beaten' }> {
  constructor() {
    super({ code: 'beaten' });
  }
}

/**
 * Returns true if a request failed because another client (the add-in in another user's Excel)
 * changed the same thing since it was read.
 */
function isBeaten(error: unknown): boolean {
  const code = failureCode(error);
  return error instanceof Beaten || code === 'ItemAlreadyExists' || code === 'ItemNotFound';
}

/** The largest number of attempts. */
const ATTEMPTS = 6;

/** Repeats the work, a limited number of times, if another client was first. */
export async function retryWhenBeaten<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !isBeaten(error)) throw error;
    }
  }
}

/** The code of an error with which Excel answered. Null for any other error. */
export function codeOf(error: unknown): string | null {
  return isObject(error) && typeof error['code'] === 'string' ? error['code'] : null;
}

/**
 * Our code for an Excel that stores no settings. It answers `ItemNotFound`, as for anything that is
 * gone.
 */
const SETTINGS_REFUSED = 'SettingsRefused';

/**
 * Like `codeOf`, but it distinguishes an Excel that stores no settings from something that is gone.
 */
export function failureCode(error: unknown): string | null {
  const code = codeOf(error);
  const debugInfo = isObject(error) ? error['debugInfo'] : null;
  const place = isObject(debugInfo) ? debugInfo['errorLocation'] : null;
  return code === 'ItemNotFound' && place === 'SettingCollection.add' ? SETTINGS_REFUSED : code;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const NOT_LOADED: readonly string[] = ['PropertyNotLoaded', 'ValueNotLoaded'];

/**
 * Whether Excel answered what `read` reads before the request failed. Actions before the failing
 * one are carried out, and their answers are returned.
 */
export function hasExcelAnswered(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (NOT_LOADED.includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

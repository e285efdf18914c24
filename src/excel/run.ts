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

/** Whether a request failed because another client (another user's add-in) wrote since. */
function isBeaten(error: unknown): boolean {
  const code = failureCode(error);
  return error instanceof Beaten || code === 'ItemAlreadyExists' || code === 'ItemNotFound';
}

/** The largest number of attempts. */
const ATTEMPTS = 6;

/** Repeats the work, up to `ATTEMPTS` times, if another client was first. */
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

/** Our code for an Excel that stores no settings. Excel itself answers `ItemNotFound` then. */
const SETTINGS_REFUSED = 'SettingsRefused';

/** Like `codeOf`, but with `SettingsRefused` for an Excel that stores no settings. */
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
 * action are carried out and answered.
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

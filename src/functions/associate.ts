import { languageOf } from '../i18n/language';
import type { Language } from '../i18n/language';
import type { FunctionResult } from './cells';
import type { DeclaredFunction } from './declaration';
import { messageOf } from './message';
import { FunctionError, excelErrorOf } from './problem';

/** Registers the functions with Excel's custom-functions runtime. */
export function associate(functions: readonly DeclaredFunction[]): void {
  for (const declared of functions) CustomFunctions.associate(declared.id, callable(declared));
}

/** A declared function as Excel calls it. Its problems become errors with a message. */
function callable(declared: DeclaredFunction): (...args: unknown[]) => FunctionResult {
  return (...args) => {
    try {
      return declared.call(args);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      // Excel needs an error of its own class, which is not an `Error`.
      // oxlint-disable-next-line typescript/only-throw-error
      throw new CustomFunctions.Error(
        excelErrorOf(error.problem.code) as CustomFunctions.ErrorCode,
        messageOf(error, currentLanguage()),
      );
    }
  };
}

/** The language is read at every call, because the functions may be loaded before Office. */
function currentLanguage(): Language {
  const host = globalThis as { Office?: { context?: { displayLanguage?: string } } };
  return languageOf(host.Office?.context?.displayLanguage);
}

/** Calls a declared function without a host. */
import { serialOf } from '../../src/domain/calendar';
import { allFunctions } from '../../src/functions/all';
import type { FunctionResult } from '../../src/functions/cells';
import type { DeclaredFunction } from '../../src/functions/declaration';
import type { Example } from '../../src/functions/example';
import { messageOf } from '../../src/functions/message';
import { FunctionError, excelErrorOf } from '../../src/functions/problem';
import type { Language } from '../../src/i18n/language';

/**
 * An invalid call. `changes` replaces valid arguments, by their index from 0. The call then gives
 * `error`, with the message `nl` or `en`.
 */
export type ErrorCase = readonly [
  id: string,
  changes: Readonly<Record<number, unknown>>,
  error: string,
  nl: string,
  en: string,
];

export function declared(id: string): DeclaredFunction {
  const found = allFunctions.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found;
}

export function call(id: string, ...args: unknown[]): FunctionResult {
  return declared(id).call(args);
}

/** The error that a call gives. */
function errorOf(id: string, args: readonly unknown[]): FunctionError {
  try {
    const result = declared(id).call(args);
    throw new Error(`${id} gave ${JSON.stringify(result)} where an error was expected.`);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

export function failure(id: string, args: readonly unknown[], language: Language) {
  const error = errorOf(id, args);
  return {
    error: excelErrorOf(error.problem.code),
    message: messageOf(error, language),
  };
}

/** The arguments as a host would pass them. */
export function argumentValues({ args }: Example): unknown[] {
  return args.map((argument) =>
    argument !== null && typeof argument === 'object' && 'year' in argument
      ? serialOf(argument.year, argument.month, argument.day)
      : argument,
  );
}

/** Describes why a custom function gives an error, as data. `message.ts` turns it into words. */
import type { DomainProblem } from '../domain/domain-error';
import type { CellValue, Position } from './cells';

/** What an argument should contain. */
export type Expected =
  | { readonly kind: 'date' }
  | { readonly kind: 'period' }
  | { readonly kind: 'numberFrom'; readonly least: number }
  | { readonly kind: 'numberAboveUpTo'; readonly above: number; readonly upTo: number }
  | { readonly kind: 'numberBetween'; readonly above: number; readonly below: number }
  | { readonly kind: 'wholeNumber' }
  | { readonly kind: 'wholeNumberFrom'; readonly least: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'text' }
  | { readonly kind: 'table' }
  | { readonly kind: 'twoColumns' }
  | { readonly kind: 'limitColumns' };

export type ArgumentProblem =
  | { readonly code: 'missing'; readonly expected: Expected }
  | { readonly code: 'unexpected'; readonly found: CellValue; readonly expected: Expected }
  | { readonly code: 'headerRow' }
  | { readonly code: 'notSingle'; readonly rows: number; readonly columns: number }
  | { readonly code: 'notColumn'; readonly rows: number; readonly columns: number }
  | {
      readonly code: 'lengths';
      readonly length: number;
      readonly other: string;
      readonly otherLength: number;
    };

/** What is wrong with the arguments of a MATCH function, or why it has no result. */
export type MatchProblem =
  | { readonly code: 'columnMissing'; readonly columns: readonly string[] }
  | {
      readonly code: 'columnUnclear';
      readonly columns: readonly string[];
      readonly headerCount: number;
    }
  | { readonly code: 'tableEmpty' }
  | { readonly code: 'idTwice'; readonly earlier: number }
  | { readonly code: 'idUnknown' }
  | { readonly code: 'noHomeFits' }
  | { readonly code: 'alreadyHoused' }
  | { readonly code: 'alreadyUnlinked' }
  | { readonly code: 'nameTwice'; readonly earlier: number }
  | { readonly code: 'notTwoColumns'; readonly columns: number };

/** What is wrong with a table of rent limits. */
export type LimitsProblem =
  | { readonly code: 'notLimitColumns'; readonly columns: number }
  | { readonly code: 'yearTwice'; readonly earlier: number };

export type Problem = ArgumentProblem | MatchProblem | LimitsProblem | DomainProblem;

/**
 * Which argument is wrong, and where in it. `argument` is a name in code; the message translates
 * it.
 */
export interface ArgumentPlace {
  readonly argument: string;
  readonly position: Position | null;
}

export class FunctionError extends Error {
  constructor(
    readonly problem: Problem,
    readonly place: ArgumentPlace | null,
  ) {
    super(problem.code);
    this.name = 'FunctionError';
  }
}

/**
 * Excel shows our message only with these two errors. `#VALUE!`: the input is wrong. `#N/A`:
 * nothing was found, or there is not enough data.
 */
export type ExcelError = '#VALUE!' | '#N/A';

const NOT_AVAILABLE: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'noWeekLeft',
  'dateInNoPeriod',
  'halfYearMissing',
  'noMonthEnded',
  'tooFewWeeks',
  'rentYearUnknown',
  'idUnknown',
  'noHomeFits',
  'alreadyHoused',
  'alreadyUnlinked',
]);

export function excelErrorOf(code: Problem['code']): ExcelError {
  return NOT_AVAILABLE.has(code) ? '#N/A' : '#VALUE!';
}

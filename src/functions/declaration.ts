/**
 * How every custom function is declared. Excel's metadata, the checks on arguments, the reference
 * in docs/functies and the help in the pane follow from the declaration. The words are in the
 * dictionaries, under the same names.
 */
import { DomainError } from '../domain/domain-error';
import type { DomainProblem } from '../domain/domain-error';
import type { functionHelp } from '../i18n/nl/function-help';
import { cellsOf } from './cells';
import type { CellResult, FunctionResult } from './cells';
import type { Example } from './example';
import type { Parameter } from './parameters';
import { FunctionError } from './problem';
import type { ArgumentPlace, Problem } from './problem';

type Described = (typeof functionHelp)['functions'];

export type FunctionId = keyof Described;

/** The arguments of a function by name, in the order of its formula. */
export type ParametersOf<Id extends FunctionId> = {
  readonly [Name in keyof Described[Id]['parameters']]: Parameter<unknown>;
};

export type ValuesOf<Parameters> = {
  readonly [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value>
    ? Value
    : never;
};

export interface FunctionDeclaration<
  Id extends FunctionId,
  Parameters extends ParametersOf<Id>,
  Result extends FunctionResult,
> {
  /** The function's name in Excel. It never changes after a release. */
  readonly id: Id;
  readonly parameters: Parameters;
  /** Whether the result is a value or a matrix. A matrix spills. */
  readonly result: Result extends CellResult ? 'scalar' : 'matrix';
  /** The first example uses the partners' own tables if possible, so that users can copy it. */
  readonly examples: readonly Example[];
  /** What this function can report, in addition to the errors of its arguments. */
  readonly errors: readonly Problem['code'][];
  readonly reckon: (values: ValuesOf<Parameters>) => Result;
}

/**
 * A declared function. It can be called with arguments of any type, because it checks them itself.
 */
export interface DeclaredFunction {
  readonly id: FunctionId;
  readonly parameters: readonly (readonly [name: string, parameter: Parameter<unknown>])[];
  readonly result: 'scalar' | 'matrix';
  readonly examples: readonly Example[];
  readonly errors: readonly Problem['code'][];
  /** Checks the arguments and computes the result. Throws `FunctionError` for any problem. */
  readonly call: (args: readonly unknown[]) => FunctionResult;
}

export function defineFunction<
  Id extends FunctionId,
  Parameters extends ParametersOf<Id>,
  Result extends FunctionResult,
>(declaration: FunctionDeclaration<Id, Parameters, Result>): DeclaredFunction {
  const { id, result, examples, errors, reckon } = declaration;
  const parameters: [string, Parameter<unknown>][] = Object.entries(declaration.parameters);
  const names = parameters.map(([name]) => name);
  const call = (args: readonly unknown[]): FunctionResult => {
    const values = Object.fromEntries(
      parameters.map(([name, { read }], index) => [name, read(cellsOf(args[index], name), name)]),
    ) as ValuesOf<Parameters>;
    try {
      return reckon(values);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new FunctionError(error.problem, placeOf(error.problem, names));
    }
  };
  return { id, parameters, result, examples, errors, call };
}

/** The argument that a problem is about. Null if the function has no such argument. */
function placeOf(problem: DomainProblem, names: readonly string[]): ArgumentPlace | null {
  const argument = argumentOf(problem.code);
  return names.includes(argument) ? { argument, position: null } : null;
}

function argumentOf(code: DomainProblem['code']): string {
  switch (code) {
    case 'totalNotWhole':
    case 'tooManyPeople':
      return 'total';
    case 'weightsEmpty':
    case 'weightNegative':
    case 'weightsSumToZero':
      return 'weights';
    case 'inhabitantsExceedNational':
      return 'inhabitants';
    case 'rangeReversed':
    case 'tooManyWeeks':
      return 'end';
    case 'noWorkingDays':
      return 'closedDays';
    case 'housedLength':
      return 'housed';
    case 'noWeekLeft':
    case 'tooFewWeeks':
      return 'asOf';
    case 'noPeriods':
    case 'periodTwice':
      return 'periods';
    case 'dateInNoPeriod':
    case 'halfYearMissing':
    case 'noMonthEnded':
    case 'dateBeforeAsOf':
    case 'rentYearUnknown':
      return 'date';
    case 'criterionRefused':
    case 'criterionUnknown':
    case 'criteriaAllZero':
      return 'criteria';
    case 'tooManyPlaces':
      return 'homes';
  }
}

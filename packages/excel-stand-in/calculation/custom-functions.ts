import type { ArrayValueObject } from '@univerjs/engine-formula';
import {
  BaseFunction,
  ErrorValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import { formatAddress } from '../host/a1';
import { BLANK, type FunctionAnswer } from '../host/services';
import { BUSY, type FormulaPlace } from './engine';
import { plainOf, valueOf } from './engine-values';

/** The members of a function in the add-in's metadata file that a calculation needs. */
export interface FunctionMetadata {
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly optional?: boolean;
  }[];
}

/** Asks the add-in for the value of a function, through Office.js's own runtime. */
export type CallFunction = (
  name: string,
  args: readonly unknown[],
  options: { readonly address: string },
) => Promise<FunctionAnswer>;

/**
 * The answers to the functions in one formula, by function and arguments. Null until the add-in
 * answers.
 */
export type Answers = Map<string, FunctionAnswer | null>;

/** What a function needs to know about the formula that calls it. */
export interface Caller {
  /** The cell of the formula, and the answers of its functions. */
  calling(): { readonly place: FormulaPlace; readonly answers: Answers };
  /**
   * Tells the calculation that a function was called. `answer` settles when the function has
   * answered.
   */
  asked(answer: Promise<void>): void;
}

/**
 * A function of an add-in, as the engine calls it. The first call asks the add-in and gives
 * `#BUSY!`. Once the add-in has answered, the formula is calculated again and finds the answer.
 */
export class CustomFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly call: CallFunction,
    private readonly caller: Caller,
  ) {
    super(metadata.name.toUpperCase());
    this.minParams = metadata.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const { parameters, name } = this.metadata;
    const args: unknown[] = [];
    for (const [index, { dimensionality }] of parameters.entries()) {
      const variant = variants[index];
      const argument = variant ? argumentOf(variant, dimensionality ?? 'scalar') : { value: null };
      if ('error' in argument) return ErrorValueObject.create(argument.error);
      args.push(argument.value);
    }
    const { place, answers } = this.caller.calling();
    const key = JSON.stringify([name, args.map(comparable)]);
    const answer = answers.get(key);
    if (answer) return valueOf(answer);
    if (answer === undefined) this.ask(args, key, place, answers);
    return ErrorValueObject.create(BUSY);
  }

  private ask(args: readonly unknown[], key: string, place: FormulaPlace, answers: Answers): void {
    const { sheet, row, column } = place;
    const area = { top: row, left: column, bottom: row, right: column };
    answers.set(key, null);
    const asked = this.call(this.metadata.name, args, { address: formatAddress(sheet.name, area) });
    this.caller.asked(asked.then((answer) => void answers.set(key, answer)));
  }
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  return value === BLANK ? { blank: true } : value;
}

type Argument = { readonly value: unknown } | { readonly error: ErrorType };

/**
 * Returns an argument as Excel passes it: a matrix for a `matrix` parameter, otherwise one value.
 */
function argumentOf(variant: BaseValueObject, dimensionality: 'scalar' | 'matrix'): Argument {
  if (!variant.isArray()) {
    if (isBusy(variant)) return { error: BUSY };
    if (variant.isNull()) return { value: null };
    const value = plainOf(variant);
    return { value: dimensionality === 'scalar' ? value : [[value]] };
  }
  const rows = (variant as ArrayValueObject).getArrayValue();
  if (rows.some((row) => row.some((cell) => cell && isBusy(cell)))) return { error: BUSY };
  const cells = rows.map((row) => row.map((cell) => (cell ? plainOf(cell) : BLANK)));
  if (dimensionality === 'matrix') return { value: cells };
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  return isSingle ? { value: cells[0]?.[0] } : { error: '#VALUE!' as ErrorType };
}

function isBusy(value: BaseValueObject): boolean {
  return value.isError() && value.getValue() === BUSY;
}

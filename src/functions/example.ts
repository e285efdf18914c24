/** Worked examples of a function. Each is written once; `example-formula.ts` shows it. */
import type { CellResult, FunctionResult } from './cells';

/** A date in an example: shown as a formula, passed as its serial day. */
export interface ExampleDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A reference into the partners' workbook, as an English Excel writes it. An example with a
 * reference is shown without a result.
 */
export interface ExampleReference {
  readonly reference: string;
}

/** An argument of an example. Null if the example leaves it out. */
export type ExampleArgument =
  CellResult | null | ExampleDate | ExampleReference | readonly (readonly CellResult[])[];

export interface Example {
  readonly args: readonly ExampleArgument[];
  /** Null if the result depends on the workbook. */
  readonly result: FunctionResult | null;
}

export function on(year: number, month: number, day: number): ExampleDate {
  return { year, month, day };
}

export function ref(reference: string): ExampleReference {
  return { reference };
}

/** A column of values, as a matrix. */
export function down(...values: CellResult[]): CellResult[][] {
  return values.map((value) => [value]);
}

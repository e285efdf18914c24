/**
 * Worked examples of a function. Each is written once, and shown as a Dutch and an English Excel
 * would.
 */
import type { Language } from '../i18n/language';
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

/** Null if it is left out. */
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

/** A column of values. */
export function down(...values: CellResult[]): CellResult[][] {
  return values.map((value) => [value]);
}

/** How a user's Excel writes formulas. */
export interface Notation {
  /** The language of Excel itself, which names its functions, TRUE and FALSE. */
  readonly names: Language;
  /** The decimal mark of the user's region. The separator between arguments depends on it. */
  readonly hasDecimalComma: boolean;
}

/** Excel in a language, with the conventions of the region where that language is spoken. */
export function notationOf(language: Language): Notation {
  return { names: language, hasDecimalComma: language === 'nl' };
}

/** The separator between the arguments of a function. */
export function separatorOf({ hasDecimalComma }: Notation): string {
  return hasDecimalComma ? ';' : ',';
}

export function formulaOf(id: string, { args }: Example, notation: Notation): string {
  const values = args.map((argument) => shown(argument, notation));
  return `=${id}(${values.join(separatorOf(notation))})`;
}

/** A value or matrix as a user of that Excel would type it. */
export function shown(argument: ExampleArgument, notation: Notation): string {
  if (argument === null) return '';
  const { hasDecimalComma } = notation;
  const isDutch = notation.names === 'nl';
  switch (typeof argument) {
    case 'string':
      return `"${argument}"`;
    case 'number':
      return hasDecimalComma ? String(argument).replace('.', ',') : String(argument);
    case 'boolean':
      return isDutch ? (argument ? 'WAAR' : 'ONWAAR') : String(argument).toUpperCase();
  }
  if ('reference' in argument) {
    return isDutch ? argument.reference.replace('[#All]', '[#Alles]') : argument.reference;
  }
  if ('year' in argument) {
    const parts = [argument.year, argument.month, argument.day];
    return `${isDutch ? 'DATUM' : 'DATE'}(${parts.join(separatorOf(notation))})`;
  }
  const rows = argument.map((row) =>
    row.map((value) => shown(value, notation)).join(hasDecimalComma ? '\\' : ','),
  );
  return `{${rows.join(';')}}`;
}

/** Worked examples of a function, written once and shown as Dutch and English Excel would. */
import { serialOf } from '../domain/calendar';
import type { Language } from '../i18n/language';
import type { CellResult } from './cells';
import type { FunctionResult } from './declaration';

/** A date in an example: shown as a formula, passed as its serial day. */
export interface ExampleDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A reference into the partners' workbook, as an English Excel writes it; an example with one is shown but has no result. */
export interface ExampleReference {
  readonly reference: string;
}

/** Null: left out. */
export type ExampleArgument =
  CellResult | null | ExampleDate | ExampleReference | readonly (readonly CellResult[])[];

export interface Example {
  readonly args: readonly ExampleArgument[];
  /** Null where the result depends on the workbook. */
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

/** The arguments as a host would pass them. */
export function argumentValues({ args }: Example): unknown[] {
  return args.map((argument) =>
    argument !== null && typeof argument === 'object' && 'year' in argument
      ? serialOf(argument.year, argument.month, argument.day)
      : argument,
  );
}

export function formulaOf(id: string, { args }: Example, language: Language): string {
  const separator = language === 'nl' ? ';' : ',';
  return `=${id}(${args.map((argument) => shown(argument, language)).join(separator)})`;
}

/** A value or matrix as a user of that language would type it. */
export function shown(argument: ExampleArgument, language: Language): string {
  if (argument === null) return '';
  const dutch = language === 'nl';
  switch (typeof argument) {
    case 'string':
      return `"${argument}"`;
    case 'number':
      return dutch ? String(argument).replace('.', ',') : String(argument);
    case 'boolean':
      return dutch ? (argument ? 'WAAR' : 'ONWAAR') : String(argument).toUpperCase();
  }
  if ('reference' in argument) {
    return dutch ? argument.reference.replace('[#All]', '[#Alles]') : argument.reference;
  }
  if ('year' in argument) {
    const { year, month, day } = argument;
    return dutch ? `DATUM(${year};${month};${day})` : `DATE(${year},${month},${day})`;
  }
  const rows = argument.map((row) =>
    row.map((value) => shown(value, language)).join(dutch ? '\\' : ','),
  );
  return `{${rows.join(';')}}`;
}

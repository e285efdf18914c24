/** Shows worked examples as a Dutch and an English Excel would. */
import type { Language } from '../i18n/language';
import type { Example, ExampleArgument } from './example';

/** How a user's Excel writes formulas. */
export interface Notation {
  /** The language of Excel itself, which names its functions, TRUE and FALSE. */
  readonly names: Language;
  /** Whether the user's region has a decimal comma. If so, `;` separates arguments. */
  readonly hasDecimalComma: boolean;
}

/**
 * Excel in a language, with the conventions of the Netherlands or of an English-speaking region.
 */
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

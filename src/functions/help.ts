/** The help on each function in words, for the pane and for the reference. */
import type { Language } from '../i18n/language';
import type { functionHelp as helpWords } from '../i18n/nl/function-help';
import { allFunctions } from './all';
import type { FunctionResult } from './cells';
import type { DeclaredFunction } from './declaration';
import { formulaOf, notationOf, separatorOf, shown, type Notation } from './example-formula';
import { expectedText } from './message';
import { excelErrorOf } from './problem';
import type { ExcelError, Problem } from './problem';
import { argumentNamesOf, messagesOf } from './words';

/** The texts about every function in a language. The caller provides them. */
export type HelpWords = typeof helpWords;

export interface FunctionHelp {
  readonly id: string;
  /** Such as `QUOTA.SHARE(total, weights, [method])`. */
  readonly signature: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  readonly examples: readonly ExampleHelp[];
  readonly errors: readonly ErrorHelp[];
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  /** What each cell of the argument should contain. */
  readonly expected: string;
  readonly optional: boolean;
}

export interface ExampleHelp {
  readonly formula: string;
  /** Null if the result depends on the workbook. */
  readonly result: string | null;
}

export interface ErrorHelp {
  /** As the user's Excel shows it. */
  readonly error: string;
  readonly when: string;
}

/**
 * The help on every function, in the order of the reference. Formulas are as the user's Excel shows
 * them.
 */
export function helpOnFunctions(
  words: HelpWords,
  language: Language,
  notation: Notation = notationOf(language),
): FunctionHelp[] {
  return allFunctions.map((declared) => helpOn(declared, words, language, notation));
}

function helpOn(
  declared: DeclaredFunction,
  words: HelpWords,
  language: Language,
  notation: Notation,
): FunctionHelp {
  const { id, examples } = declared;
  const described = words.functions[id];
  const descriptions: Readonly<Record<string, string>> = described.parameters;
  const parameters = declared.parameters.map(([name, { expected, optional }]) => ({
    name: argumentNamesOf(language)[name] ?? name,
    description: descriptions[name] ?? '',
    expected: expectedText(expected, language),
    optional,
  }));
  return {
    id,
    signature: signatureOf(id, parameters, notation),
    description: described.description,
    parameters,
    examples: examples.map((example) => ({
      formula: formulaOf(id, example, notation),
      result: example.result === null ? null : resultText(example.result, notation),
    })),
    errors: errorCodesOf(declared).map((code) => ({
      error: errorName(excelErrorOf(code), notation.names),
      when: words.errors[code],
    })),
  };
}

function signatureOf(id: string, parameters: readonly ParameterHelp[], notation: Notation): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${id}(${names.join(`${separatorOf(notation)} `)})`;
}

function resultText(result: FunctionResult, notation: Notation): string {
  const single = Array.isArray(result) && result.length === 1 && result[0]?.length === 1;
  return shown(single ? (result[0]?.[0] ?? null) : result, notation);
}

const WITHOUT_HEADER_CHECK: ReadonlySet<string> = new Set(['table', 'twoColumns', 'limitColumns']);

/** Every problem that a function can report: first those of its arguments, then its own. */
export function errorCodesOf({ parameters, errors }: DeclaredFunction): Problem['code'][] {
  const forms = parameters.map(([, parameter]) => parameter);
  const hasSingle = forms.some(({ dimensionality }) => dimensionality === 'scalar');
  const hasColumn = forms.some(
    ({ dimensionality, expected: { kind } }) =>
      dimensionality === 'matrix' && !WITHOUT_HEADER_CHECK.has(kind),
  );
  return [
    'missing',
    'unexpected',
    ...(hasSingle ? (['notSingle'] as const) : []),
    ...(hasColumn ? (['headerRow'] as const) : []),
    ...errors,
  ];
}

function errorName(error: ExcelError, language: Language): string {
  return messagesOf(language).excelErrors[error] ?? error;
}

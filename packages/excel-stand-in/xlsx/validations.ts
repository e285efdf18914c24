import { formatArea } from '../host/a1';
import type { DataValidation } from '../host/model';
import { formulaForFile, formulaFromFile } from './formula';
import { parseSqref } from './areas';
import {
  child,
  children,
  escapeXml,
  flag,
  sourceOf,
  memberText,
  xml,
  type XmlDocument,
  type XmlElement,
} from './xml';

// Members of Excel.DataValidationRule by the type in a file.
const RULES: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RULES).map(([type, rule]) => [rule, type]),
);

// Excel.DataValidationOperator by the operator in a file.
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const FILE_OPERATORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(OPERATORS).map(([inFile, api]) => [api.toLowerCase(), inFile]),
);

export function readValidations(worksheet: XmlElement): DataValidation[] {
  return children(child(worksheet, 'dataValidations'), 'dataValidation').flatMap(
    (element) => readValidation(element) ?? [],
  );
}

function readValidation(element: XmlElement): DataValidation | undefined {
  const areas = parseSqref(element.attributes['sqref'] ?? '');
  const rule = readRule(element);
  if (!rule || areas.length === 0) return undefined;
  const { error, errorTitle, errorStyle, prompt, promptTitle } = element.attributes;
  return {
    areas,
    rule,
    errorAlert: {
      message: error ?? '',
      showAlert: flag(element, 'showErrorMessage'),
      style: capitalised(errorStyle ?? 'stop'),
      title: errorTitle ?? '',
    },
    prompt: {
      message: prompt ?? '',
      showPrompt: flag(element, 'showInputMessage'),
      title: promptTitle ?? '',
    },
    ignoreBlanks: flag(element, 'allowBlank'),
  };
}

function readRule(element: XmlElement): Record<string, unknown> | undefined {
  const { type = 'none', operator = 'between' } = element.attributes;
  const formula1 = child(element, 'formula1')?.text;
  const formula2 = child(element, 'formula2')?.text;
  if (type === 'list') {
    // Despite its name, `showDropDown="1"` hides the arrow.
    const inCellDropDown = !flag(element, 'showDropDown');
    return { list: { inCellDropDown, source: listSource(formula1 ?? '') } };
  }
  if (type === 'custom') return { custom: { formula: formulaFromFile(formula1 ?? '') } };
  const rule = RULES[type];
  if (rule === undefined) return undefined;
  return {
    [rule]: {
      formula1: limit(formula1),
      ...(formula2 === undefined ? {} : { formula2: limit(formula2) }),
      operator: OPERATORS[operator] ?? 'Between',
    },
  };
}

function listSource(formula: string): string {
  const items = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return items === undefined ? formulaFromFile(formula) : items.replaceAll('""', '"');
}

function limit(formula: string | undefined): string | number {
  if (formula === undefined || formula.trim() === '') return '';
  const number = Number(formula);
  return Number.isNaN(number) ? formulaFromFile(formula) : number;
}

/**
 * Returns the `dataValidations` element: '' for none, undefined if the validations did not change.
 */
export function validationsXml(
  document: XmlDocument,
  before: readonly DataValidation[],
  now: readonly DataValidation[],
): string | undefined {
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
  const parent = child(document.root, 'dataValidations');
  const unchanged = new Map<string, string>();
  for (const element of children(parent, 'dataValidation')) {
    const read = readValidation(element);
    if (read) unchanged.set(JSON.stringify(read), sourceOf(document, element));
  }
  const written = now
    .filter(({ areas }) => areas.length > 0)
    .map((validation) => unchanged.get(JSON.stringify(validation)) ?? validationXml(validation));
  if (written.length === 0) return '';
  return xml('dataValidations', { ...parent?.attributes, count: written.length }, written.join(''));
}

function validationXml({ areas, rule, errorAlert, prompt, ignoreBlanks }: DataValidation): string {
  const { attributes, formulas } = ruleXml(rule);
  const inner = formulas.map((formula, index) =>
    formula === '' ? '' : xml(`formula${index + 1}`, {}, escapeXml(formula)),
  );
  return xml(
    'dataValidation',
    {
      ...attributes,
      errorStyle: fileErrorStyle(errorAlert?.['style']),
      allowBlank: ignoreBlanks ? 1 : undefined,
      // Excel shows both messages unless the API says otherwise, but a file must say so.
      showInputMessage: prompt?.['showPrompt'] === false ? undefined : 1,
      showErrorMessage: errorAlert?.['showAlert'] === false ? undefined : 1,
      errorTitle: textOf(errorAlert?.['title']),
      error: textOf(errorAlert?.['message']),
      promptTitle: textOf(prompt?.['title']),
      prompt: textOf(prompt?.['message']),
      sqref: areas.map(formatArea).join(' '),
    },
    inner.join(''),
  );
}

interface RuleXml {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formulas: readonly string[];
}

function ruleXml(rule: Readonly<Record<string, unknown>>): RuleXml {
  const [name, stated] = Object.entries(rule).find(([, value]) => value !== undefined) ?? [];
  const details = isRecord(stated) ? stated : {};
  if (name === 'list') {
    const showDropDown = details['inCellDropDown'] === false ? 1 : undefined;
    const source = memberText(details['source']);
    const formula = source.startsWith('=')
      ? formulaForFile(source)
      : `"${source.replaceAll('"', '""')}"`;
    return { attributes: { type: 'list', showDropDown }, formulas: [formula] };
  }
  if (name === 'custom') {
    return {
      attributes: { type: 'custom' },
      formulas: [formulaForFile(memberText(details['formula']))],
    };
  }
  const type = name === undefined ? undefined : TYPES[name];
  const operator = FILE_OPERATORS[memberText(details['operator'], 'Between').toLowerCase()];
  return {
    attributes: { type, operator: operator === 'between' ? undefined : operator },
    formulas: [details['formula1'], details['formula2']].map((formula) =>
      formulaForFile(memberText(formula)),
    ),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fileErrorStyle(style: unknown): string | undefined {
  const name = typeof style === 'string' ? style.toLowerCase() : 'stop';
  return name === 'stop' ? undefined : name;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

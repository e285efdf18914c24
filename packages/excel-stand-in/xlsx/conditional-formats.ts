import { formatArea } from '../host/a1';
import type { ConditionalFormat } from '../host/model';
import { parseSqref } from './areas';
import { argb, readColor, type ThemeColors } from './color';
import { formulaForFile, formulaFromFile } from './formula';
import type { StyleBook } from './styles';
import {
  child,
  children,
  escapeXml,
  flag,
  numberOf,
  sourceOf,
  memberText,
  xml,
  type XmlDocument,
  type XmlElement,
} from './xml';

/**
 * The members of a rule by the type of its conditional format, as in Office.js:
 * - Custom: `{ formula }`
 * - CellValue: `{ formula1, formula2?, operator }` (Excel.ConditionalCellValueOperator)
 * - ContainsText: `{ operator, text }` (Excel.ConditionalTextOperator)
 * - ColorScale: `{ minimum, midpoint?, maximum }`, each `{ type, formula?, color }`
 * - DataBar: `{ lowerBoundRule, upperBoundRule, fillColor }`
 * - IconSet: `{ style, criteria, reverseIconOrder, showIconOnly }` The model has no rules of other
 *   types (top and bottom, averages, duplicates). They stay in the file.
 */
type Rule = Pick<ConditionalFormat, 'type' | 'rule'>;

interface FileRule {
  readonly element: XmlElement;
  /** Undefined for a type that the model does not have. */
  readonly format: ConditionalFormat | undefined;
}

interface Context {
  readonly styles: StyleBook;
  readonly theme: ThemeColors;
}

export function readConditionalFormats(
  worksheet: XmlElement,
  context: Context,
): ConditionalFormat[] {
  return fileRules(worksheet, context)
    .flatMap(({ rules }) => rules.flatMap(({ format }) => format ?? []))
    .sort((a, b) => a.priority - b.priority);
}

function fileRules(worksheet: XmlElement, { styles, theme }: Context) {
  return children(worksheet, 'conditionalFormatting').map((element, block) => {
    const areas = parseSqref(element.attributes['sqref'] ?? '');
    const rules = children(element, 'cfRule').map((cfRule, index): FileRule => {
      const rule = readRule(cfRule, theme);
      if (!rule || areas.length === 0) return { element: cfRule, format: undefined };
      const dxf = numberOf(cfRule, 'dxfId');
      const format: ConditionalFormat = {
        id: `{file-${block}-${index}}`,
        areas,
        ...rule,
        style: dxf === undefined ? {} : styles.differentialStyle(dxf),
        // A file counts priorities from 1, and the API from 0.
        priority: (numberOf(cfRule, 'priority') ?? 1) - 1,
        stopIfTrue: flag(cfRule, 'stopIfTrue'),
      };
      return { element: cfRule, format };
    });
    return { element, rules };
  });
}

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const FILE_CELL_OPERATORS = inverse(CELL_OPERATORS);

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const FILE_TEXT_OPERATORS = inverse(TEXT_OPERATORS);

const BOUNDS: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};
const FILE_BOUNDS: Readonly<Record<string, string>> = {
  ...inverse(BOUNDS),
  automatic: 'min',
};

function inverse(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(names).map(([inFile, api]) => [api.toLowerCase(), inFile]),
  );
}

function readRule(cfRule: XmlElement, theme: ThemeColors): Rule | undefined {
  const { type = '', operator = '', text } = cfRule.attributes;
  const [formula1, formula2] = children(cfRule, 'formula').map((f) => formulaFromFile(f.text));
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator !== undefined && text !== undefined) {
    return { type: 'ContainsText', rule: { operator: textOperator, text } };
  }
  if (type === 'cellIs') {
    const rule = { formula1: formula1 ?? '', operator: CELL_OPERATORS[operator] ?? 'EqualTo' };
    return { type: 'CellValue', rule: formula2 === undefined ? rule : { ...rule, formula2 } };
  }
  if (type === 'colorScale') return readColorScale(child(cfRule, 'colorScale'), theme);
  if (type === 'dataBar') return readDataBar(child(cfRule, 'dataBar'), theme);
  if (type === 'iconSet') return readIconSet(child(cfRule, 'iconSet'));
  return formula1 === undefined ? undefined : { type: 'Custom', rule: { formula: formula1 } };
}

interface Bound {
  readonly type: string;
  readonly formula?: string;
}

function readBound(cfvo: XmlElement): Bound {
  const { type = '', val } = cfvo.attributes;
  return { type: BOUNDS[type] ?? 'Number', ...(val === undefined ? {} : { formula: val }) };
}

function readColorScale(scale: XmlElement | undefined, theme: ThemeColors): Rule {
  const colors = children(scale, 'color').map((color) => readColor(color, theme) ?? '#FFFFFF');
  const points = children(scale, 'cfvo').map((cfvo, index) => ({
    ...readBound(cfvo),
    color: colors[index] ?? '#FFFFFF',
  }));
  const [minimum, middle, last] = points;
  const rule =
    last === undefined
      ? { minimum, maximum: middle }
      : { minimum, midpoint: middle, maximum: last };
  return { type: 'ColorScale', rule };
}

function readDataBar(bar: XmlElement | undefined, theme: ThemeColors): Rule {
  const [lowerBoundRule, upperBoundRule] = children(bar, 'cfvo').map(readBound);
  const fillColor = readColor(child(bar, 'color'), theme) ?? '#638EC6';
  return { type: 'DataBar', rule: { lowerBoundRule, upperBoundRule, fillColor } };
}

function readIconSet(icons: XmlElement | undefined): Rule {
  const rule = {
    style: icons?.attributes['iconSet'] ?? '3TrafficLights1',
    criteria: children(icons, 'cfvo').map(readBound),
    reverseIconOrder: flag(icons, 'reverse'),
    showIconOnly: !flag(icons, 'showValue', true),
  };
  return { type: 'IconSet', rule };
}

/** Returns the `conditionalFormatting` elements: '' for none, undefined if they did not change. */
export function conditionalFormatsXml(
  document: XmlDocument,
  before: readonly ConditionalFormat[],
  now: readonly ConditionalFormat[],
  context: Context,
): string | undefined {
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
  const unwritten = new Map(now.map((format) => [JSON.stringify(format), format] as const));
  const kept = fileRules(document.root, context).map(({ element, rules }) => {
    const staying = rules.filter(
      ({ format }) => format === undefined || unwritten.delete(JSON.stringify(format)),
    );
    if (staying.length === 0) return '';
    const inner = staying.map((rule) => sourceOf(document, rule.element)).join('');
    return xml('conditionalFormatting', { ...element.attributes }, inner);
  });
  const added = [...unwritten.values()].map((format) => formatXml(format, context.styles));
  return [...kept, ...added].join('');
}

function formatXml(format: ConditionalFormat, styles: StyleBook): string {
  const [first] = format.areas;
  if (!first) return '';
  const topLeft = formatArea({ ...first, bottom: first.top, right: first.left });
  const { type, operator, text, inner } = ruleXml(format, topLeft);
  const isStyled = Object.keys(format.style).length > 0;
  const cfRule = xml(
    'cfRule',
    {
      type,
      dxfId: isStyled ? styles.differentialIndexOf(format.style) : undefined,
      priority: format.priority + 1,
      stopIfTrue: format.stopIfTrue ? 1 : undefined,
      operator,
      text,
    },
    inner,
  );
  return xml('conditionalFormatting', { sqref: format.areas.map(formatArea).join(' ') }, cfRule);
}

interface RuleXml {
  readonly type: string;
  readonly operator?: string | undefined;
  readonly text?: string;
  readonly inner: string;
}

function ruleXml({ type, rule }: ConditionalFormat, topLeft: string): RuleXml {
  switch (type) {
    case 'Custom':
      return { type: 'expression', inner: formulaXml(rule['formula']) };
    case 'CellValue':
      return {
        type: 'cellIs',
        operator: FILE_CELL_OPERATORS[nameOf(rule['operator'])] ?? 'equal',
        inner: formulaXml(rule['formula1']) + formulaXml(rule['formula2']),
      };
    case 'ContainsText':
      return textRuleXml(rule, topLeft);
    case 'ColorScale': {
      const points = [rule['minimum'], rule['midpoint'], rule['maximum']]
        .map(recordOf)
        .filter((point) => point !== undefined);
      const colors = points.map((point) => colorXml(point['color']));
      return {
        type: 'colorScale',
        inner: xml('colorScale', {}, points.map(boundXml).join('') + colors.join('')),
      };
    }
    case 'DataBar': {
      const lower = boundXml(recordOf(rule['lowerBoundRule']) ?? { type: 'LowestValue' });
      const upper = recordOf(rule['upperBoundRule']);
      const isOpen = upper === undefined || nameOf(upper['type']) === 'automatic';
      const last = boundXml(isOpen ? { type: 'HighestValue' } : upper);
      return {
        type: 'dataBar',
        inner: xml('dataBar', {}, lower + last + colorXml(rule['fillColor'])),
      };
    }
    case 'IconSet': {
      const criteria = Array.isArray(rule['criteria']) ? rule['criteria'] : [];
      const bounds = criteria.map((criterion) => boundXml(recordOf(criterion) ?? {}));
      const attributes = {
        iconSet: memberText(rule['style'], '3TrafficLights1'),
        showValue: rule['showIconOnly'] === true ? 0 : undefined,
        reverse: rule['reverseIconOrder'] === true ? 1 : undefined,
      };
      return { type: 'iconSet', inner: xml('iconSet', attributes, bounds.join('')) };
    }
  }
}

function textRuleXml(rule: Readonly<Record<string, unknown>>, topLeft: string): RuleXml {
  const text = memberText(rule['text']);
  const type = FILE_TEXT_OPERATORS[nameOf(rule['operator'])] ?? 'containsText';
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${topLeft})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${topLeft}))`,
    beginsWith: `LEFT(${topLeft},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${topLeft},LEN(${quoted}))=${quoted}`,
  };
  const operator = type === 'notContainsText' ? 'notContains' : type;
  return { type, operator, text, inner: xml('formula', {}, escapeXml(formulas[type] ?? '')) };
}

function formulaXml(formula: unknown): string {
  const text = memberText(formula);
  return text === '' ? '' : xml('formula', {}, escapeXml(formulaForFile(text)));
}

function boundXml(bound: Readonly<Record<string, unknown>>): string {
  const type = FILE_BOUNDS[nameOf(bound['type'])] ?? 'num';
  const formula = memberText(bound['formula']);
  const val = formula === '' ? undefined : formulaForFile(formula);
  return xml('cfvo', { type, val: type === 'min' || type === 'max' ? undefined : val });
}

function colorXml(color: unknown): string {
  return xml('color', { rgb: argb(typeof color === 'string' ? color : '#FFFFFF') });
}

function nameOf(value: unknown): string {
  return memberText(value).toLowerCase();
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

import { intersection } from '../a1';
import { asColor } from '../cell-format';
import {
  asBoolean,
  asOneOf,
  asRecord,
  asText,
  asWholeNumber,
  textAt,
  wholeNumberAt,
} from '../argument';
import { itemOrThrow } from '../error';
import { freeId } from '../builders';
import {
  declareClass,
  type AnyClass,
  type ClassName,
  type Link,
  type Scalar,
} from '../object-class';
import { requireUnlocked } from '../range-content';
import type { Session } from '../session';
import type { AreasRef, RangeRef } from '../sheets';
import type { CellStyle, ConditionalFormat, Sheet } from '../model';

interface FormatRef {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/**
 * The types that a client can make. Other types in a file are kept, and can be counted and deleted.
 */
const MADE = ['Custom', 'CellValue', 'ContainsText'] as const;

function formatsIn({ sheet, areas }: AreasRef): FormatRef[] {
  return sheet.conditionalFormats
    .filter((format) =>
      format.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
    )
    .map((format) => ({ sheet, format }));
}

function restyled(ref: FormatRef, change: Partial<CellStyle>): void {
  ref.format.style = { ...ref.format.style, ...change };
  ref.sheet.revision++;
}

const styleScalar = <K extends keyof CellStyle>(
  member: K,
  missing: unknown,
  read: (value: unknown) => CellStyle[K],
): Scalar<FormatRef> => ({
  get: ({ format }) => format.style[member] ?? missing,
  set: (ref, value) => restyled(ref, { [member]: read(value) }),
});

const conditionalRangeFill: AnyClass = declareClass<FormatRef>({
  name: 'ConditionalRangeFill',
  scalars: { color: styleScalar('fillColor', '', asColor) },
});

const conditionalRangeFont: AnyClass = declareClass<FormatRef>({
  name: 'ConditionalRangeFont',
  scalars: {
    color: styleScalar('fontColor', '', asColor),
    bold: styleScalar('bold', null, asBoolean),
    italic: styleScalar('italic', null, asBoolean),
    strikethrough: styleScalar('strikethrough', null, asBoolean),
  },
});

const conditionalRangeFormat: AnyClass = declareClass<FormatRef>({
  name: 'ConditionalRangeFormat',
  scalars: { numberFormat: styleScalar('numberFormat', '', asText) },
  links: {
    fill: { of: 'ConditionalRangeFill', to: (ref) => ref },
    font: { of: 'ConditionalRangeFont', to: (ref) => ref },
  },
});

const formatLink: Link<FormatRef> = {
  of: 'ConditionalRangeFormat',
  to: (ref) => ref,
};

const conditionalFormatRule: AnyClass = declareClass<FormatRef>({
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: ({ format }) => format.rule['formula'] ?? '',
      set: ({ sheet, format }, value) => {
        format.rule = { formula: asText(value) };
        sheet.revision++;
      },
    },
  },
});

const customConditionalFormat: AnyClass = declareClass<FormatRef>({
  name: 'CustomConditionalFormat',
  links: {
    format: formatLink,
    rule: { of: 'ConditionalFormatRule', to: (ref) => ref },
  },
});

/** Declares a type of format with one member `rule`, such as `{ operator, formula1 }`. */
function ruledClass(name: string, check: (rule: Record<string, unknown>) => void): AnyClass {
  return declareClass<FormatRef>({
    name,
    scalars: {
      rule: {
        get: ({ format }) => format.rule,
        set: ({ sheet, format }, value) => {
          const rule = asRecord(value);
          check(rule);
          format.rule = rule;
          sheet.revision++;
        },
      },
    },
    links: { format: formatLink },
  });
}

const CELL_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const cellValueConditionalFormat = ruledClass('CellValueConditionalFormat', (rule) => {
  asOneOf(rule['operator'], CELL_OPERATORS);
  asText(rule['formula1']);
});

const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

const textConditionalFormat = ruledClass('TextConditionalFormat', (rule) => {
  asOneOf(rule['operator'], TEXT_OPERATORS);
  asText(rule['text']);
});

function kindLink(
  kind: ConditionalFormat['type'],
  of: ClassName,
  orNull: boolean,
): Link<FormatRef> {
  return {
    of,
    to: (ref) => {
      if (ref.format.type === kind) return ref;
      return orNull ? null : itemOrThrow(null);
    },
  };
}

const conditionalFormat: AnyClass = declareClass<FormatRef>({
  name: 'ConditionalFormat',
  id: 'id',
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: {
      get: ({ format }) => format.priority,
      set: (ref, value) => setPriority(ref, asWholeNumber(value)),
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        format.stopIfTrue = asBoolean(value);
        sheet.revision++;
      },
    },
  },
  links: {
    custom: kindLink('Custom', 'CustomConditionalFormat', false),
    customOrNullObject: kindLink('Custom', 'CustomConditionalFormat', true),
    cellValue: kindLink('CellValue', 'CellValueConditionalFormat', false),
    cellValueOrNullObject: kindLink('CellValue', 'CellValueConditionalFormat', true),
    textComparison: kindLink('ContainsText', 'TextConditionalFormat', false),
    textComparisonOrNullObject: kindLink('ContainsText', 'TextConditionalFormat', true),
  },
  methods: {
    delete: {
      kind: 'write',
      call: (ref, _args, session) => remove(session, ref.sheet, [ref]),
    },
    getRange: {
      kind: 'read',
      of: 'Range',
      call: ({ sheet, format }): RangeRef => ({ sheet, area: itemOrThrow(format.areas[0]) }),
    },
    getRanges: {
      since: '1.9',
      kind: 'read',
      of: 'RangeAreas',
      call: ({ sheet, format }): AreasRef => ({ sheet, areas: format.areas }),
    },
  },
});

function setPriority({ sheet, format }: FormatRef, priority: number): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  others.splice(priority, 0, format);
  sheet.conditionalFormats = others;
  renumber(sheet);
}

/** Numbers the priorities anew: 0, 1, 2, … */
function renumber(sheet: Sheet): void {
  for (const [index, format] of sheet.conditionalFormats.entries()) format.priority = index;
  sheet.revision++;
}

function remove(session: Session, sheet: Sheet, refs: readonly FormatRef[]): void {
  for (const { format } of refs) requireUnlocked(session, { sheet, areas: format.areas });
  const gone = new Set(refs.map(({ format }) => format));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.has(format));
  renumber(sheet);
}

function byId(ref: AreasRef, id: string): FormatRef | null {
  return formatsIn(ref).find(({ format }) => format.id === id) ?? null;
}

const conditionalFormatCollection: AnyClass = declareClass<AreasRef>({
  name: 'ConditionalFormatCollection',
  items: { of: 'ConditionalFormat', list: formatsIn },
  methods: {
    add: {
      kind: 'write',
      of: 'ConditionalFormat',
      call: (ref, args, session): FormatRef => {
        requireUnlocked(session, ref);
        const { sheet, areas } = ref;
        const format: ConditionalFormat = {
          id: freeId(sheet.conditionalFormats.map(({ id }) => id)),
          areas,
          type: asOneOf(args[0], MADE),
          rule: {},
          style: {},
          priority: 0,
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(format);
        renumber(sheet);
        return { sheet, format };
      },
    },
    clearAll: {
      kind: 'write',
      call: (ref, _args, session) => remove(session, ref.sheet, formatsIn(ref)),
    },
    getCount: { kind: 'read', call: (ref) => formatsIn(ref).length },
    getItem: {
      kind: 'read',
      of: 'ConditionalFormat',
      call: (ref, args) => itemOrThrow(byId(ref, textAt(args, 0))),
    },
    getItemAt: {
      kind: 'read',
      of: 'ConditionalFormat',
      call: (ref, args) => itemOrThrow(formatsIn(ref)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.14',
      kind: 'read',
      of: 'ConditionalFormat',
      call: (ref, args) => byId(ref, textAt(args, 0)),
    },
  },
});

export const conditionalFormatClasses: readonly AnyClass[] = [
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  conditionalFormatRule,
  customConditionalFormat,
  conditionalFormat,
  conditionalFormatCollection,
  cellValueConditionalFormat,
  textConditionalFormat,
];

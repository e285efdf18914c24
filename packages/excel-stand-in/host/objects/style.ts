import { optionalTextAt, wholeNumberAt } from '../argument';
import { itemOrThrow } from '../error';
import { declareClass, type AnyClass } from '../object-class';

/**
 * The names of Excel.BuiltInStyle. The model has no other styles, and does not know what these look
 * like.
 */
const BUILT_IN: readonly string[] = (
  'Normal Comma Currency Percent WholeComma WholeDollar Hlink HlinkTrav Note WarningText Emphasis1 ' +
  'Emphasis2 Emphasis3 SheetTitle Heading1 Heading2 Heading3 Heading4 Input Output Calculation ' +
  'CheckCell LinkedCell Total Good Bad Neutral Accent1 Accent1_20 Accent1_40 Accent1_60 Accent2 ' +
  'Accent2_20 Accent2_40 Accent2_60 Accent3 Accent3_20 Accent3_40 Accent3_60 Accent4 Accent4_20 ' +
  'Accent4_40 Accent4_60 Accent5 Accent5_20 Accent5_40 Accent5_60 Accent6 Accent6_20 Accent6_40 ' +
  'Accent6_60 ExplanatoryText'
).split(' ');

const style: AnyClass = declareClass<string>({
  name: 'Style',
  scalars: { name: { get: (name) => name }, builtIn: { get: () => true } },
});

function byName(args: readonly unknown[]): string | null {
  const lower = optionalTextAt(args, 0)?.toLowerCase();
  return BUILT_IN.find((name) => name.toLowerCase() === lower) ?? null;
}

const styleCollection: AnyClass = declareClass<unknown>({
  name: 'StyleCollection',
  items: { of: 'Style', list: () => BUILT_IN },
  methods: {
    getCount: { since: '1.9', kind: 'read', call: () => BUILT_IN.length },
    getItem: { kind: 'read', of: 'Style', call: (_of, args) => itemOrThrow(byName(args)) },
    getItemAt: {
      since: '1.9',
      kind: 'read',
      of: 'Style',
      call: (_of, args) => itemOrThrow(BUILT_IN[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.14',
      kind: 'read',
      of: 'Style',
      call: (_of, args) => byName(args),
    },
  },
});

export const styleClasses: readonly AnyClass[] = [style, styleCollection];

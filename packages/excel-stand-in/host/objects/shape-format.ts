/** Declares the fill, the line and the text of a shape. */
import { asBoolean, asNumber, asOneOf, asText } from '../argument';
import { asColor } from '../cell-format';
import { invalidArgument } from '../error';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import type { ShapeLine, ShapeText } from '../shape-model';
import type { ShapeRef } from '../shapes';
import { changeShape } from './shape';

/** Returns a transparency, from 0 (opaque) to 1. */
function share(value: unknown): number {
  const part = asNumber(value);
  if (part >= 0 && part <= 1) return part;
  throw invalidArgument('A transparency from 0 to 1 was expected.');
}

const shapeFill: AnyClass = declareClass<ShapeRef>({
  name: 'ShapeFill',
  scalars: {
    foregroundColor: {
      get: ({ shape: { fill } }) => (fill?.isNone ? '' : (fill?.color ?? null)),
      set: (ref, value, session) =>
        changeShape(session, ref, () => {
          const { isNone: _none, ...fill } = ref.shape.fill ?? {};
          ref.shape.fill = { ...fill, color: asColor(value) };
        }),
    },
    transparency: {
      get: ({ shape: { fill } }) => fill?.transparency ?? 0,
      set: (ref, value, session) =>
        changeShape(session, ref, () => {
          ref.shape.fill = { ...ref.shape.fill, transparency: share(value) };
        }),
    },
    type: { get: ({ shape: { fill } }) => (fill?.isNone ? 'NoFill' : 'Solid') },
  },
  methods: {
    clear: {
      kind: 'write',
      call: (ref, _args, session) =>
        changeShape(session, ref, () => {
          ref.shape.fill = { isNone: true };
        }),
    },
    setSolidColor: {
      kind: 'write',
      call: (ref, args, session) =>
        changeShape(session, ref, () => {
          ref.shape.fill = { color: asColor(args[0]) };
        }),
    },
  },
});

const DASHES = [
  'Dash',
  'DashDot',
  'DashDotDot',
  'LongDash',
  'LongDashDot',
  'RoundDot',
  'Solid',
  'SquareDot',
  'LongDashDotDot',
  'SystemDash',
  'SystemDot',
  'SystemDashDot',
] as const;
const LINES = ['Single', 'ThickBetweenThin', 'ThickThin', 'ThinThick', 'ThinThin'] as const;

function lineMember<K extends Exclude<keyof ShapeLine, 'isHidden'>>(
  name: K,
  read: (value: unknown) => NonNullable<ShapeLine[K]>,
  missing: unknown,
): Scalar<ShapeRef> {
  return {
    get: ({ shape: { line } }) => line?.[name] ?? missing,
    set: (ref, value, session) =>
      changeShape(session, ref, () => {
        ref.shape.line = { ...ref.shape.line, [name]: read(value) };
      }),
  };
}

const shapeLineFormat: AnyClass = declareClass<ShapeRef>({
  name: 'ShapeLineFormat',
  scalars: {
    color: lineMember('color', asColor, null),
    weight: lineMember('weight', asNumber, null),
    dashStyle: lineMember('dashStyle', (value) => asOneOf(value, DASHES), 'Solid'),
    style: lineMember('style', (value) => asOneOf(value, LINES), 'Single'),
    transparency: lineMember('transparency', share, 0),
    visible: {
      get: ({ shape: { line } }) => line?.isHidden !== true,
      set: (ref, value, session) =>
        changeShape(session, ref, () => {
          const { isHidden: _hidden, ...line } = ref.shape.line ?? {};
          ref.shape.line = asBoolean(value) ? line : { ...line, isHidden: true };
        }),
    },
  },
});

function changeText(ref: ShapeRef, change: Partial<ShapeText>): void {
  ref.shape.text = { text: '', frame: {}, font: {}, ...ref.shape.text, ...change };
}

function frameMember(
  name: string,
  read: (value: unknown) => unknown,
  missing: unknown,
): Scalar<ShapeRef> {
  return {
    get: ({ shape: { text } }) => text?.frame[name] ?? missing,
    set: (ref, value, session) =>
      changeShape(session, ref, () =>
        changeText(ref, { frame: { ...ref.shape.text?.frame, [name]: read(value) } }),
      ),
  };
}

const HORIZONTAL = ['Left', 'Center', 'Right', 'Justify', 'JustifyLow', 'Distributed'] as const;
const VERTICAL = ['Top', 'Middle', 'Bottom', 'Justified', 'Distributed'] as const;
const AUTO_SIZES = ['AutoSizeNone', 'AutoSizeTextToFitShape', 'AutoSizeShapeToFitText'] as const;

const textFrame: AnyClass = declareClass<ShapeRef>({
  name: 'TextFrame',
  scalars: {
    horizontalAlignment: frameMember(
      'horizontalAlignment',
      (value) => asOneOf(value, HORIZONTAL),
      'Left',
    ),
    verticalAlignment: frameMember('verticalAlignment', (value) => asOneOf(value, VERTICAL), 'Top'),
    autoSizeSetting: frameMember(
      'autoSizeSetting',
      (value) => asOneOf(value, AUTO_SIZES),
      'AutoSizeNone',
    ),
    leftMargin: frameMember('leftMargin', asNumber, 7.2),
    rightMargin: frameMember('rightMargin', asNumber, 7.2),
    topMargin: frameMember('topMargin', asNumber, 3.6),
    bottomMargin: frameMember('bottomMargin', asNumber, 3.6),
    hasText: { get: ({ shape: { text } }) => (text?.text ?? '') !== '' },
  },
  links: { textRange: { of: 'TextRange', to: (ref) => ref } },
  methods: {
    deleteText: {
      kind: 'write',
      call: (ref, _args, session) => changeShape(session, ref, () => changeText(ref, { text: '' })),
    },
  },
});

const textRange: AnyClass = declareClass<ShapeRef>({
  name: 'TextRange',
  scalars: {
    text: {
      get: ({ shape: { text } }) => text?.text ?? '',
      set: (ref, value, session) =>
        changeShape(session, ref, () => changeText(ref, { text: asText(value) })),
    },
  },
  links: { font: { of: 'ShapeFont', to: (ref) => ref } },
});

function fontMember(
  name: string,
  read: (value: unknown) => unknown,
  missing: unknown,
): Scalar<ShapeRef> {
  return {
    get: ({ shape: { text } }) => text?.font[name] ?? missing,
    set: (ref, value, session) =>
      changeShape(session, ref, () =>
        changeText(ref, { font: { ...ref.shape.text?.font, [name]: read(value) } }),
      ),
  };
}

const shapeFont: AnyClass = declareClass<ShapeRef>({
  name: 'ShapeFont',
  scalars: {
    bold: fontMember('bold', asBoolean, false),
    italic: fontMember('italic', asBoolean, false),
    underline: fontMember(
      'underline',
      (value) => asOneOf(value, ['None', 'Single', 'Double']),
      'None',
    ),
    size: fontMember('size', asNumber, 11),
    name: fontMember('name', asText, null),
    color: fontMember('color', asColor, null),
  },
});

export const shapeFormatClasses: readonly AnyClass[] = [
  shapeFill,
  shapeLineFormat,
  textFrame,
  textRange,
  shapeFont,
];

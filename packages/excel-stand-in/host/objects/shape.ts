/** Declares the shapes of a sheet. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  given,
  numbersAt,
  objectAt,
  optionalTextAt,
  textAt,
  wholeNumberAt,
} from '../argument';
import { invalidArgument, invalidOperation, itemOrThrow } from '../error';
import { declareClass, type AnyClass, type Method, type Scalar } from '../object-class';
import type { Session } from '../session';
import type { Shape } from '../shape-model';
import {
  addShape,
  deleteShape,
  groupShapes,
  moveShape,
  resizeShape,
  setZOrder,
  shapeByKey,
  shapesIn,
  shapesOf,
  ungroup,
  Z_ORDERS,
  type ShapeRef,
} from '../shapes';
import { GEOMETRIC_SHAPES } from '../geometric-shapes';
import type { Sheet } from '../model';
import { requireEditable } from './chart-part';

/** Changes a shape. */
export function changeShape(session: Session, { sheet }: ShapeRef, edit: () => void): void {
  requireEditable(session, { sheet });
  edit();
  sheet.revision++;
}

type Own = 'name' | 'visible' | 'lockAspectRatio' | 'altTextTitle' | 'altTextDescription';

function own<K extends Own>(name: K, read: (value: unknown) => Shape[K]): Scalar<ShapeRef> {
  return {
    get: ({ shape }) => shape[name],
    set: (ref, value, session) =>
      changeShape(session, ref, () => {
        ref.shape[name] = read(value);
      }),
  };
}

function side(name: 'left' | 'top'): Scalar<ShapeRef> {
  return {
    get: ({ shape }) => shape[name],
    set: (ref, value, session) =>
      changeShape(session, ref, () => moveShape(ref.shape, name, asNumber(value))),
  };
}

function size(name: 'width' | 'height'): Scalar<ShapeRef> {
  return {
    get: ({ shape }) => shape[name],
    set: (ref, value, session) =>
      changeShape(session, ref, () => {
        const points = asNumber(value);
        if (points < 0) throw invalidArgument('A size is not negative.');
        resizeShape(ref.shape, name, points);
      }),
  };
}

function increment(name: 'left' | 'top'): Method<ShapeRef> {
  return {
    kind: 'write',
    call: (ref, args, session) =>
      changeShape(session, ref, () =>
        moveShape(ref.shape, name, ref.shape[name] + asNumber(args[0])),
      ),
  };
}

/**
 * Declares how a shape is scaled. From its original size, it cannot be: the host does not know that
 * size.
 */
function scale(name: 'width' | 'height', start: 'left' | 'top'): Method<ShapeRef> {
  return {
    kind: 'write',
    call: (ref, args, session) =>
      changeShape(session, ref, () => {
        const { shape } = ref;
        if (asOneOf(args[1], ['CurrentSize', 'OriginalSize']) === 'OriginalSize') {
          throw invalidArgument('The stand-in host scales from the current size only.');
        }
        const from = given(args, 2)
          ? asOneOf(args[2], ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'])
          : 'ScaleFromTopLeft';
        const before = shape[name];
        resizeShape(shape, name, before * asNumber(args[0]));
        const grown = shape[name] - before;
        if (from === 'ScaleFromMiddle') shape[start] -= grown / 2;
        if (from === 'ScaleFromBottomRight') shape[start] -= grown;
      }),
  };
}

/** Returns a check that the shape has this type. */
function ofType(type: Shape['type']) {
  return (ref: ShapeRef): ShapeRef => {
    if (ref.shape.type === type) return ref;
    throw invalidOperation(`The shape is no ${type}.`);
  };
}

function asGeometry(name: string): string {
  if (GEOMETRIC_SHAPES.has(name)) return name;
  throw invalidArgument('The name of a geometric shape was expected.');
}

const geometry: Scalar<ShapeRef> = {
  get: ({ shape }) => shape.geometricShapeType ?? null,
  set: (ref, value, session) =>
    changeShape(session, ofType('GeometricShape')(ref), () => {
      ref.shape.geometricShapeType = asGeometry(asText(value));
    }),
};

const rotation: Scalar<ShapeRef> = {
  get: ({ shape }) => shape.rotation,
  set: (ref, value, session) => changeShape(session, ref, () => turn(ref.shape, asNumber(value))),
};

function turn(shape: Shape, degrees: number): void {
  shape.rotation = ((degrees % 360) + 360) % 360;
}

const shape: AnyClass = declareClass<ShapeRef>({
  name: 'Shape',
  id: 'id',
  scalars: {
    id: { get: ({ shape: { id } }) => id },
    name: own('name', asText),
    left: side('left'),
    top: side('top'),
    width: size('width'),
    height: size('height'),
    rotation,
    visible: own('visible', asBoolean),
    lockAspectRatio: own('lockAspectRatio', asBoolean),
    altTextTitle: own('altTextTitle', asText),
    altTextDescription: own('altTextDescription', asText),
    geometricShapeType: geometry,
    type: { get: ({ shape: { type } }) => type },
    level: { get: ({ group }) => (group ? 1 : 0) },
    zOrderPosition: {
      get: ({ sheet, shape: own, group }) => (sheet.shapes ?? []).indexOf(group ?? own),
    },
  },
  links: {
    fill: { of: 'ShapeFill', to: (ref) => ref },
    lineFormat: { of: 'ShapeLineFormat', to: (ref) => ref },
    textFrame: { of: 'TextFrame', to: ofType('GeometricShape') },
    geometricShape: { of: 'GeometricShape', to: ofType('GeometricShape') },
    image: { of: 'Image', to: ofType('Image') },
    group: { of: 'ShapeGroup', to: ofType('Group') },
    parentGroup: {
      of: 'Shape',
      to: ({ sheet, group }) => itemOrThrow(group && { sheet, shape: group }),
    },
  },
  methods: {
    delete: {
      kind: 'write',
      call: (ref, _args, session) => changeShape(session, ref, () => deleteShape(ref)),
    },
    incrementLeft: increment('left'),
    incrementTop: increment('top'),
    incrementRotation: {
      kind: 'write',
      call: (ref, args, session) =>
        changeShape(session, ref, () => turn(ref.shape, ref.shape.rotation + asNumber(args[0]))),
    },
    scaleWidth: scale('width', 'left'),
    scaleHeight: scale('height', 'top'),
    setZOrder: {
      kind: 'write',
      call: (ref, args, session) =>
        changeShape(session, ref, () => setZOrder(ref, asOneOf(args[0], Z_ORDERS))),
    },
  },
});

/** Declares a class whose only link is the shape that it describes. */
function kindOf(name: 'GeometricShape' | 'Image'): AnyClass {
  return declareClass<ShapeRef>({
    name,
    id: 'id',
    scalars: { id: { get: ({ shape: { id } }) => id } },
    links: { shape: { of: 'Shape', to: (ref) => ref } },
  });
}

const shapeGroup: AnyClass = declareClass<ShapeRef>({
  name: 'ShapeGroup',
  id: 'id',
  scalars: { id: { get: ({ shape: { id } }) => id } },
  links: {
    shape: { of: 'Shape', to: (ref) => ref },
    shapes: { of: 'GroupShapeCollection', to: (ref) => ref },
  },
  methods: {
    ungroup: {
      kind: 'write',
      call: (ref, _args, session) => changeShape(session, ref, () => ungroup(ref)),
    },
  },
});

/** Declares the methods that both collections of shapes have. */
function finding<T>(list: (of: T) => ShapeRef[]): Record<string, Method<T>> {
  const byKey = (of: T, args: readonly unknown[]) => shapeByKey(list(of), textAt(args, 0));
  return {
    getCount: { kind: 'read', call: (of) => list(of).length },
    getItem: { kind: 'read', of: 'Shape', call: (of, args) => itemOrThrow(byKey(of, args)) },
    getItemAt: {
      kind: 'read',
      of: 'Shape',
      call: (of, args) => itemOrThrow(list(of)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: { since: '1.14', kind: 'read', of: 'Shape', call: byKey },
  };
}

const inGroup = ({ sheet, shape: group }: ShapeRef): ShapeRef[] => shapesIn(sheet, group);

const groupShapeCollection: AnyClass = declareClass<ShapeRef>({
  name: 'GroupShapeCollection',
  items: { of: 'Shape', list: inGroup },
  methods: finding(inGroup),
});

function adding(
  make: (args: readonly unknown[]) => [Parameters<typeof addShape>[2], string],
): Method<Sheet> {
  return {
    kind: 'write',
    of: 'Shape',
    call: (sheet, args, session) => {
      requireEditable(session, { sheet });
      const [made, word] = make(args);
      return addShape(session.workbook, sheet, made, word);
    },
  };
}

const CONNECTORS = ['Straight', 'Elbow', 'Curve'] as const;

/** The beginning of a PNG or a JPEG in Base64. */
const PICTURE = /^(?:iVBORw0KGgo|\/9j\/)/;

const shapeCollection: AnyClass = declareClass<Sheet>({
  name: 'ShapeCollection',
  items: { of: 'Shape', list: shapesOf },
  methods: {
    ...finding(shapesOf),
    addGeometricShape: adding((args) => {
      const geometricShapeType = asGeometry(textAt(args, 0));
      return [{ type: 'GeometricShape', geometricShapeType }, geometricShapeType];
    }),
    addTextBox: adding((args) => {
      const text = { text: optionalTextAt(args, 0) ?? '', frame: {}, font: {} };
      return [{ type: 'GeometricShape', geometricShapeType: 'Rectangle', text }, 'TextBox'];
    }),
    addLine: adding((args) => {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = numbersAt(args, 4);
      const connectorType = given(args, 4) ? asOneOf(args[4], CONNECTORS) : 'Straight';
      const [left, top] = [Math.min(fromX, toX), Math.min(fromY, toY)];
      const [width, height] = [Math.abs(toX - fromX), Math.abs(toY - fromY)];
      return [{ type: 'Line', connectorType, left, top, width, height }, 'Line'];
    }),
    addImage: adding((args) => {
      if (PICTURE.test(textAt(args, 0))) return [{ type: 'Image' }, 'Picture'];
      throw invalidArgument('A picture is a JPEG or PNG in Base64.');
    }),
    addGroup: {
      kind: 'write',
      of: 'Shape',
      call: (sheet, args, session) => {
        requireEditable(session, { sheet });
        const keys = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : [];
        const found = keys.map((_key, at) => shapeOf(sheet, keys, at));
        return groupShapes(session.workbook, sheet, found);
      },
    },
  },
});

/** Returns a shape for a group. It is given as an object, or by its name or id. */
function shapeOf(sheet: Sheet, keys: readonly unknown[], at: number): Shape {
  const given = objectAt(keys, at, 'Shape')?.target as ShapeRef | undefined;
  return given?.shape ?? itemOrThrow(shapeByKey(shapesOf(sheet), textAt(keys, at))).shape;
}

export const shapeClasses: readonly AnyClass[] = [
  shape,
  kindOf('GeometricShape'),
  kindOf('Image'),
  shapeGroup,
  groupShapeCollection,
  shapeCollection,
];

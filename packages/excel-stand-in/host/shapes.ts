/** Finds, adds, groups and removes the shapes of a sheet. */
import { freeId } from './builders';
import { invalidArgument } from './error';
import type { Sheet, Workbook } from './model';
import type { Shape } from './shape-model';

/** A shape with its sheet and its group, as an `Excel.Shape` refers to it. */
export interface ShapeRef {
  readonly sheet: Sheet;
  readonly shape: Shape;
  readonly group?: Shape;
}

export function shapesOf(sheet: Sheet): ShapeRef[] {
  return (sheet.shapes ?? []).map((shape) => ({ sheet, shape }));
}

export function shapesIn(sheet: Sheet, group: Shape): ShapeRef[] {
  return (group.shapes ?? []).map((shape) => ({ sheet, shape, group }));
}

export function shapeByKey(shapes: readonly ShapeRef[], key: string): ShapeRef | null {
  return shapes.find(({ shape: { id, name } }) => id === key || name === key) ?? null;
}

type New = Pick<Shape, 'type'> & Partial<Shape>;

/** The place and size that the host gives a new shape. Microsoft documents none. */
const NEW_SHAPE = { left: 0, top: 0, width: 100, height: 100 };

export function addShape(workbook: Workbook, sheet: Sheet, made: New, word: string): ShapeRef {
  const all = workbook.sheets.flatMap(({ shapes }) => shapes ?? []);
  const ids = all.flatMap(({ id, shapes }) => [id, ...(shapes ?? []).map((inner) => inner.id)]);
  const shape: Shape = {
    id: freeId(ids),
    name: freeName(sheet, word),
    rotation: 0,
    visible: true,
    lockAspectRatio: made.type === 'Image',
    altTextTitle: '',
    altTextDescription: '',
    ...NEW_SHAPE,
    ...made,
  };
  setShapes(sheet, [...(sheet.shapes ?? []), shape]);
  return { sheet, shape };
}

function freeName(sheet: Sheet, word: string): string {
  const shapes = sheet.shapes ?? [];
  for (let n = shapes.length + 1; ; n++) {
    if (!shapes.some(({ name }) => name === `${word} ${n}`)) return `${word} ${n}`;
  }
}

function setShapes(sheet: Sheet, shapes: readonly Shape[]): void {
  if (shapes.length === 0) delete sheet.shapes;
  else sheet.shapes = shapes;
  sheet.revision++;
}

export function deleteShape({ sheet, shape, group }: ShapeRef): void {
  if (group) throw invalidArgument('The stand-in host deletes no shape out of a group.');
  setShapes(
    sheet,
    (sheet.shapes ?? []).filter((other) => other !== shape),
  );
}

/** Puts shapes into a new group. It covers all of them, and lies on top of the other shapes. */
export function groupShapes(workbook: Workbook, sheet: Sheet, shapes: readonly Shape[]): ShapeRef {
  if (shapes.length < 2) throw invalidArgument('A group has at least two shapes.');
  const [left, top] = [leastOf(shapes, 'left'), leastOf(shapes, 'top')];
  const width = Math.max(...shapes.map((shape) => shape.left + shape.width)) - left;
  const height = Math.max(...shapes.map((shape) => shape.top + shape.height)) - top;
  setShapes(
    sheet,
    (sheet.shapes ?? []).filter((shape) => !shapes.includes(shape)),
  );
  return addShape(workbook, sheet, { type: 'Group', shapes, left, top, width, height }, 'Group');
}

function leastOf(shapes: readonly Shape[], side: 'left' | 'top'): number {
  return Math.min(...shapes.map((shape) => shape[side]));
}

export function ungroup({ sheet, shape }: ShapeRef): void {
  setShapes(
    sheet,
    (sheet.shapes ?? []).flatMap((other) => (other === shape ? (shape.shapes ?? []) : [other])),
  );
}

export const Z_ORDERS = ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'] as const;

/** Moves a shape to the front or back. The last shape in the model lies on top. */
export function setZOrder({ sheet, shape }: ShapeRef, order: (typeof Z_ORDERS)[number]): void {
  const shapes = sheet.shapes ?? [];
  const others = shapes.filter((other) => other !== shape);
  const at = shapes.indexOf(shape);
  const to = {
    BringToFront: others.length,
    BringForward: Math.min(others.length, at + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, at - 1),
  }[order];
  setShapes(sheet, [...others.slice(0, to), shape, ...others.slice(to)]);
}

/** Moves a shape. The shapes of a group move with it. */
export function moveShape(shape: Shape, side: 'left' | 'top', points: number): void {
  const change = points - shape[side];
  shape[side] = points;
  for (const inner of shape.shapes ?? []) moveShape(inner, side, inner[side] + change);
}

/** Gives a shape a size. The other side follows if the shape keeps its proportions. */
export function resizeShape(shape: Shape, side: 'width' | 'height', points: number): void {
  const other = side === 'width' ? 'height' : 'width';
  const ratio = shape[side] === 0 ? 1 : points / shape[side];
  shape[side] = points;
  if (shape.lockAspectRatio) shape[other] *= ratio;
}

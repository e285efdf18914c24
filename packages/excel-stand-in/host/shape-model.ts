/**
 * The model of shapes and pictures. If a member of a look (fill, line) is absent, Excel chooses it.
 */

export interface Shape {
  readonly id: string;
  name: string;
  /** A value of Excel.ShapeType. */
  readonly type: 'GeometricShape' | 'Group' | 'Image' | 'Line' | 'Unsupported';
  /** A value of Excel.GeometricShapeType, such as `Rectangle`. Absent for other types. */
  geometricShapeType?: string;
  /** In points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** In degrees, clockwise. */
  rotation: number;
  visible: boolean;
  lockAspectRatio: boolean;
  altTextTitle: string;
  altTextDescription: string;
  fill?: ShapeFill;
  line?: ShapeLine;
  /** Absent if the shape has no text. */
  text?: ShapeText;
  /** Only for lines: a value of Excel.ConnectorType. */
  connectorType?: 'Straight' | 'Elbow' | 'Curve';
  /** The shapes in a group. */
  readonly shapes?: readonly Shape[];
}

export interface ShapeFill {
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly isNone?: true;
  /** From 0 (opaque) to 1. */
  readonly transparency?: number;
}

export interface ShapeLine {
  /** `#RRGGBB`. */
  readonly color?: string;
  /** In points. */
  readonly weight?: number;
  /** As Excel.ShapeLineDashStyle. */
  readonly dashStyle?: string;
  /** As Excel.ShapeLineStyle. */
  readonly style?: string;
  readonly transparency?: number;
  readonly isHidden?: true;
}

export interface ShapeText {
  readonly text: string;
  /** With the members of Excel.TextFrame. */
  readonly frame: Readonly<Record<string, unknown>>;
  /** With the members of Excel.ShapeFont. */
  readonly font: Readonly<Record<string, unknown>>;
}

import { GEOMETRIC_SHAPES } from '../host/geometric-shapes';

/**
 * Returns the Excel.GeometricShapeType of a file's preset shape (ECMA-376 part 1, 20.1.10.56):
 * `rtTriangle` is `RightTriangle`. A freehand shape has no preset, and gives `Rectangle`.
 */
export function geometricShapeOf(preset: string | undefined): string {
  const words = (preset ?? 'rect')
    .replace(/^rt(?=[A-Z])/, 'right')
    .replace(/^rect$|Rect$/, (rect) => `${rect}angle`)
    .replace(/^diag|Diag/, (diagonal) => `${diagonal}onal`)
    .replace(/Inv$/, 'Inverse');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return GEOMETRIC_SHAPES.has(name) ? name : 'Rectangle';
}

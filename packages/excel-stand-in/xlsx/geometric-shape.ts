import { GEOMETRIC_SHAPES } from '../host/geometric-shapes';

/**
 * The Excel.GeometricShapeType of a preset of a file (ECMA-376 part 1, 20.1.10.56). A file shortens
 * some words. A drawing by hand has no preset, and is called a rectangle.
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

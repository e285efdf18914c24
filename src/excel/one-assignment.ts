/**
 * Makes a matrix reach Excel as one assignment, even if it is large.
 *
 * Office.js cuts a matrix of more than 1,500 cells into one assignment per block of rows. If one of
 * them fails, the blocks before it are not undone, and the sheet is half old and half new. But
 * Office.js only cuts arrays. An object that becomes an array in JSON stays whole, as all matrices
 * did before ExcelApi 1.3.
 */
export function asOneAssignment<T>(matrix: readonly (readonly T[])[]): T[][] {
  const whole = { toJSON: () => matrix };
  return whole as unknown as T[][];
}

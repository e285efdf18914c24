/**
 * Makes a matrix reach Excel as one assignment, even if it is large.
 *
 * Office.js cuts a matrix of more than 1,500 cells into one assignment per block of rows. A request
 * stops at the first action that fails, and it undoes nothing. So a failure between two blocks
 * would leave a sheet half old and half new. Office.js only cuts arrays. An object that becomes an
 * array when the request is written as JSON stays whole, as all matrices did before ExcelApi 1.3.
 */
export function asOneAssignment<T>(matrix: readonly (readonly T[])[]): T[][] {
  const whole = { toJSON: () => matrix };
  return whole as unknown as T[][];
}

/**
 * A matrix that reaches Excel as one assignment, however large.
 *
 * Office.js cuts a matrix of more than 1,500 cells into one assignment per block of rows. A request
 * stops at the first action that fails and nothing is undone, so a failure between two blocks would
 * leave a sheet half old, half new. Office.js looks for an array; an object that becomes one when
 * the request is written as JSON goes out whole, as all matrices did before ExcelApi 1.3.
 */
export function asOneAssignment<T>(matrix: readonly (readonly T[])[]): T[][] {
  const whole = { toJSON: () => matrix };
  return whole as unknown as T[][];
}

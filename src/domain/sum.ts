/**
 * The sum of a list; 0 for an empty one.
 *
 * @example
 * sum([27, 4]) // 31
 */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

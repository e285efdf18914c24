import type { DomainProblem } from './domain-error';
import { DomainError } from './domain-error';

/**
 * The figure that `figure` returns. Null if it throws a `DomainError` with one of `codes`. Any
 * other error is thrown on.
 *
 * @example
 * orNull(() => rentLimit(serialOf(2016, 7, 1), 2, false), 'rentYearUnknown') // 58668
 * orNull(() => rentLimit(serialOf(1999, 7, 1), 2, false), 'rentYearUnknown') // null
 */
export function orNull<T>(figure: () => T, ...codes: readonly DomainProblem['code'][]): T | null {
  try {
    return figure();
  } catch (error) {
    if (error instanceof DomainError && codes.includes(error.problem.code)) return null;
    throw error;
  }
}

import type { DomainProblem } from './domain-error';
import { DomainError } from './domain-error';

/** The figure, or null where the domain says, with one of these codes, that there is none yet. */
export function orNull<T>(figure: () => T, ...codes: readonly DomainProblem['code'][]): T | null {
  try {
    return figure();
  } catch (error) {
    if (error instanceof DomainError && codes.includes(error.problem.code)) return null;
    throw error;
  }
}

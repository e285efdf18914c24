/** What the partners' settings say about matching. */
import { DEFAULT_CRITERIA, type Criteria } from '../domain/match/criteria';
import type { MixLimits } from '../domain/match/places';
import { idKey } from './cell';
import type { Settings } from './settings';

export function criteriaOf({
  weights,
  homeTerm,
  rentFitIsHard,
}: Pick<Settings, 'weights' | 'homeTerm' | 'rentFitIsHard'>): Criteria {
  return {
    weights: { ...DEFAULT_CRITERIA.weights, ...weights },
    term: homeTerm,
    rentFitIsHard,
  };
}

/** A complex, and how many households live in a home of it. */
export interface LivedIn {
  readonly complex: string | null;
  readonly households: number;
}

/** How many households each complex may still take: its maximum minus those that live there. */
export function mixLimitsLeft(
  { complexMaximums }: Pick<Settings, 'complexMaximums'>,
  homes: readonly LivedIn[],
): MixLimits {
  const limits = new Map(complexMaximums);
  for (const { complex, households } of homes) {
    const key = complex === null ? null : idKey(complex);
    const left = key === null ? undefined : limits.get(key);
    if (key !== null && left !== undefined) limits.set(key, Math.max(0, left - households));
  }
  return limits;
}

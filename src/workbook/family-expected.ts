import type { SerialDay } from '../domain/units';
import type { RowOf } from './table';
import type { households as householdsTable } from './tables/households';
import type { placements as placementsTable } from './tables/placements';

/**
 * Returns how many family members were expected on a day: those still expected today, and those who
 * joined after that day.
 *
 * @param household null if the household is not in Kandidaten
 * @param placements the placements of that household
 */
export function familyExpectedOn(
  day: SerialDay,
  household: Pick<RowOf<typeof householdsTable>, 'familyToFollow'> | null,
  placements: readonly Pick<
    RowOf<typeof placementsTable>,
    'date' | 'persons' | 'isFamilyJoining'
  >[],
): number {
  return placements
    .filter(({ date, isFamilyJoining }) => isFamilyJoining && date !== null && date > day)
    .reduce((sum, { persons }) => sum + (persons ?? 0), household?.familyToFollow ?? 0);
}

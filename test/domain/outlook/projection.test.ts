import { projectionOf } from '../../../src/domain/outlook/projection';
import { addDays } from '../../../src/domain/calendar';
import type { WaitingHousehold } from '../../../src/domain/outlook/input';
import { straightThrough } from '../../../src/workbook/steps';
import { JULY } from '../match/arbitraries';
import { smallOutlook } from './small-outlook';

/** Returns how many people are housed by the end, with this many homes on offer. */
function housedOf(waiting: readonly WaitingHousehold[], homes: number): number | undefined {
  const { homes: supply, households, ...others } = smallOutlook();
  const offered = supply.offered.map((one) => ({ ...one, units: homes }));
  const input = {
    ...others,
    homes: { ...supply, offered },
    households: { ...households, waiting },
  };
  return straightThrough(projectionOf(input, 10)).ends[0]?.housed.median;
}

describe('a household that accepted a home which no table names', () => {
  const accepted = { kind: 0, linkedOn: JULY, acceptedOn: JULY };
  const longerLinked = { kind: 0, linkedOn: addDays(JULY, -30), acceptedOn: null };

  test('moves in, even if a household that was linked earlier still waits', () => {
    expect(housedOf([accepted], 0)).toBe(2);
    expect(housedOf([longerLinked], 0)).toBe(0);
    expect(housedOf([longerLinked, accepted], 0)).toBe(2);
    expect(housedOf([longerLinked, accepted, longerLinked, accepted], 0)).toBe(4);
  });

  test('comes first for a home on offer, because it may have accepted that home', () => {
    expect(housedOf([longerLinked, accepted], 1)).toBe(2);
    expect(housedOf([longerLinked, accepted], 2)).toBe(4);
  });
});

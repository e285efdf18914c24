import { homesAsOf } from '../../src/workbook/homes-as-of';
import type { SerialDay } from '../../src/domain/units';
import type { Placement } from '../../src/workbook/tables/placements';
import { day, home, household, placement } from '../overleg/records';

const ASOF = day(9, 30);

describe('a home as of a day', () => {
  const unassigned = (given: Parameters<typeof home>[3], placements: readonly Placement[] = []) => {
    const households = [household('K-1', day(8, 1), { acceptedOn: day(9, 20) })];
    const homes = [home('W-1', 'Brugstede', day(9, 1), given)];
    return homesAsOf(ASOF, homes, households, placements)[0]?.unassigned;
  };

  test('is on offer from the day of its offer until it is let, reserved, ended or withdrawn', () => {
    expect(unassigned({})).toBe(1);
    expect(unassigned({ offeredOn: day(10, 1) })).toBe(0);
    expect(unassigned({ offeredOn: null, availableFrom: day(10, 1) })).toBe(0);
    expect(unassigned({ availableUntil: day(9, 29) })).toBe(0);
    expect(unassigned({ status: 'geweigerd' })).toBe(0);
    expect(unassigned({ status: 'ingetrokken' })).toBe(0);
    expect(unassigned({ status: 'verhuurd' })).toBe(0);
    expect(
      unassigned({ status: 'verhuurd' }, [placement(day(10, 9), 'K-9', 1, { home: 'w-1' })]),
    ).toBe(1);
    expect(unassigned({ household: 'K-1' })).toBe(0);
    expect(unassigned({ household: 'K-2' })).toBe(0);
    expect(unassigned({ units: 4 }, [placement(day(9, 9), 'K-9', 1, { home: 'W-1' })])).toBe(3);
  });

  test('is not reserved before its household accepted it', () => {
    const households = [household('K-1', day(8, 1), { acceptedOn: day(10, 2) })];
    const [one] = homesAsOf(
      ASOF,
      [home('W-1', 'B', day(9, 1), { household: 'K-1' })],
      households,
      [],
    );
    expect(one).toMatchObject({ unassigned: 1, restsOnStatus: false });
  });

  test('has one unit reserved for the household in its row, until that household has moved in', () => {
    const then = (placements: readonly Placement[]) =>
      homesAsOf(
        ASOF,
        [home('W-1', 'B', day(9, 1), { units: 3, household: 'K-1' })],
        [],
        placements,
      )[0];
    const other = placement(day(9, 9), 'K-9', 1, { home: 'W-1' });
    expect(then([])).toMatchObject({ unassigned: 2, isKept: true, promisedTo: 'K-1' });
    expect(then([other])).toMatchObject({ let: 1, unassigned: 1, isKept: true });
    const own = placement(day(9, 30), ' k-1', 1, { home: 'w-1' });
    expect(then([other, own])).toMatchObject({ let: 2, unassigned: 1, promisedTo: null });
    const later = placement(day(10, 1), 'K-1', 1, { home: 'W-1' });
    expect(then([later])).toMatchObject({ unassigned: 3, promisedTo: null });
  });

  test('has a unit reserved for each household that accepted it by that day, whoever its row names', () => {
    const households = ['K-1', 'K-2'].map((id) =>
      household(id, day(8, 1), { acceptedOn: day(9, 20) }),
    );
    const later = ['K-1', 'K-2'].map((id) => placement(day(10, 9), id, 1, { home: 'W-1' }));
    const then = (named: string | null, acceptedOn: SerialDay) =>
      homesAsOf(
        ASOF,
        [home('W-1', 'B', day(9, 1), { units: 3, household: named })],
        [...households, household('K-9', day(8, 1), { acceptedOn })],
        later,
      )[0];
    expect(then(null, day(10, 2))).toMatchObject({ kept: 2, unassigned: 1, promisedTo: 'K-1' });
    expect(then('K-9', day(10, 2))).toMatchObject({ kept: 2, unassigned: 1, promisedTo: 'K-1' });
    expect(then('K-9', day(9, 2))).toMatchObject({ kept: 3, unassigned: 0, promisedTo: 'K-9' });
    expect(then(' k-1', day(10, 2))).toMatchObject({ kept: 2, unassigned: 1, promisedTo: ' k-1' });
  });

  test('is reserved for a household that accepted by that day and moved in later, whatever its row says', () => {
    const then = (acceptedOn: SerialDay | null, units = 1, others: readonly Placement[] = []) =>
      homesAsOf(
        ASOF,
        [home('W-1', 'B', day(9, 1), { units, status: 'verhuurd' }), home('W-2', 'B', day(8, 1))],
        [household('K-1', day(8, 1), { acceptedOn }), household('K-2', day(8, 1), { acceptedOn })],
        [placement(day(10, 9), 'K-1', 1, { home: 'W-1' }), ...others],
      )[0];
    expect(then(day(9, 28))).toMatchObject({ unassigned: 0, isKept: true, promisedTo: 'K-1' });
    expect(then(day(10, 2))).toMatchObject({ unassigned: 1, isKept: false, promisedTo: null });
    expect(then(null)).toMatchObject({ unassigned: 1, isKept: false });
    const second = placement(day(10, 20), 'K-2', 1, { home: 'W-1' });
    expect(then(day(9, 28), 4, [second])).toMatchObject({ unassigned: 2, kept: 2 });
  });

  test('is reserved for a household that moves on to it in the next two weeks', () => {
    const then = (movesOn: SerialDay) =>
      homesAsOf(
        ASOF,
        [home('W-1', 'B', day(9, 1), { status: 'verhuurd' }), home('W-2', 'B', day(8, 1))],
        [household('K-1', day(8, 1), { acceptedOn: day(8, 28) })],
        [
          placement(day(9, 10), 'K-1', 1, { home: 'W-2', leftOn: movesOn }),
          placement(movesOn, 'K-1', 1, { home: 'W-1' }),
        ],
      )[0];
    expect(then(day(10, 14))).toMatchObject({ unassigned: 0, promisedTo: 'K-1' });
    // K-1 may have accepted this second home after 30 September.
    expect(then(day(10, 15))).toMatchObject({ unassigned: 1, promisedTo: null });
  });

  test('is promised to the household in its row, unless it is refused, withdrawn or no longer available', () => {
    const promisedTo = (given: Parameters<typeof home>[3]) =>
      homesAsOf(ASOF, [home('W-1', 'B', day(9, 1), { household: 'K-1', ...given })], [], [])[0]
        ?.promisedTo;
    expect(promisedTo({ status: 'verhuurd' })).toBe('K-1');
    expect(promisedTo({ offeredOn: day(10, 9) })).toBe('K-1');
    expect(promisedTo({ status: 'geweigerd' })).toBeNull();
    expect(promisedTo({ status: 'ingetrokken' })).toBeNull();
    expect(promisedTo({ availableUntil: day(9, 29) })).toBeNull();
  });

  test('is not promised to the household in its row if another lives in it', () => {
    const homes = [home('W-1', 'B', day(9, 1), { household: 'K-1' })];
    const placements = [placement(day(9, 9), 'K-9', 1, { home: 'W-1' })];
    expect(homesAsOf(ASOF, homes, [], placements)[0]).toMatchObject({
      unassigned: 0,
      promisedTo: null,
    });
  });
});

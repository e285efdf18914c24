import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar';
import { homesAsOf } from '../../src/workbook/homes-as-of';
import { livesThere, staysOf, withCounts } from '../../src/workbook/stays';
import { day, home, placement } from '../overleg/records';

/** A doorstroomlocatie of two units, a home with a last day, and two homes without a last day. */
const HOMES = [
  home('D-1', 'Brugstede', day(1, 1), { kind: 'doorstroomlocatie', units: 2 }),
  home('T-1', 'Brugstede', day(1, 1), { kind: 'flexwoning', availableUntil: day(12, 31, 2026) }),
  home('R-1', 'Brugstede', day(1, 1)),
  home('R-2', 'Brugstede', day(1, 1)),
];

function countsOf(placements: Parameters<typeof withCounts>[0]) {
  return withCounts(placements, HOMES).map(({ counts }) => counts);
}

describe('whether a placement counts', () => {
  const first = placement(day(2, 1), 'K-1', 3, { home: 'D-1' });
  const next = placement(day(6, 1), 'K-1', 3, { home: 'R-1', counts: null });

  test.each([
    ['from a doorstroomlocatie', { ...first, counts: null }],
    ['from a home with an end', { ...first, home: 'T-1', counts: null }],
    ['from a home that it left', { ...first, home: 'R-2', leftOn: day(5, 30), counts: null }],
  ])('a household that moves on %s counts once', (_, before) => {
    expect(countsOf([before, next])).toEqual([true, false]);
    expect(countsOf([next, before])).toEqual([false, true]);
  });

  test('a household that moves on counts twice if Telt mee says ja', () => {
    expect(countsOf([first, { ...next, counts: true }])).toEqual([true, true]);
  });

  test('if the first placement of a household does not count, the second does', () => {
    expect(countsOf([{ ...first, counts: false }, next])).toEqual([false, true]);
  });

  test('a second placement counts if the first home has no last day, or on the same day', () => {
    const regular = { ...first, home: 'R-2', counts: null };
    expect(countsOf([regular, next])).toEqual([true, true]);
    expect(
      countsOf([
        { ...first, counts: null },
        { ...next, date: first.date },
      ]),
    ).toEqual([true, true]);
  });

  test('family members who join count, wherever the household moved', () => {
    const joins = { ...next, date: day(7, 1), isFamilyJoining: true };
    expect(countsOf([first, next, joins])).toEqual([true, false, true]);
  });
});

describe('the day until which a household lives in a home', () => {
  const moves = [
    placement(day(2, 1), 'K-1', 3, { home: 'D-1' }),
    placement(day(6, 1), 'K-1', 3, { home: 'R-1' }),
  ];

  test('is the day on which it moved on, unless its row says otherwise', () => {
    const [stay] = staysOf(moves, HOMES);
    expect(stay?.until).toBe(day(6, 1));
    const left = moves.map((row, i) => (i === 0 ? { ...row, leftOn: day(5, 20) } : row));
    expect(staysOf(left, HOMES)[0]?.until).toBe(day(5, 20));
  });

  test('is the day from which that home is free', () => {
    const letOn = (asOf: ReturnType<typeof day>) =>
      homesAsOf(asOf, HOMES, [], moves).map((one) => [one.let, one.unassigned]);
    // Two weeks before it moves, a household has its next home already.
    expect(letOn(day(5, 31)).slice(0, 3)).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(letOn(day(5, 15)).slice(0, 3)).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(letOn(day(6, 1)).slice(0, 3)).toEqual([
      [0, 2],
      [0, 1],
      [1, 0],
    ]);
  });

  test('does not put a home on offer while its status says that it is let', () => {
    const let_ = home('R-3', 'Brugstede', day(1, 1), { status: 'verhuurd' });
    const left = [placement(day(2, 1), 'K-1', 3, { home: 'R-3', leftOn: day(5, 1) })];
    const on = (asOf: ReturnType<typeof day>) => homesAsOf(asOf, [let_], [], left)[0];
    expect(on(day(4, 30))).toMatchObject({ let: 1, unassigned: 0, restsOnStatus: false });
    expect(on(day(5, 1))).toMatchObject({ let: 0, unassigned: 0, restsOnStatus: true });
    const again = [...left, placement(day(7, 1), 'K-2', 3, { home: 'R-3' })];
    const between = homesAsOf(day(5, 1), [let_], [], again)[0];
    expect(between).toMatchObject({ let: 0, unassigned: 1, restsOnStatus: false });
  });

  test('gives a household that moves on one home at a time', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 800 }), (days, later) => {
        const rows = days.map((after) =>
          placement(addDays(day(1, 1), after), 'K-1', 2, { home: 'D-1', counts: null }),
        );
        const stays = staysOf(rows, HOMES);
        const asOf = addDays(day(1, 1), later);
        const isHoused = days.some((after) => after <= later);
        expect(stays.filter((stay) => livesThere(stay, asOf))).toHaveLength(isHoused ? 1 : 0);
        expect(stays.filter(({ counts }) => counts)).toHaveLength(1);
      }),
    );
  });
});

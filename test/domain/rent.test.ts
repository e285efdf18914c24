import fc from 'fast-check';
import { civilOf, serialOf } from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/domain-error';
import { centsOf, rentFits, rentLimit } from '../../src/domain/rent';
import type { Cents, People } from '../../src/domain/units';
import { dayBetween, people } from './arbitraries';

const known = dayBetween(serialOf(2015, 1, 1), serialOf(2026, 12, 31));

describe('rentLimit', () => {
  it('never falls when the household grows, and is lower for a young household', () => {
    fc.assert(
      fc.property(known, people(1, 12), (date, persons) => {
        const limit = rentLimit(date, persons, false);
        expect(rentLimit(date, (persons + 1) as People, false)).toBeGreaterThanOrEqual(limit);
        expect(rentLimit(date, persons, true)).toBeLessThan(limit);
        expect(Number.isInteger(limit)).toBe(true);
      }),
    );
  });

  it('is the same all year', () => {
    fc.assert(
      fc.property(known, people(1, 12), fc.boolean(), (date, persons, young) => {
        const newYear = serialOf(civilOf(date).year, 1, 1);
        expect(rentLimit(date, persons, young)).toBe(rentLimit(newYear, persons, young));
      }),
    );
  });

  it.each([
    [2016, 1, false, 58668],
    [2016, 2, false, 58668],
    [2016, 3, false, 62876],
    [2016, 1, true, 40992],
    [2021, 2, false, 63325],
    [2026, 4, false, 76414],
    [2026, 1, true, 49820],
  ])('for %i, %i persons, young %s, is %i cents', (year, persons, young, cents) => {
    expect(rentLimit(serialOf(year, 7, 1), persons as People, young)).toBe(cents);
  });

  it.each([2014, 2027])('is not known for %i', (year) => {
    const limit = () => rentLimit(serialOf(year, 6, 1), 1 as People, false);
    expect(limit).toThrow(new DomainError({ code: 'rentYearUnknown' } as never));
    try {
      limit();
    } catch (error) {
      expect((error as DomainError).problem).toMatchObject({
        year,
        known: expect.arrayContaining([2015, 2026]),
      });
    }
  });
});

describe('rentFits', () => {
  it('holds up to the limit and not a cent above it', () => {
    fc.assert(
      fc.property(known, people(1, 9), fc.boolean(), (date, persons, young) => {
        const limit = rentLimit(date, persons, young);
        expect(rentFits(limit, date, persons, young)).toBe(true);
        expect(rentFits((limit + 1) as Cents, date, persons, young)).toBe(false);
      }),
    );
  });

  it('converts euros to whole cents', () => {
    fc.assert(
      fc.property(fc.nat(200000), (cents) => {
        expect(centsOf(cents / 100)).toBe(cents);
      }),
    );
    expect(centsOf(586.68)).toBe(58668);
    expect(centsOf(0.1 + 0.2)).toBe(30);
  });
});

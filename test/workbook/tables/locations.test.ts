import fc from 'fast-check';
import { homesForPermitHolders } from '../../../src/workbook/tables/locations';
import { day, location, quota, reportWith, SECOND_HALF } from '../../overleg/records';

describe('homes for permit holders', () => {
  test('are as many as the percentage if there are a hundred homes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        const forPermitHolders = { unit: 'part', part: percent / 100 } as const;
        expect(homesForPermitHolders({ forPermitHolders, capacity: 100 })).toBe(percent);
      }),
    );
  });

  test('are the agreed part of the homes, rounded down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ max: 100 }), (capacity, p) => {
        const part = Math.abs(p % 101) / 100;
        const homes = homesForPermitHolders({ forPermitHolders: { unit: 'part', part }, capacity });
        expect(homes).toBeLessThanOrEqual(part * capacity + 1e-6);
        expect(homes).toBeGreaterThan(part * capacity - 1);
      }),
    );
  });

  test('are unknown if the row does not give them', () => {
    const part = { unit: 'part', part: 0.5 } as const;
    expect(homesForPermitHolders({ forPermitHolders: part, capacity: null })).toBeNull();
    expect(homesForPermitHolders({ forPermitHolders: null, capacity: 9 })).toBeNull();
    const named = { unit: 'homes', homes: 4 } as const;
    expect(homesForPermitHolders({ forPermitHolders: named, capacity: null })).toBe(4);
  });

  test('are the same on the tab and in the check of the mix', () => {
    const half = location('De Kade', day(11, 1), {
      capacity: 25,
      forPermitHolders: { unit: 'part', part: 0.5 },
    });
    const tables = { quotas: [quota(SECOND_HALF, 1)], locations: [half] };
    const { locations } = reportWith(day(9, 30), tables);
    expect(locations?.lines[0]).toMatchObject({ forPermitHolders: 12, agreedPart: 12 / 25 });
    expect(locations?.arriving.thisHalfYear).toBe(12);
  });
});

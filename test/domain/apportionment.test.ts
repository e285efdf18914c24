/** Tests the division of people by weights: by LR (largest remainder) and SL (Sainte-Laguë). */
import fc from 'fast-check';
import { apportion, chairmanOrder } from '../../src/domain/apportionment';
import { DomainError } from '../../src/domain/domain-error';
import type { People } from '../../src/domain/units';
import { people, sum, weights } from './arbitraries';

const total = people(0, 5000);

/**
 * Divides by Sainte-Laguë as it is defined, seat by seat. To stay exact, it compares the fractions
 * as products of whole numbers.
 */
function seatBySeat(seatsToGive: number, votes: readonly number[]): number[] {
  const seats = votes.map(() => 0);
  for (let given = 0; given < seatsToGive; given += 1) {
    let best = 0;
    votes.forEach((vote, i) => {
      const ahead =
        BigInt(vote) * BigInt(2 * (seats[best] ?? 0) + 1) -
        BigInt(votes[best] ?? 0) * BigInt(2 * (seats[i] ?? 0) + 1);
      if (ahead > 0n) best = i;
    });
    seats[best] = (seats[best] ?? 0) + 1;
  }
  return seats;
}

describe('apportion', () => {
  it.each(['LR', 'SL'] as const)(
    'by %s gives whole shares from 0 that add up, and 0 for weight 0',
    (method) => {
      fc.assert(
        fc.property(total, weights, (n, list) => {
          const shares = apportion(n, list, method);
          expect(sum(shares)).toBe(n);
          shares.forEach((share, i) => {
            expect(Number.isInteger(share) && share >= 0).toBe(true);
            if (list[i] === 0) expect(share).toBe(0);
          });
        }),
      );
    },
  );

  it('by LR rounds the exact share down or up', () => {
    fc.assert(
      fc.property(
        total,
        fc.array(fc.integer({ min: 1, max: 50000 }), { minLength: 1 }),
        (n, list) => {
          const all = BigInt(sum(list));
          apportion(n, list, 'LR').forEach((share, i) => {
            const product = BigInt(n) * BigInt(list[i] ?? 0);
            expect(BigInt(share)).toBeGreaterThanOrEqual(product / all);
            expect(BigInt(share)).toBeLessThanOrEqual((product + all - 1n) / all);
          });
        },
      ),
    );
  });

  it('by SL gives the same as dividing seat by seat', () => {
    fc.assert(
      fc.property(
        people(0, 300),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
        (n, list) => {
          fc.pre(sum(list) > 0);
          expect(apportion(n, list, 'SL')).toEqual(seatBySeat(n, list));
        },
      ),
    );
  });

  it('by SL never gives anyone less when the total grows by one person', () => {
    fc.assert(
      fc.property(people(0, 400), weights, (n, list) => {
        const more = apportion((n + 1) as People, list, 'SL');
        apportion(n, list, 'SL').forEach((share, i) =>
          expect(more[i]).toBeGreaterThanOrEqual(share),
        );
      }),
    );
  });

  it.each(['LR', 'SL'] as const)(
    'by %s gives a larger weight at least as much, in any order of the weights',
    (method) => {
      fc.assert(
        fc.property(
          total,
          fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 1 }),
          (n, list) => {
            const order = list.map((_, i) => i).sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0));
            const shares = apportion(n, list, method);
            const sorted = apportion(
              n,
              order.map((i) => list[i] ?? 0),
              method,
            );
            sorted.forEach((share, i) => {
              if (i > 0) expect(share).toBeLessThanOrEqual(sorted[i - 1] ?? 0);
            });
            // The order of the weights only decides between equal claims, about one person.
            order.forEach((i, rank) => {
              expect(Math.abs((shares[i] ?? 0) - (sorted[rank] ?? 0))).toBeLessThanOrEqual(1);
            });
          },
        ),
      );
    },
  );

  it.each(['LR', 'SL'] as const)('by %s gives the same for weights in the same ratio', (method) => {
    fc.assert(
      fc.property(total, weights, (n, list) => {
        const tenths = list.map((weight) => Number(`${weight}e-1`));
        expect(apportion(n, tenths, method)).toEqual(apportion(n, list, method));
      }),
    );
  });

  it('uses decimals as they are written, without the rounding of floats', () => {
    // With floats, 0.1 + 0.2 is not 0.3, so the weight 0.3 might not get the person.
    expect(apportion(1 as People, [0.3, 0.1, 0.2], 'LR')).toEqual([1, 0, 0]);
    expect(apportion(3 as People, [0.1, 0.1, 0.1, 0.3], 'LR')).toEqual([1, 1, 0, 1]);
    expect(apportion(3 as People, [1e-7, 1e-7, 1e-7], 'SL')).toEqual([1, 1, 1]);
    expect(apportion(4 as People, [1e21, 3e21], 'LR')).toEqual([1, 3]);
  });

  it.each([
    [10, [6, 3, 1], 'LR', [6, 3, 1]],
    [7, [1, 1, 1], 'LR', [3, 2, 2]],
    [10, [47, 16, 15.8, 12, 6.1, 3.1], 'LR', [5, 2, 1, 1, 1, 0]],
    [10, [47, 16, 15.8, 12, 6.1, 3.1], 'SL', [4, 2, 2, 1, 1, 0]],
    [2, [1, 1, 1], 'SL', [1, 1, 0]],
    [0, [5, 4], 'LR', [0, 0]],
  ] as const)('divides %i over %p by %s', (n, list, method, expected) => {
    expect(apportion(n as People, list, method)).toEqual(expected);
  });

  it.each([
    [-1, [1], 'totalNotWhole'],
    [2.5, [1], 'totalNotWhole'],
    [3, [], 'weightsEmpty'],
    [3, [1, -2], 'weightNegative'],
    [3, [1, NaN], 'weightNegative'],
    [3, [0, 0], 'weightsSumToZero'],
  ])('refuses %p over %p: %s', (n, list, code) => {
    expect(() => apportion(n as People, list, 'LR')).toThrow(new DomainError({ code } as never));
  });
});

describe('chairmanOrder', () => {
  it('gives each party its total, and keeps each close to its share at every step (Tijdeman)', () => {
    fc.assert(
      fc.property(fc.array(people(0, 120), { minLength: 1, maxLength: 12 }), (totals) => {
        const order = chairmanOrder(totals);
        const all = sum(totals);
        const parties = totals.filter((n) => n > 0).length;
        const received = totals.map(() => 0);
        expect(order).toHaveLength(all);
        let widest = 0;
        order.forEach((party, k) => {
          received[party] = (received[party] ?? 0) + 1;
          // all × |received − n·(k+1)/all|, without fractions
          totals.forEach((n, i) => {
            widest = Math.max(widest, Math.abs(all * (received[i] ?? 0) - n * (k + 1)));
          });
        });
        if (parties <= 1) expect(widest).toBe(0);
        else expect(widest * (2 * parties - 2)).toBeLessThanOrEqual(all * (2 * parties - 3));
        expect(received).toEqual(totals);
      }),
    );
  });

  it('alternates between two equals', () => {
    expect([...chairmanOrder([2, 2] as People[])]).toEqual([0, 1, 0, 1]);
  });

  it('refuses more people than can be compared exactly', () => {
    expect(() => chairmanOrder([10_000_001] as People[])).toThrow(
      new DomainError({ code: 'tooManyPeople', found: 10_000_001, most: 10_000_000 }),
    );
  });
});

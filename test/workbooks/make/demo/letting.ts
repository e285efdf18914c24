/** Which home goes to which household on which day, before home and household have details. */
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import { nth } from '../random';
import type { Occupants, OfferPeriod, Supply } from './homes';
import type { Period } from './periods';
import { spreadOver } from './working-days';

export interface Letting {
  readonly placedOn: SerialDay;
  readonly supply: Supply | null;
  readonly offered: OfferPeriod;
  readonly occupants: Occupants;
  readonly waitsLong: boolean;
}

/** Removes the first item of a list and returns it. Throws if there is none. */
export function draw<T>(deck: T[]): T {
  const next = deck.shift();
  if (next === undefined) throw new Error('The story gives out more than it has.');
  return next;
}

export function singlesOf(supplies: readonly Supply[]): Letting[] {
  return supplies.flatMap((supply) =>
    spreadOver(supply.units, supply.firstPlacedOn, supply.lastPlacedOn).map((placedOn) => ({
      placedOn,
      supply,
      offered: supply.offered,
      occupants: { persons: 1, familyToFollow: 0 },
      waitsLong: false,
    })),
  );
}

export function regularOf(random: Random, period: Period, followers: number[]): Letting[] {
  const families = Object.entries(period.families).flatMap(([size, count]) =>
    Array.from({ length: count }, () => Number(size)),
  );
  const alone = Array.from({ length: period.awaitingFamily }, () => 1);
  const sizes = random.shuffled([...families, ...alone]);
  const days = spreadOver(sizes.length, period.first, period.last, period.pace);
  const { lettings, period: before } = period.offeredBefore;
  return sizes.map((persons, index) => ({
    placedOn: nth(days, index),
    supply: null,
    offered: index < lettings ? before : period.offered,
    occupants: { persons, familyToFollow: persons === 1 ? draw(followers) : 0 },
    waitsLong: period.longWaiters.includes(index),
  }));
}

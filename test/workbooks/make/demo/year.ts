/** The whole year 2016 of the invented Diezemonde, made from one seed. */
import type { SerialDay } from '../../../../src/domain/units';
import { seededRandom } from '../random';
import type { Guidance } from './guidance';
import { buildGuidance } from './guidance';
import { buildLettings } from './lettings';
import type { Home, Household, Placement } from './records';
import { buildYearEnd } from './year-end';

export interface Year {
  /** In order of linking. */
  readonly households: readonly Household[];
  /** In order of being offered. */
  readonly homes: readonly Home[];
  /** In order of moving in. */
  readonly placements: readonly Placement[];
  readonly guidance: readonly Guidance[];
  /** By key. */
  readonly householdIds: ReadonlyMap<number, string>;
  readonly homeIds: ReadonlyMap<number, string>;
}

const SEED = 2016;

export function buildYear(): Year {
  const random = seededRandom(SEED);
  const lettings = buildLettings(random);
  const yearEnd = buildYearEnd(random);
  const households = [...lettings.households, ...yearEnd.households].sort(
    byDay(({ linkedOn }) => linkedOn),
  );
  const homes = [...lettings.homes, ...yearEnd.homes].sort(byDay(({ offeredOn }) => offeredOn));
  return {
    households,
    homes,
    placements: lettings.placements,
    guidance: buildGuidance(random, lettings.placements),
    householdIds: numbered(households, 'K-', 101),
    homeIds: numbered(homes, 'W-', 2001),
  };
}

function byDay<T>(dayOf: (record: T) => SerialDay): (a: T, b: T) => number {
  return (a, b) => dayOf(a) - dayOf(b);
}

function numbered(
  records: readonly { readonly key: number }[],
  prefix: string,
  first: number,
): ReadonlyMap<number, string> {
  return new Map(
    records.map(({ key }, index) => [key, prefix + String(first + index).padStart(4, '0')]),
  );
}

export function idOf(ids: ReadonlyMap<number, string>, key: number): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`No id was given to record ${key}.`);
  return id;
}

/** Simulates an invented municipality, given by a seed, day by day for three years. */
import {
  addDays,
  firstDayOf,
  isoWeekday,
  lastDayOf,
  type HalfYear,
} from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { TableRows } from '../../../src/overleg/situation';
import { chanceOf, type Chance } from './chance';
import { linkHouseholds } from './coa';
import { agreeOnHomes, offerHomes } from './corporations';
import { bringTogether } from './desk';
import { drawLocations } from './locations';
import { drawTraits, type Traits } from './traits';
import { openingOf, tablesOn } from './workbook';
import {
  finalQuota,
  housedBetween,
  type Home,
  type Household,
  type Quota,
  type World,
} from './world';

export interface Municipality {
  readonly name: string;
  /** The days of the meetings, one a month. */
  readonly meetings: readonly SerialDay[];
  /** The workbook as it was on that day. */
  readonly tablesOn: (day: SerialDay) => TableRows;
  /** The true backlog at the end of a half-year. Null if that is not known. */
  readonly endOf: (halfYear: HalfYear) => number | null;
}

export function simulatedMunicipality(seed: number): Municipality {
  const world = newWorld(seed);
  const { traits } = world;
  liveThrough(world, traits.firstDay, traits.lastDay);
  return {
    name: `${seed}`,
    meetings: meetingsOf(traits),
    tablesOn: (day) => tablesOn(world, day),
    endOf: (halfYear) => endOf(world, halfYear),
  };
}

/** An invented municipality before its first day. */
export function newWorld(seed: number): World {
  const chance = chanceOf(seed);
  const traits = drawTraits(chance);
  const world: World = {
    traits,
    chance,
    quotas: drawQuotas(chance, traits),
    agreed: [],
    locations: drawLocations(chance, traits),
    households: [],
    homes: [],
    coaMood: 0,
    quarterMood: 0,
  };
  settleBefore(world);
  return world;
}

/** Simulates the days from the first up to and including the last. */
export function liveThrough(world: World, first: SerialDay, last: SerialDay): void {
  for (let day = first; day <= last; day = addDays(day, 1)) {
    linkHouseholds(world, day);
    agreeOnHomes(world, day);
    offerHomes(world, day);
    bringTogether(world, day);
  }
}

/** A copy of the world, with other random numbers from here on. */
export function withOtherChance({ chance: _, ...known }: World, seed: number): World {
  return { ...structuredClone(known), chance: chanceOf(seed) };
}

/** Draws the quota of each half-year. A few are revised later. */
function drawQuotas(chance: Chance, { halfYears, size }: Traits): Quota[] {
  let asked = size;
  return halfYears.map((halfYear) => {
    asked = Math.max(3, asked * Math.exp(chance.normal(0, 0.2)) * 0.9 + size * 0.1);
    const original = Math.round(asked);
    const first = firstDayOf(halfYear);
    const on = addDays(first, chance.between(20, 130));
    const to = Math.round(original * chance.uniform(0.65, 1.05));
    const revised = chance.happens(0.1) ? { on, to } : null;
    return { halfYear, publishedOn: addDays(first, -chance.between(60, 91)), original, revised };
  });
}

/** Adds the homes of the temporary complex (`ending`), with a household in each. */
function settleBefore(world: World): void {
  const { traits, chance, homes, households } = world;
  const [corporation] = traits.corporations;
  if (!traits.ending || !corporation) return;
  const { until } = traits.ending;
  for (let n = 0; n < traits.ending.homes; n += 1) {
    const from = addDays(traits.firstDay, -chance.between(10, 300));
    const home: Home = {
      id: `T-${n + 1}`,
      corporation,
      location: null,
      kind: 'slooppand',
      maximumPersons: 2,
      rent: 380_00,
      stairFree: false,
      offeredOn: addDays(from, -20),
      promisedFrom: addDays(from, -2),
      freeFrom: addDays(from, -2),
      until,
      closed: null,
      heldBy: null,
      holders: [],
      letOn: from,
    };
    homes.push(home);
    const household = livingIn(home, from, n);
    home.heldBy = household;
    households.push(household);
  }
}

function livingIn(home: Home, from: SerialDay, n: number): Household {
  return {
    id: `V-${n + 1}`,
    persons: 1,
    family: 0,
    linkedOn: addDays(from, -60),
    young: false,
    stairFree: false,
    unlinkedOn: null,
    asked: null,
    acceptances: [],
    movesOn: null,
    restsUntil: from,
    stays: [{ home, from, counts: true, writtenOn: from }],
    familyComesOn: null,
    familyCameOn: null,
  };
}

/**
 * The days of the meetings: the second Wednesday of each month, from 40 days after the
 * workbook begins.
 */
export function meetingsOf({ workbookFrom, lastDay }: Traits): SerialDay[] {
  const meetings: SerialDay[] = [];
  for (let day = addDays(workbookFrom, 40); day < lastDay; day = addDays(day, 1)) {
    const isDay = isoWeekday(day) === 3 && isSecondWeek(day);
    if (isDay) meetings.push(day);
  }
  return meetings;
}

function isSecondWeek(day: SerialDay): boolean {
  const month = (of: number) => new Date((of - 25569) * 86_400_000).getUTCMonth();
  return month(addDays(day, -7)) === month(day) && month(addDays(day, -14)) !== month(day);
}

/** The true backlog at the end of a half-year. Null if the simulation ends earlier. */
export function endOf(world: World, halfYear: HalfYear): number | null {
  const { traits, quotas } = world;
  const last = lastDayOf(halfYear);
  if (last > traits.lastDay) return null;
  const from = traits.workbookFrom;
  const asked = quotas
    .filter((quota) => firstDayOf(quota.halfYear) >= from && lastDayOf(quota.halfYear) <= last)
    .reduce((sum, quota) => sum + finalQuota(quota), 0);
  return openingOf(world) + asked - housedBetween(world, from, last);
}

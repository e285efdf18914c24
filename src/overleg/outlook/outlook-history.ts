/** Estimates from the workbook's own history how long steps take, and how often they fail. */
import type { FamilyJoins, OutlookParameters, Rate } from '../../domain/outlook/input';
import { idKey } from '../../workbook/cell';
import { groupById } from '../../workbook/by-id';
import type { Spread } from '../../workbook/outlook-settings';
import { basisOf, ENOUGH, medianOf, orSet, settled, type Assumed } from './assumed';
import { YEAR, type Known } from './known';

/**
 * Assumed cases, as if they had been observed before the workbook began. If the workbook has little
 * history, they decide most.
 */
const BEFOREHAND = {
  movingDays: [14, 21, 28, 35, 49],
  acceptedDays: [7, 14, 21, 28, 42],
  deliveryDelays: [0, 0, 14, 35, 60, 120],
  lost: { events: 0.5, exposure: 10 },
  unlinked: { events: 0.3, exposure: 100 },
  familyJoins: [
    { fromWeek: 0, perWeek: { events: 0.5, exposure: 50 } },
    { fromWeek: 8, perWeek: { events: 6, exposure: 90 } },
    { fromWeek: 52, perWeek: { events: 0.5, exposure: 25 } },
  ],
} as const;

/** This many days after its offer, a home is either let or will not be. */
const SETTLED = 56;
const USUAL_FILL = 56;
const LONGEST_FILL = 180;

/** The parameters of the model, each with its basis. */
export interface AssumedParameters {
  readonly movingDays: Assumed<readonly number[]>;
  readonly acceptedDays: Assumed<readonly number[]>;
  readonly deliveryDelays: Assumed<readonly number[]>;
  readonly fillDays: Assumed<number>;
  readonly lost: Assumed<Rate>;
  readonly unlinked: Assumed<Rate>;
  readonly familyJoins: Assumed<readonly FamilyJoins[]>;
  /** How far paces deviate from what is expected, as a standard deviation of their logarithm. */
  readonly unrest: Readonly<Record<Spread, Assumed<number>>>;
}

/** The values from the workbook's history and the assumed cases. A setting replaces both. */
export function assumedOf(known: Known): AssumedParameters {
  const { outlook: set } = known.situation.settings;
  const delays = deliveryDelays(known);
  return {
    movingDays: orSet(set.movingDays, seen(movingDays(known), BEFOREHAND.movingDays), (days) =>
      daysAround(days, BEFOREHAND.movingDays),
    ),
    acceptedDays: orSet(
      set.acceptedDays,
      seen(acceptedDays(known), BEFOREHAND.acceptedDays),
      (days) => daysAround(days, BEFOREHAND.acceptedDays),
    ),
    deliveryDelays: orSet(
      set.deliveryDelay,
      {
        value: ascending([...delays, ...BEFOREHAND.deliveryDelays]),
        basis: basisOf(delays.length),
        observations: delays.length,
      },
      (days) => daysAround(days, BEFOREHAND.deliveryDelays),
    ),
    fillDays: orSet(set.fillDays, fillDays(known), (days) => days),
    lost: orSet(set.lost, beside(lostHomes(known), BEFOREHAND.lost), settled),
    unlinked: orSet(
      set.unlinkedPer100,
      beside(unlinkedHouseholds(known), BEFOREHAND.unlinked),
      (households) => settled(households / 100),
    ),
    familyJoins: orSet(set.familiesPer100, familyJoins(known), (families) => [
      { fromWeek: 0, perWeek: settled(families / 100) },
    ]),
    unrest: {
      aanbod: orSet(set.spread.aanbod, usual(0.5), itself),
      koppelen: orSet(set.spread.koppelen, usual(0.35), itself),
      nareis: orSet(set.spread.nareis, usual(0.9), itself),
    },
  };
}

export function parametersOf(assumed: AssumedParameters): OutlookParameters {
  const { unrest } = assumed;
  return {
    movingDays: assumed.movingDays.value,
    acceptedDays: assumed.acceptedDays.value,
    deliveryDelays: assumed.deliveryDelays.value,
    fillDays: assumed.fillDays.value,
    lost: assumed.lost.value,
    unlinked: assumed.unlinked.value,
    familyJoins: assumed.familyJoins.value,
    tempo: 1,
    unrest: {
      offers: unrest.aanbod.value,
      linking: unrest.koppelen.value,
      families: unrest.nareis.value,
    },
  };
}

const itself = (value: number) => value;

function usual(value: number): Assumed<number> {
  return { value, basis: 'default', observations: 0 };
}

/** The numbers of days in `like`, scaled to a given median. */
function daysAround(median: number, like: readonly number[]): readonly number[] {
  const usualMedian = medianOf(like);
  return like.map((days) => Math.round((days * median) / usualMedian));
}

interface SeenRate {
  readonly rate: Rate;
  readonly cases: number;
}

function beside({ rate, cases }: SeenRate, beforehand: Rate): Assumed<Rate> {
  return { value: together(rate, beforehand), basis: basisOf(cases), observations: cases };
}

export function together(a: Rate, b: Rate): Rate {
  return { events: a.events + b.events, exposure: a.exposure + b.exposure };
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function seen(own: readonly number[], beforehand: readonly number[]): Assumed<readonly number[]> {
  const value = ascending(own.length >= ENOUGH ? own : [...own, ...beforehand]);
  return { value, basis: basisOf(own.length), observations: own.length };
}

// A household that moves on was linked long ago, so its move says nothing about a first home.
function movingDays({ firstLettings, asOf }: Known): number[] {
  return firstLettings.flatMap(({ date, home, household }) => {
    if (date <= asOf - YEAR || !home || !household) return [];
    const offeredOn = home.offeredOn ?? home.availableFrom;
    if (offeredOn === null || household.linkedOn === null) return [];
    return [Math.max(0, date - Math.max(offeredOn, household.linkedOn))];
  });
}

function acceptedDays({ firstLettings, asOf }: Known): number[] {
  return firstLettings.flatMap(({ date, household }) => {
    const acceptedOn = household?.acceptedOn ?? null;
    if (date <= asOf - YEAR || acceptedOn === null || acceptedOn > date) return [];
    return [date - acceptedOn];
  });
}

function deliveryDelays({ locations }: Known): number[] {
  return locations.flatMap(({ plannedOn, deliveredOn }) =>
    deliveredOn === null ? [] : [deliveredOn - plannedOn],
  );
}

/** How many days after a location's delivery nine of ten of its homes had been offered. */
function fillDays({ homes, locations, asOf }: Known): Assumed<number> {
  const deliveries = new Map(
    locations.flatMap(({ location, deliveredOn }) =>
      deliveredOn === null || deliveredOn > asOf - LONGEST_FILL / 2
        ? []
        : [[idKey(location), deliveredOn] as const],
    ),
  );
  const days = homes.flatMap(({ home, offeredOn }) => {
    const deliveredOn = home.complex === null ? undefined : deliveries.get(idKey(home.complex));
    return deliveredOn === undefined ? [] : [Math.max(0, offeredOn - deliveredOn)];
  });
  const observations = days.length;
  if (observations < ENOUGH) return { value: USUAL_FILL, basis: 'default', observations };
  const most = ascending(days)[Math.floor(0.9 * observations)] ?? USUAL_FILL;
  const value = Math.min(LONGEST_FILL, Math.max(7, most));
  return { value, basis: 'history', observations };
}

function lostHomes({ homes, asOf }: Known): SeenRate {
  let events = 0;
  let exposure = 0;
  for (const { home, offeredOn, isWithdrawn } of homes) {
    if (offeredOn <= asOf - YEAR || offeredOn > asOf - SETTLED) continue;
    exposure += home.units;
    if (isWithdrawn || home.status === 'geweigerd') events += home.units;
  }
  return { rate: { events, exposure }, cases: exposure };
}

function unlinkedHouseholds({ households, firstLettings, asOf }: Known): SeenRate {
  const housedOn = new Map(
    firstLettings.map(({ placement, date }) => [idKey(placement.household ?? ''), date]),
  );
  let events = 0;
  let exposure = 0;
  let cases = 0;
  for (const { household, state } of households) {
    const { linkedOn, unlinkedOn } = household;
    const left =
      state === 'unlinked' ? unlinkedOn : (housedOn.get(idKey(household.household)) ?? asOf);
    if (left === null || left <= asOf - YEAR) continue;
    exposure += Math.max(0, left - Math.max(linkedOn, asOf - YEAR)) / 7;
    if (state === 'unlinked') events += 1;
    cases += 1;
  }
  return { rate: { events, exposure }, cases };
}

/** Returns the period in which most families arrive. */
export function usualJoins(stretches: readonly FamilyJoins[]): FamilyJoins | undefined {
  return stretches[1] ?? stretches[0];
}

interface FamilyCourse {
  readonly movedOn: number;
  /** The day on which the family arrived. If it has not, the last day that is known. */
  readonly until: number;
  readonly hasCome: boolean;
}

function familyJoins(known: Known): Assumed<readonly FamilyJoins[]> {
  // Earlier weeks do not count: the workbook may lack families that arrived before it began.
  const since = Math.max(known.asOf - YEAR, known.begin - 1);
  const families = familyCourses(known);
  const value = BEFOREHAND.familyJoins.map(({ fromWeek, perWeek }, at) => {
    const toWeek = BEFOREHAND.familyJoins[at + 1]?.fromWeek ?? Infinity;
    let events = 0;
    let exposure = 0;
    for (const { movedOn, until, hasCome } of families) {
      const from = Math.max(movedOn + 7 * fromWeek, since);
      const to = Math.min(movedOn + 7 * toWeek, until);
      if (to <= from) continue;
      exposure += (to - from) / 7;
      if (hasCome && until <= movedOn + 7 * toWeek) events += 1;
    }
    return { fromWeek, perWeek: together({ events, exposure }, perWeek) };
  });
  const observations = families.filter(({ until }) => until > since).length;
  return { value, basis: basisOf(observations), observations };
}

function familyCourses({ placements, householdOf, asOf }: Known): FamilyCourse[] {
  return [...groupById(placements, 'household')].flatMap(([household, own]) => {
    const movedOn = Math.min(...own.filter((one) => !one.isFamilyJoining).map(({ date }) => date));
    const joinedOn = Math.max(...own.filter((one) => one.isFamilyJoining).map(({ date }) => date));
    const isExpected = (householdOf.get(household)?.familyExpected ?? 0) > 0;
    const until = isExpected ? asOf : joinedOn;
    return movedOn <= until ? [{ movedOn, until, hasCome: !isExpected }] : [];
  });
}

import { lastDayOf, halfYearOf } from '../../domain/calendar';
import type { MatchHome } from '../../domain/match/home';
import type { MatchHousehold } from '../../domain/match/household';
import { brokenRules, scoringFor, type Scoring } from '../../domain/match/score';
import { orNull } from '../../domain/or-null';
import { sum } from '../../domain/sum';
import type { People, SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import { matchHome } from '../../workbook/match-records';
import { criteriaOf } from '../../workbook/match-settings';
import { situationFor } from '../../workbook/propose-homes';
import { REFUSAL_GROUPS, refusalGroupOf, type RefusalGroup } from '../../workbook/refusal-reasons';
import { rentYearsOf } from '../../workbook/rent-years';
import { isWithdrawnByCorporation, offeredOnOf, type Home } from '../../workbook/tables/homes';
import { deliveredBy, type Location } from '../../workbook/tables/locations';
import type { Placement } from '../../workbook/tables/placements';
import type { Situation } from '../situation';
import { householdsLeft, personsOf } from './sizes-gap';

/** The households that wait without a home, and the homes that are large enough for them. */
export interface SizesFigures {
  readonly lines: readonly SizeFigures[];
  /** Of all sizes. A home counts once here, but on the line of each size that fits in it. */
  readonly total: SizeCounts;
  /** For each line, whether Woningen has homes of that size to come, kept homes included. */
  readonly areHomesToCome: readonly boolean[];
  /** Homes offered from `since` on and refused or withdrawn. Null without an earlier meeting. */
  readonly refusals: Refusals | null;
  /** Proposals declined since the previous meeting. Null without that, or without Afwijzingen. */
  readonly declined: DeclinedReasons | null;
}

export interface DeclinedReasons {
  readonly since: SerialDay;
  /** By the text of Reden, the most frequent first. The reason is null if the cell is blank. */
  readonly reasons: readonly { readonly reason: string | null; readonly proposals: number }[];
}

export interface SizeFigures extends SizeCounts {
  /** People, including the family that is still expected. `most` is null without an upper limit. */
  readonly least: number;
  readonly most: number | null;
}

interface SizeCounts {
  /** The households that wait without a home. */
  readonly households: number;
  /** The homes that are on offer and kept for nobody. */
  readonly offered: number;
  /** The homes that are not offered yet, but will be free before the end of the half-year. */
  readonly planned: number;
  /**
   * The number of households without a home if each of these homes went to one household, the
   * largest households first.
   */
  readonly gap: number;
}

export interface Refusals {
  readonly since: SerialDay;
  /** By the text of Reden, the most frequent first. The reason is null if the cell is blank. */
  readonly reasons: readonly { readonly reason: string | null; readonly homes: number }[];
  /** The same homes by the group of their reason, in the order of the groups. */
  readonly groups: readonly { readonly group: RefusalGroup; readonly homes: number }[];
  /** The households in these rows. The one with the most homes comes first. */
  readonly households: readonly { readonly household: string; readonly homes: number }[];
}

const NOTHING: SizeCounts = { households: 0, offered: 0, planned: 0, gap: 0 };
const NONE: SizesFigures = {
  lines: [],
  total: NOTHING,
  areHomesToCome: [],
  refusals: null,
  declined: null,
};

const SIZES: readonly Pick<SizeFigures, 'least' | 'most'>[] = [
  { least: 1, most: 1 },
  { least: 2, most: 2 },
  { least: 3, most: 4 },
  { least: 5, most: 6 },
  { least: 7, most: null },
];

const ALL_SIZES = [1, 2, 3, 4, 5, 6, 7, 8];

/** No figures without a table of households or of homes, or if all weights of matching are 0. */
export function sizesFigures(situation: Situation): SizesFigures {
  const { asOf, tables, settings } = situation;
  const { households, placements, locations } = tables;
  if (!households || !tables.homes) return NONE;
  const homes = tables.homes.map((home) => keptLater(asOf, home, placements ?? []));
  const scoring = orNull(() => scoringFor(criteriaOf(settings)), 'criteriaAllZero');
  if (!scoring) return NONE;
  const match = situationFor(
    {
      households,
      homes,
      placements: placements ?? [],
      locations: locations ?? [],
      settings,
    },
    asOf,
  );
  const years = rentYearsOf(settings);
  const waiting = [...match.waiting.keys()];
  const offered = match.homes.map(({ home, unassigned }) => ({ home, units: unassigned }));
  const toCome = homes
    .filter(isToCome(asOf, locations ?? []))
    .map((home) => ({ home, units: home.units }));
  const planned = toCome.filter(({ home }) => home.household === null);
  const matched = (home: Home) => matchHome(home, years, asOf);
  const supply = [...offered, ...planned].flatMap(({ home, units }) => {
    const known = units > 0 ? matched(home) : null;
    return known ? [{ ...known, units }] : [];
  });
  const left = householdsLeft(scoring, waiting, supply, match.limits);
  const couldTake = (some: readonly Units[], persons: readonly number[]) =>
    unitsFor(some, persons, scoring, match.limits, matched);
  const countsOf = (least: number, most: number | null, persons: readonly number[]): SizeCounts => {
    const isOfSize = (one: MatchHousehold) =>
      personsOf(one) >= least && (most === null || personsOf(one) <= most);
    return {
      households: waiting.filter(isOfSize).length,
      offered: couldTake(offered, persons),
      planned: couldTake(planned, persons),
      gap: left.filter(isOfSize).length,
    };
  };
  return {
    lines: SIZES.map(({ least, most }) => ({
      least,
      most,
      ...countsOf(least, most, personsFrom(least, most)),
    })),
    total: countsOf(1, null, ALL_SIZES),
    areHomesToCome: SIZES.map(({ least, most }) => couldTake(toCome, personsFrom(least, most)) > 0),
    refusals: refusalsOf(situation, homes),
    declined: declinedOf(situation),
  };
}

function personsFrom(least: number, most: number | null): readonly number[] {
  return [least, most ?? least + 1];
}

interface Units {
  readonly home: Home;
  readonly units: number;
}

/**
 * Whether a home was known on the day as a home to come. A home that has been let since may have
 * been added to the table later. It only counts in a location that was still to be delivered.
 */
function isToCome(asOf: SerialDay, locations: readonly Location[]): (home: Home) => boolean {
  const coming = locations.filter((location) => deliveredBy(asOf, location) === null);
  const isComing = new Set(coming.map(({ location }) => idKey(location)));
  return (home) => {
    const { status, complex } = home;
    const isOff = status === 'geweigerd' || isWithdrawnByCorporation(home);
    const isInTime = home.availableFrom <= lastDayOf(halfYearOf(asOf));
    const isKnown = status !== 'verhuurd' || (complex !== null && isComing.has(idKey(complex)));
    return offeredOnOf(home) > asOf && isInTime && isKnown && !isOff;
  };
}

/**
 * The home as it was on the day. If its offer has a later day, and its household also lived
 * elsewhere, the home was kept after the offer. So on the day it was free.
 */
function keptLater(asOf: SerialDay, home: Home, placements: readonly Placement[]): Home {
  const { household, offeredOn, status } = home;
  if (household === null || status !== 'gereserveerd') return home;
  if (offeredOn === null || offeredOn <= asOf) return home;
  const livedElsewhere = placements.some(
    (one) => one.household !== null && idKey(one.household) === idKey(household),
  );
  return livedElsewhere ? { ...home, household: null, status: 'aangeboden' } : home;
}

/**
 * Counts the units that a household of one of these sizes, without wishes or needs, could get by
 * the hard rules of MATCH. A complex counts for no more than what its limit leaves.
 */
function unitsFor(
  some: readonly Units[],
  persons: readonly number[],
  scoring: Scoring,
  limits: ReadonlyMap<string, number>,
  matchedOf: (home: Home) => MatchHome | null,
): number {
  const byComplex = new Map<string | null, number>();
  for (const { home, units } of some) {
    const matched = units > 0 ? matchedOf(home) : null;
    if (!matched || !persons.some((size) => fits(size, matched, scoring))) continue;
    const complex = home.complex === null ? null : idKey(home.complex);
    byComplex.set(complex, (byComplex.get(complex) ?? 0) + units);
  }
  return sum(
    [...byComplex].map(([complex, units]) =>
      Math.min(units, complex === null ? Infinity : (limits.get(complex) ?? Infinity)),
    ),
  );
}

function fits(persons: number, home: MatchHome, scoring: Scoring): boolean {
  const household: MatchHousehold = {
    id: '',
    key: '',
    persons: persons as People,
    familyToFollow: 0 as People,
    linkedOn: home.availableFrom,
    young: false,
    needsStairFree: false,
    wishKeys: [],
    isHoused: false,
    isWaiting: true,
  };
  const open = { ...home, isOnOffer: true, reservedForKey: null };
  return brokenRules(scoring, household, open).length === 0;
}

/** Refused homes by the day of their offer, because the rows give no day of the refusal. */
function refusalsOf({ asOf, previous }: Situation, homes: readonly Home[]): Refusals | null {
  const since = sincePrevious(previous, asOf);
  if (since === null) return null;
  const refused = homes.filter((home) => {
    const isRefused = home.status === 'geweigerd' || home.status === 'ingetrokken';
    return isRefused && offeredOnOf(home) >= since && offeredOnOf(home) <= asOf;
  });
  const reasons = counted(refused, ({ reason }) => reason ?? '');
  const households = counted(
    refused.filter(({ household }) => household !== null),
    ({ household }) => household ?? '',
  );
  return {
    since,
    reasons: reasons.map(([reason, count]) => ({ reason: reason || null, homes: count })),
    groups: REFUSAL_GROUPS.map((group) => {
      const own = refused.filter((home) => refusalGroupOf(home) === group);
      return { group, homes: sum(own.map(({ units }) => units)) };
    }),
    households: households.map(([household, count]) => ({ household, homes: count })),
  };
}

function declinedOf({ asOf, previous, tables }: Situation): DeclinedReasons | null {
  const since = sincePrevious(previous, asOf);
  if (since === null || tables.declined === null) return null;
  const declined = tables.declined
    .filter(({ date }) => date >= since && date <= asOf)
    .map(({ reason }) => ({ reason, units: 1 }));
  const reasons = counted(declined, ({ reason }) => reason ?? '');
  return {
    since,
    reasons: reasons.map(([reason, proposals]) => ({ reason: reason || null, proposals })),
  };
}

/**
 * The first day after the figures of the previous meeting. Null if there was none, or if its
 * figures are not of an earlier day.
 */
function sincePrevious(previous: Situation['previous'], asOf: SerialDay): SerialDay | null {
  return !previous || previous.asOf >= asOf ? null : ((previous.asOf + 1) as SerialDay);
}

/** Counts the units for each text, compared as ids are. The most frequent text comes first. */
function counted<Row extends { readonly units: number }>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): [string, number][] {
  const counts = new Map<string, [string, number]>();
  for (const row of rows) {
    const text = textOf(row);
    const [first, count] = counts.get(idKey(text)) ?? [text, 0];
    counts.set(idKey(text), [first, count + row.units]);
  }
  return [...counts.values()].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'nl'));
}

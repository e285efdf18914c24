import { civilOf, serialOf } from '../../domain/calendar';
import { rentFits } from '../../domain/rent';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { Home } from '../../workbook/tables/homes';
import { isRegular, isSelfContained } from '../../workbook/tables/homes';
import type { Household } from '../../workbook/tables/households';
import type { Placement } from '../../workbook/tables/placements';
import { familyExpectedOn, placementsByHousehold } from '../households-as-of';
import { orNull } from '../or-null';

/** Block 6: who was housed where, against what the partners agreed and the law asks. */
export interface LettingsFigures {
  /** The first and the last day of the lettings counted in `kinds`. */
  readonly since: SerialDay;
  readonly upTo: SerialDay;
  /** Whether `since` follows from the previous meeting; else it is the half-year's first day. */
  readonly isSinceMeeting: boolean;
  readonly kinds: LettingsByKind;
  /** Homes let this half-year by district, the most first. */
  readonly districts: readonly DistrictFigures[];
  /** Lettings of this calendar year of which it can be said whether the rent fits. */
  readonly rentFit: RentFit;
}

/** Households that moved into a home of their own. */
export interface LettingsByKind {
  /** As was agreed. */
  readonly familiesRegular: number;
  readonly singlesAlternative: number;
  /** The exceptions. */
  readonly familiesAlternative: number;
  readonly singlesRegular: number;
  /** The home is not in Woningen. */
  readonly unknown: number;
}

export interface DistrictFigures {
  /** Null: not filled in. */
  readonly district: string | null;
  readonly households: number;
  readonly people: number;
}

export interface RentFit {
  readonly year: number;
  readonly total: FitCount;
  readonly corporations: readonly (FitCount & { readonly corporation: string })[];
}

export interface FitCount {
  readonly lettings: number;
  readonly fitting: number;
}

/** The part of a corporation's lettings that has to fit (Woningwet, art. 46). */
export const FITTING_PART = 0.95;
/** From this day on the part is asked. */
const FITTING_FROM = serialOf(2016, 1, 1);

export interface LettingsInput {
  readonly asOf: SerialDay;
  readonly halfYearStart: SerialDay;
  /** The day of the previous meeting's figures; null where there is none. */
  readonly previousAsOf: SerialDay | null;
  readonly placements: readonly Placement[];
  readonly homes: readonly Home[];
  readonly households: readonly Household[];
}

interface Letting {
  readonly placement: Placement;
  readonly home: Home | null;
  readonly household: Household | null;
  readonly isFamily: boolean;
}

export function lettingsFigures(input: LettingsInput): LettingsFigures {
  const { asOf, halfYearStart, previousAsOf } = input;
  const lettings = lettingsOf(input);
  const since = previousAsOf === null ? halfYearStart : ((previousAsOf + 1) as SerialDay);
  return {
    since,
    upTo: asOf,
    isSinceMeeting: previousAsOf !== null,
    kinds: byKind(lettings.filter(({ placement }) => placement.date >= since)),
    districts: byDistrict(lettings.filter(({ placement }) => placement.date >= halfYearStart)),
    rentFit: rentFitOf(civilOf(asOf).year, lettings),
  };
}

/** Moves into a home of one's own by the day of the figures. */
function lettingsOf({ asOf, placements, homes, households }: LettingsInput): Letting[] {
  const homeById = new Map(homes.map((home) => [idKey(home.home), home]));
  const householdById = new Map(households.map((one) => [idKey(one.household), one]));
  const placed = placementsByHousehold(placements);
  return placements
    .filter(({ isFamilyJoining, date }) => !isFamilyJoining && date <= asOf)
    .map((placement) => {
      const key = idKey(placement.household);
      const household = householdById.get(key) ?? null;
      const toFollow = household
        ? familyExpectedOn(placement.date, household, placed.get(key) ?? [])
        : 0;
      return {
        placement,
        home: placement.home === null ? null : (homeById.get(idKey(placement.home)) ?? null),
        household,
        isFamily: placement.persons + toFollow >= 2,
      };
    });
}

function byKind(lettings: readonly Letting[]): LettingsByKind {
  const count = (isFamily: boolean, regular: boolean) =>
    lettings.filter(
      (letting) =>
        letting.isFamily === isFamily && letting.home && isRegular(letting.home.kind) === regular,
    ).length;
  return {
    familiesRegular: count(true, true),
    singlesAlternative: count(false, false),
    familiesAlternative: count(true, false),
    singlesRegular: count(false, true),
    unknown: lettings.filter(({ home }) => home === null).length,
  };
}

function byDistrict(lettings: readonly Letting[]): DistrictFigures[] {
  const districts = new Map<string | null, DistrictFigures>();
  for (const { home, placement } of lettings) {
    const key = home?.district ? idKey(home.district) : null;
    const known = districts.get(key);
    districts.set(key, {
      district: known?.district ?? home?.district ?? null,
      households: (known?.households ?? 0) + 1,
      people: (known?.people ?? 0) + placement.persons,
    });
  }
  return [...districts.values()].sort(
    (a, b) =>
      Number(a.district === null) - Number(b.district === null) || b.households - a.households,
  );
}

function rentFitOf(year: number, lettings: readonly Letting[]): RentFit {
  const counts = new Map<string, { corporation: string; lettings: number; fitting: number }>();
  const total = { lettings: 0, fitting: 0 };
  for (const { placement, home, household } of lettings) {
    const isAsked = placement.date >= FITTING_FROM && civilOf(placement.date).year === year;
    if (!isAsked || !home || !isSelfContained(home) || placement.persons < 1) continue;
    const fits = rentFitsHousehold(placement, home, household);
    if (fits === null) continue;
    const key = idKey(home.corporation);
    const count = counts.get(key) ?? { corporation: home.corporation, lettings: 0, fitting: 0 };
    counts.set(key, count);
    for (const one of [count, total]) {
      one.lettings += 1;
      one.fitting += fits ? 1 : 0;
    }
  }
  const byName = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { year, total, corporations: byName.map(([, count]) => count) };
}

/** Null for a year whose limits are not known. */
function rentFitsHousehold(
  { date, persons }: Placement,
  { agreedRent, bareRent }: Home,
  household: Household | null,
): boolean | null {
  const young = household?.young ?? false;
  return orNull(() => rentFits(agreedRent ?? bareRent, date, persons, young), 'rentYearUnknown');
}

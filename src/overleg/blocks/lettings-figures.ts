import { addDays, civilOf, firstDayOf, halfYearOf } from '../../domain/calendar';
import type { HousingAgreement } from '../../domain/match/agreement';
import { sum } from '../../domain/sum';
import type { RentYears } from '../../domain/rent-limits';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import {
  fitCounts,
  isFamily,
  lettingsUpTo,
  type FitCount,
  type Letting,
} from '../../workbook/lettings';
import { assumedYears, rentYearsOf, type AssumedYear } from '../../workbook/rent-years';
import { isRegular, isSelfContained, type Home } from '../../workbook/tables/homes';
import type { Situation } from '../situation';
import { sharesOfLettings, type ShareOfLettings } from './lettings-share';

/** Who was housed where, compared with the partners' agreements and the law. */
export interface LettingsFigures {
  /** The first and the last day of the lettings counted in `kinds`. */
  readonly since: SerialDay;
  readonly upTo: SerialDay;
  /** Whether `since` comes from the previous meeting, and not from the half-year's first day. */
  readonly isSinceMeeting: boolean;
  readonly kinds: LettingsByKind;
  /** Since when agreements say where families, and where single people, are housed. */
  readonly agreed: Readonly<Record<'families' | 'singles', AgreedSince>>;
  /** Homes let this half-year by district, the largest number first. */
  readonly districts: readonly DistrictFigures[];
  /** The districts in Woningen in which no home was let this half-year. */
  readonly otherDistricts: readonly (string | null)[];
  /** Lettings of this calendar year of which it is known whether the rent fits the household. */
  readonly rentFit: RentFit;
  readonly shares: readonly ShareOfLettings[];
  /** Years of those lettings, and of free homes, whose rent limits are not known yet. */
  readonly assumedLimits: readonly AssumedYear[];
}

/** Whether an agreement applied all the time, never, or from a day on. */
export type AgreedSince = 'always' | 'never' | SerialDay;

/** Households that moved into a home of their own. */
export interface LettingsByKind {
  /** Lettings that follow the agreement. */
  readonly familiesRegular: number;
  readonly singlesAlternative: number;
  /** Lettings that do not follow it. */
  readonly familiesAlternative: number;
  readonly singlesRegular: number;
  /** Lettings of a home that is not in Woningen, or whose kind is blank there. */
  readonly unknown: number;
}

export interface DistrictFigures {
  /** Null if it is blank. */
  readonly district: string | null;
  readonly households: number;
  readonly people: number;
}

export interface RentFit {
  readonly year: number;
  readonly total: Omit<FitCount, 'corporation'>;
  readonly corporations: readonly FitCount[];
}

/** Null without a table of homes. */
export function lettingsFigures(situation: Situation): LettingsFigures | null {
  const { asOf, previous, tables, settings } = situation;
  const { homes, households, placements } = tables;
  const years = rentYearsOf(settings);
  if (!homes) return null;
  const halfYearStart = firstDayOf(halfYearOf(asOf));
  const lettings = lettingsUpTo(asOf, {
    homes,
    households: households ?? [],
    placements: placements ?? [],
  });
  const districts = byDistrict(lettings.filter(({ date }) => date >= halfYearStart));
  const since = previous ? addDays(previous.asOf, 1) : halfYearStart;
  return {
    since,
    upTo: asOf,
    isSinceMeeting: previous !== null,
    kinds: byKind(
      lettings.filter(({ date }) => date >= since),
      settings.agreement,
    ),
    agreed: {
      families: agreedSince(settings.agreement.familiesRegularFrom, since, asOf),
      singles: agreedSince(settings.agreement.singlesAlternativeFrom, since, asOf),
    },
    districts,
    otherDistricts: otherDistricts(homes, districts),
    rentFit: rentFitOf(civilOf(asOf).year, lettings, years),
    shares: sharesOfLettings(situation.corporations, lettings, halfYearStart),
    assumedLimits: assumedYears([asOf, ...daysFree(situation)], years),
  };
}

function agreedSince(from: number, since: SerialDay, upTo: SerialDay): AgreedSince {
  if (from <= since) return 'always';
  return from > upTo ? 'never' : (from as SerialDay);
}

function byKind(lettings: readonly Letting[], agreement: HousingAgreement): LettingsByKind {
  const count = (family: boolean, regular: boolean) =>
    lettings.filter(
      (letting) =>
        isFamily(letting, agreement) === family &&
        letting.home !== null &&
        letting.home.kind !== null &&
        isRegular(letting.home.kind) === regular,
    ).length;
  return {
    familiesRegular: count(true, true),
    singlesAlternative: count(false, false),
    familiesAlternative: count(true, false),
    singlesRegular: count(false, true),
    unknown: lettings.filter(({ home }) => (home?.kind ?? null) === null).length,
  };
}

function byDistrict(lettings: readonly Letting[]): DistrictFigures[] {
  const districts = new Map<string | null, DistrictFigures>();
  for (const { home, persons } of lettings) {
    const key = home?.district ? idKey(home.district) : null;
    const known = districts.get(key);
    districts.set(key, {
      district: known?.district ?? home?.district ?? null,
      households: (known?.households ?? 0) + 1,
      people: (known?.people ?? 0) + persons,
    });
  }
  return [...districts.values()].sort(
    (a, b) =>
      Number(a.district === null) - Number(b.district === null) || b.households - a.households,
  );
}

function otherDistricts(
  homes: readonly Pick<Home, 'district'>[],
  districts: readonly DistrictFigures[],
): (string | null)[] {
  const keyOf = (district: string | null) => (district === null ? null : idKey(district));
  const known = new Set(districts.map(({ district }) => keyOf(district)));
  const others = new Map<string | null, string | null>();
  for (const { district } of homes) {
    const key = keyOf(district);
    if (!known.has(key) && !others.has(key)) others.set(key, district);
  }
  return [...others.values()];
}

/** The days on which homes come free. A proposal judges their rents by the limits of those days. */
function daysFree({ homes }: Situation): readonly SerialDay[] {
  return (homes ?? []).flatMap(({ home, unassigned }) =>
    unassigned > 0 && isSelfContained(home) ? [home.availableFrom] : [],
  );
}

function rentFitOf(year: number, lettings: readonly Letting[], years: RentYears): RentFit {
  const byName = [...fitCounts(year, lettings, years)].sort(([a], [b]) => (a < b ? -1 : 1));
  const corporations = byName.map(([, count]) => count);
  const total = {
    lettings: sum(corporations.map((one) => one.lettings)),
    fitting: sum(corporations.map((one) => one.fitting)),
  };
  return { year, total, corporations };
}

import { apportion } from '../../domain/apportionment';
import { halfYearLabel } from '../../domain/calendar';
import type { HalfYear } from '../../domain/calendar';
import type { People } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { Corporation } from '../../workbook/tables/corporations';
import type { DivisionRow } from '../../workbook/tables/division';
import type { CurrentHalfYear } from '../situation';

/** What a corporation takes on in a half-year. */
export interface CorporationTerms {
  readonly name: string;
  /** By which what was not agreed is shared, such as its stock of homes. */
  readonly weight: number;
  /** People of the quota as published; null: its computed share. */
  readonly agreedPeople: number | null;
  /** Its own backlog just before the half-year, a lead negative; null where none is stated. */
  readonly ownOpening: number | null;
  readonly agreedHomes: number | null;
}

/** The corporations of both tables, each once, with what Verdeling says of the half-year. */
export function corporationTerms(
  halfYear: HalfYear | null,
  corporations: readonly Corporation[],
  division: readonly DivisionRow[],
): CorporationTerms[] {
  const rows = halfYear ? division.filter(({ period }) => isSame(period, halfYear)) : [];
  const terms = new Map<string, CorporationTerms>();
  for (const { corporation: name } of [...corporations, ...rows]) {
    const key = idKey(name);
    if (terms.has(key)) continue;
    const stock = corporations.find(({ corporation }) => idKey(corporation) === key);
    const row = rows.find(({ corporation }) => idKey(corporation) === key);
    terms.set(key, {
      name: stock?.corporation ?? name,
      weight: row?.weight ?? stock?.homes ?? 0,
      agreedPeople: row?.persons ?? null,
      ownOpening: row?.opening ?? null,
      agreedHomes: row?.homes ?? null,
    });
  }
  return [...terms.values()];
}

function isSame(a: HalfYear, b: HalfYear): boolean {
  return halfYearLabel(a) === halfYearLabel(b);
}

/** Whether any corporation states a backlog of its own; else all carry it together. */
export function hasOwnOpenings(corporations: readonly CorporationTerms[]): boolean {
  return corporations.some(({ ownOpening }) => ownOpening !== null);
}

/**
 * Whole people per corporation this half-year, the backlog carried in included: agreed people where
 * there are, else a share of the rest of the quota by weight; and its own backlog, or a share of
 * the common one. They need not add up to the adjusted quota. None where that is 0 or less.
 */
export function corporationShares(
  current: CurrentHalfYear,
  corporations: readonly CorporationTerms[],
): number[] {
  const total = Math.max(0, current.adjustedQuota);
  if (total === 0) return corporations.map(() => 0);
  const isAgreed = corporations.some(({ agreedPeople }) => agreedPeople !== null);
  if (!isAgreed && !hasOwnOpenings(corporations)) {
    return shareByWeight(
      total,
      corporations.map(({ weight }) => weight),
    );
  }
  const ofQuota = quotaShares(current.quota, corporations);
  const carried = carriedShares(current.carriedIn, corporations);
  return corporations.map((_, i) => Math.max(0, (ofQuota[i] ?? 0) + (carried[i] ?? 0)));
}

function quotaShares(quota: number, corporations: readonly CorporationTerms[]): number[] {
  const agreed = corporations.reduce((sum, { agreedPeople }) => sum + (agreedPeople ?? 0), 0);
  const rest = shareByWeight(
    Math.max(0, quota - agreed),
    corporations.map(({ agreedPeople, weight }) => (agreedPeople === null ? weight : 0)),
  );
  return corporations.map(({ agreedPeople }, i) => agreedPeople ?? rest[i] ?? 0);
}

function carriedShares(carriedIn: number, corporations: readonly CorporationTerms[]): number[] {
  if (hasOwnOpenings(corporations)) {
    return corporations.map(({ ownOpening }) => Math.round(ownOpening ?? 0));
  }
  const sign = Math.sign(carriedIn);
  const weights = corporations.map(({ weight }) => weight);
  return shareByWeight(Math.abs(carriedIn), weights).map((people) => sign * people);
}

/** All zero where no weight says how to share. */
function shareByWeight(total: number, weights: readonly number[]): number[] {
  const isShared = weights.some((weight) => weight > 0);
  return isShared ? apportion(total as People, weights, 'LR') : weights.map(() => 0);
}

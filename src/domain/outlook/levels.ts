/**
 * The outlook runs the future many times with different random numbers. One run is called a draw.
 * This file gives each draw its rates and paces.
 */
import { evenlyOver, normalOf, rateOf } from './chance';
import type { OutlookInput, Rate } from './input';
import { about, type ChanceKind } from './streams';

const { exp, min } = Math;

/** The rates and paces of one draw. */
export interface Levels {
  /** For each corporation, how many homes a week it offers at its own pace. */
  readonly pace: readonly number[];
  /** For each corporation, the weight of the agreed number, 0–1. Its own pace has the rest. */
  readonly agreement: readonly number[];
  /** For each corporation, a factor by which the mix of agreement and pace is multiplied. */
  readonly offers: readonly number[];
  /** How many people a week are linked at the recent pace. */
  readonly linkingPace: number;
  /** The weight of the quotas in linking, 0–1. `linkingPace` has the rest. */
  readonly quota: number;
  /** A factor by which the mix of quotas and pace is multiplied. */
  readonly linking: number;
  /** The part (0–1) of the offered homes that nobody moves into. */
  readonly lost: number;
  /** How many are unlinked per week, for each household that waits. */
  readonly unlinkedPerWeek: number;
  /** For each range of `familyJoins`: families that arrive per week, for each expected family. */
  readonly familyPerWeek: readonly number[];
}

const MOST_LOST = 0.9;

/**
 * The rates and paces of all draws. A rate takes evenly spread, equally probable values, one per
 * draw. So few draws already cover the range.
 */
export function levelsOf(input: OutlookInput, draws: number): readonly Levels[] {
  const { homes, households, parameters } = input;
  const { unrest, tempo } = parameters;
  const even = (kind: ChanceKind, which = 0) => evenlyOver(draws, about(kind, which));
  // `evenlyOver` always gives the same numbers in another order, so each quantile is computed once.
  const normals = new Map([...even('levelOffers')].map((part) => [part, normalOf(part)]));
  const normal = (kind: ChanceKind, which = 0) =>
    even(kind, which).map((part) => normals.get(part)!);
  const rates = (rate: Rate, kind: ChanceKind, which = 0) =>
    normal(kind, which).map((z) => rateOf(rate, z));
  const level = (z: number, deviation: number) => exp(deviation * z);

  const together = normal('levelOffers');
  const corporations = homes.corporations.map(({ pace }, which) => ({
    pace: rates(pace, 'paceOfCorporation', which),
    agreement: even('weightOfAgreement', which),
    apart: normal('levelOffersOfCorporation', which),
  }));
  const linking = normal('levelLinking');
  const quota = even('weightOfQuota');
  const linkingPace = rates(households.linking.pace, 'paceOfLinking');
  const lost = rates(parameters.lost, 'rateOfLost');
  const unlinked = rates(parameters.unlinked, 'rateOfUnlinked');
  const family = parameters.familyJoins.map(({ perWeek }) => rates(perWeek, 'rateOfFamily'));

  const families = normal('levelFamilies');

  return Array.from({ length: draws }, (_, draw) => ({
    pace: corporations.map((one) => one.pace[draw]!),
    agreement: corporations.map((one) => one.agreement[draw]!),
    offers: corporations.map(
      (one) => tempo * level((together[draw]! + one.apart[draw]!) * Math.SQRT1_2, unrest.offers),
    ),
    linkingPace: linkingPace[draw]!,
    quota: quota[draw]!,
    linking: level((together[draw]! + linking[draw]!) * Math.SQRT1_2, unrest.linking),
    lost: min(MOST_LOST, lost[draw]!),
    unlinkedPerWeek: unlinked[draw]!,
    familyPerWeek: family.map(
      (stretch) => stretch[draw]! * level(families[draw]!, unrest.families),
    ),
  }));
}

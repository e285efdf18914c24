/** What applies to a draw as a whole: its rates and paces. */
import { evenlyOver, normalOf, rateOf } from './chance';
import type { OutlookInput, Rate } from './input';
import { about, type ChanceKind } from './streams';

/** Looked up once, because these functions run millions of times. */
const { exp, min } = Math;

/** The rates and paces of one draw. */
export interface Levels {
  /** For each corporation, how many homes a week it offers at its own pace. */
  readonly pace: readonly number[];
  /** For each corporation, how much the agreement decides (1) rather than its own pace (0). */
  readonly agreement: readonly number[];
  /** For each corporation, the factor for both. */
  readonly offers: readonly number[];
  /** How many people a week are linked at the present pace. */
  readonly linkingPace: number;
  readonly quota: number;
  readonly linking: number;
  /** The part (0–1) of the homes that come to nothing. */
  readonly lost: number;
  readonly unlinkedPerWeek: number;
  /** One rate for each stretch of `familyJoins`. */
  readonly familyPerWeek: readonly number[];
}

const MOST_LOST = 0.9;

/** The levels of all draws. Each level is spread evenly over its possible values. */
export function levelsOf(input: OutlookInput, draws: number): readonly Levels[] {
  const { homes, households, parameters } = input;
  const { unrest, tempo } = parameters;
  const even = (kind: ChanceKind, which = 0) => evenlyOver(draws, about(kind, which));
  // Each list has the same numbers in a different order.
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

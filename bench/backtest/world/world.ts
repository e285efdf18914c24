/**
 * The facts of an invented municipality, also those that its workbook does not have. COA, the
 * corporations and the desk add to them.
 */
import type { HalfYear } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Home as HomeRow } from '../../../src/workbook/tables/homes';
import type { Chance } from './chance';
import type { CorporationTraits, Traits } from './traits';

export interface Household {
  readonly id: string;
  readonly persons: number;
  /** The family members who had not arrived when it was linked. */
  readonly family: number;
  readonly linkedOn: SerialDay;
  readonly young: boolean;
  readonly stairFree: boolean;
  unlinkedOn: SerialDay | null;
  /** The home on offer, and the day on which the household answers. Null without an offer. */
  asked: { readonly home: Home; readonly answerOn: SerialDay } | null;
  /** Oldest first. Only the last acceptance can still hold. */
  readonly acceptances: Acceptance[];
  /** The day of its next move, into the home that it has accepted. */
  movesOn: SerialDay | null;
  /** The household gets no offer before this day. */
  restsUntil: SerialDay;
  readonly stays: Stay[];
  familyComesOn: SerialDay | null;
  familyCameOn: SerialDay | null;
}

export interface Acceptance {
  readonly home: Home;
  readonly on: SerialDay;
  /** The day on which the move was called off. Null if it was not. */
  fellThroughOn: SerialDay | null;
}

export interface Stay {
  readonly home: Home;
  readonly from: SerialDay;
  /** True for a household's first home: only then do its people count as housed. */
  readonly counts: boolean;
  readonly writtenOn: SerialDay;
}

export interface Home {
  readonly id: string;
  readonly corporation: CorporationTraits;
  readonly location: Location | null;
  readonly kind: HomeRow['kind'];
  readonly maximumPersons: number;
  /** In cents a month. */
  readonly rent: number;
  readonly stairFree: boolean;
  readonly offeredOn: SerialDay;
  /** The day from which it is available, according to the workbook. `freeFrom` is the true day. */
  readonly promisedFrom: SerialDay;
  freeFrom: SerialDay;
  readonly until: SerialDay | null;
  closed: {
    readonly on: SerialDay;
    readonly status: 'geweigerd' | 'ingetrokken';
    readonly hadNoCandidate?: boolean;
  } | null;
  /** The household that has an offer of this home, has accepted it, or lives there. */
  heldBy: Household | null;
  /** All households that ever accepted the home. */
  readonly holders: Household[];
  letOn: SerialDay | null;
}

export interface Location {
  readonly id: string;
  readonly kind: HomeRow['kind'];
  readonly corporation: CorporationTraits;
  readonly homes: number;
  readonly maximumPersons: number;
  readonly decidedOn: SerialDay;
  /** The planned days of delivery. `since` is the day on which it was written in the table. */
  readonly plans: readonly { readonly since: SerialDay; readonly plannedOn: SerialDay }[];
  /** Null if the location is never delivered. */
  readonly deliveredOn: SerialDay | null;
  /** The day on which the location disappears from the table. */
  readonly cancelledOn: SerialDay | null;
  readonly until: SerialDay | null;
  /** The days on which its homes are offered. */
  readonly offers: readonly SerialDay[];
}

export interface Quota {
  readonly halfYear: HalfYear;
  readonly publishedOn: SerialDay;
  readonly original: number;
  readonly revised: { readonly on: SerialDay; readonly to: number } | null;
}

export interface AgreedHomes {
  readonly halfYear: HalfYear;
  readonly corporation: CorporationTraits;
  readonly writtenOn: SerialDay;
  readonly homes: number;
}

export interface World {
  readonly traits: Traits;
  readonly chance: Chance;
  readonly quotas: Quota[];
  readonly agreed: AgreedHomes[];
  readonly locations: Location[];
  readonly households: Household[];
  readonly homes: Home[];
  /** The logarithm of a factor for the pace of linking. Changes every week. */
  coaMood: number;
  /** The logarithm of a factor for the pace of offers. Changes about once a quarter. */
  quarterMood: number;
}

/**
 * The people who were really housed from `from` up to and including `upTo`, with their family. The
 * workbook may not have them all yet.
 */
export function housedBetween(world: World, from: SerialDay, upTo: SerialDay): number {
  let people = 0;
  for (const { persons, family, stays, familyCameOn } of world.households) {
    const first = stays[0];
    if (first && first.from >= from && first.from <= upTo) people += persons;
    if (familyCameOn !== null && familyCameOn >= from && familyCameOn <= upTo) people += family;
  }
  return people;
}

/** The quota of a half-year after its revision. */
export function finalQuota({ original, revised }: Quota): number {
  return revised?.to ?? original;
}

/** The quota of a half-year as it was known on a day. */
export function quotaKnownOn(day: SerialDay, { original, revised }: Quota): number {
  return revised !== null && revised.on <= day ? revised.to : original;
}

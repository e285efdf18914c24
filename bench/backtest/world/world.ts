/** What is true in an invented municipality, and since when; who acts in it adds to this. */
import type { HalfYear } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Home as HomeRow } from '../../../src/workbook/tables/homes';
import type { Chance } from './chance';
import type { CorporationTraits, Traits } from './traits';

export interface Household {
  readonly id: string;
  readonly persons: number;
  /** Family members who had not come when it was linked. */
  readonly family: number;
  readonly linkedOn: SerialDay;
  readonly young: boolean;
  readonly stairFree: boolean;
  unlinkedOn: SerialDay | null;
  /** The home asked about, and the day of the answer. */
  asked: { readonly home: Home; readonly answerOn: SerialDay } | null;
  /** In order; the last one holds until it falls through. */
  readonly acceptances: Acceptance[];
  /** The day on which it moves into the home that it has accepted. */
  movesOn: SerialDay | null;
  /** Not asked again before this day. */
  restsUntil: SerialDay;
  readonly stays: Stay[];
  familyComesOn: SerialDay | null;
  familyCameOn: SerialDay | null;
}

export interface Acceptance {
  readonly home: Home;
  readonly on: SerialDay;
  /** The day on which it fell through after all. */
  fellThroughOn: SerialDay | null;
}

export interface Stay {
  readonly home: Home;
  readonly from: SerialDay;
  /** Of people who had not been housed before. */
  readonly counts: boolean;
  readonly writtenOn: SerialDay;
}

export interface Home {
  readonly id: string;
  readonly corporation: CorporationTraits;
  readonly location: Location | null;
  readonly kind: HomeRow['kind'];
  readonly maximumPersons: number;
  /** Cents a month. */
  readonly rent: number;
  readonly stairFree: boolean;
  readonly offeredOn: SerialDay;
  /** As the workbook says. */
  readonly promisedFrom: SerialDay;
  readonly freeFrom: SerialDay;
  readonly until: SerialDay | null;
  closed: {
    readonly on: SerialDay;
    readonly status: 'geweigerd' | 'ingetrokken';
    readonly hadNoCandidate?: boolean;
  } | null;
  /** Who was asked, has accepted or lives there. */
  heldBy: Household | null;
  /** All who ever accepted it. */
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
  /** What the table says the delivery is to be, by the day from which it says so. */
  readonly plans: readonly { readonly since: SerialDay; readonly plannedOn: SerialDay }[];
  /** Null: it is never delivered. */
  readonly deliveredOn: SerialDay | null;
  /** The day it disappears from the table. */
  readonly cancelledOn: SerialDay | null;
  readonly until: SerialDay | null;
  /** Days on which its homes are offered. */
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
  /** Of the pace of linking, on the scale of logarithms; it wanders. */
  coaMood: number;
  /** Of what corporations bring forth in this quarter, on the scale of logarithms. */
  quarterMood: number;
}

/** People housed on or before a day from `from` on, family included; true, whatever is written. */
export function housedBetween(world: World, from: SerialDay, upTo: SerialDay): number {
  let people = 0;
  for (const { persons, family, stays, familyCameOn } of world.households) {
    const first = stays[0];
    if (first && first.from >= from && first.from <= upTo) people += persons;
    if (familyCameOn !== null && familyCameOn >= from && familyCameOn <= upTo) people += family;
  }
  return people;
}

/** What the half-year asks in the end. */
export function finalQuota({ original, revised }: Quota): number {
  return revised?.to ?? original;
}

/** As it was known on a day. */
export function quotaKnownOn(day: SerialDay, { original, revised }: Quota): number {
  return revised !== null && revised.on <= day ? revised.to : original;
}

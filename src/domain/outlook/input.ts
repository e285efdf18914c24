/**
 * What is known on a day of what is to come. A what-if is a change of this: see `changes.ts`. Kinds are examples of households and of homes as matching looks at them; what they stand
 * for refers to them by index.
 */
import type { Home } from '../match/home';
import type { Household } from '../match/household';
import type { Scoring } from '../match/score';
import type { SerialDay } from '../units';

export interface OutlookInput {
  readonly asOf: SerialDay;
  /** The last days of this half-year and the next, ascending, after `asOf`. */
  readonly ends: readonly OutlookEnd[];
  /** The rules of matching. */
  readonly scoring: Scoring;
  readonly homes: HomesAhead;
  readonly households: HouseholdsAhead;
  readonly parameters: OutlookParameters;
}

export interface OutlookEnd {
  readonly day: SerialDay;
  /** People to be housed after `asOf`, up to and including this day; negative with a lead. */
  readonly toHouse: number;
}

export interface HomesAhead {
  readonly kinds: readonly HomeKind[];
  readonly corporations: readonly CorporationAhead[];
  /** Offered, and neither let nor kept for anyone. */
  readonly offered: readonly OfferedHomes[];
  readonly locations: readonly LocationAhead[];
}

export interface HomeKind {
  readonly home: Home;
  /** Whether who moves in counts towards the quota. */
  readonly counts: boolean;
}

export interface CorporationAhead {
  /** Null: homes of which no corporation is known. */
  readonly name: string | null;
  /** Homes a week that it offered of late, apart from those in locations. */
  readonly pace: Rate;
  /** Per end: homes agreed and not yet offered, apart from those in locations; null: none agreed. */
  readonly agreed: readonly (number | null)[];
  /** When it offers nothing; what it would have offered does not come later. */
  readonly absences: readonly Absence[];
  /** Kinds of homes of which its next ones are drawn, as often as they are in here. */
  readonly mix: readonly number[];
}

/** Both days included. */
export interface Absence {
  readonly from: SerialDay;
  readonly until: SerialDay;
}

export interface OfferedHomes {
  readonly kind: number;
  readonly corporation: number;
  readonly units: number;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
}

/** Homes to be delivered together. */
export interface LocationAhead {
  readonly name: string;
  readonly plannedOn: SerialDay;
  /** Days by which it is delivered later than it would be, as long as it is not delivered. */
  readonly laterBy: number;
  /** Null: not delivered on `asOf`. */
  readonly deliveredOn: SerialDay | null;
  /** Not yet offered, by whose they are. */
  readonly homes: readonly { readonly corporation: number; readonly count: number }[];
  readonly mix: readonly number[];
}

export interface HouseholdsAhead {
  readonly kinds: readonly HouseholdKind[];
  /** Linked and not housed, with and without a home in sight; the longest linked first. */
  readonly waiting: readonly WaitingHousehold[];
  /** Those for whom a home is kept, which is in no other list. */
  readonly promised: readonly PromisedHousehold[];
  /** Those who must leave a temporary home. */
  readonly movingOn: readonly MovingHousehold[];
  /** Kinds of households of which the next ones are drawn, as often as they are in here. */
  readonly mix: readonly number[];
  readonly linking: Linking;
  /** Families still to follow into a home that is lived in. */
  readonly families: readonly FamilyAhead[];
}

export interface HouseholdKind {
  /** `familyToFollow`: when it was linked. */
  readonly household: Household;
  /** Whether its people count towards the quota when they move in. */
  readonly counts: boolean;
}

export interface WaitingHousehold {
  readonly kind: number;
  readonly linkedOn: SerialDay;
  /** The day it accepted a home of which it is not known which one. */
  readonly acceptedOn: SerialDay | null;
}

export interface PromisedHousehold {
  readonly kind: number;
  readonly corporation: number;
  /** Null where it is not known. */
  readonly acceptedOn: SerialDay | null;
  readonly availableFrom: SerialDay;
  /** Whether who moves into that home counts towards the quota. */
  readonly counts: boolean;
}

export interface MovingHousehold {
  readonly kind: number;
  /** The day from which it seeks another home. */
  readonly from: SerialDay;
  /** The home that comes free when it leaves; null where that home ends. */
  readonly leaves: { readonly kind: number; readonly corporation: number } | null;
}

/** People that COA is to link, those who follow them included. */
export interface Linking {
  /** People a week that were linked of late. */
  readonly pace: Rate;
  /** What the quotas ask: people from the day after the former one's `until` on. */
  readonly asked: readonly { readonly until: SerialDay; readonly people: number }[];
  /** People a week, whatever is asked and whatever the pace was; null: those two decide. */
  readonly perWeek: number | null;
}

export interface FamilyAhead {
  readonly persons: number;
  /** The day on which the household itself moved in. */
  readonly since: SerialDay;
  readonly corporation: number;
}

/** So many events in so much time, or of so many cases. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

export interface FamilyJoins {
  /** Up to the next one's; the first is 0. */
  readonly fromWeek: number;
  readonly perWeek: Rate;
}

export interface OutlookParameters {
  /** Days from when there were a home and a household for it to moving in, as seen; ascending. */
  readonly movingDays: readonly number[];
  /** Days from accepting a home to moving in, as seen; ascending. */
  readonly acceptedDays: readonly number[];
  /** Days by which deliveries were later than planned, as seen; ascending. */
  readonly deliveryDelays: readonly number[];
  /** Days from a delivery over which its homes are offered. */
  readonly fillDays: number;
  /** Homes that came to nothing, of those offered. */
  readonly lost: Rate;
  /** Households unlinked a week. */
  readonly unlinked: Rate;
  /** Families that came a week, of those expected, by the weeks since the household moved in. */
  readonly familyJoins: readonly FamilyJoins[];
  /** What the pace of offers is multiplied by. */
  readonly tempo: number;
  /** How far paces stray from what is expected of them, as a standard deviation of their logarithm. */
  readonly unrest: { readonly offers: number; readonly linking: number; readonly families: number };
}

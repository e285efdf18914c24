/**
 * What is known on a day about the future. A what-if changes this input: see `changes.ts`. Kinds
 * are examples of households and of homes, with the fields that matching uses. Other parts of the
 * input refer to kinds by index.
 */
import type { MatchHome } from '../match/home';
import type { MatchHousehold } from '../match/household';
import type { Scoring } from '../match/score';
import type { SerialDay } from '../units';

export interface OutlookInput {
  readonly asOf: SerialDay;
  /** The last days of this half-year and the next, ascending. They are after `asOf`. */
  readonly ends: readonly OutlookEnd[];
  /** The rules of matching. */
  readonly scoring: Scoring;
  readonly homes: HomesAhead;
  readonly households: HouseholdsAhead;
  readonly parameters: OutlookParameters;
}

export interface OutlookEnd {
  readonly day: SerialDay;
  /** People to house after `asOf`, up to and including this day. Negative if there is a lead. */
  readonly toHouse: number;
}

export interface HomesAhead {
  readonly kinds: readonly ExpectedHome[];
  readonly corporations: readonly CorporationAhead[];
  /** Homes that are offered, and neither let nor kept for anyone. */
  readonly offered: readonly OfferedHomes[];
  readonly locations: readonly LocationAhead[];
}

export interface ExpectedHome {
  readonly home: MatchHome;
  /** Whether people who move in count towards the quota. */
  readonly counts: boolean;
}

export interface CorporationAhead {
  /** Null for homes without a known corporation. */
  readonly name: string | null;
  /** How many homes a week it offered recently, apart from those in locations. */
  readonly pace: Rate;
  /**
   * For each end, how many homes were agreed and are not offered yet, apart from those in
   * locations. Null if none were agreed.
   */
  readonly agreed: readonly (number | null)[];
  /**
   * The periods in which it offers nothing. What it would have offered in them does not come later.
   */
  readonly absences: readonly Absence[];
  /**
   * Kinds from which its next homes are drawn. A kind that occurs more often is drawn more often.
   */
  readonly mix: readonly number[];
}

/** Both days are included. */
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

/** Homes that are delivered together. */
export interface LocationAhead {
  readonly name: string;
  readonly plannedOn: SerialDay;
  /** How many days later than expected it is delivered, if it has not been delivered. */
  readonly laterBy: number;
  /** Null if it is not delivered on `asOf`. */
  readonly deliveredOn: SerialDay | null;
  /** How many of its homes are not offered yet, by corporation. */
  readonly homes: readonly { readonly corporation: number; readonly count: number }[];
  readonly mix: readonly number[];
}

export interface HouseholdsAhead {
  readonly kinds: readonly HouseholdKind[];
  /**
   * Households that are linked and not housed, whether or not a home has been found. The longest
   * linked come first.
   */
  readonly waiting: readonly WaitingHousehold[];
  /** Households for whom a home is kept. They are in no other list. */
  readonly promised: readonly PromisedHousehold[];
  /** Households that have to leave a temporary home. */
  readonly movingOn: readonly MovingHousehold[];
  /**
   * Kinds from which the next households are drawn. A kind that occurs more often is drawn more
   * often.
   */
  readonly mix: readonly number[];
  readonly linking: Linking;
  /** Family members who are still expected in a home where their family lives. */
  readonly families: readonly FamilyAhead[];
}

export interface HouseholdKind {
  /** For `familyToFollow`, the day on which it was linked. */
  readonly household: MatchHousehold;
  /** Whether its people count towards the quota when they move in. */
  readonly counts: boolean;
}

export interface WaitingHousehold {
  readonly kind: number;
  readonly linkedOn: SerialDay;
  /** The day on which it accepted a home, if it is not known which home. */
  readonly acceptedOn: SerialDay | null;
}

export interface PromisedHousehold {
  readonly kind: number;
  readonly corporation: number;
  /** Null if it is not known. */
  readonly acceptedOn: SerialDay | null;
  readonly availableFrom: SerialDay;
  /** Whether people who move into that home count towards the quota. */
  readonly counts: boolean;
}

export interface MovingHousehold {
  readonly kind: number;
  /** The day from which it looks for another home. */
  readonly from: SerialDay;
  /** The home that becomes free when it leaves. Null if that home ends. */
  readonly leaves: { readonly kind: number; readonly corporation: number } | null;
}

/** How many people COA will link, including family members who follow later. */
export interface Linking {
  /** How many people a week were linked recently. */
  readonly pace: Rate;
  /** The people for whom the quotas ask, from the day after the previous entry's `until` on. */
  readonly asked: readonly { readonly until: SerialDay; readonly people: number }[];
  /**
   * How many people a week are linked, regardless of the quotas and the recent pace. Null if those
   * two decide.
   */
  readonly perWeek: number | null;
}

export interface FamilyAhead {
  readonly persons: number;
  /** The day on which the household itself moved in. */
  readonly since: SerialDay;
  readonly corporation: number;
}

/** A number of events in an amount of time, or in a number of cases. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

export interface FamilyJoins {
  /**
   * The first week of this stretch. It lasts until the next stretch begins; the first one begins at
   * 0.
   */
  readonly fromWeek: number;
  readonly perWeek: Rate;
}

export interface OutlookParameters {
  /**
   * Observed numbers of days between having both a home and a household, and moving in; ascending.
   */
  readonly movingDays: readonly number[];
  /** Observed numbers of days between accepting a home and moving in; ascending. */
  readonly acceptedDays: readonly number[];
  /** Observed numbers of days by which deliveries were later than planned; ascending. */
  readonly deliveryDelays: readonly number[];
  /** The number of days after a delivery over which its homes are offered. */
  readonly fillDays: number;
  /** Homes that came to nothing, as a part of those offered. */
  readonly lost: Rate;
  /** Households that were unlinked, per week. */
  readonly unlinked: Rate;
  /**
   * Families that came, per week and expected family, by the weeks since the household moved in.
   */
  readonly familyJoins: readonly FamilyJoins[];
  /** The factor for the pace of offers. */
  readonly tempo: number;
  /** How far paces deviate from what is expected, as a standard deviation of their logarithm. */
  readonly unrest: { readonly offers: number; readonly linking: number; readonly families: number };
}

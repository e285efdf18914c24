/**
 * What is known, as of a day, about homes and households to come. A what-if changes this input: see
 * `changes.ts`. Homes that are the same for matching form one kind, and so do households. A kind is
 * one example in `kinds`, and other fields refer to it by its index there.
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
  /** People to house after `asOf`, up to and including this day. Negative: too many are housed. */
  readonly toHouse: number;
}

export interface HomesAhead {
  readonly kinds: readonly ExpectedHome[];
  readonly corporations: readonly CorporationAhead[];
  /** Homes that are offered and not let, without those kept for a known household. */
  readonly offered: readonly OfferedHomes[];
  readonly locations: readonly LocationAhead[];
}

/** An example of a kind of home. */
export interface ExpectedHome {
  readonly home: MatchHome;
  /** Whether people who move in count towards the quota. */
  readonly counts: boolean;
}

export interface CorporationAhead {
  /** Null for homes without a known corporation. */
  readonly name: string | null;
  /** How many homes a week the corporation offered recently, apart from those in locations. */
  readonly pace: Rate;
  /** For each end, how many homes outside locations were agreed and not yet offered. Null: none. */
  readonly agreed: readonly (number | null)[];
  /** The periods in which the corporation offers nothing. It does not make up for them later. */
  readonly absences: readonly Absence[];
  /** The kinds from which its next homes are drawn. A kind in it twice is twice as likely. */
  readonly mix: readonly number[];
}

/** A period in which a corporation offers no homes. Both days are included. */
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
  /** Extra days of delay in a what-if, on top of the drawn delay. Ignored if already delivered. */
  readonly laterBy: number;
  /** Null if it was not delivered by `asOf`. */
  readonly deliveredOn: SerialDay | null;
  /** For each corporation, how many homes of the location are not offered yet. */
  readonly homes: readonly { readonly corporation: number; readonly count: number }[];
  /** The kinds from which its homes are drawn. */
  readonly mix: readonly number[];
}

export interface HouseholdsAhead {
  readonly kinds: readonly HouseholdKind[];
  /**
   * Households that are linked, not housed, and not in `promised`. The longest linked come first.
   */
  readonly waiting: readonly WaitingHousehold[];
  /** Households that wait for a home that is kept for them. They are in no other list. */
  readonly promised: readonly PromisedHousehold[];
  /** Households that have to leave a temporary home. */
  readonly movingOn: readonly MovingHousehold[];
  /** The kinds from which the next households are drawn. A kind in it twice is twice as likely. */
  readonly mix: readonly number[];
  readonly linking: Linking;
  /** Family members who are still expected by households that already live in their home. */
  readonly families: readonly FamilyAhead[];
}

export interface HouseholdKind {
  /**
   * An example household. Its `linkedOn` means nothing. Its `familyToFollow` is the number still
   * expected or, for a kind in `mix`, the number expected on the day of linking.
   */
  readonly household: MatchHousehold;
  /** Whether its people count towards the quota when they move in. */
  readonly counts: boolean;
}

export interface WaitingHousehold {
  readonly kind: number;
  readonly linkedOn: SerialDay;
  /**
   * The day on which it accepted a home that is not in the workbook; `asOf` if that day is unknown.
   * Null if it has accepted none.
   */
  readonly acceptedOn: SerialDay | null;
}

export interface PromisedHousehold {
  readonly kind: number;
  readonly corporation: number;
  /** Null if the day is not known, or if it has not accepted the home yet. */
  readonly acceptedOn: SerialDay | null;
  readonly availableFrom: SerialDay;
  /** Whether people who move into that home count towards the quota. */
  readonly counts: boolean;
}

export interface MovingHousehold {
  readonly kind: number;
  /** The day from which the household looks for another home. */
  readonly from: SerialDay;
  /** The home that becomes free when it leaves. Null if that home can no longer be used then. */
  readonly leaves: { readonly kind: number; readonly corporation: number } | null;
}

/** How many people COA will link, including family members who follow later. */
export interface Linking {
  /** How many people a week were linked recently. */
  readonly pace: Rate;
  /**
   * How many people the quotas require in each period of time. A period ends on `until` and begins
   * on the day after the previous one. The first begins on the day after `asOf`.
   */
  readonly asked: readonly { readonly until: SerialDay; readonly people: number }[];
  /** How many people a week are linked. Null: the quotas and the recent pace decide. */
  readonly perWeek: number | null;
}

/** Family members who will join a household in its home. */
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

/** How often family arrives in a range of weeks after the household moved in. */
export interface FamilyJoins {
  /** The week in which the range begins; 0 for the first. It lasts until the next one begins. */
  readonly fromWeek: number;
  /** How many families arrive per week, for each family still expected. */
  readonly perWeek: Rate;
}

export interface OutlookParameters {
  /**
   * Observed numbers of days until the household moved in, ascending. They count from the offer of
   * the home or from the linking of the household, whichever was later.
   */
  readonly movingDays: readonly number[];
  /** Observed numbers of days between accepting a home and moving in; ascending. */
  readonly acceptedDays: readonly number[];
  /** Observed numbers of days by which deliveries were later than planned; ascending. */
  readonly deliveryDelays: readonly number[];
  /** The number of days after a delivery over which its homes are offered. */
  readonly fillDays: number;
  /** Homes that were refused or withdrawn, per home offered. */
  readonly lost: Rate;
  /** Households that were unlinked, per household and week of waiting. */
  readonly unlinked: Rate;
  /** How often family arrives, for each range of weeks after the household moved in. */
  readonly familyJoins: readonly FamilyJoins[];
  /** Multiplies the pace at which corporations offer homes, except those in locations. */
  readonly tempo: number;
  /**
   * How far actual paces may be from the expected ones: the standard deviation of the logarithm of
   * actual ÷ expected.
   */
  readonly unrest: { readonly offers: number; readonly linking: number; readonly families: number };
}

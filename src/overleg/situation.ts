import {
  type BacklogInput,
  type HalfYearStart,
  type Ledger,
  type PlacedPeople,
  type QuotaPeriod,
  halfYearStartOf,
  ledgerOf,
  missingHalfYear,
  placedBetween,
} from '../domain/backlog';
import { firstDayOf, halfYearLabel, halfYearOf, weeksOverlapping } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { homesAsOf, type HomeAsOf } from '../workbook/homes-as-of';
import { householdsAsOf, type HouseholdAsOf } from '../workbook/households-as-of';
import type { MeetingKind } from '../workbook/meeting-tab';
import { corporationsOf } from '../workbook/placement-corporations';
import type { Settings } from '../workbook/settings';
import { withCounts } from '../workbook/stays';
import type { Scenarios } from '../workbook/scenarios';
import type { Steps } from '../workbook/steps';
import type { RecordOfRole, Role } from '../workbook/tables';
import type { GuidanceStep } from '../workbook/tables/guidance';
import { correctedBetween } from '../workbook/tables/corrections';
import { openingOf, periodsKnownOn } from '../workbook/tables/quotas';
import type { Doubtful } from './doubtful';
import type { NotRead } from './not-read';
import {
  type CorporationTerms,
  corporationTerms,
  type TermsFrom,
  termsOn,
} from './corporation-terms';

/** The readable rows of each table. Null if the workbook has no such table. */
export type TableRows = { readonly [R in Role]: readonly RecordOfRole<R>[] | null };

/** The input for a meeting's figures: the meeting, the day of the figures, and the tables. */
export interface SituationInput {
  /** The day of the meeting. */
  readonly meeting: SerialDay;
  readonly kind: MeetingKind;
  /** The day as of which figures are taken. */
  readonly asOf: SerialDay;
  readonly previous: PreviousMeeting | null;
  /**
   * The days of the figures at the earlier meetings of this kind, ascending. Before the previous
   * meeting, the days of the meetings themselves.
   */
  readonly earlier: readonly SerialDay[];
  readonly tables: TableRows;
  readonly settings: Settings;
  /** The scenarios of the workbook. */
  readonly scenarios: Scenarios;
  /** How many courses, which are possible futures, the projection computes. */
  readonly draws: number;
  /** The guidance steps that have a column in the table. */
  readonly guidanceSteps: readonly GuidanceStep[];
  /** The number of open findings of the checks. */
  readonly findings: { readonly faults: number; readonly warnings: number };
  /** Placements up to `asOf` that may have fallen through. */
  readonly doubtful: Doubtful;
  /** What was left out when the workbook was read. */
  readonly notRead: NotRead;
}

/** The meeting of the same kind before this one. */
export interface PreviousMeeting {
  readonly meeting: SerialDay;
  /** The day of its figures: as its tab says, otherwise the meeting's own day. */
  readonly asOf: SerialDay;
  /** The backlog on its tab. Null if it has no tab, or if the tab gives no number. */
  readonly reported: number | null;
  /** The quota and the backlog carried in, as on its tab. */
  readonly reportedQuota?: number | null;
  readonly reportedCarriedIn?: number | null;
  /** The people of corrections in its half-year, as on its tab. Administrators' tabs round them. */
  readonly reportedCorrections?: number | null;
}

/** What all blocks of the tab use, computed once. */
export interface Situation extends SituationInput {
  readonly closedDays: ReadonlySet<SerialDay>;
  /** With the quotas that apply on `asOf`. */
  readonly periods: readonly QuotaPeriod[];
  /** The periods with the quotas that applied on another day. */
  readonly periodsKnownOn: (day: SerialDay) => readonly QuotaPeriod[];
  readonly opening: number;
  /** Corrections and the placements that count, including those after `asOf`. */
  readonly allPlacements: readonly CountedPlacement[];
  /** Those of `allPlacements` up to and including `asOf`. */
  readonly placements: readonly CountedPlacement[];
  readonly ledger: Ledger;
  /** Null if Taakstelling lacks the half-year of `asOf`, or one before it. */
  readonly current: CurrentHalfYear | null;
  /** The half-year that Taakstelling lacks, such as `2017-I`. Null if `current` is known. */
  readonly missing: string | null;
  /** What each corporation takes on, as agreed on `asOf`. */
  readonly corporations: readonly CorporationTerms[];
  /** The terms in the half-year of `asOf`: on its first day, and from each change on. */
  readonly terms: readonly TermsFrom[];
  /** As on `asOf`. Null without the table. */
  readonly homes: readonly HomeAsOf[] | null;
  /** As on `asOf`. Null without the table, or if a row of Plaatsingen names no household. */
  readonly households: readonly HouseholdAsOf[] | null;
  /** People housed in the half-year up to and including a day, by corporation. Null if hidden. */
  readonly housedBy: (day: SerialDay) => ReadonlyMap<string | null, number> | null;
  /** Whether the figures are for administrators, for whom counts may be rounded. */
  readonly isPublic: boolean;
  /** A count of people or households as it may be used: rounded if `isPublic`. */
  readonly counted: (count: number) => number;
  /** Whether the number of people housed by a day is exact. */
  readonly isExact: (day: SerialDay) => boolean;
}

/** A placement that counts, or a correction. */
export interface CountedPlacement extends PlacedPeople {
  /** Null for a correction, and if the corporation is in neither Corporaties nor Verdeling. */
  readonly corporation: string | null;
}

export interface CurrentHalfYear extends HalfYearStart {
  /** People housed in the half-year up to and including the day of the figures. */
  readonly housed: number;
  /** People still to house in the half-year. */
  readonly toHouse: number;
  /** The last day of the last week that has ended. Null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
}

/**
 * Computes what all blocks of the tab use.
 *
 * @throws `noPeriods` or `periodTwice`, as `ledgerOf` does
 */
export function* situationOf(input: SituationInput): Steps<Situation> {
  const { asOf, settings } = input;
  const tables = withKnownHouseholds(withCountedMoves(input.tables));
  yield;
  const quotas = tables.quotas ?? [];
  const moves = tables.placements ?? [];
  const homes = tables.homes && homesAsOf(asOf, tables.homes, tables.households ?? [], moves);
  yield;
  const households = tables.households && householdsAsOf(asOf, tables.households, moves);
  yield;
  const terms = corporationTerms(
    halfYearOf(asOf),
    tables.corporations ?? [],
    divisionKnownOn(asOf, tables.division ?? [], quotas),
  );
  const corporations = termsOn(terms, asOf);
  const allPlacements = [...countedPlacements(tables, corporations), ...correctionsOf(tables)];
  const placements = allPlacements.filter(({ on }) => on <= asOf);
  const periods = periodsKnownOn(quotas, asOf);
  const opening = openingOf(quotas);
  const ledger = ledgerOf({ periods, placements, opening });
  yield;
  const current = currentHalfYear(ledger, asOf);
  const missing = missingHalfYear(ledger, asOf) ?? halfYearLabel(halfYearOf(asOf));
  return {
    ...input,
    tables,
    closedDays: new Set(settings.closedDays),
    periods,
    periodsKnownOn: (day) => periodsKnownOn(quotas, day),
    opening,
    allPlacements,
    placements,
    ledger,
    current,
    missing: current ? null : missing,
    corporations,
    terms,
    homes,
    households,
    housedBy: (day) => housedBy(placements, current?.firstDay ?? asOf, day),
    isPublic: false,
    counted: (count) => count,
    isExact: () => true,
  };
}

/**
 * Leaves out the rows that divide a revised quota, if its revision is after `asOf`. Until that day,
 * the original quota is divided.
 */
function divisionKnownOn(
  asOf: SerialDay,
  division: NonNullable<TableRows['division']>,
  quotas: NonNullable<TableRows['quotas']>,
): NonNullable<TableRows['division']> {
  const revisions = quotas.filter(
    ({ original, revisedOn }) => original !== null && revisedOn !== null && revisedOn > asOf,
  );
  return division.filter(
    ({ period, from }) =>
      !revisions.some(
        (one) =>
          from !== null &&
          halfYearLabel(one.period) === halfYearLabel(period) &&
          from >= (one.revisedOn ?? from),
      ),
  );
}

function withCountedMoves(tables: TableRows): TableRows {
  const { placements, homes } = tables;
  return placements === null
    ? tables
    : { ...tables, placements: withCounts(placements, homes ?? []) };
}

/**
 * Leaves out the tables about households if a row of Plaatsingen gives people without a household.
 * Nobody then knows which households of those tables were housed.
 */
function withKnownHouseholds(tables: TableRows): TableRows {
  const areCounted = (tables.placements ?? []).some(({ household }) => household === null);
  return areCounted ? { ...tables, households: null, guidance: null } : tables;
}

function housedBy(
  placements: readonly CountedPlacement[],
  from: SerialDay,
  upTo: SerialDay,
): ReadonlyMap<string | null, number> {
  const housed = new Map<string | null, number>();
  for (const { on, corporation, persons } of placements) {
    if (on < from || on > upTo) continue;
    housed.set(corporation, (housed.get(corporation) ?? 0) + persons);
  }
  return housed;
}

/**
 * Returns the ledger with the quotas that applied on a given day, and everybody housed by `asOf`.
 * Days between two revisions share one ledger.
 */
export function ledgersByQuota({
  tables,
  asOf,
  opening,
  placements,
  ledger,
  periodsKnownOn: periodsOn,
}: Situation): (day: SerialDay) => Ledger {
  const revisions = (tables.quotas ?? [])
    .flatMap(({ original, revisedOn }) => (original === null ? [] : (revisedOn ?? [])))
    .sort((a, b) => a - b);
  const sinceOf = (day: SerialDay) => revisions.findLast((revised) => revised <= day) ?? 0;
  const ledgers = new Map<number, Ledger>([[sinceOf(asOf), ledger]]);
  return (day) => {
    const since = sinceOf(day);
    const made = ledgers.get(since) ?? ledgerOf({ periods: periodsOn(day), opening, placements });
    ledgers.set(since, made);
    return made;
  };
}

/** The ledger as of another day, with the quotas and placements known now. */
export function ledgerOn({ periods, opening, allPlacements }: Situation, day: SerialDay): Ledger {
  return ledgerOf({ periods, opening, placements: allPlacements.filter(({ on }) => on <= day) });
}

/**
 * The half-year of a day, with the people housed in it up to and including that day. Null if
 * Taakstelling lacks that half-year, or one before it.
 */
export function currentHalfYear(ledger: Ledger, asOf: SerialDay): CurrentHalfYear | null {
  const start = halfYearStartOf(ledger, asOf);
  if (!start) return null;
  const housed = placedBetween(ledger, start.firstDay, asOf);
  const weeks = weeksOverlapping(start.firstDay, start.lastDay);
  return {
    ...start,
    housed,
    toHouse: Math.max(0, start.adjustedQuota - housed),
    lastWeekEnd: weeks.findLast(({ lastDay }) => lastDay <= asOf)?.lastDay ?? null,
  };
}

/** The placements that count, each with the corporation that it counts for. */
function countedPlacements(
  { placements, homes }: TableRows,
  corporations: readonly CorporationTerms[],
): CountedPlacement[] {
  const names = new Map(corporations.map(({ name }) => [idKey(name), name]));
  const counted = (placements ?? []).filter(({ counts }) => counts);
  const named = corporationsOf(counted, placements ?? [], homes ?? []);
  return counted.map(({ date, persons }, index) => {
    const name = named[index] ?? null;
    const corporation = name === null ? null : (names.get(idKey(name)) ?? null);
    return { on: date, persons, corporation };
  });
}

/** The corrections, as placements without a corporation. */
function correctionsOf({ corrections }: TableRows): CountedPlacement[] {
  return (corrections ?? []).map(({ date, persons }) => ({ on: date, persons, corporation: null }));
}

/** How many people corrections add to those housed from one day up to and including another. */
export function correctedIn(
  { tables }: Pick<Situation, 'tables'>,
  from: SerialDay,
  upTo: SerialDay,
): Corrected {
  const corrections = tables.corrections ?? [];
  return { people: correctedBetween(corrections, from, upTo), isListed: corrections.length > 0 };
}

/** The part of a number of people housed that comes from corrections. */
export interface Corrected {
  /** How many people corrections add or, if negative, subtract. */
  readonly people: number;
  /** Whether the workbook lists any correction, for this or another period. */
  readonly isListed: boolean;
}

/**
 * The data for a forecast. Corrections do not change its pace, because they are no moves. They only
 * change where it begins.
 */
export function paceInput(situation: Situation): BacklogInput {
  const { periods, opening, placements, tables, corporations, isPublic, asOf } = situation;
  // Rounded numbers of people do not show which part of them comes from corrections.
  if (isPublic || !tables.corrections) return { periods, opening, placements };
  const first = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay;
  const moved = countedPlacements(tables, corporations);
  return {
    periods,
    opening: opening - correctedIn(situation, first, asOf).people,
    placements: moved.filter(({ on }) => on <= asOf),
  };
}

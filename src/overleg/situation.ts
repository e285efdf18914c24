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
import { groupById } from '../workbook/by-id';
import { idKey } from '../workbook/cell';
import { homesAsOf, type HomeAsOf } from '../workbook/homes-as-of';
import { householdsAsOf, type HouseholdAsOf } from '../workbook/households-as-of';
import type { MeetingKind } from '../workbook/meeting-tab';
import type { Settings } from '../workbook/settings';
import { withCounts } from '../workbook/stays';
import type { Steps } from '../workbook/steps';
import type { RecordOfRole, Role } from '../workbook/tables';
import type { GuidanceStep } from '../workbook/tables/guidance';
import type { Placement } from '../workbook/tables/placements';
import { correctedBetween } from '../workbook/tables/corrections';
import { openingOf, periodsKnownOn } from '../workbook/tables/quotas';
import type { NotRead } from './not-read';
import {
  type CorporationTerms,
  corporationTerms,
  type TermsFrom,
  termsOn,
} from './corporation-terms';

/** The readable rows of each table; null where the workbook has no such table. */
export type TableRows = { readonly [R in Role]: readonly RecordOfRole<R>[] | null };

/** What is asked of the workbook: which meeting, and the figures of which day. */
export interface SituationInput {
  /** The day of the meeting. */
  readonly meeting: SerialDay;
  readonly kind: MeetingKind;
  /** The day of the figures. */
  readonly asOf: SerialDay;
  readonly previous: PreviousMeeting | null;
  /** The days of the figures of all meetings of the kind before this one, ascending. */
  readonly earlier: readonly SerialDay[];
  readonly tables: TableRows;
  readonly settings: Settings;
  /** Courses that the projection works out. */
  readonly draws: number;
  /** The guidance steps for which the table has a column. */
  readonly guidanceSteps: readonly GuidanceStep[];
  /** What the checks left open. */
  readonly findings: { readonly faults: number; readonly warnings: number };
  /** What the reading left out. */
  readonly notRead: NotRead;
}

/** The meeting of the same kind before this one. */
export interface PreviousMeeting {
  readonly meeting: SerialDay;
  /** The day its figures were taken: as its tab says, else the meeting's own day. */
  readonly asOf: SerialDay;
  /** The backlog as its tab says; null where there is no such tab. */
  readonly reported: number | null;
  /** The quota, and what was carried in, as its tab says. */
  readonly reportedQuota?: number | null;
  readonly reportedCarriedIn?: number | null;
}

/** What the blocks of the tab look at, worked out once. */
export interface Situation extends SituationInput {
  readonly closedDays: ReadonlySet<SerialDay>;
  /** With the quotas that count on `asOf`. */
  readonly periods: readonly QuotaPeriod[];
  /** The same with those that counted on another day. */
  readonly periodsKnownOn: (day: SerialDay) => readonly QuotaPeriod[];
  readonly opening: number;
  /** Placements that count and corrections, later ones than `asOf` too. */
  readonly allPlacements: readonly CountedPlacement[];
  /** Of those, up to and including `asOf`. */
  readonly placements: readonly CountedPlacement[];
  readonly ledger: Ledger;
  /** Null: Taakstelling lacks the half-year of `asOf`, or one before it. */
  readonly current: CurrentHalfYear | null;
  /** The half-year that Taakstelling lacks, such as `2017-I`; null where `current` is known. */
  readonly missing: string | null;
  /** As agreed on `asOf`. */
  readonly corporations: readonly CorporationTerms[];
  /** What they take on in the half-year of `asOf`, from its first day and from each change on. */
  readonly terms: readonly TermsFrom[];
  /** As they stood on `asOf`; null without the table. */
  readonly homes: readonly HomeAsOf[] | null;
  readonly households: readonly HouseholdAsOf[] | null;
  /**
   * People housed in the half-year up to and including a day, by the corporation they count for. Null
   * where they may not be told.
   */
  readonly housedBy: (day: SerialDay) => ReadonlyMap<string | null, number> | null;
  /** Figures are for administrators: people housed and counts may be rounded. */
  readonly isPublic: boolean;
  /** A count of people or households from the tables as it may be reckoned with. */
  readonly counted: (count: number) => number;
  /** Whether people housed by a day are exact, and not rounded. */
  readonly isExact: (day: SerialDay) => boolean;
}

/** A placement that counts, with the corporation it counts for; or a correction, which has none. */
export interface CountedPlacement extends PlacedPeople {
  /** Null: none, or one that is not in Corporaties. */
  readonly corporation: string | null;
}

export interface CurrentHalfYear extends HalfYearStart {
  /** People housed in the half-year up to and including the day of the figures. */
  readonly housed: number;
  /** People still to house in it. */
  readonly toHouse: number;
  /** The last day of the last week that has ended; null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
}

/** Throws what `ledgerOf` throws: no period, or a period twice. */
export function* situationOf(input: SituationInput): Steps<Situation> {
  const { asOf, settings } = input;
  const tables = withKnownHouseholds(withCountedMoves(input.tables));
  const quotas = tables.quotas ?? [];
  const moves = tables.placements ?? [];
  const homes = tables.homes && homesAsOf(asOf, tables.homes, tables.households ?? [], moves);
  const households = tables.households && householdsAsOf(asOf, tables.households, moves);
  yield;
  const terms = corporationTerms(
    halfYearOf(asOf),
    tables.corporations ?? [],
    tables.division ?? [],
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

function withCountedMoves(tables: TableRows): TableRows {
  const { placements, homes } = tables;
  return placements === null
    ? tables
    : { ...tables, placements: withCounts(placements, homes ?? []) };
}

/**
 * Of people who are only counted nobody knows which households of the other tables were housed, so
 * that what is said of those would be wrong.
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
 * The ledgers by the quotas that counted on a day, with everybody housed by `asOf`. One is made for
 * each revision.
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

/** The ledger as it would have been on another day, with the quotas and placements known now. */
export function ledgerOn({ periods, opening, allPlacements }: Situation, day: SerialDay): Ledger {
  return ledgerOf({ periods, opening, placements: allPlacements.filter(({ on }) => on <= day) });
}

/** Null where Taakstelling lacks the half-year of the day, or one before it. */
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

/**
 * A placement's corporation is its own column's, else its home's, else none. Family that joins
 * counts for the corporation of the home it moves into.
 */
function countedPlacements(
  { placements, homes }: TableRows,
  corporations: readonly CorporationTerms[],
): CountedPlacement[] {
  const names = new Map(corporations.map(({ name }) => [idKey(name), name]));
  const ofHome = new Map((homes ?? []).map(({ home, corporation }) => [idKey(home), corporation]));
  const livesIn = homeOnDay(placements ?? []);
  return (placements ?? [])
    .filter(({ counts }) => counts)
    .map(({ date, persons, corporation, home, household, isFamilyJoining }) => {
      const joined = isFamilyJoining && household !== null ? livesIn(household, date) : undefined;
      const movedInto = home === null ? joined : idKey(home);
      const byHome = movedInto === undefined ? undefined : ofHome.get(movedInto);
      const named = isFamilyJoining ? (byHome ?? corporation) : (corporation ?? byHome);
      return { on: date, persons, corporation: (named && names.get(idKey(named))) || null };
    });
}

/** People by whom the count was put right, for no corporation. */
function correctionsOf({ corrections }: TableRows): CountedPlacement[] {
  return (corrections ?? []).map(({ date, persons }) => ({ on: date, persons, corporation: null }));
}

/** By how many people those housed from one day up to another were put right. */
export function correctedIn(
  { tables }: Pick<Situation, 'tables'>,
  from: SerialDay,
  upTo: SerialDay,
): Corrected {
  const corrections = tables.corrections ?? [];
  return { people: correctedBetween(corrections, from, upTo), isListed: corrections.length > 0 };
}

/** Part of a number of people housed. */
export interface Corrected {
  /** Added to it or, negative, taken off. */
  readonly people: number;
  /** Whether the workbook lists corrections, of that time or of another. */
  readonly isListed: boolean;
}

/**
 * What a forecast rests on: a correction changes where it begins, and says nothing of how many people
 * move in a week.
 */
export function paceInput(situation: Situation): BacklogInput {
  const { periods, opening, placements, tables, corporations, isPublic, asOf } = situation;
  // Of rounded people nobody knows which were corrected.
  if (isPublic || !tables.corrections) return { periods, opening, placements };
  const first = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay;
  const moved = countedPlacements(tables, corporations);
  return {
    periods,
    opening: opening - correctedIn(situation, first, asOf).people,
    placements: moved.filter(({ on }) => on <= asOf),
  };
}

/** The home in which a household itself lived on a day, or into which it moved first. */
function homeOnDay(
  placements: readonly Placement[],
): (household: string, day: SerialDay) => string | undefined {
  const own = groupById(
    placements.filter(({ home, isFamilyJoining }) => home !== null && !isFamilyJoining),
    'household',
  );
  return (household, day) => {
    const inOrder = [...(own.get(idKey(household)) ?? [])].sort((a, b) => a.date - b.date);
    const found = inOrder.findLast(({ date }) => date <= day) ?? inOrder[0];
    return found?.home ? idKey(found.home) : undefined;
  };
}

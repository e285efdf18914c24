import { addDays, firstDayOf, halfYearOf } from '../domain/calendar';
import { isoDay, parseIsoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import { coaPresence } from '../workbook/coa-presence';
import { countBySeverity } from '../workbook/finding';
import type { WorkbookGrid } from '../workbook/grid';
import { proposeHomes } from '../workbook/propose-homes';
import type { Settings } from '../workbook/settings';
import type { Steps } from '../workbook/steps';
import type { TableReadings } from '../workbook/table-reading';
import type { GuidanceStep } from '../workbook/tables/guidance';
import { GUIDANCE_STEPS } from '../workbook/tables/guidance';
import type { Placement } from '../workbook/tables/placements';
import { openingOf } from '../workbook/tables/quotas';
import type { Understanding } from '../workbook/understand';
import { agreementsFigures } from './blocks/agreements-figures';
import { bottlenecksFigures } from './blocks/bottlenecks-figures';
import { coaFigures } from './blocks/coa-figures';
import type { CorporationTerms } from './blocks/corporation-shares';
import { corporationTerms } from './blocks/corporation-shares';
import { corporationsFigures } from './blocks/corporations-figures';
import { courseFigures } from './blocks/course-figures';
import { guidanceFigures, guidanceOfTotals } from './blocks/guidance-figures';
import { AS_OF_KEY } from './blocks/head-lines';
import type { HeadFigures } from './blocks/head-lines';
import { homesNeeded, supplyOutlook } from './blocks/homes-needed-figures';
import { lettingsFigures } from './blocks/lettings-figures';
import { locationsFigures } from './blocks/locations-figures';
import { proposalsFigures } from './blocks/proposals-figures';
import { signalsFigures } from './blocks/signals-figures';
import type { PreviousMeeting } from './blocks/standing-figures';
import { standingFigures } from './blocks/standing-figures';
import { BACKLOG_KEY } from './blocks/standing-lines';
import { waitingFigures } from './blocks/waiting-figures';
import type { ChosenMeeting } from './choose-meeting';
import { previousMeeting } from './choose-meeting';
import { homesAsOf } from '../workbook/homes-as-of';
import { firstMoves, householdsAsOf } from '../workbook/households-as-of';
import type { Report } from './report';
import type { CountedPlacement, Meeting, Situation } from './situation';
import { situationAt } from './situation';
import { readTabFigure } from './tab-before';
import { parseTabName, tabName } from '../workbook/meeting-tab';
import type { TableRows } from './table-rows';
import { tableRowsOf } from './table-rows';
import { withoutPersonalData } from './without-personal-data';
import { tabWords } from './words';

/**
 * All figures of a meeting's tab from the workbook's records. What is made of them leaves the
 * workbook, on paper or as a file, so that they hold no text that seems to be personal data. Throws
 * what `ledgerOf` throws.
 */
export function* reportOf(
  grid: WorkbookGrid,
  understanding: Understanding,
  meeting: ChosenMeeting,
): Steps<Report> {
  const { settings } = understanding.records;
  const tables = tableRowsOf(understanding.tables);
  const previous = previousOf(grid, tables.meetings ?? [], meeting);
  const figures = yield* figuresOf({
    asOf: meeting.asOf,
    tables,
    settings,
    previous,
    guidanceSteps: guidanceStepsOf(understanding.tables.guidance),
  });
  const report = { ...headOf(understanding, meeting), ...figures };
  return withoutPersonalData(report, tabWords(settings.language));
}

function headOf(understanding: Understanding, { date, kind, asOf }: ChosenMeeting) {
  const findings = countFindings(understanding);
  return { tab: tabName(isoDay(date), kind), head: { meeting: date, kind, asOf, findings } };
}

/** All that the blocks look at. */
export interface FiguresInput {
  readonly asOf: SerialDay;
  readonly tables: TableRows;
  readonly settings: Settings;
  readonly previous: PreviousMeeting | null;
  /** The guidance steps for which the table has a column. */
  readonly guidanceSteps: readonly GuidanceStep[];
}

/** The figures of every block. Throws what `ledgerOf` throws. */
export function* figuresOf(input: FiguresInput): Steps<Omit<Report, 'tab' | 'head'>> {
  const { asOf, tables, settings, previous } = input;
  const placements = tables.placements ?? [];
  const closedDays = new Set(settings.closedDays);
  const halfYearStart = firstDayOf(halfYearOf(asOf));
  const since = previous ? addDays(previous.asOf, 1) : halfYearStart;
  const homes = tables.homes && homesAsOf(asOf, tables.homes, tables.households ?? [], placements);
  const households = tables.households && householdsAsOf(asOf, tables.households, placements);
  yield;
  const terms = corporationTerms(
    halfYearOf(asOf),
    tables.corporations ?? [],
    tables.division ?? [],
  );
  const situation = situationOf(input, terms);
  yield;
  const { current } = situation;
  const corporations = corporationsFigures(situation, terms, homes, closedDays);
  const needed = homesNeeded(situation, placements, households, corporations);
  yield;
  const standing = standingFigures(situation, corporations, previous, settings.slightlyBehindFrom);
  yield;
  const course = courseFigures(situation);
  yield;
  const waiting = households && waitingFigures(households, homes, settings);
  yield;
  const proposals = proposalsOf(input);
  yield;
  const lettings =
    tables.homes &&
    lettingsFigures({
      asOf,
      halfYearStart,
      previousAsOf: previous?.asOf ?? null,
      placements,
      homes: tables.homes,
      households: tables.households ?? [],
    });
  yield;
  return {
    current,
    standing,
    homesNeeded: needed,
    course,
    corporations,
    waiting,
    proposals,
    lettings,
    supplyOutlook:
      current &&
      supplyOutlook(current, asOf, needed, { corporations, homes, locations: tables.locations }),
    coa: coaFigures(asOf, tables.coaPositions ?? [], placements),
    locations:
      tables.locations && locationsFigures(asOf, tables.locations, settings.daysBeforeDelivery),
    signals:
      tables.signals && signalsFigures(asOf, tables.signals, settings.contactWorkdays, closedDays),
    guidance: guidanceOf(input),
    bottlenecks: tables.bottlenecks && bottlenecksFigures(asOf, tables.bottlenecks),
    agreements: tables.agreements && agreementsFigures(asOf, tables.agreements, since),
    coaPresence: coaPresence(asOf, tables.meetings ?? []),
  };
}

export function situationOf(
  { asOf, tables }: Pick<FiguresInput, 'asOf' | 'tables'>,
  corporations: readonly CorporationTerms[],
): Situation {
  const quotas = tables.quotas ?? [];
  return situationAt({
    asOf,
    periods: quotas.map(({ period, quota }) => ({ halfYear: period, quota })),
    opening: openingOf(quotas),
    allPlacements: countedPlacements(tables, corporations),
  });
}

/** Null without one of the tables, too. */
function proposalsOf({ asOf, tables, settings }: FiguresInput): Report['proposals'] {
  const { households, homes, placements } = tables;
  if (!households || !homes) return null;
  const records = { households, homes, placements: placements ?? [], settings };
  const proposals = proposeHomes(records, asOf);
  return proposals && proposalsFigures(asOf, proposals);
}

function guidanceOf({ asOf, tables, settings, guidanceSteps }: FiguresInput) {
  const { guidance, guidanceTotals, placements } = tables;
  if (guidance) {
    const movedIn = firstMoves(asOf, placements ?? []);
    return guidanceFigures(asOf, guidance, movedIn, settings.stepDays, guidanceSteps);
  }
  return guidanceTotals && guidanceOfTotals(guidanceTotals);
}

function guidanceStepsOf(reading: TableReadings['guidance']): readonly GuidanceStep[] {
  return GUIDANCE_STEPS.filter((step) => (reading?.columns[step] ?? null) !== null);
}

function countFindings({ findings }: Understanding): HeadFigures['findings'] {
  const { fout, waarschuwing } = countBySeverity(findings);
  return { faults: fout, warnings: waarschuwing };
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
  const livesIn = homesLivedIn(placements ?? []);
  return (placements ?? [])
    .filter(({ counts }) => counts)
    .map(({ date, persons, corporation, home, household, isFamilyJoining }) => {
      const joined = isFamilyJoining ? livesIn.get(idKey(household)) : undefined;
      const movedInto = home === null ? joined : idKey(home);
      const byHome = movedInto === undefined ? undefined : ofHome.get(movedInto);
      const named = isFamilyJoining ? (byHome ?? corporation) : (corporation ?? byHome);
      return { on: date, persons, corporation: (named && names.get(idKey(named))) || null };
    });
}

/** The home into which each household itself moved. */
function homesLivedIn(placements: readonly Placement[]): ReadonlyMap<string, string> {
  return new Map(
    placements.flatMap(({ home, household, isFamilyJoining }) =>
      home === null || isFamilyJoining ? [] : [[idKey(household), idKey(home)] as const],
    ),
  );
}

/** The previous meeting of the same kind, with what its tab said where there is one. */
function previousOf(
  grid: WorkbookGrid,
  listed: readonly Meeting[],
  meeting: ChosenMeeting,
): PreviousMeeting | null {
  const previous = previousMeeting(meeting, [...listed, ...meetingsWithTab(grid)]);
  if (!previous) return null;
  const name = tabName(isoDay(previous.date), previous.kind);
  const tab = grid.sheets.find(({ sheet }) => sheet === name);
  const written = (tab && readTabFigure(tab, AS_OF_KEY)) ?? null;
  const shift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  return {
    meeting: previous.date,
    asOf: written === null ? previous.date : ((written + shift) as SerialDay),
    reported: (tab && readTabFigure(tab, BACKLOG_KEY)) ?? null,
  };
}

function meetingsWithTab(grid: WorkbookGrid): Meeting[] {
  return grid.sheets.flatMap(({ sheet }) => {
    const tab = parseTabName(sheet);
    const date = tab && parseIsoDay(tab.isoDate);
    return tab && date !== null ? [{ date, kind: tab.kind }] : [];
  });
}

import { DRAWS } from '../domain/outlook/projection';
import { isoDay, parseIsoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import { countBySeverity } from '../workbook/finding';
import type { WorkbookGrid } from '../workbook/grid';
import { parseTabName, tabName } from '../workbook/meeting-tab';
import { isVNumber, personalSignsIn } from '../workbook/personal-data';
import { proposeHomes, type HomeProposals } from '../workbook/propose-homes';
import { scenariosOf, targetsOf } from '../workbook/scenarios';
import { declinedPairs } from '../workbook/tables/declined';
import type { Steps } from '../workbook/steps';
import type { TableReadings } from '../workbook/table-reading';
import { ROLES } from '../workbook/tables';
import { GUIDANCE_STEPS } from '../workbook/tables/guidance';
import type { Understanding } from '../workbook/understand';
import type { Ask } from './block';
import { type AnyBlock, BLOCKS, type Figures, type Report } from './blocks';
import { AS_OF_KEY } from './blocks/head';
import { BACKLOG_KEY, CARRIED_IN_KEY, CORRECTIONS_KEY, QUOTA_KEY } from './blocks/standing';
import { type ChosenMeeting, type MeetingDay, previousMeeting } from './choose-meeting';
import { doubtfulOf } from './doubtful';
import { notReadOf } from './not-read';
import { projectedOf, type Projecting } from './outlook/projected';
import { publicSituation } from './public-situation';
import { scenariosAhead } from './scenarios/scenarios-ahead';
import {
  type PreviousMeeting,
  type Situation,
  type SituationInput,
  type TableRows,
  situationOf,
} from './situation';
import { readTabFigure } from './tab-before';
import { type TabWords, tabWords } from './words';

export type { Report } from './blocks';

/**
 * Makes all figures of a meeting's tab from the workbook's records. They contain no text that seems
 * to be personal data, because the tab leaves the workbook. Throws what `ledgerOf` throws.
 */
export function* reportOf(
  grid: WorkbookGrid,
  understanding: Understanding,
  meeting: ChosenMeeting,
  draws = DRAWS,
): Steps<Report> {
  const input = { ...situationInputOf(grid, understanding, meeting), draws };
  const report = yield* figuresOf(input);
  return withoutPersonalData(report, tabWords(input.settings.language));
}

/** Collects what the figures of a meeting need from the workbook's records. */
export function situationInputOf(
  grid: WorkbookGrid,
  { tables: readings, records, findings }: Understanding,
  meeting: ChosenMeeting,
): SituationInput {
  const { settings } = records;
  const tables = tableRowsOf(readings);
  const previous = previousOf(grid, tables.meetings ?? [], meeting);
  const { fout: faults, waarschuwing: warnings } = countBySeverity(findings);
  return {
    meeting: meeting.date,
    kind: meeting.kind,
    asOf: meeting.asOf,
    previous,
    earlier: earlierDays(grid, tables.meetings ?? [], meeting, previous),
    tables,
    settings,
    draws: DRAWS,
    scenarios: scenariosOf(readings.scenarios, targetsOf(readings)),
    guidanceSteps: GUIDANCE_STEPS.filter(
      (step) => (readings.guidance?.columns[step] ?? null) !== null,
    ),
    findings: { faults, warnings },
    doubtful: doubtfulOf(findings, meeting.asOf),
    notRead: notReadOf(findings),
  };
}

export function tableRowsOf(readings: TableReadings): TableRows {
  const rows = ROLES.map((role) => [role, readings[role]?.records ?? null]);
  return Object.fromEntries(rows) as TableRows;
}

/** Computes the figures of every block. Throws what `ledgerOf` throws. */
export function* figuresOf(input: SituationInput): Steps<Report> {
  const known = yield* situationOf(input);
  const projected = yield* projectedOf(known, input.draws);
  const situation = {
    ...known,
    projected,
    scenariosAhead: yield* scenariosAhead(known, projected, input.draws),
    proposed: yield* proposedOf(known),
  };
  const exact = yield* reckon(situation, BLOCKS);
  if (input.kind === 'ambtelijk') return { ...exact, shown: exact };
  const anew = BLOCKS.filter(({ isReckonedAnew }) => isReckonedAnew);
  return { ...exact, shown: { ...exact, ...(yield* reckon(publicSituation(situation), anew)) } };
}

function* proposedOf({ asOf, tables, settings }: Situation): Steps<HomeProposals | null> {
  const { households, homes, placements, locations } = tables;
  if (!households || !homes) return null;
  const given = { placements: placements ?? [], locations: locations ?? [] };
  const declined = declinedPairs(tables.declined ?? [], asOf);
  return yield* proposeHomes({ households, homes, ...given, settings }, asOf, declined);
}

function* reckon(situation: Projecting, blocks: readonly AnyBlock[]): Steps<Figures> {
  const reckoned = new Map<string, unknown>();
  const ask: Ask = (block) => {
    if (!reckoned.has(block.key)) reckoned.set(block.key, block.figures(situation, ask));
    return reckoned.get(block.key) as ReturnType<typeof block.figures>;
  };
  for (const block of blocks) {
    ask<unknown>(block);
    yield;
  }
  return Object.fromEntries(reckoned) as Figures;
}

/**
 * Replaces texts that seem to contain an e-mail address, a phone number, a home address or a person
 * number. Equal texts get the same replacement, so that cells and keys still match.
 */
export function withoutPersonalData(report: Report, words: TabWords): Report {
  const ordinals = new Map<string, number>();
  const neutral = (text: string): string => {
    const key = idKey(text);
    const ordinal = ordinals.get(key) ?? ordinals.size + 1;
    ordinals.set(key, ordinal);
    return words.personalData(ordinal);
  };
  return withTexts(report, '', (text, field) =>
    tellsOfAPerson(text, field) ? neutral(text) : text,
  );
}

/** In these fields, ten digits are an id. A finding asks whether they are a V-number. */
const IDS: readonly string[] = ['household', 'home', 'number'];

function tellsOfAPerson(text: string, field: string): boolean {
  const isId = IDS.includes(field) && isVNumber(text);
  return personalSignsIn(text).some((sign) => sign !== 'v-number' || !isId);
}

type Change = (text: string, field: string) => string;

/** Returns a record of figures in which every text, at any depth, is changed. */
function withTexts<Figures>(figures: Figures, field: string, change: Change): Figures;
function withTexts(value: unknown, field: string, change: Change): unknown {
  if (typeof value === 'string') return change(value, field);
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, field, change));
  if (typeof value !== 'object' || value === null) return value;
  const changed: Record<string, unknown> = {};
  for (const [name, one] of Object.entries<unknown>(value as Record<string, unknown>)) {
    changed[name] = withTexts(one, name, change);
  }
  return changed;
}

/** Returns the previous meeting of the same kind, with the figures on its tab if it has one. */
function previousOf(
  grid: WorkbookGrid,
  listed: readonly MeetingDay[],
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
    reportedQuota: (tab && readTabFigure(tab, QUOTA_KEY)) ?? null,
    reportedCarriedIn: (tab && readTabFigure(tab, CARRIED_IN_KEY)) ?? null,
    reportedCorrections: (tab && readTabFigure(tab, CORRECTIONS_KEY)) ?? null,
  };
}

/**
 * Returns the days of the figures at earlier meetings of the kind. The previous meeting's tab gives
 * its day. For meetings before that, the day of the meeting is used.
 */
function earlierDays(
  grid: WorkbookGrid,
  listed: readonly MeetingDay[],
  { kind, date }: ChosenMeeting,
  previous: PreviousMeeting | null,
): readonly SerialDay[] {
  const days = [...listed, ...meetingsWithTab(grid)]
    .filter((one) => one.kind === kind && one.date < date)
    .map((one) => (one.date === previous?.meeting ? previous.asOf : one.date));
  return [...new Set(days)].sort((a, b) => a - b);
}

function meetingsWithTab(grid: WorkbookGrid): MeetingDay[] {
  return grid.sheets.flatMap(({ sheet }) => {
    const tab = parseTabName(sheet);
    const date = tab && parseIsoDay(tab.isoDate);
    return tab && date !== null ? [{ date, kind: tab.kind }] : [];
  });
}

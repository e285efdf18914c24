/**
 * Rows of the partners' tables for tests. A field that is not given is blank or has a usual value.
 */
import { serialOf } from '../../src/domain/calendar';
import type { HalfYear } from '../../src/domain/calendar';
import type { People, SerialDay } from '../../src/domain/units';
import type { Figures } from '../../src/overleg/blocks';
import { NO_ROWS } from '../../src/overleg/not-read';
import type { Report } from '../../src/overleg/report';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import type { SituationInput, TableRows } from '../../src/overleg/situation';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { RecordOfRole, Role } from '../../src/workbook/tables';
import { ROLES } from '../../src/workbook/tables';
import { GUIDANCE_STEPS } from '../../src/workbook/tables/guidance';
import { figuresOf } from '../in-one-piece';

type Row<R extends Role> = RecordOfRole<R>;
type Given<R extends Role> = Partial<Omit<Row<R>, 'row'>>;

export const day = (month: number, dayOfMonth: number, year = 2016): SerialDay =>
  serialOf(year, month, dayOfMonth);
export const people = (count: number): People => count as People;
export const FIRST_HALF: HalfYear = { year: 2016, half: 1 };
export const SECOND_HALF: HalfYear = { year: 2016, half: 2 };

const NO_TABLES = Object.fromEntries(ROLES.map((role) => [role, null])) as TableRows;

/** A workbook with these tables and no others. */
export function tablesWith(tables: Partial<TableRows>): TableRows {
  return { ...NO_TABLES, ...tables };
}

export function quota(
  period: HalfYear,
  persons: number,
  opening: number | null = null,
  given: Given<'quotas'> = {},
): Row<'quotas'> {
  const blank = { original: null, revisedOn: null };
  return { row: 0, period, quota: people(persons), opening, ...blank, ...given };
}

export function corporation(name: string, homes: number): Row<'corporations'> {
  return { row: 0, corporation: name, homes };
}

export function division(
  period: HalfYear,
  name: string,
  given: Given<'division'>,
): Row<'division'> {
  const blank = { from: null, weight: null, persons: null, homes: null };
  const more = { allLettings: null, opening: null };
  return { row: 0, period, corporation: name, ...blank, ...more, ...given };
}

export function household(
  id: string,
  linkedOn: SerialDay,
  given: Given<'households'> = {},
): Row<'households'> {
  return {
    row: 0,
    household: id,
    linkedOn,
    persons: people(1),
    familyToFollow: people(0),
    acceptedOn: null,
    young: false,
    stairFree: false,
    wishes: null,
    shelter: null,
    status: null,
    unlinkedOn: null,
    ...given,
  };
}

export function home(
  id: string,
  name: string,
  offeredOn: SerialDay,
  given: Given<'homes'> = {},
): Row<'homes'> {
  return {
    row: 0,
    home: id,
    corporation: name,
    offeredOn,
    availableFrom: offeredOn,
    kind: 'regulier',
    complex: null,
    district: null,
    selfContained: null,
    bedrooms: 2,
    maximumPersons: 3,
    bareRent: 500_00 as Row<'homes'>['bareRent'],
    agreedRent: null,
    availableUntil: null,
    stairFree: false,
    units: 1,
    household: null,
    status: null,
    reason: null,
    ...given,
  };
}

export function placement(
  date: SerialDay,
  id: string,
  persons: number,
  given: Given<'placements'> = {},
): Row<'placements'> {
  return {
    row: 0,
    date,
    status: null,
    household: id,
    persons: people(persons),
    home: null,
    corporation: null,
    isFamilyJoining: false,
    counts: true,
    reportedOn: null,
    leftOn: null,
    ...given,
  };
}

export function correction(
  date: SerialDay,
  persons: number,
  reason = 'Achttien geworden',
): Row<'corrections'> {
  return { row: 0, date, persons: people(persons), reason };
}

export function declined(
  date: SerialDay,
  id: string,
  homeId: string,
  reason: string | null = null,
): Row<'declined'> {
  return { row: 0, date, household: id, home: homeId, reason };
}

export function coaPosition(
  asOf: SerialDay,
  housed: number,
  backlog: number | null = null,
): Row<'coaPositions'> {
  return { row: 0, asOf, housed: people(housed), backlog };
}

export function location(
  id: string,
  plannedOn: SerialDay,
  given: Given<'locations'> = {},
): Row<'locations'> {
  return {
    row: 0,
    location: id,
    plannedOn,
    kind: 'flexwoning',
    capacity: 20,
    forPermitHolders: { unit: 'homes', homes: 10 },
    occupiedByPermitHolders: null,
    occupiedByOthers: null,
    deliveredOn: null,
    permit: null,
    soundingBoardOn: null,
    letterOn: null,
    ...given,
  };
}

export function signal(
  date: SerialDay,
  text: string,
  contactBy: string,
  given: Given<'signals'> = {},
): Row<'signals'> {
  const blank = { location: null, contactedOn: null, closedOn: null };
  return { row: 0, date, signal: text, contactBy, ...blank, ...given };
}

export function bottleneck(
  date: SerialDay,
  text: string,
  owner: string,
  solvedOn: SerialDay | null = null,
): Row<'bottlenecks'> {
  return { row: 0, date, bottleneck: text, owner, solvedOn };
}

export function agreement(
  number: string,
  date: SerialDay,
  text: string,
  given: Given<'agreements'> = {},
): Row<'agreements'> {
  return {
    row: 0,
    number,
    date,
    agreement: text,
    meeting: 'ambtelijk',
    owner: 'gemeente',
    due: null,
    doneOn: null,
    status: null,
    ...given,
  };
}

export function meeting(
  date: SerialDay,
  kind: MeetingKind,
  coaPresent: boolean | null = null,
): Row<'meetings'> {
  return { row: 0, date, kind, coaPresent };
}

export function guidance(id: string, given: Given<'guidance'> = {}): Row<'guidance'> {
  const blank = { benefit: null, allowances: null, insurance: null };
  const more = { registration: null, school: null, doctor: null, interpreter: null };
  return { row: 0, household: id, ...blank, ...more, ...given };
}

/** Returns the report with some figures changed, in the computed and in the shown figures. */
export function withFigures(report: Report, changed: Partial<Figures>): Report {
  const figures = { ...report, ...changed };
  return { ...figures, shown: { ...report.shown, ...changed } };
}

const NO_SCENARIOS = { all: [], problems: [], nameless: 0 };

/**
 * Returns the input for a workbook with these tables, by default for officials on the meeting's
 * day.
 */
export function inputWith(
  asOf: SerialDay,
  tables: Partial<TableRows>,
  given: Partial<SituationInput> = {},
): SituationInput {
  return {
    meeting: asOf,
    kind: 'ambtelijk',
    asOf,
    tables: tablesWith(tables),
    settings: DEFAULT_SETTINGS,
    previous: null,
    earlier: given.previous ? [given.previous.asOf] : [],
    guidanceSteps: GUIDANCE_STEPS,
    draws: 20,
    scenarios: NO_SCENARIOS,
    findings: { faults: 0, warnings: 0 },
    doubtful: { placements: 0, people: 0 },
    notRead: { blocks: 0, sheets: [], columns: 0, rows: NO_ROWS, isOpeningAssumed: false },
    ...given,
  };
}

/** The report of a workbook with these tables. */
export function reportWith(...asked: Parameters<typeof inputWith>): Report {
  return figuresOf(inputWith(...asked));
}

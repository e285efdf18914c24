/**
 * Reads the rows of Scenario's. A scenario is one or more events that may happen. If one of its
 * rows cannot be read, the effect of the scenario must not be computed.
 */
import { firstDayOf, halfYearLabel, nextHalfYear, type HalfYear } from '../domain/calendar';
import type { People, SerialDay } from '../domain/units';
import { groupById } from './by-id';
import { idKey } from './cell';
import type { CellIssue } from './read-rows';
import type { OnRow } from './table';
import type { TableReading, TableReadings } from './table-reading';
import type { Tables } from './tables';
import type { ScenarioEventName, ScenarioRow, TargetKind } from './tables/scenarios';
import { readPeriod } from './other-kinds';

/** An event that may happen. Corporations and locations are spelled as in their own tables. */
export type ScenarioEvent =
  | { readonly kind: 'quota'; readonly period: HalfYear; readonly people: People }
  | { readonly kind: 'locationLater'; readonly location: string; readonly weeks: number }
  | { readonly kind: 'locationDropped'; readonly location: string }
  | {
      readonly kind: 'moreHomes';
      readonly corporation: string;
      readonly homes: number;
      /** The largest number of people in each home. Null: as in the corporation's other homes. */
      readonly persons: number | null;
      /** Null means the day of the figures. */
      readonly from: SerialDay | null;
    }
  | {
      readonly kind: 'corporationOut';
      readonly corporation: string;
      readonly from: SerialDay;
      /** Null means until the end of the outlook. */
      readonly weeks: number | null;
    }
  | { readonly kind: 'linking'; readonly peoplePerWeek: number }
  | { readonly kind: 'tempo'; readonly percent: number };

/** The rows with the same name. */
export interface Scenario {
  readonly name: string;
  /** The events of the rows that could be read. */
  readonly events: readonly ScenarioEvent[];
  /** True if all rows could be read. */
  readonly isWhole: boolean;
}

interface ValueNeed {
  readonly from: number;
  readonly upTo: number;
  readonly isWhole: boolean;
  readonly isNeeded: boolean;
}

interface EventNeeds {
  readonly target: TargetKind | null;
  readonly value: ValueNeed | null;
  readonly day: 'needed' | 'optional' | null;
}

const whole = (from: number, upTo: number): ValueNeed => ({
  from,
  upTo,
  isWhole: true,
  isNeeded: true,
});
const WEEKS = whole(1, 520);

/**
 * What the columns Waarop (`target`), Waarde (`value`) and Vanaf (`day`) must contain for each
 * event. Null if the column must be blank.
 */
export const EVENT_NEEDS: Readonly<Record<ScenarioEventName, EventNeeds>> = {
  taakstelling: { target: 'half-year', value: whole(0, 100_000), day: null },
  'locatie later': { target: 'location', value: WEEKS, day: null },
  'locatie vervalt': { target: 'location', value: null, day: null },
  'woningen erbij': { target: 'corporation', value: whole(1, 5000), day: 'optional' },
  'corporatie valt uit': {
    target: 'corporation',
    value: { ...WEEKS, isNeeded: false },
    day: 'needed',
  },
  koppelingen: { target: null, value: { ...whole(0, 2000), isWhole: false }, day: null },
  tempo: { target: null, value: { ...whole(0, 1000), isWhole: false }, day: null },
};

type EventProblem =
  | { readonly code: 'missing' }
  | { readonly code: 'unknown'; readonly expected: TargetKind }
  | { readonly code: 'outside'; readonly need: ValueNeed }
  /** The event does not use this cell, but the row is read. */
  | { readonly code: 'not-used' }
  /** An earlier row of the scenario already has this event or its opposite. */
  | { readonly code: 'twice'; readonly first: OnRow };

export interface RowProblem extends OnRow {
  readonly field: 'event' | 'target' | 'value' | 'from';
  readonly event: ScenarioEventName;
  readonly problem: EventProblem;
}

export interface Scenarios {
  readonly all: readonly Scenario[];
  readonly problems: readonly RowProblem[];
  /** The number of rows without the name of a scenario. */
  readonly nameless: number;
}

/** The names that events can refer to, as they are spelled in the tables. */
export interface Targets {
  readonly corporations: readonly string[];
  readonly locations: readonly string[];
  /**
   * The half-years of Taakstelling, and the half-year after the last. Empty if Taakstelling is
   * empty.
   */
  readonly halfYears: readonly HalfYear[];
}

export function targetsOf(tables: Partial<TableReadings>): Targets {
  const periods = (tables.quotas?.rows ?? [])
    .flatMap(({ period }) => period ?? [])
    .sort((a, b) => firstDayOf(a) - firstDayOf(b));
  const last = periods.at(-1);
  return {
    corporations: distinct([
      ...(tables.corporations?.rows ?? []).map(({ corporation }) => corporation),
      ...(tables.division?.rows ?? []).map(({ corporation }) => corporation),
    ]),
    locations: distinct((tables.locations?.rows ?? []).map(({ location }) => location)),
    halfYears: last === undefined ? [] : [...periods, nextHalfYear(last)],
  };
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) {
    if (name !== null && !first.has(idKey(name))) first.set(idKey(name), name);
  }
  return [...first.values()];
}

/** Returns the scenarios in the order of their first rows. */
export function scenariosOf(
  reading: Pick<TableReading<Tables['scenarios']>, 'rows' | 'issues'> | null,
  targets: Targets,
): Scenarios {
  const rows = reading?.rows ?? [];
  const unread = unreadFields(rows, reading?.issues ?? []);
  const problems: RowProblem[] = [];
  const all = [...groupById(rows, 'scenario')].map(([, own]): Scenario => {
    const events: ScenarioEvent[] = [];
    const said = new Map<string, OnRow>();
    for (const row of own) {
      const read = readEvent(row, targets, unread.get(row.row) ?? NONE);
      problems.push(...read.problems);
      const once = read.event && onceKey(read.event);
      const first = once === null ? undefined : said.get(once);
      if (first && row.event !== null) {
        const problem = { code: 'twice', first } as const;
        problems.push({ row: row.row, field: 'event', event: row.event, problem });
      }
      if (once !== null && !first) said.set(once, row);
      if (read.event && !first) events.push(read.event);
    }
    return { name: own[0]?.scenario ?? '', events, isWhole: events.length === own.length };
  });
  return { all, problems, nameless: rows.filter(({ scenario }) => scenario === null).length };
}

const NONE: ReadonlySet<string> = new Set();

function unreadFields(
  rows: readonly ScenarioRow[],
  issues: readonly CellIssue[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const unread = new Map<number, Set<string>>();
  for (const { row, field } of issues) {
    const read = byRow.get(row) as Readonly<Record<string, unknown>> | undefined;
    if (read?.[field] !== null) continue;
    unread.set(row, (unread.get(row) ?? new Set()).add(field));
  }
  return unread;
}

interface ReadEvent {
  /** Null if a cell of the event is missing or wrong. */
  readonly event: ScenarioEvent | null;
  readonly problems: readonly RowProblem[];
}

/**
 * Returns the event of a row. The event is null if a needed cell is missing, wrong or could not be
 * read.
 *
 * @param unread the fields whose cells could not be read
 */
export function readEvent(
  row: ScenarioRow,
  targets: Targets,
  unread: ReadonlySet<string> = NONE,
): ReadEvent {
  const { event } = row;
  if (event === null) return { event: null, problems: [] };
  const needs = EVENT_NEEDS[event];
  const problems: RowProblem[] = [];
  let isReadable = unread.size === 0;
  const tell = (field: RowProblem['field'], problem: EventProblem): void => {
    if (!unread.has(field)) problems.push({ row: row.row, field, event, problem });
    if (problem.code !== 'not-used') isReadable = false;
  };
  if (needs.target === null && row.target !== null) tell('target', { code: 'not-used' });
  if (needs.value === null && row.value !== null) tell('value', { code: 'not-used' });
  if (needs.day === null && row.from !== null) tell('from', { code: 'not-used' });
  if (needs.target !== null && row.target === null) tell('target', { code: 'missing' });
  if (needs.value?.isNeeded && row.value === null) tell('value', { code: 'missing' });
  if (needs.day === 'needed' && row.from === null) tell('from', { code: 'missing' });
  if (needs.value && row.value !== null && !isWithin(row.value, needs.value)) {
    tell('value', { code: 'outside', need: needs.value });
  }
  const meant = row.target === null ? null : eventAbout(row, row.target, targets);
  if (needs.target !== null && row.target !== null && meant === null) {
    tell('target', { code: 'unknown', expected: needs.target });
  }
  if (!isReadable) return { event: null, problems };
  return { event: needs.target === null ? eventAboutNothing(row) : meant, problems };
}

function isWithin(value: number, { from, upTo, isWhole }: ValueNeed): boolean {
  return value >= from && value <= upTo && (!isWhole || Number.isInteger(value));
}

function eventAboutNothing({ event, value }: ScenarioRow): ScenarioEvent | null {
  if (event === 'koppelingen') return { kind: 'linking', peoplePerWeek: value ?? 0 };
  return event === 'tempo' ? { kind: 'tempo', percent: value ?? 100 } : null;
}

const NO_DAY = 0 as SerialDay;

/**
 * Returns the event of a row with a `target`. Returns null if the table of the event does not
 * contain the target.
 */
function eventAbout(
  { event, value, from }: ScenarioRow,
  target: string,
  targets: Targets,
): ScenarioEvent | null {
  switch (event) {
    case 'taakstelling': {
      const period = halfYearNamed(target, targets);
      return period && { kind: 'quota', period, people: (value ?? 0) as People };
    }
    case 'locatie later': {
      const location = nameIn(targets.locations, target);
      return location === null ? null : { kind: 'locationLater', location, weeks: value ?? 0 };
    }
    case 'locatie vervalt': {
      const location = nameIn(targets.locations, target);
      return location === null ? null : { kind: 'locationDropped', location };
    }
    case 'woningen erbij':
      return moreHomes(target, value ?? 0, from, targets);
    case 'corporatie valt uit': {
      const corporation = nameIn(targets.corporations, target);
      if (corporation === null) return null;
      // `from` is never null here, because a row without a day is not read.
      return { kind: 'corporationOut', corporation, from: from ?? NO_DAY, weeks: value };
    }
    case 'koppelingen':
    case 'tempo':
    case null:
      return null;
  }
}

/** A corporation with the largest number of people per home, such as `Rietwaard; 4 personen`. */
const WITH_SIZE =
  /^(.*?)\s*;\s*(?:voor |for )?(\d{1,2})\s*(?:personen|persoon|pers\.?|people|p)?$/iu;
const MOST_PERSONS = 20;

function moreHomes(
  target: string,
  homes: number,
  from: SerialDay | null,
  { corporations }: Targets,
): ScenarioEvent | null {
  const [, name = target, size] = WITH_SIZE.exec(target) ?? [];
  const corporation = nameIn(corporations, name);
  const persons = size === undefined ? null : Number(size);
  const isSize = persons === null || (persons >= 1 && persons <= MOST_PERSONS);
  if (corporation === null || !isSize) return null;
  return { kind: 'moreHomes', corporation, homes, persons, from };
}

function nameIn(names: readonly string[], name: string): string | null {
  return names.find((one) => idKey(one) === idKey(name)) ?? null;
}

function halfYearNamed(target: string, { halfYears }: Targets): HalfYear | null {
  const { value } = readPeriod(target, 0);
  const label = value && halfYearLabel(value);
  return halfYears.find((one) => halfYearLabel(one) === label) ?? null;
}

/**
 * Returns the key of an event that may occur only once in a scenario. Returns null for any other
 * event.
 */
function onceKey(event: ScenarioEvent): string | null {
  switch (event.kind) {
    case 'quota':
      return `quota ${halfYearLabel(event.period)}`;
    case 'locationLater':
    case 'locationDropped':
      return `location ${idKey(event.location)}`;
    case 'linking':
    case 'tempo':
      return event.kind;
    case 'moreHomes':
    case 'corporationOut':
      return null;
  }
}

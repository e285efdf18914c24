/**
 * Plans the missing tables that the add-in can insert: headers, formats, lists to choose from, and
 * one example row. People may forget to remove an example row, so it changes as few figures as
 * possible.
 */
import { addDays, halfYearLabel, halfYearOf, nextHalfYear } from '../domain/calendar';
import type { HalfYear } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { columnLetters, quotedSheet } from './address';
import { DAYS_FROM_1900_TO_1904 } from './cell';
import { REFERENCES } from './checks/ids';
import type { Column } from './column';
import type { CellScalar } from './grid';
import { missingRoles, type InsertedRole } from './missing-tables';
import { DEFAULT_SETTINGS } from './settings';
import type { FieldOf } from './table';
import { TABLES, type Role, type Tables } from './tables';
import type { Reading } from './reading';

export interface BlankTable {
  readonly role: InsertedRole;
  /** The name of the new sheet. The table begins in its first cell. */
  readonly sheet: string;
  /** The new Excel table's name. */
  readonly name: string;
  readonly columns: readonly BlankColumn[];
}

export interface BlankColumn {
  readonly header: string;
  /** The number format, in US notation. */
  readonly numberFormat: string;
  /** The width, in points. */
  readonly width: number;
  readonly example: CellScalar;
  readonly list: ChoiceList | null;
}

/** The values that a person can choose in a column. */
export interface ChoiceList {
  /** The choices with commas between them, or `=` and the address of cells with the choices. */
  readonly source: string;
  /** True if people may also fill in something else, such as an id that is not in the list yet. */
  readonly isOpen: boolean;
}

/** Names that new sheets and tables cannot have. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** The names of Excel tables and of named ranges. */
  readonly tables: readonly string[];
}

/**
 * Plans the given tables, except those that the workbook already has.
 *
 * @param asOf the day around which the example rows are dated
 */
export function planBlankTables(
  reading: Reading,
  roles: readonly Role[],
  taken: TakenNames,
  asOf: SerialDay,
): readonly BlankTable[] {
  const sheets = [...taken.sheets];
  const names = [...taken.tables];
  const places = missingRoles(reading)
    .filter((role) => roles.includes(role))
    .map((role) => ({
      role,
      sheet: takeFree(TABLES[role].name, ' ', sheets),
      name: takeFree(TABLES[role].name.replace(/[^\p{L}\p{N}_]/gu, '_'), '_', names),
    }));
  const examples = examplesOf(reading, asOf);
  return places.map((place) => ({
    ...place,
    columns: columnsOf(place.role, examples[place.role], { reading, places }),
  }));
}

/**
 * Returns the name, or the name with a number if it is taken. Adds the result to `taken`. Excel
 * ignores case in names.
 */
export function takeFree(name: string, separator: string, taken: string[]): string {
  const isTaken = (one: string): boolean =>
    taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let n = 2; isTaken(free); n++) free = `${name}${separator}${n}`;
  taken.push(free);
  return free;
}

interface Surroundings {
  readonly reading: Reading;
  /** The tables that are inserted at the same time. */
  readonly places: readonly { readonly role: Role; readonly sheet: string }[];
}

function columnsOf(
  role: InsertedRole,
  example: Readonly<Record<string, CellScalar>>,
  around: Surroundings,
): readonly BlankColumn[] {
  const columns: Readonly<Record<string, Column>> = TABLES[role].columns;
  return Object.entries(columns).map(([field, { header, kind }]) => ({
    header,
    numberFormat: kind.numberFormat,
    width: columnWidthFor(header, example[field] ?? ''),
    example: example[field] ?? '',
    list:
      kind.options.length > 0
        ? { source: kind.options.join(','), isOpen: false }
        : idList(role, field, around),
  }));
}

const POINTS_PER_CHARACTER = 5.5;
/** The width of the filter arrow in the header, and of the space on both sides. */
const POINTS_BESIDE_HEADER = 26;
const NARROWEST = 64;
const WIDEST = 200;

export function columnWidthFor(header: string, example: CellScalar): number {
  const characters = Math.max(header.length, String(example).length);
  const points = characters * POINTS_PER_CHARACTER + POINTS_BESIDE_HEADER;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, points)));
}

/**
 * Returns the list of ids to which a column refers, or null. For example, *Woning* in Plaatsingen
 * refers to the ids in Woningen. The list covers the whole column of ids, so that Excel extends it
 * for new rows.
 */
function idList(role: Role, field: string, around: Surroundings): ChoiceList | null {
  const reference = REFERENCES.find(([from, ours]) => from === role && ours === field);
  if (!reference) return null;
  const [, , to, idField] = reference;
  const cells = newIds(to, idField, around) ?? standingIds(to, idField, around.reading);
  return cells === null ? null : { source: `=${cells}`, isOpen: true };
}

function newIds(to: Role, idField: string, { places }: Surroundings): string | null {
  const place = places.find(({ role }) => role === to);
  if (!place) return null;
  const column = Object.keys(TABLES[to].columns).indexOf(idField);
  return cellsOf(place.sheet, column, FIRST_BODY_ROW, FIRST_BODY_ROW);
}

/** The first row below the headers of an inserted table, 0-based. */
const FIRST_BODY_ROW = 1;

function standingIds(to: Role, idField: string, { recognition }: Reading): string | null {
  const found = recognition.byRole[to];
  const index = found?.columns?.indexes[idField] ?? null;
  if (found === null || index === null) return null;
  const { grid, left, rows } = found.region;
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  return cellsOf(grid.sheet, grid.left + left + index, grid.top + first, grid.top + last);
}

function cellsOf(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${quotedSheet(sheet)}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}

type Examples = {
  readonly [R in InsertedRole]: {
    readonly [Field in FieldOf<Tables[R]['columns']>]: CellScalar;
  };
};

const CORPORATION = 'Voorbeeldcorporatie';
const HOUSEHOLD = 'VB-001';
const HOME = 'VB-W001';
const LOCATION = 'Voorbeeldlocatie';

function examplesOf(reading: Reading, asOf: SerialDay): Examples {
  const shift = reading.grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const day = (daysLater: number): number => addDays(asOf, daysLater) - shift;
  const { tables } = reading;
  const corporation = idIn(
    tables.corporations?.rows.map((row) => row.corporation),
    CORPORATION,
  );
  const household = idIn(
    tables.households?.rows.map((row) => row.household),
    HOUSEHOLD,
  );
  const location = idIn(
    tables.locations?.rows.map((row) => row.location),
    LOCATION,
  );
  const home = idIn(
    tables.homes?.rows.map((row) => row.home),
    HOME,
  );
  return {
    quotas: {
      period: halfYearLabel(halfYearOf(asOf)),
      quota: 20,
      original: '',
      revisedOn: '',
      opening: 0,
    },
    corporations: { corporation: CORPORATION, homes: 1000 },
    // The half-year has no figures yet, so the example changes no share.
    division: {
      period: halfYearLabel(halfYearAfterQuotas(reading) ?? halfYearOf(asOf)),
      corporation,
      from: '',
      weight: 1000,
      persons: '',
      homes: '',
      allLettings: '',
      opening: '',
    },
    households: {
      household: HOUSEHOLD,
      persons: 3,
      familyToFollow: 0,
      linkedOn: day(-7),
      acceptedOn: '',
      young: 'nee',
      stairFree: 'nee',
      wishes: 'werk; Centrum',
      shelter: '',
      status: 'gekoppeld',
      unlinkedOn: '',
    },
    // The example home is withdrawn. So it is not proposed to anyone, and does not count as
    // offered.
    homes: {
      home: HOME,
      corporation,
      complex: '',
      district: 'Centrum',
      kind: 'regulier',
      selfContained: 'ja',
      bedrooms: 2,
      maximumPersons: 3,
      bareRent: 550,
      agreedRent: '',
      offeredOn: day(-10),
      availableFrom: day(-3),
      availableUntil: '',
      stairFree: 'nee',
      units: 1,
      household: '',
      status: 'ingetrokken',
      reason: 'ingetrokken door corporatie',
    },
    // The example is a family member who joins and does not count, so it changes no figures.
    placements: {
      date: day(0),
      household,
      home: home === HOME ? HOME : '',
      persons: 1,
      corporation: corporation === CORPORATION ? CORPORATION : '',
      isFamilyJoining: 'ja',
      counts: 'nee',
      reportedOn: '',
      leftOn: '',
      status: '',
    },
    corrections: { date: day(0), persons: 0, reason: 'Voorbeeld: telling van COA hersteld' },
    // The example excludes only the pair of the example home and the example household.
    declined: {
      date: day(0),
      home: HOME,
      household: HOUSEHOLD,
      reason: 'Voorbeeld: te ver van werk',
    },
    coaPositions: { asOf: day(0), housed: 0, backlog: 0 },
    locations: {
      location: LOCATION,
      kind: 'tijdelijke unit',
      capacity: 30,
      forPermitHolders: 10,
      occupiedByPermitHolders: '',
      occupiedByOthers: '',
      plannedOn: day(120),
      deliveredOn: '',
      permit: 'aangevraagd',
      soundingBoardOn: day(-14),
      letterOn: '',
    },
    signals: {
      date: day(-2),
      location: location === LOCATION ? LOCATION : '',
      signal: 'Voorbeeld: zorgen over parkeren',
      contactBy: 'gemeente',
      contactedOn: day(-1),
      closedOn: '',
    },
    guidance: {
      household,
      benefit: day(0),
      allowances: 'n.v.t.',
      insurance: 'n.v.t.',
      registration: 'n.v.t.',
      school: 'n.v.t.',
      doctor: 'n.v.t.',
      interpreter: 'nee',
    },
    bottlenecks: {
      date: day(-7),
      bottleneck: 'Voorbeeld: weinig kleine woningen',
      owner: 'gemeente',
      solvedOn: '',
    },
    agreements: {
      number: '1',
      date: day(-7),
      meeting: 'ambtelijk',
      agreement: 'Voorbeeld: lijst van woningen aanvullen',
      owner: 'gemeente',
      due: day(21),
      doneOn: '',
      status: 'open',
    },
    meetings: { date: day(14), kind: 'bestuurlijk', coaPresent: 'ja' },
    // The example describes the current situation, so its outlook does not differ.
    scenarios: {
      scenario: 'Voorbeeld: tempo blijft',
      event: 'tempo',
      target: '',
      value: 100,
      from: '',
    },
    settings: { name: 'termijn woning', value: DEFAULT_SETTINGS.homeTerm },
  };
}

/**
 * Returns the first existing id, or the example's id if there are no ids. An unknown id would be
 * reported as an error.
 */
function idIn(standing: readonly (string | null)[] | undefined, example: string): string {
  return standing?.find((id) => id !== null) ?? example;
}

function halfYearAfterQuotas({ tables }: Reading): HalfYear | null {
  const periods = (tables.quotas?.rows ?? []).flatMap(({ period }) => period ?? []);
  const [last] = periods.sort((a, b) => b.year - a.year || b.half - a.half);
  return last === undefined ? null : nextHalfYear(last);
}

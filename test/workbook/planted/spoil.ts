/** Offers ways to spoil the tables of a clean workbook. */
import { cellAddress } from '../../../src/workbook/address';
import type { FindingCode } from '../../../src/workbook/finding';
import { guideKey, plainGuide, type ReadingGuide } from '../../../src/workbook/guide/schema';
import { TABLES } from '../../../src/workbook/tables';
import type { Random } from '../../workbooks/make/random';
import {
  AS_OF,
  blankTable,
  type Cell,
  type Draft,
  type DraftRole,
  type DraftTable,
} from '../clean-workbook';

/** The place where the finding about the error must be. */
export interface Planted {
  readonly sheet: string | null;
  readonly address: string | null;
}

export type Plant = (draft: Draft, random: Random) => Planted;
export type Plants = Partial<Readonly<Record<FindingCode, Plant>>>;

export function put(role: DraftRole, field: string, value: Cell): Plant {
  return (draft, random) => set(draft, role, field, someRow(draft.tables[role], random), value);
}

function columnOf(role: DraftRole, field: string): number {
  return Object.keys(TABLES[role].columns).indexOf(field);
}

export function at({ tables }: Draft, role: DraftRole, field: string, row: number): Planted {
  return { sheet: tables[role].sheet, address: cellAddress(row, columnOf(role, field)) };
}

export function get({ tables }: Draft, role: DraftRole, field: string, row: number): Cell {
  return tables[role].cells[row]?.[columnOf(role, field)] ?? '';
}

export function set(
  draft: Draft,
  role: DraftRole,
  field: string,
  row: number,
  value: Cell,
): Planted {
  const cells = draft.tables[role].cells[row];
  if (cells === undefined) throw new RangeError(`${role} has no row ${row}.`);
  cells[columnOf(role, field)] = value;
  return at(draft, role, field, row);
}

export function rename({ tables }: Draft, role: DraftRole, field: string, header: string): void {
  const [headers] = tables[role].cells;
  if (headers) headers[columnOf(role, field)] = header;
}

export function headerAt({ tables }: Draft, role: DraftRole, header: string): Planted {
  const index = (tables[role].cells[0] ?? []).indexOf(header);
  return { sheet: tables[role].sheet, address: cellAddress(0, index) };
}

export function addColumn(table: DraftTable, header: string, cell: () => Cell): number {
  table.cells.forEach((row, index) => row.push(index === 0 ? header : cell()));
  return (table.cells[0]?.length ?? 1) - 1;
}

/** Drops a column. Later columns shift, so a plant must not look those up afterwards. */
export function dropColumn({ tables }: Draft, role: DraftRole, field: string): void {
  const index = columnOf(role, field);
  for (const row of tables[role].cells) row.splice(index, 1);
}

export function bare({ tables }: Draft, role: DraftRole): DraftTable {
  tables[role].isTable = false;
  return tables[role];
}

export function bodyRows({ cells }: DraftTable): number[] {
  return cells.map((_, row) => row).slice(1);
}

export function lastRow({ cells }: DraftTable): number {
  return cells.length - 1;
}

export function someRow(table: DraftTable, random: Random): number {
  return random.pick(bodyRows(table));
}

export function rowWhere(
  draft: Draft,
  role: DraftRole,
  random: Random,
  isWanted: (cells: Readonly<Record<string, Cell>>) => boolean,
): number {
  const fields = Object.keys(TABLES[role].columns);
  const rows = bodyRows(draft.tables[role]).filter((row) =>
    isWanted(Object.fromEntries(fields.map((field) => [field, get(draft, role, field, row)]))),
  );
  return random.pick(rows);
}

export function rowOfId(draft: Draft, role: DraftRole, field: string, id: Cell): number {
  return bodyRows(draft.tables[role]).findIndex((row) => get(draft, role, field, row) === id) + 1;
}

/** Returns the rows of placements in which a household moves into a home of its own. */
export function lettings(draft: Draft): number[] {
  return bodyRows(draft.tables.placements).filter(
    (row) => get(draft, 'placements', 'isFamilyJoining', row) === 'nee',
  );
}

export function letting(
  draft: Draft,
  random: Random,
  isWanted: (persons: number) => boolean = () => true,
): number {
  return random.pick(lettings(draft).filter((row) => isWanted(persons(draft, row))));
}

/** Returns two rows of lettings, in the order in which the households moved in. */
export function twoLettings(draft: Draft, random: Random): readonly [number, number] {
  const [a = 0, b = 0] = random.shuffled(lettings(draft));
  const isInOrder =
    placedOn(draft, a) < placedOn(draft, b) || (placedOn(draft, a) === placedOn(draft, b) && a < b);
  return isInOrder ? [a, b] : [b, a];
}

/** Gives the second placement the household of the first, on the day after. */
export function sameHousehold(draft: Draft, first: number, second: number): Planted {
  const household = get(draft, 'placements', 'household', first);
  set(draft, 'placements', 'date', second, placedOn(draft, first) + 1);
  return set(draft, 'placements', 'household', second, household);
}

export function persons(draft: Draft, row: number): number {
  return Number(get(draft, 'placements', 'persons', row));
}

export function placedOn(draft: Draft, row: number): number {
  return Number(get(draft, 'placements', 'date', row));
}

export function homeRow(draft: Draft, placement: number): number {
  return rowOfId(draft, 'homes', 'home', get(draft, 'placements', 'home', placement));
}

export function waiting(draft: Draft, days: number): Planted {
  const { cells } = draft.tables.households;
  const row = cells.length;
  cells.push(['K-8888', 2, 0, AS_OF - days, '', '', '', '', '', 'gekoppeld', '']);
  return at(draft, 'households', 'linkedOn', row);
}

export function remark(draft: Draft, random: Random, text: string): Planted {
  return set(draft, 'signals', 'signal', someRow(draft.tables.signals, random), text);
}

/** Moves half of the rows of a block to a new sheet, under the same headers. */
export function splitOff(draft: Draft, table: DraftTable, sheet: string): void {
  const [header = [], ...rows] = table.cells;
  const half = Math.ceil(rows.length / 2);
  table.cells = [header, ...rows.slice(0, half)];
  draft.others.push({ ...blankTable(sheet), cells: [[...header], ...rows.slice(half)] });
}

/**
 * Stores a guide (how a table is read) for placements. It reads their own sheet and the other
 * sheets, each by the same columns.
 */
export function keepGuide(
  draft: Draft,
  rules: Partial<ReadingGuide>,
  otherSheets: readonly string[] = [],
): void {
  const { columns } = TABLES.placements;
  const headers = (draft.tables.placements.cells[0] ?? []).map(String);
  const fields = Object.fromEntries(
    Object.entries(columns).flatMap(([field, { header }]) =>
      headers.includes(header) ? [[field, { from: 'column' as const, header }]] : [],
    ),
  );
  const anchor = (sheet: string) => ({
    ...{ table: sheet, sheet, headers, headerRow: 0, left: 0 },
    ...{ lastRow: null, isByHand: false },
  });
  const sources = [draft.tables.placements.sheet, ...otherSheets].map((sheet) => ({
    ...{ kind: 'list' as const, at: anchor(sheet), fields, year: null },
  }));
  const guide = { ...plainGuide('placements', sources), isConfirmed: true, ...rules };
  draft.settings[guideKey('placements')] = JSON.stringify(guide);
}

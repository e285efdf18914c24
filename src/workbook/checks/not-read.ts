/**
 * Reports columns, rows and blocks that look like data but were not read. Also reports what was
 * assumed because data is missing.
 */
import { halfYearLabel } from '../../domain/calendar';
import { cellAddress } from '../address';
import { finding, type Finding, type Findings, type FindingPlace } from '../finding';
import type { Draft } from '../guide/draft';
import type { Guides } from '../guide/guides';
import type { RowPlace, RowWithoutRecord } from '../guide/pieces';
import type { TableGuide } from '../guide/table-guide';
import { foundNumbers } from '../guide/propose/quotas';
import type { QuestionData } from '../guide/question';
import { headersOf } from '../guide/resolve';
import { isBlock } from '../guide/resolved';
import { fillKey } from '../grid';
import { headerKey } from '../header';
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import { headerOf } from '../table';
import { addressOf, placeOf, placeOfTable } from '../table-reading';
import { ROLES, TABLES, type Role } from '../tables';
import type { Reading } from '../reading';
import { monthsMissing } from './months-missing';
import { earliestQuota } from '../tables/quotas';

export function* checkNotRead(reading: Reading): Findings {
  yield columnsNotRead(reading);
  yield blocksNotRead(reading);
  yield rowsLeftOut(reading);
  yield personsWithoutDay(reading);
  yield placementsCounted(reading);
  yield openingAssumed(reading);
  yield quotasElsewhere(reading);
  yield monthsMissing(reading);
}

/** Reports headers that no table uses, in the blocks from which tables are read. */
function columnsNotRead({ guides: { byRole }, leftOut }: Reading): readonly Finding[] {
  const used = new Map<Region, { readonly table: string; readonly keys: Set<string> }>();
  for (const role of ROLES) {
    const { state, draft, plain, questions } = byRole[role];
    if (state !== 'used' || draft === null) continue;
    const asked = questions.flatMap(({ data }) => headersAsked(data));
    const others = (plain?.columns?.alternatives ?? []).map(
      ({ index }) => plain?.region.headers[index] ?? '',
    );
    const deciding = draft.resolved.sources.flatMap((source) =>
      isBlock(source) ? headersThatDecide(source.region, leftOut[role] ?? []) : [],
    );
    for (const source of draft.resolved.sources) {
      if (!isBlock(source)) continue;
      const known = used.get(source.region) ?? { table: TABLES[role].name, keys: new Set() };
      const fields = Object.values(source.source.fields).flatMap(headersOf);
      const across = source.source.kind === 'matrix' ? source.source.across : [];
      for (const header of [...fields, ...across, ...asked, ...others, ...deciding]) {
        known.keys.add(headerKey(header));
      }
      used.set(source.region, known);
    }
  }
  const told = new Set<string>();
  return [...used].flatMap(([region, { table, keys }]) => {
    const indexes = region.headers.flatMap((header, index) =>
      header !== '' && !keys.has(headerKey(header)) && hasCells(region, index) ? [index] : [],
    );
    const headers = indexes.map((index) => region.headers[index] ?? '');
    // If several lists have the same columns, only the first list is reported.
    const key = JSON.stringify([table, headers.map(headerKey)]);
    const [first] = indexes;
    if (first === undefined || told.has(key)) return [];
    told.add(key);
    return [finding('columns-not-read', placeOfHeaders(region, table, first), { headers })];
  });
}

/**
 * Returns the headers above remarks that left rows out, such as a remark that a placement fell
 * through.
 */
function headersThatDecide(
  { grid, left, headers }: Region,
  leftOut: readonly RowWithoutRecord[],
): readonly string[] {
  return leftOut.flatMap(({ reason, grid: other, row, column }) => {
    // A struck cell left its row out because of the line, not because of its text.
    const isStruck = grid.struck?.has(fillKey(row, column)) ?? false;
    if (reason !== 'fell-through' || other !== grid || isStruck) return [];
    return headers[column - left] ?? [];
  });
}

/** Returns the headers that a question is about. The question is reported elsewhere. */
function headersAsked(data: QuestionData): readonly string[] {
  if ('headers' in data) return data.headers;
  return 'header' in data ? [data.header] : [];
}

function hasCells({ grid, left, rows }: Region, index: number): boolean {
  return rows.some((row) => (grid.values[row]?.[left + index] ?? '') !== '');
}

function placeOfHeaders(
  { grid, headerRow, left, rows }: Region,
  table: string | null,
  index = 0,
): FindingPlace {
  const row = headerRow ?? rows[0] ?? null;
  const address = row === null ? null : cellAddress(row + grid.top, left + index + grid.left);
  return { table, sheet: grid.sheet, address };
}

/** Reports blocks that no table reads, unless a person said that the block is no table. */
function blocksNotRead({ guides, recognition }: Reading): readonly Finding[] {
  const used = ROLES.flatMap((role) => sourcesOf(guides.byRole[role]));
  const isTaken = (region: Region): boolean => used.some((other) => overlap(region, other));
  const cells = looseCellsOf(guides);
  const lists = recognition.regions.filter(
    ({ region, role, isAsked, mapping }) =>
      !isTaken(region) && role === null && !isAsked && mapping === null,
  );
  const found = (code: 'list-not-read' | 'block-not-read', region: Region): readonly Finding[] => {
    const rows = dataRowsOf(region);
    if (rows === 0 || cells.some((cell) => isIn(cell, region))) return [];
    return [finding(code, placeOfHeaders(region, null), { rows })];
  };
  return [
    ...lists.flatMap(({ region }) => found('list-not-read', region)),
    ...guides.blocks
      .filter((region) => !isTaken(region) && holdsTypedData(region))
      .flatMap((region) => found('block-not-read', region)),
  ];
}

/**
 * Returns true if two blocks have cells in common. Positions are compared, because one block may
 * have two `Region` objects.
 */
function overlap(a: Region, b: Region): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  return (
    a.grid.sheet === b.grid.sheet &&
    first.top <= second.bottom &&
    second.top <= first.bottom &&
    first.left <= second.right &&
    second.left <= first.right
  );
}

function extentOf({ grid, headerRow, rows, left, headers }: Region) {
  const top = (headerRow ?? rows[0] ?? 0) + grid.top;
  return {
    top,
    bottom: Math.max(top, (rows.at(-1) ?? 0) + grid.top),
    left: left + grid.left,
    right: left + grid.left + headers.length - 1,
  };
}

const FEWEST_NUMBERS = 3;

/** Returns true if at least three cells of a block contain a digit and no formula. */
function holdsTypedData({ grid, left, headers, rows }: Region): boolean {
  let numbers = 0;
  for (const row of rows) {
    for (let column = left; column < left + headers.length; column += 1) {
      const value = grid.values[row]?.[column] ?? '';
      const isFormula = String(grid.formulas[row]?.[column] ?? '').startsWith('=');
      const isNumber = typeof value === 'number' || /\d/.test(String(value));
      if (isNumber && !isFormula) numbers += 1;
    }
  }
  return numbers >= FEWEST_NUMBERS;
}

function sourcesOf({ state, draft }: TableGuide): readonly Region[] {
  if (state === 'absent' || draft === null) return [];
  return draft.resolved.sources.flatMap((source) => (isBlock(source) ? [source.region] : []));
}

interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Returns the single cells that are read. Rows and columns are 0-based on their sheets. */
function looseCellsOf({ byRole }: Guides): readonly SheetCell[] {
  return ROLES.flatMap((role) => {
    const { state, draft } = byRole[role];
    if (state === 'absent' || draft === null) return [];
    return draft.resolved.sources.flatMap((source) =>
      isBlock(source)
        ? []
        : source.records.flatMap((record) =>
            Object.values(record).flatMap((cell) =>
              'grid' in cell
                ? [
                    {
                      sheet: cell.grid.sheet,
                      row: cell.row + cell.grid.top,
                      column: cell.column + cell.grid.left,
                    },
                  ]
                : [],
            ),
          ),
    );
  });
}

function isIn(
  { sheet, row, column }: SheetCell,
  { grid, headerRow, left, headers, rows }: Region,
): boolean {
  const first = (headerRow ?? rows[0] ?? 0) + grid.top;
  const last = (rows.at(-1) ?? 0) + grid.top;
  const start = left + grid.left;
  return (
    sheet === grid.sheet &&
    row >= first &&
    row <= last &&
    column >= start &&
    column < start + headers.length
  );
}

function dataRowsOf({ grid, left, headers, rows }: Region): number {
  const columns = headers.map((_, index) => left + index);
  return rows.filter((row) => !isTotalsRow(grid.values[row] ?? [], columns)).length;
}

/** Reports rows that were left out because a person said so. */
function rowsLeftOut({ leftOut, guides }: Reading): readonly Finding[] {
  return ROLES.flatMap((role) => {
    const rows = leftOut[role] ?? [];
    const table = TABLES[role].name;
    const draft = guides.byRole[role].draft;
    const found: Finding[] = [];
    const without = rows.filter(({ reason }) => reason === 'without');
    const [first] = without;
    if (first !== undefined && draft !== null) {
      const data = { count: without.length, column: columnsWithout(role, draft) };
      found.push(finding('rows-without-day', placeOfRow(first, table), data));
    }
    for (const row of rows.filter(({ reason }) => reason === 'fell-through')) {
      found.push(finding('placement-fell-through', placeOfRow(row, table), {}));
    }
    const byLook = rows.filter(({ reason }) => reason === 'look');
    const [looked] = byLook;
    if (looked !== undefined) {
      found.push(finding('rows-out-by-look', placeOfRow(looked, table), { count: byLook.length }));
    }
    for (const cause of ['repeat', 'hidden-repeat'] as const) {
      const repeats = rows.filter(({ reason }) => reason === cause);
      const [repeat] = repeats;
      if (repeat === undefined) continue;
      const data = { count: repeats.length, areHidden: cause === 'hidden-repeat' };
      found.push(finding('rows-repeated', placeOfRow(repeat, table), data));
    }
    return found;
  });
}

function columnsWithout(role: Role, { guide }: Draft): string {
  return guide.without.map((field) => headerOf(TABLES[role], field)).join(', ');
}

const PERSONS_NAMED = 6;

/** Reports persons who count with the household above, although rows without a day do not count. */
function personsWithoutDay({ counted, guides }: Reading): readonly Finding[] {
  return ROLES.flatMap((role) => {
    const [rows, draft] = [counted[role] ?? [], guides.byRole[role].draft];
    const [first] = rows;
    if (first === undefined || draft === null) return [];
    const cells = rows
      .filter(({ grid }) => grid === first.grid)
      .slice(0, PERSONS_NAMED)
      .map(({ grid, row, column }) => cellAddress(row + grid.top, column + grid.left));
    const data = { count: rows.length, column: columnsWithout(role, draft), cells };
    return [finding('persons-without-day', placeOfRow(first, TABLES[role].name), data)];
  });
}

function placeOfRow({ grid, row, column }: RowPlace, table: string): FindingPlace {
  return { table, sheet: grid.sheet, address: cellAddress(row + grid.top, column + grid.left) };
}

function placementsCounted({ tables: { placements } }: Reading): readonly Finding[] {
  if (placements === null) return [];
  const isCounted = placements.records.some(({ household }) => household === null);
  return isCounted ? [finding('placements-counted', placeOfTable(placements), {})] : [];
}

/** Reports that no cell gives the backlog before the first half-year. It is then taken to be 0. */
function openingAssumed({ tables: { quotas } }: Reading): readonly Finding[] {
  const earliest = earliestQuota(quotas?.records ?? []);
  if (quotas === null || earliest === null || earliest.opening !== null) return [];
  const place = placeOf(quotas, earliest, quotas.columns.opening === null ? 'quota' : 'opening');
  return [finding('opening-assumed', place, {})];
}

function quotaOfYear(
  year: number | null,
  used: ReadonlyMap<string, { readonly quota: number; readonly at: string | null }>,
): { readonly quota: number; readonly at: string | null } | undefined {
  const [first, second] = [used.get(`${year}-I`), used.get(`${year}-II`)];
  return first && second && { quota: first.quota + second.quota, at: first.at };
}

/** Reports single cells with another quota for a half-year or a year than Taakstelling gives. */
function quotasElsewhere({ tables: { quotas }, guides }: Reading): readonly Finding[] {
  if (quotas === null) return [];
  const used = new Map(
    quotas.records.map((row) => [
      halfYearLabel(row.period),
      { quota: row.quota, at: addressOf(quotas, row, 'quota') },
    ]),
  );
  return foundNumbers(guides.surroundings).flatMap(({ what, period: half, year, value, cell }) => {
    if (what !== 'quota') return [];
    const own = half === null ? quotaOfYear(year, used) : used.get(half);
    const period = half ?? String(year);
    if (own === undefined || own.quota === value) return [];
    const place = { table: quotas.definition.name, sheet: cell.sheet, address: cell.address };
    return [finding('quota-elsewhere', place, { period, used: own.quota, found: value })];
  });
}

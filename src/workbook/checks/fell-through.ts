/**
 * Reports placements that count, although other cells suggest that they fell through or belong to
 * another municipality.
 */
import { finding, type Finding, type Findings, type FindingPlace } from '../finding';
import type { CellScalar, SheetGrid } from '../grid';
import { headersOf } from '../guide/resolve';
import { isBlock } from '../guide/resolved';
import type { FieldSource } from '../guide/schema';
import { headerKey } from '../header';
import { cellAddress } from '../address';
import type { Reading } from '../reading';
import { withCounts } from '../stays';
import type { Region } from '../regions';
import { originOf } from '../table-reading';
import { TABLES } from '../tables';
import type { Placement } from '../tables/placements';
import { asksWhetherItCameAbout, saysFellThrough, saysOfWhom } from '../words/fell-through';
import { yesOrNo } from '../yes-no';

const LONGEST = 200;

export function* checkFellThrough({ tables, guides }: Reading): Findings {
  const { placements } = tables;
  const { draft } = guides.byRole.placements;
  if (placements === null || draft === null) return;
  const counted = new Map<SheetGrid, Map<number, Placement>>();
  const rows = withCounts(placements.records, tables.homes?.records ?? []);
  for (const [index, record] of placements.records.entries()) {
    const origin = originOf(placements, record, 'date');
    if (!rows[index]?.counts || origin === null) continue;
    const ofGrid = counted.get(origin.grid) ?? new Map<number, Placement>();
    counted.set(origin.grid, ofGrid.set(origin.row, record));
  }
  for (const source of draft.resolved.sources) {
    if (!isBlock(source) || source.source.kind !== 'list') continue;
    const { region } = source;
    const read = new Set(Object.values(source.source.fields).flatMap(headersOf).map(headerKey));
    const rows = counted.get(region.grid) ?? new Map<number, Placement>();
    for (const [index, header] of region.headers.entries()) {
      const column = { region, index, header, rows };
      if (!read.has(headerKey(header))) yield unreadColumn(column);
      if (!isStatus(header, source.source.fields)) yield remarks(column);
    }
  }
}

/** A column of a list, at the rows that count. */
interface CountedColumn {
  readonly region: Region;
  readonly index: number;
  readonly header: string;
  /** The placements by their index in the sheet's values. */
  readonly rows: ReadonlyMap<number, Placement>;
}

function isStatus(header: string, { status }: Readonly<Record<string, FieldSource>>): boolean {
  return status?.from === 'column' && headerKey(status.header) === headerKey(header);
}

function remarks(column: CountedColumn): readonly Finding[] {
  return [...column.rows.keys()]
    .filter((row) => {
      const value = valueAt(column, row);
      return typeof value === 'string' && value.length <= LONGEST && saysFellThrough(value);
    })
    .flatMap((row) => doubtful(column, row));
}

/** Reports a column that nothing reads, but that may say which rows should count. */
function unreadColumn(column: CountedColumn): readonly Finding[] {
  if (asksWhetherItCameAbout(column.header)) return deniedRows(column);
  return saysOfWhom(column.header) ? rowsOfOthers(column) : [];
}

/** Returns the rows that say no, or that are blank while other rows say yes. */
function deniedRows(column: CountedColumn): readonly Finding[] {
  const said = [...column.rows.keys()].map((row) => {
    const value = valueAt(column, row);
    return { row, isBlank: value === '', answer: yesOrNo(value) };
  });
  const isYesOrBlank = said.every(({ isBlank, answer }) => isBlank || answer !== null);
  const hasYes = said.some(({ answer }) => answer === true);
  return said
    .filter(({ isBlank, answer }) => answer === false || (isBlank && isYesOrBlank && hasYes))
    .flatMap(({ row }) => doubtful(column, row));
}

function doubtful(column: CountedColumn, row: number): readonly Finding[] {
  const placement = column.rows.get(row);
  if (placement === undefined) return [];
  const data = { persons: placement.persons, on: placement.date };
  return [finding('remark-says-fell-through', placeAt(column, row), data)];
}

function rowsOfOthers(column: CountedColumn): readonly Finding[] {
  const values = [...column.rows.keys()].map((row) =>
    String(valueAt(column, row)).trim().toLowerCase(),
  );
  const different = new Set(values.filter((value) => value !== ''));
  if (different.size < 2) return [];
  const { header, region } = column;
  const place = placeAt(column, region.headerRow ?? [...column.rows.keys()][0] ?? 0);
  return [finding('rows-of-others', place, { header, count: different.size })];
}

function valueAt({ region: { grid, left }, index }: CountedColumn, row: number): CellScalar {
  return grid.values[row]?.[left + index] ?? '';
}

function placeAt({ region: { grid, left }, index }: CountedColumn, row: number): FindingPlace {
  const address = cellAddress(row + grid.top, left + index + grid.left);
  return { table: TABLES.placements.name, sheet: grid.sheet, address };
}

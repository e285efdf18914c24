/**
 * Reports placements that count, although a cell of their row says that they fell through. Also
 * reports columns that may say that some rows are about other people.
 */
import { cellAddress } from '../address';
import { finding, type Finding, type Findings, type FindingPlace } from '../finding';
import type { SheetGrid } from '../grid';
import { doubtfulCells, headersRead, type ListCell } from '../guide/doubtful-rows';
import { isBlock, type ResolvedBlock } from '../guide/resolved';
import type { ListSource } from '../guide/schema';
import { headerKey } from '../header';
import type { Reading } from '../reading';
import { withCounts } from '../stays';
import { originOf } from '../table-reading';
import { TABLES } from '../tables';
import type { Placement } from '../tables/placements';
import { saysOfWhom } from '../words/fell-through';

export function* checkFellThrough({ tables, guides }: Reading): Findings {
  const { placements } = tables;
  const { draft } = guides.byRole.placements;
  if (placements === null || draft === null) return;
  const counted = new Map<SheetGrid, Map<number, Placement>>();
  const rows = withCounts(placements.records, tables.homes?.records ?? []);
  yield [];
  for (const [index, record] of placements.records.entries()) {
    const origin = originOf(placements, record, 'date');
    if (!rows[index]?.counts || origin === null) continue;
    const ofGrid = counted.get(origin.grid) ?? new Map<number, Placement>();
    counted.set(origin.grid, ofGrid.set(origin.row, record));
  }
  yield [];
  for (const resolved of draft.resolved.sources) {
    if (!isBlock(resolved) || resolved.source.kind !== 'list') continue;
    const list = { ...resolved, source: resolved.source };
    const ofList = counted.get(list.region.grid) ?? new Map<number, Placement>();
    yield doubtfulRows(list, ofList);
    yield rowsOfOthers(list, [...ofList.keys()]);
  }
}

/** @param rows the placements on the list's sheet, by row index */
function doubtfulRows(
  list: ResolvedBlock<ListSource>,
  rows: ReadonlyMap<number, Placement>,
): readonly Finding[] {
  return doubtfulCells(list, [...rows.keys()]).flatMap((cell) => {
    const placement = rows.get(cell.row);
    if (placement === undefined) return [];
    const data = { persons: placement.persons, on: placement.date };
    return [finding('remark-says-fell-through', placeAt(list, cell), data)];
  });
}

/**
 * Reports unread columns that may say that some rows are about another municipality or other
 * people.
 */
function rowsOfOthers(
  list: ResolvedBlock<ListSource>,
  rows: readonly number[],
): readonly Finding[] {
  const { grid, headerRow, headers, left } = list.region;
  const read = headersRead(list);
  return headers.flatMap((header, index) => {
    if (read.has(headerKey(header)) || !saysOfWhom(header)) return [];
    const values = rows.map((row) =>
      String(grid.values[row]?.[left + index] ?? '')
        .trim()
        .toLowerCase(),
    );
    const different = new Set(values.filter((value) => value !== ''));
    if (different.size < 2) return [];
    const place = placeAt(list, { row: headerRow ?? rows[0] ?? 0, index });
    return [finding('rows-of-others', place, { header, count: different.size })];
  });
}

function placeAt(
  { region: { grid, left } }: ResolvedBlock<ListSource>,
  { row, index }: ListCell,
): FindingPlace {
  const address = cellAddress(row + grid.top, left + index + grid.left);
  return { table: TABLES.placements.name, sheet: grid.sheet, address };
}

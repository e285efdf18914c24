/** Placements that count, while a remark beside them says that they fell through. */
import { finding, type Finding } from '../finding';
import type { SheetGrid } from '../grid';
import { isBlock } from '../guide/resolved';
import { cellAddress } from '../address';
import type { Reading } from '../reading';
import { withCounts } from '../stays';
import { originOf } from '../table-reading';
import { saysFellThrough } from '../words/fell-through';

const LONGEST = 200;

export function checkFellThrough({ tables, guides }: Reading): readonly Finding[] {
  const { placements } = tables;
  const { draft } = guides.byRole.placements;
  if (placements === null || draft === null) return [];
  const counted = new Map<SheetGrid, Set<number>>();
  const rows = withCounts(placements.records, tables.homes?.records ?? []);
  for (const [index, record] of placements.records.entries()) {
    const origin = originOf(placements, record, 'date');
    if (!rows[index]?.counts || origin === null) continue;
    const ofGrid = counted.get(origin.grid) ?? new Set();
    counted.set(origin.grid, ofGrid.add(origin.row));
  }
  const table = placements.definition.name;
  return draft.resolved.sources.flatMap((source) => {
    if (!isBlock(source) || source.source.kind !== 'list') return [];
    const { grid, left, headers } = source.region;
    const status = source.source.fields['status'];
    const known = status?.from === 'column' ? source.indexOf(status.header) : null;
    return [...(counted.get(grid) ?? [])].flatMap((row) =>
      headers.flatMap((_, index): readonly Finding[] => {
        const value = grid.values[row]?.[left + index];
        if (index === known || typeof value !== 'string' || value.length > LONGEST) return [];
        if (!saysFellThrough(value)) return [];
        const address = cellAddress(row + grid.top, left + index + grid.left);
        const place = { table, sheet: grid.sheet, address };
        return [finding('remark-says-fell-through', place, {})];
      }),
    );
  });
}

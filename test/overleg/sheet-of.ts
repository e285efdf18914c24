import type { TabWrite } from '../../src/overleg/tab-write';
import type { CellScalar, SheetGrid } from '../../src/workbook/grid';

/**
 * The values of a sheet by `row,column`, both zero-based. Excel stores them without a leading `'`.
 */
export type SheetCells = Map<string, CellScalar>;

export function enter(cells: SheetCells, write: TabWrite): SheetCells {
  const after = new Map(cells);
  write.entries.forEach((row, r) =>
    row.forEach((entry, c) => {
      if (entry === null) return;
      const value = typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
      if (value === '') after.delete(`${r},${c}`);
      else after.set(`${r},${c}`, value);
    }),
  );
  return after;
}

export function gridOf(cells: SheetCells, sheet = 'Overleg 2016-10-12 B'): SheetGrid {
  const places = [...cells.keys()].map((key) => key.split(',').map(Number) as [number, number]);
  const rows = Math.max(0, ...places.map(([row]) => row + 1));
  const columns = Math.max(0, ...places.map(([, column]) => column + 1));
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cells.get(`${r},${c}`) ?? ''),
  );
  return {
    sheet,
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    tables: [],
    hiddenRows: [],
  };
}

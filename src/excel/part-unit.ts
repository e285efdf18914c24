import { idKey } from '../workbook/cell';
import type { CellScalar } from '../workbook/grid';
import { columnInTable, excelTableOf, type TableReading } from '../workbook/table-reading';
import type { Tables } from '../workbook/tables';
import type { Home } from '../workbook/tables/homes';
import { cellEntry } from './cell-entry';
import { rowBelow, type NewRow } from './row-below';

type HomesReading = TableReading<Tables['homes']>;

/** Returns the id for one unit of a home: the home's own id, followed by the first free number. */
export function unitId({ home }: Home, { rows }: Pick<HomesReading, 'rows'>): string {
  const taken = new Set(rows.flatMap((row) => (row.home === null ? [] : idKey(row.home))));
  for (let n = 1; ; n++) {
    const id = `${home}-${n}`;
    if (!taken.has(idKey(id))) return id;
  }
}

/**
 * Puts one unit of a home with several units on a row of its own. The new row is a copy of the
 * home's row, except for the given fields. Null if the homes are not in one Excel table: anything
 * may then be below their rows.
 *
 * @param given the fields that differ; a field is left out if the table lacks its column
 */
export function partUnit(
  context: Excel.RequestContext,
  reading: HomesReading,
  home: Home,
  given: Partial<Record<keyof Tables['homes']['columns'], CellScalar>>,
): NewRow | null {
  const { grid, definition } = reading;
  const table = excelTableOf(reading);
  if (table === null) return null;
  const width = table.right - table.left + 1;
  const own = context.workbook.worksheets
    .getItem(grid.sheet)
    .getRangeByIndexes(home.row, table.left, 1, width)
    .load('values,formulas');
  const changed = new Map<number, CellScalar>();
  for (const [field, value] of Object.entries(given)) {
    const at = columnInTable(reading, table, field as keyof Tables['homes']['columns']);
    if (at !== null) changed.set(at, value);
  }
  const row = rowBelow(context, table);
  return {
    ...row,
    table: definition.name,
    sheet: grid.sheet,
    add: () => {
      const [values, formulas] = [own.values[0] ?? [], own.formulas[0] ?? []] as CellScalar[][];
      const entries = values!.map((value, at) => {
        if (changed.has(at)) return cellEntry(changed.get(at)!);
        // Excel fills in a formula that the column repeats.
        return formulas![at] === value ? cellEntry(value) : null;
      });
      row.add(entries, []);
    },
  };
}

import { parseStructRef, tokenize, tokenTypes, type ReferenceStruct } from '@borgar/fx';
import { formatAbsoluteArea, quoteSheetName } from './a1';
import type { Area, Sheet, Table, Workbook } from './model';
import { allTables, bodyArea, headerArea, tableByKey, totalsArea } from './tables';

/** The cell of a formula, from 0. `[@Column]` depends on the row. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Replaces structured references in a formula by addresses, because the calculator only knows
 * these: `Table[Column]`, `[@Column]`, `Table`. If the table or column does not exist, it becomes
 * `#REF!`.
 */
export function withAddresses(workbook: Workbook, formula: string, place: FormulaPlace): string {
  const tables = allTables(workbook);
  if (tables.length === 0) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => {
      if (type === tokenTypes.REF_STRUCT) return addressOf(tables, parseStructRef(value), place);
      const isTable = type === tokenTypes.REF_NAMED && tableByKey(tables, value) !== null;
      return isTable ? addressOf(tables, { table: value }, place) : value;
    })
    .join('');
}

type Tables = ReturnType<typeof allTables>;

/** The parts of a structured reference, as far as it has them. */
type Parts = Partial<Pick<ReferenceStruct, 'table' | 'columns' | 'sections'>>;

function addressOf(tables: Tables, parts: Parts | undefined, place: FormulaPlace): string {
  const { table: name = '' } = parts ?? {};
  const ref = name === '' ? tableAround(tables, place) : tableByKey(tables, name);
  const area = ref && parts && areaOf(ref.table, parts, place.row);
  // With `$`, the address means the same in every cell.
  return ref && area ? `${quoteSheetName(ref.sheet.name)}!${formatAbsoluteArea(area)}` : '#REF!';
}

function tableAround(tables: Tables, { sheet, row, column }: FormulaPlace) {
  return (
    tables.find(
      ({ sheet: other, table: { area } }) =>
        other === sheet &&
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right,
    ) ?? null
  );
}

function areaOf(table: Table, { sections = [], columns = [] }: Parts, row: number): Area | null {
  const rows = rowsOf(table, sections, row);
  const across = columnsOf(table, columns);
  return rows && across && { ...rows, ...across };
}

function columnsOf(table: Table, names: readonly string[]): Pick<Area, 'left' | 'right'> | null {
  if (names.length === 0) return { left: table.area.left, right: table.area.right };
  const indices = names.map((wanted) =>
    table.columns.findIndex(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (indices.includes(-1)) return null;
  return {
    left: table.area.left + Math.min(...indices),
    right: table.area.left + Math.max(...indices),
  };
}

type Rows = Pick<Area, 'top' | 'bottom'>;

function rowsOf(table: Table, items: readonly string[], row: number): Rows | null {
  const parts = (items.length === 0 ? ['data'] : items).map((item) => partRows(table, item, row));
  let rows: Rows | null = null;
  for (const part of parts) {
    if (!part) return null;
    rows = rows
      ? { top: Math.min(rows.top, part.top), bottom: Math.max(rows.bottom, part.bottom) }
      : part;
  }
  return rows && { top: rows.top, bottom: rows.bottom };
}

function partRows(table: Table, item: string, row: number): Rows | null {
  switch (item) {
    case 'all':
      return table.area;
    case 'data':
      return bodyArea(table);
    case 'headers':
      return table.showHeaders ? headerArea(table) : null;
    case 'totals':
      return table.showTotals ? totalsArea(table) : null;
    case 'this row': {
      const { top, bottom } = bodyArea(table);
      return row >= top && row <= bottom ? { top: row, bottom: row } : null;
    }
    default:
      return null;
  }
}

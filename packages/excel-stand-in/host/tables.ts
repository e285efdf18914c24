import { intersection } from './a1';
import { cellAt, plainValue, setContent, usedArea } from './cells';
import { conventionsOf } from './conventions';
import { afterColumnsRenamed } from './formula-references';
import { cellKey, type Area, type Sheet, type Table, type Workbook } from './model';
import type { Session } from './session';
import { rewriteFormulas } from './sheets';

/** A table and its sheet, as an `Excel.Table` refers to them. */
export interface TableRef {
  readonly sheet: Sheet;
  readonly table: Table;
}

export function allTables(workbook: Workbook): TableRef[] {
  return workbook.sheets.flatMap((sheet) => tablesOf(sheet));
}

export function tablesOf(sheet: Sheet): TableRef[] {
  return sheet.tables.map((table) => ({ sheet, table }));
}

/** Returns the table with this name (in any capitals) or id, or null. */
export function tableByKey(tables: readonly TableRef[], key: unknown): TableRef | null {
  const lower = String(key).toLowerCase();
  return (
    tables.find(({ table }) => table.id === String(key) || table.name.toLowerCase() === lower) ??
    null
  );
}

export function headerArea({ area }: Table): Area {
  return { ...area, bottom: area.top };
}

/** Returns the area between the header and the totals. It has at least one row. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return {
    ...area,
    top: area.top + (showHeaders ? 1 : 0),
    bottom: area.bottom - (showTotals ? 1 : 0),
  };
}

export function totalsArea({ area }: Table): Area {
  return { ...area, top: area.bottom };
}

/**
 * Changes the header cells of a table as Excel does. They become texts, and an empty one gets a
 * name. If two are equal (`Naam`), the second gets a number (`Naam2`).
 */
export function nameColumns(session: Session, { sheet, table }: TableRef): void {
  if (!table.showHeaders) return;
  const taken = new Set<string>();
  const prefix = conventionsOf(session.locale).newColumn;
  const before = table.columns;
  table.columns = table.columns.map((column, i) => {
    const at = table.area.left + i;
    const value = cellAt(sheet, table.area.top, at)?.value ?? null;
    const name = freeColumnName(String(plainValue(value)) || `${prefix}${i + 1}`, taken);
    taken.add(name.toLowerCase());
    if (value !== name) setContent(sheet, table.area.top, at, { value: name });
    return { ...column, name };
  });
  const renamed = before.flatMap(({ name }, i): [string, string][] => {
    const now = table.columns[i]?.name ?? '';
    // A new column had no name before.
    return name === '' || name === now ? [] : [[name.toLowerCase(), now]];
  });
  if (renamed.length > 0) followColumns(session.workbook, { sheet, table }, new Map(renamed));
}

/** Rewrites formulas after columns of a table were renamed. */
function followColumns(
  workbook: Workbook,
  { sheet, table }: TableRef,
  renamed: ReadonlyMap<string, string>,
): void {
  rewriteFormulas(workbook, (formula) => afterColumnsRenamed(formula, table.name, renamed));
  const { top, left, bottom, right } = table.area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.formula === undefined) continue;
      const formula = afterColumnsRenamed(cell.formula, '', renamed);
      if (formula !== cell.formula) sheet.cells.set(cellKey(row, column), { ...cell, formula });
    }
  }
}

function freeColumnName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 2; ; n++) {
    if (!taken.has(`${wanted}${n}`.toLowerCase())) return `${wanted}${n}`;
  }
}

/**
 * Returns the table directly above the area, which grows when something is written there. Null if
 * there is none, or if it cannot grow.
 */
export function grownBy(sheet: Sheet, area: Area): Table | null {
  return (
    sheet.tables.find(
      (table) =>
        !table.showTotals &&
        area.top === table.area.bottom + 1 &&
        area.left <= table.area.right &&
        area.right >= table.area.left &&
        isFree(sheet, table, area.bottom),
    ) ?? null
  );
}

function isFree(sheet: Sheet, table: Table, bottom: number): boolean {
  const below = { ...table.area, top: table.area.bottom + 1, bottom };
  const overlaps = sheet.tables.some((other) => other !== table && intersection(other.area, below));
  return !overlaps && usedArea(sheet, true, below) === null;
}

/** Applies the filters of sheets and tables: hides and shows rows. */
import { intersection } from './a1';
import { accessDenied, invalidArgument, invalidOperation } from './error';
import { shownRows } from './filter-criteria';
import { numbersBetween, setRowsHidden } from './lines';
import type { Area, AutoFilter, FilterCriteria, Sheet } from './model';
import type { Session } from './session';
import type { TableRef } from './tables';

/** A filter and its sheet. The area includes the header row, but no totals row. */
interface Filtered extends AutoFilter {
  readonly sheet: Sheet;
}

export function filterOfTable({ sheet, table }: TableRef): Filtered {
  const { area, showTotals, columns } = table;
  const criteria = columns.flatMap(({ filter }, index) =>
    filter ? [[index, filter] as const] : [],
  );
  return {
    sheet,
    area: showTotals ? { ...area, bottom: area.bottom - 1 } : area,
    criteria: new Map(criteria),
  };
}

export function filterOfSheet(sheet: Sheet): Filtered | null {
  return sheet.autoFilter ? { sheet, ...sheet.autoFilter } : null;
}

/** Shows the rows that fit all criteria, and hides the others. */
export function applyFilter(session: Session, { sheet, area, criteria }: Filtered): void {
  const rows = numbersBetween(area.top + 1, area.bottom);
  const shown = [...criteria].map(([index, one]) =>
    shownRows(session, { sheet, column: area.left + index, rows }, one),
  );
  const isShown = (row: number) => shown.every((each) => each.has(row));
  setRowsHidden(session, sheet, rows.filter(isShown), false);
  setRowsHidden(
    session,
    sheet,
    rows.filter((row) => !isShown(row)),
    true,
  );
  sheet.revision++;
}

/** @throws HostError if the sheet is protected and the protection does not allow filters */
export function requireFilterable(sheet: Sheet): void {
  if (!sheet.protected || sheet.protectionOptions?.['allowAutoFilter'] === true) return;
  throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

export function setTableFilter(
  session: Session,
  ref: TableRef,
  index: number,
  filter: FilterCriteria | null,
): void {
  const { sheet, table } = ref;
  requireFilterable(sheet);
  requireColumn(index, table.columns.length);
  table.columns = table.columns.map((column, i) => {
    const { filter: _before, ...plain } = column;
    if (i !== index) return column;
    return filter ? { ...plain, filter } : plain;
  });
  applyFilter(session, filterOfTable(ref));
}

export function clearTableFilters(session: Session, ref: TableRef): void {
  const { sheet, table } = ref;
  requireFilterable(sheet);
  table.columns = table.columns.map(({ id, name }) => ({ id, name }));
  applyFilter(session, filterOfTable(ref));
}

export function requireColumn(index: number, count: number): void {
  if (index < 0 || index >= count) throw invalidArgument('The filter has no such column.');
}

/** Sets the filter of a sheet outside its tables. There is at most one. */
export function setSheetFilter(session: Session, sheet: Sheet, filter: AutoFilter): void {
  requireFilterable(sheet);
  if (sheet.tables.some((table) => intersection(table.area, filter.area))) {
    throw invalidOperation('The cells of a table have the filter of the table.');
  }
  const before = sheet.autoFilter;
  if (before && !sameArea(before.area, filter.area)) showRows(session, sheet, before.area);
  sheet.autoFilter = filter;
  applyFilter(session, { sheet, ...filter });
}

export function removeSheetFilter(session: Session, sheet: Sheet): void {
  const { autoFilter } = sheet;
  if (!autoFilter) return;
  requireFilterable(sheet);
  showRows(session, sheet, autoFilter.area);
  delete sheet.autoFilter;
  sheet.revision++;
}

function showRows(session: Session, sheet: Sheet, { top, bottom }: Area): void {
  setRowsHidden(session, sheet, numbersBetween(top + 1, bottom), false);
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

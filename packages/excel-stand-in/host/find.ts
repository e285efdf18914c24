/** Finds and replaces texts in cells. */
import { contains } from './a1';
import { asBoolean, asOneOf, asRecord } from './argument';
import { cellText } from './cell-text';
import { plainValue, styleAt, usedArea, WHOLE_SHEET } from './cells';
import { conventionsOf } from './conventions';
import { invalidArgument } from './error';
import type { Place } from './moved-formula';
import { textPattern } from './wildcards';
import { MAX_COLUMNS, type Area, type Cell, type Sheet } from './model';
import { BY_ADD_IN, existingCells, requireUnlocked, writeContent } from './range-content';
import type { Session } from './session';
import type { AreasRef, RangeRef } from './sheets';
import { spills } from './spills';

/** What to find, and in which direction. */
export interface Search {
  readonly pattern: RegExp;
  readonly isBackwards: boolean;
}

export function readSearch(text: unknown, criteria: unknown): Search {
  if (typeof text !== 'string' || text === '') throw invalidArgument('There is nothing to find.');
  const given = criteria === null || criteria === undefined ? {} : asRecord(criteria);
  const flag = (name: string) =>
    given[name] !== undefined && given[name] !== null && asBoolean(given[name]);
  const direction = given['searchDirection'] ?? 'Forward';
  return {
    pattern: textPattern(text, { isWhole: flag('completeMatch'), matchCase: flag('matchCase') }),
    isBackwards: asOneOf(direction, ['Forward', 'Backwards']) === 'Backwards',
  };
}

/** Returns the cells that show a matching text, row by row. */
function matches(session: Session, { sheet, area }: RangeRef, { pattern }: Search): Place[] {
  const conventions = conventionsOf(session.locale);
  const isMatch = (cell: Cell, row: number, column: number) => {
    const format = styleAt(sheet, row, column).numberFormat ?? 'General';
    const text = cellText(cell.value, format, conventions, session.workbook.dateSystem);
    return text !== '' && pattern.test(text);
  };
  return existingCells(sheet, area)
    .filter(({ cell, row, column }) => isMatch(cell, row, column))
    .map(({ row, column }) => ({ row, column }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Returns the first matching cell in a range, or null. For a range of one cell, the search goes on
 * through the whole sheet and ends at that cell.
 */
export function findIn(session: Session, ref: RangeRef, search: Search): RangeRef | null {
  const { sheet, area } = ref;
  const isSingle = area.top === area.bottom && area.left === area.right;
  const searched = isSingle ? WHOLE_SHEET : area;
  const found = matches(session, { sheet, area: searched }, search);
  if (search.isBackwards) found.reverse();
  const sign = search.isBackwards ? -1 : 1;
  const isAfter = ({ row, column }: Place) =>
    ((row - area.top) * MAX_COLUMNS + column - area.left) * sign > 0;
  const first = (isSingle ? found.find(isAfter) : undefined) ?? found[0];
  return first ? { sheet, area: areaOf(first) } : null;
}

function areaOf({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Returns every matching cell of a sheet. Null if there is none, or if the sheet is hidden. */
export function findAll(session: Session, sheet: Sheet, search: Search): AreasRef | null {
  if (sheet.visibility !== 'Visible') return null;
  const found = matches(session, { sheet, area: WHOLE_SHEET }, search).map(areaOf);
  const areas = joined(found);
  return areas.length === 0 ? null : { sheet, areas };
}

/** Joins cells next to each other in a row, and then areas of equal width below each other. */
function joined(cells: readonly Area[]): Area[] {
  const rows: Area[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last && last.top === cell.top && last.right === cell.left - 1) {
      rows[rows.length - 1] = { ...last, right: cell.right };
    } else rows.push(cell);
  }
  const areas: Area[] = [];
  for (const row of rows) {
    const above = areas.findIndex(
      (area) => area.bottom === row.top - 1 && area.left === row.left && area.right === row.right,
    );
    const area = areas[above];
    if (area) areas[above] = { ...area, bottom: row.bottom };
    else areas.push(row);
  }
  return areas;
}

/**
 * Replaces a text in the contents of cells, also in formulas. The results are entered as if an
 * add-in wrote them to `values`.
 *
 * @returns the number of cells that changed
 */
export function replaceIn(
  session: Session,
  ref: RangeRef,
  search: Search,
  replacement: string,
): number {
  const { sheet } = ref;
  const used = usedArea(sheet, true, ref.area);
  if (!used) return 0;
  const spilled = [...spills(sheet)].map(({ area }) => area);
  const pattern = new RegExp(search.pattern.source, `${search.pattern.flags}g`);
  const changes = existingCells(sheet, used).flatMap(({ cell, row, column }) => {
    const before = cell.formula ?? String(plainValue(cell.value));
    const at = areaOf({ row, column });
    const isResult = cell.formula === undefined && spilled.some((area) => contains(area, at));
    if (before === '' || isResult) return [];
    const after = before.replace(pattern, () => replacement);
    return after === before ? [] : [{ area: at, after }];
  });
  requireUnlocked(session, { sheet, areas: changes.map(({ area }) => area) });
  for (const { area, after } of changes) {
    writeContent(session, { sheet, area }, [[after]], BY_ADD_IN);
  }
  return changes.length;
}

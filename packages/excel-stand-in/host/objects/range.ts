import {
  around,
  columnCount,
  contains,
  formatAddress,
  intersection,
  isEntireColumns,
  isEntireRows,
  rowCount,
} from '../a1';
import {
  asBoolean,
  asText,
  given,
  optionalWholeNumberAt,
  wholeNumberAt,
  booleanAt,
} from '../argument';
import { uniform } from '../cell-format';
import { plainValue, usedArea } from '../cells';
import { conventionsOf } from '../conventions';
import { itemOrThrow, invalidArgument } from '../error';
import { applyStyle, styleNameOf } from '../named-styles';
import { declareClass, type Link, type Method, type Scalar, type AnyClass } from '../object-class';
import { boundedArea, workbookRangeAt } from '../range-address';
import { formulaToLocal } from '../local-formula';
import { changingMethods } from './range-changing';
import { searchMethods } from './range-search';
import { spillMethods, spillScalars } from './range-spill';
import {
  asGrid,
  BY_ADD_IN,
  readGrid,
  readNumberFormats,
  readTexts,
  requireSize,
  requireUnlocked,
  valueType,
  writeContent,
  writeNumberFormats,
} from '../range-content';
import { fromR1C1, toR1C1 } from '../moved-formula';
import { isHidden, setHidden, setRowsHidden, numbersBetween, positionOf } from '../lines';
import type { Session } from '../session';
import { requirePresent, type RangeRef } from '../sheets';
import { specialCells, visibleRows } from '../special-cells';
import { tablesOf } from '../tables';
import type { Area } from '../model';

const scalars: Record<string, Scalar<RangeRef>> = {
  address: { get: (ref) => formatAddress(ref.sheet.name, ref.area) },
  addressLocal: { get: (ref) => formatAddress(ref.sheet.name, ref.area) },
  rowIndex: { get: ({ area }) => area.top },
  columnIndex: { get: ({ area }) => area.left },
  rowCount: { get: ({ area }) => rowCount(area) },
  columnCount: { get: ({ area }) => columnCount(area) },
  cellCount: { get: ({ area }) => countOfCells(area) },
  isEntireColumn: { since: '1.7', get: ({ area }) => isEntireColumns(area) },
  isEntireRow: { since: '1.7', get: ({ area }) => isEntireRows(area) },
  values: {
    get: (ref) => readGrid(ref, (cell) => plainValue(cell?.value ?? null)),
    set: (ref, value, session) => writeContent(session, ref, value),
  },
  formulas: {
    get: (ref) => readGrid(ref, (cell) => cell?.formula ?? plainValue(cell?.value ?? null)),
    set: (ref, value, session) => writeContent(session, ref, value),
  },
  formulasLocal: {
    get: (ref, session) => {
      const conventions = conventionsOf(session.locale);
      return readGrid(ref, (cell) =>
        cell?.formula === undefined
          ? plainValue(cell?.value ?? null)
          : formulaToLocal(cell.formula, conventions),
      );
    },
    set: (ref, value, session) =>
      writeContent(session, ref, value, {
        ...BY_ADD_IN,
        conventions: conventionsOf(session.locale),
      }),
  },
  formulasR1C1: {
    since: '1.2',
    get: (ref) =>
      readGrid(ref, (cell, row, column) =>
        cell?.formula === undefined
          ? plainValue(cell?.value ?? null)
          : toR1C1(cell.formula, { row, column }),
      ),
    set: writeR1C1,
  },
  valueTypes: { get: (ref) => readGrid(ref, valueType) },
  text: { get: (ref, session) => readTexts(ref, session) },
  numberFormat: {
    get: (ref) => readNumberFormats(ref),
    set: (ref, value, session) => writeNumberFormats(session, ref, value),
  },
  style: {
    since: '1.7',
    get: ({ sheet, area }) => uniform({ sheet, areas: [area] }, styleNameOf),
    set: ({ sheet, area }, value, session) =>
      applyStyle(session, { sheet, areas: [area] }, asText(value)),
  },
  rowHidden: {
    since: '1.2',
    get: ({ sheet, area }) => isHidden(sheet.rows, area.top, area.bottom),
    set: ({ sheet, area }, value, session) => {
      requireUnlocked(session, { sheet, areas: [area] });
      setRowsHidden(session, sheet, numbersBetween(area.top, area.bottom), asBoolean(value));
      sheet.revision++;
    },
  },
  columnHidden: {
    since: '1.2',
    get: ({ sheet, area }) => isHidden(sheet.columns, area.left, area.right),
    set: ({ sheet, area }, value, session) => {
      requireUnlocked(session, { sheet, areas: [area] });
      setHidden(sheet.columns, area.left, area.right, asBoolean(value));
      sheet.revision++;
    },
  },
  hidden: {
    since: '1.2',
    get: ({ sheet, area }) => {
      const rows = isHidden(sheet.rows, area.top, area.bottom);
      const columns = isHidden(sheet.columns, area.left, area.right);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  top: { since: '1.10', get: (ref) => positionOf(ref).top },
  left: { since: '1.10', get: (ref) => positionOf(ref).left },
  width: { since: '1.10', get: (ref) => positionOf(ref).width },
  height: { since: '1.10', get: (ref) => positionOf(ref).height },
};

/**
 * Writes formulas in R1C1 notation, relative to each cell. Other contents are written unchanged.
 */
function writeR1C1(ref: RangeRef, value: unknown, session: Session): void {
  const { sheet, area } = ref;
  const grid = asGrid(area, value, (item) => item);
  const formulas = grid.map((row, i) =>
    row.map((item, j) =>
      typeof item === 'string' && item.startsWith('=')
        ? fromR1C1(item, { row: area.top + i, column: area.left + j })
        : item,
    ),
  );
  writeContent(session, { sheet, area }, formulas);
}

function countOfCells(area: Area): number {
  const count = rowCount(area) * columnCount(area);
  return count > 2_147_483_647 ? -1 : count;
}

const links: Record<string, Link<RangeRef>> = {
  worksheet: { of: 'Worksheet', to: ({ sheet }) => sheet },
  sort: { since: '1.2', of: 'RangeSort', to: (ref) => ref },
  format: { of: 'RangeFormat', to: ({ sheet, area }) => ({ sheet, areas: [area] }) },
  conditionalFormats: {
    since: '1.6',
    of: 'ConditionalFormatCollection',
    to: ({ sheet, area }) => ({ sheet, areas: [area] }),
  },
  dataValidation: {
    since: '1.8',
    of: 'DataValidation',
    to: ({ sheet, area }) => ({ sheet, areas: [area] }),
  },
};

/** Declares a method that returns another range of the same sheet. */
function toArea(
  since: Method<RangeRef>['since'],
  area: (of: Area, args: readonly unknown[], ref: RangeRef) => Area,
): Method<RangeRef> {
  return {
    since,
    kind: 'read',
    of: 'Range',
    call: (ref, args, session): RangeRef => {
      requirePresent(session, ref.sheet);
      return { sheet: ref.sheet, area: area(ref.area, args, ref) };
    },
  };
}

const toOtherAreas: Record<string, Method<RangeRef>> = {
  getCell: toArea(undefined, ({ top, left }, args) =>
    boundedArea(top + wholeNumberAt(args, 0), left + wholeNumberAt(args, 1), 1, 1),
  ),
  getRow: toArea(undefined, (area, args) => {
    const row = wholeNumberAt(args, 0);
    return boundedArea(area.top + row, area.left, 1, columnCount(area));
  }),
  getColumn: toArea(undefined, (area, args) => {
    const column = wholeNumberAt(args, 0);
    return boundedArea(area.top, area.left + column, rowCount(area), 1);
  }),
  getEntireRow: toArea(undefined, (area) => boundedArea(area.top, 0, rowCount(area), 16_384)),
  getEntireColumn: toArea(undefined, (area) =>
    boundedArea(0, area.left, 1_048_576, columnCount(area)),
  ),
  getLastRow: toArea(undefined, (area) => ({ ...area, top: area.bottom })),
  getLastColumn: toArea(undefined, (area) => ({ ...area, left: area.right })),
  getLastCell: toArea(undefined, (area) => ({ ...area, top: area.bottom, left: area.right })),
  getOffsetRange: toArea(undefined, (area, args) =>
    boundedArea(
      area.top + wholeNumberAt(args, 0),
      area.left + wholeNumberAt(args, 1),
      rowCount(area),
      columnCount(area),
    ),
  ),
  getResizedRange: toArea('1.3', (area, args) =>
    boundedArea(
      area.top,
      area.left,
      rowCount(area) + wholeNumberAt(args, 0),
      columnCount(area) + wholeNumberAt(args, 1),
    ),
  ),
  getAbsoluteResizedRange: toArea('1.7', (area, args) =>
    boundedArea(area.top, area.left, wholeNumberAt(args, 0), wholeNumberAt(args, 1)),
  ),
  getRowsBelow: toArea('1.3', (area, args) =>
    boundedArea(area.bottom + 1, area.left, optionalWholeNumberAt(args, 0, 1), columnCount(area)),
  ),
  getRowsAbove: toArea('1.3', (area, args) => {
    const rows = optionalWholeNumberAt(args, 0, 1);
    return boundedArea(area.top - rows, area.left, rows, columnCount(area));
  }),
  getColumnsAfter: toArea('1.3', (area, args) =>
    boundedArea(area.top, area.right + 1, rowCount(area), optionalWholeNumberAt(args, 0, 1)),
  ),
  getColumnsBefore: toArea('1.3', (area, args) => {
    const columns = optionalWholeNumberAt(args, 0, 1);
    return boundedArea(area.top, area.left - columns, rowCount(area), columns);
  }),
};

function meeting(ref: RangeRef, args: readonly unknown[], session: Session): RangeRef | null {
  requirePresent(session, ref.sheet);
  const other = workbookRangeAt(session, args, 0, ref.sheet);
  const area = other.sheet === ref.sheet ? intersection(ref.area, other.area) : null;
  return area && { sheet: ref.sheet, area };
}

function used(ref: RangeRef, args: readonly unknown[], session: Session): RangeRef | null {
  requirePresent(session, ref.sheet);
  const area = usedArea(ref.sheet, given(args, 0) && booleanAt(args, 0), ref.area);
  return area && { sheet: ref.sheet, area };
}

const related: Record<string, Method<RangeRef>> = {
  getIntersection: {
    kind: 'read',
    of: 'Range',
    call: (ref, args, session) => itemOrThrow(meeting(ref, args, session)),
  },
  getIntersectionOrNullObject: { since: '1.4', kind: 'read', of: 'Range', call: meeting },
  _ValidateArraySize: {
    since: '1.3',
    kind: 'read',
    call: ({ area }, args) => requireSize(area, wholeNumberAt(args, 0), wholeNumberAt(args, 1)),
  },
  getBoundingRect: {
    kind: 'read',
    of: 'Range',
    call: (ref, args, session): RangeRef => {
      const other = workbookRangeAt(session, args, 0, ref.sheet);
      if (other.sheet !== ref.sheet) throw invalidArgument('The ranges are on different sheets.');
      return { sheet: ref.sheet, area: around(ref.area, other.area) };
    },
  },
  getUsedRange: {
    kind: 'read',
    of: 'Range',
    call: (ref, args, session) => itemOrThrow(used(ref, args, session)),
  },
  getUsedRangeOrNullObject: { since: '1.4', kind: 'read', of: 'Range', call: used },
  getMergedAreasOrNullObject: {
    since: '1.13',
    kind: 'write',
    of: 'RangeAreas',
    call: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merged) => intersection(merged, area));
      return areas.length === 0 ? null : { sheet, areas };
    },
  },
  getSpecialCells: {
    since: '1.9',
    kind: 'read',
    of: 'RangeAreas',
    call: (ref, args) => itemOrThrow(specialCells(ref, args)),
  },
  getSpecialCellsOrNullObject: {
    since: '1.9',
    kind: 'read',
    of: 'RangeAreas',
    call: (ref, args) => specialCells(ref, args),
  },
  getVisibleView: {
    since: '1.3',
    kind: 'read',
    of: 'RangeView',
    call: (ref) => ({ ...ref, rows: visibleRows(ref) }),
  },
  getTables: {
    since: '1.9',
    kind: 'read',
    of: 'TableScopedCollection',
    call: ({ sheet, area }, args) => {
      const fully = given(args, 0) && booleanAt(args, 0);
      return tablesOf(sheet).filter(({ table }) =>
        fully ? contains(area, table.area) : intersection(area, table.area) !== null,
      );
    },
  },
};

const range: AnyClass = declareClass<RangeRef>({
  name: 'Range',
  scalars: { ...scalars, ...spillScalars },
  links,
  methods: { ...toOtherAreas, ...related, ...changingMethods, ...searchMethods, ...spillMethods },
});

export const rangeClasses: readonly AnyClass[] = [range];

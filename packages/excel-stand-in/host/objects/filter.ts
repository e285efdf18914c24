import { asText, given, optionalTextAt, wholeNumberAt } from '../argument';
import { itemOrThrow, invalidArgument } from '../error';
import { declareClass, type AnyClass, type Method } from '../object-class';
import { readCriteria } from '../filter-criteria';
import {
  applyFilter,
  clearTableFilters,
  filterOfSheet,
  filterOfTable,
  removeSheetFilter,
  requireColumn,
  requireFilterable,
  setSheetFilter,
  setTableFilter,
} from '../filter';
import { columnCount } from '../a1';
import { workbookRangeAt } from '../range-address';
import { requirePresent, type RangeRef } from '../sheets';
import type { FilterCriteria, Sheet } from '../model';
import type { Session } from '../session';
import type { TableRef } from '../tables';
import { indexOfColumn, type ColumnRef } from './column-ref';

const applying = (read: (args: readonly unknown[]) => unknown): Method<ColumnRef> => ({
  kind: 'write',
  call: (ref, args, session) =>
    setTableFilter(session, ref, indexOfColumn(ref), readCriteria(read(args))),
});

const counting = (filterOn: FilterCriteria['filterOn']): Method<ColumnRef> =>
  applying((args) => ({ filterOn, criterion1: wholeNumberAt(args, 0) }));

const filter: AnyClass = declareClass<ColumnRef>({
  name: 'Filter',
  scalars: {
    criteria: { get: (ref) => ref.table.columns[indexOfColumn(ref)]?.filter ?? null },
  },
  methods: {
    apply: applying((args) => args[0]),
    applyBottomItemsFilter: counting('BottomItems'),
    applyBottomPercentFilter: counting('BottomPercent'),
    applyTopItemsFilter: counting('TopItems'),
    applyTopPercentFilter: counting('TopPercent'),
    applyCellColorFilter: applying((args) => ({ filterOn: 'CellColor', color: args[0] })),
    applyFontColorFilter: applying((args) => ({ filterOn: 'FontColor', color: args[0] })),
    applyIconFilter: applying((args) => ({ filterOn: 'Icon', icon: args[0] })),
    applyDynamicFilter: applying((args) => ({ filterOn: 'Dynamic', dynamicCriteria: args[0] })),
    applyValuesFilter: applying((args) => ({ filterOn: 'Values', values: args[0] })),
    applyCustomFilter: applying((args) => ({
      filterOn: 'Custom',
      criterion1: asText(args[0]),
      criterion2: optionalTextAt(args, 1),
      operator: optionalTextAt(args, 2),
    })),
    clear: {
      kind: 'write',
      call: (ref, _args, session) => setTableFilter(session, ref, indexOfColumn(ref), null),
    },
  },
});

/** The filter of a sheet, or of a table. */
export type FilterRef = { readonly sheet: Sheet } | TableRef;

function filtered(ref: FilterRef) {
  return 'table' in ref ? filterOfTable(ref) : filterOfSheet(ref.sheet);
}

function rangeOf(ref: FilterRef, _args: readonly unknown[], session: Session): RangeRef | null {
  requirePresent(session, ref.sheet);
  const found = filtered(ref);
  return found && { sheet: ref.sheet, area: found.area };
}

const autoFilter: AnyClass = declareClass<FilterRef>({
  name: 'AutoFilter',
  scalars: {
    enabled: {
      get: (ref) =>
        'table' in ref ? !ref.table.hidesFilterButton : ref.sheet.autoFilter !== undefined,
    },
    isDataFiltered: { get: (ref) => (filtered(ref)?.criteria.size ?? 0) > 0 },
    criteria: {
      get: (ref) => {
        const found = filtered(ref);
        if (!found) return [];
        const columns = Array.from({ length: columnCount(found.area) }, (_, index) => index);
        return columns.map((index) => found.criteria.get(index) ?? null);
      },
    },
  },
  methods: {
    apply: {
      kind: 'write',
      call: (ref, args, session) => {
        requirePresent(session, ref.sheet);
        if ('table' in ref) applyToTable(session, ref, args);
        else applyToSheet(session, ref.sheet, args);
      },
    },
    clearColumnCriteria: {
      since: '1.14',
      kind: 'write',
      call: (ref, args, session) => {
        const index = wholeNumberAt(args, 0);
        if ('table' in ref) return setTableFilter(session, ref, index, null);
        const before = filterOfSheet(ref.sheet);
        if (!before) throw invalidArgument('The sheet has no filter.');
        requireColumn(index, columnCount(before.area));
        const criteria = new Map(before.criteria);
        criteria.delete(index);
        setSheetFilter(session, ref.sheet, { area: before.area, criteria });
      },
    },
    clearCriteria: {
      kind: 'write',
      call: (ref, _args, session) => {
        if ('table' in ref) return clearTableFilters(session, ref);
        const before = filterOfSheet(ref.sheet);
        if (before) {
          setSheetFilter(session, ref.sheet, { area: before.area, criteria: new Map() });
        }
      },
    },
    getRange: {
      kind: 'read',
      of: 'Range',
      call: (ref, args, session) => itemOrThrow(rangeOf(ref, args, session)),
    },
    getRangeOrNullObject: { kind: 'read', of: 'Range', call: rangeOf },
    reapply: {
      kind: 'write',
      call: (ref, _args, session) => {
        const found = filtered(ref);
        requireFilterable(ref.sheet);
        if (found) applyFilter(session, found);
      },
    },
    remove: {
      kind: 'write',
      call: (ref, _args, session) => {
        if (!('table' in ref)) return removeSheetFilter(session, ref.sheet);
        clearTableFilters(session, ref);
        ref.table.hidesFilterButton = true;
      },
    },
  },
});

function applyToTable(session: Session, ref: TableRef, args: readonly unknown[]): void {
  requireFilterable(ref.sheet);
  delete ref.table.hidesFilterButton;
  if (!given(args, 1)) return;
  const criteria = given(args, 2) ? readCriteria(args[2]) : null;
  setTableFilter(session, ref, wholeNumberAt(args, 1), criteria);
}

function applyToSheet(session: Session, sheet: Sheet, args: readonly unknown[]): void {
  const { area } = workbookRangeAt(session, args, 0, sheet);
  const before = sheet.autoFilter;
  const isSame = before && JSON.stringify(before.area) === JSON.stringify(area);
  const criteria = new Map(isSame ? before.criteria : []);
  if (given(args, 1)) {
    const index = wholeNumberAt(args, 1);
    requireColumn(index, columnCount(area));
    if (given(args, 2)) criteria.set(index, readCriteria(args[2]));
    else criteria.delete(index);
  }
  setSheetFilter(session, sheet, { area, criteria });
}

export const filterClasses: readonly AnyClass[] = [filter, autoFilter];

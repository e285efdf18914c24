import { asText, given, textAt, wholeNumberAt } from '../argument';
import { plainValue } from '../cells';
import { itemOrThrow, invalidOperation } from '../error';
import { declareClass, type Method, type AnyClass } from '../object-class';
import { BY_ADD_IN, raiseChanged, readGrid, writeContent } from '../range-content';
import type { Session } from '../session';
import { requirePresent, type RangeRef } from '../sheets';
import { shiftRange } from '../shift-lines';
import { resizeTable } from '../table-changes';
import { bodyArea, headerArea, type TableRef } from '../tables';
import type { Area } from '../model';
import { indexOfColumn, type ColumnRef } from './column-ref';
import { requireTotals, requireUnprotected } from './table-guards';

function columnsOf(ref: TableRef): ColumnRef[] {
  return ref.table.columns.map(({ id }) => ({ ...ref, columnId: id }));
}

function columnByKey(ref: TableRef, key: unknown): ColumnRef | null {
  const lower = String(key).toLowerCase();
  const column =
    ref.table.columns.find(({ id }) => typeof key === 'number' && id === key) ??
    ref.table.columns.find(({ name }) => name.toLowerCase() === lower);
  return column ? { ...ref, columnId: column.id } : null;
}

function columnPart(of: (ref: TableRef) => Area): Method<ColumnRef> {
  return {
    kind: 'read',
    of: 'Range',
    call: (ref, _args, session): RangeRef => {
      requirePresent(session, ref.sheet);
      const column = ref.table.area.left + indexOfColumn(ref);
      return { sheet: ref.sheet, area: { ...of(ref), left: column, right: column } };
    },
  };
}

function wholeColumn(ref: ColumnRef): RangeRef {
  const column = ref.table.area.left + indexOfColumn(ref);
  return { sheet: ref.sheet, area: { ...ref.table.area, left: column, right: column } };
}

const tableColumn: AnyClass = declareClass<ColumnRef>({
  name: 'TableColumn',
  id: 'id',
  scalars: {
    id: { get: ({ columnId }) => columnId },
    index: { get: indexOfColumn },
    name: {
      get: (ref) => itemOrThrow(ref.table.columns[indexOfColumn(ref)]).name,
      set: (ref, value, session) => {
        const at = wholeColumn(ref);
        const header = { ...at.area, bottom: at.area.top };
        writeContent(session, { sheet: at.sheet, area: header }, [[asText(value)]]);
      },
    },
    values: {
      get: (ref) => readGrid(wholeColumn(ref), (cell) => plainValue(cell?.value ?? null)),
      set: (ref, value, session) => writeContent(session, wholeColumn(ref), value),
    },
  },
  links: { filter: { since: '1.2', of: 'Filter', to: (ref) => ref } },
  methods: {
    delete: { kind: 'write', call: (ref, _args, session) => deleteColumn(session, ref) },
    getRange: columnPart(({ table: { area } }) => area),
    getHeaderRowRange: columnPart((ref) => headerArea(ref.table)),
    getDataBodyRange: columnPart((ref) => bodyArea(ref.table)),
    getTotalRowRange: columnPart(requireTotals),
  },
});

const tableColumnCollection: AnyClass = declareClass<TableRef>({
  name: 'TableColumnCollection',
  scalars: { count: { get: (ref) => ref.table.columns.length } },
  items: { of: 'TableColumn', list: columnsOf },
  methods: {
    getCount: { since: '1.4', kind: 'read', call: (ref) => ref.table.columns.length },
    getItem: {
      kind: 'read',
      of: 'TableColumn',
      call: (ref, args) => itemOrThrow(columnByKey(ref, args[0])),
    },
    getItemAt: {
      kind: 'read',
      of: 'TableColumn',
      call: (ref, args) => itemOrThrow(columnsOf(ref)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'TableColumn',
      call: (ref, args) => columnByKey(ref, args[0]),
    },
    add: {
      kind: 'write',
      of: 'TableColumn',
      call: (ref, args, session) => addColumn(ref, args, session),
    },
  },
});

/** Adds a column after the last one. Unlike Excel, the stand-in cannot insert one elsewhere. */
function addColumn(ref: TableRef, args: readonly unknown[], session: Session): ColumnRef {
  requireUnprotected(ref);
  const { sheet, table: grown } = ref;
  const last = grown.columns.length;
  if (given(args, 0) && wholeNumberAt(args, 0) !== -1 && wholeNumberAt(args, 0) !== last) {
    throw invalidOperation('The stand-in host adds table columns only behind the others.');
  }
  resizeTable(session, ref, { ...grown.area, right: grown.area.right + 1 });
  const column = itemOrThrow(columnsOf(ref)[last]);
  const quietly = { ...BY_ADD_IN, changeType: null };
  if (given(args, 1)) writeContent(session, wholeColumn(column), args[1], quietly);
  if (given(args, 2)) {
    const at = wholeColumn(column).area;
    writeContent(session, { sheet, area: { ...at, bottom: at.top } }, [[textAt(args, 2)]], quietly);
  }
  raiseChanged(session, wholeColumn(column), { changeType: 'ColumnInserted' });
  return column;
}

/** Deletes a column of a table. The cells to the right, also beyond the table, move to the left. */
function deleteColumn(session: Session, ref: ColumnRef): void {
  requireUnprotected(ref);
  if (ref.table.columns.length === 1) throw invalidOperation('A table keeps one column.');
  shiftRange(session, wholeColumn(ref), 'Left');
}

export const tableColumnClasses: readonly AnyClass[] = [tableColumn, tableColumnCollection];

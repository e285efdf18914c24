import { rowCount } from '../a1';
import { given, wholeNumberAt } from '../argument';
import { plainValue } from '../cells';
import { itemOrThrow, invalidArgument } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { BY_ADD_IN, raiseChanged, readGrid, writeContent } from '../range-content';
import type { Session } from '../session';
import type { RangeRef } from '../sheets';
import { deleteRows, insertRows } from '../table-changes';
import { bodyArea, type TableRef } from '../tables';
import { requireUnprotected } from './table-guards';

interface RowRef extends TableRef {
  readonly index: number;
}

function rowsOf(ref: TableRef): RowRef[] {
  return Array.from({ length: rowCount(bodyArea(ref.table)) }, (_, index) => ({ ...ref, index }));
}

function rowRange(ref: RowRef): RangeRef {
  const top = bodyArea(ref.table).top + ref.index;
  return { sheet: ref.sheet, area: { ...ref.table.area, top, bottom: top } };
}

const tableRow: AnyClass = declareClass<RowRef>({
  name: 'TableRow',
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (ref) => readGrid(rowRange(ref), (cell) => plainValue(cell?.value ?? null)),
      set: (ref, value, session) => writeContent(session, rowRange(ref), value),
    },
  },
  methods: {
    getRange: { kind: 'read', of: 'Range', call: rowRange },
    delete: {
      kind: 'write',
      call: (ref, _args, session) => {
        requireUnprotected(ref);
        const { sheet, area } = rowRange(ref);
        deleteRows(ref, area.top, 1);
        raiseChanged(session, { sheet, area }, { changeType: 'RowDeleted' });
      },
    },
  },
});

const tableRowCollection: AnyClass = declareClass<TableRef>({
  name: 'TableRowCollection',
  scalars: { count: { get: (ref) => rowsOf(ref).length } },
  items: { of: 'TableRow', list: rowsOf },
  methods: {
    getCount: { since: '1.4', kind: 'read', call: (ref) => rowsOf(ref).length },
    getItemAt: {
      kind: 'read',
      of: 'TableRow',
      call: (ref, args) => itemOrThrow(rowsOf(ref)[wholeNumberAt(args, 0)]),
    },
    add: {
      kind: 'write',
      of: 'TableRow',
      call: (ref, args, session): RowRef => addRows(ref, args, session),
    },
  },
});

function addRows(ref: TableRef, args: readonly unknown[], session: Session): RowRef {
  requireUnprotected(ref);
  const values = Array.isArray(args[1]) ? args[1] : null;
  const index = given(args, 0) && args[0] !== -1 ? wholeNumberAt(args, 0) : null;
  if (values !== null && values.some((row) => !Array.isArray(row))) {
    throw invalidArgument('The values of table rows are an array of arrays.');
  }
  const { top, bottom } = insertRows(session, ref, index, values?.length ?? 1);
  const at = { sheet: ref.sheet, area: { ...ref.table.area, top, bottom } };
  if (values !== null) writeContent(session, at, values, { ...BY_ADD_IN, changeType: null });
  raiseChanged(session, at, { changeType: 'RowInserted' });
  return { ...ref, index: top - bodyArea(ref.table).top };
}

export const tableRowClasses: readonly AnyClass[] = [tableRow, tableRowCollection];

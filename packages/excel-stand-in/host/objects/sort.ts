import { asOneOf, booleanAt, given } from '../argument';
import { requirePresent, type RangeRef } from '../sheets';
import { declareClass, type AnyClass } from '../object-class';
import { readSortFields, requireSortMethod, sortRange } from '../sort';
import { bodyArea, type TableRef } from '../tables';
import type { Session } from '../session';
import { requireUnprotected } from './table-guards';

const rangeSort: AnyClass = declareClass<RangeRef>({
  name: 'RangeSort',
  methods: {
    apply: {
      kind: 'write',
      call: (ref, args, session) => {
        requirePresent(session, ref.sheet);
        requireSortMethod(args, 4);
        sortRange(session, ref, readSortFields(args[0]), {
          matchCase: given(args, 1) && booleanAt(args, 1),
          hasHeaders: given(args, 2) && booleanAt(args, 2),
          orientation: given(args, 3) ? asOneOf(args[3], ['Rows', 'Columns']) : 'Rows',
        });
      },
    },
  },
});

const tableSort: AnyClass = declareClass<TableRef>({
  name: 'TableSort',
  scalars: {
    fields: { get: ({ table }) => table.sort?.fields ?? [] },
    matchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    method: { get: () => 'PinYin' },
  },
  methods: {
    apply: {
      kind: 'write',
      call: (ref, args, session) => {
        requireSortMethod(args, 2);
        ref.table.sort = {
          fields: readSortFields(args[0]),
          matchCase: given(args, 1) && booleanAt(args, 1),
        };
        sortTable(session, ref);
      },
    },
    clear: {
      kind: 'write',
      call: ({ sheet, table }) => {
        delete table.sort;
        sheet.revision++;
      },
    },
    reapply: { kind: 'write', call: (ref, _args, session) => sortTable(session, ref) },
  },
});

function sortTable(session: Session, ref: TableRef): void {
  const { sheet, table } = ref;
  requirePresent(session, sheet);
  requireUnprotected(ref);
  if (!table.sort) return;
  sortRange(session, { sheet, area: bodyArea(table) }, table.sort.fields, {
    matchCase: table.sort.matchCase,
    hasHeaders: false,
    orientation: 'Rows',
  });
}

export const sortClasses: readonly AnyClass[] = [rangeSort, tableSort];

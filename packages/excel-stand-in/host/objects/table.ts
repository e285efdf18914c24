import { rowCount } from '../a1';
import { asBoolean, asText, booleanAt, given, textAt, wholeNumberAt } from '../argument';
import { plainValue } from '../cells';
import { accessDenied, found, invalidArgument, invalidOperation } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { listening } from '../listening';
import { declareClass, type Method, type Scalar, type AnyClass } from '../object-class';
import { workbookRangeAt } from '../range-address';
import { BY_ADD_IN, raiseChanged, readGrid, writeContent } from '../range-content';
import type { Session } from '../session';
import { activeSheet } from '../session';
import { requirePresent, type RangeRef } from '../sheets';
import {
  createTable,
  deleteRows,
  insertRows,
  renameTable,
  resizeTable,
  showTotals,
} from '../table-changes';
import {
  allTables,
  bodyArea,
  headerArea,
  tableByKey,
  tablesOf,
  totalsArea,
  type TableRef,
} from '../tables';
import type { Area, Sheet } from '../model';

/** Tables of the workbook, or of one sheet. */
interface TablesRef {
  readonly sheet?: Sheet;
}

function tablesIn({ sheet }: TablesRef, session: Session): TableRef[] {
  return sheet ? tablesOf(sheet) : allTables(session.workbook);
}

function requireUnprotected({ sheet }: { readonly sheet: Sheet }): void {
  if (sheet.protected) throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

function part(area: (ref: TableRef) => Area): Method<TableRef> {
  return {
    kind: 'read',
    of: 'Range',
    call: (ref, _args, session): RangeRef => {
      requirePresent(session, ref.sheet);
      return { sheet: ref.sheet, area: area(ref) };
    },
  };
}

function requireTotals({ table }: TableRef): Area {
  if (!table.showTotals) throw invalidOperation('The table has no totals row.');
  return totalsArea(table);
}

const tableScalars: Record<string, Scalar<TableRef>> = {
  id: { get: ({ table }) => table.id },
  name: {
    get: ({ table }) => table.name,
    set: (ref, value, session) => {
      requireUnprotected(ref);
      renameTable(session, ref, asText(value));
      session.workbook.revision++;
    },
  },
  style: {
    get: ({ table }) => table.style,
    set: ({ sheet, table }, value) => {
      table.style = asText(value);
      sheet.revision++;
    },
  },
  showHeaders: { get: ({ table }) => table.showHeaders },
  showBandedRows: {
    since: '1.3',
    get: ({ table }) => table.showBandedRows,
    set: ({ sheet, table }, value) => {
      table.showBandedRows = asBoolean(value);
      sheet.revision++;
    },
  },
  showTotals: {
    get: ({ table }) => table.showTotals,
    set: (ref, value, session) => {
      requireUnprotected(ref);
      showTotals(session, ref, asBoolean(value));
    },
  },
};

const table: AnyClass = declareClass<TableRef>({
  name: 'Table',
  id: 'id',
  scalars: tableScalars,
  links: {
    columns: { of: 'TableColumnCollection', to: (ref) => ref },
    rows: { of: 'TableRowCollection', to: (ref) => ref },
    worksheet: { since: '1.2', of: 'Worksheet', to: ({ sheet }) => sheet },
  },
  methods: {
    getRange: part(({ table: { area } }) => area),
    getHeaderRowRange: part((ref) => headerArea(ref.table)),
    getDataBodyRange: part((ref) => bodyArea(ref.table)),
    getTotalRowRange: part(requireTotals),
    delete: {
      kind: 'write',
      call: (ref, _args, session) => deleteTable(session, ref),
    },
    convertToRange: {
      since: '1.2',
      kind: 'write',
      of: 'Range',
      call: (ref): RangeRef => {
        requireUnprotected(ref);
        const { sheet, table: converted } = ref;
        sheet.tables = sheet.tables.filter((other) => other !== converted);
        sheet.revision++;
        return { sheet, area: converted.area };
      },
    },
    resize: {
      since: '1.13',
      kind: 'write',
      call: (ref, args, session) => {
        requireUnprotected(ref);
        resizeTable(session, ref, workbookRangeAt(session, args, 0, ref.sheet).area);
      },
    },
    ...listening<TableRef>('DataChanged', 'tableChanged', (ref) => ref.table.id, '1.7'),
  },
});

function deleteTable(session: Session, { sheet, table: deleted }: TableRef): void {
  requireUnprotected({ sheet });
  sheet.tables = sheet.tables.filter((other) => other !== deleted);
  const blank = Array.from({ length: rowCount(deleted.area) }, () => deleted.columns.map(() => ''));
  writeContent(session, { sheet, area: deleted.area }, blank);
  session.raise({
    type: 'tableDeleted',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: { tableId: deleted.id, tableName: deleted.name, worksheetId: sheet.id },
  });
}

const tablesTarget = ({ sheet }: TablesRef): string => sheet?.id ?? WORKBOOK_TARGET;

const tableCollection: AnyClass = declareClass<TablesRef>({
  name: 'TableCollection',
  scalars: { count: { get: (ref, session) => tablesIn(ref, session).length } },
  items: { of: 'Table', list: tablesIn },
  methods: {
    getCount: {
      since: '1.4',
      kind: 'read',
      call: (ref, _args, session) => tablesIn(ref, session).length,
    },
    getItem: {
      kind: 'read',
      of: 'Table',
      call: (ref, args, session) => found(tableByKey(tablesIn(ref, session), args[0])),
    },
    getItemAt: {
      kind: 'read',
      of: 'Table',
      call: (ref, args, session) => found(tablesIn(ref, session)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'Table',
      call: (ref, args, session) => tableByKey(tablesIn(ref, session), args[0]),
    },
    add: {
      kind: 'write',
      of: 'Table',
      call: (ref, args, session): TableRef => addTable(ref, args, session),
    },
    ...listening<TablesRef>('DataChanged', 'tableChanged', tablesTarget, '1.7'),
    ...listening<TablesRef>('Added', 'tableAdded', tablesTarget, '1.9'),
    ...listening<TablesRef>('Deleted', 'tableDeleted', tablesTarget, '1.9'),
  },
});

function addTable(ref: TablesRef, args: readonly unknown[], session: Session): TableRef {
  const source = workbookRangeAt(session, args, 0, ref.sheet ?? activeSheet(session));
  requireUnprotected(source);
  const made = createTable(session, source, booleanAt(args, 1));
  session.raise({
    type: 'tableAdded',
    targets: [made.sheet.id, WORKBOOK_TARGET],
    details: { tableId: made.table.id, worksheetId: made.sheet.id },
  });
  return made;
}

/** The tables that touch a range. */
const tableScopedCollection: AnyClass = declareClass<readonly TableRef[]>({
  name: 'TableScopedCollection',
  items: { of: 'Table', list: (tables) => tables },
  methods: {
    getCount: { kind: 'read', call: (tables) => tables.length },
    getFirst: { kind: 'read', of: 'Table', call: (tables) => found(tables[0]) },
    getItem: {
      kind: 'read',
      of: 'Table',
      call: (tables, args) => found(tableByKey(tables, args[0])),
    },
    getItemOrNullObject: {
      since: '1.14',
      kind: 'read',
      of: 'Table',
      call: (tables, args) => tableByKey(tables, args[0]),
    },
  },
});

/** One column of a table, by its id: its place may change. */
interface ColumnRef extends TableRef {
  readonly columnId: number;
}

function columnsOf(ref: TableRef): ColumnRef[] {
  return ref.table.columns.map(({ id }) => ({ ...ref, columnId: id }));
}

function indexOf({ table: { columns }, columnId }: ColumnRef): number {
  const index = columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw invalidOperation('The column was deleted.');
  return index;
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
      const column = ref.table.area.left + indexOf(ref);
      return { sheet: ref.sheet, area: { ...of(ref), left: column, right: column } };
    },
  };
}

function wholeColumn(ref: ColumnRef): RangeRef {
  const column = ref.table.area.left + indexOf(ref);
  return { sheet: ref.sheet, area: { ...ref.table.area, left: column, right: column } };
}

const tableColumn: AnyClass = declareClass<ColumnRef>({
  name: 'TableColumn',
  id: 'id',
  scalars: {
    id: { get: ({ columnId }) => columnId },
    index: { get: indexOf },
    name: {
      get: (ref) => found(ref.table.columns[indexOf(ref)]).name,
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
  methods: {
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
      call: (ref, args) => found(columnByKey(ref, args[0])),
    },
    getItemAt: {
      kind: 'read',
      of: 'TableColumn',
      call: (ref, args) => found(columnsOf(ref)[wholeNumberAt(args, 0)]),
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

/** Adds a column behind the others; Excel would move cells for a place between them. */
function addColumn(ref: TableRef, args: readonly unknown[], session: Session): ColumnRef {
  requireUnprotected(ref);
  const { sheet, table: grown } = ref;
  const last = grown.columns.length;
  if (given(args, 0) && wholeNumberAt(args, 0) !== -1 && wholeNumberAt(args, 0) !== last) {
    throw invalidOperation('The stand-in host adds table columns only behind the others.');
  }
  resizeTable(session, ref, { ...grown.area, right: grown.area.right + 1 });
  const column = found(columnsOf(ref)[last]);
  const quietly = { ...BY_ADD_IN, changeType: null };
  if (given(args, 1)) writeContent(session, wholeColumn(column), args[1], quietly);
  if (given(args, 2)) {
    const at = wholeColumn(column).area;
    writeContent(session, { sheet, area: { ...at, bottom: at.top } }, [[textAt(args, 2)]], quietly);
  }
  raiseChanged(session, wholeColumn(column), { changeType: 'ColumnInserted' });
  return column;
}

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
      call: (ref, args) => found(rowsOf(ref)[wholeNumberAt(args, 0)]),
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

export const tableClasses: readonly AnyClass[] = [
  table,
  tableCollection,
  tableScopedCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
];

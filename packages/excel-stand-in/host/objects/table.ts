import { rowCount } from '../a1';
import { asBoolean, asText, booleanAt, wholeNumberAt } from '../argument';
import { itemOrThrow } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { applyFilter, clearTableFilters, filterOfTable, requireFilterable } from '../filter';
import { listening } from '../listening';
import { declareClass, type Method, type Scalar, type AnyClass } from '../object-class';
import { workbookRangeAt } from '../range-address';
import { writeContent } from '../range-content';
import type { Session } from '../session';
import { activeSheet } from '../session';
import { requirePresent, type RangeRef } from '../sheets';
import { createTable, renameTable, resizeTable, showTotals } from '../table-changes';
import { allTables, bodyArea, headerArea, tableByKey, tablesOf, type TableRef } from '../tables';
import type { Area, Sheet } from '../model';
import { requireTotals, requireUnprotected } from './table-guards';
import { tableColumnClasses } from './table-columns';
import { tableRowClasses } from './table-rows';

/** The tables of the workbook, or of one sheet. */
interface TablesRef {
  readonly sheet?: Sheet;
}

function tablesIn({ sheet }: TablesRef, session: Session): TableRef[] {
  return sheet ? tablesOf(sheet) : allTables(session.workbook);
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
  showFilterButton: {
    since: '1.3',
    get: ({ table }) => !table.hidesFilterButton,
    set: (ref, value, session) => {
      if (asBoolean(value)) delete ref.table.hidesFilterButton;
      else {
        clearTableFilters(session, ref);
        ref.table.hidesFilterButton = true;
      }
      ref.sheet.revision++;
    },
  },
  legacyId: { since: '1.8', get: ({ table }) => table.id },
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
    autoFilter: { since: '1.9', of: 'AutoFilter', to: (ref) => ref },
    sort: { since: '1.2', of: 'TableSort', to: (ref) => ref },
    worksheet: { since: '1.2', of: 'Worksheet', to: ({ sheet }) => sheet },
  },
  methods: {
    getRange: part(({ table: { area } }) => area),
    getHeaderRowRange: part((ref) => headerArea(ref.table)),
    getDataBodyRange: part((ref) => bodyArea(ref.table)),
    getTotalRowRange: part(requireTotals),
    clearFilters: {
      since: '1.2',
      kind: 'write',
      call: (ref, _args, session) => clearTableFilters(session, ref),
    },
    reapplyFilters: {
      since: '1.2',
      kind: 'write',
      call: (ref, _args, session) => {
        requireFilterable(ref.sheet);
        applyFilter(session, filterOfTable(ref));
      },
    },
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
    ...listening<TableRef>(
      'SelectionChanged',
      'tableSelectionChanged',
      (ref) => ref.table.id,
      '1.7',
    ),
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
      call: (ref, args, session) => itemOrThrow(tableByKey(tablesIn(ref, session), args[0])),
    },
    getItemAt: {
      kind: 'read',
      of: 'Table',
      call: (ref, args, session) => itemOrThrow(tablesIn(ref, session)[wholeNumberAt(args, 0)]),
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
    getFirst: { kind: 'read', of: 'Table', call: (tables) => itemOrThrow(tables[0]) },
    getItem: {
      kind: 'read',
      of: 'Table',
      call: (tables, args) => itemOrThrow(tableByKey(tables, args[0])),
    },
    getItemOrNullObject: {
      since: '1.14',
      kind: 'read',
      of: 'Table',
      call: (tables, args) => tableByKey(tables, args[0]),
    },
  },
});

export const tableClasses: readonly AnyClass[] = [
  table,
  tableCollection,
  tableScopedCollection,
  ...tableColumnClasses,
  ...tableRowClasses,
];

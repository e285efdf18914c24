import {
  asBoolean,
  asOneOf,
  asText,
  asWholeNumber,
  booleanAt,
  given,
  optionalTextAt,
  textAt,
  wholeNumberAt,
} from '../argument';
import { asColor } from '../cell-format';
import { usedArea, WHOLE_SHEET } from '../cells';
import { itemOrThrow } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { listening } from '../listening';
import { declareClass, type AnyClass } from '../object-class';
import { resolveArea, resolveAreas, boundedArea } from '../range-address';
import { activeSheet, type Session } from '../session';
import {
  activateSheet,
  deleteSheet,
  insertSheet,
  moveSheet,
  renameSheet,
  requirePresent,
  sheetByKey,
  setSheetVisibility,
  type RangeRef,
} from '../sheets';
import type { Sheet, Workbook } from '../model';
import type { FilterRef } from './filter';
import { sheetSearchMethods } from './range-search';
import type { PageBreaksRef } from './page-break';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

const worksheet: AnyClass = declareClass<Sheet>({
  name: 'Worksheet',
  id: 'id',
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => renameSheet(session, sheet, asText(value)),
    },
    position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) => moveSheet(session, sheet, asWholeNumber(value)),
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, session) =>
        setSheetVisibility(session, sheet, asOneOf(value, VISIBILITIES)),
    },
    tabColor: {
      since: '1.7',
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value) => {
        if (value === '') delete sheet.tabColor;
        else sheet.tabColor = asColor(value);
        sheet.revision++;
      },
    },
    showGridlines: {
      since: '1.8',
      setAs: 'Gridlines',
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = asBoolean(value);
        sheet.revision++;
      },
    },
    showHeadings: {
      since: '1.8',
      setAs: 'Headings',
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = asBoolean(value);
        sheet.revision++;
      },
    },
  },
  links: {
    autoFilter: { since: '1.9', of: 'AutoFilter', to: (sheet): FilterRef => ({ sheet }) },
    charts: { of: 'ChartCollection', to: (sheet) => sheet },
    comments: { since: '1.10', of: 'CommentCollection', to: (sheet) => ({ sheet }) },
    freezePanes: { since: '1.7', of: 'WorksheetFreezePanes', to: (sheet) => sheet },
    names: {
      since: '1.4',
      of: 'NamedItemCollection',
      to: (sheet) => ({ sheet }),
    },
    horizontalPageBreaks: {
      since: '1.9',
      of: 'PageBreakCollection',
      to: (sheet): PageBreaksRef => ({ sheet, axis: 'rowBreaks' }),
    },
    pageLayout: { since: '1.9', of: 'PageLayout', to: (sheet) => sheet },
    protection: { since: '1.2', of: 'WorksheetProtection', to: (sheet) => sheet },
    shapes: { since: '1.9', of: 'ShapeCollection', to: (sheet) => sheet },
    tables: { of: 'TableCollection', to: (sheet) => ({ sheet }) },
    verticalPageBreaks: {
      since: '1.9',
      of: 'PageBreakCollection',
      to: (sheet): PageBreaksRef => ({ sheet, axis: 'columnBreaks' }),
    },
  },
  methods: {
    ...sheetSearchMethods,
    activate: { kind: 'read', call: (sheet, _args, session) => activateSheet(session, sheet) },
    delete: { kind: 'write', call: (sheet, _args, session) => deleteSheet(session, sheet) },
    getRange: {
      kind: 'read',
      of: 'Range',
      call: (sheet, args, session): RangeRef => {
        requirePresent(session, sheet);
        const address = optionalTextAt(args, 0);
        return {
          sheet,
          area: address === undefined ? WHOLE_SHEET : resolveArea(session, sheet, address),
        };
      },
    },
    getRanges: {
      since: '1.9',
      kind: 'read',
      of: 'RangeAreas',
      call: (sheet, args, session) => {
        requirePresent(session, sheet);
        const address = optionalTextAt(args, 0);
        return {
          sheet,
          areas: address === undefined ? [WHOLE_SHEET] : resolveAreas(session, sheet, address),
        };
      },
    },
    getCell: {
      kind: 'read',
      of: 'Range',
      call: (sheet, args, session): RangeRef => {
        requirePresent(session, sheet);
        return { sheet, area: boundedArea(wholeNumberAt(args, 0), wholeNumberAt(args, 1), 1, 1) };
      },
    },
    getRangeByIndexes: {
      since: '1.7',
      kind: 'read',
      of: 'Range',
      call: (sheet, args, session): RangeRef => {
        requirePresent(session, sheet);
        const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => wholeNumberAt(args, i));
        return { sheet, area: boundedArea(row ?? 0, column ?? 0, rows ?? 1, columns ?? 1) };
      },
    },
    getNext: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (sheet, args, session) => itemOrThrow(neighbour(session, sheet, 1, args)),
    },
    getNextOrNullObject: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (sheet, args, session) => neighbour(session, sheet, 1, args),
    },
    getPrevious: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (sheet, args, session) => itemOrThrow(neighbour(session, sheet, -1, args)),
    },
    getPreviousOrNullObject: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (sheet, args, session) => neighbour(session, sheet, -1, args),
    },
    getUsedRange: {
      kind: 'read',
      of: 'Range',
      call: (sheet, args, session): RangeRef => {
        requirePresent(session, sheet);
        const empty = { top: 0, left: 0, bottom: 0, right: 0 };
        return { sheet, area: usedArea(sheet, valuesOnly(args)) ?? empty };
      },
    },
    getUsedRangeOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'Range',
      call: (sheet, args, session): RangeRef | null => {
        requirePresent(session, sheet);
        const area = usedArea(sheet, valuesOnly(args));
        return area && { sheet, area };
      },
    },
    ...listening<Sheet>('DataChanged', 'worksheetChanged', (sheet) => sheet.id, '1.7'),
    ...listening<Sheet>('Activated', 'worksheetActivated', (sheet) => sheet.id, '1.7'),
    ...listening<Sheet>('Deactivated', 'worksheetDeactivated', (sheet) => sheet.id, '1.7'),
    ...listening<Sheet>(
      'SelectionChanged',
      'worksheetSelectionChanged',
      (sheet) => sheet.id,
      '1.7',
    ),
    ...listening<Sheet>('FormatChanged', 'worksheetFormatChanged', (sheet) => sheet.id, '1.9'),
    ...listening<Sheet>('FormulaChanged', 'worksheetFormulaChanged', (sheet) => sheet.id, '1.13'),
    ...listening<Sheet>('RowSorted', 'worksheetRowSorted', (sheet) => sheet.id, '1.10'),
    ...listening<Sheet>(
      'RowHiddenChanged',
      'worksheetRowHiddenChanged',
      (sheet) => sheet.id,
      '1.11',
    ),
    ...listening<Sheet>('ColumnSorted', 'worksheetColumnSorted', (sheet) => sheet.id, '1.10'),
    ...listening<Sheet>(
      'ProtectionChanged',
      'worksheetProtectionChanged',
      (sheet) => sheet.id,
      '1.14',
    ),
  },
});

/** Returns the sheet before or after this one, or null. It can skip hidden sheets. */
function neighbour(
  session: Session,
  sheet: Sheet,
  step: 1 | -1,
  args: readonly unknown[],
): Sheet | null {
  requirePresent(session, sheet);
  const { sheets } = session.workbook;
  const onlyVisible = given(args, 0) && booleanAt(args, 0);
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const found = sheets[at];
    if (!found || !onlyVisible || found.visibility === 'Visible') return found ?? null;
  }
}

function valuesOnly(args: readonly unknown[]): boolean {
  return given(args, 0) && booleanAt(args, 0);
}

const onWorkbook = (): string => WORKBOOK_TARGET;

const worksheetCollection: AnyClass = declareClass<Workbook>({
  name: 'WorksheetCollection',
  items: { of: 'Worksheet', list: (workbook) => workbook.sheets },
  methods: {
    add: {
      kind: 'write',
      of: 'Worksheet',
      call: (_workbook, args, session) => insertSheet(session, optionalTextAt(args, 0)),
    },
    getActiveWorksheet: {
      kind: 'read',
      of: 'Worksheet',
      call: (_workbook, _args, session) => activeSheet(session),
    },
    getCount: {
      since: '1.4',
      kind: 'read',
      call: (workbook, args) => visibleOnly(workbook, args).length,
    },
    getFirst: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (workbook, args) => itemOrThrow(visibleOnly(workbook, args)[0]),
    },
    getLast: {
      since: '1.5',
      kind: 'read',
      of: 'Worksheet',
      call: (workbook, args) => itemOrThrow(visibleOnly(workbook, args).at(-1)),
    },
    getItem: {
      kind: 'read',
      of: 'Worksheet',
      call: (workbook, args) => itemOrThrow(sheetByKey(workbook, textAt(args, 0))),
    },
    getItemOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'Worksheet',
      call: (workbook, args) => sheetByKey(workbook, textAt(args, 0)),
    },
    ...listening<Workbook>('DataChanged', 'worksheetChanged', onWorkbook, '1.9'),
    ...listening<Workbook>('Activated', 'worksheetActivated', onWorkbook, '1.7'),
    ...listening<Workbook>('Deactivated', 'worksheetDeactivated', onWorkbook, '1.7'),
    ...listening<Workbook>('Added', 'worksheetAdded', onWorkbook, '1.7'),
    ...listening<Workbook>('Deleted', 'worksheetDeleted', onWorkbook, '1.7'),
    ...listening<Workbook>('SelectionChanged', 'worksheetSelectionChanged', onWorkbook, '1.9'),
    ...listening<Workbook>('FormatChanged', 'worksheetFormatChanged', onWorkbook, '1.9'),
    ...listening<Workbook>('FormulaChanged', 'worksheetFormulaChanged', onWorkbook, '1.13'),
    ...listening<Workbook>('RowSorted', 'worksheetRowSorted', onWorkbook, '1.10'),
    ...listening<Workbook>('RowHiddenChanged', 'worksheetRowHiddenChanged', onWorkbook, '1.11'),
    ...listening<Workbook>('ColumnSorted', 'worksheetColumnSorted', onWorkbook, '1.10'),
    ...listening<Workbook>('ProtectionChanged', 'worksheetProtectionChanged', onWorkbook, '1.14'),
  },
});

function visibleOnly(workbook: Workbook, args: readonly unknown[]): readonly Sheet[] {
  if (!given(args, 0) || !booleanAt(args, 0)) return workbook.sheets;
  return workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
}

export const worksheetClasses: readonly AnyClass[] = [worksheet, worksheetCollection];

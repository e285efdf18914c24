import { asOneOf, numbersAt, optionalTextAt, textAt } from '../argument';
import { serialOfDate } from '../cell-input';
import { conventionsOf } from '../conventions';
import { invalidArgument } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import type { Session } from '../session';
import { activeSheet } from '../session';
import type { RangeRef } from '../sheets';
import { WHOLE_SHEET } from '../cells';
import type { Workbook } from '../model';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

const cultureInfo: AnyClass = declareClass<Session>({
  name: 'CultureInfo',
  scalars: { name: { get: (session) => session.locale } },
});

const application: AnyClass = declareClass<Workbook>({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode ?? 'Automatic',
      set: (workbook, value) => {
        workbook.calculationMode = asOneOf(value, CALCULATION_MODES);
      },
    },
    decimalSeparator: {
      since: '1.11',
      get: (_workbook, session) => conventionsOf(session.locale).decimal,
    },
    thousandsSeparator: {
      since: '1.11',
      get: (_workbook, session) => conventionsOf(session.locale).group,
    },
  },
  links: {
    cultureInfo: { since: '1.11', of: 'CultureInfo', to: (_workbook, session) => session },
  },
  methods: {
    calculate: { kind: 'write', call: (_of, _args, session) => session.calculateAll() },
    suspendApiCalculationUntilNextSync: { since: '1.6', kind: 'write', call: () => undefined },
    suspendScreenUpdatingUntilNextSync: { since: '1.9', kind: 'write', call: () => undefined },
  },
});

/** The result of a worksheet function. */
interface WorksheetFunctionResult {
  readonly value: number;
}

const functionResult: AnyClass = declareClass<WorksheetFunctionResult>({
  name: 'FunctionResult',
  scalars: {
    value: { get: ({ value }) => value },
    error: { get: () => null },
  },
});

const functions: AnyClass = declareClass<Workbook>({
  name: 'Functions',
  methods: {
    date: {
      kind: 'write',
      of: 'FunctionResult',
      call: (workbook, args): WorksheetFunctionResult => {
        const [year = 0, month = 0, day = 0] = numbersAt(args, 3);
        const value = serialOfDate(year, month, day, workbook.dateSystem);
        if (value === null) throw invalidArgument('The stand-in host knows days of the calendar.');
        return { value };
      },
    },
  },
});

const workbook: AnyClass = declareClass<Workbook>({
  name: 'Workbook',
  scalars: { name: { since: '1.7', get: ({ name }) => name } },
  links: {
    application: { of: 'Application', to: (of) => of },
    comments: { since: '1.10', of: 'CommentCollection', to: () => ({}) },
    functions: { since: '1.2', of: 'Functions', to: (of) => of },
    names: { of: 'NamedItemCollection', to: () => ({}) },
    protection: { since: '1.7', of: 'WorkbookProtection', to: (of) => of },
    settings: { since: '1.4', of: 'SettingCollection', to: (of) => of },
    styles: { since: '1.7', of: 'StyleCollection', to: (of) => of },
    tables: { of: 'TableCollection', to: () => ({}) },
    worksheets: { of: 'WorksheetCollection', to: (of) => of },
  },
  methods: {
    getSelectedRange: {
      kind: 'read',
      of: 'Range',
      call: (_of, _args, session) => selectedRange(session),
    },
    getActiveCell: {
      since: '1.7',
      kind: 'read',
      of: 'Range',
      call: (_of, _args, session): RangeRef => {
        const { sheet, area } = selectedRange(session);
        return { sheet, area: { ...area, bottom: area.top, right: area.left } };
      },
    },
    _RemoveReference: {
      kind: 'read',
      call: (_of, args, session) => {
        session.references.delete(textAt(args, 0));
      },
    },
    _RemoveAllReferences: {
      kind: 'read',
      call: (_of, _args, session) => session.references.clear(),
    },
  },
});

/** The object in the partition of Excel on the web, outside the workbook. */
const webWorkbook: AnyClass = declareClass<Workbook>({
  name: 'WacWorkbook',
  methods: {
    createAndOpenWorkbook: {
      kind: 'write',
      call: (_of, args, session) => {
        session.createdWorkbooks.push(optionalTextAt(args, 0) ?? '');
      },
    },
  },
});

function selectedRange(session: Session): RangeRef {
  const sheet = activeSheet(session);
  const { sheetId, area } = session.selection;
  return { sheet, area: sheetId === sheet.id ? area : { ...WHOLE_SHEET, bottom: 0, right: 0 } };
}

export const workbookClasses: readonly AnyClass[] = [
  cultureInfo,
  application,
  functionResult,
  functions,
  workbook,
  webWorkbook,
];

import { contains } from '../a1';
import { asRecord, given, optionalWholeNumberAt } from '../argument';
import { invalidOperation, lacking } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { declareClass, type AnyClass } from '../object-class';
import { rangeAt } from '../range-address';
import type { Session } from '../session';
import { requirePresent, type RangeRef } from '../sheets';
import { MAX_COLUMNS, MAX_ROWS, type Sheet, type Workbook } from '../model';

function protect(session: Session, sheet: Sheet, isProtected: boolean): void {
  requirePresent(session, sheet);
  sheet.protected = isProtected;
  sheet.revision++;
  session.raise({
    type: 'worksheetProtectionChanged',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: { worksheetId: sheet.id, isProtected },
  });
}

/** @throws HostError for a password, because the host could not enforce it */
function requireNoPassword(className: string, password: unknown): void {
  if (password !== undefined && password !== null) throw lacking(className, 'password');
}

const worksheetProtection: AnyClass = declareClass<Sheet>({
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: (sheet) => sheet.protected },
    options: { get: (sheet) => sheet.protectionOptions ?? {} },
  },
  methods: {
    protect: {
      kind: 'write',
      call: (sheet, args, session) => {
        requireNoPassword('WorksheetProtection', args[1]);
        if (sheet.protected) throw invalidOperation('The sheet is protected already.');
        sheet.protectionOptions = given(args, 0) ? asRecord(args[0]) : {};
        protect(session, sheet, true);
      },
    },
    unprotect: {
      kind: 'write',
      call: (sheet, args, session) => {
        requireNoPassword('WorksheetProtection', args[0]);
        delete sheet.protectionOptions;
        protect(session, sheet, false);
      },
    },
  },
});

const workbookProtection: AnyClass = declareClass<Workbook>({
  name: 'WorkbookProtection',
  scalars: { protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    protect: {
      kind: 'write',
      call: (workbook, args) => {
        requireNoPassword('WorkbookProtection', args[0]);
        workbook.structureProtected = true;
        workbook.revision++;
      },
    },
    unprotect: {
      kind: 'write',
      call: (workbook, args) => {
        requireNoPassword('WorkbookProtection', args[0]);
        workbook.structureProtected = false;
        workbook.revision++;
      },
    },
  },
});

function frozenRange(sheet: Sheet): RangeRef | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const bottom = (rows === 0 ? MAX_ROWS : rows) - 1;
  const right = (columns === 0 ? MAX_COLUMNS : columns) - 1;
  return { sheet, area: { top: 0, left: 0, bottom, right } };
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  sheet.revision++;
}

const worksheetFreezePanes: AnyClass = declareClass<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: {
      kind: 'write',
      call: (sheet, args) => freeze(sheet, optionalWholeNumberAt(args, 0, 1), 0),
    },
    freezeColumns: {
      kind: 'write',
      call: (sheet, args) => freeze(sheet, 0, optionalWholeNumberAt(args, 0, 1)),
    },
    freezeAt: {
      kind: 'write',
      call: (sheet, args, session) => {
        const { area } = rangeAt(session, args, 0, sheet);
        const whole = contains(area, { top: 0, left: 0, bottom: 0, right: 0 });
        if (!whole) throw invalidOperation('The stand-in host freezes panes from A1 on only.');
        const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
        freeze(sheet, rows, area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1);
      },
    },
    unfreeze: { kind: 'write', call: (sheet) => freeze(sheet, 0, 0) },
    getLocationOrNullObject: {
      kind: 'read',
      of: 'Range',
      call: (sheet) => frozenRange(sheet),
    },
  },
});

export const protectionClasses: readonly AnyClass[] = [
  worksheetProtection,
  workbookProtection,
  worksheetFreezePanes,
];

import { formatAddress, formatArea, intersection } from '../a1';
import { asOneOf, booleanAt, given } from '../argument';
import {
  readCellProperties,
  readColumnProperties,
  readRowProperties,
  writeCellProperties,
  writeColumnProperties,
  writeRowProperties,
} from '../cell-properties';
import { copyFrom } from '../copy-range';
import { accessDenied } from '../error';
import { WORKBOOK_TARGET } from '../events';
import { moveRange } from '../move-range';
import type { Method } from '../object-class';
import { workbookRangeAt } from '../range-address';
import { clearRange, mergeRange, unmergeRange } from '../range-clearing';
import type { Session } from '../session';
import { activateSheet, requirePresent, type RangeRef } from '../sheets';
import { shiftRange } from '../shift-lines';

/** Raises an event for each table that the old or the new selection touches. */
function raiseTablesSelected(
  session: Session,
  { sheet, area }: RangeRef,
  before: Session['selection'],
): void {
  for (const table of sheet.tables) {
    const selected = intersection(table.area, area);
    const wasSelected = before.sheetId === sheet.id && intersection(table.area, before.area);
    if (!selected && !wasSelected) continue;
    session.raise({
      type: 'tableSelectionChanged',
      targets: [table.id],
      details: {
        address: selected ? formatArea(selected) : '',
        tableId: table.id,
        worksheetId: sheet.id,
      },
    });
  }
}

/** Declares the methods of a range that change the workbook or the selection in it. */
export const changingMethods: Readonly<Record<string, Method<RangeRef>>> = {
  clear: {
    kind: 'write',
    call: ({ sheet, area }, args, session) => clearRange(session, { sheet, areas: [area] }, args),
  },
  copyFrom: {
    since: '1.9',
    kind: 'write',
    call: (ref, args, session) => {
      requirePresent(session, ref.sheet);
      copyFrom(session, workbookRangeAt(session, args, 0, ref.sheet), ref, args.slice(1));
    },
  },
  moveTo: {
    since: '1.11',
    kind: 'write',
    call: (ref, args, session) => {
      requirePresent(session, ref.sheet);
      moveRange(session, ref, workbookRangeAt(session, args, 0, ref.sheet));
    },
  },
  insert: {
    kind: 'write',
    of: 'Range',
    call: (ref, args, session): RangeRef => {
      requirePresent(session, ref.sheet);
      shiftRange(session, ref, asOneOf(args[0], ['Down', 'Right']));
      return ref;
    },
  },
  delete: {
    kind: 'write',
    call: (ref, args, session) => {
      requirePresent(session, ref.sheet);
      shiftRange(session, ref, asOneOf(args[0], ['Up', 'Left']));
    },
  },
  merge: {
    since: '1.2',
    kind: 'write',
    call: (ref, args, session) => mergeRange(session, ref, given(args, 0) && booleanAt(args, 0)),
  },
  unmerge: {
    since: '1.2',
    kind: 'write',
    call: (ref, _args, session) => unmergeRange(session, ref),
  },
  select: {
    kind: 'read',
    call: ({ sheet, area }, _args, session) => {
      if (sheet.visibility !== 'Visible') throw accessDenied(`The sheet ${sheet.name} is hidden.`);
      activateSheet(session, sheet);
      const before = session.selection;
      session.selection = { sheetId: sheet.id, area };
      session.raise({
        type: 'worksheetSelectionChanged',
        targets: [sheet.id, WORKBOOK_TARGET],
        details: {
          address: formatAddress(sheet.name, area).split('!').at(-1),
          worksheetId: sheet.id,
        },
      });
      raiseTablesSelected(session, { sheet, area }, before);
    },
  },
  calculate: {
    since: '1.6',
    kind: 'write',
    call: ({ sheet }, _args, session) => requirePresent(session, sheet),
  },
  setCellProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args, session) => writeCellProperties(session, ref, args[0]),
  },
  setRowProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args, session) => writeRowProperties(session, ref, args[0]),
  },
  setColumnProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args, session) => writeColumnProperties(session, ref, args[0]),
  },
  getCellProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args) => readCellProperties(ref, args[0]),
  },
  getRowProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args) => readRowProperties(ref, args[0]),
  },
  getColumnProperties: {
    since: '1.9',
    kind: 'write',
    call: (ref, args) => readColumnProperties(ref, args[0]),
  },
};

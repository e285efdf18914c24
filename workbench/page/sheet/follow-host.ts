import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  ScrollToRangeOperation,
} from '@univerjs/preset-sheets-core';
import type {
  Area,
  Cell,
  Sheet,
  Table,
  Workbook,
} from '../../../packages/excel-stand-in/host/model';
import { cellKey, columnOf, rowOf } from '../../../packages/excel-stand-in/host/model';
import { activeSheet, type Session } from '../../../packages/excel-stand-in/host/session';
import type { OpenUniver } from './open-univer';
import { sheetSnapshot, UNIT } from './snapshot';
import { univerCell } from './univer-cell';

/** Keeps Univer up to date with the host's workbook. */
export interface Follower {
  /** Shows what changed in the host since the last call. */
  follow(): void;
  /** Shows cells of the host again, in place of the contents in Univer. */
  restore(sheetId: string, keys: Iterable<number>): void;
  /** Shows a whole sheet of the host again. */
  restoreSheet(sheetId: string): void;
  /** Accepts that the user of Univer moved to another sheet or cell. */
  acknowledgeView(): void;
  /** Whether the follower itself is changing Univer now. */
  isUpdatingUniver(): boolean;
}

/** The contents of a sheet that Univer last received. */
interface Shown {
  readonly cells: Map<number, Cell>;
  revision: number;
  frame: string;
  tables: readonly Table[];
}

export function createFollower(univer: OpenUniver, workbook: Workbook, session: Session): Follower {
  const { commands } = univer;
  const shown = new Map<string, Shown>(workbook.sheets.map((sheet) => [sheet.id, shownOf(sheet)]));
  let shownSelection = session.selection;
  let shownActive = '';
  let depth = 0;

  const tell = (id: string, params: object): void => {
    depth++;
    try {
      commands.syncExecuteCommand(id, { unitId: UNIT, ...params });
    } finally {
      depth--;
    }
  };

  const insert = (sheet: Sheet): void => {
    const index = workbook.sheets.indexOf(sheet);
    tell(InsertSheetMutation.id, { index, sheet: sheetSnapshot(workbook, sheet) });
    shown.set(sheet.id, shownOf(sheet));
  };

  const remove = (sheetId: string): void => {
    tell(RemoveSheetMutation.id, { subUnitId: sheetId });
    shown.delete(sheetId);
  };

  const tellCells = (sheet: Sheet, keys: Iterable<number>): void => {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const before = shown.get(sheet.id)?.cells;
    for (const key of keys) {
      const [row, column] = [rowOf(key), columnOf(key)];
      (cellValue[row] ??= {})[column] = univerCell(workbook, sheet, row, column);
      const cell = sheet.cells.get(key);
      if (cell) before?.set(key, cell);
      else before?.delete(key);
    }
    const params: { subUnitId: string; cellValue: IObjectMatrixPrimitiveType<ICellData> } = {
      subUnitId: sheet.id,
      cellValue,
    };
    if (Object.keys(cellValue).length > 0) tell(SetRangeValuesMutation.id, params);
  };

  const tellFormulasOfTables = (): void => {
    for (const sheet of workbook.sheets) {
      const keys = [...sheet.cells]
        .filter(([, { formula }]) => formula?.includes('['))
        .map(([key]) => key);
      tellCells(sheet, keys);
    }
  };

  /**
   * Replaces a sheet. Univer cannot remove the active sheet, so another one becomes active first.
   */
  const replace = (sheet: Sheet): void => {
    const other = workbook.sheets.find(
      ({ id, visibility }) => id !== sheet.id && visibility === 'Visible' && shown.has(id),
    );
    const wasActive = shownActive === sheet.id;
    if (wasActive && other) tell(SetWorksheetActiveOperation.id, { subUnitId: other.id });
    remove(sheet.id);
    insert(sheet);
    if (wasActive) tell(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
  };

  const tellSheets = (): void => {
    const active = activeSheet(session);
    for (const sheet of workbook.sheets) if (!shown.has(sheet.id)) insert(sheet);
    if (active.id !== shownActive) {
      tell(SetWorksheetActiveOperation.id, { subUnitId: active.id });
      shownActive = active.id;
    }
    for (const id of [...shown.keys()]) {
      if (!workbook.sheets.some((sheet) => sheet.id === id)) remove(id);
    }
    for (const sheet of workbook.sheets) {
      if (shown.get(sheet.id)?.frame !== frameOf(sheet)) replace(sheet);
    }
  };

  const tellChanges = (sheet: Sheet): void => {
    const before = shown.get(sheet.id);
    if (!before || before.revision === sheet.revision) return;
    before.revision = sheet.revision;
    const keys = new Set(changedKeys(sheet, before.cells));
    if (JSON.stringify(before.tables) !== JSON.stringify(sheet.tables)) {
      for (const { area } of [...before.tables, ...sheet.tables]) addKeys(keys, area);
      before.tables = structuredClone(sheet.tables);
      tellFormulasOfTables();
    }
    tellCells(sheet, keys);
  };

  const tellSelection = (): void => {
    const { selection } = session;
    if (selection === shownSelection) return;
    shownSelection = selection;
    const range = rangeOf(selection.area);
    tell(SetSelectionsOperation.id, {
      subUnitId: selection.sheetId,
      selections: [{ range, primary: primaryOf(selection.area), style: null }],
    });
    if (selection.sheetId === shownActive) tell(ScrollToRangeOperation.id, { range });
  };

  return {
    follow: () => {
      tellSheets();
      for (const sheet of workbook.sheets) tellChanges(sheet);
      tellSelection();
    },
    restore: (sheetId, keys) => {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      if (sheet) tellCells(sheet, keys);
    },
    restoreSheet: (sheetId) => {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      if (sheet) replace(sheet);
    },
    acknowledgeView: () => {
      shownActive = session.activeSheetId;
      shownSelection = session.selection;
    },
    isUpdatingUniver: () => depth > 0,
  };
}

function shownOf(sheet: Sheet): Shown {
  return {
    cells: new Map(sheet.cells),
    revision: sheet.revision,
    frame: frameOf(sheet),
    tables: structuredClone(sheet.tables),
  };
}

/** Returns a text of a sheet's other contents, such as its name, merges and widths. */
function frameOf(sheet: Sheet): string {
  const { name, visibility, merges, frozen, showGridlines, showHeadings, tabColor } = sheet;
  const lines = [[...sheet.columns], [...sheet.rows]];
  return JSON.stringify([
    name,
    visibility,
    merges,
    frozen,
    showGridlines,
    showHeadings,
    tabColor,
    lines,
  ]);
}

/** Compares by identity, because each change makes a new cell object. */
function changedKeys(sheet: Sheet, before: ReadonlyMap<number, Cell>): number[] {
  const keys: number[] = [];
  for (const [key, cell] of sheet.cells) if (before.get(key) !== cell) keys.push(key);
  for (const key of before.keys()) if (!sheet.cells.has(key)) keys.push(key);
  return keys;
}

function addKeys(keys: Set<number>, { top, left, bottom, right }: Area): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) keys.add(cellKey(row, column));
  }
}

function rangeOf({ top, left, bottom, right }: Area) {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function primaryOf({ top, left }: Area) {
  return {
    actualRow: top,
    actualColumn: left,
    startRow: top,
    startColumn: left,
    endRow: top,
    endColumn: left,
    isMerged: false,
    isMergedMainCell: false,
  };
}

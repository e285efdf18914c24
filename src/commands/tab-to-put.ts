import type { SheetState, WorkbookReading } from '../excel/read-workbook';
import { sheetByName } from '../excel/write-tab';
import { markerPrefix, unfinishedWork, workToMend } from '../overleg/at-work';
import type { SheetPlan } from '../overleg/sheet-plan';
import type { TabBefore } from '../overleg/tab-before';
import { areColumnsMoved, readTabBefore, rowsOfOtherKind } from '../overleg/tab-before';
import type { SheetGrid } from '../workbook/grid';
import { isSameSheet, KEY_COLUMN, type MeetingKind } from '../workbook/meeting-tab';
import type { TabToPut } from './put-tab';
import { TabNotMade } from './tab-not-made';

/**
 * Adds to a planned tab what its writing needs: the present contents of its sheet, and the work
 * that interrupted runs left.
 *
 * @throws TabNotMade if the tab cannot be written on its sheet
 */
export function tabToPut(
  { grid, sheets, isStructureProtected }: WorkbookReading,
  plan: SheetPlan,
  kind: MeetingKind,
): TabToPut {
  const { name } = plan;
  const cells = grid.sheets.find(({ sheet }) => isSameSheet(sheet, name)) ?? null;
  const state = sheets.find((sheet) => isSameSheet(sheet.name, name)) ?? null;
  requireWritable(name, cells, state, isStructureProtected);
  const standing = cells ? readTabBefore(cells) : { lines: [] };
  requireOwnKind(name, standing, kind);
  const tab = state?.tab ?? null;
  const unfinished = workToMend(unfinishedWork(grid.settings), name, sheets);
  const markers = Object.keys(grid.settings)
    .filter((key) => key.startsWith(markerPrefix(name)))
    .filter((key) => !unfinished.some(({ work }) => work.setting === key));
  return {
    unfinished,
    plan,
    kind,
    standing,
    dateSystem: grid.dateSystem,
    place: {
      sheetId: state?.id ?? null,
      sheet: sheetByName(name, tab !== null),
      standing: tab,
      charts: tab?.charts ?? [],
      markers,
      copyColumn: tab?.copyColumn ?? null,
      copy: null,
      spills: tab?.spills ?? [],
    },
  };
}

/** @throws TabNotMade if Excel would refuse, or if people's texts could be lost */
function requireWritable(
  tab: string,
  standing: SheetGrid | null,
  state: SheetState | null,
  isStructureProtected: boolean,
): void {
  if (state === null && isStructureProtected) throw new TabNotMade({ code: 'structure-protected' });
  if (state?.isProtected) throw new TabNotMade({ code: 'tab-protected', tab });
  if (state?.tab?.hasHiddenRows) throw new TabNotMade({ code: 'tab-rows-hidden', tab });
  if (standing?.tables.some(({ left }) => left <= KEY_COLUMN)) {
    throw new TabNotMade({ code: 'tab-holds-table', tab });
  }
  if (standing) requireColumnsInPlace(tab, standing);
}

function requireColumnsInPlace(tab: string, standing: SheetGrid): void {
  if (areColumnsMoved(standing)) throw new TabNotMade({ code: 'tab-columns-moved', tab });
}

/** Refuses to bring texts from one kind of meeting to the tab of the other kind. */
function requireOwnKind(tab: string, standing: TabBefore, kind: MeetingKind): void {
  const rows = rowsOfOtherKind(standing, kind);
  if (rows.length > 0) throw new TabNotMade({ code: 'tab-of-other-kind', tab, rows });
}

import type { CellScalar, SheetGrid } from '../workbook/grid';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import { readTabBefore, type TabBefore } from './tab-before';

/**
 * A copy of the tab's values and formats that Excel keeps far right of the tab while it is written.
 * It is still there if Excel's answer is lost. Each row contains the copy's name, so that the copy
 * is recognised even if rows were deleted.
 */
export interface SafetyCopy {
  /** First column (0 = A) on the sheet. */
  readonly column: number;
  readonly tab: TabBefore;
}

/** How many columns a copy takes: those of the tab, and one for its name. */
export const COPY_COLUMNS = TAB_LIMIT.columns + 1;

/** What each row of a copy contains, right of the copied cells. */
export function copyMark(name: string): string {
  return `taakstelling.copy.${name}`;
}

/** The copy with that name, in any columns right of the tab. Null if it is gone. */
export function findCopy(beside: SheetGrid, name: string): SafetyCopy | null {
  const mark = copyMark(name);
  const at = beside.values.map((row) => row.indexOf(mark)).find((column) => column >= 0);
  if (at === undefined) return null;
  const first = at - TAB_LIMIT.columns;
  return { column: beside.left + first, tab: readTabBefore(sliceOf(beside, first)) };
}

/** Returns a part of a sheet, as wide as a tab, with its columns numbered from 0. */
function sliceOf(beside: SheetGrid, first: number): SheetGrid {
  const slice = <T>(matrix: readonly (readonly T[])[], blank: T) =>
    matrix.map((row) =>
      Array.from({ length: TAB_LIMIT.columns }, (_, i) => row[first + i] ?? blank),
    );
  const values = slice<CellScalar>(beside.values, '');
  return {
    ...beside,
    left: 0,
    values,
    formulas: values,
    numberFormats: slice(beside.numberFormats, 'General'),
  };
}

import type { CellScalar, SheetGrid } from '../workbook/grid';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import { readTabBefore, type TabBefore } from './tab-before';

/**
 * A copy of a tab that Excel keeps far right of it while it is written, values and formats alone:
 * it outlasts an answer that is lost. Its name stands in each of its rows, whichever are taken out.
 */
export interface SafetyCopy {
  /** First column (0 = A) on the sheet. */
  readonly column: number;
  readonly tab: TabBefore;
}

/** So many columns a copy takes: those of the tab, and one with its name. */
export const COPY_COLUMNS = TAB_LIMIT.columns + 1;

/** What stands in each row of a copy, right of what it holds. */
export function copyMark(name: string): string {
  return `taakstelling.copy.${name}`;
}

/** The copy of that name among cells right of a tab, wherever it came to stand; null where it is gone. */
export function findCopy(beside: SheetGrid, name: string): SafetyCopy | null {
  const mark = copyMark(name);
  const at = beside.values.map((row) => row.indexOf(mark)).find((column) => column >= 0);
  if (at === undefined) return null;
  const first = at - TAB_LIMIT.columns;
  return { column: beside.left + first, tab: readTabBefore(sliceOf(beside, first)) };
}

/** So many columns of a sheet as a tab has, as if they were its first. */
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

import type { CellScalar, SheetGrid } from '../workbook/grid';
import { KEY_COLUMN, TAB_LIMIT } from '../workbook/meeting-tab';
import { formatStamp, isStamp, parseStamp } from './line-stamp';
import { CONTENT_COLUMNS } from './sheet-plan';
import { readTabBefore, type TabBefore } from './tab-before';

/**
 * A copy of a tab that Excel keeps far right of it while it is written, values and formats alone:
 * it outlasts an answer that is lost. A stamp below its lines, in the column of the keys, names it.
 */
export interface SafetyCopy {
  /** First column (0 = A) on the sheet. */
  readonly column: number;
  readonly tab: TabBefore;
}

const NAME = 'copy.';

/** What stands in the row below a copy, in its column of keys. */
export function copyStamp(name: string): string {
  const blanks = Array.from({ length: CONTENT_COLUMNS }, () => null);
  return formatStamp(NAME + name, blanks, null);
}

/** The copy of that name among cells right of a tab, wherever it came to stand; null where it is gone. */
export function findCopy(beside: SheetGrid, name: string): SafetyCopy | null {
  const key = NAME + name;
  for (const row of beside.values) {
    const at = row.findIndex((cell) => isStamp(cell) && parseStamp(cell)?.key === key);
    if (at < 0) continue;
    const first = at - KEY_COLUMN;
    const { lines } = readTabBefore(sliceOf(beside, first));
    return {
      column: beside.left + first,
      tab: { lines: lines.slice(0, beside.top + beside.values.indexOf(row)) },
    };
  }
  return null;
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

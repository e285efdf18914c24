import type { CellScalar, SheetGrid } from '../workbook/grid';
import { KEY_COLUMN, TAB_LIMIT } from '../workbook/meeting-tab';
import type { UnfinishedWork } from './at-work';
import { isStamp } from './line-stamp';
import { readTabBefore, type TabBefore } from './tab-before';
import { itemsSince, type RescuedItem } from './typed-meanwhile';

/** A copy of a tab that Excel kept beside it while it was written: values and formats alone. */
export interface SafetyCopy {
  /** First column (0 = A) on the sheet. */
  readonly column: number;
  readonly tab: TabBefore;
}

/** The copies among cells right of a tab, found by the keys that they hold, wherever they came to stand. */
export function findCopies(beside: SheetGrid): SafetyCopy[] {
  const keyColumns = new Set(
    beside.values.flatMap((row) => row.flatMap((cell, i) => (isStamp(cell) ? [i] : []))),
  );
  return [...keyColumns]
    .sort((a, b) => a - b)
    .map((keyColumn) => {
      const first = keyColumn - KEY_COLUMN;
      return { column: beside.left + first, tab: readTabBefore(sliceOf(beside, first)) };
    });
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

/** What has still to go back: what is said in the settings, and what their copies hold beyond what was known. */
export function rescueFrom(
  works: readonly UnfinishedWork[],
  copies: readonly SafetyCopy[],
): RescuedItem[] {
  const old = works.flatMap(({ oldCopies }) => oldCopies);
  const said = [...works.map(({ copyColumn }) => copyColumn), ...old].filter((one) => one !== null);
  return works.flatMap(({ rescued, known, copyColumn }) => {
    const own = copies.find(({ column }) => nearest(said, column) === copyColumn);
    return [...rescued, ...(own ? itemsSince(own.tab, new Set(known)) : [])];
  });
}

/** Columns may have been put in, or taken out, left of a copy since it was made. */
function nearest(columns: readonly number[], to: number): number | null {
  const byDistance = [...columns].sort((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return byDistance[0] ?? null;
}

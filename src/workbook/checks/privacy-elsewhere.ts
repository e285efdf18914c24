/**
 * Reports personal data outside the recognised tables, such as in contact lists. Each sheet with
 * personal data has one finding. Each header that asks for personal data has one too.
 */
import { cellAddress } from '../address';
import { finding, type Finding, type Findings } from '../finding';
import type { CellScalar, SheetGrid, WorkbookGrid } from '../grid';
import { isMeetingTab } from '../meeting-tab';
import { personalSignsIn, personalSubjectOf } from '../personal-data';
import type { RecognisedRegion, Recognition } from '../recognise';

export function* checkPrivacyElsewhere(workbook: WorkbookGrid, { regions }: Recognition): Findings {
  for (const grid of workbook.sheets) {
    if (isMeetingTab(grid)) continue;
    const tables = regions.filter(
      ({ region, role, columns }) => region.grid === grid && role !== null && columns !== null,
    );
    const isElsewhere = cellsOutside(tables);
    yield [...personalHeaders(grid, isElsewhere), ...personalCells(grid, isElsewhere)];
  }
}

type IsElsewhere = (row: number, column: number) => boolean;

/** Returns a function that is true for a cell outside the recognised tables. */
function cellsOutside(tables: readonly RecognisedRegion[]): IsElsewhere {
  const parts = tables.map(({ region }) => ({
    rows: new Set([...region.rows, region.headerRow]),
    left: region.left,
    right: region.left + region.headers.length - 1,
  }));
  return (row, column) =>
    !parts.some(({ rows, left, right }) => column >= left && column <= right && rows.has(row));
}

const LEAST_PERSONAL_HEADERS = 2;

/**
 * Reports headers that ask for personal data, in rows with at least two of them. A row with two is
 * the header row of a list of persons.
 */
function personalHeaders(grid: SheetGrid, isElsewhere: IsElsewhere): readonly Finding[] {
  return grid.values.flatMap((cells, row) => {
    const found = cells.flatMap((cell, column) => {
      if (typeof cell !== 'string' || cell === '' || !isElsewhere(row, column)) return [];
      const subject = personalSubjectOf(cell);
      return subject === null ? [] : [{ subject, column }];
    });
    if (found.length < LEAST_PERSONAL_HEADERS) return [];
    return found.map(({ subject, column }) =>
      finding('privacy-header', placeAt(grid, row, column), { subject }),
    );
  });
}

function personalCells(grid: SheetGrid, isElsewhere: IsElsewhere): readonly Finding[] {
  const kinds = new Set<string>();
  let count = 0;
  let first: { readonly row: number; readonly column: number } | null = null;
  grid.values.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!mayBePersonal(cell) || !isElsewhere(row, column)) return;
      const signs = personalSignsIn(String(cell));
      if (signs.length === 0) return;
      for (const sign of signs) kinds.add(sign);
      count += 1;
      first ??= { row, column };
    });
  });
  if (first === null) return [];
  const { row, column }: { row: number; column: number } = first;
  const data = { kinds: [...kinds].sort(), count };
  return [finding('privacy-sheet', placeAt(grid, row, column), data)];
}

/**
 * Returns false for a cell that cannot contain personal data, such as a text without a digit and
 * `@`. Such cells are not searched, which saves time.
 */
function mayBePersonal(cell: CellScalar): boolean {
  if (typeof cell === 'string') return cell.length >= 6 && /[@\d]/.test(cell);
  return typeof cell === 'number' && cell >= 1e8 && cell < 1e9 && Number.isInteger(cell);
}

function placeAt({ sheet, top, left }: SheetGrid, row: number, column: number) {
  return { table: null, sheet, address: cellAddress(row + top, column + left) };
}

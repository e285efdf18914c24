/**
 * Reports rows and numbers with a look that nobody explained, and sheets whose looks were not all
 * read. A look is a fill colour, a text colour or italics.
 */
import { cellAddress } from '../address';
import { finding, type Finding, type Findings } from '../finding';
import type { SheetGrid } from '../grid';
import type { Draft } from '../guide/draft';
import { openLooks } from '../guide/look-questions';
import { lookOfCell, lookOfKey, type LookKey } from '../guide/row-looks';
import { isBlock, type ResolvedBlock } from '../guide/resolved';
import type { MatrixSource } from '../guide/schema';
import type { Reading } from '../reading';
import { ROLES, TABLES } from '../tables';
import { isTotalsRow } from '../totals';

export function* checkLooks({ tables, guides }: Reading): Findings {
  for (const role of ROLES) {
    const { draft } = guides.byRole[role];
    if (tables[role] === null || draft === null) continue;
    yield looksInLists(draft);
    yield looksInMatrices(draft);
    yield looksCut(draft);
  }
}

/** Reports each sheet of the table on which the looks of some cells were not read. */
function looksCut({ role, resolved }: Draft): readonly Finding[] {
  const grids = resolved.sources.flatMap((source) => (isBlock(source) ? [source.region.grid] : []));
  return [...new Set(grids)]
    .filter(({ areLooksCut }) => areLooksCut)
    .map(({ sheet }) =>
      finding('looks-cut', { table: TABLES[role].name, sheet, address: null }, {}),
    );
}

/** A cell with a look, by its indexes in the values of its sheet. */
interface CellWithLook {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly column: number;
}

function looksInLists(draft: Draft): readonly Finding[] {
  const found = openLooks(draft).map(({ key, cells }) => ({
    key,
    cells: cells.map(({ list: { region }, row, index }): CellWithLook => ({
      grid: region.grid,
      row,
      column: region.left + index,
    })),
  }));
  return looksFound(draft, found);
}

/**
 * Finds looks of numbers in blocks with labels on the left and on top. For example, numbers of
 * months to come may be italic.
 */
function looksInMatrices(draft: Draft): readonly Finding[] {
  if (draft.role !== 'placements') return [];
  return draft.resolved.sources.flatMap((resolved) => {
    if (!isBlock(resolved) || resolved.source.kind !== 'matrix') return [];
    const cells = numbersOf({ ...resolved, source: resolved.source });
    const byLook = new Map<LookKey | null, CellWithLook[]>();
    for (const cell of cells) {
      const look = lookOfCell(cell.grid, cell.row, cell.column);
      byLook.set(look, [...(byLook.get(look) ?? []), cell]);
    }
    if (byLook.size < 2 || areStripes(cells, 'row') || areStripes(cells, 'column')) return [];
    const found = [...byLook].flatMap(([key, ofLook]) =>
      key === null ? [] : [{ key, cells: ofLook }],
    );
    return looksFound(draft, found);
  });
}

function numbersOf({
  source,
  region,
  indexOf,
}: ResolvedBlock<MatrixSource>): readonly CellWithLook[] {
  const { grid, left, headers, rows } = region;
  const all = headers.map((_, index) => left + index);
  const columns = source.across.flatMap((header) => {
    const index = indexOf(header);
    return index === null ? [] : [left + index];
  });
  return rows
    .filter((row) => !isTotalsRow(grid.values[row] ?? [], all))
    .flatMap((row) => columns.map((column) => ({ grid, row, column })))
    .filter(({ row, column }) => typeof grid.values[row]?.[column] === 'number');
}

const FEWEST_STRIPES = 4;

/** Returns true if the rows (or columns) alternate between two looks. */
function areStripes(cells: readonly CellWithLook[], side: 'row' | 'column'): boolean {
  const looks = new Map<number, Set<LookKey | null>>();
  for (const cell of cells) {
    const own = looks.get(cell[side]) ?? new Set();
    looks.set(cell[side], own.add(lookOfCell(cell.grid, cell.row, cell.column)));
  }
  if (looks.size < FEWEST_STRIPES) return false;
  const inOrder = [...looks].sort(([a], [b]) => a - b).map(([, own]) => own);
  if (inOrder.some((own) => own.size > 1)) return false;
  const each = inOrder.map((own) => [...own][0]);
  return new Set(each).size === 2 && each.every((look, at) => at === 0 || look !== each[at - 1]);
}

const CELLS_NAMED = 6;

/** Returns one finding per sheet, at the first cell with a look. */
function looksFound(
  { role }: Draft,
  found: readonly { readonly key: LookKey; readonly cells: readonly CellWithLook[] }[],
): readonly Finding[] {
  const grids = new Set(found.flatMap(({ cells }) => cells.map(({ grid }) => grid)));
  return [...grids].flatMap((grid) => {
    const looks = found.flatMap(({ key, cells }) => {
      const own = cells.filter((cell) => cell.grid === grid).map(addressOfCell);
      if (own.length === 0) return [];
      return [{ look: lookOfKey(key), count: own.length, cells: own.slice(0, CELLS_NAMED) }];
    });
    const place = {
      table: TABLES[role].name,
      sheet: grid.sheet,
      address: looks[0]?.cells[0] ?? null,
    };
    return [finding('looks-not-read', place, { looks })];
  });
}

function addressOfCell({ grid, row, column }: CellWithLook): string {
  return cellAddress(row + grid.top, column + grid.left);
}

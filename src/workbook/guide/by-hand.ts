/**
 * Handles what a person points out: a block of cells for a table, or the cell of a single number.
 * The result is a guide, which says how one table is read.
 */
import { cellAddress } from '../address';
import { isBlank } from '../cell';
import { chooseColumns } from '../choose-columns';
import type { SheetGrid, WorkbookGrid } from '../grid';
import { headerKey } from '../header';
import type { Region } from '../regions';
import { headerOf } from '../table';
import { TABLES, type Role } from '../tables';
import { regionAt } from './blocks';
import { labelsBeside } from './loose-labels';
import { withCell } from './cell-records';
import {
  question,
  withAnswer,
  withField,
  type Answer,
  type AnswerLabel,
  type Question,
} from './question';
import { anchorOf } from './resolve';
import {
  plainGuide,
  type FieldSource,
  type ListSource,
  type LooseCell,
  type ReadingGuide,
} from './schema';

/** Selected cells on a sheet. Rows and columns are 0-based. The last ones are included. */
export interface Selection {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PointedBlock {
  readonly sheet: string;
  /** 0-based on the sheet, like `left` and `lastRow`. */
  readonly headerRow: number;
  readonly left: number;
  readonly width: number;
  /** Null if the block goes on until its cells end. */
  readonly lastRow: number | null;
}

export interface PointedCell {
  readonly field: 'quota' | 'opening';
  /** A half-year, such as `2016-I`. */
  readonly period: string;
  readonly cell: LooseCell;
  readonly value: number;
}

/**
 * Returns the selected block. Its first row is the header row. A selection of one row stands for
 * all rows below it, until the cells end. A selection of one column stands for all filled cells
 * beside it in the header row. Returns null if the sheet is unknown, or if the selection is to the
 * right of all cells.
 */
export function blockOfSelection(
  workbook: WorkbookGrid,
  { sheet, top, left, bottom, right }: Selection,
): PointedBlock | null {
  const grid = workbook.sheets.find((one) => one.sheet === sheet);
  if (grid === undefined) return null;
  const last = grid.top + grid.values.length - 1;
  const ends = left === right ? filledAround(grid, top, left) : { left, right };
  const lastFilled = grid.left + lastColumnOf(grid);
  const width = Math.min(ends.right, lastFilled) - ends.left + 1;
  const block = { sheet, headerRow: top, left: ends.left, width };
  const lastRow = bottom === top || bottom >= last ? null : bottom;
  return width < 1 ? null : { ...block, lastRow };
}

function lastColumnOf({ values }: SheetGrid): number {
  return values.reduce((most, cells) => Math.max(most, cells.length), 0) - 1;
}

function filledAround(
  grid: SheetGrid,
  row: number,
  column: number,
): { readonly left: number; readonly right: number } {
  const cells = grid.values[row - grid.top] ?? [];
  const isFilled = (at: number): boolean => !isBlank(cells[at - grid.left] ?? '');
  let [left, right] = [column, column];
  while (left > grid.left && isFilled(left - 1)) left -= 1;
  while (isFilled(right + 1)) right += 1;
  return { left, right };
}

export function blockOfRegion({ grid, headerRow, left, headers }: Region): PointedBlock | null {
  if (headerRow === null) return null;
  return {
    sheet: grid.sheet,
    headerRow: headerRow + grid.top,
    left: left + grid.left,
    width: headers.length,
    lastRow: null,
  };
}

/**
 * Returns the region of a block that a person pointed out. Returns null if the sheet is unknown, or
 * if the header row contains no text.
 */
export function regionOfPointedBlock(workbook: WorkbookGrid, block: PointedBlock): Region | null {
  const grid = workbook.sheets.find(({ sheet }) => sheet === block.sheet);
  const { headerRow, left, width, lastRow } = block;
  return grid === undefined ? null : regionAt(grid, headerRow, left, width, lastRow);
}

/**
 * Returns the proposed header for each field of a table. A field without a fitting header is
 * absent.
 */
export function proposedHeaders(role: Role, region: Region): Readonly<Record<string, string>> {
  const { indexes } = chooseColumns(TABLES[role], region.headers);
  return Object.fromEntries(
    Object.entries(indexes).flatMap(([field, index]) => {
      const header = index === null ? undefined : region.headers[index];
      return header === undefined ? [] : [[field, header]];
    }),
  );
}

/** The key under which a guide stores that a person chose its block. */
export const BLOCK = 'by-hand';

/**
 * Makes the guide of a table that is read from one block. A person still has to confirm it.
 *
 * @param headers the header of each field; a field without a column is absent
 */
export function guideOfBlock(
  role: Role,
  region: Region,
  lastRow: number | null,
  headers: Readonly<Record<string, string>>,
): ReadingGuide {
  const fields: Record<string, FieldSource> = Object.fromEntries(
    Object.keys(TABLES[role].columns).flatMap((field) => {
      const header = headers[field] ?? '';
      return header === '' ? [] : [[field, { from: 'column', header }]];
    }),
  );
  const at = { ...anchorOf(region, true), lastRow };
  const source = { kind: 'list', at, fields, year: null } as const;
  const label: AnswerLabel = { kind: 'block', place: placeOfBlock(region), source };
  return withAnswer(plainGuide(role, [source]), BLOCK, label);
}

/** A person has to confirm the guide again. */
export function guideWithBlock(
  guide: ReadingGuide,
  source: ListSource,
  place: string,
): ReadingGuide {
  const changed = { ...unconfirmed(guide), sources: [...guide.sources, source] };
  return withAnswer(changed, `${BLOCK}:${place}`, { kind: 'block', place, source });
}

function unconfirmed(guide: ReadingGuide): ReadingGuide {
  return {
    ...guide,
    isConfirmed: false,
    answered: guide.answered.filter((key) => key !== 'confirm'),
    choices: guide.choices.filter(({ key }) => key !== 'confirm'),
  };
}

/**
 * Reads a field from another column, in every list that has the column. A person has to confirm the
 * guide again.
 *
 * @param header empty if no column holds the field
 */
export function guideWithColumn(guide: ReadingGuide, field: string, header: string): ReadingGuide {
  const from: FieldSource = header === '' ? { from: 'nothing' } : { from: 'column', header };
  const changed = withField(
    unconfirmed(guide),
    field,
    from,
    ({ at }) => header === '' || at.headers.some((one) => headerKey(one) === headerKey(header)),
  );
  return withAnswer(changed, `${BLOCK}:column:${field}`, { kind: 'chosen', field, header });
}

/** The headers of a guide's lists, each once, from which a person can choose. */
export function headersOfLists({ sources }: ReadingGuide): readonly string[] {
  const all = sources.flatMap((source) => (source.kind === 'list' ? source.at.headers : []));
  const firsts = new Map(all.map((header) => [headerKey(header), header]));
  return [...firsts.values()].filter((header) => header !== '');
}

export function placeOfBlock({ grid, headerRow, left, headers, rows }: Region): string {
  const first = cellAddress((headerRow ?? 0) + grid.top, left + grid.left);
  const last = cellAddress(
    (rows.at(-1) ?? headerRow ?? 0) + grid.top,
    left + grid.left + headers.length - 1,
  );
  return `${grid.sheet}, ${first}:${last}`;
}

/**
 * Returns the whole number in a selected cell. Returns null if the cell holds no whole number, or
 * if more than one cell is selected.
 */
export function cellOfSelection(
  workbook: WorkbookGrid,
  { sheet, top, left, bottom, right }: Selection,
): Pick<PointedCell, 'cell' | 'value'> | null {
  const grid = workbook.sheets.find((one) => one.sheet === sheet);
  if (grid === undefined || top !== bottom || left !== right) return null;
  const [row, column] = [top - grid.top, left - grid.left];
  const value = grid.values[row]?.[column];
  if (typeof value !== 'number' || !Number.isInteger(value)) return null;
  const label = labelsBeside(grid, row, column)[0]?.text ?? '';
  return { cell: { sheet, address: cellAddress(top, left), label }, value };
}

/**
 * Adds a cell that a person pointed out to the guide of Taakstelling. A person has to confirm the
 * guide again.
 */
export function guideWithCell(
  guide: ReadingGuide | null,
  { field, period, cell, value }: PointedCell,
): ReadingGuide {
  const base = guide ?? plainGuide('quotas', []);
  const label: AnswerLabel = { kind: 'pointed', field, period, cell, value };
  const changed = withCell({ ...base, isConfirmed: false }, period, field, cell);
  return withAnswer(changed, `${BLOCK}:${field}:${period}`, label);
}

/**
 * Applies a person's earlier choice of a block, a cell or a column to a guide again. Returns null
 * for any other choice.
 */
export function pointedAgain(
  role: Role,
  { key, answer }: ReadingGuide['choices'][number],
  guide: ReadingGuide | null,
): { readonly question: Question; readonly answer: Answer } | null {
  if (key !== BLOCK && !key.startsWith(`${BLOCK}:`)) return null;
  const label = JSON.parse(answer) as AnswerLabel;
  const changed =
    label.kind === 'block'
      ? key === BLOCK
        ? withAnswer(plainGuide(role, [label.source]), key, label)
        : guideWithBlock(guide ?? plainGuide(role, []), label.source, label.place)
      : label.kind === 'pointed'
        ? guideWithCell(guide, label)
        : label.kind === 'chosen'
          ? guideWithColumn(guide ?? plainGuide(role, []), label.field, label.header)
          : null;
  if (changed === null) return null;
  const data =
    label.kind === 'pointed'
      ? ({ kind: 'pointed-cell', field: label.field, period: label.period } as const)
      : label.kind === 'chosen'
        ? ({ kind: 'chosen-column', column: headerOf(TABLES[role], label.field) } as const)
        : ({ kind: 'pointed-block' } as const);
  const given = { label, guide: changed, none: [] };
  return { question: question(role, key, data, [given], false), answer: given };
}

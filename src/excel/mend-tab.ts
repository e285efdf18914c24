import { atWorkKey, atWorkValue, untouchedKey, type WorkOnSheet } from '../overleg/at-work';
import { mendedCells, type MendedCell } from '../overleg/mending';
import { COPY_COLUMNS, copyMark, findCopy } from '../overleg/safety-copies';
import { areColumnsMoved, readTabBefore } from '../overleg/tab-before';
import { cellAddress } from '../workbook/address';
import { KEY_COLUMN, TAB_LIMIT } from '../workbook/meeting-tab';
import { askTabCells, tabCells } from './read-tab';
import { replaceSettings } from './replace-settings';
import { Beaten } from './run';
import { settleCells, type CellPlace, type Stack } from './settle-cells';
import { requireUnmoved } from './unmoved';

/** Copies are at most this far from the tab, unless people use columns beyond. */
const SEARCHED_COLUMNS = 1_000;

/**
 * Restores what people lost on a tab whose making was cut short, and removes the copy, in three
 * requests. The request that writes takes the work over. A client (the add-in in one user's Excel)
 * that is still busy then stops before it changes anything.
 *
 * @returns whether the tab could be restored; it cannot if somebody inserted or deleted columns
 * @throws Beaten, or `ItemNotFound`, if another client was first; CellsUnsettled; any error that
 * Excel answers with
 */
export async function mendTab(
  context: Excel.RequestContext,
  { work, sheet: { name } }: WorkOnSheet<{ readonly name: string }>,
): Promise<boolean> {
  const { worksheets, settings } = context.workbook;
  const sheet = worksheets.getItem(name);
  const [used, beside] = [askTabCells(sheet), askCellsBeside(sheet)];
  const { rows, columns } = TAB_LIMIT;
  const rectangle = sheet.getRangeByIndexes(0, 0, rows, columns).load('address');
  await context.sync();
  const cells = tabCells(name, used);
  if (areColumnsMoved(cells)) return false;
  const copies = work.copies.map((one) => findCopy(tabCells(name, beside), one));
  const mended = mendedCells(readTabBefore(cells), copies.at(-1)?.tab ?? null, work);
  const held = copies.flatMap((copy, i) =>
    copy === null ? [] : [holdCopy(sheet, copy.column, work.copies[i] ?? '')],
  );
  const stacks = mended.map((cell) => stackOf(rectangle, name, cell));

  const own = atWorkKey(work.tab, crypto.randomUUID());
  let whyFailed = (error: unknown) => error;
  const takeOver = () => {
    whyFailed = requireUnmoved(sheet, { rectangle, rows, columns });
    replaceSettings(settings, [work.setting], own, atWorkValue(work));
  };
  const condition = { ask: takeOver, holds: () => true };
  const { written } = await settleCells(context, stacks, condition).catch((error: unknown) => {
    throw whyFailed(error);
  });
  if (written.length < stacks.length || !held.every(isInPlace)) throw new Beaten();

  for (const { range } of held) range.clear('All');
  settings.getItem(own).delete();
  settings.add(untouchedKey(work.tab, crypto.randomUUID()), 1);
  await context.sync();
  return true;
}

interface HeldCopy {
  readonly range: Excel.Range;
  readonly marks: Excel.Range;
  readonly name: string;
}

/** Holds the range of the copy, which moves along when columns are inserted before it. */
function holdCopy(sheet: Excel.Worksheet, column: number, name: string): HeldCopy {
  const range = sheet.getRangeByIndexes(0, column, TAB_LIMIT.rows, COPY_COLUMNS);
  return { range, marks: range.getLastColumn().load('values'), name };
}

/** Whether the copy is still in its columns. If not, other cells would be cleared. */
function isInPlace({ marks, name }: HeldCopy): boolean {
  return marks.values.some(([mark]) => mark === copyMark(name));
}

function stackOf(
  rectangle: Excel.Range,
  sheet: string,
  { row, column, before, after }: MendedCell,
): Stack<CellPlace> {
  const { content, isFormula, numberFormat } = after;
  const id = { sheet, address: cellAddress(row, column) };
  const was = { before: before.content, wasFormula: before.isFormula };
  const cell = { id, ...was, after: content, isFormula, numberFormat };
  const held = rectangle.getCell(row, column);
  return { held, rows: 1, runs: [{ first: 0, cells: [cell] }], isSingly: true };
}

/** Queues a reading of the columns to the right of a tab, where copies of it may be. */
function askCellsBeside(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getRangeByIndexes(0, KEY_COLUMN + 1, TAB_LIMIT.rows, SEARCHED_COLUMNS)
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,columnIndex,values,formulas,numberFormat');
}

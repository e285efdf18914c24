import { cellOfAddress } from '../workbook/address';
import type { Fix } from '../workbook/finding';
import { pause } from '../workbook/pauses';
import { isLocked, loadLocked } from './locked';
import { Refusal } from './refusal';
import type { ExcelRun } from './run';
import { settleOrTell, type Stack as HeldStack, type StackCell } from './settle-cells';

/** A fix and the cell it is for. */
export interface CellFix {
  readonly sheet: string;
  /** A1 of one cell, without the sheet. */
  readonly address: string;
  readonly fix: Fix;
}

export interface FixOutcome {
  readonly applied: number;
  /** Cells that changed after the check. The fix was not applied there. */
  readonly leftAlone: number;
  /** Cells that Excel neither corrected nor restored. People have to look at them. */
  readonly unsettled: readonly Pick<CellFix, 'sheet' | 'address'>[];
}

/** Some cells to change are locked on a protected sheet. Nothing was written. */
export class CellsProtected extends Refusal<{
  readonly code: 'cells-protected';
  readonly sheets: readonly string[];
}> {}

/**
 * Corrects the cells that still have the value that their fix was made for, and no formula. One
 * request reads and one writes, however many cells there are. If a cell has several fixes, only the
 * first is applied. The ranges move along if somebody inserts rows or columns meanwhile.
 *
 * @throws CellsProtected, before anything is written; CellsUnsettled; any error that Excel answers
 *   with, such as `ItemNotFound` while reading when a sheet was deleted
 */
export async function applyFixes(run: ExcelRun, fixes: readonly CellFix[]): Promise<FixOutcome> {
  return run(async (context) => {
    const read = stacksOf(fixes).map((stack) => ask(context, stack));
    await context.sync();
    await pause();
    const standing = read.map((stack) => stack.fixes.filter((_, i) => stillHolds(stack, i)));
    const locked = read.filter(
      ({ sheet, range }, i) => standing[i]?.length && isLocked(sheet, range),
    );
    if (locked.length > 0) {
      const sheets = [...new Set(locked.map(({ name }) => name))];
      throw new CellsProtected({ code: 'cells-protected', sheets });
    }
    const stacks = read.map(heldStack).filter(({ runs }) => runs.length > 0);
    if (stacks.length === 0) return { applied: 0, leftAlone: fixes.length, unsettled: [] };
    const { written, unsettled } = await settleOrTell(context, stacks);
    const applied = written.length;
    return { applied, leftAlone: fixes.length - applied - unsettled.length, unsettled };
  });
}

/** Fixes for cells below each other without a gap. */
interface Stack {
  readonly name: string;
  readonly address: string;
  readonly fixes: readonly CellFix[];
}

interface ReadStack extends Stack {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/**
 * Fixes below each other share a range, because a check often finds the same fault all down a
 * column. Each cell gets one fix.
 */
function stacksOf(fixes: readonly CellFix[]): readonly Stack[] {
  const cells = new Map<string, { fix: CellFix; column: number; row: number }>();
  for (const fix of fixes) {
    const key = `${fix.sheet}!${fix.address}`;
    const cell = cellOfAddress(fix.address);
    if (cell === null) throw new RangeError(`A fix is for one cell, not for ${fix.address}.`);
    if (!cells.has(key)) cells.set(key, { fix, ...cell });
  }
  const inOrder = [...cells.values()].sort(
    (a, b) => compare(a.fix.sheet, b.fix.sheet) || a.column - b.column || a.row - b.row,
  );
  const stacks: CellFix[][] = [];
  inOrder.forEach(({ fix, column, row }, i) => {
    const before = inOrder[i - 1];
    const goesOn =
      before?.fix.sheet === fix.sheet && before.column === column && before.row + 1 === row;
    if (goesOn) stacks.at(-1)?.push(fix);
    else stacks.push([fix]);
  });
  return stacks.map((stack) => {
    const [first] = stack as [CellFix];
    const address = `${first.address}:${stack.at(-1)?.address}`;
    return { name: first.sheet, address, fixes: stack };
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function ask(context: Excel.RequestContext, stack: Stack): ReadStack {
  const sheet = context.workbook.worksheets.getItem(stack.name);
  const range = sheet.getRange(stack.address);
  range.load('values,formulas,rowHidden');
  loadLocked(sheet, range);
  return { ...stack, sheet, range };
}

/** For a cell without a formula, Excel returns the value as its formula. */
function stillHolds({ range, fixes }: ReadStack, index: number): boolean {
  const before = fixes[index]?.fix.before;
  return range.values[index]?.[0] === before && range.formulas[index]?.[0] === before;
}

/** Keeps the cells that still have the value that their fix was made for, in runs without gaps. */
function heldStack(stack: ReadStack): HeldStack<CellFix> {
  const { sheet, range, fixes } = stack;
  const runs: { first: number; cells: StackCell<CellFix>[] }[] = [];
  fixes.forEach((one, i) => {
    if (!stillHolds(stack, i)) return;
    const { before, after, numberFormat } = one.fix;
    const cell = { id: one, before, wasFormula: false, after, isFormula: false, numberFormat };
    const last = runs.at(-1);
    if (last && last.first + last.cells.length === i) last.cells.push(cell);
    else runs.push({ first: i, cells: [cell] });
  });
  const isSingly = range.rowHidden !== false || sheet.protection.protected;
  return { held: range, rows: fixes.length, runs, isSingly };
}

import { cellAt } from '../workbook/address';
import type { Fix } from '../workbook/finding';
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
  /** Cells that no longer held what the fix is for, and were left alone. */
  readonly leftAlone: number;
  /** Cells that Excel did not put right, or not back as they were: they have to be looked at. */
  readonly unsettled: readonly Pick<CellFix, 'sheet' | 'address'>[];
}

/** Cells to change are on a sheet that is protected, and locked there. Nothing was written. */
export class CellsProtected extends Refusal<{
  readonly code: 'cells-protected';
  readonly sheets: readonly string[];
}> {}

/**
 * Puts right the cells that still hold what their fix is for, and touches no other: one read and
 * one request that writes, however many cells. A formula is never written over. Of several fixes
 * for one cell the first is applied; the others were made for what it held before. The cells are
 * held from the reading on, so that rows and columns put in meanwhile make no difference.
 *
 * @throws CellsProtected, before anything is written; CellsUnsettled; else what Excel answers, such
 *   as `ItemNotFound` where a sheet is gone, which is met while reading
 */
export async function applyFixes(run: ExcelRun, fixes: readonly CellFix[]): Promise<FixOutcome> {
  return run(async (context) => {
    const read = stacksOf(fixes).map((stack) => ask(context, stack));
    await context.sync();
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

/** A rule mostly finds a column: as few ranges as its cells allow, one fix for each cell. */
function stacksOf(fixes: readonly CellFix[]): readonly Stack[] {
  const cells = new Map<string, { fix: CellFix; column: number; row: number }>();
  for (const fix of fixes) {
    const key = `${fix.sheet}!${fix.address}`;
    const cell = cellAt(fix.address);
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

/** Of a cell without a formula Excel gives the value as its formula. */
function stillHolds({ range, fixes }: ReadStack, index: number): boolean {
  const before = fixes[index]?.fix.before;
  return range.values[index]?.[0] === before && range.formulas[index]?.[0] === before;
}

/** With the cells, again without a gap, that still hold what their fix is for. */
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

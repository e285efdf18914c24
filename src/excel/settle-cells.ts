import type { CellScalar } from '../workbook/grid';
import { pause } from '../workbook/pauses';
import { cellEntry } from './cell-entry';
import { Refusal } from './refusal';
import { codeOf, hasExcelAnswered } from './run';

/** A cell by its sheet and address when it was read, to show people which cell it is. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Cells below each other. The range `held` moves along when rows or columns are inserted. */
export interface Stack<Id extends CellPlace> {
  readonly held: Excel.Range;
  /** The number of cells when they were read. */
  readonly rows: number;
  /** What to write in it. */
  readonly runs: readonly CellRun<Id>[];
  /**
   * Whether to write each cell by itself. That is safer if rows are hidden, or may be: Excel could
   * write an array to other rows.
   */
  readonly isSingly: boolean;
}

/** Cells below each other without a gap. */
export interface CellRun<Id extends CellPlace> {
  /** The index of a row in the stack, from 0. */
  readonly first: number;
  readonly cells: readonly StackCell<Id>[];
}

export interface StackCell<Id extends CellPlace> {
  readonly id: Id;
  /** What the cell contained when it was read: a value, or a formula with its `=`. */
  readonly before: CellScalar;
  readonly wasFormula: boolean;
  /** A value, or a formula with its `=`. */
  readonly after: CellScalar;
  readonly isFormula: boolean;
  /** In US notation. Null if the cell keeps its format. */
  readonly numberFormat: string | null;
}

/** What happened to the cells. */
export interface Settled<Id> {
  readonly written: readonly Id[];
  /** Cells that contained something else by then. They were not changed. */
  readonly leftAlone: readonly Id[];
  /** Cells that Excel neither corrected nor restored. People have to look at them. */
  readonly unsettled: readonly Id[];
}

export interface Condition {
  /** Queues, in the request that writes, what has to fail first and the answers for `holds`. */
  readonly ask: () => void;
  /** Whether the answers allow the cells to be written. Otherwise everything is restored. */
  readonly holds: () => boolean;
}

const ALWAYS: Condition = { ask: () => undefined, holds: () => true };

/** The most attempts, if somebody keeps typing in the same cells. */
const ROUNDS = 5;

/**
 * Writes cells if they still have the contents that were read. One request reads the contents,
 * writes the cells, and reads them again. Text that somebody typed in the meantime is restored. If
 * values came in the wrong cells, that is corrected cell by cell.
 *
 * @throws any error that Excel answers with, with nothing changed; CellsUnsettled if it failed
 * halfway and could not restore everything
 */
export async function settleCells<Id extends CellPlace>(
  context: Excel.RequestContext,
  stacks: readonly Stack<Id>[],
  condition: Condition = ALWAYS,
): Promise<Settled<Id>> {
  const { cells, resized } = await writeStacks(context, stacks, condition);
  const holds = condition.holds();
  const goalOf = (cell: WrittenCell<Id>) =>
    holds && isAsRead(cell) ? wantedContent(cell.cell) : cell.evidence;
  const settling = await untilSettled(
    context,
    cells.map((cell) => ({ ...cell, goal: goalOf(cell) })),
  );
  const settled = settling.filter((cell) => !isPending(cell));
  const others = settled.filter((cell) => !isWanted(cell)).map(idOf);
  return {
    written: settled.filter(isWanted).map(idOf),
    leftAlone: [...others, ...resized],
    unsettled: settling.filter(isPending).map(idOf),
  };
}

/**
 * Works like settleCells, for cells at which nobody would look again. If Excel's answer is lost,
 * nobody knows what somebody typed in the cells just before. The error then names the cells.
 *
 * @throws any error that Excel answers with, with nothing changed; CellsUnsettled if the cells
 * contain, or may contain, what was written, or if not everything could be restored
 */
export async function settleOrTell<Id extends CellPlace>(
  context: Excel.RequestContext,
  stacks: readonly Stack<Id>[],
  condition: Condition = ALWAYS,
): Promise<Settled<Id>> {
  // The answer to the first question comes, whatever fails after it.
  const askAny = () => context.workbook.worksheets.getActiveWorksheet().load('name');
  let any = askAny();
  const ask = () => {
    // If cells were deleted, a second request follows.
    if (hasExcelAnswered(() => any.name)) any = askAny();
    condition.ask();
  };
  return settleCells(context, stacks, { ...condition, ask }).catch(async (error: unknown) => {
    if (!hasExcelAnswered(() => any.name)) await requireUnwritten(context, stacks);
    throw error;
  });
}

async function requireUnwritten<Id extends CellPlace>(
  context: Excel.RequestContext,
  stacks: readonly Stack<Id>[],
): Promise<void> {
  const asked = stacks.flatMap(({ held, runs }) =>
    runs.map(({ first, cells }) => ({ cells, range: ask(rangeOfRun(held, first, cells.length)) })),
  );
  const isKnown = await context.sync().then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === null) throw error;
      return false;
    },
  );
  const written = asked.flatMap(({ cells, range }) =>
    cells.filter(({ after }, i) => !isKnown || contentAt(range, i).formula === after),
  );
  if (written.length > 0) {
    throw new CellsUnsettled({ code: 'cells-unsettled', cells: written.map(({ id }) => id) });
  }
}

function rangeOfRun(held: Excel.Range, first: number, rows: number): Excel.Range {
  return held.getCell(first, 0).getResizedRange(rows - 1, 0);
}

/** Cells that could not be corrected or restored, or whose contents are not known. */
export class CellsUnsettled extends Refusal<{
  readonly code: 'cells-unsettled';
  readonly cells: readonly CellPlace[];
}> {}

interface Content {
  /** A formula with its `=`, or the value itself. */
  readonly formula: CellScalar;
  readonly value: CellScalar;
  readonly numberFormat: string | null;
}

interface WrittenCell<Id extends CellPlace> {
  readonly cell: StackCell<Id>;
  /** Makes the range. Call it in the request that needs it: Office.js reads each range made. */
  readonly range: () => Excel.Range;
  /** The contents just before the writing. */
  readonly evidence: Content;
  /** The contents just after the writing. */
  readonly present: Content;
}

interface Settling<Id extends CellPlace> extends WrittenCell<Id> {
  readonly goal: Content;
}

/** What a cell should contain. A formula has no value before it is calculated. */
function wantedContent({ after, isFormula, numberFormat }: StackCell<CellPlace>): Content {
  return { formula: after, value: isFormula ? '' : after, numberFormat };
}

function isAsRead<Id extends CellPlace>({ cell, evidence }: WrittenCell<Id>): boolean {
  const isFormula = evidence.value !== evidence.formula;
  return evidence.formula === cell.before && isFormula === cell.wasFormula;
}

function isPending<Id extends CellPlace>({ goal, present }: Settling<Id>): boolean {
  return !isSame(goal, present);
}

function isWanted<Id extends CellPlace>({ cell, goal }: Settling<Id>): boolean {
  return goal.formula === cell.after;
}

function idOf<Id extends CellPlace>({ cell }: WrittenCell<Id>): Id {
  return cell.id;
}

function isSame(a: Content, b: Content): boolean {
  const hasFormat = a.numberFormat === null || a.numberFormat === b.numberFormat;
  return a.formula === b.formula && hasFormat;
}

function ask(range: Excel.Range): Excel.Range {
  return again(range).load('formulas,values,numberFormat');
}

function contentAt({ formulas, values, numberFormat }: Excel.Range, row: number): Content {
  const [formula, value] = [formulas[row]?.[0], values[row]?.[0]] as [CellScalar, CellScalar];
  return { formula, value, numberFormat: String(numberFormat[row]?.[0]) };
}

/** Leaves cells alone if rows were inserted between them, or if some of them were deleted. */
async function writeStacks<Id extends CellPlace>(
  context: Excel.RequestContext,
  stacks: readonly Stack<Id>[],
  condition: Condition,
): Promise<{ readonly cells: readonly WrittenCell<Id>[]; readonly resized: readonly Id[] }> {
  const sizes = stacks.map(({ held }) => again(held).load('rowCount'));
  // Fails if rows were inserted in between. Null leaves a cell alone.
  for (const { held, rows } of stacks) held.values = Array.from({ length: rows }, () => [null]);
  condition.ask();
  const asked = stacks.flatMap(({ held, runs, isSingly }) =>
    runs.map(({ first, cells }) => {
      const range = rangeOfRun(held, first, cells.length);
      const before = ask(range);
      writeRun(range, cells, isSingly);
      return { range, cells, before, present: ask(range) };
    }),
  );
  try {
    await context.sync();
  } catch (error) {
    const resized = stacks.filter(({ rows }, i) => isOtherSize(sizes[i], rows));
    if (resized.length > 0) {
      const rest = stacks.filter((stack) => !resized.includes(stack));
      const written = await writeStacks(context, rest, condition);
      const ids = resized.flatMap(({ runs }) =>
        runs.flatMap(({ cells }) => cells.map(({ id }) => id)),
      );
      return { cells: written.cells, resized: [...written.resized, ...ids] };
    }
    await putBack(
      context,
      asked
        .filter(({ before }) => hasExcelAnswered(() => before.values))
        .flatMap(({ before, ...one }) => cellsOf(one, (i) => contentAt(before, i))),
    );
    throw error;
  }
  await pause();
  const cells = asked.flatMap(({ before, present, ...one }) =>
    cellsOf(
      one,
      (i) => contentAt(before, i),
      (i) => contentAt(present, i),
    ),
  );
  return { cells, resized: [] };
}

/** Another object for the same cells, which is read at a different moment. */
function again(range: Excel.Range): Excel.Range {
  return range.getResizedRange(0, 0);
}

function isOtherSize(size: Excel.Range | undefined, rows: number): boolean {
  return size !== undefined && hasExcelAnswered(() => size.rowCount) && size.rowCount !== rows;
}

function cellsOf<Id extends CellPlace>(
  { range, cells }: { readonly range: Excel.Range; readonly cells: readonly StackCell<Id>[] },
  evidenceAt: (index: number) => Content,
  presentAt: (index: number) => Content = (i) => wantedContent(cells[i]!),
): WrittenCell<Id>[] {
  return cells.map((cell, i) => ({
    cell,
    range: () => range.getCell(i, 0),
    evidence: evidenceAt(i),
    present: presentAt(i),
  }));
}

/** Restores everything that a request may have written before it stopped halfway. */
async function putBack<Id extends CellPlace>(
  context: Excel.RequestContext,
  cells: readonly WrittenCell<Id>[],
): Promise<void> {
  const settling = cells.map((cell) => ({ ...cell, goal: cell.evidence }));
  const unsettled = (await untilSettled(context, settling)).filter(isPending);
  if (unsettled.length > 0)
    throw new CellsUnsettled({ code: 'cells-unsettled', cells: unsettled.map(idOf) });
}

async function untilSettled<Id extends CellPlace>(
  context: Excel.RequestContext,
  cells: readonly Settling<Id>[],
): Promise<readonly Settling<Id>[]> {
  let settling = cells;
  for (let round = 0; round < ROUNDS && settling.some(isPending); round++) {
    const pending = settling.filter(isPending);
    const done = await writeSingly(context, pending).catch((error: unknown) => {
      // A further attempt may write the cells. Cells that Excel never writes are in the result.
      if (codeOf(error) === null) throw error;
      return null;
    });
    if (done) settling = settling.map((cell) => done.get(cell) ?? cell);
  }
  return settling;
}

function writeRun(
  range: Excel.Range,
  cells: readonly StackCell<CellPlace>[],
  isSingly: boolean,
): void {
  if (isSingly || cells.length === 1 || cells.some(({ isFormula }) => isFormula)) {
    cells.forEach((cell, i) => writeCell(range.getCell(i, 0), wantedContent(cell)));
    return;
  }
  // If somebody filters the sheet now, an array would be written to other rows. So all rows are
  // shown first.
  range.rowHidden = false;
  if (cells.some(({ numberFormat }) => numberFormat !== null)) {
    // Null leaves a cell's format as it is.
    range.numberFormat = cells.map(({ numberFormat }) => [numberFormat]);
  }
  range.values = cells.map(({ after }) => [cellEntry(after)]);
}

function writeCell(range: Excel.Range, { formula, value, numberFormat }: Content): void {
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  range.formulas = [[isFormula ? formula : cellEntry(value)]];
}

async function writeSingly<Id extends CellPlace>(
  context: Excel.RequestContext,
  cells: readonly Settling<Id>[],
): Promise<ReadonlyMap<Settling<Id>, Settling<Id>>> {
  const asked = cells.map((cell) => {
    const range = cell.range();
    const before = ask(range);
    writeCell(range, cell.goal);
    return { cell, before, present: ask(range) };
  });
  await context.sync();
  return new Map(
    asked.map(({ cell, before, present }) => {
      const evidence = contentAt(before, 0);
      // Somebody has typed there since, and that text stays.
      const goal = isSame(cell.present, evidence) ? cell.goal : evidence;
      return [cell, { ...cell, goal, evidence, present: contentAt(present, 0) }];
    }),
  );
}

import { columnCount, intersection, rowCount } from '../host/a1';
import {
  cellKey,
  columnOf,
  rowOf,
  type Area,
  type Cell,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../host/model';
import { withAddresses } from '../host/structured-references';
import type { Calculator } from './calculator-type';
import { ChangeLog, type ChangedCell } from './changes';
import { CustomFunction, type CallFunction, type FunctionMetadata } from './custom-functions';
import { Dependents } from './dependents';
import { createEngine, isKnownFunction, type Engine, type FormulaPlace } from './engine';
import { sameValue, withMessage, withResult, type Formula } from './formula';
import { precedentsOf } from './references';
import { areaOf, isError, isIn, spilledArea, spillOf, valueAt, type SheetArea } from './spill';

/** Thrown when a formula reads a cell that has to be calculated first. */
class NeedsFirst extends Error {
  constructor(readonly formula: Formula) {
    super('A cell has to be calculated first.');
  }
}

/** @param changed called when formulas are calculated again after an add-in's function answered */
export function createCalculator(workbook: Workbook, changed: () => void): Calculator {
  return new WorkbookCalculator(workbook, changed);
}

class WorkbookCalculator implements Calculator {
  private readonly log: ChangeLog;
  private readonly formulas = new Map<Sheet, Map<number, Formula>>();
  private readonly due = new Set<Formula>();
  private readonly waiting = new Set<Promise<void>>();
  private engine: Engine | null = null;
  private provided: readonly CustomFunction[] = [];
  private current: Formula | null = null;
  private isFirst = true;

  constructor(
    private readonly workbook: Workbook,
    private readonly changed: () => void,
  ) {
    this.log = new ChangeLog(workbook);
  }

  calculate(): void {
    const { isStructural, cells } = this.log.take();
    if (isStructural) this.readAll();
    if (this.isFirst) this.dueWithoutValue();
    else if (isStructural) this.allDue();
    else this.takeChanges(cells);
    if (this.due.size > 0) this.calculateDue();
    this.isFirst = false;
  }

  calculateAll(): void {
    this.log.take();
    this.isFirst = false;
    this.readAll();
    this.allDue();
    if (this.due.size > 0) this.calculateDue();
  }

  provide(functions: readonly FunctionMetadata[], call: CallFunction): void {
    this.provided = functions.map(
      (each) =>
        new CustomFunction(each, call, {
          calling: () => {
            if (!this.current) throw new Error('A function is called by a formula alone.');
            return this.current;
          },
          asked: (answer) => this.wait(answer, this.current),
        }),
    );
    this.engine?.provide(this.provided);
    const names = new Set(functions.map(({ name }) => name.toUpperCase()));
    for (const formula of this.all()) {
      if (!formula.precedents.functions.some((name) => names.has(name))) continue;
      const value = valueAt(formula.place);
      if (value === null || isError(value, '#NAME?')) this.makeDue(formula);
    }
    this.spread([]);
    if (this.due.size > 0) this.calculateDue();
  }

  valuesOf(text: string): readonly (readonly CellValue[])[] {
    this.calculate();
    const [sheet] = this.workbook.sheets;
    if (!sheet) throw new Error('The workbook has no sheet.');
    const place = { sheet, row: 0, column: 0 };
    const precedents = precedentsOf(this.workbook, text, place);
    const whole = withAddresses(this.workbook, text, place);
    return this.prepared().evaluate(whole, place, precedents.references);
  }

  async settled(): Promise<void> {
    while (this.waiting.size > 0) await Promise.all(this.waiting);
  }

  private isProvided(name: string): boolean {
    return this.provided.some((each) => each.name === name);
  }

  private wait(answer: Promise<void>, formula: Formula | null): void {
    const answered = answer.then(() => {
      this.waiting.delete(answered);
      if (!formula || this.formulaAt(formula.place) !== formula) return;
      this.due.add(formula);
      this.spread([areaOf(formula.place)]);
      this.calculateDue();
      this.changed();
    });
    this.waiting.add(answered);
  }

  private *all(): Generator<Formula> {
    for (const formulas of this.formulas.values()) yield* formulas.values();
  }

  private formulaAt({ sheet, row, column }: FormulaPlace): Formula | undefined {
    return this.formulas.get(sheet)?.get(cellKey(row, column));
  }

  private readAll(): void {
    this.formulas.clear();
    this.due.clear();
    for (const sheet of this.workbook.sheets) {
      for (const key of sheet.cells.keys()) this.read(sheet, key);
    }
  }

  private read(sheet: Sheet, key: number): Formula | null {
    const formulas = this.formulas.get(sheet) ?? new Map<number, Formula>();
    this.formulas.set(sheet, formulas);
    const before = formulas.get(key);
    if (before) this.due.delete(before);
    formulas.delete(key);
    const text = sheet.cells.get(key)?.formula;
    if (text === undefined) return null;
    const place = { sheet, row: rowOf(key), column: columnOf(key) };
    const precedents = precedentsOf(this.workbook, text, place);
    const formula = { text, place, precedents, answers: new Map() };
    formulas.set(key, formula);
    return formula;
  }

  private allDue(): void {
    for (const formula of this.all()) this.makeDue(formula);
  }

  /**
   * Marks the formulas without a value in the file of which all functions are known by now, and the
   * formulas that depend on these.
   */
  private dueWithoutValue(): void {
    const isKnown = ({ precedents }: Formula): boolean =>
      precedents.functions.every((name) => isKnownFunction(name) || this.isProvided(name));
    for (const formula of this.all()) {
      if (valueAt(formula.place) === null && isKnown(formula)) this.makeDue(formula);
    }
    this.spread([...this.due].map(({ place }) => areaOf(place)));
  }

  private takeChanges(cells: readonly ChangedCell[]): void {
    if (cells.length === 0) return;
    const emptied = cells.flatMap((cell) => this.emptyLeft(cell) ?? []);
    for (const { sheet, key } of cells) {
      const formula = this.read(sheet, key);
      if (formula) this.makeDue(formula);
    }
    for (const formula of this.all()) if (formula.precedents.isVolatile) this.makeDue(formula);
    this.spread([
      ...emptied,
      ...cells.map(({ sheet, key }) => areaOf({ sheet, row: rowOf(key), column: columnOf(key) })),
    ]);
  }

  /** Empties the cells that a formula filled, if it no longer spills. */
  private emptyLeft({ sheet, key, spill }: ChangedCell): SheetArea | null {
    if (!spill || sheet.cells.get(key)?.spill) return null;
    const place = { sheet, row: rowOf(key), column: columnOf(key) };
    const area = spilledArea(place, spill);
    if (!area) return null;
    this.empty(place, area, null);
    return { sheet, area };
  }

  /**
   * Marks a formula to be calculated. The earlier answers of the add-in's functions are dropped.
   */
  private makeDue(formula: Formula): void {
    formula.answers.clear();
    this.due.add(formula);
  }

  /** Marks every formula that depends on these cells or on a marked one, also through others. */
  private spread(from: readonly SheetArea[]): void {
    const index = this.dependents();
    const queue = [...from, ...[...this.due].map(({ place }) => areaOf(place))];
    for (let at = queue.pop(); at; at = queue.pop()) {
      for (const formula of index.of(at)) {
        if (this.due.has(formula)) continue;
        this.makeDue(formula);
        queue.push(areaOf(formula.place));
      }
    }
  }

  private dependents(): Dependents {
    const index = new Dependents();
    for (const formula of this.all()) {
      for (const { sheet, area } of formula.precedents.references) index.add(sheet, area, formula);
      // A change of a cell that a formula fills may block its results, so the formula is calculated
      // again. With `#SPILL!`, these cells are unknown.
      const spilled = spillOf(formula.place);
      if (spilled) index.add(formula.place.sheet, spilled, formula);
      else if (isError(valueAt(formula.place), '#SPILL!')) index.addAnywhere(formula);
    }
    return index;
  }

  private calculateDue(): void {
    const engine = this.prepared();
    const stack: Formula[] = [];
    const begun = new Set<Formula>();
    for (const first of this.due) {
      stack.push(first);
      for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
        if (!this.due.has(formula)) {
          stack.pop();
          continue;
        }
        const needed = this.dueBefore(formula, begun) ?? this.result(engine, formula);
        if (needed) {
          // In a circular reference, one formula gets 0, as in Excel.
          if (begun.has(needed)) this.store(needed, [[0]]);
          begun.add(formula);
          stack.push(needed);
        }
      }
    }
  }

  private prepared(): Engine {
    const known = this.engine;
    const engine = known ?? createEngine((sheet, key) => this.requireCalculated(sheet, key));
    if (!known) engine.provide(this.provided);
    this.engine = engine;
    engine.learn(this.workbook);
    return engine;
  }

  private requireCalculated(sheet: Sheet, key: number): void {
    const formula = this.formulas.get(sheet)?.get(key);
    if (formula && formula !== this.current && this.due.has(formula)) throw new NeedsFirst(formula);
  }

  /** Returns a marked formula to which this one refers and that has not begun, or null. */
  private dueBefore(formula: Formula, begun: ReadonlySet<Formula>): Formula | null {
    for (const { sheet, area } of formula.precedents.references) {
      for (const other of this.dueAround(sheet, area)) {
        if (other === formula || begun.has(other) || other.place.sheet !== sheet) continue;
        const { row, column } = other.place;
        if (row < area.top || row > area.bottom || column < area.left || column > area.right)
          continue;
        return other;
      }
    }
    return null;
  }

  /**
   * Returns the marked formulas in the area. If the area has more cells than there are marked
   * formulas, returns all of those: the caller looks which are in the area.
   */
  private *dueAround(sheet: Sheet, area: Area): Generator<Formula> {
    const cells = rowCount(area) * columnCount(area);
    if (cells > this.due.size) return yield* this.due;
    const formulas = this.formulas.get(sheet);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const formula = formulas?.get(cellKey(row, column));
        if (formula && this.due.has(formula)) yield formula;
      }
    }
  }

  /** Calculates a formula. If another formula has to be calculated first, it returns that one. */
  private result(engine: Engine, formula: Formula): Formula | null {
    this.current = formula;
    try {
      const text = withAddresses(this.workbook, formula.text, formula.place);
      this.store(
        formula,
        withMessage(
          engine.evaluate(text, formula.place, formula.precedents.references),
          formula,
          engine,
        ),
      );
      return null;
    } catch (error) {
      if (error instanceof NeedsFirst) return error.formula;
      throw error;
    } finally {
      this.current = null;
    }
  }

  private store(formula: Formula, values: readonly (readonly CellValue[])[]): void {
    this.due.delete(formula);
    const { sheet, row, column } = formula.place;
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (!cell) return;
    const before = spillOf(formula.place);
    const size = { rows: values.length, columns: values[0]?.length ?? 1 };
    const over = spilledArea(formula.place, size);
    const isFree = over !== null && this.isFree(formula.place, over, before);
    if (before) this.empty(formula.place, before, isFree ? over : null);
    const value = isFree ? (values[0]?.[0] ?? 0) : { error: '#SPILL!' as const };
    const spills = isFree && size.rows * size.columns > 1;
    this.write(sheet, key, withResult(cell, value, spills ? size : undefined));
    if (!spills) return;
    for (const [i, line] of values.entries()) {
      for (const [j, each] of line.entries()) {
        if (i === 0 && j === 0) continue;
        const at = cellKey(row + i, column + j);
        this.write(sheet, at, { ...sheet.cells.get(at), value: each });
      }
    }
    const touched = over ? this.dependents().of({ sheet, area: over }) : [];
    for (const dependent of touched) if (dependent !== formula) this.due.add(dependent);
  }

  private isFree(place: FormulaPlace, over: Area, own: Area | null): boolean {
    const { sheet } = place;
    if (over.top === over.bottom && over.left === over.right) return true;
    if (sheet.merges.some((area) => intersection(area, over))) return false;
    if (sheet.tables.some(({ area }) => intersection(area, over))) return false;
    for (let row = over.top; row <= over.bottom; row++) {
      for (let column = over.left; column <= over.right; column++) {
        if (row === place.row && column === place.column) continue;
        const cell = sheet.cells.get(cellKey(row, column));
        if (!cell || (cell.value === null && cell.formula === undefined)) continue;
        const isOwn = own !== null && isIn(own, row, column) && cell.formula === undefined;
        if (!isOwn || !this.isUntouched(sheet, cellKey(row, column))) return false;
      }
    }
    return true;
  }

  /** The cells that formulas filled, with the content that each of them got. */
  private readonly filled = new Map<Sheet, Map<number, Cell>>();

  /** True if a cell still has the value that a formula gave it, or if a file gave it. */
  private isUntouched(sheet: Sheet, key: number): boolean {
    const filled = this.filled.get(sheet)?.get(key);
    return filled === undefined || filled.value === sheet.cells.get(key)?.value;
  }

  private empty(place: FormulaPlace, before: Area, kept: Area | null): void {
    const { sheet } = place;
    for (let row = before.top; row <= before.bottom; row++) {
      for (let column = before.left; column <= before.right; column++) {
        const key = cellKey(row, column);
        const cell = sheet.cells.get(key);
        const isAnchor = row === place.row && column === place.column;
        if (!cell || isAnchor || cell.formula !== undefined) continue;
        if ((kept && isIn(kept, row, column)) || !this.isUntouched(sheet, key)) continue;
        if (cell.style) this.write(sheet, key, { value: null, style: cell.style });
        else {
          sheet.cells.delete(key);
          this.log.accept(sheet, key);
          sheet.revision++;
        }
      }
    }
  }

  private write(sheet: Sheet, key: number, cell: Cell): void {
    const before = sheet.cells.get(key);
    sheet.cells.set(key, cell);
    if (cell.formula === undefined) {
      const filled = this.filled.get(sheet) ?? new Map<number, Cell>();
      this.filled.set(sheet, filled);
      filled.set(key, cell);
    }
    this.log.accept(sheet, key);
    const isSame = sameValue(before?.value ?? null, cell.value);
    // The first calculation completes what the file lacks. It is not an edit.
    if (this.isFirst) return;
    if (!isSame || before?.spill?.rows !== cell.spill?.rows) sheet.revision++;
  }
}

import type { Cell, Sheet, Workbook } from '../host/model';

/** What changed in a workbook since the last call of `take`. */
export interface Changes {
  /** True if sheets, tables or names changed. The same formula can then mean something else. */
  readonly isStructural: boolean;
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  readonly sheet: Sheet;
  readonly key: number;
  /** How many cells the cell's formula filled before the change. */
  readonly spill: Cell['spill'] | undefined;
}

interface Seen {
  readonly cells: Map<number, Cell>;
  revision: number;
}

/** Compares a workbook with its earlier state. A changed cell is a new object, so this is quick. */
export class ChangeLog {
  private readonly seen = new Map<Sheet, Seen>();
  private structure = '';

  constructor(private readonly workbook: Workbook) {}

  take(): Changes {
    const structure = structureOf(this.workbook);
    const isStructural = structure !== this.structure;
    this.structure = structure;
    for (const sheet of this.seen.keys()) {
      if (!this.workbook.sheets.includes(sheet)) this.seen.delete(sheet);
    }
    return { isStructural, cells: this.workbook.sheets.flatMap((sheet) => this.changesOf(sheet)) };
  }

  /** Accepts the present content of a cell. What the calculation itself wrote is not a change. */
  accept(sheet: Sheet, key: number): void {
    const cell = sheet.cells.get(key);
    const seen = this.seen.get(sheet)?.cells;
    if (cell) seen?.set(key, cell);
    else seen?.delete(key);
  }

  private changesOf(sheet: Sheet): ChangedCell[] {
    const before = this.seen.get(sheet);
    if (before?.revision === sheet.revision && before.cells.size === sheet.cells.size) return [];
    const known = before?.cells ?? new Map<number, Cell>();
    const changed: ChangedCell[] = [];
    for (const [key, cell] of sheet.cells) {
      const old = known.get(key);
      if (old === cell) continue;
      if (!old || old.value !== cell.value || old.formula !== cell.formula)
        changed.push({ sheet, key, spill: old?.spill });
      known.set(key, cell);
    }
    if (known.size > sheet.cells.size) {
      for (const [key, { spill }] of known) {
        if (sheet.cells.has(key)) continue;
        known.delete(key);
        changed.push({ sheet, key, spill });
      }
    }
    this.seen.set(sheet, { cells: known, revision: sheet.revision });
    return changed;
  }
}

function structureOf({ sheets, names }: Workbook): string {
  return JSON.stringify([
    sheets.map(({ id, name, tables }) => [
      id,
      name,
      tables.map((table) => [table.name, table.area, table.showTotals, table.columns]),
    ]),
    names.map(({ name, formula, sheetId }) => [name, formula, sheetId]),
  ]);
}

import type { AtWork } from './at-work';
import { hash } from './line-stamp';
import { KEY_COLUMN, NOTE_COLUMN } from './sheet-plan';
import {
  BLANK_CELL,
  isKeptBlank,
  isCarried,
  type KeptCell,
  type LineBefore,
  type TabBefore,
  withoutNoteHeader,
} from './tab-before';
import {
  allItems,
  isHeldBy,
  isReplacedBy,
  itemsSince,
  usersItems,
  wasReckoned,
  type RescuedItem,
  type UsersItem,
} from './typed-meanwhile';
import { movedCell } from './users-cells';

/** A cell that has to change. Row and column count from 0. */
export interface MendedCell {
  readonly row: number;
  readonly column: number;
  /** The present content of the cell. */
  readonly before: KeptCell;
  readonly after: KeptCell;
}

/** Returns a short code for the lines of a tab and their order. */
export function orderOf({ lines }: TabBefore): string {
  return hash(lines.flatMap(({ key }, row) => (key === null ? [] : `${row}:${key}`)).join('\n'));
}

/**
 * Returns the cells to change on a tab whose writing was interrupted. They put every text that
 * people typed back next to its own line. If there is no room there, the text gets a row of its own
 * below all lines.
 *
 * @param tab the tab as it is now
 * @param copy the tab just before it was written; null if there is no copy
 */
export function mendedCells(tab: TabBefore, copy: TabBefore | null, work: AtWork): MendedCell[] {
  const wereMoved = copy !== null && orderOf(copy) !== work.order;
  const known = new Set(work.known);
  const leftovers = wereMoved ? leftoversOn(tab, copy, known) : [];
  const kept = copy && withFormulas(copy, leftovers, tab);
  // If rows were moved, the texts were written next to the wrong lines.
  const missing = wereMoved ? allItems : itemsSince;
  const items = [...work.rescued, ...(kept ? missing(kept, known) : [])];
  const cells = new Map(leftovers.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  const cleared = leftovers.reduce(
    (lines, { row, column }) => withCell(lines, row, column, BLANK_CELL),
    tab,
  );
  for (const { row, column, before, after } of placesFor(cleared, items)) {
    const place = `${row}|${column}`;
    cells.set(place, { row, column, before: cells.get(place)?.before ?? before, after });
  }
  return [...cells.values()];
}

/** Returns the users' cells that stayed in their row although its line changed. */
function leftoversOn(tab: TabBefore, copy: TabBefore, known: ReadonlySet<string>): MendedCell[] {
  return tab.lines.flatMap((line, row) => {
    const old = copy.lines[row];
    if (!old || old.key === line.key) return [];
    return besides(line).flatMap(({ column, cell }) => {
      const item = { key: old.key, label: old.label, column, cell };
      return hasStayed(item, cellBeside(old, column), known)
        ? [{ row, column, before: cell, after: BLANK_CELL }]
        : [];
    });
  });
}

/** Whether a user's cell is the copied one. A formula's result may differ next to another line. */
function hasStayed(item: UsersItem, copied: KeptCell, known: ReadonlySet<string>): boolean {
  const isFigure = typeof item.cell.shown === 'number' && typeof copied.content === 'number';
  const isReckonedAnew = item.cell.isFormula && isFigure && wasReckoned(item, known);
  return isReckonedAnew || isHeldBy(item, copied);
}

/** The copy, with formulas where the tab still has them. They refer to the row of their line. */
function withFormulas(
  copy: TabBefore,
  leftovers: readonly MendedCell[],
  tab: TabBefore,
): TabBefore {
  return leftovers
    .filter(({ before }) => before.isFormula)
    .reduce((lines, { row, column, before }) => {
      const key = copy.lines[row]?.key ?? null;
      const own = tab.lines.findIndex((line) => key !== null && line.key === key);
      return withCell(lines, row, column, movedCell(before, row, own < 0 ? row : own));
    }, copy);
}

function placesFor(tab: TabBefore, items: readonly RescuedItem[]): MendedCell[] {
  const places: MendedCell[] = [];
  const taken = new Set<string>();
  const bare = withoutNoteHeader(tab);
  let below = tab.lines.length;
  for (const item of onceEach(items).filter((one) => !isOn(tab, one))) {
    const { key, label, column, cell } = item;
    const row = tab.lines.findIndex((line) => key !== null && line.key === key);
    const line = tab.lines[row];
    const before = line && column !== null ? cellBeside(line, column) : null;
    const isFree = column !== null && isFreeFor(item, bare.lines[row], column);
    if (before && column !== null && isFree && !taken.has(`${row}|${column}`)) {
      taken.add(`${row}|${column}`);
      places.push({ row, column, before, after: cell });
      continue;
    }
    const own = below++;
    const named = { ...BLANK_CELL, content: label, shown: label };
    if (label !== '') places.push({ row: own, column: 0, before: BLANK_CELL, after: named });
    places.push({ row: own, column: NOTE_COLUMN, before: BLANK_CELL, after: cell });
  }
  return places;
}

function isFreeFor(item: RescuedItem, line: LineBefore | undefined, column: number): boolean {
  const present = line ? cellBeside(line, column) : null;
  if (present === null || present.isFormula) return false;
  return isKeptBlank(present) || isReplacedBy(item, present);
}

/** Each item once: a formula in the settings may be a result in the copy. */
function onceEach(items: readonly RescuedItem[]): RescuedItem[] {
  return items.filter(
    (item, i) =>
      items.findIndex(
        (one) =>
          one.key === item.key &&
          one.column === item.column &&
          one.label === item.label &&
          isHeldBy(one, item.cell),
      ) === i,
  );
}

/** Whether the item is next to its line, or on a row without a line after an earlier repair. */
function isOn(tab: TabBefore, item: RescuedItem): boolean {
  return usersItems(tab).some(
    (one) =>
      isHeldBy(one, item.cell) &&
      (one.key === null ||
        isCarried(one.key) ||
        (one.key === item.key && one.column === item.column)),
  );
}

function besides({ note, beyond }: LineBefore) {
  return [
    { column: NOTE_COLUMN, cell: note },
    ...beyond.map((cell, i) => ({ column: KEY_COLUMN + 1 + i, cell })),
  ].filter(({ cell }) => !isKeptBlank(cell));
}

function cellBeside(line: LineBefore, column: number): KeptCell {
  return column === NOTE_COLUMN ? line.note : (line.beyond[column - KEY_COLUMN - 1] ?? BLANK_CELL);
}

function withCell(tab: TabBefore, row: number, column: number, cell: KeptCell): TabBefore {
  const lines = tab.lines.map((line, at) => {
    if (at !== row) return line;
    if (column === NOTE_COLUMN) return { ...line, note: cell };
    const i = column - KEY_COLUMN - 1;
    return { ...line, beyond: line.beyond.map((one, b) => (b === i ? cell : one)) };
  });
  return { lines };
}

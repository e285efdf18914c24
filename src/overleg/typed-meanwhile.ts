/**
 * Preserves what people type on a tab between the program's reading and its writing. The request
 * that writes also returns the contents at that moment. What was not read before is then restored.
 */
import { fingerprint, hash } from './line-stamp';
import { KEY_COLUMN, NOTE_COLUMN } from './sheet-plan';
import type { KeptCell, LineBefore, TabBefore } from './tab-before';
import { BLANK_CELL, isKeptBlank, isCarried, withoutNoteHeader } from './tab-before';
import { isSameContent } from './users-cells';

/** A text, figure or formula that users typed on a tab, and the line that it belongs to. */
export interface UsersItem {
  /** Null if the row had no key. */
  readonly key: string | null;
  readonly label: string;
  /** The column (0 = A). Null if somebody typed over a cell of the program. */
  readonly column: number | null;
  readonly cell: KeptCell;
}

export function usersItems(tab: TabBefore): UsersItem[] {
  return withoutNoteHeader(tab).lines.flatMap((line) => {
    const { key, label } = line;
    const besides = [
      { column: NOTE_COLUMN, cell: line.note },
      ...line.beyond.map((cell, i) => ({ column: KEY_COLUMN + 1 + i, cell })),
    ];
    return [
      ...line.typed.map((cell) => ({ key, label, column: null, cell })),
      ...besides.filter(({ cell }) => !isKeptBlank(cell)).map((one) => ({ key, label, ...one })),
    ];
  });
}

/** Returns short codes of what was read. They are enough to recognise later what was not read. */
export function knownItems(tab: TabBefore): ReadonlySet<string> {
  return new Set(usersItems(tab).flatMap((item) => [code(item), codeOfResult(item)]));
}

/** An item that has to be restored. */
export interface RescuedItem extends UsersItem {
  /** Codes of what was read in the same place. The item replaces that content. */
  readonly replaces: readonly string[];
}

/** The items on a tab that were not there when it was read. */
export function itemsSince(tab: TabBefore, known: ReadonlySet<string>): RescuedItem[] {
  return allItems(tab, known).filter((item) => !isKnown(item, known));
}

/** All items on a tab, with what was read in their places. */
export function allItems(tab: TabBefore, known: ReadonlySet<string>): RescuedItem[] {
  return usersItems(tab).map((item) => ({ ...item, replaces: knownInPlaceOf(item, known) }));
}

/** Nothing for lines of texts whose own line is gone: they get new keys each time. */
function knownInPlaceOf(item: UsersItem, known: ReadonlySet<string>): string[] {
  if (item.key === null || item.column === null || isCarried(item.key)) return [];
  return [...known].filter((one) => one.startsWith(`${place(item)}|`));
}

/** Whether a tab contains exactly the items that it contained when it was read. */
export function holdsSameItems(tab: TabBefore, before: TabBefore): boolean {
  const codes = (one: TabBefore) => usersItems(one).map(code).sort().join('\n');
  return codes(tab) === codes(before);
}

function isKnown(item: UsersItem, known: ReadonlySet<string>): boolean {
  const isFigure = typeof item.cell.content === 'number';
  return known.has(code(item)) || (isFigure && known.has(`${place(item)}|${FIGURE}`));
}

/** Returns true if a formula with a numeric result was read in an item's place. */
export function wasReckoned(item: UsersItem, known: ReadonlySet<string>): boolean {
  return known.has(`${place(item)}|${FIGURE}`);
}

/** Stands for any result of a formula, because the result may have changed. */
const FIGURE = 'figure';

function code(item: UsersItem): string {
  const { content, isFormula } = item.cell;
  return `${place(item)}|${isFormula ? `=${hash(String(content))}` : valueCode(content)}`;
}

/** The code of an item as it appears in a copy of the tab's values. */
function codeOfResult(item: UsersItem): string {
  const { shown } = item.cell;
  const isReckoned = item.cell.isFormula && typeof shown === 'number';
  return `${place(item)}|${isReckoned ? FIGURE : valueCode(shown)}`;
}

function valueCode(value: KeptCell['content']): string {
  return typeof value === 'boolean' ? String(value) : fingerprint(value);
}

function place({ key, column }: UsersItem): string {
  return `${key ?? ''}|${column ?? ''}`;
}

/**
 * The present tab with the items that it lost, each beside its line. If people typed something else
 * in the place of an item, both are kept.
 */
export function withRescued(tab: TabBefore, items: readonly RescuedItem[]): TabBefore {
  const bare = withoutNoteHeader(tab);
  return items.reduce((lines, item) => (holds(lines, item) ? lines : withItem(lines, item)), bare);
}

/** The items that are missing on a tab. */
export function lackingOn(tab: TabBefore, items: readonly RescuedItem[]): RescuedItem[] {
  return items.filter((item) => !holds(tab, item));
}

function holds(tab: TabBefore, item: UsersItem): boolean {
  return usersItems(tab).some(
    (one) =>
      isHeldBy(one, item.cell) &&
      (isCarried(one.key) || (one.key === item.key && one.column === item.column)),
  );
}

/** Whether an item has the content of a kept cell, which may be the result of its formula. */
export function isHeldBy({ cell }: UsersItem, kept: KeptCell): boolean {
  const isResult = cell.isFormula && !kept.isFormula && kept.content === cell.shown;
  return isResult || isSameContent(cell, kept);
}

/** Whether the cell in an item's place contains what the item replaces. */
export function isReplacedBy(item: RescuedItem, present: KeptCell): boolean {
  return isKnown({ ...item, cell: present }, new Set(item.replaces));
}

function withItem(tab: TabBefore, item: RescuedItem): TabBefore {
  const at = tab.lines.findIndex(({ key }) => key !== null && key === item.key);
  const line = tab.lines[at];
  const filled = line && filledIn(line, item);
  if (!filled) return { lines: [...tab.lines, lineOfItsOwn(item, line !== undefined)] };
  return { lines: tab.lines.map((one, i) => (i === at ? filled : one)) };
}

/** The line with the item in its place. Null if people typed something else there since. */
function filledIn(line: LineBefore, item: RescuedItem): LineBefore | null {
  const { column, cell } = item;
  if (column === null) return { ...line, typed: [...line.typed, cell] };
  const i = column - KEY_COLUMN - 1;
  const present = column === NOTE_COLUMN ? line.note : (line.beyond[i] ?? BLANK_CELL);
  const isFree = isKeptBlank(present) || isReplacedBy(item, present);
  if (!isFree) return null;
  if (column === NOTE_COLUMN) return { ...line, note: cell };
  const beyond = Array.from({ length: Math.max(i + 1, line.beyond.length) }, (_, at) =>
    at === i ? cell : (line.beyond[at] ?? BLANK_CELL),
  );
  return { ...line, beyond };
}

/** A line for an item that has no other place. It has the item's key if no other line does. */
function lineOfItsOwn({ key, label, column, cell }: UsersItem, isTaken: boolean): LineBefore {
  const line = {
    key: isTaken ? null : key,
    label,
    kind: null,
    typed: [],
    note: BLANK_CELL,
    beyond: [],
  };
  if (column === null) return { ...line, key: null, typed: [cell] };
  if (column === NOTE_COLUMN) return { ...line, note: cell };
  const before = Array.from({ length: column - KEY_COLUMN - 1 }, () => BLANK_CELL);
  return { ...line, beyond: [...before, cell] };
}

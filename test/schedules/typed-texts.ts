import type { Sheet, Workbook } from '../../packages/excel-stand-in/host';
import { columnOf, rowOf, type Cell } from '../../packages/excel-stand-in/host/model';
import { isCarried } from '../../src/overleg/tab-before';
import { parseStamp } from '../../src/overleg/line-stamp';
import { CONTENT_COLUMNS, KEY_COLUMN } from '../../src/overleg/sheet-plan';
import { cellKey } from '../../packages/excel-stand-in/host';

/** A text that somebody typed on a tab. Each text is unique. */
export interface TypedText {
  readonly text: string;
  readonly sheet: Sheet;
  /** The line that the text belongs to. Null if its row belongs to no line. */
  readonly key: string | null;
  readonly column: number;
  /**
   * True if the line was absent from the sheet at some time. Then the text may be on another line.
   */
  lineWasAway: boolean;
}

export interface Verdict {
  lost: number;
  onAnotherLine: number;
  doubled: number;
}

export function keyOfRow(sheet: Sheet, row: number): string | null {
  return parseStamp(sheet.cells.get(cellKey(row, KEY_COLUMN))?.value)?.key ?? null;
}

export function keysOn(sheet: Sheet): Map<string, number> {
  const keys = new Map<string, number>();
  for (const key of sheet.cells.keys()) {
    if (columnOf(key) !== KEY_COLUMN) continue;
    const line = keyOfRow(sheet, rowOf(key));
    if (line !== null && !keys.has(line)) keys.set(line, rowOf(key));
  }
  return keys;
}

export function holds(cell: Cell, text: string): boolean {
  return cell.value === text || (cell.formula?.includes(`"${text}"`) ?? false);
}

/** Returns all positions of a text, on any sheet. */
export function placesOf(
  workbook: Workbook,
  text: string,
): { sheet: Sheet; row: number; column: number }[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells]
      .filter(([, cell]) => holds(cell, text))
      .map(([key]) => ({ sheet, row: rowOf(key), column: columnOf(key) })),
  );
}

/**
 * Marks the texts whose line is not on the sheet now. Call this after each request, to miss no
 * absence.
 */
export function noteAbsences(texts: Iterable<TypedText>, sheet: Sheet): void {
  const keys = keysOn(sheet);
  for (const typed of texts) {
    if (typed.sheet === sheet && typed.key !== null && !keys.has(typed.key)) {
      typed.lineWasAway = true;
    }
  }
}

/**
 * Judges what happened to the texts that nobody removed.
 *
 * @param isMade returns true if the tab was made again at the end
 */
export function judgeTexts(
  workbook: Workbook,
  texts: readonly TypedText[],
  isMade: (sheet: Sheet) => boolean,
): { verdict: Verdict; faults: string[] } {
  const verdict: Verdict = { lost: 0, onAnotherLine: 0, doubled: 0 };
  const faults: string[] = [];
  for (const typed of texts) {
    const places = placesOf(workbook, typed.text);
    const told = `${typed.text} (line ${typed.key ?? 'none'}, column ${typed.column}) on ${typed.sheet.name}`;
    const [place] = places;
    if (!place) {
      verdict.lost++;
      faults.push(`lost: ${told}`);
    } else if (places.length > 1) {
      verdict.doubled++;
      faults.push(
        `doubled: ${told} at ${places.map(({ sheet, row, column }) => `${sheet.name} ${row + 1},${column}`).join(' and ')}`,
      );
    } else if (place.sheet !== typed.sheet || !isInPlace(typed, place, texts, isMade)) {
      verdict.onAnotherLine++;
      faults.push(
        `on another line: ${told} at ${place.sheet.name} row ${place.row + 1}, column ${place.column}, line ${keyOfRow(place.sheet, place.row)}`,
      );
    }
  }
  return { verdict, faults };
}

function isInPlace(
  typed: TypedText,
  place: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  texts: readonly TypedText[],
  isMade: (sheet: Sheet) => boolean,
): boolean {
  const { sheet, row, column } = place;
  const key = keyOfRow(sheet, row);
  const isStill = key === typed.key && column === typed.column;
  // The text is now among the carried notes. On a tab that was not made again, for example a renamed
  // tab, the text may also be on a row without a line.
  const isAmongOthers = isCarried(key) || (key === null && !isMade(sheet));
  // The text was typed over a text of the program. A new tab has the program's text there again.
  if (typed.column < CONTENT_COLUMNS) return isAmongOthers || (isStill && !isMade(sheet));
  // The text has no line of its own. The carried notes get new numbers each time.
  if (typed.key === null || isCarried(typed.key)) return isAmongOthers;
  return isStill || (isAmongOthers && (typed.lineWasAway || isTaken(typed, texts)));
}

/**
 * Returns true if another typed text is in the cell of this text. A cell can only keep one text.
 */
function isTaken({ text, sheet, key, column }: TypedText, texts: readonly TypedText[]): boolean {
  const row = key === null ? undefined : keysOn(sheet).get(key);
  const cell = row === undefined ? undefined : sheet.cells.get(cellKey(row, column));
  return texts.some((other) => other.text !== text && cell && holds(cell, other.text));
}

import type { Sheet, Workbook } from '../../packages/excel-stand-in/host';
import { columnOf, rowOf, type Cell } from '../../packages/excel-stand-in/host/model';
import { isCarried } from '../../src/overleg/tab-before';
import { parseStamp } from '../../src/overleg/line-stamp';
import { CONTENT_COLUMNS, KEY_COLUMN, NOTE_COLUMN } from '../../src/overleg/sheet-plan';
import { cellKey } from '../../packages/excel-stand-in/host';

/** A text that somebody typed on a tab, unlike any other. */
export interface TypedText {
  readonly text: string;
  readonly sheet: Sheet;
  /** The line beside which, or over which, it was typed; null on a row of nobody's. */
  readonly key: string | null;
  readonly isOverLine: boolean;
  /** Whether its line was away at some making since, so that the text may have lost it. */
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

/** Where a text stands, on whatever sheet. */
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
 * What became of the texts that nobody took away.
 *
 * @param isMade whether a sheet was made anew at the end, so that nothing is left over its lines
 */
export function judgeTexts(
  workbook: Workbook,
  texts: Iterable<TypedText>,
  isMade: (sheet: Sheet) => boolean,
): { verdict: Verdict; faults: string[] } {
  const verdict: Verdict = { lost: 0, onAnotherLine: 0, doubled: 0 };
  const faults: string[] = [];
  for (const typed of texts) {
    const places = placesOf(workbook, typed.text);
    const told = `${typed.text} (line ${typed.key ?? 'none'}) on ${typed.sheet.name}`;
    const [place] = places;
    if (!place) {
      verdict.lost++;
      faults.push(`lost: ${told}`);
    } else if (places.length > 1) {
      verdict.doubled++;
      faults.push(
        `doubled: ${told} at ${places.map(({ sheet, row, column }) => `${sheet.name} ${row + 1},${column}`).join(' and ')}`,
      );
    } else if (place.sheet !== typed.sheet || !isInPlace(typed, place, isMade(typed.sheet))) {
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
  { sheet, row, column }: { sheet: Sheet; row: number; column: number },
  isMade: boolean,
): boolean {
  const key = keyOfRow(sheet, row);
  const isOver = column < CONTENT_COLUMNS;
  if (isOver) return !isMade && (key === null || key === typed.key);
  if (typed.isOverLine)
    return isMade ? isCarried(key) : key === null || isCarried(key) || key === typed.key;
  if (key === typed.key) return true;
  // A row of nobody's, which may have been made a line.
  if (typed.key === null) return key === null || isCarried(key);
  const ownRow = keysOn(sheet).get(typed.key);
  const isTaken = ownRow !== undefined && sheet.cells.has(cellKey(ownRow, column));
  return (
    (isCarried(key) || key === null) &&
    (typed.lineWasAway || ownRow === undefined || isTaken || isCarried(typed.key))
  );
}

export { NOTE_COLUMN };

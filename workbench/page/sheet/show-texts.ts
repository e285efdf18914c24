import { CellValueType, InterceptorEffectEnum, type ICellData } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { cellText } from '../../../packages/excel-stand-in/host/cell-text';
import { cellAt, styleAt } from '../../../packages/excel-stand-in/host/cells';
import { conventionsOf, type Conventions } from '../../../packages/excel-stand-in/host/conventions';
import type { Cell, CellValue, Sheet, Workbook } from '../../../packages/excel-stand-in/host/model';
import { formulaToLocal } from '../../../packages/excel-stand-in/host/local-formula';
import type { OpenUniver } from './open-univer';

/**
 * Univer calls its interceptors from the highest priority down. Each gets the result of the
 * previous interceptor. Univer's own interceptors for texts (9 and up) would read "10.840" as
 * 10.84.
 */
const AFTER_ALL = 1;

/**
 * Above the priority of Univer's own interceptors. They then receive a text, and leave it alone.
 */
const BEFORE_ALL = 10_000;

/**
 * Makes Univer show the host's text in every cell. An edit begins with the text that a user would
 * have typed.
 */
export function showTexts(univer: OpenUniver, workbook: Workbook, locale: string): void {
  const interceptors = univer.get(SheetInterceptorService);
  const conventions = conventionsOf(locale);
  const sheetOf = (id: string) => workbook.sheets.find((sheet) => sheet.id === id);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_ALL,
    effect: InterceptorEffectEnum.Value,
    handler: (given, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(subUnitId);
      const cell = sheet && cellAt(sheet, row, col);
      if (!sheet || !cell) return next(given);
      const text = shownText(workbook, sheet, row, col, cell, conventions);
      return next({ ...given, v: text, t: alignmentType(cell.value) });
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: BEFORE_ALL,
    handler: (given, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(subUnitId);
      const cell = sheet && cellAt(sheet, row, col);
      if (!sheet || !cell) return next(given);
      return { ...given, ...editedContent(workbook, sheet, row, col, conventions) };
    },
  });
}

const texts = new WeakMap<Cell, { readonly format: string; readonly text: string }>();

/**
 * Returns the text of a cell. Texts are kept by cell, because each change makes a new cell object.
 */
function shownText(
  { dateSystem }: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  conventions: Conventions,
): string {
  const format = styleAt(sheet, row, column).numberFormat ?? 'General';
  const known = texts.get(cell);
  if (known?.format === format) return known.text;
  const text = cellText(cell.value, format, conventions, dateSystem);
  texts.set(cell, { format, text });
  return text;
}

/** The type that decides how Univer aligns a cell: numbers right, truth values in the middle. */
function alignmentType(value: CellValue): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  if (typeof value === 'boolean' || (typeof value === 'object' && value !== null)) {
    return CellValueType.BOOLEAN;
  }
  return CellValueType.STRING;
}

/**
 * A cell's content as a user would type it. A formula is as entered, a date is a date, and a
 * percentage has its `%`. Any other number is without format.
 */
export function typedText(
  { dateSystem }: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  conventions: Conventions,
): string {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  if (cell.formula !== undefined) return formulaToLocal(cell.formula, conventions);
  const format = styleAt(sheet, row, column).numberFormat ?? 'General';
  const keepsFormat = typeof cell.value !== 'number' || isDateFormat(format) || /%/.test(format);
  const shown = keepsFormat ? format : 'General';
  return cellText(cell.value, shown, conventions, dateSystem);
}

function isDateFormat(format: string): boolean {
  return /[dyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function editedContent(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  conventions: Conventions,
): Pick<ICellData, 'v' | 't' | 'f'> {
  const formula = cellAt(sheet, row, column)?.formula;
  if (formula !== undefined) return { f: formulaToLocal(formula, conventions) };
  return { v: typedText(workbook, sheet, row, column, conventions), t: CellValueType.STRING };
}

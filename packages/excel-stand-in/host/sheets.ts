import { afterDeletion, afterRename } from './formula-references';
import { addSheet } from './builders';
import { conventionsOf } from './conventions';
import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from './error';
import { WORKBOOK_TARGET } from './events';
import { activeSheet, type Session } from './session';
import type { Area, Sheet, Workbook } from './model';

/** A rectangle of cells on a sheet, as an `Excel.Range` refers to it. */
export interface RangeRef {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Several rectangles on one sheet, as an `Excel.RangeAreas` or a format refers to them. */
export interface AreasRef {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function sheetByKey(workbook: Workbook, key: unknown): Sheet | null {
  if (typeof key !== 'string') throw invalidArgument('A sheet has a name or an id.');
  const lower = key.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null
  );
}

/** @throws HostError `ItemNotFound` if the sheet was deleted */
export function requirePresent(session: Session, sheet: Sheet): void {
  if (!session.workbook.sheets.includes(sheet)) throw itemNotFound();
}

function requireStructure(workbook: Workbook): void {
  if (workbook.structureProtected) throw accessDenied("The workbook's structure is protected.");
}

const FORBIDDEN = /[:\\/?*[\]]/;

/**
 * @throws HostError if Excel does not allow the name. The sheet `except` may change its own
 *   capitals.
 */
function requireSheetName(workbook: Workbook, name: string, except?: Sheet): void {
  if (name.length < 1 || name.length > 31) {
    throw invalidArgument("A sheet's name has 1 to 31 characters.");
  }
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(
      "A sheet's name has none of : \\ / ? * [ ] and no apostrophe at its ends.",
    );
  }
  if (name.toLowerCase() === 'history') {
    throw invalidArgument('History is a name Excel keeps for itself.');
  }
  const holder = sheetByKey(workbook, name);
  const isOther = workbook.otherTabNames?.some(
    (other) => other.toLowerCase() === name.toLowerCase(),
  );
  if ((holder && holder !== except) || isOther) throw itemAlreadyExists();
}

export function insertSheet(session: Session, name: string | undefined): Sheet {
  const { workbook } = session;
  requireStructure(workbook);
  const chosen = name ?? freeSheetName(workbook, conventionsOf(session.locale).newSheet);
  requireSheetName(workbook, chosen);
  const sheet = addSheet(workbook, chosen);
  sheet.revision = 1;
  workbook.revision++;
  session.raise({
    type: 'worksheetAdded',
    targets: [WORKBOOK_TARGET],
    details: { worksheetId: sheet.id },
  });
  return sheet;
}

function freeSheetName(workbook: Workbook, prefix: string): string {
  for (let n = workbook.sheets.length + 1; ; n++) {
    if (!sheetByKey(workbook, `${prefix}${n}`)) return `${prefix}${n}`;
  }
}

export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  const { workbook } = session;
  requirePresent(session, sheet);
  requireStructure(workbook);
  requireSheetName(workbook, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  workbook.revision++;
  rewriteFormulas(workbook, (formula) => afterRename(formula, before, name));
}

export function deleteSheet(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  requirePresent(session, sheet);
  requireStructure(workbook);
  requireAnotherVisible(workbook, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  for (const chart of workbook.sheets.flatMap((other) => other.charts)) {
    for (const series of chart.series) {
      if (series.values?.sheetId === sheet.id) series.values = null;
      if (series.categories?.sheetId === sheet.id) series.categories = null;
    }
  }
  workbook.revision++;
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = activeSheet(session).id;
  rewriteFormulas(workbook, (formula) => afterDeletion(formula, sheet.name));
  session.raise({
    type: 'worksheetDeleted',
    targets: [WORKBOOK_TARGET],
    details: { worksheetId: sheet.id },
  });
}

export function setSheetVisibility(
  session: Session,
  sheet: Sheet,
  visibility: Sheet['visibility'],
): void {
  requirePresent(session, sheet);
  requireStructure(session.workbook);
  if (visibility !== 'Visible') requireAnotherVisible(session.workbook, sheet);
  sheet.visibility = visibility;
  session.workbook.revision++;
}

function requireAnotherVisible(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet);
  if (others.some((other) => other.visibility === 'Visible')) return;
  throw invalidOperation('A workbook must contain at least one visible worksheet.');
}

export function moveSheet(session: Session, sheet: Sheet, position: number): void {
  const { sheets } = session.workbook;
  requirePresent(session, sheet);
  requireStructure(session.workbook);
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  session.workbook.revision++;
}

export function activateSheet(session: Session, sheet: Sheet): void {
  requirePresent(session, sheet);
  if (sheet.visibility !== 'Visible') {
    throw invalidOperation('A hidden worksheet cannot be activated.');
  }
  const before = session.activeSheetId;
  if (before === sheet.id) return;
  session.activeSheetId = sheet.id;
  session.workbook.activeSheetId = sheet.id;
  session.raise({
    type: 'worksheetDeactivated',
    targets: [before, WORKBOOK_TARGET],
    details: { worksheetId: before },
  });
  session.raise({
    type: 'worksheetActivated',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: { worksheetId: sheet.id },
  });
}

/**
 * Rewrites every formula of cells, conditional formats, validations and names. `on` is the
 * formula's sheet, or null for a name.
 */
export function rewriteFormulas(
  workbook: Workbook,
  rewrite: (formula: string, on: Sheet | null) => string,
): void {
  for (const sheet of workbook.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
  for (const name of workbook.names) name.formula = rewrite(name.formula, null);
}

function rewriteSheet(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const formula = rewrite(cell.formula);
    if (formula === cell.formula) continue;
    const broken = formula.includes('#REF!') && !cell.formula.includes('#REF!');
    sheet.cells.set(key, { ...cell, formula, ...(broken ? { value: { error: '#REF!' } } : {}) });
    sheet.revision++;
  }
  for (const ruled of [...sheet.conditionalFormats, ...sheet.validations]) {
    const rule = rewriteTexts(ruled.rule, rewrite) as typeof ruled.rule;
    if (JSON.stringify(rule) === JSON.stringify(ruled.rule)) continue;
    ruled.rule = rule;
    sheet.revision++;
  }
}

/** Rewrites the formulas in a rule, at any depth. */
function rewriteTexts(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (Array.isArray(value)) return value.map((inner) => rewriteTexts(inner, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewriteTexts(inner, rewrite)]),
  );
}

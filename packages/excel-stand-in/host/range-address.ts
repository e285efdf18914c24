import { formatAbsoluteArea, parseArea, quoteSheetName, splitAddress } from './a1';
import { objectAt } from './argument';
import { invalidArgument } from './error';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from './model';
import type { Session } from './session';
import { sheetByKey, type RangeRef } from './sheets';
import { bodyArea, headerArea, tablesOf } from './tables';

const LONGEST_ADDRESS = 8192;

/** Returns the area of an address or name on a sheet. Throws if it is on another sheet. */
export function resolveArea(session: Session, sheet: Sheet, address: string): Area {
  if (address.length > LONGEST_ADDRESS) {
    throw invalidArgument(`An address has at most ${LONGEST_ADDRESS} characters.`);
  }
  const ref = resolve(session, sheet, address);
  if (!ref) throw invalidArgument(`${address} is no address or name on this sheet.`);
  return ref.area;
}

/** Returns the areas of several addresses, with commas or semicolons between them. */
export function resolveAreas(session: Session, sheet: Sheet, addresses: string): Area[] {
  return addresses.split(/[,;]/).map((address) => resolveArea(session, sheet, address.trim()));
}

function resolve(session: Session, sheet: Sheet, address: string): RangeRef | null {
  const { sheet: sheetName, reference } = splitAddress(address);
  if (sheetName !== null && sheetByKey(session.workbook, sheetName) !== sheet) return null;
  const area = parseArea(reference);
  if (area) return { sheet, area };
  const named = namedRange(session, reference, sheet) ?? structuredReference(sheet, reference);
  return named?.sheet === sheet ? named : null;
}

/**
 * Returns the range of a defined name, or null. The sheet's own names come before those of the
 * workbook.
 */
function namedRange(session: Session, name: string, sheet?: Sheet): RangeRef | null {
  const same = session.workbook.names.filter(
    (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
  );
  const item =
    same.find((candidate) => candidate.sheetId !== undefined && candidate.sheetId === sheet?.id) ??
    same.find((candidate) => candidate.sheetId === undefined);
  return item ? rangeOfFormula(session, item.formula) : null;
}

/** Returns the range of a formula such as `=Sheet1!$A$1:$B$2`. Null for any other formula. */
export function rangeOfFormula(session: Session, formula: string): RangeRef | null {
  const { sheet: sheetName, reference } = splitAddress(formula.replace(/^=/, ''));
  const sheet = sheetName === null ? null : sheetByKey(session.workbook, sheetName);
  const area = parseArea(reference);
  return sheet && area ? { sheet, area } : null;
}

/**
 * Returns the range of `Table`, `Table[#All]`, `Table[#Headers]` or `Table[Column]`. Null if the
 * sheet has none.
 */
function structuredReference(sheet: Sheet, reference: string): RangeRef | null {
  const match = /^([^[\]]+)(?:\[(.+)\])?$/.exec(reference);
  const table = tablesOf(sheet).find(
    (candidate) => candidate.table.name.toLowerCase() === match?.[1]?.toLowerCase(),
  )?.table;
  if (!table) return null;
  const part = match?.[2];
  if (part === undefined || part === '#Data') return { sheet, area: bodyArea(table) };
  if (part === '#All') return { sheet, area: table.area };
  if (part === '#Headers') return { sheet, area: headerArea(table) };
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === part.toLowerCase());
  if (index < 0) return null;
  const column = table.area.left + index;
  return { sheet, area: { ...bodyArea(table), left: column, right: column } };
}

/** Returns the formula for a range, such as `=Sheet1!$A$1:$B$2`. */
export function formulaOfRange({ sheet, area }: RangeRef): string {
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

/** Returns an area of `rows` by `columns` cells. Throws if it does not fit on the sheet. */
export function boundedArea(row: number, column: number, rows: number, columns: number): Area {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS;
  if (!inside) throw invalidArgument('The cells are outside the sheet.');
  return area;
}

/** Returns an argument that is a range, or an address on the sheet. */
export function rangeAt(
  session: Session,
  args: readonly unknown[],
  index: number,
  sheet: Sheet,
): RangeRef {
  const object = objectAt(args, index, 'Range');
  if (object) return object.target as RangeRef;
  const address = args[index];
  if (typeof address !== 'string') throw invalidArgument('A range or an address was expected.');
  return { sheet, area: resolveArea(session, sheet, address) };
}

/** Like `rangeAt`, but an address may be on any sheet of the workbook. */
export function workbookRangeAt(
  session: Session,
  args: readonly unknown[],
  index: number,
  sheet: Sheet,
): RangeRef {
  const address = args[index];
  if (typeof address !== 'string') return rangeAt(session, args, index, sheet);
  const { sheet: name, reference } = splitAddress(address);
  const other = name === null ? sheet : sheetByKey(session.workbook, name);
  if (!other) throw invalidArgument(`There is no sheet ${name}.`);
  return { sheet: other, area: resolveArea(session, other, reference) };
}

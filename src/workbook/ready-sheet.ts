/**
 * Names the sheets on which the program writes a table as it was read, for use in formulas. No
 * table is read from these sheets.
 */
import { ROLES, TABLES, type Role } from './tables';

const PREFIX = 'Klaar ';

const SHEET_NAME = new RegExp(
  `^${PREFIX}(${[...new Set(ROLES.map((role) => TABLES[role].name))].join('|')})( \\d+)?$`,
  'i',
);

export function readySheetName(role: Role): string {
  return PREFIX + TABLES[role].name;
}

export function isReadySheet(name: string): boolean {
  return SHEET_NAME.test(name);
}

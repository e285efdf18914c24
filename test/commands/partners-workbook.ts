import { serialOf } from '../../src/domain/calendar';
import type { CellValue, Workbook } from '../../packages/excel-stand-in/host';
import { addSheet, addTable, createWorkbook, setCells } from '../../packages/excel-stand-in/host';

/**
 * Makes a small workbook of the partners: three corporations, four placements, and an opening
 * backlog of 50.
 */
export function partnersWorkbook(): Workbook {
  const workbook = createWorkbook({ name: 'partners.xlsx' });
  addFilledTable(workbook, 'Taakstelling', [
    ['Periode', 'Taakstelling', 'Beginstand'],
    ['2016-I', 179, 50],
    ['2016-II', 206, null],
  ]);
  addFilledTable(workbook, 'Corporaties', [
    ['Corporatie', 'Woningen'],
    ['De Brink', 6000],
    ['Waterstad', 3000],
    ['Meander', 1000],
  ]);
  addFilledTable(workbook, 'Plaatsingen', [
    ['Datum', 'Kandidaat', 'Personen', 'Corporatie', 'Telt mee'],
    [serialOf(2016, 3, 14), 'K-001', 4, 'De Brink', 'ja'],
    [serialOf(2016, 7, 18), 'K-002', 2, 'Waterstad', 'ja'],
    [serialOf(2016, 8, 1), 'K-003', 1, 'De Brink', 'nee'],
    [serialOf(2016, 9, 12), 'K-004', 5, null, 'ja'],
  ]);
  addFilledTable(workbook, 'Overleggen', [
    ['Datum', 'Soort', 'COA aanwezig'],
    [serialOf(2016, 9, 14), 'bestuurlijk', 'nee'],
    [serialOf(2016, 10, 12), 'bestuurlijk', 'nee'],
  ]);
  return workbook;
}

/** Adds a sheet with one Excel table of the same name, from A1. The first row is the header. */
export function addFilledTable(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly CellValue[])[],
): void {
  const sheet = addSheet(workbook, name);
  setCells(sheet, 'A1', rows);
  const lastColumn = String.fromCharCode(64 + (rows[0]?.length ?? 1));
  addTable(workbook, sheet, `A1:${lastColumn}${rows.length}`, name);
}

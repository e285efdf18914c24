/**
 * Reads a workbook's Excel tables with hucre only, for tests that must not depend on our own
 * reader.
 */
import { dateToSerial, parseRange } from 'hucre';
import type { CellValue, Workbook } from 'hucre';

export type TableRecord = Readonly<Record<string, string | number | boolean | null>>;

/** The records of an Excel table by its name, each by header; dates as serial days. */
export function tableRecords(workbook: Workbook, name: string): TableRecord[] {
  for (const { rows, tables } of workbook.sheets) {
    const table = tables?.find((candidate) => candidate.name === name);
    if (!table?.range) continue;
    const { startRow, startCol, endRow, endCol } = parseRange(table.range);
    const header = (rows[startRow] ?? []).slice(startCol, endCol + 1).map(String);
    return rows
      .slice(startRow + 1, endRow + 1)
      .map((row) =>
        Object.fromEntries(header.map((title, index) => [title, plain(row[startCol + index])])),
      );
  }
  throw new Error(`The workbook has no table ${name}.`);
}

function plain(value: CellValue | undefined): string | number | boolean | null {
  return value instanceof Date ? dateToSerial(value) : (value ?? null);
}

/** The sum of the numbers in a column. A blank counts as 0. */
export function sumOf(records: readonly TableRecord[], column: string): number {
  return records.reduce((sum, record) => sum + Number(record[column] ?? 0), 0);
}

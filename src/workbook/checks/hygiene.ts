/** Reports what makes a workbook slow, fragile or ambiguous. */
import { cellAddress } from '../address';
import { finding, type Finding, type Findings } from '../finding';
import type { SheetGrid, WorkbookGrid } from '../grid';
import { placeOfTable, type TableReading } from '../table-reading';

const EXTERNAL = /\[[^[\]]*\.xl[a-z]{1,2}\]|\[\d+\]/i;
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\(/i;
const MANY_VOLATILE_ROWS = 1000;
const MANY_ROWS = 100_000;

export function* checkHygiene(
  workbook: WorkbookGrid,
  readings: readonly (TableReading | null)[],
): Findings {
  for (const grid of workbook.sheets) yield [...farCells(grid), ...formulasOf(grid)];
  for (const reading of readings) yield reading === null ? [] : veryLong(reading);
  yield dateSystem(workbook);
}

function farCells({ sheet, farCells: addresses = [] }: SheetGrid): readonly Finding[] {
  const [address] = addresses;
  if (address === undefined) return [];
  const place = { table: null, sheet, address };
  return [finding('cells-far-away', place, { count: addresses.length })];
}

function formulasOf(grid: SheetGrid): readonly Finding[] {
  let links = 0;
  let firstLink: string | null = null;
  let volatileRows = 0;
  let firstVolatile: string | null = null;
  grid.formulas.forEach((cells, row) => {
    let isVolatile = false;
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || !cell.startsWith('=')) return;
      const address = (): string => cellAddress(row + grid.top, column + grid.left);
      if (EXTERNAL.test(cell)) {
        links += 1;
        firstLink ??= address();
      }
      if (!isVolatile && VOLATILE.test(cell)) {
        isVolatile = true;
        firstVolatile ??= address();
      }
    });
    if (isVolatile) volatileRows += 1;
  });
  const at = (address: string | null) => ({ table: null, sheet: grid.sheet, address });
  const findings: Finding[] = [];
  if (links > 0) findings.push(finding('external-links', at(firstLink), { count: links }));
  if (volatileRows > MANY_VOLATILE_ROWS) {
    findings.push(finding('volatile-formulas', at(firstVolatile), { rows: volatileRows }));
  }
  return findings;
}

function veryLong(reading: TableReading): readonly Finding[] {
  const rows = reading.rows.length;
  return rows > MANY_ROWS ? [finding('table-very-long', placeOfTable(reading), { rows })] : [];
}

function dateSystem({ dateSystem }: WorkbookGrid): readonly Finding[] {
  if (dateSystem === 1900) return [];
  return [finding('date-system-1904', { table: null, sheet: null, address: null }, {})];
}

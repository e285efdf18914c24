/**
 * Reports personal data in the recognised tables. A finding never contains the personal data
 * itself.
 */
import { cellAddress } from '../address';
import {
  finding,
  type Finding,
  type Findings,
  type FindingCode,
  type FindingPlace,
} from '../finding';
import type { CellScalar, WorkbookGrid } from '../grid';
import { isMeetingTab, KEY_COLUMN, NOTE_COLUMN } from '../meeting-tab';
import {
  holdsVNumber,
  isStreetAddress,
  isVNumber,
  namesPersonNumber,
  holdsPersonNumber,
  nineDigitsIn,
  passesElfproef,
  personalKindsIn,
  personalSignsIn,
  personalSubjectOf,
} from '../personal-data';
import type { RecognisedRegion } from '../recognise';
import { TABLES } from '../tables';
import type { Column } from '../column';
import type { TableDefinition } from '../table';

/**
 * A column of a recognised table. `field` and `column` are null for a column that the table does
 * not know.
 */
interface ScannedColumn {
  /** The column's index in the sheet's values. */
  readonly at: number;
  readonly header: string;
  readonly field: string | null;
  readonly column: Column | null;
}

export function* checkPrivacy(region: RecognisedRegion): Findings {
  const { role, columns } = region;
  if (role === null || columns === null) return;
  const definition: TableDefinition = TABLES[role];
  const fields = new Map<number, string>();
  for (const [field, index] of Object.entries(columns.indexes)) {
    if (index !== null) fields.set(index, field);
  }
  for (const [index, header] of region.region.headers.entries()) {
    const field = fields.get(index) ?? null;
    const column = field === null ? null : (definition.columns[field] ?? null);
    const scanned = { at: region.region.left + index, header, field, column };
    yield personalHeader(region, scanned);
    yield personalCells(region, scanned, definition.name);
  }
}

/**
 * Checks the notes that people typed in the meetings' tabs, because these tabs are sent to others.
 */
export function checkNotes(workbook: WorkbookGrid): readonly Finding[] {
  return workbook.sheets.filter(isMeetingTab).flatMap((grid) =>
    grid.values.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const at = column + grid.left;
        if (typeof cell === 'boolean' || at < NOTE_COLUMN || at === KEY_COLUMN) return [];
        const address = cellAddress(row + grid.top, at);
        const place = { table: null, sheet: grid.sheet, address };
        return personalSignsIn(String(cell)).map((sign) =>
          finding(`privacy-${sign}` as const, place, {}),
        );
      }),
    ),
  );
}

function personalHeader(
  region: RecognisedRegion,
  { at, header, column }: ScannedColumn,
): readonly Finding[] {
  const subject = column === null ? personalSubjectOf(header) : null;
  const { headerRow } = region.region;
  if (subject === null || region.role === null) return [];
  const place = placeAt(region, headerRow, at, TABLES[region.role].name);
  return [finding('privacy-header', place, { subject })];
}

function personalCells(
  region: RecognisedRegion,
  scanned: ScannedColumn,
  table: string,
): readonly Finding[] {
  const { grid, rows } = region.region;
  const isPersonNumber = personNumberTest(region, scanned);
  const findings: Finding[] = [];
  for (const row of rows) {
    const cell = grid.values[row]?.[scanned.at] ?? '';
    const codes = personalCodes(cell, scanned, isPersonNumber);
    for (const code of codes)
      findings.push(finding(code, placeAt(region, row, scanned.at, table), {}));
  }
  return findings;
}

type CellCode = Extract<FindingCode, `privacy-${string}`>;
type PersonalCode = Exclude<CellCode, 'privacy-header'>;

function personalCodes(
  cell: CellScalar,
  scanned: ScannedColumn,
  isPersonNumber: (text: string) => boolean,
): readonly PersonalCode[] {
  if (cell === '' || typeof cell === 'boolean') return [];
  if (typeof cell === 'number' && !mayHoldIds(scanned)) return [];
  const text = String(cell);
  if (scanned.field === 'household' && isVNumber(text)) return ['privacy-v-number'];
  const codes: PersonalCode[] = isPersonNumber(text) ? ['privacy-person-number'] : [];
  if (scanned.column?.kind.name !== 'id' && holdsVNumber(text)) codes.push('privacy-v-number');
  const isOfSomeone = scanned.field === 'household' || scanned.field === 'home';
  if (isOfSomeone && isStreetAddress(text)) codes.push('privacy-address');
  if (typeof cell === 'string') {
    codes.push(...personalKindsIn(text).map((kind) => `privacy-${kind}` as const));
  }
  return codes;
}

/**
 * Returns true if numbers in a column may be ids, and false for columns such as dates and people.
 */
function mayHoldIds({ column }: ScannedColumn): boolean {
  if (column === null) return true;
  const { name } = column.kind;
  return name === 'id' || name === 'text' || name === 'list' || name === 'value';
}

/**
 * Returns the test for person numbers in a column. One in eleven numbers of nine digits passes the
 * elfproef by chance. So in a column of ids, more than half of the numbers must pass. Numbers of
 * eight digits are tested only if the header asks for person numbers.
 */
function personNumberTest(
  { region }: RecognisedRegion,
  { at, header, column }: ScannedColumn,
): (text: string) => boolean {
  const passes = holdsPersonNumber;
  if (namesPersonNumber(header)) {
    return (text) => passes(text) || (/^\d{8}$/.test(text.trim()) && passesElfproef(text.trim()));
  }
  if (column?.kind.name !== 'id') return passes;
  const runs = region.rows.flatMap((row) =>
    nineDigitsIn(String(region.grid.values[row]?.[at] ?? '')),
  );
  return runs.filter(passesElfproef).length * 2 > runs.length ? passes : () => false;
}

function placeAt(
  { region }: RecognisedRegion,
  row: number | null,
  at: number,
  table: string,
): FindingPlace {
  const { grid } = region;
  const address = row === null ? null : cellAddress(row + grid.top, at + grid.left);
  return { table, sheet: grid.sheet, address };
}

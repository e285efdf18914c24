/** Turns the cells of the partners' workbook into records and findings. */
import { DAYS_FROM_1900_TO_1904 } from './cell';
import { checkAgreements } from './checks/agreements';
import { checkCells } from './checks/cells';
import { contextOf } from './checks/context';
import { checkBlanks } from './checks/blanks';
import { checkFellThrough } from './checks/fell-through';
import { checkHygiene } from './checks/hygiene';
import { checkIds } from './checks/ids';
import { checkLeftOut } from './checks/left-out';
import { checkLooks } from './checks/looks';
import { checkNotRead } from './checks/not-read';
import { checkTotals } from './checks/totals';
import { checkNotes, checkPrivacy } from './checks/privacy';
import { checkPrivacyElsewhere } from './checks/privacy-elsewhere';
import { checkSums } from './checks/sums';
import { checkTime } from './checks/time';
import { checkStructure } from './checks/structure';
import { FINDING_KINDS, type Finding, type Findings } from './finding';
import type { WorkbookGrid } from './grid';
import { civilOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { recognise, type RecognisedRegion } from './recognise';
import { readRows } from './read-rows';
import { assemble, type Assembled } from './guide/assemble';
import type { RowPlace, RowWithoutRecord } from './guide/pieces';
import type { Draft } from './guide/draft';
import { guidesOf, type Guides } from './guide/guides';
import { questionsAbout, type TableGuide } from './guide/table-guide';
import { previewOf, type Preview } from './guide/preview';
import { draftOf } from './guide/propose/surroundings';
import { asProposed } from './guide/questions';
import { isBlock } from './guide/resolved';
import { readSettings } from './read-settings';
import { checkScenarios } from './checks/scenarios';
import { checkSettings } from './checks/settings';
import type { Reading, Records } from './reading';
import type { Steps } from './steps';
import type { TableDefinition } from './table';
import type { TableReading, TableReadings } from './table-reading';
import { ROLES, TABLES, type Role, type Tables } from './tables';

export interface Understanding extends Reading {
  readonly findings: readonly Finding[];
  /** The day as of which the workbook was checked. */
  readonly asOf: SerialDay;
}

/**
 * Reads and checks a workbook as of a day. It never throws, whatever the cells contain. The time
 * grows linearly with the cells.
 */
export function* understand(grid: WorkbookGrid, asOf: SerialDay): Steps<Understanding> {
  return yield* check(yield* readTables(grid), asOf);
}

export function* readTables(grid: WorkbookGrid): Steps<Reading> {
  const recognition = yield* recognise(grid);
  const dateShift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const guides = yield* guidesOf(grid, recognition);
  const read: Partial<Record<Role, TableReading | null>> = {};
  const previews: Partial<Record<Role, Preview>> = {};
  const leftOut: Partial<Record<Role, readonly RowWithoutRecord[]>> = {};
  const counted: Partial<Record<Role, readonly RowPlace[]>> = {};
  for (const role of ROLES) {
    const {
      table,
      preview,
      leftOut: rows,
      counted: persons,
    } = yield* readGuided(guides.byRole[role], guides, dateShift);
    read[role] = table;
    if (preview !== null) previews[role] = preview;
    if (rows.length > 0) leftOut[role] = rows;
    if (persons.length > 0) counted[role] = persons;
  }
  const tables = read as TableReadings;
  const { settings, issues } = readSettings(tables.settings?.records ?? [], dateShift);
  const absent = ROLES.filter((role) => isAbsent(role, tables));
  const records = { ...recordsOf(tables), settings } as Records;
  return {
    records,
    tables,
    recognition,
    guides,
    previews,
    leftOut,
    counted,
    absent,
    settingIssues: issues,
    grid,
  };
}

export function* check(reading: Reading, asOf: SerialDay): Steps<Understanding> {
  const found: (readonly Finding[])[] = [];
  for (const findings of allChecks(reading, asOf)) {
    found.push(findings);
    yield;
  }
  return { ...reading, findings: withoutFixesOfPersonalData(found.flat()), asOf };
}

/** Runs all checks. Findings about one cell keep this order. */
function* allChecks(reading: Reading, asOf: SerialDay): Findings {
  const { records, tables, recognition, guides, settingIssues, grid } = reading;
  const readings = ROLES.map((role) => tables[role]);
  yield* checkStructure(recognition, guides, civilOf(asOf).year);
  yield* checkNotRead(reading);
  yield* checkFellThrough(reading);
  yield* checkBlanks(reading);
  yield* checkLooks(reading);
  yield* checkTotals(reading, asOf);
  for (const one of readings) yield [...checkLeftOut(one), ...checkCells(one)];
  yield checkSettings(tables.settings, settingIssues);
  const context = contextOf(tables, records.settings, asOf);
  yield checkScenarios(context);
  yield* checkIds(context);
  yield* checkTime(context);
  yield* checkSums(context);
  yield* checkAgreements(context);
  for (const region of recognition.regions) yield* checkPrivacy(region);
  yield* checkPrivacyElsewhere(grid, recognition);
  yield checkNotes(grid);
  yield* checkHygiene(grid, readings);
}

/**
 * Returns true if a table is absent. Partners use one of the two tables of guidance, so the other
 * one is not absent.
 */
function isAbsent(role: Role, tables: TableReadings): boolean {
  if (tables[role] !== null) return false;
  if (role === 'guidance') return tables.guidanceTotals === null;
  return role !== 'guidanceTotals' || tables.guidance === null;
}

function recordsOf(tables: TableReadings): Readonly<Record<Role, readonly unknown[]>> {
  return Object.fromEntries(ROLES.map((role) => [role, tables[role]?.records ?? []])) as Record<
    Role,
    readonly unknown[]
  >;
}

/**
 * Removes the fixes of cells with personal data, because the program must not write personal data.
 */
function withoutFixesOfPersonalData(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ place }: Finding): string => `${place.sheet ?? ''} ${place.address ?? ''}`;
  const personal = new Set(
    findings.filter(({ code }) => FINDING_KINDS[code].group === 'privacy').map(key),
  );
  return findings.map((finding) =>
    personal.has(key(finding)) ? { ...finding, fix: null } : finding,
  );
}

interface Guided {
  /** Null if the table is absent, or if a question has to be answered first. */
  readonly table: TableReading | null;
  readonly preview: Preview | null;
  readonly leftOut: readonly RowWithoutRecord[];
  readonly counted: readonly RowPlace[];
}

const NOTHING: Guided = { table: null, preview: null, leftOut: [], counted: [] };

function* readGuided(guide: TableGuide, guides: Guides, dateShift: number): Steps<Guided> {
  const { role, state, plain, draft } = guide;
  if (state === 'absent' || draft === null) return NOTHING;
  if (plain !== null && guide.questions.length === 0) {
    const table = yield* readRegion(role, plain, dateShift);
    return { ...NOTHING, table, preview: table && (yield* previewOf(table, null)) };
  }
  const { surroundings } = guides;
  const shown = yield* asProposed(draft, guide.questions, function* again(changed) {
    const next = draftOf(changed, surroundings);
    return { draft: next, questions: yield* questionsAbout(next, surroundings) };
  });
  const isPlain = plain !== null && shown.guide === draft.guide;
  const { reading, assembled } = isPlain
    ? { reading: yield* readRegion(role, plain, dateShift), assembled: null }
    : yield* readAssembled(shown, dateShift);
  const preview = reading && (yield* previewOf(reading, assembled));
  if (state === 'asked') return { ...NOTHING, preview };
  if (plain !== null) {
    return { ...NOTHING, table: yield* readRegion(role, plain, dateShift), preview };
  }
  const used =
    shown === draft && assembled !== null
      ? { reading, assembled }
      : yield* readAssembled(draft, dateShift);
  const { leftOut, counted } = used.assembled;
  return { table: used.reading, preview, leftOut, counted };
}

function* readAssembled(
  { role, resolved }: Draft,
  dateShift: number,
): Steps<{ readonly reading: TableReading; readonly assembled: Assembled }> {
  const definition: TableDefinition = TABLES[role];
  const { guide } = resolved;
  const assembled = yield* assemble(resolved, dateShift);
  const { grid, columns, rows, origins } = assembled;
  const negated = Object.keys(guide.signs).filter((field) => guide.signs[field] === 'ahead');
  const read = yield* readRows(definition, {
    values: grid.values,
    numberFormats: grid.numberFormats,
    rows,
    top: 0,
    columns,
    negated,
    dateShift,
    isCounted: guide.isCounted,
  });
  const [first] = resolved.sources;
  const table = first !== undefined && isBlock(first) ? first.region.table : null;
  const isOne = resolved.sources.length === 1;
  const reading = {
    definition,
    grid,
    sheet: grid.sheet,
    tableName: isOne ? (table?.name ?? null) : null,
    headerRow: null,
    columns,
    origins,
    ...read,
  };
  return { reading, assembled };
}

/** Reads the table in a region by its headers. A region is a block of cells. */
function* readRegion<R extends Role>(
  role: R,
  recognised: RecognisedRegion,
  dateShift: number,
): Steps<TableReading<Tables[R]> | null> {
  const chosen = recognised.columns;
  if (chosen === null) return null;
  const definition: Tables[R] = TABLES[role];
  const { grid, left, rows, table, headerRow } = recognised.region;
  const columns: Record<string, number | null> = {};
  for (const [field, index] of Object.entries(chosen.indexes)) {
    columns[field] = index === null ? null : index + left;
  }
  const body = {
    values: grid.values,
    numberFormats: grid.numberFormats,
    rows,
    top: grid.top,
    columns,
    negated: recognised.negated,
    dateShift,
    isCounted: false,
  };
  return {
    definition,
    grid,
    sheet: grid.sheet,
    tableName: table?.name ?? null,
    headerRow: headerRow === null ? null : headerRow + grid.top,
    columns: columns as TableReading<Tables[R]>['columns'],
    origins: null,
    ...(yield* readRows(definition, body)),
  };
}

/** Reads whole tables with their header row, as the MATCH functions get them. */
import type { MatchHome } from '../domain/match/home';
import type { MatchHousehold } from '../domain/match/household';
import { fieldsOf, type ColumnQuestion } from '../workbook/choose-columns';
import { idKey, type CellProblem } from '../workbook/cell';
import type { Column as TableColumn } from '../workbook/column';
import type { CellScalar } from '../workbook/grid';
import { RENT_LIMITS } from '../domain/rent-limits';
import { matchHome, matchHousehold } from '../workbook/match-records';
import { readTable, type MatrixTable } from '../workbook/read-rows';
import { headerOf, type TableDefinition } from '../workbook/table';
import { homes as homesTable } from '../workbook/tables/homes';
import { households as householdsTable } from '../workbook/tables/households';
import { peopleFrom, textReader } from './cell-readers';
import { matrixOf } from './cells';
import type { ArgumentCells, CellValue } from './cells';
import { rawRange, optionalArgument, single } from './parameters';
import { FunctionError } from './problem';
import type { Expected, Problem } from './problem';

const table = { kind: 'table' } as const;

export const tableParameters = { households: rawRange(table), homes: rawRange(table) };

export const idParameter = single(textReader);
export const optionalIdParameter = optionalArgument(single(textReader), null);

const HOUSEHOLD_FIELDS =
  'household persons familyToFollow linkedOn young stairFree wishes status'.split(' ');
const HOME_FIELDS = (
  'home complex district kind selfContained bedrooms maximumPersons bareRent ' +
  'agreedRent availableFrom availableUntil stairFree units household status'
).split(' ');

/**
 * Returns the households of a table, in its order. Leaves out blank rows and totals. Throws
 * `tableEmpty` if no household is left.
 */
export function householdsIn(cells: ArgumentCells): MatchHousehold[] {
  const read = readMatchTable(householdsTable, cells, HOUSEHOLD_FIELDS, 'household');
  read.rows.forEach((row) => {
    if (row.persons !== 0) return;
    throw cellError(cells, read, 'persons', row.row, peopleFrom(1).expected);
  });
  const found = read.rows.map(matchHousehold).filter((household) => household !== null);
  checkFilled(found, cells);
  return found;
}

/**
 * Returns the homes of a table, in its order. Leaves out blank rows and totals. Throws `tableEmpty`
 * if no home is left.
 */
export function homesIn(cells: ArgumentCells): MatchHome[] {
  const found = homesOrNoneIn(cells).map((home) =>
    // If the row has a candidate, one unit is kept for that candidate. The other units are free for
    // anybody.
    home.units > 1 ? { ...home, reservedForKey: null } : home,
  );
  checkFilled(found, cells);
  return found;
}

/** A spill cannot be empty: Excel would show `#CALC!`, which does not mention the table. */
function checkFilled(items: readonly unknown[], { argument }: ArgumentCells): void {
  if (items.length > 0) return;
  throw new FunctionError({ code: 'tableEmpty' }, { argument, position: null });
}

/**
 * Returns the homes of a table in its order. The table may be empty. If a row has several units and
 * a candidate, one unit is kept for the candidate. That unit comes first, as a separate home.
 */
export function unitsOrNoneIn(cells: ArgumentCells): MatchHome[] {
  return homesOrNoneIn(cells).flatMap((home) => {
    const { units, reservedForKey } = home;
    if (units === 1 || reservedForKey === null) return [home];
    return [
      { ...home, units: 1 },
      { ...home, units: units - 1, reservedForKey: null },
    ];
  });
}

function homesOrNoneIn(cells: ArgumentCells): MatchHome[] {
  const read = readMatchTable(homesTable, cells, HOME_FIELDS, 'home');
  return read.rows.map((row) => matchHome(row, RENT_LIMITS, null)).filter((home) => home !== null);
}

/** The index of the household or home with this id. Throws `idUnknown` if there is none. */
export function indexOfId(
  items: readonly { readonly id: string }[],
  id: string,
  argument: string,
): number {
  const key = idKey(id);
  const index = items.findIndex((item) => idKey(item.id) === key);
  if (index < 0) throw new FunctionError({ code: 'idUnknown' }, { argument, position: null });
  return index;
}

/** Reads a table. Throws at the first column or cell of `fields` that cannot be used as it is. */
function readMatchTable<D extends TableDefinition>(
  definition: D,
  cells: ArgumentCells,
  fields: readonly string[],
  idField: string,
): MatrixTable<D> {
  const read = readTable(
    definition,
    matrixOf(cells).map((row) => row.map(scalarOf)),
  );
  const problem = columnProblem(definition, read, fields);
  if (problem) throw new FunctionError(problem, { argument: cells.argument, position: null });
  const issue = read.issues.find(
    ({ field, problem: { code } }) => fields.includes(field) && !isHarmless(code),
  );
  if (issue) {
    const { field, row } = issue;
    throw cellError(cells, read, field, row, expectedIn(definition.columns[field]!));
  }
  checkIds(cells, read, idField);
  return read;
}

function scalarOf(cell: CellValue): CellScalar | null {
  return cell !== null && typeof cell === 'object' ? cell.code : cell;
}

/**
 * Whether the value of the cell can still be used. Only the checks of the workbook report the
 * problem.
 */
function isHarmless(code: CellProblem['code']): boolean {
  switch (code) {
    case 'text-as-date':
    case 'text-as-number':
    case 'spaces-around-id':
    case 'invisible-in-id':
      return true;
    default:
      return false;
  }
}

function columnProblem(
  definition: TableDefinition,
  { missing, questions }: MatrixTable<TableDefinition>,
  fields: readonly string[],
): Problem | null {
  const nameOf = (field: string): string => headerOf(definition, field);
  const question = questions.find((one) => fieldsOf(one).some((field) => fields.includes(field)));
  if (question) return questionProblem(question, nameOf);
  const absent = missing.find((field) => fields.includes(field));
  if (absent === undefined) return null;
  const unless = definition.columns[absent]?.unless ?? null;
  const names = unless === null ? [absent] : [absent, unless];
  return { code: 'columnMissing', columns: names.map(nameOf) };
}

function questionProblem(question: ColumnQuestion, nameOf: (field: string) => string): Problem {
  return {
    code: 'columnUnclear',
    columns: fieldsOf(question).map(nameOf),
    headerCount: question.kind === 'which-column' ? question.indexes.length : 1,
  };
}

function checkIds<D extends TableDefinition>(
  cells: ArgumentCells,
  read: MatrixTable<D>,
  idField: string,
): void {
  const rowOf = new Map<string, number>();
  for (const row of read.rows) {
    const key = idKey(String((row as Readonly<Record<string, unknown>>)[idField]));
    const earlier = rowOf.get(key);
    if (earlier !== undefined) {
      throw at(cells, read, idField, row.row, { code: 'idTwice', earlier: earlier + 1 });
    }
    rowOf.set(key, row.row);
  }
}

function cellError(
  cells: ArgumentCells,
  read: MatrixTable<TableDefinition>,
  field: string,
  row: number,
  expected: Expected,
): FunctionError {
  const column = read.columns[field] ?? null;
  const found = column === null ? null : (cells.values[row * cells.columns + column] ?? null);
  return at(cells, read, field, row, { code: 'unexpected', found, expected });
}

function at(
  { argument }: ArgumentCells,
  read: MatrixTable<TableDefinition>,
  field: string,
  row: number,
  problem: Problem,
): FunctionError {
  const column = read.columns[field] ?? null;
  const position = { row: row + 1, column: column === null ? null : column + 1 };
  return new FunctionError(problem, { argument, position });
}

/** Returns what the cells of a column should contain. */
function expectedIn({ kind }: TableColumn): Expected {
  switch (kind.name) {
    case 'date':
    case 'step':
      return { kind: 'date' };
    case 'people':
    case 'count':
      return { kind: 'wholeNumberFrom', least: 0 };
    case 'money':
    case 'amount':
    case 'portion':
    case 'measure':
      return { kind: 'numberFrom', least: 0 };
    case 'backlog':
    case 'people-more-or-less':
      return { kind: 'wholeNumber' };
    case 'yes-no':
      return { kind: 'yesNo' };
    case 'choice':
      return { kind: 'choice', choices: kind.options };
    case 'period':
      return { kind: 'period' };
    case 'id':
    case 'text':
    case 'list':
    case 'value':
      return { kind: 'text' };
  }
}

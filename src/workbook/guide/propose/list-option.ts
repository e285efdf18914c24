/**
 * Finds out how a region can be read as a given table, and which fields are missing. A region is a
 * block of cells that may be a table.
 */
import type { CellScalar } from '../../grid';
import { chooseColumns, type ChosenColumns, type ColumnQuestion } from '../../choose-columns';
import { isNeeded } from '../../column';
import { idKey, isBlank } from '../../cell';
import { headerKey } from '../../header';
import { isTotalsRow } from '../../totals';
import { ADULTS, CHILDREN } from '../../words/household-parts';
import type { Region } from '../../regions';
import type { TableDefinition } from '../../table';
import { TABLES, type Role } from '../../tables';
import {
  headingOf,
  momentAround,
  nameIn,
  rowsWithHeadings,
  textAround,
  yearAround,
} from '../around';
import { contentsOf, holdsDays, holdsIds, holdsPeople } from '../contents';
import { fieldsFromColumns } from '../draft';
import { momentOf, monthEndOf } from '../moment';
import type { FieldSource, ListSource } from '../schema';
import { lacksYear } from '../translate';
import { weekIn } from '../week';

export interface ListOption {
  readonly role: Role;
  readonly region: Region;
  readonly columns: ChosenColumns;
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly year: ListSource['year'];
  readonly arePersons: boolean;
  readonly isCounted: boolean;
  /** The needed fields that neither a column nor a text around the region gives. */
  readonly missing: readonly string[];
  /** The number of fields that were recognised by a header, or that a question is about. */
  readonly matched: number;
  /**
   * The number of needed fields that are missing or uncertain. A field is uncertain if its header
   * often means something else.
   */
  readonly doubts: number;
}

/** Returns null if no column of the region may belong to the table. */
export function listOption(role: Role, region: Region): ListOption | null {
  const definition: TableDefinition = TABLES[role];
  const columns = chooseColumns(definition, region.headers);
  const found = Object.values(columns.indexes).filter((index) => index !== null).length;
  const matched = found + columns.questions.length;
  if (matched === 0) return null;
  const likely = likelyColumns(definition, region, columns);
  const fields: Record<string, FieldSource> = { ...fieldsFromColumns(region, columns), ...likely };
  let arePersons = false;
  let isCounted = false;
  for (const field of columns.missing) {
    const around = fromAround(role, field, region);
    if (around !== null) fields[field] = around;
    else if (field === 'persons' && personsAreRows(region, columns)) arePersons = true;
    else if (field === 'persons') {
      const sum = sumOfParts(region);
      if (sum !== null) fields[field] = sum;
    } else if (field === 'household' && role === 'placements') {
      isCounted = !hasIdColumn(region, columns);
    }
  }
  const missing = columns.missing.filter(
    (field) =>
      !(field in fields) &&
      !(field === 'persons' && arePersons) &&
      !(field === 'household' && isCounted),
  );
  return {
    role,
    region,
    columns,
    fields,
    year: yearSource(definition, region, fields, columns.questions),
    arePersons,
    isCounted,
    missing,
    matched,
    doubts: Object.keys(likely).length + missing.length,
  };
}

/**
 * Finds a column for each missing needed field. A column is used if only its header may mean the
 * field and its cells fit. A person still confirms the proposal.
 */
function likelyColumns(
  { columns: declared }: TableDefinition,
  region: Region,
  { questions }: ChosenColumns,
): Record<string, FieldSource> {
  const likely: Record<string, FieldSource> = {};
  for (const question of questions) {
    const [field, index] = oneNeeded(question, declared);
    const column = field === null ? undefined : declared[field];
    const header = region.headers[index] ?? '';
    if (field === null || column === undefined || header === '' || field in likely) continue;
    if (fits(column.kind.name, contentsOf(region, index)))
      likely[field] = { from: 'column', header };
  }
  return likely;
}

function oneNeeded(
  question: ColumnQuestion,
  declared: TableDefinition['columns'],
): readonly [string | null, number] {
  const needed = (field: string): boolean => {
    const column = declared[field];
    return column !== undefined && isNeeded(column);
  };
  switch (question.kind) {
    case 'which-column':
      return question.indexes.length === 1 && needed(question.field)
        ? [question.field, question.proposed]
        : [null, -1];
    case 'which-field': {
      const [only, second] = question.fields.filter(needed);
      return only !== undefined && second === undefined ? [only, question.index] : [null, -1];
    }
    default:
      return [null, -1];
  }
}

/** Returns true if each missing field has an unused column whose cells fit. */
export function canBeCompleted({ missing, region, columns, role }: ListOption): boolean {
  return missing.every((field) => columnsThatFit(role, field, region, columns.indexes).length > 0);
}

/** Returns the unused columns whose cells fit a field. For example, days fit the field `date`. */
export function columnsThatFit(
  role: Role,
  field: string,
  region: Region,
  indexes: Readonly<Record<string, number | null>>,
): readonly number[] {
  const used = new Set(Object.values(indexes));
  const column = (TABLES[role] as TableDefinition).columns[field];
  if (column === undefined) return [];
  return region.headers.flatMap((header, index) => {
    if (header === '' || used.has(index)) return [];
    const contents = contentsOf(region, index);
    return fits(column.kind.name, contents) ? [index] : [];
  });
}

function fits(kind: string, contents: ReturnType<typeof contentsOf>): boolean {
  switch (kind) {
    case 'date':
      return holdsDays(contents);
    case 'people':
    case 'count':
      return holdsPeople(contents) || (contents.filled > 0 && contents.numbers === contents.filled);
    case 'id':
      return holdsIds(contents);
    case 'amount':
    case 'money':
      return contents.filled > 0 && contents.numbers * 2 > contents.filled;
    default:
      return contents.texts > 0;
  }
}

const PERSON_WORDS =
  /^(rol|volgnr|volgnummer|relatie|geslacht|gebjaar|geboortejaar|gebdatum|geboortedatum|leeftijd|gezinslid|persoonnr|persoon|m v|mv|role|sex|gender|age)$/;

/**
 * Returns true if each row is a person. At least a quarter of the rows must then be further persons
 * of a household. In a region with a column such as a date of birth, one further person is enough.
 */
function personsAreRows(region: Region, { indexes }: ChosenColumns): boolean {
  const id = indexes['household'] ?? null;
  if (id === null) return false;
  const hasPersonColumns = region.headers.some((header) => PERSON_WORDS.test(headerKey(header)));
  const day = indexes['date'] ?? indexes['linkedOn'] ?? null;
  const { rows, repeated } = repeatsIn(region, region.rows, id, day);
  const all = rows + rowsBelowIds(region, region.rows, id, day);
  const others = repeated + all - rows;
  return all >= 4 && (others * 4 >= all || (hasPersonColumns && others > 0));
}

/**
 * Counts the rows without an id and a day below a row with an id. These rows may be further persons
 * of that household.
 */
export function rowsBelowIds(
  { grid, left, headers }: Region,
  rows: readonly number[],
  id: number,
  day: number | null,
): number {
  const columns = headers.map((_, index) => left + index);
  let isBelow = false;
  let count = 0;
  for (const row of rows) {
    const cells = grid.values[row] ?? [];
    const isNamed = !isBlank(cells[left + id]) || (day !== null && !isBlank(cells[left + day]));
    if (isNamed) isBelow = !isBlank(cells[left + id]);
    else if (isBelow && columns.some((column) => !isBlank(cells[column]))) count += 1;
  }
  return count;
}

/**
 * Counts the rows with an id, and how many of them are repeats. A repeat has the id and day of an
 * earlier row, or the id of the row above and no day.
 */
export function repeatsIn(
  { grid, left }: Region,
  rows: readonly number[],
  id: number,
  day: number | null,
): { readonly rows: number; readonly repeated: number } {
  const seen = new Set<string>();
  let [count, repeated] = [0, 0];
  let above = '';
  for (const row of rows) {
    const value = grid.values[row]?.[left + id] ?? '';
    if (isBlank(value)) continue;
    const on = day === null ? '' : String(grid.values[row]?.[left + day] ?? '');
    const key = `${String(value).trim().toLowerCase()} ${on.trim().toLowerCase()}`;
    count += 1;
    const isFurther = day !== null && isBlank(on) && idKey(String(value)) === above;
    if (seen.has(key) || isFurther) repeated += 1;
    seen.add(key);
    above = idKey(String(value));
  }
  return { rows: count, repeated };
}

/**
 * Returns adults plus children as the number of persons. Returns null if there is no column of
 * adults, or more than one, or no column of children. A header with *waarvan* is skipped, because
 * another column includes its people.
 */
function sumOfParts({ headers }: Region): FieldSource | null {
  const adults = headers.filter((header) => ADULTS.has(headerKey(header)));
  const children = headers.filter(
    (header) => CHILDREN.has(headerKey(header)) && !/^\W*waarvan/i.test(header),
  );
  if (adults.length !== 1 || children.length === 0) return null;
  return { from: 'sum', plus: [...adults, ...children], minus: [] };
}

function hasIdColumn(region: Region, { indexes }: ChosenColumns): boolean {
  const used = new Set(Object.values(indexes));
  return region.headers.some(
    (header, index) => header !== '' && !used.has(index) && holdsIds(contentsOf(region, index)),
  );
}

/**
 * Finds a field in the headings between the rows, in a title or in the sheet's name. Returns null
 * if none of these texts gives the field.
 */
function fromAround(role: Role, field: string, region: Region): FieldSource | null {
  const kind = (TABLES[role] as TableDefinition).columns[field]?.kind.name;
  switch (kind) {
    case 'period': {
      const moment = momentAround(region);
      if (moment.year === null || (moment.half === null && moment.month === null)) return null;
      return aroundThatSays(region, (text) => {
        const { half, month } = momentOf(text);
        return half !== null || month !== null;
      });
    }
    case 'date':
      if (headingsSay(region, (text) => momentOf(text).month !== null)) return { from: 'heading' };
      if (headingsSay(region, (text) => weekIn(text) !== null)) return { from: 'heading' };
      if (momentAround(region).year !== null) {
        const week = aroundThatSays(region, (text) => weekIn(text) !== null);
        if (week !== null) return week;
      }
      if (monthEndOf(momentAround(region)) === null) return null;
      return aroundThatSays(region, (text) => momentOf(text).month !== null);
    case 'id':
      return field === 'corporation' ? corporationAround(region) : null;
    default:
      return null;
  }
}

function aroundThatSays(region: Region, says: (text: string) => boolean): FieldSource | null {
  for (const around of ['title', 'sheet'] as const) {
    if (textAround(region, around, says) !== null) return { from: around };
  }
  return null;
}

/** Accepts headings with any names as corporations, because a person confirms the names later. */
function corporationAround(region: Region): FieldSource | null {
  if (headingsSay(region, (text) => isName(text))) return { from: 'heading' };
  return null;
}

/** Returns true if a text looks like a name and not like a sentence. */
export function isName(text: string): boolean {
  const name = nameIn(text);
  return /\p{L}{3,}/u.test(name) && name.length <= 40 && name.split(/\s+/).length <= 4;
}

/**
 * Returns true if the rows begin with a heading, there are at least two headings, and all headings
 * pass the test.
 */
export function headingsSay(region: Region, says: (text: string) => boolean): boolean {
  const headings = rowsWithHeadings(region).flatMap((row) => headingOf(region, row) ?? []);
  const first = region.rows[0];
  const startsWithOne = headings[0]?.row === Math.min(first ?? Infinity, headings[0]?.row ?? 0);
  return headings.length >= 2 && startsWithOne && headings.every(({ text }) => says(text));
}

/**
 * Finds the text that gives the year of dates without a year. Returns null if all dates have a
 * year, or if no text around the region gives the year.
 */
function yearSource(
  { columns }: TableDefinition,
  region: Region,
  fields: Readonly<Record<string, FieldSource>>,
  questions: readonly ColumnQuestion[],
): ListSource['year'] {
  const isNeeded = Object.entries(fields).some(([field, from]) => {
    const kind = columns[field]?.kind.name;
    if (kind !== 'date' && kind !== 'period') return false;
    if (from.from !== 'column') return true;
    return kind === 'date' && hasDaysWithoutYear(region, from.header);
  });
  const isAskedNeeded = questions.some(
    (question) =>
      question.kind === 'which-column' &&
      columns[question.field]?.kind.name === 'date' &&
      question.indexes.some((index) => hasDaysWithoutYear(region, region.headers[index] ?? '')),
  );
  if (!isNeeded && !isAskedNeeded) return null;
  if (headingsSay(region, (text) => momentOf(text).year !== null)) return { from: 'heading' };
  const found = yearAround(region);
  return found === null ? null : { from: found.around };
}

/** Returns true if a column holds days or months without a year. */
export function hasDaysWithoutYear({ grid, left, headers, rows }: Region, header: string): boolean {
  const index = headers.indexOf(header);
  const columns = headers.map((_, at) => left + at);
  return rows.some((row) => {
    const cells = grid.values[row] ?? [];
    return namesTime(cells[left + index] ?? '') && !isTotalsRow(cells, columns);
  });
}

/** Returns true for a day without a year, and for a month. */
function namesTime(value: CellScalar): boolean {
  if (lacksYear(value)) return true;
  if (typeof value !== 'string' || value.length > 20 || /\d/.test(value)) return false;
  return momentOf(value).month !== null;
}

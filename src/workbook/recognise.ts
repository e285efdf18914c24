/**
 * Decides which of the partners' tables a region is. A region is a block of cells that may be a
 * table. It is recognised by its name or its headers. If there is doubt, a person is asked, and the
 * region is not used before the answer. The candidates are the tables that the region may be.
 */
import { isSignDoubtful, signInHeader, type BacklogSign } from './backlog-sign';
import { chooseColumns, type ChosenColumns, type ColumnQuestion } from './choose-columns';
import type { CellScalar, WorkbookGrid } from './grid';
import { mappedColumns, mappingKey, readMappings, regionOf, type TableMapping } from './mapping';
import { headerKey } from './header';
import { headerWords } from './words/header-sense';
import { findRegions, type Region } from './regions';
import { isMeetingTab } from './meeting-tab';
import { headerOf, type TableDefinition } from './table';
import type { Steps } from './steps';
import { ROLES, TABLES, type Role } from './tables';

export type Reason =
  | { readonly kind: 'table-name' }
  | { readonly kind: 'title' }
  | { readonly kind: 'sheet-name' }
  /** `matched` columns of the table were found among the region's `of` headers. */
  | { readonly kind: 'headers'; readonly matched: number; readonly of: number }
  /** The required columns that the region lacks, by their headers. */
  | { readonly kind: 'lacks'; readonly columns: readonly string[] };

export interface Candidate {
  readonly role: Role;
  readonly reasons: readonly Reason[];
  readonly columns: ChosenColumns;
  /** The fields in which a lead (people ahead) is positive. */
  readonly negated: readonly string[];
}

export interface RecognisedRegion {
  readonly region: Region;
  /** The table that the region is. Null if it is no table, or if a person is asked. */
  readonly role: Role | null;
  /** How the region's columns are used. Null if `role` is null. */
  readonly columns: ChosenColumns | null;
  /** The fields in which a lead (people ahead) is positive. */
  readonly negated: readonly string[];
  /** The tables that the region may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly isAsked: boolean;
  /** A person's answers about the region, or null. */
  readonly mapping: TableMapping | null;
}

/** A person's answers that no longer fit the workbook. */
export interface DroppedMapping {
  /** The key in the workbook's settings. */
  readonly key: string;
  /** Null if the answers cannot be read, or if the answer was that the region is no table. */
  readonly role: Role | null;
  readonly sheet: string | null;
}

export interface Recognition {
  readonly regions: readonly RecognisedRegion[];
  /**
   * The region of each table. Null if no region is the table, or if several regions have equally
   * clear names.
   */
  readonly byRole: Readonly<Record<Role, RecognisedRegion | null>>;
  readonly dropped: readonly DroppedMapping[];
}

export function* recognise(workbook: WorkbookGrid): Steps<Recognition> {
  // The tabs that the add-in makes are not read as tables.
  const sheets = workbook.sheets.filter((sheet) => !isMeetingTab(sheet));
  const found: Region[] = [];
  for (const sheet of sheets) {
    found.push(...findRegions(sheet));
    yield;
  }
  const { mappings, unreadable } = readMappings(workbook.settings);
  const mapped = new Map<Region, RecognisedRegion>();
  const dropped: DroppedMapping[] = unreadable.map((key) => ({ key, role: null, sheet: null }));
  for (const mapping of mappings) {
    const region = regionOf(mapping, found);
    const recognised = region === null ? null : recogniseMapped(region, mapping);
    const { role, sheet } = mapping;
    if (recognised === null) dropped.push({ key: mappingKey(mapping), role, sheet });
    else mapped.set(recognised.region, recognised);
  }
  const regions = onlyOpenQuestions(
    found.map((region) => mapped.get(region) ?? recogniseRegion(region)),
  );
  const byRole = Object.fromEntries(
    ROLES.map((role) => [role, theOneOf(regions.filter((region) => region.role === role))]),
  ) as Record<Role, RecognisedRegion | null>;
  return { regions, byRole, dropped };
}

function recogniseMapped(region: Region, mapping: TableMapping): RecognisedRegion | null {
  const { role } = mapping;
  const said = { region, negated: [], candidates: [], isAsked: false, mapping };
  if (role === null) return { ...said, role, columns: null };
  const settled = mappedColumns(mapping, region);
  if (Object.values(settled).includes(null)) return null;
  const chosen = chooseColumns(TABLES[role], region.headers, settled as Record<string, number>);
  const { columns, negated } = withSigns(TABLES[role], chosen, region, mapping.signs);
  return { ...said, role, columns, negated, candidates: candidateFor(role, region) };
}

/**
 * Adds the signs of columns with backlogs: as a person answered, or as the header says. If the sign
 * stays doubtful, the column gets a question and is not used before the answer.
 */
function withSigns(
  definition: TableDefinition,
  chosen: ChosenColumns,
  region: Region,
  said: Readonly<Record<string, BacklogSign>> = {},
): Pick<Candidate, 'columns' | 'negated'> {
  const indexes = { ...chosen.indexes };
  const negated: string[] = [];
  let questions = chosen.questions;
  for (const [field, { kind }] of Object.entries(definition.columns)) {
    if (kind.name !== 'backlog') continue;
    const asked = questions.find((one) => one.kind === 'sign' && one.field === field);
    const index = indexes[field] ?? (asked?.kind === 'sign' ? asked.index : null);
    if (index === null) continue;
    const header = region.headers[index] ?? '';
    const sign = said[field] ?? signInHeader(header);
    const others = questions.filter((one) => one !== asked);
    if (sign === null && (asked || isSignDoubtful(header, cellsOf(region, index)))) {
      const question: ColumnQuestion = { kind: 'sign', field, index };
      questions = [...others, question];
      indexes[field] = null;
    } else {
      questions = others;
      indexes[field] = index;
      if (sign === 'ahead') negated.push(field);
    }
  }
  return { columns: { ...chosen, indexes, questions }, negated };
}

function cellsOf({ grid, rows, left }: Region, index: number): readonly CellScalar[] {
  return rows.map((row) => grid.values[row]?.[left + index] ?? '');
}

function recogniseRegion(region: Region): RecognisedRegion {
  const unsaid = { region, negated: [], mapping: null };
  const candidates = ROLES.flatMap((role) => candidateFor(role, region)).sort(
    (a, b) => likelihood(b) - likelihood(a),
  );
  const [first, second] = candidates;
  if (first === undefined || !isPlausible(first)) {
    return { ...unsaid, role: null, columns: null, candidates: [], isAsked: false };
  }
  const isTied = second !== undefined && likelihood(second) === likelihood(first);
  if (isTied || !isCertain(first, second)) {
    const plausible = candidates.filter(isPlausible);
    return { ...unsaid, role: null, columns: null, candidates: plausible, isAsked: true };
  }
  const { role, columns, negated } = first;
  return { region, mapping: null, role, columns, negated, candidates, isAsked: false };
}

/** Drops the question about a region if all its candidates were found elsewhere. */
function onlyOpenQuestions(regions: readonly RecognisedRegion[]): readonly RecognisedRegion[] {
  const found = new Set(regions.map(({ role }) => role));
  return regions.map((region) =>
    region.isAsked && region.candidates.every(({ role }) => found.has(role))
      ? { ...region, candidates: [], isAsked: false }
      : region,
  );
}

function candidateFor(role: Role, region: Region): readonly Candidate[] {
  const definition: TableDefinition = TABLES[role];
  const { columns, negated } = withSigns(
    definition,
    chooseColumns(definition, region.headers),
    region,
  );
  const matched = matchedFields(columns);
  const names = nameReasons(definition, region);
  if (names.length === 0 && (definition.isToldByName || matched < 2)) return [];
  if (matched < 1) return [];
  const headers: Reason = { kind: 'headers', matched, of: region.headers.filter(isFilled).length };
  const lacking = columns.missing.map((field) => headerOf(definition, field));
  const lacks: Reason[] = lacking.length === 0 ? [] : [{ kind: 'lacks', columns: lacking }];
  return [{ role, reasons: [...names, headers, ...lacks], columns, negated }];
}

function matchedFields({ indexes, questions }: ChosenColumns): number {
  return Object.values(indexes).filter((index) => index !== null).length + questions.length;
}

function nameReasons(
  definition: TableDefinition,
  { table, title, grid }: Region,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (table && isNamed(definition, table.name)) reasons.push({ kind: 'table-name' });
  if (title !== null && isNamed(definition, title)) reasons.push({ kind: 'title' });
  if (isNamed(definition, grid.sheet)) reasons.push({ kind: 'sheet-name' });
  return reasons;
}

const WORDS_BESIDE_A_NAME = /^(\d+|i{1,2}|h[12]|in|van|per|tbl|tabel|overzicht|lijst|stand)$/;

/**
 * Returns true if a text names the table. `tblPlaatsingen`, `Plaatsingen_2016` and `Overzicht
 * plaatsingen 2016-II` all name Plaatsingen.
 */
function isNamed({ name, otherNames }: TableDefinition, text: string): boolean {
  const words = headerWords(text.replaceAll('_', ' '));
  const known = [name, ...otherNames].map(headerKey);
  if (known.includes(words.join(''))) return true;
  const key = words.filter((word) => !WORDS_BESIDE_A_NAME.test(word)).join('');
  return known.includes(key.replace(/^(tbl|tabel)/, '').replace(/\d+$/, ''));
}

function likelihood(candidate: Candidate): number {
  const name = strongestName(candidate);
  return completeness(candidate.columns) * 1000 + name * 100 + matchedFields(candidate.columns);
}

/**
 * Returns 2 if the region has every required column, and 0 if it lacks one. Returns 1 if a required
 * column depends on an ambiguous header.
 */
function completeness({ missing, doubtful }: ChosenColumns): 0 | 1 | 2 {
  if (missing.length > 0) return 0;
  return doubtful.length > 0 ? 1 : 2;
}

function strongestName({ reasons }: Candidate): number {
  if (reasons.some(({ kind }) => kind === 'table-name')) return 3;
  if (reasons.some(({ kind }) => kind === 'title')) return 2;
  return reasons.some(({ kind }) => kind === 'sheet-name') ? 1 : 0;
}

/**
 * Returns true if a region may be the table. It has the table's name, or all required columns. It
 * may lack one required column if at least three columns match.
 */
function isPlausible(candidate: Candidate): boolean {
  const { missing } = candidate.columns;
  if (missing.length === 0 || strongestName(candidate) > 0) return true;
  return missing.length === 1 && matchedFields(candidate.columns) >= 3;
}

/**
 * Returns true if no person has to be asked about the first candidate.
 * - If a required column is missing or doubtful, the region must have the table's name.
 * - Otherwise, the second candidate must not have both a better name and more than half as many
 * columns.
 * - Without the name, at least half of the headers must then be known, and no other table may fit
 * nearly as well.
 */
function isCertain(first: Candidate, second: Candidate | undefined): boolean {
  const isNamedFirst = strongestName(first) > 0;
  if (completeness(first.columns) < 2) return isNamedFirst;
  const isOtherNamed = second !== undefined && strongestName(second) > strongestName(first);
  if (isOtherNamed && matchedFields(second.columns) * 2 > matchedFields(first.columns))
    return false;
  if (isNamedFirst) return true;
  const isRivalled =
    second !== undefined &&
    completeness(second.columns) === 2 &&
    matchedFields(second.columns) * 3 >= matchedFields(first.columns) * 2;
  return coverage(first) >= 0.5 && !isRivalled;
}

function coverage({ reasons }: Candidate): number {
  const headers = reasons.find((reason) => reason.kind === 'headers');
  return headers === undefined || headers.of === 0 ? 0 : headers.matched / headers.of;
}

/**
 * Returns the region with the clearest name among several regions of one table. A region that a
 * person chose comes first. Returns null if two regions are equally clear.
 */
function theOneOf(regions: readonly RecognisedRegion[]): RecognisedRegion | null {
  const clarity = (region: RecognisedRegion): number => {
    if (region.mapping !== null) return Infinity;
    const candidate = region.candidates.find(({ role }) => role === region.role);
    return candidate === undefined ? 0 : strongestName(candidate);
  };
  const clearest = Math.max(...regions.map(clarity));
  const [first, second] = regions.filter((region) => clarity(region) === clearest);
  return first !== undefined && second === undefined ? first : null;
}

function isFilled(text: string): boolean {
  return text !== '';
}

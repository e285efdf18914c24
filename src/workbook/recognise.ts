/**
 * Decides which of the partners' tables a region is (a region is a place on a sheet where a table
 * may be). A region is recognised by its name or its headers. If that leaves doubt, the region gets
 * candidates with reasons, and a person is asked which table it is. The region is not used before
 * the answer.
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

/** Why a region may be a table. */
export type Reason =
  | { readonly kind: 'table-name' }
  | { readonly kind: 'title' }
  | { readonly kind: 'sheet-name' }
  /** The region matches `matched` columns of the table; it has `of` headers. */
  | { readonly kind: 'headers'; readonly matched: number; readonly of: number }
  /** The required columns that the region lacks, in the partners' words. */
  | { readonly kind: 'lacks'; readonly columns: readonly string[] };

export interface Candidate {
  readonly role: Role;
  readonly reasons: readonly Reason[];
  readonly columns: ChosenColumns;
  /** Fields whose header says that a lead is positive. */
  readonly negated: readonly string[];
}

export interface RecognisedRegion {
  readonly region: Region;
  /** Which table the region is. Null if it is none, or if a person has to say so. */
  readonly role: Role | null;
  /**
   * How the region's columns are used. Null if it is no table, or if a person has to say which one.
   */
  readonly columns: ChosenColumns | null;
  /** Fields whose sign is reversed: a lead is positive. */
  readonly negated: readonly string[];
  /** The tables that the region may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly isAsked: boolean;
  /** A person's answers about the region. Null if nobody answered. */
  readonly mapping: TableMapping | null;
}

/** A person's answers about a region that no longer fit the workbook. */
export interface DroppedMapping {
  /** The key in the workbook's settings. */
  readonly key: string;
  /** Null if the answers cannot be read, or if they said that the region is no table. */
  readonly role: Role | null;
  readonly sheet: string | null;
}

export interface Recognition {
  readonly regions: readonly RecognisedRegion[];
  /** The region of each table. Null if there is none, or if a person has to say which one it is. */
  readonly byRole: Readonly<Record<Role, RecognisedRegion | null>>;
  readonly dropped: readonly DroppedMapping[];
}

export function* recognise(workbook: WorkbookGrid): Steps<Recognition> {
  // The tabs that the add-in makes are no input, whatever headers they have.
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
 * The columns, and those in which a lead is positive: as a person answered, or as the header says.
 * If neither gives the sign and the numbers leave doubt, the column is not used until a person
 * answers.
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

/**
 * A region about which a person would be asked needs no question if every table that it may be was
 * found elsewhere.
 */
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
 * `tblPlaatsingen`, `Plaatsingen_2016` and `Overzicht plaatsingen 2016-II` all mean Plaatsingen.
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
 * 2: the region has every required column. 1: it has them only if an ambiguous header means such a
 * column. 0: it lacks one.
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
 * Whether a region may be the table. It must have the table's name or all required columns. It may
 * also lack one of them, if at least three columns match.
 */
function isPlausible(candidate: Candidate): boolean {
  const { missing } = candidate.columns;
  if (missing.length === 0 || strongestName(candidate) > 0) return true;
  return missing.length === 1 && matchedFields(candidate.columns) >= 3;
}

/**
 * Whether no person has to be asked. A complete table is certain by its name, or if at least half
 * of its headers are known and no other table fits nearly as well. In both cases, no other table
 * may fit the name better and match more than half as many columns. An incomplete table is certain
 * only by its name.
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
 * The region with the clearest name among several that are the same table. One that a person chose
 * comes first. Null if none is clearer than all others.
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

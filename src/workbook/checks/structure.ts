/**
 * Reports problems with tables and columns, such as a missing column. A guide says how one table is
 * read.
 */
import { cellAddress } from '../address';
import { requiredWithout, type ColumnQuestion } from '../choose-columns';
import { finding, type Finding, type Findings, type FindingPlace } from '../finding';
import { headerKey } from '../header';
import type { Draft } from '../guide/draft';
import { firstStruck } from '../guide/doubtful-rows';
import type { Guides } from '../guide/guides';
import { placesOfDraft } from '../guide/places';
import type { TableGuide } from '../guide/table-guide';
import { isBlock } from '../guide/resolved';
import type { RecognisedRegion, Recognition } from '../recognise';
import type { Region } from '../regions';
import { ROLES, TABLES, type Role } from '../tables';
import { isNeeded } from '../column';
import { headerOf, type TableDefinition } from '../table';

/** Without these tables there are no figures. */
const NEEDED: readonly Role[] = ['quotas', 'placements'];

/** @param year the calendar year of the figures */
export function* checkStructure(recognition: Recognition, guides: Guides, year: number): Findings {
  yield missingTables(recognition, guides);
  yield openTables(guides);
  yield columnsNoGuideReads(guides);
  yield droppedMappings(recognition, guides);
  const tablesOn = tablesByRegion(guides);
  for (const region of recognition.regions) {
    const tables = tablesOn.get(region.region) ?? [];
    if (tables.length === 0) {
      yield askedTable(region);
      yield tableTwice(region, recognition, guides);
    }
    if (region.role !== null && guides.byRole[region.role].plain === region) {
      yield columnsOf(region);
    }
    const [first] = tables;
    if (first !== undefined) yield* rowsFound(region, first, year);
  }
}

/**
 * Returns the tables that read each region, including tables with an open question. A region is a
 * block of cells that may be a table.
 */
function tablesByRegion({ byRole }: Guides): ReadonlyMap<Region, readonly Role[]> {
  const tables = new Map<Region, Role[]>();
  for (const role of ROLES) {
    const { state, draft } = byRole[role];
    if (state === 'absent' || draft === null) continue;
    for (const source of draft.resolved.sources) {
      if (!isBlock(source)) continue;
      tables.set(source.region, [...(tables.get(source.region) ?? []), role]);
    }
  }
  return tables;
}

/** Reports tables that are not used until a question is answered. */
function openTables({ byRole }: Guides): readonly Finding[] {
  return ROLES.flatMap((role) => {
    const { state, draft } = byRole[role];
    if (state !== 'asked' || draft === null) return [];
    const { name } = TABLES[role];
    const place = placeOfDraft(draft, name);
    const code = NEEDED.includes(role) ? 'needed-table-open' : 'table-open';
    return [finding(code, place, { name })];
  });
}

/** Reports needed columns that a table's guide does not read. */
function columnsNoGuideReads({ byRole }: Guides): readonly Finding[] {
  return ROLES.flatMap((role) => {
    const { state, draft, plain } = byRole[role];
    if (state !== 'used' || draft === null || plain !== null) return [];
    const definition: TableDefinition = TABLES[role];
    const { sources, arePersons, isCounted } = draft.guide;
    const isRead = (field: string): boolean =>
      (arePersons && field === 'persons') ||
      (isCounted && field === 'household') ||
      sources.some((source) =>
        source.kind === 'cells'
          ? source.records.some((record) => field in record)
          : (source.fields[field]?.from ?? 'nothing') !== 'nothing',
      );
    const indexes = Object.fromEntries(
      Object.keys(definition.columns).map((field) => [field, isRead(field) ? 0 : null]),
    );
    const place = placeOfDraft(draft, definition.name);
    return requiredWithout(definition, indexes).map((field) =>
      finding('column-missing', place, { column: headerOf(definition, field) }),
    );
  });
}

function placeOfDraft({ resolved }: Draft, table: string): FindingPlace {
  const [first] = resolved.sources;
  if (first === undefined) return { table, sheet: null, address: null };
  if (isBlock(first)) return { ...placeOfHeaderIn(first.region, 0), table };
  const cell = first.records
    .flatMap((record) => Object.values(record))
    .find((one) => 'grid' in one);
  if (cell === undefined || !('grid' in cell)) return { table, sheet: null, address: null };
  const address = cellAddress(cell.row + cell.grid.top, cell.column + cell.grid.left);
  return { table, sheet: cell.grid.sheet, address };
}

function missingTables({ regions }: Recognition, guides: Guides): readonly Finding[] {
  const taken = tablesByRegion(guides);
  const missing = NEEDED.filter(
    (role) =>
      guides.byRole[role].state === 'absent' &&
      // No question is asked about a region that another table uses.
      !regions.some((region) => isAskedAbout(region, role) && !taken.has(region.region)),
  );
  return missing.map((role) => {
    const { name } = TABLES[role];
    return finding('table-missing', { table: name, sheet: null, address: null }, { name });
  });
}

function isAskedAbout({ isAsked, candidates }: RecognisedRegion, role: Role): boolean {
  return isAsked && candidates.some((candidate) => candidate.role === role);
}

function droppedMappings({ dropped }: Recognition, { unreadable }: Guides): readonly Finding[] {
  const guides = unreadable.map(() => ({ role: null, sheet: null }));
  return [...dropped, ...guides].map(({ role, sheet }) => {
    const name = role === null ? null : TABLES[role].name;
    return finding('mapping-dropped', { table: name, sheet, address: null }, { name });
  });
}

/** Reports problems with rows, such as hidden rows. */
function* rowsFound(recognised: RecognisedRegion, role: Role, year: number): Findings {
  const region = { ...recognised, role };
  yield headerElsewhere(region);
  yield hiddenRows(region);
  yield struckRows(region);
  yield rowsNotRead(region);
  yield constantsAmongFormulas(region);
  yield rentWithServiceCosts(recognised, year);
}

function headerElsewhere(region: RecognisedRegion): readonly Finding[] {
  const isElsewhere = region.region.isHeaderElsewhere;
  return isElsewhere ? [finding('header-elsewhere', placeOfHeader(region, 0), {})] : [];
}

function hiddenRows(region: RecognisedRegion): readonly Finding[] {
  const { grid, rows } = region.region;
  const hidden = new Set(grid.hiddenRows);
  const found = rows.filter((row) => hidden.has(row + grid.top));
  const [first] = found;
  if (first === undefined) return [];
  return [finding('rows-hidden', placeOfCell(region, first, 0), { count: found.length })];
}

/** Reports rows that are struck through. Placements are skipped: other checks report these. */
function struckRows(region: RecognisedRegion): readonly Finding[] {
  const { grid, rows } = region.region;
  if (region.role === 'placements') return [];
  const found = rows.filter(
    (row) => firstStruck(region.region, row, grid.values[row] ?? []) !== null,
  );
  const [first] = found;
  if (first === undefined) return [];
  return [finding('rows-struck', placeOfCell(region, first, 0), { count: found.length })];
}

function rowsNotRead(region: RecognisedRegion): readonly Finding[] {
  const { remarks, leftOut } = region.region;
  return [
    ...remarks.map((row) => finding('row-as-remark', placeOfCell(region, row, 0), {})),
    ...(leftOut === null ? [] : [finding('rows-left-out', placeOfCell(region, leftOut, 0), {})]),
  ];
}

const LEAST_FORMULAS = 3;
const FORMULAS_PER_CONSTANT = 2;

/** Reports typed numbers in a column that otherwise contains formulas. */
function constantsAmongFormulas(region: RecognisedRegion): readonly Finding[] {
  const { grid, rows, left, headers } = region.region;
  return headers.flatMap((_, index) => {
    const at = left + index;
    const constants: number[] = [];
    let formulas = 0;
    for (const row of rows) {
      const formula = grid.formulas[row]?.[at] ?? '';
      if (typeof formula === 'string' && formula.startsWith('=')) formulas += 1;
      else if (typeof formula === 'number') constants.push(row);
    }
    const isFormulaColumn =
      formulas >= LEAST_FORMULAS && formulas >= constants.length * FORMULAS_PER_CONSTANT;
    if (!isFormulaColumn) return [];
    return constants.map((row) =>
      finding('constant-among-formulas', placeOfCell(region, row, index), {}),
    );
  });
}

const MAY_HOLD_SERVICE_COSTS: ReadonlySet<string> = new Set(['rekenhuur', 'huurprijs']);

/**
 * From this year on the rekenhuur is the bare rent (Wet op de huurtoeslag, as of 1 January 2026).
 */
const WITHOUT_SERVICE_COSTS = 2026;

function rentWithServiceCosts(region: RecognisedRegion, year: number): readonly Finding[] {
  const index = region.role === 'homes' ? (region.columns?.indexes['bareRent'] ?? null) : null;
  if (index === null) return [];
  const key = headerKey(region.region.headers[index] ?? '');
  if (!MAY_HOLD_SERVICE_COSTS.has(key)) return [];
  const since = year >= WITHOUT_SERVICE_COSTS ? WITHOUT_SERVICE_COSTS : null;
  return [finding('rent-with-service-costs', placeOfHeader(region, index), { since })];
}

function placeOfCell({ region, role }: RecognisedRegion, row: number, index: number): FindingPlace {
  const { grid, left } = region;
  return {
    table: role === null ? null : TABLES[role].name,
    sheet: grid.sheet,
    address: cellAddress(row + grid.top, left + index + grid.left),
  };
}

function askedTable(region: RecognisedRegion): readonly Finding[] {
  if (!region.isAsked) return [];
  const names = [...new Set(region.candidates.map(({ role }) => TABLES[role].name))];
  return [finding('table-asked', { ...placeOfHeader(region, 0), table: null }, { names })];
}

function tableTwice(
  region: RecognisedRegion,
  { byRole, regions }: Recognition,
  guides: Guides,
): readonly Finding[] {
  const { role } = region;
  if (role === null || byRole[role] === region) return [];
  const isTwice = regions.some((other) => other !== region && other.role === role);
  if (!isTwice) return [];
  const used = byRole[role];
  const { name } = TABLES[role];
  const where = placesUsed(guides.byRole[role]) ?? (used === null ? null : whereIs(used));
  return [finding('table-twice', placeOfHeader(region, 0), { name, used: where })];
}

/**
 * Returns the places of a table that was not found by its headers alone. Returns null for any other
 * table.
 */
function placesUsed({ state, plain, draft }: TableGuide): string | null {
  if (state !== 'used' || plain !== null || draft === null) return null;
  return placesOfDraft(draft).join(', ');
}

function columnsOf(region: RecognisedRegion): readonly Finding[] {
  if (region.role === null || region.columns === null) return [];
  const definition: TableDefinition = TABLES[region.role];
  const nameOf = (field: string): string => headerOf(definition, field);
  const table = { ...placeOfHeader(region, 0), address: null };
  const { missing, questions, repeated, alternatives } = region.columns;
  return [
    ...missing.map((field) => finding('column-missing', table, { column: nameOf(field) })),
    ...questions.map((question) => questionFinding(region, definition, question)),
    ...repeated.map(({ field, index }) =>
      finding('header-twice', placeOfHeader(region, index), { column: nameOf(field) }),
    ),
    ...alternatives.map(({ field, index }) =>
      finding('other-column-possible', placeOfHeader(region, index), { column: nameOf(field) }),
    ),
  ];
}

function questionFinding(
  region: RecognisedRegion,
  definition: TableDefinition,
  question: ColumnQuestion,
): Finding {
  const nameOf = (field: string): string => headerOf(definition, field);
  switch (question.kind) {
    case 'which-column': {
      const column = definition.columns[question.field];
      const isRequired = column !== undefined && isNeeded(column);
      const headers = question.indexes.map((index) => region.region.headers[index] ?? '');
      return finding(
        isRequired ? 'required-column-asked' : 'column-asked',
        placeOfHeader(region, question.proposed),
        { column: nameOf(question.field), headers },
      );
    }
    case 'which-field':
      return finding('header-asked', placeOfHeader(region, question.index), {
        columns: question.fields.map(nameOf),
      });
    case 'sign':
      return finding('sign-asked', placeOfHeader(region, question.index), {
        column: nameOf(question.field),
      });
    case 'contains-backlog':
      return finding('adjusted-quota-asked', placeOfHeader(region, question.index), {
        header: region.region.headers[question.index] ?? '',
      });
  }
}

function placeOfHeader({ region, role }: RecognisedRegion, index: number): FindingPlace {
  return {
    table: role === null ? null : TABLES[role].name,
    ...placeOfHeaderIn(region, index),
  };
}

function placeOfHeaderIn(
  { grid, headerRow, left }: Region,
  index: number,
): Pick<FindingPlace, 'sheet' | 'address'> {
  return {
    sheet: grid.sheet,
    address:
      headerRow === null ? null : cellAddress(headerRow + grid.top, left + index + grid.left),
  };
}

function whereIs(region: RecognisedRegion): string {
  const { sheet, address } = placeOfHeader(region, 0);
  return [sheet, address].filter((part) => part !== null).join(', ');
}

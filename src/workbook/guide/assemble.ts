/**
 * Puts the cells that a guide names together as the cells of one table. A guide says how one table
 * is read. Its sources are lists, blocks and single cells. Each cell keeps its origin: the cell of
 * the workbook from which it came.
 */
import type { SheetGrid } from '../grid';
import type { Steps } from '../steps';
import type { TableDefinition } from '../table';
import type { Origin } from '../table-reading';
import { TABLES } from '../tables';
import { listRows } from './list-rows';
import { matrixRows } from './matrix-rows';
import { looseRows } from './loose-rows';
import {
  groupPersons,
  isFurtherPerson,
  isOfHousehold,
  leaveOutHiddenRepeats,
  leaveOutRepeats,
  mergeHalfYears,
} from './rows-together';
import { isBlock, type ResolvedGuide, type ResolvedSource } from './resolved';
import type { ReadingGuide } from './schema';
import {
  leaveOut,
  placeOfRow,
  saysNothing,
  type AssemblyContext,
  type RowWithoutRecord,
  type Piece,
  type PiecedRow,
  type RowPlace,
} from './pieces';

export interface Assembled {
  /** The cells, with one row per record. The sheet's name is that of the first source. */
  readonly grid: SheetGrid;
  readonly columns: Readonly<Record<string, number | null>>;
  readonly rows: readonly number[];
  readonly origins: readonly (readonly (Origin | null)[])[];
  /** For each cell of the grid's values: true if the value was not simply copied from a cell. */
  readonly interpreted: readonly (readonly boolean[])[];
  readonly leftOut: readonly RowWithoutRecord[];
  /**
   * The persons who count with their household, although rows without a value such as theirs are
   * left out.
   */
  readonly counted: readonly RowPlace[];
}

/** Puts the table together. The time grows linearly with the number of cells. */
export function* assemble(resolved: ResolvedGuide, dateShift: number): Steps<Assembled> {
  const definition: TableDefinition = TABLES[resolved.guide.role];
  const context: AssemblyContext = { definition, resolved, dateShift };
  const leftOut: RowWithoutRecord[] = [];
  let rows: PiecedRow[] = [];
  for (const source of resolved.sources) {
    rows.push(...(yield* rowsOf(source, context, leftOut)));
  }
  rows = withoutRowsThatLack(rows, resolved.guide, leftOut);
  rows = leaveOutHiddenRepeats(rows, resolved.guide.hiddenRepeats, leftOut);
  const further: PiecedRow[] = [];
  if (resolved.guide.arePersons) rows = households(rows, resolved, further);
  yield;
  if (resolved.guide.repeatsOnce) rows = leaveOutRepeats(rows, leftOut);
  yield;
  if (resolved.guide.role === 'quotas' && resolved.sources.length > 1) rows = mergeHalfYears(rows);
  const counted = further.flatMap((row) => {
    const lacking = lackingIn(row, resolved.guide);
    return lacking.length === 0 ? [] : (placeOfRow(row, lacking) ?? []);
  });
  return { ...layOut(rows, resolved, definition), leftOut, counted };
}

/**
 * Joins the persons of each household. If lists may repeat each other, each list is joined on its
 * own. Otherwise a repeated person would count twice in the household.
 */
function households(
  rows: PiecedRow[],
  { guide }: ResolvedGuide,
  further: PiecedRow[],
): PiecedRow[] {
  if (!guide.repeatsOnce) return groupPersons(rows, further);
  const sources = [...new Set(rows.map(({ source }) => source))];
  return sources.flatMap((source) =>
    groupPersons(
      rows.filter((row) => row.source === source),
      further,
    ),
  );
}

function* rowsOf(
  resolved: ResolvedSource,
  context: AssemblyContext,
  leftOut: RowWithoutRecord[],
): Steps<readonly PiecedRow[]> {
  if (!isBlock(resolved)) return looseRows(resolved);
  const { source } = resolved;
  switch (source.kind) {
    case 'list':
      return yield* listRows({ ...resolved, source }, context, leftOut);
    case 'matrix':
      return yield* matrixRows({ ...resolved, source }, context, leftOut);
  }
}

/**
 * Leaves out each row that has no value for one of the fields. For example, a placement without a
 * day is a household that still waits. A person without a day stays if the first person of the
 * household stays.
 */
function withoutRowsThatLack(
  rows: PiecedRow[],
  guide: ReadingGuide,
  leftOut: RowWithoutRecord[],
): PiecedRow[] {
  if (guide.without.length === 0) return rows;
  let above: PiecedRow | null = null;
  let isAboveLeftOut = false;
  return rows.filter((row) => {
    const first = guide.arePersons && above !== null && isOfHousehold(above, row) ? above : null;
    const isFurther = first !== null && isFurtherPerson(first, row);
    const lacking = lackingIn(row, guide);
    const isOut = isFurther ? isAboveLeftOut : lacking.length > 0;
    if (isOut) leaveOut(row, 'without', leftOut, lacking);
    // A person who is left out alone, such as a child who comes later, begins no household.
    if (first === null || !isOut) [above, isAboveLeftOut] = [first ?? row, isOut];
    return !isOut;
  });
}

/** Returns the fields without which rows are left out, and for which a row has no value. */
function lackingIn({ pieces }: PiecedRow, { without }: ReadingGuide): readonly string[] {
  return without.filter((field) => saysNothing(pieces[field]?.value));
}

function layOut(
  rows: readonly PiecedRow[],
  { guide, sources }: ResolvedGuide,
  definition: TableDefinition,
): Omit<Assembled, 'leftOut' | 'counted'> {
  const fields = Object.keys(definition.columns).filter((field) => isNamed(field, guide, rows));
  const columns: Record<string, number | null> = {};
  for (const field of Object.keys(definition.columns)) {
    const index = fields.indexOf(field);
    columns[field] = index < 0 ? null : index;
  }
  const pick = <Value>(of: (piece: Piece | undefined) => Value): Value[][] =>
    rows.map(({ pieces }) => fields.map((field) => of(pieces[field])));
  return {
    grid: {
      sheet: sheetOf(sources),
      top: 0,
      left: 0,
      values: pick((piece) => piece?.value ?? ''),
      numberFormats: pick((piece) => piece?.numberFormat ?? 'General'),
      formulas: [],
      tables: [],
      hiddenRows: [],
    },
    columns,
    rows: rows.map((_, index) => index),
    origins: pick((piece) => piece?.origin ?? null),
    interpreted: pick((piece) => piece?.isInterpreted ?? false),
  };
}

function isNamed(
  field: string,
  { sources, arePersons }: ResolvedGuide['guide'],
  rows: readonly PiecedRow[],
): boolean {
  if (arePersons && field === 'persons') return true;
  const isInSource = sources.some((source) =>
    source.kind === 'cells'
      ? source.records.some((record) => field in record)
      : (source.fields[field]?.from ?? 'nothing') !== 'nothing',
  );
  return isInSource || rows.some(({ pieces }) => field in pieces);
}

function sheetOf([first]: readonly ResolvedSource[]): string {
  if (first === undefined) return '';
  if (isBlock(first)) return first.region.grid.sheet;
  const cell = first.records
    .flatMap((record) => Object.values(record))
    .find((one) => 'grid' in one);
  return cell !== undefined && 'grid' in cell ? cell.grid.sheet : '';
}

/**
 * A person's answers about a region (a place on a sheet where a table may be): which table it is,
 * and which column is which. The answers are stored in the workbook's settings, one value per
 * table, so that all co-authors share them. They still apply after tables and columns were renamed
 * or moved. Answers that no longer fit are dropped.
 */
// `zod/mini` makes the same checks as `zod` in a tenth of the size, and the pane contains it.
import * as z from 'zod/mini';
import { headerKey } from './header';
import { jsonOf } from './json-text';
import type { Region } from './regions';
import { ROLES, type Role } from './tables';

const PREFIX = 'taakstelling.table.';

const Mapping = z.strictObject({
  version: z.literal(1),
  /** Null if a person said that the region is none of the partners' tables. */
  role: z.nullable(z.enum(ROLES as [Role, ...Role[]])),
  /** The name of the Excel table. Null for a bare block. */
  table: z.nullable(z.string()),
  sheet: z.string(),
  /** The headers, in order, when the person answered. They show what was renamed or moved since. */
  headers: z.array(z.string()),
  /** The header of each field's column. */
  columns: z.record(z.string(), z.string()),
  /** For each field, whether a positive number means that people are behind or ahead. */
  signs: z.record(z.string(), z.enum(['behind', 'ahead'])),
});

export type TableMapping = z.infer<typeof Mapping>;

/** What a person chose about a region. What is absent is recognised by the headers. */
export interface MappingChoice {
  readonly role: Role | null;
  readonly columns?: Readonly<Record<string, string>>;
  readonly signs?: Readonly<Record<string, 'behind' | 'ahead'>>;
}

export function mappingOf({ grid, table, headers }: Region, choice: MappingChoice): TableMapping {
  return {
    version: 1,
    role: choice.role,
    table: table?.name ?? null,
    sheet: grid.sheet,
    headers: [...headers],
    columns: { ...choice.columns },
    signs: { ...choice.signs },
  };
}

/** The key in the workbook's settings under which a mapping is stored. */
export function mappingKey({ role, table, sheet, headers }: TableMapping): string {
  return PREFIX + (role ?? `none.${table ?? `${sheet}.${headerKey(headers.join(''))}`}`);
}

export interface StoredMappings {
  readonly mappings: readonly TableMapping[];
  /** Keys whose value is no mapping. */
  readonly unreadable: readonly string[];
}

/** Reads the mappings among the workbook's settings, which are JSON texts by key. */
export function readMappings(settings: Readonly<Record<string, string>>): StoredMappings {
  const mappings: TableMapping[] = [];
  const unreadable: string[] = [];
  for (const [key, text] of Object.entries(settings)) {
    if (!key.startsWith(PREFIX)) continue;
    const mapping = Mapping.safeParse(jsonOf(text));
    if (mapping.success) mappings.push(mapping.data);
    else unreadable.push(key);
  }
  return { mappings, unreadable };
}

/**
 * The region that a mapping is about: the one with the table's name. If there is none, the only one
 * on the same sheet with at least half of the headers; without any there, the only such one on any
 * sheet. Null if none or several fit.
 */
export function regionOf(mapping: TableMapping, regions: readonly Region[]): Region | null {
  const named = regions.find(({ table }) => table !== null && table.name === mapping.table);
  if (named) return named;
  const alike = regions.filter((region) => sharedHeaders(mapping, region) >= 0.5);
  const onSheet = alike.filter(({ grid }) => grid.sheet === mapping.sheet);
  const [only, second] = onSheet.length > 0 ? onSheet : alike;
  return only !== undefined && second === undefined ? only : null;
}

/** The index of each field's column. Null if the column no longer exists. */
export function mappedColumns(
  { headers: before, columns }: Pick<TableMapping, 'headers' | 'columns'>,
  { headers: now }: Region,
): Readonly<Record<string, number | null>> {
  const keysBefore = before.map(headerKey);
  const keysNow = now.map(headerKey);
  return Object.fromEntries(
    Object.entries(columns).map(([field, header]) => {
      const index = keysNow.indexOf(headerKey(header));
      return [field, index >= 0 ? index : renamedColumn(headerKey(header), keysBefore, keysNow)];
    }),
  );
}

/**
 * The index of a column whose header changed. It has the same position, and the number of columns
 * is the same. Null if the new header existed before.
 */
function renamedColumn(
  key: string,
  before: readonly string[],
  now: readonly string[],
): number | null {
  const index = before.indexOf(key);
  const renamed = now[index];
  if (renamed === undefined || now.length !== before.length) return null;
  return before.includes(renamed) ? null : index;
}

function sharedHeaders({ headers }: TableMapping, region: Region): number {
  const now = new Set(region.headers.map(headerKey));
  const before = headers.map(headerKey).filter((key) => key !== '');
  return before.filter((key) => now.has(key)).length / Math.max(1, before.length);
}

/**
 * Stores a person's answers about a region: which table it is, and which column is which. A region
 * is a block of cells that may be a table. The answers are stored in the workbook, so that all
 * co-authors share them. They still apply after columns were renamed or moved. Answers that no
 * longer fit are dropped.
 */
// `zod/mini` is used because it is a tenth of the size of `zod`.
import * as z from 'zod/mini';
import { headerKey } from './header';
import { jsonOf } from './json-text';
import type { Region } from './regions';
import { ROLES, type Role } from './tables';

const PREFIX = 'taakstelling.table.';

const Mapping = z.strictObject({
  version: z.literal(1),
  /** Null if a person said that the region is no table of the partners. */
  role: z.nullable(z.enum(ROLES as [Role, ...Role[]])),
  /** The name of the Excel table. Null for a block outside any Excel table. */
  table: z.nullable(z.string()),
  sheet: z.string(),
  /** The headers at the time of the answer, in order. */
  headers: z.array(z.string()),
  /** The header of each field's column. */
  columns: z.record(z.string(), z.string()),
  /** For each field, whether a positive number means that people are behind or ahead. */
  signs: z.record(z.string(), z.enum(['behind', 'ahead'])),
});

export type TableMapping = z.infer<typeof Mapping>;

/** What a person chose about a region. Other columns and signs are recognised by the headers. */
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

/** Reads the mappings from the workbook's settings, which are JSON texts by key. */
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
 * Returns the region of a mapping: the Excel table with the stored name. Otherwise, a region must
 * have at least half of the headers. The only such region on the stored sheet is used, or else the
 * only one in the workbook. Returns null if no region or several regions remain.
 */
export function regionOf(mapping: TableMapping, regions: readonly Region[]): Region | null {
  const named = regions.find(({ table }) => table !== null && table.name === mapping.table);
  if (named) return named;
  const alike = regions.filter((region) => sharedHeaders(mapping, region) >= 0.5);
  const onSheet = alike.filter(({ grid }) => grid.sheet === mapping.sheet);
  const [only, second] = onSheet.length > 0 ? onSheet : alike;
  return only !== undefined && second === undefined ? only : null;
}

/** Returns the index of each field's column, or null for a column that no longer exists. */
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
 * Returns the index of a column whose header changed: the column at the same position. Returns null
 * if the number of columns changed, or if the new header existed before.
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

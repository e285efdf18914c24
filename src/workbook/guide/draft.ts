/**
 * Defines a draft: a guide whose cells were found in the workbook, with the reasons to propose it.
 * A guide says how one table is read.
 */
import type { ChosenColumns } from '../choose-columns';
import type { SheetGrid } from '../grid';
import type { Region } from '../regions';
import type { Role } from '../tables';
import { isTotalsRow } from '../totals';
import { headingOf } from './around';
import { usesHeadings } from './list-rows';
import { anchorOf } from './resolve';
import { isBlock, type ResolvedBlock, type ResolvedGuide } from './resolved';
import type { FieldSource, ListSource, ReadingGuide } from './schema';

/** Why a guide is proposed. */
export type GuideReason =
  /**
   * Several blocks have the same columns. `places` holds their sheets, or their titles on one
   * sheet.
   */
  | { readonly kind: 'same-headers'; readonly places: readonly string[] }
  | { readonly kind: 'named'; readonly sheet: string }
  | { readonly kind: 'headers'; readonly matched: number; readonly of: number }
  | { readonly kind: 'persons' }
  | { readonly kind: 'also-in'; readonly role: Role; readonly header: string }
  | { readonly kind: 'matrix'; readonly columns: number }
  | { readonly kind: 'labels'; readonly labels: readonly string[] };

export interface Draft {
  readonly role: Role;
  readonly guide: ReadingGuide;
  readonly resolved: ResolvedGuide;
  readonly reasons: readonly GuideReason[];
  /** A higher number means a likelier proposal. */
  readonly likelihood: number;
  /**
   * The number of needed fields that are missing or uncertain. A field is uncertain if its header
   * often means something else.
   */
  readonly doubts: number;
  /** The years that occur in the workbook; the person chooses from them. */
  readonly workbookYears: readonly number[];
  /** The names in Corporaties, in lower case. Empty if the workbook has no such table. */
  readonly knownCorporations: ReadonlySet<string>;
  /** Returns true for a cell in a block that is a table or may be one. */
  readonly isTaken: (grid: SheetGrid, row: number, column: number) => boolean;
}

/** Returns the columns of the fields that were recognised by their headers. */
export function fieldsFromColumns(
  { headers }: Region,
  { indexes }: Pick<ChosenColumns, 'indexes'>,
): Record<string, FieldSource> {
  const fields: Record<string, FieldSource> = {};
  for (const [field, index] of Object.entries(indexes)) {
    const header = index === null ? undefined : headers[index];
    if (header !== undefined && header !== '') fields[field] = { from: 'column', header };
  }
  return fields;
}

export function listSource(
  region: Region,
  fields: Readonly<Record<string, FieldSource>>,
  year: ListSource['year'] = null,
): ListSource {
  return { kind: 'list', at: anchorOf(region), fields: { ...fields }, year };
}

/**
 * A list of a draft with the rows that may be records. Totals are left out, and so are headings
 * from which the list takes values.
 */
export interface DraftList extends ResolvedBlock<ListSource> {
  readonly body: readonly number[];
}

export function listsOf({ resolved }: Draft): readonly DraftList[] {
  return resolved.sources.flatMap((found) => {
    if (!isBlock(found) || found.source.kind !== 'list') return [];
    const list = { ...found, source: found.source };
    return [{ ...list, body: bodyOf(list) }];
  });
}

/** The rows of each region without totals. The key is true for the rows without headings. */
const bodies = new WeakMap<Region, Map<boolean, readonly number[]>>();

function bodyOf({ region, source }: ResolvedBlock<ListSource>): readonly number[] {
  const hasHeadings = usesHeadings(source);
  const known = bodies.get(region) ?? new Map<boolean, readonly number[]>();
  bodies.set(region, known);
  const body = known.get(hasHeadings) ?? rowsOfBody(region, hasHeadings);
  known.set(hasHeadings, body);
  return body;
}

function rowsOfBody(region: Region, hasHeadings: boolean): readonly number[] {
  const { grid, left, headers, rows } = region;
  const columns = headers.map((_, index) => left + index);
  return rows.filter(
    (row) =>
      !isTotalsRow(grid.values[row] ?? [], columns) &&
      !(hasHeadings && headingOf(region, row) !== null),
  );
}

/** Returns the index of the column that holds a field, or null if no column does. */
export function indexOfField({ source, indexOf }: DraftList, field: string): number | null {
  const from = source.fields[field];
  return from?.from === 'column' ? indexOf(from.header) : null;
}

/**
 * Describes a guide's sources as they were found in the workbook. A guide says how one table is
 * read. A source is a list, a block with labels on two sides, or a set of single cells.
 */
import type { SheetGrid } from '../grid';
import type { Region } from '../regions';
import type { CellsSource, GuideSource, ListSource, MatrixSource, ReadingGuide } from './schema';

export interface ResolvedBlock<
  Source extends ListSource | MatrixSource = ListSource | MatrixSource,
> {
  readonly source: Source;
  readonly region: Region;
  /** Returns the index of a header in the block, or null if the header is gone. */
  readonly indexOf: (header: string) => number | null;
}

export interface ResolvedCell {
  readonly grid: SheetGrid;
  /** Indexes in the values of `grid`. */
  readonly row: number;
  readonly column: number;
  /** The cell whose number is subtracted. Absent if there is none. */
  readonly minus?: ResolvedCell;
}

export interface ResolvedCells {
  readonly source: CellsSource;
  /** For each record and field, the cell that holds the value, or a constant. */
  readonly records: readonly Readonly<
    Record<string, ResolvedCell | { readonly constant: string }>
  >[];
}

export type ResolvedSource = ResolvedBlock | ResolvedCells;

export function isBlock(resolved: ResolvedSource): resolved is ResolvedBlock {
  return resolved.source.kind !== 'cells';
}

export interface ResolvedGuide {
  readonly guide: ReadingGuide;
  readonly sources: readonly ResolvedSource[];
  /** The sources that no longer exist, or that lack a column that the guide names. */
  readonly lost: readonly GuideSource[];
}

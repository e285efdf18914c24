/** The places of a guide as they were found in the workbook. */
import type { SheetGrid } from '../grid';
import type { Region } from '../regions';
import type { CellsSource, GuideSource, ListSource, MatrixSource, ReadingGuide } from './schema';

/** A source and the block it is about. Columns are found by their headers, within the region. */
export interface ResolvedBlock<
  Source extends ListSource | MatrixSource = ListSource | MatrixSource,
> {
  readonly source: Source;
  readonly region: Region;
  /** The index of a header in the region; null where it is gone. */
  readonly indexOf: (header: string) => number | null;
}

export interface ResolvedCell {
  readonly grid: SheetGrid;
  /** Indexes in the values of `grid`. */
  readonly row: number;
  readonly column: number;
  /** The cell whose number is taken off; absent where there is none. */
  readonly minus?: ResolvedCell;
}

export interface ResolvedCells {
  readonly source: CellsSource;
  /** Per record, per field, the cell it stands in or its constant. */
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
  /** Sources that are not there any more, or lack a column that the guide names. */
  readonly lost: readonly GuideSource[];
}

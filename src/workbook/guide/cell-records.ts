/**
 * Handles records that a guide reads from single cells, such as the quota of one half-year. A guide
 * says how one table is read.
 */
import type { CellsSource, GuideSource, LooseCell, ReadingGuide } from './schema';

export type CellRecord = CellsSource['records'][number];

export function cellsSourceOf({ sources }: ReadingGuide): CellsSource | null {
  return sources.find((source) => source.kind === 'cells') ?? null;
}

/**
 * Sets the cell of a field in the record of one half-year. Adds that record if the guide does not
 * have it yet.
 */
export function withCell(
  guide: ReadingGuide,
  period: string,
  field: string,
  cell: LooseCell | { readonly constant: string },
): ReadingGuide {
  const source = cellsSourceOf(guide);
  const records = source?.records ?? [];
  const isOf = (record: CellRecord): boolean => {
    const own = record['period'];
    return own !== undefined && 'constant' in own && own.constant === period;
  };
  const changed = records.some(isOf)
    ? records.map((record) => (isOf(record) ? { ...record, [field]: cell } : record))
    : [...records, { period: { constant: period }, [field]: cell }];
  const cells: GuideSource = { kind: 'cells', records: changed };
  const sources = source
    ? guide.sources.map((one) => (one === source ? cells : one))
    : [...guide.sources, cells];
  return { ...guide, sources };
}

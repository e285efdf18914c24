/** Records of which the values stand in cells of their own, in a guide. */
import type { CellsSource, GuideSource, LooseCell, ReadingGuide } from './schema';

export type CellRecord = CellsSource['records'][number];

export function cellsSourceOf({ sources }: ReadingGuide): CellsSource | null {
  return sources.find((source) => source.kind === 'cells') ?? null;
}

/** The guide with a cell for a field of one half-year's record, which it gets where it has none. */
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

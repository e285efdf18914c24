/** Counts what was not read in the workbook, or not counted, for one line on the tab. */
import type { Finding } from '../workbook/finding';
import { TABLES } from '../workbook/tables';

/** Why rows did not count, in the order in which the tab names the reasons. */
export const ROW_REASONS = [
  'withoutDay',
  'repeated',
  'fellThrough',
  'byLook',
  'notYet',
  'later',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** No rows, for each reason. */
export const NO_ROWS: Readonly<Record<RowReason, number>> = {
  withoutDay: 0,
  repeated: 0,
  fellThrough: 0,
  byLook: 0,
  notYet: 0,
  later: 0,
};

export interface NotRead {
  /** The number of blocks of data and lists of which no row was read. */
  readonly blocks: number;
  /** The sheets with those blocks. */
  readonly sheets: readonly string[];
  /** The number of columns that were not recognised as a field. */
  readonly columns: number;
  /** The number of rows that did not count, by reason. */
  readonly rows: Readonly<Record<RowReason, number>>;
  /** Whether the backlog before the first half-year is 0 because no cell gives it. */
  readonly isOpeningAssumed: boolean;
}

/**
 * The reasons that the tab names. Rows after the day of the figures are only named beside other
 * reasons: readers expect that those do not count yet.
 */
export function reasonsNamed(rows: NotRead['rows']): readonly RowReason[] {
  const reasons = ROW_REASONS.filter((reason) => rows[reason] > 0);
  return reasons.every((reason) => reason === 'later') ? [] : reasons;
}

export function notReadOf(findings: readonly Finding[]): NotRead {
  let [blocks, columns, isOpeningAssumed] = [0, 0, false];
  const rows = { ...NO_ROWS };
  const sheets = new Set<string>();
  for (const { code, data, place } of findings) {
    switch (code) {
      case 'list-not-read':
      case 'block-not-read':
      case 'table-twice':
      case 'table-asked':
      case 'table-open':
        blocks += 1;
        if (place.sheet !== null) sheets.add(place.sheet);
        break;
      case 'columns-not-read':
        columns += data.headers.length;
        break;
      case 'rows-without-day':
        rows.withoutDay += data.count;
        break;
      case 'rows-repeated':
        rows.repeated += data.count;
        break;
      case 'placement-fell-through':
        rows.fellThrough += 1;
        break;
      case 'rows-out-by-look':
        if (place.table === TABLES.placements.name) rows.byLook += data.count;
        break;
      case 'placement-not-yet':
        rows.notYet += 1;
        break;
      case 'placed-after-reference-date':
        rows.later += 1;
        break;
      case 'opening-assumed':
        isOpeningAssumed = true;
        break;
      default:
    }
  }
  return { blocks, sheets: [...sheets], columns, rows, isOpeningAssumed };
}

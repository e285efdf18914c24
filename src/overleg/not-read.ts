/** What of the workbook did not count, for one line on the tab. */
import type { Finding } from '../workbook/finding';

export interface NotRead {
  /** Lists and other blocks with data of which no table takes a row. */
  readonly blocks: number;
  /** Columns of tables that are read, which none of those uses. */
  readonly columns: number;
  /** Rows without a day and rows that stand twice, left out as a person said. */
  readonly rows: number;
  /** Whether the backlog before the first half-year is 0 because no cell says it. */
  readonly isOpeningAssumed: boolean;
}

export function notReadOf(findings: readonly Finding[]): NotRead {
  let [blocks, columns, rows, isOpeningAssumed] = [0, 0, 0, false];
  for (const { code, data } of findings) {
    switch (code) {
      case 'list-not-read':
      case 'block-not-read':
        blocks += 1;
        break;
      case 'columns-not-read':
        columns += data.headers.length;
        break;
      case 'rows-without-day':
      case 'rows-repeated':
        rows += data.count;
        break;
      case 'opening-assumed':
        isOpeningAssumed = true;
        break;
      default:
    }
  }
  return { blocks, columns, rows, isOpeningAssumed };
}

/** Counts what the program did not read in the workbook, for one line on the tab. */
import type { Finding } from '../workbook/finding';

export interface NotRead {
  /** The number of blocks of data, lists included, of which no row was read into a table. */
  readonly blocks: number;
  /** The sheets with those blocks. */
  readonly sheets: readonly string[];
  /** The number of columns that were not recognised as a field. */
  readonly columns: number;
  /** The number of rows that a person chose to leave out: rows without a day, and repeated rows. */
  readonly rows: number;
  /** True if the backlog before the first half-year is 0 only because no cell gives it. */
  readonly isOpeningAssumed: boolean;
}

export function notReadOf(findings: readonly Finding[]): NotRead {
  let [blocks, columns, rows, isOpeningAssumed] = [0, 0, 0, false];
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
      case 'rows-repeated':
        rows += data.count;
        break;
      case 'opening-assumed':
        isOpeningAssumed = true;
        break;
      default:
    }
  }
  return { blocks, sheets: [...sheets], columns, rows, isOpeningAssumed };
}

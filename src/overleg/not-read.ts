/** What in the workbook was not counted, for one line on the tab. */
import type { Finding } from '../workbook/finding';

export interface NotRead {
  /** Lists and other blocks with data from which no table takes a row. */
  readonly blocks: number;
  /** The sheets that those are on. */
  readonly sheets: readonly string[];
  /** Columns of the tables that no field uses. */
  readonly columns: number;
  /** Rows without a day and repeated rows, which a person chose to leave out. */
  readonly rows: number;
  /** Whether the backlog before the first half-year is 0 only because no cell gives it. */
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

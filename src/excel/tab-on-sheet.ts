import { COPY_COLUMNS } from '../overleg/safety-copies';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import { question, type Question, type SizedSheet } from './survey';

/** What only the writing of a meeting's tab needs to know of its sheet. */
export interface TabOnSheet {
  readonly charts: readonly StandingChart[];
  /** From A1 to the last cell that was read; it goes along with rows and columns that are put in. */
  readonly rectangle: Excel.Range;
  readonly rows: number;
  readonly columns: number;
  readonly hasHiddenRows: boolean;
  /** Right of everything that the sheet holds: where Excel can keep a copy; null where is no room. */
  readonly copyColumn: number | null;
}

/** A chart by its name, and what kind it is; of some newer kinds Excel tells nothing more. */
export interface StandingChart {
  readonly name: string;
  readonly type: string;
}

export function tabQuestion(
  context: Excel.RequestContext,
  { name, used }: SizedSheet,
): Question<TabOnSheet> {
  const bottom = used ? used.area.row + used.area.rows : 1;
  const right = used ? used.area.column + used.area.columns : 1;
  const rows = Math.min(bottom, TAB_LIMIT.rows);
  const columns = Math.min(right, TAB_LIMIT.columns);
  return question(
    () => {
      const sheet = context.workbook.worksheets.getItem(name);
      return {
        charts: sheet.charts.load('items/name,items/chartType'),
        rectangle: sheet.getRangeByIndexes(0, 0, rows, columns).load('address'),
      };
    },
    ({ charts, rectangle }) => ({
      charts: charts.items.map((chart) => ({ name: chart.name, type: chart.chartType })),
      rectangle,
      rows,
      columns,
      hasHiddenRows: used !== null && used.hiddenRows !== 'none',
      copyColumn: roomFrom(Math.max(right, TAB_LIMIT.columns)),
    }),
  );
}

const LAST_COLUMN = 16_384;

function roomFrom(column: number): number | null {
  return column + COPY_COLUMNS <= LAST_COLUMN ? column : null;
}

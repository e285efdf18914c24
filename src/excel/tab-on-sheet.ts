import { COPY_COLUMNS } from '../overleg/safety-copies';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import type { Spill } from '../workbook/spilled';
import { roundTripQuestion, type RoundTripQuestion, type SizedSheet } from './survey';

/** What the writing of a meeting's tab needs to know of its sheet. */
export interface TabOnSheet {
  readonly charts: readonly StandingChart[];
  /** From A1 to the last cell that was read. It moves along when rows and columns are inserted. */
  readonly rectangle: Excel.Range;
  readonly rows: number;
  readonly columns: number;
  readonly hasHiddenRows: boolean;
  /** Formulas that fill cells beside their own. People typed only the formulas. */
  readonly spills: readonly Spill[];
  /** The first free column right of the sheet's contents, for a copy. Null if there is no room. */
  readonly copyColumn: number | null;
}

/** A chart by its name and type. Excel reports nothing else about some newer types. */
export interface StandingChart {
  readonly name: string;
  readonly type: string;
}

/** What a first round trip finds of a tab. Only if a formula spills, a second one asks where. */
export interface TabFound extends Omit<TabOnSheet, 'spills'> {
  readonly hasSpill: boolean;
}

export function tabQuestion(
  context: Excel.RequestContext,
  { name, used }: SizedSheet,
): RoundTripQuestion<TabFound> {
  const bottom = used ? used.area.row + used.area.rows : 1;
  const right = used ? used.area.column + used.area.columns : 1;
  const rows = Math.min(bottom, TAB_LIMIT.rows);
  const columns = Math.min(right, TAB_LIMIT.columns);
  return roundTripQuestion(
    () => {
      const sheet = context.workbook.worksheets.getItem(name);
      return {
        charts: sheet.charts.load('items/name,items/chartType'),
        rectangle: sheet.getRangeByIndexes(0, 0, rows, columns).load('address,hasSpill'),
      };
    },
    ({ charts, rectangle }) => ({
      charts: charts.items.map((chart) => ({ name: chart.name, type: chart.chartType })),
      rectangle,
      rows,
      columns,
      // Excel answers null if only some of the cells are part of a spill.
      hasSpill: rectangle.hasSpill !== false,
      hasHiddenRows: used !== null && used.hiddenRows !== 'none',
      copyColumn: roomFrom(Math.max(right, TAB_LIMIT.columns)),
    }),
  );
}

const LAST_COLUMN = 16_384;

function roomFrom(column: number): number | null {
  return column + COPY_COLUMNS <= LAST_COLUMN ? column : null;
}

import { putTab } from '../../src/commands/put-tab';
import { tabToPut } from '../../src/commands/tab-to-put';
import { readWorkbook } from '../../src/excel/read-workbook';
import { retryWhenBeaten, type ExcelRun } from '../../src/excel/run';
import type { Line, SheetPlan } from '../../src/overleg/sheet-plan';
import type { TabWrite } from '../../src/overleg/tab-write';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { parseTabName, TITLE_KEY } from '../../src/workbook/meeting-tab';

/** The name of the sheet from which a small tab is made. Each row has an id and a figure. */
export const LINES_SHEET = 'Regels';

/**
 * Plans a tab of some twenty lines, so that schedules are fast. Everything between Excel and this
 * plan is the product's own code.
 */
export function makeSmallTab(
  run: ExcelRun,
  tab: string,
  generation: () => number,
): Promise<TabWrite> {
  const kind = parseTabName(tab)?.kind ?? 'bestuurlijk';
  return retryWhenBeaten(() =>
    run(async (context) => {
      const names = new Set([LINES_SHEET, tab]);
      const found = await readWorkbook(
        context,
        (all) => new Set(all.filter((one) => names.has(one))),
      );
      const plan = planOf(found.grid, tab, generation());
      return (await putTab(context, tabToPut(found, plan, kind))).written;
    }),
  );
}

/** The column that has the number of the run on all lines. */
export const GENERATION_COLUMN = 2;

function planOf(grid: WorkbookGrid, name: string, generation: number): SheetPlan {
  const line = (key: string, label: string, figure: number | null = null): Line => ({
    key,
    cells: [
      { value: label, look: 'label' },
      { value: figure, look: 'figure' },
      { value: generation, look: 'figure' },
    ],
  });
  const rows = grid.sheets.find(({ sheet }) => sheet === LINES_SHEET)?.values ?? [];
  const lines = rows
    .filter(([id]) => typeof id === 'string' && id !== '')
    .map(([id, figure]) => line(`row.${id}`, `regel ${id}`, Number(figure) || 0));
  return {
    name,
    lines: [
      line(TITLE_KEY, 'Overleg'),
      line('head.asOf', 'Stand per', 42_650),
      line('rows.heading', 'Regels'),
      ...lines,
      line('rows.end', ''),
      line('notes.use', 'Overige toelichtingen'),
      line('notes.end', ''),
      ...[1, 2, 3].map((week) => line(`chart.${week}`, `week ${week}`, week * rows.length)),
    ],
    charts: [
      {
        name: 'Verloop',
        type: 'Line',
        title: 'Verloop',
        categoryTitle: '',
        valueTitle: '',
        valueFormat: '0',
        labelEvery: 1,
        firstKey: 'chart.1',
        lastKey: 'chart.3',
        categoryColumn: 0,
        series: [
          { name: 'a', column: 1, color: '#000000', lineStyle: 'Continuous', lineWeight: 1 },
        ],
        topKey: 'rows.end',
        rows: 1,
      },
    ],
    print: {
      lastKey: 'notes.end',
      titleRows: 1,
      leftHeader: '',
      rightHeader: '',
      leftFooter: '',
      rightFooter: '',
    },
    frozenRows: 1,
    noteHeader: 'Toelichting',
    carriedAfterKey: 'notes.use',
  };
}

import type { Look } from '../overleg/looks';
import { LOOKS, RULE } from '../overleg/looks';
import { COLUMN_WIDTHS, CONTENT_COLUMNS, KEY_COLUMN, PAGE_MARGINS } from '../overleg/sheet-plan';
import type { ChartWrite, TabWrite } from '../overleg/tab-write';
import { columnLetters } from '../workbook/address';
import { asOneAssignment } from './one-assignment';
import type { SheetState } from './read-workbook';

/** Areas named in one address; Excel takes at most 8,192 characters. */
const AREAS_PER_ADDRESS = 200;

/**
 * Puts a tab on its sheet in one request. First what can fail, then all cells as one assignment:
 * whatever fails, the cells are wholly old or wholly new. Formats, charts and print set-up follow,
 * and last a marker that says the tab is finished.
 *
 * The markers found when the tab was read are taken away first. Where another client has written
 * the tab since, they are no longer there, the request fails before it does anything, and the
 * caller reads again. The marker of a tab at work stands in between, so that a tab that was left
 * half done is guarded as well.
 *
 * @param sheet the tab's sheet as it was read; null where there is none yet
 * @param markers keys of the settings that marked the tab when it was read
 * @throws what Excel answers: `ItemAlreadyExists` or `ItemNotFound` where another client was first,
 *   `AccessDenied` on a protected sheet
 */
export async function writeTab(
  context: Excel.RequestContext,
  write: TabWrite,
  sheet: SheetState | null,
  markers: readonly string[],
): Promise<void> {
  const { worksheets, settings } = context.workbook;
  const target = sheet ? worksheets.getItem(write.name) : worksheets.add(write.name);
  for (const marker of markers) settings.getItem(marker).delete();
  const atWork = `${markerPrefix(write.name)}at work|${write.hash}`;
  settings.add(atWork, write.lines.length);

  clearOwnFormats(target, write);
  const range = target.getRangeByIndexes(0, 0, write.entries.length, write.entries[0]?.length ?? 0);
  range.formulas = asOneAssignment(write.entries);
  range.numberFormat = write.numberFormats.map((row) => [...row]);
  applyLooks(target, write);
  applySheetSetup(target, write);
  for (const chart of write.charts) applyChart(target, chart, sheet);
  applyPrintSetup(target, write);

  settings.getItem(atWork).delete();
  settings.add(markerPrefix(write.name) + write.hash, write.lines.length);
  await context.sync();
}

/** Settings whose key begins so mark the tab of that name. */
export function markerPrefix(tab: string): string {
  return `overleg|${tab}|`;
}

/** Before the cells, since clearing formats afterwards would take the texts' apostrophes along. */
function clearOwnFormats(target: Excel.Worksheet, write: TabWrite): void {
  const own = target.getRangeByIndexes(0, 0, write.entries.length, CONTENT_COLUMNS);
  own.unmerge();
  own.clear('Formats');
}

function applyLooks(target: Excel.Worksheet, write: TabWrite): void {
  for (const { look, areas } of write.looks) {
    for (let i = 0; i < areas.length; i += AREAS_PER_ADDRESS) {
      const ranges = target.getRanges(areas.slice(i, i + AREAS_PER_ADDRESS).join(','));
      applyLook(ranges.format, LOOKS[look]);
    }
  }
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.size = look.fontSize;
  format.font.color = look.fontColor;
  format.horizontalAlignment = look.horizontal;
  format.indentLevel = look.indent;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrapText;
  if (look.fillColor) format.fill.color = look.fillColor;
  if (look.rule !== 'none') {
    const border = format.borders.getItem(look.rule === 'under' ? 'EdgeBottom' : 'EdgeTop');
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = RULE;
  }
}

function applySheetSetup(target: Excel.Worksheet, write: TabWrite): void {
  COLUMN_WIDTHS.forEach((width, column) => {
    const letters = columnLetters(column);
    target.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  const notes = target.getRangeByIndexes(0, CONTENT_COLUMNS, write.lines.length, 1);
  notes.format.wrapText = true;
  notes.format.verticalAlignment = 'Top';
  const keys = columnLetters(KEY_COLUMN);
  target.getRange(`${keys}:${keys}`).columnHidden = true;
  for (const { row, height } of write.heights) {
    target.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  target.showGridlines = false;
  target.freezePanes.freezeRows(write.frozenRows);
}

/** A chart that stands there keeps its place in people's eyes: its sources are renewed. */
function applyChart(target: Excel.Worksheet, chart: ChartWrite, sheet: SheetState | null): void {
  const standing = sheet?.tab?.charts.find((one) => one.name === chart.name);
  const isUsable = standing?.seriesCount === chart.series.length;
  if (standing && !isUsable) target.charts.getItem(chart.name).delete();
  const object = isUsable ? target.charts.getItem(chart.name) : addChart(target, chart);

  chart.series.forEach((plan, i) => {
    const series = object.series.getItemAt(i);
    series.name = plan.name;
    series.setValues(target.getRange(chart.values[i] ?? ''));
    series.setXAxisValues(target.getRange(chart.categories));
    if (chart.type === 'Line') {
      series.format.line.color = plan.color;
      series.format.line.lineStyle = plan.lineStyle;
      series.format.line.weight = plan.lineWeight;
      series.markerStyle = 'None';
    } else {
      series.format.fill.setSolidColor(plan.color);
    }
  });
  object.title.text = chart.title;
  object.legend.position = 'Bottom';
  object.axes.categoryAxis.title.text = chart.categoryTitle;
  // Below the figures, also where they run under zero.
  object.axes.categoryAxis.tickLabelPosition = 'Low';
  object.axes.categoryAxis.tickLabelSpacing = chart.labelEvery;
  object.axes.valueAxis.title.text = chart.valueTitle;
  object.axes.valueAxis.numberFormat = chart.valueFormat;
  object.setPosition(chart.topLeft, chart.bottomRight);
}

function addChart(target: Excel.Worksheet, chart: ChartWrite): Excel.Chart {
  const first = target.getRange(chart.values[0] ?? '');
  const added = target.charts.add(chart.type, first, 'Columns');
  added.name = chart.name;
  for (const plan of chart.series.slice(1)) added.series.add(plan.name);
  return added;
}

function applyPrintSetup(target: Excel.Worksheet, write: TabWrite): void {
  const { print } = write;
  const layout = target.pageLayout;
  layout.orientation = 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins('Points', PAGE_MARGINS);
  layout.setPrintArea(print.area);
  layout.setPrintTitleRows(`$1:$${print.titleRows}`);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = print.leftHeader;
  texts.rightHeader = print.rightHeader;
  texts.leftFooter = print.leftFooter;
  texts.rightFooter = print.rightFooter;
}

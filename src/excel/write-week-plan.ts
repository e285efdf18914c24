import { LOOKS } from '../overleg/looks';
import type { WeekPlanCells } from '../overleg/week-plan-cells';
import { asOneAssignment } from './one-assignment';
import { codeOf } from './run';
import type { Turn } from './turn';

/** The width in points for a corporation's name, or for a number of people. */
const WIDE_COLUMN = 150;
const NARROW_COLUMN = 62;

const INPUT_FILL = '#FFF9E0';

/**
 * Writes a plan per week on a new sheet in one request, and opens it in another. It changes no
 * existing cell.
 *
 * @param turn makes the request fail if another client (see `turn.ts`) wrote since the workbook was
 * read
 * @throws any error that Excel answers with, such as `ItemAlreadyExists` if another client used the
 * sheet's name, or `ItemNotFound` if another client wrote first
 */
export async function writeWeekPlan(
  context: Excel.RequestContext,
  sheet: string,
  plan: WeekPlanCells,
  turn: Turn,
): Promise<void> {
  turn.take();
  const target = context.workbook.worksheets.add(sheet);
  const [rows, columns] = [plan.entries.length, plan.entries[0]?.length ?? 0];
  const cells = target.getRangeByIndexes(0, 0, rows, columns);
  cells.formulas = asOneAssignment(plan.entries);
  cells.numberFormat = asOneAssignment(plan.numberFormats);
  applyLooks(target, plan, cells);
  await context.sync();
  await open(context, sheet);
}

function applyLooks(target: Excel.Worksheet, plan: WeekPlanCells, cells: Excel.Range): void {
  cells.format.columnWidth = NARROW_COLUMN;
  target.getRange('A:A').format.columnWidth = WIDE_COLUMN;
  const title = target.getRange('A1').format.font;
  title.bold = true;
  title.size = LOOKS.title.fontSize;
  title.color = LOOKS.title.fontColor;
  target.getRange('A2:A3').format.font.color = LOOKS.note.fontColor;
  const titles = target.getRanges(plan.titles.join(',')).format.font;
  titles.bold = true;
  titles.color = LOOKS.subheading.fontColor;
  const headers = target.getRanges(plan.headers.join(',')).format;
  headers.font.bold = true;
  headers.font.color = LOOKS.columnHeader.fontColor;
  headers.fill.color = LOOKS.columnHeader.fillColor ?? '';
  headers.wrapText = true;
  headers.horizontalAlignment = 'Right';
  target.getRange('A:A').format.horizontalAlignment = 'Left';
  target.getRanges(plan.inputs.join(',')).format.fill.color = INPUT_FILL;
  target.pageLayout.orientation = 'Landscape';
  target.pageLayout.paperSize = 'A4';
  target.pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** In a request of its own: some builds cannot open a sheet in the request that adds it. */
async function open(context: Excel.RequestContext, sheet: string): Promise<void> {
  context.workbook.worksheets.getItem(sheet).activate();
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

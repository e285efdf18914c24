import type { UnfinishedWork } from '../overleg/at-work';
import { findCopies, rescueFrom } from '../overleg/safety-copies';
import { areColumnsMoved, readTabBefore } from '../overleg/tab-before';
import { blankPlacesFor } from '../overleg/typed-meanwhile';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import { askTabCells, tabCells } from './read-tab';
import { codeOf } from './run';
import { settleCells, type Stack } from './settle-cells';
import { askCellsBeside } from './tab-on-sheet';

/**
 * Puts back what people lost on a tab whose making was cut short, and that has been given another
 * name since: it is not made again, so that only this remains to be done. Where it cannot be done
 * now, as on a protected sheet, it is left for a later time.
 */
export async function mendRenamed(
  context: Excel.RequestContext,
  sheet: string,
  work: UnfinishedWork,
): Promise<void> {
  try {
    await mend(context, sheet, work);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

async function mend(
  context: Excel.RequestContext,
  name: string,
  work: UnfinishedWork,
): Promise<void> {
  const { worksheets, settings } = context.workbook;
  const sheet = worksheets.getItem(name);
  const [used, beside] = [askTabCells(sheet), askCellsBeside(sheet)];
  await context.sync();
  const cells = tabCells(name, used);
  if (areColumnsMoved(cells)) return;
  const copies = findCopies(tabCells(name, beside));
  const places = blankPlacesFor(readTabBefore(cells), rescueFrom([work], copies));
  const stacks = places.map(({ row, column, cell }): Stack<null> => {
    const after = { id: null, before: '', after: cell.content, numberFormat: cell.numberFormat };
    const runs = [{ first: 0, cells: [after] }];
    return { held: sheet.getCell(row, column), rows: 1, runs, isHidden: false };
  });
  // Fails where another client has seen to it meanwhile.
  const requireUnfinished = () => void settings.getItem(work.setting).load('key');
  if (stacks.length > 0) {
    const condition = { ask: requireUnfinished, holds: () => true };
    const { written } = await settleCells(context, stacks, condition);
    if (written.length < stacks.length) return;
  }
  requireUnfinished();
  for (const { column } of copies) {
    sheet.getRangeByIndexes(0, column, TAB_LIMIT.rows, TAB_LIMIT.columns).clear('All');
  }
  settings.getItem(work.setting).delete();
  await context.sync();
}

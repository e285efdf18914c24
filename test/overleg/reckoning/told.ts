/** Finds which small counts a reader can work out from the administrators' tabs of a workbook. */
import { isoDay } from '../../../src/domain/iso-day';
import type { SerialDay } from '../../../src/domain/units';
import { tableRowsOf } from '../../../src/overleg/report';
import type { WorkbookGrid } from '../../../src/workbook/grid';
import { withCounts } from '../../../src/workbook/stays';
import { understand } from '../../in-one-piece';
import { make, pairOf, type Workbook } from './made';
import { modelOf, type Model } from './model';
import { solverOf, untrue, valueOf } from './solver';

export function workbookOf(grid: WorkbookGrid, asOf: SerialDay): Workbook {
  const known = understand(grid, asOf);
  const rows = tableRowsOf(known.tables);
  const placements = rows.placements && withCounts(rows.placements, rows.homes ?? []);
  const tables = { ...rows, placements };
  const meetings = (tables.meetings ?? [])
    .filter(({ kind }) => kind === 'bestuurlijk')
    .map(({ date }) => date)
    .sort((a, b) => a - b);
  return { tables, settings: known.records.settings, meetings };
}

/** The secret counts that are really from one to four. */
export function smallIn({ secrets, truth }: Model): Model['secrets'] {
  return secrets.filter((secret) => {
    const value = valueOf(secret, truth);
    return value >= 1 && value <= 4;
  });
}

/**
 * Returns the errors in the model. A model without errors gives the small counts that a reader can
 * find.
 */
export function toldIn(model: Model): readonly string[] {
  const wrong = untrue(model, model.truth).map((one) => `untrue: ${JSON.stringify(one)}`);
  if (wrong.length > 0) return wrong;
  const { isDetermined } = solverOf(model, model.truth);
  const told = smallIn(model).filter(isDetermined);
  return told.map((secret) => secret.map(([count]) => count).join(' − '));
}

/**
 * Returns the small counts that follow from the tab of each day, alone and together with the tab of
 * the previous day in the list.
 */
export function toldOf(workbook: Workbook, days: readonly SerialDay[]): readonly string[] {
  return days.flatMap((asOf, i) => {
    const before = days[i - 1];
    const alone = modelOf(make(workbook, asOf), workbook.tables);
    const models =
      before === undefined ? [alone] : [alone, pairOf(workbook, make(workbook, before), asOf)];
    return models.flatMap(toldIn).map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
}

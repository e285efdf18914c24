import { columnOf, rowOf, type Area, type Sheet } from './model';

/**
 * Yields the cells with formulas that spill (`anchor`), each with the area that the formula fills.
 */
export function* spills(sheet: Sheet): Generator<{ readonly anchor: Area; readonly area: Area }> {
  for (const [key, { spill }] of sheet.cells) {
    if (!spill) continue;
    const [top, left] = [rowOf(key), columnOf(key)];
    yield {
      anchor: { top, left, bottom: top, right: left },
      area: { top, left, bottom: top + spill.rows - 1, right: left + spill.columns - 1 },
    };
  }
}

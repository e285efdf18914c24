import { columnCount } from '../a1';
import { cellAt, plainValue } from '../cells';
import { declareClass, type AnyClass } from '../object-class';
import { valueType } from '../range-content';
import type { RangeRef } from '../sheets';
import type { Cell } from '../model';

/** The visible rows of a range. */
interface View extends RangeRef {
  readonly rows: readonly number[];
}

const rangeView: AnyClass = declareClass<View>({
  name: 'RangeView',
  scalars: {
    values: { get: (view) => gridOfView(view, (cell) => plainValue(cell?.value ?? null)) },
    formulas: {
      get: (view) => gridOfView(view, (cell) => cell?.formula ?? plainValue(cell?.value ?? null)),
    },
    valueTypes: { get: (view) => gridOfView(view, valueType) },
    rowCount: { get: (view) => view.rows.length },
    columnCount: { get: (view) => columnCount(view.area) },
  },
  methods: {
    getRange: { kind: 'read', of: 'Range', call: ({ sheet, area }) => ({ sheet, area }) },
  },
});

function gridOfView<T>(view: View, of: (cell: Cell | undefined) => T): T[][] {
  const columns = Array.from({ length: columnCount(view.area) }, (_, j) => view.area.left + j);
  return view.rows.map((row) => columns.map((column) => of(cellAt(view.sheet, row, column))));
}

export const rangeViewClasses: readonly AnyClass[] = [rangeView];

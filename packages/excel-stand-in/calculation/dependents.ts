import { intersection } from '../host/a1';
import { cellKey, type Area, type Sheet } from '../host/model';
import type { Formula } from './formula';
import type { SheetArea } from './spill';

/** Which formulas refer to which cells. */
export class Dependents {
  private readonly cells = new Map<Sheet, Map<number, Formula[]>>();
  private readonly areas = new Map<Sheet, Map<string, { area: Area; formulas: Formula[] }>>();
  private readonly anywhere: Formula[] = [];

  add(sheet: Sheet, area: Area, formula: Formula): void {
    if (area.top === area.bottom && area.left === area.right) {
      const cells = this.cells.get(sheet) ?? new Map<number, Formula[]>();
      this.cells.set(sheet, cells);
      push(cells, cellKey(area.top, area.left), formula);
      return;
    }
    const areas = this.areas.get(sheet) ?? new Map<string, { area: Area; formulas: Formula[] }>();
    this.areas.set(sheet, areas);
    const name = `${area.top},${area.left},${area.bottom},${area.right}`;
    const known = areas.get(name) ?? { area, formulas: [] };
    known.formulas.push(formula);
    areas.set(name, known);
  }

  addAnywhere(formula: Formula): void {
    this.anywhere.push(formula);
  }

  *of({ sheet, area }: SheetArea): Generator<Formula> {
    yield* this.anywhere;
    const cells = this.cells.get(sheet);
    for (let row = area.top; cells && row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        yield* cells.get(cellKey(row, column)) ?? [];
      }
    }
    for (const each of this.areas.get(sheet)?.values() ?? []) {
      if (intersection(each.area, area)) yield* each.formulas;
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

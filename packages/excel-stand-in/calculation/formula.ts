import type { Answers } from './custom-functions';
import type { Engine, FormulaPlace } from './engine';
import type { Precedents } from './references';
import type { Cell, CellValue } from '../host/model';

/** A formula of the workbook, with the cells that it reads (`precedents`). */
export interface Formula {
  readonly text: string;
  readonly place: FormulaPlace;
  readonly precedents: Precedents;
  readonly answers: Answers;
}

/**
 * Adds a message to a result that is one error. The message is that of the add-in's function. For
 * `#NAME?` it can also name the functions that the engine lacks.
 */
export function withMessage(
  values: CellValue[][],
  formula: Formula,
  engine: Engine,
): CellValue[][] {
  const [[value, ...others] = []] = values;
  if (typeof value !== 'object' || value === null) return values;
  if (values.length > 1 || others.length > 0) return values;
  const message = messageOf(value.error, formula, engine);
  return message === null ? values : [[{ error: value.error, message }]];
}

function messageOf(code: string, { answers, precedents }: Formula, engine: Engine): string | null {
  for (const answer of answers.values()) {
    if (answer && 'error' in answer && answer.error === code && answer.message)
      return answer.message;
  }
  const lacking = precedents.functions.filter((name) => !engine.knows(name));
  if (code !== '#NAME?' || lacking.length === 0) return null;
  return `This calculator lacks ${[...new Set(lacking)].join(', ')}.`;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}

/**
 * Returns a cell with a new value. `spill` is the size that its formula fills. It is undefined for
 * a single cell.
 */
export function withResult(cell: Cell, value: CellValue, spill: Cell['spill']): Cell {
  const { spill: _spill, ...rest } = cell;
  return { ...rest, value, ...(spill ? { spill } : {}) };
}

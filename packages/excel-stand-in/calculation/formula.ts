import type { Answers } from './custom-functions';
import type { Engine, FormulaPlace } from './engine';
import type { Precedents } from './references';
import type { CellValue } from '../host/model';

/** A formula of the workbook, with what it reads. */
export interface Formula {
  readonly text: string;
  readonly place: FormulaPlace;
  readonly precedents: Precedents;
  readonly answers: Answers;
}

/** An error with what is known of it: the words of the add-in's function, or what is lacking here. */
export function withMessage(
  values: CellValue[][],
  formula: Formula,
  engine: Engine,
): CellValue[][] {
  const [[value] = []] = values;
  if (typeof value !== 'object' || value === null || values.length > 1) return values;
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

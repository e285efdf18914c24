/** Defines what the functions of the weekly plan have in common. */
import type { WeeklyPlanInput } from '../domain/quota';
import { sum } from '../domain/sum';
import type { People, SerialDay } from '../domain/units';
import { dayReader, numberFrom, textReader, wholeNumberReader } from './cell-readers';
import type { CellResult, Shaped } from './cells';
import { checkLength, optionalArgument, range, single } from './parameters';

/** One weight per corporation. An empty cell counts as 0. */
export const weights = range(numberFrom(0), 0);

export const periodParameters = {
  total: single(wholeNumberReader),
  weights,
  start: single(dayReader),
  end: single(dayReader),
};

/** Days on which nobody is housed. Empty cells are left out. */
export const closedDays = optionalArgument(range(dayReader, null), null);

/** The names of the corporations, for the header row. An empty cell gives an empty header. */
export const names = optionalArgument(range(textReader, ''), null);

interface PlanValues {
  readonly total: number;
  readonly weights: Shaped<number>;
  readonly start: SerialDay;
  readonly end: SerialDay;
  readonly closedDays: Shaped<SerialDay | null> | null;
}

export function planInput({
  total,
  weights: shape,
  start,
  end,
  closedDays: closed,
}: PlanValues): WeeklyPlanInput {
  const days = (closed?.values ?? []).filter((value) => value !== null);
  return { total, weights: shape.values, start, end, closedDays: new Set(days) };
}

export function checkNames(given: Shaped<string> | null, shape: Shaped<number>): void {
  if (given) checkLength('names', given.values.length, 'weights', shape.values.length);
}

/** A row of the plan. The label and first day are empty texts if the row is not about a week. */
interface PlanLine {
  readonly label: string;
  readonly firstDay: SerialDay | '';
  readonly people: readonly People[];
}

/**
 * The plan as a matrix, with a row per line. If `names` is given, a header row is added. Each row
 * then begins with its week and first day, and ends with its sum.
 */
export function planMatrix(
  lines: readonly PlanLine[],
  given: Shaped<string> | null,
): CellResult[][] {
  if (!given) return lines.map(({ people }) => [...people]);
  return [
    ['Week', 'Begint', ...given.values, 'Totaal'],
    ...lines.map(({ label, firstDay, people }) => [label, firstDay, ...people, sum(people)]),
  ];
}

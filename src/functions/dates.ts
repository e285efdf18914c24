/** Helps functions of a date that accept a whole range of dates. */
import { DomainError } from '../domain/domain-error';
import type { SerialDay } from '../domain/units';
import { dayReader } from './cell-readers';
import { positionIn } from './cells';
import type { Shaped } from './cells';
import { range } from './parameters';
import { FunctionError } from './problem';

/** Dates in any shape; an empty cell among them stays empty in the result. */
export const dates = range(dayReader, null);

/**
 * A figure for each date, and `blank` for an empty cell. A problem gives the date that it is about.
 */
export function forEachDate<Figure>(
  shape: Shaped<SerialDay | null>,
  blank: Figure,
  figureAt: (date: SerialDay) => Figure,
): Figure[] {
  return shape.values.map((date, index) =>
    date === null ? blank : withDateRow(shape, index, () => figureAt(date)),
  );
}

/** Adds to a problem which row of the argument `date` caused it. */
export function withDateRow<Figure>(
  shape: Shaped<unknown>,
  index: number,
  reckon: () => Figure,
): Figure {
  try {
    return reckon();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const place = { argument: 'date', position: positionIn(shape, index) };
    throw new FunctionError(error.problem, place);
  }
}

/** Helps functions whose argument `date` may be one date or a whole range of dates. */
import { DomainError } from '../domain/domain-error';
import type { SerialDay } from '../domain/units';
import { dayReader } from './cell-readers';
import { positionIn } from './cells';
import type { Shaped } from './cells';
import { range } from './parameters';
import { FunctionError } from './problem';

/** Dates in a range of any shape. An empty cell among them stays empty in the result. */
export const dates = range(dayReader, null);

/**
 * Computes a figure for each date, and gives `blank` for an empty cell. A problem gets the position
 * of its date.
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

/** Adds to a problem which cell of the argument `date` caused it. */
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

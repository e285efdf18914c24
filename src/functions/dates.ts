/** Reads the argument `date`, which may be a single date or a range of dates. */
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
 * Computes a figure for each date, and gives `blank` for an empty cell. If a date causes a problem,
 * the problem names its position.
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

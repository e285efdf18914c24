/** Defines what the functions about the backlog have in common. */
import { periodGivenTwice } from '../domain/backlog';
import type { BacklogInput, PlacedPeople, QuotaPeriod } from '../domain/backlog';
import type { People, SerialDay } from '../domain/units';
import { dayReader, peopleFrom, periodReader, wholeNumberReader } from './cell-readers';
import { positionIn } from './cells';
import { column, forEachPair, optionalArgument, single } from './parameters';
import type { ColumnArgument } from './parameters';
import { FunctionError } from './problem';

const people = peopleFrom(0);

export const backlogParameters = {
  periods: column(periodReader),
  quotas: column(people),
  placementDates: column(dayReader),
  placementPersons: column(people),
  opening: optionalArgument(single(wholeNumberReader), 0),
};

interface BacklogValues {
  readonly periods: ColumnArgument;
  readonly quotas: ColumnArgument;
  readonly placementDates: ColumnArgument;
  readonly placementPersons: ColumnArgument;
  readonly opening: number;
}

export function backlogInput(values: BacklogValues): BacklogInput {
  return {
    placements: placementsOf(values.placementDates, values.placementPersons),
    periods: periodsOf(values.periods, values.quotas),
    opening: values.opening,
  };
}

/** People placed, once per day: many placements share a day, and only their sum matters. */
function placementsOf(dates: ColumnArgument, persons: ColumnArgument): readonly PlacedPeople[] {
  const placed = new Map<SerialDay, number>();
  forEachPair(dates, dayReader, persons, people, (on, count) => {
    placed.set(on, (placed.get(on) ?? 0) + count);
  });
  return Array.from(placed, ([on, count]) => ({ on, persons: count as People }));
}

function periodsOf(periods: ColumnArgument, quotas: ColumnArgument): readonly QuotaPeriod[] {
  const items: QuotaPeriod[] = [];
  const indexes: number[] = [];
  forEachPair(periods, periodReader, quotas, people, (halfYear, quota, index) => {
    items.push({ halfYear, quota });
    indexes.push(index);
  });
  const twice = periodGivenTwice(items);
  if (!twice) return items;
  // The list has no blank rows any more, but the message counts the cells as the user selected
  // them.
  const index = indexes[twice.index] ?? 0;
  throw new FunctionError(
    { code: 'periodTwice', index, earlier: indexes[twice.earlier] ?? 0, label: twice.label },
    { argument: periods.argument, position: positionIn(periods, index) },
  );
}

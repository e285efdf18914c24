/** What the functions about the backlog have in common. */
import { periodGivenTwice } from '../domain/backlog';
import type { BacklogInput, QuotaPeriod } from '../domain/backlog';
import { day, peopleFrom, period, wholeNumber } from './cell-readers';
import { positionIn } from './cells';
import { column, optional, pairedRows, single } from './parameters';
import type { Column } from './parameters';
import { FunctionError } from './problem';

const people = peopleFrom(0);

export const backlogParameters = {
  periods: column(period),
  quotas: column(people),
  placementDates: column(day),
  placementPersons: column(people),
  opening: optional(single(wholeNumber), 0),
};

interface BacklogValues {
  readonly periods: Column;
  readonly quotas: Column;
  readonly placementDates: Column;
  readonly placementPersons: Column;
  readonly opening: number;
}

export function backlogInput(values: BacklogValues): BacklogInput {
  const placements = pairedRows(
    values.placementDates,
    day,
    values.placementPersons,
    people,
    (on, persons) => ({ on, persons }),
  );
  return {
    periods: periodsOf(values.periods, values.quotas),
    placements: placements.items,
    opening: values.opening,
  };
}

function periodsOf(periods: Column, quotas: Column): readonly QuotaPeriod[] {
  const { items, indexes } = pairedRows(periods, period, quotas, people, (halfYear, quota) => ({
    halfYear,
    quota,
  }));
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

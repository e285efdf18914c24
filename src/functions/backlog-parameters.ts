/** Defines what the functions about the backlog have in common. */
import { periodGivenTwice } from '../domain/backlog';
import type { BacklogInput, PlacedPeople, QuotaPeriod } from '../domain/backlog';
import type { People, SerialDay } from '../domain/units';
import { dayReader, peopleFrom, periodReader, wholeNumberReader } from './cell-readers';
import { firstCellOf, isEmptyOrZero, positionIn, rowsOf } from './cells';
import type { ArgumentCells } from './cells';
import { column, forEachPair, optionalArgument, single } from './parameters';
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
  readonly periods: ArgumentCells;
  readonly quotas: ArgumentCells;
  readonly placementDates: ArgumentCells;
  readonly placementPersons: ArgumentCells;
  readonly opening: number;
}

export function backlogInput(values: BacklogValues): BacklogInput {
  return {
    placements: placementsOf(values.placementDates, values.placementPersons),
    periods: periodsOf(values.periods, values.quotas),
    opening: values.opening,
  };
}

function placementsOf(dates: ArgumentCells, persons: ArgumentCells): readonly PlacedPeople[] {
  const found = peoplePerDay(dates, persons);
  if (found !== null) return found;
  const placed: PlacedPeople[] = [];
  forEachPair(dates, dayReader, persons, people, (on, count) =>
    placed.push({ on, persons: count }),
  );
  return placed;
}

/**
 * Sums are kept for 7000 days before the first placement in the column, and for 7000 days after it.
 */
const DAYS_AROUND = 7000;
const NO_ROW = -1;

/**
 * The people placed on each day, as a sum per day. Null if the two columns do not match, if a cell
 * cannot be read, or if a day is too far from the first. The caller then reads cell by cell, and
 * reports what is wrong.
 */
function peoplePerDay(
  dates: ArgumentCells,
  persons: ArgumentCells,
): readonly PlacedPeople[] | null {
  if (dates.rows !== persons.rows || dates.columns > 1 || persons.columns > 1) return null;
  const [dateRows, personRows] = [rowsOf(dates), rowsOf(persons)];
  const sums = new Float64Array(2 * DAYS_AROUND).fill(NO_ROW);
  let first = NaN;
  for (let index = 0; index < dateRows.length; index += 1) {
    const date = firstCellOf(dateRows[index]);
    const number = firstCellOf(personRows[index]);
    const on = dayReader.parse(date);
    const count = people.parse(number);
    if (on === undefined || count === undefined) {
      if (isEmptyOrZero(date) && isEmptyOrZero(number)) continue;
      return null;
    }
    if (Number.isNaN(first)) first = on - DAYS_AROUND;
    const sum = sums[on - first];
    if (sum === undefined) return null;
    sums[on - first] = sum === NO_ROW ? count : sum + count;
  }
  const placed: PlacedPeople[] = [];
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at]!;
    if (sum !== NO_ROW) placed.push({ on: (first + at) as SerialDay, persons: sum as People });
  }
  return placed;
}

function periodsOf(periods: ArgumentCells, quotas: ArgumentCells): readonly QuotaPeriod[] {
  const items: QuotaPeriod[] = [];
  const indexes: number[] = [];
  forEachPair(periods, periodReader, quotas, people, (halfYear, quota, index) => {
    items.push({ halfYear, quota });
    indexes.push(index);
  });
  const twice = periodGivenTwice(items);
  if (!twice) return items;
  // `items` leaves out blank rows, but the message counts the cells as the user selected them.
  const index = indexes[twice.index] ?? 0;
  throw new FunctionError(
    { code: 'periodTwice', index, earlier: indexes[twice.earlier] ?? 0, label: twice.label },
    { argument: periods.argument, position: positionIn(periods, index) },
  );
}

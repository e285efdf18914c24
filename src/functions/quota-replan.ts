import { replan } from '../domain/quota';
import type { People } from '../domain/units';
import { dayReader, peopleFrom } from './cell-readers';
import type { CellResult, Shaped } from './cells';
import { defineFunction } from './declaration';
import { down, on } from './example';
import { range, single } from './parameters';
import {
  checkNames,
  closedDays,
  names,
  periodParameters,
  planInput,
  planMatrix,
} from './quota-parameters';

/** How many people each corporation has housed. An empty cell counts as 0. */
const housed = range(peopleFrom(0), 0 as People);

export const quotaReplanFunction = defineFunction({
  id: 'QUOTA.REPLAN',
  parameters: { ...periodParameters, housed, asOf: single(dayReader), closedDays, names },
  result: 'matrix',
  examples: [
    {
      args: [10, down(6, 3, 1), on(2016, 7, 1), on(2016, 7, 17), down(1, 2, 0), on(2016, 7, 3)],
      result: [
        [3, 1, 0],
        [2, 0, 1],
      ],
    },
  ],
  errors: [
    'lengths',
    'housedLength',
    'rangeReversed',
    'tooManyWeeks',
    'noWorkingDays',
    'weightsSumToZero',
    'tooManyPeople',
    'noWeekLeft',
  ],
  reckon: (values): CellResult[][] => {
    checkNames(values.names, values.weights);
    const weeks = replan(planInput(values), values.housed.values, values.asOf);
    return planMatrix(weeks.length > 0 ? weeks : [noWeek(values.weights)], values.names);
  },
});

/**
 * The line of the plan if no week is left and nobody has to be housed: zeros, because a spill
 * cannot be empty.
 */
function noWeek({ values }: Shaped<number>) {
  return { label: '', firstDay: '', people: values.map(() => 0 as People) } as const;
}

import { weeklyPlan } from '../domain/quota';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { down, on, ref } from './example';
import {
  checkNames,
  closedDays,
  names,
  periodParameters,
  planInput,
  planMatrix,
} from './quota-parameters';

export const quotaWeeklyFunction = defineFunction({
  id: 'QUOTA.WEEKLY',
  parameters: { ...periodParameters, closedDays, names },
  result: 'matrix',
  examples: [
    {
      args: [
        206,
        ref('Corporaties[Woningen]'),
        on(2016, 7, 1),
        on(2016, 12, 31),
        null,
        ref('Corporaties[Corporatie]'),
      ],
      result: null,
    },
    {
      args: [10, down(6, 3, 1), on(2016, 7, 1), on(2016, 7, 17)],
      result: [
        [1, 0, 0],
        [2, 2, 0],
        [3, 1, 1],
      ],
    },
    {
      args: [10, down(2, 1), on(2016, 7, 1), on(2016, 7, 17), null, down('Noord', 'Zuid')],
      result: [
        ['Week', 'Begint', 'Noord', 'Zuid', 'Totaal'],
        ['2016-W26', 42552, 1, 0, 1],
        ['2016-W27', 42555, 3, 1, 4],
        ['2016-W28', 42562, 3, 2, 5],
      ],
    },
  ],
  errors: [
    'lengths',
    'rangeReversed',
    'tooManyWeeks',
    'noWorkingDays',
    'weightsSumToZero',
    'tooManyPeople',
  ],
  reckon: (values): CellResult[][] => {
    checkNames(values.names, values.weights);
    return planMatrix(weeklyPlan(planInput(values)), values.names);
  },
});

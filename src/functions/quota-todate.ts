import { plannedToDate } from '../domain/quota';
import { dayReader } from './cell-readers';
import { matrixOf } from './cells';
import { defineFunction } from './declaration';
import { down, on } from './example';
import { single } from './parameters';
import { closedDays, periodParameters, planInput } from './quota-parameters';

export const quotaTodateFunction = defineFunction({
  id: 'QUOTA.TODATE',
  parameters: { ...periodParameters, date: single(dayReader), closedDays },
  result: 'matrix',
  examples: [
    {
      args: [10, down(6, 3, 1), on(2016, 7, 1), on(2016, 7, 17), on(2016, 7, 10)],
      result: down(3, 2, 0),
    },
  ],
  errors: ['rangeReversed', 'tooManyWeeks', 'noWorkingDays', 'weightsSumToZero', 'tooManyPeople'],
  reckon: (values): number[][] =>
    matrixOf<number>({
      ...values.weights,
      values: plannedToDate(planInput(values), values.date),
    }),
});

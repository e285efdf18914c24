import { checkAhead, FORECAST_LEVEL, forecastAt, outlookOf } from '../domain/forecast';
import { backlogInput, backlogParameters } from './backlog-parameters';
import { dayReader, numberBetween } from './cell-readers';
import type { CellResult } from './cells';
import { forEachDate } from './dates';
import { defineFunction } from './declaration';
import { down, on } from './example';
import { line, optionalArgument, single } from './parameters';

export const backlogForecastFunction = defineFunction({
  id: 'BACKLOG.FORECAST',
  parameters: {
    date: line(dayReader, null),
    asOf: single(dayReader),
    ...backlogParameters,
    level: optionalArgument(single(numberBetween(0, 1)), FORECAST_LEVEL),
  },
  result: 'matrix',
  examples: [
    {
      args: [
        on(2016, 6, 30),
        on(2016, 3, 3),
        '2016-I',
        60,
        down(42370, 42373, 42380, 42387, 42394, 42401, 42408, 42415, 42422),
        down(2, 2, 2, 2, 2, 2, 2, 2, 2),
      ],
      result: [[8, -13.17877863922967, 29.17877863922967]],
    },
  ],
  errors: [
    'notColumn',
    'lengths',
    'noPeriods',
    'periodTwice',
    'dateBeforeAsOf',
    'tooFewWeeks',
    'halfYearMissing',
  ],
  reckon: ({ date, asOf, level, ...values }): CellResult[][] => {
    // This is checked first: a date in the past is a mistake, whatever the data are.
    forEachDate<void>(date, undefined, (on) => checkAhead(asOf, on));
    const outlook = outlookOf(asOf, backlogInput(values), level);
    return forEachDate<CellResult[]>(date, ['', '', ''], (on) => {
      const { expected, low, high } = forecastAt(outlook, on);
      return [expected, low, high];
    });
  },
});

import { BAND_CODES, bandOf, ledgerOf, SLIGHTLY_BEHIND_FROM, standingAt } from '../domain/backlog';
import { backlogInput, backlogParameters } from './backlog-parameters';
import { numberAboveUpTo } from './cell-readers';
import { matrixOf } from './cells';
import type { CellResult } from './cells';
import { dates, forEachDate } from './dates';
import { defineFunction } from './declaration';
import { down, on } from './example';
import { optionalArgument, single } from './parameters';

export const backlogBandFunction = defineFunction({
  id: 'BACKLOG.BAND',
  parameters: {
    date: dates,
    ...backlogParameters,
    threshold: optionalArgument(single(numberAboveUpTo(0, 1)), SLIGHTLY_BEHIND_FROM),
  },
  result: 'matrix',
  examples: [
    {
      args: [on(2016, 9, 15), '2016-II', 180, down(42560, 42580), down(20, 28), 0],
      result: [['enigszins achter']],
    },
  ],
  errors: [
    'notColumn',
    'lengths',
    'noPeriods',
    'periodTwice',
    'dateInNoPeriod',
    'halfYearMissing',
    'noMonthEnded',
  ],
  reckon: ({ date, threshold, ...values }): CellResult[][] => {
    const ledger = ledgerOf(backlogInput(values));
    const bands = forEachDate<CellResult>(
      date,
      '',
      (day) => BAND_CODES[bandOf(standingAt(ledger, day), threshold)],
    );
    return matrixOf({ ...date, values: bands });
  },
});

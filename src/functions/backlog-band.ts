import { bandOf, ledgerOf, standingAt } from '../domain/backlog';
import type { Band } from '../domain/backlog';
import { backlogInput, backlogParameters } from './backlog-parameters';
import { numberAboveUpTo } from './cell-readers';
import { matrixOf } from './cells';
import type { CellResult } from './cells';
import { dates, forEachDate } from './dates';
import { defineFunction } from './declaration';
import { down, on } from './example';
import { optional, single } from './parameters';

/** Data in the cells: the same for every reader, whatever their language. */
const CODES: Readonly<Record<Band, string>> = {
  onSchedule: 'op schema',
  slightlyBehind: 'enigszins achter',
  behind: 'achter',
};

export const backlogBandFunction = defineFunction({
  id: 'BACKLOG.BAND',
  parameters: {
    date: dates,
    ...backlogParameters,
    threshold: optional(single(numberAboveUpTo(0, 1)), 0.75),
  },
  result: 'matrix',
  examples: [
    {
      args: [on(2016, 9, 15), '2016-II', 180, down(42560, 42580), down(20, 28), 0],
      result: [['enigszins achter']],
    },
  ],
  errors: ['notColumn', 'lengths', 'noPeriods', 'periodTwice', 'dateInNoPeriod', 'noMonthEnded'],
  reckon: ({ date, threshold, ...values }): CellResult[][] => {
    const ledger = ledgerOf(backlogInput(values));
    const bands = forEachDate<CellResult>(
      date,
      '',
      (day) => CODES[bandOf(standingAt(ledger, day), threshold)],
    );
    return matrixOf({ ...date, values: bands });
  },
});

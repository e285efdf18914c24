import { backlogAt, ledgerOf } from '../domain/backlog';
import type { DueMethod } from '../domain/backlog';
import { backlogInput, backlogParameters } from './backlog-parameters';
import { choiceReader } from './cell-readers';
import { matrixOf } from './cells';
import type { CellResult } from './cells';
import { dates, forEachDate } from './dates';
import { defineFunction } from './declaration';
import { down, on, ref } from './example';
import { optionalArgument, single } from './parameters';

export const backlogAtFunction = defineFunction({
  id: 'BACKLOG.AT',
  parameters: {
    date: dates,
    ...backlogParameters,
    method: optionalArgument(
      single(choiceReader<DueMethod>(['day', 'month', 'start', 'end'])),
      'day',
    ),
  },
  result: 'matrix',
  examples: [
    {
      args: [
        ref('E2:E27'),
        ref('Taakstelling[Periode]'),
        ref('Taakstelling[Taakstelling]'),
        ref('Plaatsingen[Datum]'),
        ref('Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee")'),
        50,
      ],
      result: null,
    },
    {
      args: [
        on(2016, 12, 31),
        down('2016-I', '2016-II'),
        down(179, 206),
        down(42400, 42600),
        down(200, 276),
        50,
      ],
      result: [[-41]],
    },
  ],
  errors: ['notColumn', 'lengths', 'noPeriods', 'periodTwice', 'halfYearMissing'],
  reckon: ({ date, method, ...values }): CellResult[][] => {
    const ledger = ledgerOf(backlogInput(values));
    const people = forEachDate<CellResult>(date, '', (day) => backlogAt(ledger, day, method));
    return matrixOf({ ...date, values: people });
  },
});

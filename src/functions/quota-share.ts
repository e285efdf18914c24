import { apportion } from '../domain/apportionment';
import type { ApportionmentMethod } from '../domain/apportionment';
import { choiceReader, peopleFrom } from './cell-readers';
import { matrixOf } from './cells';
import { defineFunction } from './declaration';
import { down } from './example';
import { optionalArgument, single } from './parameters';
import { weights } from './quota-parameters';

export const quotaShareFunction = defineFunction({
  id: 'QUOTA.SHARE',
  parameters: {
    total: single(peopleFrom(0)),
    weights,
    method: optionalArgument(single(choiceReader<ApportionmentMethod>(['LR', 'SL'])), 'LR'),
  },
  result: 'matrix',
  examples: [
    { args: [10, down(6, 3, 1)], result: down(6, 3, 1) },
    { args: [7, down(1, 1, 1)], result: down(3, 2, 2) },
    {
      args: [10, down(47, 16, 15.8, 12, 6.1, 3.1), 'SL'],
      result: down(4, 2, 2, 1, 1, 0),
    },
  ],
  errors: ['weightsSumToZero'],
  reckon: ({ total, weights: shape, method }): number[][] =>
    matrixOf<number>({ ...shape, values: apportion(total, shape.values, method) }),
});

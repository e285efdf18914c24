import { centsOf, rentFits } from '../domain/rent';
import { numberFrom } from './cell-readers';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { on, ref } from './example';
import { rawRange } from './parameters';
import {
  cellBeside,
  mapLettings,
  RENT_PROBLEMS,
  rentParameters,
  rentYears,
} from './rent-parameters';

const rentReader = numberFrom(0);

export const rentFitFunction = defineFunction({
  id: 'RENT.FIT',
  parameters: { bareRent: rawRange(rentReader.expected), ...rentParameters },
  result: 'matrix',
  examples: [
    { args: [ref('Woningen[Kale huur]'), ref('Woningen[Beschikbaar]'), 4], result: null },
    { args: [586.68, on(2016, 7, 1), 2], result: [[true]] },
    { args: [586.69, on(2016, 7, 1), 2], result: [[false]] },
    { args: [730, on(2027, 3, 1), 2, false, [[2027, 730, 782.5, 510]]], result: [[true]] },
  ],
  errors: [...RENT_PROBLEMS],
  reckon: ({ bareRent, limits, ...values }): CellResult[][] => {
    const years = rentYears(limits);
    return mapLettings(values, [bareRent], ({ date, persons, young }, index) =>
      rentFits(centsOf(cellBeside(rentReader, bareRent, index)), date, persons, young, years),
    );
  },
});

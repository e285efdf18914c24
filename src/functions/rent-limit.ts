import { rentLimit } from '../domain/rent';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { on } from './example';
import { mapLettings, RENT_PROBLEMS, rentParameters, rentYears } from './rent-parameters';

export const rentLimitFunction = defineFunction({
  id: 'RENT.LIMIT',
  parameters: rentParameters,
  result: 'matrix',
  examples: [
    { args: [on(2016, 7, 1), 2], result: [[586.68]] },
    { args: [on(2026, 1, 1), 3], result: [[764.14]] },
    { args: [on(2026, 1, 1), 1, true], result: [[498.2]] },
    { args: [on(2027, 3, 1), 3, false, [[2027, 730, 782.5, 510]]], result: [[782.5]] },
  ],
  errors: [...RENT_PROBLEMS],
  reckon: ({ limits, ...values }): CellResult[][] => {
    const years = rentYears(limits);
    return mapLettings(
      values,
      [],
      ({ date, persons, young }) => rentLimit(date, persons, young, years) / 100,
    );
  },
});

import type { notMade as nl } from '../nl/not-made';

export const notMade: typeof nl = {
  tablesMissing: (tables) =>
    `The workbook has no table ${tables.join(' and no table ')}. Without ${
      tables.length > 1 ? 'them' : 'it'
    } there is no standing to reckon; add ${tables.length > 1 ? 'them' : 'it'}, with the columns of the guide.`,
  quotaMissing:
    'The table Taakstelling has no row that can be read. Add a row per half-year with the quota as published.',
  periodTwice: (period) =>
    `The table Taakstelling has ${period} twice. Leave one row: two quotas for one half-year are never added up.`,
};

/** The words of the custom functions: help for each, and the error messages. */
import type {
  functionMessages as nlMessages,
  functionReference as nlReference,
  functions as nlFunctions,
} from '../nl/functions';
import { common } from './common';
import { matchFunctions, matchHelp, matchProblems } from './match';

const total = { name: 'total', description: 'People to house, a whole number.' };
const weights = {
  name: 'weights',
  description: 'A weight per corporation, such as its homes; 0 or more. An empty cell counts as 0.',
};
const start = { name: 'start', description: 'First day of the period.' };
const end = { name: 'end', description: 'Last day of the period, included.' };
const closedDays = {
  name: 'closedDays',
  description: 'Days on which no one is housed, such as holidays. Empty cells do not count.',
};
const names = {
  name: 'names',
  description:
    'The names of the corporations, as many as there are weights. The result then has a header row, week numbers and totals.',
};
const periods = {
  name: 'periods',
  description:
    'The half-years, without a header: first days, or labels such as 2016-II. Each at most once; in any order.',
};
const quotas = {
  name: 'quotas',
  description: 'The quota of each half-year in people, without backlog or lead.',
};
const placementDates = {
  name: 'placementDates',
  description: 'The date of each placement, without a header.',
};
const placementPersons = {
  name: 'placementPersons',
  description:
    'The number of people in each placement. Leave out those who do not count: Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee").',
};
const opening = {
  name: 'opening',
  description:
    'The state just before the first half-year: backlog positive, lead negative. Left out: 0.',
};
const shapedDate = {
  name: 'date',
  description: 'A date, or a range of dates: then there is a result for each, in the same shape.',
};
const young = {
  name: 'young',
  description:
    'TRUE or ja where all occupants are under the youth age of that year (23 until 2025, 21 from 2026) and no child lives in. Left out: FALSE.',
};
const persons = {
  name: 'persons',
  description:
    'People on the day of letting, without family still to follow. One value, or one per date.',
};

export const functions: typeof nlFunctions = {
  'QUOTA.MUNICIPAL': {
    description:
      "A municipality's statutory quota: its part of the national quota by inhabitants, rounded up.",
    parameters: {
      nationalQuota: {
        name: 'nationalQuota',
        description: 'The national quota of the half-year, in people.',
      },
      inhabitants: {
        name: 'inhabitants',
        description:
          'Inhabitants of the municipality on 1 January of the year before the half-year, by Statistics Netherlands (CBS).',
      },
      nationalInhabitants: {
        name: 'nationalInhabitants',
        description: 'Inhabitants of the Netherlands on the same day.',
      },
    },
  },
  'QUOTA.SHARE': {
    description:
      'Divides people by weight into whole numbers that add up to the total, in the shape of the weights. Of equal claims the earlier one goes first.',
    parameters: {
      total: { name: 'total', description: 'People to divide: whole, 0 or more.' },
      weights,
      method: {
        name: 'method',
        description: '"LR": largest remainder (the default); "SL": Sainte-Laguë.',
      },
    },
  },
  'QUOTA.WEEKLY': {
    description:
      'The weekly plan: a row per ISO week and a column per corporation with people to house. Rows and columns add up exactly; every week each corporation stays within one person of its part.',
    parameters: {
      total: {
        name: 'total',
        description: 'People to house, a whole number. With 0 or less there is nothing to plan.',
      },
      weights,
      start,
      end,
      closedDays,
      names,
    },
  },
  'QUOTA.TODATE': {
    description:
      'The people housed by the weekly plan in the weeks that are over on the date, in the shape of the weights.',
    parameters: {
      total,
      weights,
      start,
      end,
      date: { name: 'date', description: 'The day up to and including which is counted.' },
      closedDays,
    },
  },
  'QUOTA.REPLAN': {
    description:
      'The weekly plan for the weeks that begin after the reference date, given whom each corporation has housed. Who falls furthest short gets the largest part.',
    parameters: {
      total,
      weights,
      start,
      end,
      housed: {
        name: 'housed',
        description: 'People each corporation has housed, as many cells as there are weights.',
      },
      asOf: { name: 'asOf', description: 'The day as of which the figures are taken.' },
      closedDays,
      names,
    },
  },
  'BACKLOG.AT': {
    description:
      'The state on a date in people: backlog positive, lead negative. Not rounded; format the cell as a whole number.',
    parameters: {
      date: shapedDate,
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      method: {
        name: 'method',
        description:
          'When a quota falls due: "day" evenly over the days (the default), "month" a sixth at each month\'s end, "start" on the first day, "end" on the last day.',
      },
    },
  },
  'BACKLOG.BAND': {
    description:
      'How housing stands in the half-year of the date, at the last month\'s end: "op schema" (on schedule), "enigszins achter" (slightly behind) or "achter" (behind), against a sixth of the adjusted quota per month.',
    parameters: {
      date: shapedDate,
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      threshold: {
        name: 'threshold',
        description:
          'The part of the norm under which it is "achter": above 0, at most 1. Left out: 0.75.',
      },
    },
  },
  'BACKLOG.FORECAST': {
    description:
      'The expected state with a low and a high value, if the pace of the last 26 full weeks goes on: a row {expected, low, high} per date.',
    parameters: {
      date: {
        name: 'date',
        description: 'The day or days to forecast; not before the reference date.',
      },
      asOf: {
        name: 'asOf',
        description:
          'The day up to and including which placements are known; later ones are ignored.',
      },
      periods,
      quotas,
      placementDates,
      placementPersons,
      opening,
      level: {
        name: 'level',
        description:
          'The probability that the state lies between low and high: between 0 and 1. Left out: 0.8.',
      },
    },
  },
  'RENT.LIMIT': {
    description:
      'The highest bare rent (euros a month) that fits a household on that date, by the limits of that year.',
    parameters: { date: shapedDate, persons, young },
  },
  'RENT.FIT': {
    description:
      'TRUE where the bare rent fits: not above RENT.LIMIT on that date, in whole cents.',
    parameters: {
      bareRent: {
        name: 'bareRent',
        description: 'The bare rent in euros a month. One value, or one per date.',
      },
      date: shapedDate,
      persons,
      young,
    },
  },
  ...matchFunctions,
};

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

export const functionMessages: typeof nlMessages = {
  date: common.day,
  number: common.number,
  place: (argument, row, column) =>
    [
      `Argument ${argument}`,
      ...(row === null ? [] : [`row ${row}`]),
      ...(column === null ? [] : [`column ${column}`]),
    ].join(', '),
  found: {
    blank: 'an empty cell',
    text: 'a text',
    longNumber: 'a number of eight digits or more',
    boolean: (value) => (value ? 'TRUE' : 'FALSE'),
    error: (name) => `the error ${name}`,
  },
  expected: {
    date: 'a date (not a text)',
    period: 'a half-year: 1 January or 1 July, or a label such as 2016-II',
    numberFrom: (least) => `a number of ${common.number(least)} or more`,
    numberAboveUpTo: (above, upTo) =>
      `a number above ${common.number(above)} and at most ${common.number(upTo)}`,
    numberBetween: (above, below) =>
      `a number between ${common.number(above)} and ${common.number(below)}`,
    wholeNumber: 'a whole number',
    wholeNumberFrom: (least) => `a whole number of ${least} or more`,
    choice: (choices) => choices.map((code) => `"${code}"`).join(' or '),
    yesNo: 'TRUE or FALSE, ja or nee',
    text: 'a text',
    table: 'a table with its header row',
    twoColumns: 'two columns without a header row',
  },
  problems: {
    missing: (expected) => `nothing was filled in; expected: ${expected}.`,
    unexpected: (found, expected) => `found: ${found}; expected: ${expected}.`,
    headerRow: 'the first cell is a header row. Select the column without its header.',
    notSingle: (rows, columns) =>
      `found: a range of ${rows} by ${columns} cells; expected: a single cell.`,
    notColumn: (rows, columns) =>
      `found: a range of ${rows} by ${columns} cells; expected: a single column or row.`,
    lengths: (length, other, otherLength) =>
      `found: ${cells(length)}; expected: ${otherLength}, as many as argument ${other}.`,
    totalNotWhole: (found) => `found: ${found}; expected: a whole number.`,
    weightsEmpty: 'there are no weights; expected: a weight per corporation.',
    weightNegative: (found) => `found: ${found}; expected: a number of 0 or more.`,
    weightsSumToZero:
      'all weights are 0, so that nothing can be divided. Fill in at least one weight above 0.',
    inhabitantsExceedNational: (found, most) =>
      `found: ${found} inhabitants, more than the ${most} of the whole country. Are the two swapped?`,
    tooManyPeople: (found, most) =>
      `found: ${found} people; a weekly plan can divide at most ${most}.`,
    rangeReversed: (start, end) =>
      `found: ${end}, before the start of the period (${start}). Are the two swapped?`,
    noWorkingDays: (start, end) =>
      `from ${start} up to and including ${end} no working day (Monday to Friday) is left to plan.`,
    housedLength: (housed, weights) =>
      `found: ${cells(housed)}; expected: ${weights}, one per weight.`,
    noWeekLeft: (asOf, remaining) =>
      `after ${asOf} no week of the period begins, while ${common.persons(remaining)} ${remaining === 1 ? 'is' : 'are'} still to be housed.`,
    noPeriods: 'no half-year was filled in; expected: at least one.',
    periodTwice: (label, earlier) =>
      `${label} was given before (cell ${earlier}); each half-year belongs there once. Of a revised quota keep the one that holds.`,
    dateInNoPeriod: (date, label) =>
      `${date} falls in ${label}, and that half-year is not among the periods.`,
    noMonthEnded: (date, firstEnd) =>
      `on ${date} no month of the half-year has ended; it can be told from ${firstEnd} on.`,
    dateBeforeAsOf: (date, asOf) =>
      `found: ${date}; expected: a date on or after the reference date (${asOf}).`,
    tooFewWeeks: (found, least) =>
      `there are ${found} full weeks of data; a forecast takes at least ${least}.`,
    rentYearUnknown: (year, first, last) =>
      `the rent limits of ${year} are not known; those of ${first} up to and including ${last} are.`,
    ...matchProblems,
  },
  help: {
    missing: 'a required argument is empty',
    unexpected:
      'a cell holds something else than expected, such as a text, an error value or half a person',
    headerRow: 'the header row was selected, too',
    notSingle: 'a range where a single value belongs',
    notColumn: 'a block of cells where a single column or row belongs',
    lengths: 'columns that belong together are not equally long',
    totalNotWhole: 'the total is not a whole number',
    weightsEmpty: 'there are no weights',
    weightNegative: 'a weight is negative',
    weightsSumToZero: 'all weights are 0',
    inhabitantsExceedNational: 'the municipality has more inhabitants than the Netherlands',
    tooManyPeople: 'more people than a weekly plan can divide (10 million)',
    rangeReversed: 'the end lies before the start',
    noWorkingDays: 'no working day is left in the period',
    housedLength: 'not as many cells in housed as there are weights',
    noWeekLeft: 'people are still to be housed, but no week is left',
    noPeriods: 'no half-year was filled in',
    periodTwice: 'a half-year is given twice',
    dateInNoPeriod: 'the date falls in none of the periods',
    noMonthEnded: 'no month of the half-year has ended',
    dateBeforeAsOf: 'the date lies before the reference date',
    tooFewWeeks: 'fewer than 8 full weeks of data',
    rentYearUnknown: 'the rent limits of that year are not known',
    ...matchHelp,
  },
  excelErrors: {},
};

export const functionReference: typeof nlReference = {
  title: 'Reference of the functions',
  introduction: [
    'The functions of Taakstelling in Excel. Their names are the same in every language.',
    'Select columns without their header. A date is an Excel date; a time of day is dropped. Columns that belong together are equally long. A blank row is skipped; a date with 0 counts as no people.',
    'When something is wrong, a function gives #VALUE! (bad input) or #N/A (not found, or not enough data), with an explanation at the error sign in the cell. Not every Excel shows it, so the errors are listed below.',
  ],
  parameters: 'Arguments',
  expected: 'Expected',
  optional: 'optional',
  examples: 'Examples',
  errors: 'Errors',
  generated: 'This file comes from the declarations in src/functions; renew it with npm run docs.',
};

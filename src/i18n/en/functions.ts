/**
 * The words that custom functions need while they run: names of arguments, and error messages. The
 * other words are in function-help.ts, so that Excel does not fetch them before it calculates.
 */
import type { argumentNames as nlNames, functionMessages as nlMessages } from '../nl/functions';
import { common } from './common';
import { matchProblems } from './match';

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const span = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first} up to and including ${last}`;

export const argumentNames: typeof nlNames = {
  total: 'total',
  weights: 'weights',
  start: 'start',
  end: 'end',
  closedDays: 'closedDays',
  names: 'names',
  periods: 'periods',
  quotas: 'quotas',
  placementDates: 'placementDates',
  placementPersons: 'placementPersons',
  opening: 'opening',
  date: 'date',
  young: 'young',
  limits: 'limits',
  persons: 'persons',
  households: 'households',
  homes: 'homes',
  householdId: 'householdId',
  homeId: 'homeId',
  criteria: 'criteria',
  language: 'language',
  nationalQuota: 'nationalQuota',
  inhabitants: 'inhabitants',
  nationalInhabitants: 'nationalInhabitants',
  method: 'method',
  housed: 'housed',
  asOf: 'asOf',
  threshold: 'threshold',
  level: 'level',
  bareRent: 'bareRent',
  count: 'count',
  mixLimits: 'mixLimits',
};

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
    limitColumns: 'four columns without a header row: year, low, high and young limit',
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
    tooManyWeeks: (start, end, found, most) =>
      `from ${start} up to and including ${end} there are ${found} weeks; a weekly plan has at most ${most}. Is the year right in start and end?`,
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
    halfYearMissing: (date, label) =>
      `on ${date} the standing is not known: ${label} is missing from the periods. Fill in the quota of that half-year.`,
    noMonthEnded: (date, firstEnd) =>
      `on ${date} no month of the half-year has ended; it can be told from ${firstEnd} on.`,
    dateBeforeAsOf: (date, asOf) =>
      `found: ${date}; expected: a date on or after the reference date (${asOf}).`,
    tooFewWeeks: (found, least) =>
      `there are ${found} full weeks of data; a forecast takes at least ${least}.`,
    rentYearUnknown: (year, known) =>
      `the rent limits of ${year} are not known; those of ${common.enumeration(known.map(span), 'and')} are.`,
    notLimitColumns: (columns) =>
      `found: ${columns} ${columns === 1 ? 'column' : 'columns'}; expected: four columns without a header: year, low, high and young limit.`,
    yearTwice: (earlier) => `this year is also in row ${earlier}; leave one of them.`,
    ...matchProblems,
  },
  excelErrors: {},
};

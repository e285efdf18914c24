/** Explains each custom function, for its metadata, the reference and the pane. */
import type { functionHelp as nlHelp, functionReference as nlReference } from '../nl/function-help';

const total = 'People to house, a whole number.';
const weights =
  'A weight per corporation, such as its homes; 0 or more. An empty cell counts as 0.';
const start = 'First day of the period.';
const end = 'Last day of the period, included.';
const closedDays = 'Days on which no one is housed, such as holidays. Empty cells do not count.';
const names =
  'The names of the corporations, as many as there are weights. The result then has a header row, week numbers and totals.';
const periods =
  'The half-years, without a header: first days, or labels such as 2016-II. Each at most once; in any order.';
const quotas = 'The quota of each half-year in people, without backlog or lead.';
const placementDates = 'The date of each placement, without a header.';
const placementPersons =
  'The number of people in each placement. Leave out those who do not count: Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee").';
const opening =
  'The state just before the first half-year: backlog positive, lead negative. Left out: 0.';
const shapedDate =
  'A date, or a range of dates: then there is a result for each, in the same shape.';
const young =
  'TRUE or ja where all occupants are under the youth age of that year (23 until 2025, 21 from 2026) and no child lives in. Left out: FALSE.';
const limits =
  'Rent limits of other years, or in place of those known: in each row the year, the low and the high limit (aftoppingsgrens) and the limit for the young (kwaliteitskortingsgrens), in euros. Left out: the known years.';
const persons =
  'People on the day of letting, without family still to follow. One value, or one per date.';

const households = 'The table of households, with its header row: Kandidaten[#All].';
const homes = 'The table of homes, with its header row: Woningen[#All].';
const householdId = "The household's number in the table.";
const homeId = "The home's number in the table.";
const criteria =
  'Two columns without a header, name and value: a weight for size, kind, time or place (by default 35, 35, 30 and 0; together they become 100), and term in days (by default 70).';
const language = 'The language of the sentences: "nl" (by default) or "en".';

export const functionHelp: typeof nlHelp = {
  functions: {
    'QUOTA.MUNICIPAL': {
      description:
        "A municipality's statutory quota: its part of the national quota by inhabitants, rounded up.",
      parameters: {
        nationalQuota:
          'The national quota of the half-year, in people. The published figure prevails: it can be one lower.',
        inhabitants:
          'Inhabitants of the municipality on 1 January of the year before the half-year, by Statistics Netherlands (CBS).',
        nationalInhabitants: 'Inhabitants of the Netherlands on the same day.',
      },
    },
    'QUOTA.SHARE': {
      description:
        'Divides people by weight into whole numbers that add up to the total, in the shape of the weights. Of equal claims the earlier one goes first.',
      parameters: {
        total: 'People to divide: whole, 0 or more.',
        weights,
        method: '"LR": largest remainder (the default); "SL": Sainte-Laguë.',
      },
    },
    'QUOTA.WEEKLY': {
      description:
        'The weekly plan: a row per ISO week and a column per corporation with people to house. Rows and columns add up exactly; every week each corporation stays within one person of its part.',
      parameters: {
        total: 'People to house, a whole number. With 0 or less there is nothing to plan.',
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
        date: 'The day up to and including which is counted.',
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
        housed: 'People each corporation has housed, as many cells as there are weights.',
        asOf: 'The day as of which the figures are taken.',
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
        method:
          'When a quota falls due: "day" evenly over the days (the default), "month" a sixth at each month\'s end, "start" on the first day, "end" on the last day.',
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
        threshold:
          'The part of the norm under which it is "achter": above 0, at most 1. Left out: 0.75.',
      },
    },
    'BACKLOG.FORECAST': {
      description:
        'The expected state with a low and a high value, if the pace of the last 26 full weeks goes on: a row {expected, low, high} per date. Low and high allow for weeks that differ, and for a pace that shifts from quarter to quarter, as your own quarters show. The function cannot know what is yet to change: a delivery, a corporation that stops, another number of people linked by COA.',
      parameters: {
        date: 'The day or days to forecast; not before the reference date.',
        asOf: 'The day up to and including which placements are known; later ones are ignored.',
        periods,
        quotas,
        placementDates,
        placementPersons,
        opening,
        level:
          'The probability that the state lies between low and high: between 0 and 1. Left out: 0.8.',
      },
    },
    'RENT.LIMIT': {
      description:
        'The highest bare rent (euros a month) that fits a household on that date, by the limits of that year.',
      parameters: { date: shapedDate, persons, young, limits },
    },
    'RENT.FIT': {
      description:
        'TRUE where the bare rent fits: not above RENT.LIMIT on that date, in whole cents.',
      parameters: {
        bareRent: 'The bare rent in euros a month. One value, or one per date.',
        date: shapedDate,
        persons,
        young,
        limits,
      },
    },

    'MATCH.SCORE': {
      description:
        'How well homes suit households, from 0 to 100; 0 where a hard rule is broken. Without numbers: a row per household and a column per home. A proposal; a person decides.',
      parameters: {
        households,
        homes,
        householdId: 'The number of one household; omitted: all households.',
        homeId: 'The number of one home; omitted: all homes.',
        criteria,
      },
    },
    'MATCH.EXPLAIN': {
      description:
        'The explanation of a score: per rule whether it is met or how many points it gives, how many it can give, and why. The points add up to MATCH.SCORE.',
      parameters: { households, homes, householdId, homeId, criteria, language },
    },
    'MATCH.BEST': {
      description:
        'The best homes for a household that break no hard rule, with their scores; the best first, among equals the one available earlier.',
      parameters: {
        households,
        homes,
        householdId,
        count: 'How many homes at most. Omitted: 5.',
        criteria,
      },
    },
    'MATCH.ASSIGN': {
      description:
        'The proven best proposal: a home for as many households as possible, then those linked longest, then the highest score together. A row per waiting household: household, home, score, remark.',
      parameters: {
        households,
        homes,
        mixLimits:
          'Two columns without a header: complex, and how many households from this proposal it takes at most. A household with a home kept for it there keeps that home, and counts.',
        criteria,
        language,
      },
    },
  },
  errors: {
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
    tooManyWeeks: 'the period has more weeks than a weekly plan can have (1060)',
    noWorkingDays: 'no working day is left in the period',
    housedLength: 'not as many cells in housed as there are weights',
    noWeekLeft: 'people are still to be housed, but no week is left',
    noPeriods: 'no half-year was filled in',
    periodTwice: 'a half-year is given twice',
    dateInNoPeriod: 'the date falls in none of the periods',
    halfYearMissing: 'a half-year up to the date is missing from the periods',
    noMonthEnded: 'no month of the half-year has ended',
    dateBeforeAsOf: 'the date lies before the reference date',
    tooFewWeeks: 'fewer than 8 full weeks of data',
    rentYearUnknown: 'the rent limits of that year are not known',
    notLimitColumns: 'not four columns',
    yearTwice: 'a year is in it twice',

    columnMissing: 'a required column is missing',
    columnUnclear: 'a header fits more than one column, or the reverse',
    tableEmpty: 'a table has no row below its header',
    idTwice: 'a number occurs twice',
    idUnknown: 'the number is not in the table',
    noHomeFits: 'no home meets all hard rules',
    alreadyHoused: 'the household is housed already',
    alreadyUnlinked: 'the household was unlinked',
    nameTwice: 'a criterion or complex occurs twice',
    notTwoColumns: 'not two columns',
    criterionRefused: 'a criterion is about nationality, origin, language, sex or religion',
    criterionUnknown: 'an unknown criterion',
    criteriaAllZero: 'all weights are 0',
    tooManyPlaces: 'too many households and units at a time',
  },
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

import type { tab as dutch } from '../nl/tab';
import { assumptions } from './assumptions';
import { common } from './common';
import { firstPage } from './first-page';
import { tabBlocks } from './tab-blocks';
import { tabHeadings } from './tab-headings';
import { weekPlan } from './week-plan';
import { whatIf } from './what-if';

export const tab: typeof dutch = {
  months: common.months,
  shortMonths: common.shortMonths,
  day: common.day,
  kinds: { ambtelijk: "officials' meeting", bestuurlijk: "administrators' meeting" },
  bands: { onSchedule: 'on schedule', slightlyBehind: 'slightly behind', behind: 'behind' },
  dateFormat: '[$-809]d mmm yyyy',
  backlogFormat: '"behind "#,##0;"ahead "#,##0;"even"',
  aboutFormat: '"±"#,##0;"± -"#,##0',
  aboutPercentFormat: '"±"0%',
  aboutBacklogFormat: '"behind ±"#,##0;"ahead ±"#,##0;"about even"',
  number: (figure) => `${figure}`,
  about: (figure) => `±${figure}`,
  aboutBacklog: (people) =>
    people > 0 ? `behind ±${people}` : people < 0 ? `ahead ±${-people}` : 'about even',
  aboutPercent: (part) => `±${Math.round(100 * part)}%`,
  backlog: (people) => (people > 0 ? `behind ${people}` : people < 0 ? `ahead ${-people}` : 'even'),
  percent: (part) => `${common.fixed(100 * part, 1)}%`,
  setPercent: (part) => `${common.number(Number((100 * part).toFixed(1)))}%`,
  decimal: (number, decimals) => common.fixed(number, decimals),
  none: '–',
  head: {
    title: (kind, day) => `Housing permit holders – ${kind}, ${day}`,
    meeting: 'Meeting',
    asOf: 'Figures as of',
    halfYear: 'Half-year',
    findings: 'Findings',
    faultCounts: (faults, warnings) =>
      `${faults === 1 ? '1 error' : `${faults} errors`}: rows do not count, or wrongly; and ${
        warnings === 1 ? '1 warning' : `${warnings} warnings`
      }`,
    warningCount: (warnings) =>
      `0 errors and ${warnings === 1 ? '1 warning' : `${warnings} warnings`} open in the workbook`,
    doubtful: 'To check',
    doubtfulIs: (placements, people) =>
      `${placements === 1 ? '1 placement' : `${placements} placements`} (${common.persons(people)}) may have fallen through, but ${
        placements === 1 ? 'counts' : 'count'
      }`,
    notRead: 'Not counted',
    notReadIs: (parts) => parts.join('; '),
    blocksNotRead: (count, sheets) =>
      `${count === 1 ? '1 list or block' : `${count} lists or blocks`}${
        sheets.length === 0 ? '' : ` (${common.enumeration(sheets, 'and')})`
      }`,
    columnsNotRead: (count) => (count === 1 ? '1 column' : `${count} columns`),
    rowsNotRead: (reason, count) => {
      const rows = count === null ? 'rows' : common.rows(count);
      switch (reason) {
        case 'withoutDay':
          return `${rows} without a date`;
        case 'repeated':
          return `${rows} repeated`;
        case 'fellThrough':
          return `${rows} fell through`;
        case 'byLook':
          return `${rows} because of their colour`;
        case 'notYet':
          return `${rows} not moved yet`;
        case 'later':
          return `${rows} after the reference date`;
      }
    },
    openingAssumed: 'no opening backlog found: 0 assumed',
    madeOn: 'Made on',
    madeWith: (moment, version) => `${moment}, with Taakstelling ${version}`,
    periodMissing: (halfYear) =>
      `${halfYear} is missing from the table Taakstelling: add a row there`,
  },
  standing: {
    heading: tabHeadings.standing,
    details: 'How the standing is reckoned',
    quota: 'Quota (as published)',
    asPublished: (halfYear) => `${halfYear}, without what was carried in`,
    asRevised: (halfYear, day, original) => `${halfYear}, revised on ${day}; ${original} at first`,
    carriedIn: 'Carried in',
    carriedInOn: (day) => `backlog or lead on ${day}`,
    adjustedQuota: 'Adjusted quota',
    adjustedQuotaIs: 'as published, plus the backlog or minus the lead',
    housed: 'Housed in this half-year',
    housedUpTo: (day) => `people who count, up to and including ${day}`,
    corrections: 'Of these, corrections',
    correctionsAre: 'people added or (–) taken off, by the table Correcties',
    noCorrections: 'no corrections of this half-year',
    toHouse: 'Still to house',
    toHouseBefore: (day) => `by ${day}`,
    backlog: 'Behind or ahead now',
    byTheDay: 'by the day: the half-year spread evenly over its days',
    openingBefore: (day) => `the opening: ${day} is before the first half-year of Taakstelling`,
    previousReported: 'Previous meeting, as reported',
    previousOn: (day) => `on the tab of ${day}`,
    previousRecomputed: 'Previous meeting, recomputed',
    previousAsOf: (day) => `as of ${day}, with today's data`,
    previousUnknown: (day) => `not known on ${day}: a half-year is missing from Taakstelling`,
    previousDifference: 'Difference in people',
    previousDifferenceFormat: '#,##0" worse";#,##0" better";"none"',
    previousDifferenceIs: 'than reported then; the lines below say why',
    byRevision: 'Of which by revision',
    byRevisionIs: 'of the quota, after the tab was made',
    byCorrections: 'Of which by corrections',
    byCorrectionsIs: 'entered or changed later in the table Correcties',
    otherwise: 'Of which by placements',
    otherwiseIs: (others) => `${common.enumeration(['entered or changed later', ...others], 'or')}`,
    correctionsEntered: 'corrections',
    startChanged: 'the opening backlog',
    previousSame: 'the figure recomputed equals the one reported',
    noPrevious: 'no earlier meeting of this kind',
    noPreviousTab: 'there is no tab of that meeting',
    progress: 'Progress',
    progressNorm: (day, norm) => `up to ${day}; the monthly norm is then ${norm}`,
    band: 'Judgement',
    bandBoundary: (part, boundary) =>
      `"behind" is less than ${boundary}: ${part} of the monthly norm`,
    bandNear: 'at the boundary',
    bandBetween: (worst, best, boundary) =>
      `${worst} or ${best}: the boundary of "behind" is ${boundary}`,
    nothingToHouse: 'there is nothing to house',
    noMonthEnded: 'no month of this half-year has ended yet',
  },
  bridge: {
    heading: 'From the weekly plan to the daily norm',
    behindSchedule: 'By the weekly plan',
    behindScheduleIs: `up to the last full week; see ${tabHeadings.corporations}`,
    notYetDue: 'Carried in, not yet due',
    notYetDueIs: 'the part of it that the plan puts in later weeks',
    weekBoundary: 'Week boundary',
    weekBoundaryIs: 'days and placements after that week, and whole people',
    backlog: 'By the day',
  },
  homesNeeded: {
    heading: 'From people to homes',
    householdsMissing: 'the table Kandidaten is missing',
    householdsUnknown: 'placements are counts without households',
    waiting: 'Linked and waiting',
    waitingIs: `people; see ${tabHeadings.waiting}`,
    toLink: 'Still to be linked by COA',
    toLinkIs: 'still to house, minus who waits and who joins this half-year',
    toLinkWithoutJoining: 'still to house, minus who waits',
    toLinkWithoutFamily: 'still to house, minus who waits; family is not known',
    family: 'Family to join in its home',
    familyNotListed: 'the table Kandidaten only holds who still waits',
    nobody: '0',
    familyIs: (inTime) => `still expected; ${inTime} this half-year, at the pace of 12 months`,
    homes: 'Homes still needed',
    homesAre: (toHouse, family, size) =>
      `${family === null ? toHouse : `(${toHouse} − ${family} family)`} ÷ ${size} per household, last 12 months`,
    homesAbout: 'estimated from fives; exact at the officials’ meeting',
    nobodyToHouse: 'none: the quota of this half-year has been met',
    familySuffices: (toHouse, family) =>
      `none: ${family} family are expected, and ${toHouse} still to house`,
    tooFewMoves: 'fewer than ten placements in the last 12 months',
    noHouseholdSize: 'no placements in the last 12 months',
    agreed: 'Agreed, not yet let',
    agreedIs: (agreed) => `homes, of ${agreed} agreed for this half-year`,
    noneAgreed: 'the table Verdeling has no homes for this half-year',
    saved: 'No extra home needed',
    savedIs: (inAll) =>
      `families joined in their home this half-year${inAll === null ? '' : `; ${inAll} in all years`}`,
  },
  coa: {
    heading: 'By the count of COA',
    none: 'no figure of COA by this day in the table COA-stand',
    coa: 'Housed, by COA',
    coaOn: (stated, upTo) =>
      stated === upTo
        ? `COA's figure of ${stated}`
        : `COA's figure of ${stated}: counts up to ${upTo}`,
    ours: 'Our count of that day',
    oursSince: (day, upTo) => `people who count, ${day} up to ${upTo}`,
    corrections: 'Of these, corrections',
    correctionsAre: 'in our count, by the table Correcties',
    noCorrections: 'no corrections in that time',
    difference: 'Difference',
    differenceIs: 'our count minus that of COA',
    differenceHidden: 'left out; exact at the officials’ meeting',
    notReported: 'Of which not yet reported',
    notReportedIs: 'moved in, not yet reported to COA on that day',
    otherwise: 'Other difference',
    otherwiseIs: 'to be found out with COA',
    otherwiseRounded: 'no more than the rounding',
    backlog: 'Standing by COA',
    noBacklog: 'COA gives no backlog or lead with this figure',
    linked: 'Linked in time',
    linkedBy: (day, needed, tooFew) =>
      `by ${day}, of ${needed} people${tooFew === 0 ? '' : `; ${tooFew} too few`}`,
    linkedSofar: (needed, referenceDay) =>
      `so far of ${needed} people; reference day ${referenceDay}`,
    linkedUnknown: (people) => `people who moved in later and are not in Kandidaten: ${people}`,
    linkedNotShown: 'is on the tab of the officials’ meeting',
    byLinking: 'Behind because of it',
    byLinkingIs: (stillWaiting) =>
      `at most; of those linked in time, ${stillWaiting} still ${stillWaiting === 1 ? 'waits' : 'wait'}`,
    oursIs: (backlog, day) => `ours on ${day}, by the day: ${backlog}`,
    oursUnknown: (day) => `ours on ${day} is not known: a half-year is missing from Taakstelling`,
  },
  whatIf,
  outlook: {
    heading: 'Looking ahead',
    headingOn: (day) => `Looking ahead to ${day}`,
    pace: 'At the same pace',
    paceRange: (percent, low, high) => `${percent}% margin: ${low} to ${high}`,
    noPace: 'too few weeks to go by (at least 8)',
    noPaceRounded: 'too short so far to reckon on this tab',
    supply: 'Expected',
    range: (low, high) => `8 times out of 10: ${low} to ${high}`,
    chance: 'Chance of no backlog',
    inTen: (chance) => `${chance} out of 10`,
    binds: {
      homesForOne: 'what binds: too few homes for people alone',
      homesForFamilies: 'what binds: too few homes for families',
      homesForLarge: 'what binds: too few homes for large families',
      linking: 'what binds: too few households linked; homes are left over',
      nothing: 'homes and households linked match',
    },
    next: 'End of next half-year',
    nextUnknown: 'the quota of that half-year is not known yet',
    short: 'Backlog in homes',
    left: 'Lead in homes',
    homesOn: (day) =>
      `Per corporation, expected on ${day}: its people converted to homes of mean size.`,
    tablesMissing: 'this needs the tables Kandidaten and Woningen',
    householdsMissing: 'this needs the table Kandidaten',
    homesMissing: 'this needs the table Woningen',
    lastDay: 'the half-year is over: nothing more can come',
    rounded:
      '±: rounded to fives, or reckoned from it, so that nobody can be told from the figures.',
  },
  course: {
    heading: tabHeadings.course,
    chartTitle: 'Per week, by the day: above zero is behind',
    expected: 'expected',
    low: 'lowest of 8 in 10',
    high: 'highest of 8 in 10',
    weeks: (first, last) => `week, ${first} to ${last}`,
    people: 'people',
    sofar: 'so far',
    forecast: 'at the same pace',
  },
  corporations: {
    heading: tabHeadings.corporations,
    upTo: (day) =>
      `By the weekly plan: planned and housed up to and including ${day}, the last full week.`,
    noWeekYet: 'No week of this half-year has ended yet.',
    roundedParts: (carried) => `${carried} ±: in fives, or reckoned from it.`,
    carriedTogether: 'What was carried in is borne together, by the shares.',
    carriedByEach: 'Each corporation bears what it carried in itself (Verdeling).',
    agreedOtherwise: (day, names) =>
      `From ${day} another agreement with ${common.enumeration(names, 'and')} holds; what was planned before that day stays.`,
    noHalfYear: (halfYear) => `No division: ${halfYear} is missing from the table Taakstelling.`,
    corporation: 'Corporation',
    difference: 'Behind or ahead',
    share: 'Share',
    planned: 'Planned',
    housed: 'Housed',
    housedSince: 'People since then',
    other: 'Other / no corporation',
    corrections: 'Corrections',
    total: 'Total',
    nextWeeks: 'Planned for the coming weeks',
    homesAndWeeks: 'Let of what was offered, and people planned for the coming weeks',
    weeksTogether:
      'What each corporation plans for the coming weeks depends on whom it housed: see the officials’ meeting.',
    homesMissing: 'The table Woningen is missing; with it, the homes offered and let stand here.',
    homesToGo: 'Still to offer',
    homesAgreed: 'Homes agreed',
    homesOffered: 'Of which offered',
    homesLet: 'Offered and let',
    weekFrom: (day) => `from ${day}`,
    noWeekLeft: 'No week left in this half-year.',
    shiftedOn: (people) =>
      `No week left: ${people} ${people === '1' ? 'person moves' : 'people move'} to the next half-year.`,
    missing: 'The table Corporaties is missing; with it, the division per corporation stands here.',
    chartTitle: 'Planned and housed per corporation',
  },
  notes: {
    heading: 'Notes',
    use: 'Column J is for your notes; a note stays with its line when the tab is made again.',
    note: 'Notes',
  },
  chartData: {
    heading: 'Figures behind the chart (not printed)',
    roundedHeading: 'Figures behind the chart, rounded (not printed)',
    week: 'Week',
    weekNumber: 'Number',
  },
  print: {
    asOf: (day) => `as of ${day}`,
    page: 'page &P of &N',
  },
  weekPlan,
  ...firstPage,
  assumptions,
  ...tabBlocks,
};

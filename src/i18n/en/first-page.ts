import { common } from './common';
import type { firstPage as nl } from '../nl/first-page';

export const firstPage: typeof nl = {
  summary: {
    heading: 'In short',
    about: (people) => `about ${people}`,
    unknown: (halfYear) =>
      `How we stand is not known: ${halfYear} is missing in the table Taakstelling.`,
    fewer: (day, people) =>
      `On ${day}, ${people} fewer ${peopleOf(people)} had been housed than was intended`,
    more: (day, people) =>
      `On ${day}, ${people} more ${peopleOf(people)} had been housed than was intended`,
    even: (day) => `On ${day}, exactly as many people had been housed as was intended`,
    aboutEven: (day) => `On ${day}, about as many people had been housed as was intended`,
    alone: (state, previous) => `${state}; ${previous}.`,
    noPrevious: 'there is no earlier meeting of this kind',
    previousUnknown: (day) => `how it stood on ${day}, at the previous meeting, is not known`,
    better: (people) => `${people} better than`,
    worse: (people) => `${people} worse than`,
    same: 'the same as',
    compared: (state, change, day, then) =>
      `${state}. That is ${change} at the previous meeting, with ${then} on ${day}.`,
    backlog: (people) => `a backlog of ${people}`,
    lead: (people) => `a lead of ${people}`,
    none: 'no backlog',
    nearlyNone: 'hardly any backlog or lead',
    nobodyToHouse: (halfYear) => `Nobody has to be housed in ${halfYear} for the quota to be met.`,
    met: (halfYear, housed, quota) =>
      `The quota of ${halfYear} has been met: ${housed} people have been housed, and ${quota} had to be.`,
    ended: (halfYear, people) =>
      `The quota of ${halfYear} was not met: the half-year is over, and ${people} ${peopleOf(people)} ${peopleOf(people) === 'person' ? 'moves' : 'move'} to the next one.`,
    byPace: 'at this pace',
    byProjection: 'by what is known now',
    range: (low, high) => (low === high ? low : `${low} to ${high}`),
    backlogRange: (least, most) => `a backlog of ${least} to ${most} people`,
    leadRange: (least, most) => `a lead of ${least} to ${most} people`,
    likely: (halfYear, by, day, range) =>
      `We shall probably meet the quota of ${halfYear}: ${by}, ${range} is to be expected on ${day}.`,
    unlikely: (halfYear, by, day, range) =>
      `We shall probably not meet the quota of ${halfYear}: ${by}, ${range} is to be expected on ${day}.`,
    certain: (halfYear, by, day, range) =>
      `We shall almost certainly not meet the quota of ${halfYear}: ${by}, ${range} is to be expected on ${day}.`,
    open: (halfYear, by, day, range) =>
      `Whether we meet the quota of ${halfYear} cannot be said yet: ${by}, ${range} is to be expected on ${day}.`,
    afterHalfYears: (sentence, halfYears, isAtLeast) =>
      `${sentence.slice(0, -1)}, after ${isAtLeast ? 'at least ' : ''}${halfYears} half-years with a backlog.`,
    outcomeUnknown: (halfYear) =>
      `Whether we meet the quota of ${halfYear} cannot be said yet: there are too few weeks with figures to go by.`,
    outcomeNoHalfYear: (halfYear) =>
      `Whether we meet the quota cannot be said: ${halfYear} is missing in the table Taakstelling.`,
    obstaclesNoHalfYear: (halfYear) =>
      `What stands in the way cannot be said: ${halfYear} is missing in the table Taakstelling.`,
    nothingLeft: 'Nothing stands in the way of this half-year any more.',
    nothingKnown:
      'What stands in the way cannot be said: that needs the tables Woningen, Kandidaten or Verdeling.',
    nothingSeen: 'The workbook does not show that anything stands in the way.',
    obstacles: (parts) => `What stands in the way: ${parts.join('; ')}.`,
    obstaclesAhead: (parts) => `What can still stand in the way: ${parts.join('; ')}.`,
    binds: {
      homesForOne: 'too few homes for people alone expected later in this half-year',
      homesForFamilies: 'too few homes for families expected later in this half-year',
      homesForLarge: 'too few homes for large families expected later in this half-year',
      linking: 'too few households expected to be linked later in this half-year',
    },
    forWhom: {
      homesForOne: 'people alone',
      homesForFamilies: 'families',
      homesForLarge: 'large families',
    },
    shortNow: (whom) => `too few homes for ${common.enumeration(whom, 'and')} now already`,
    linkedTooFew: (people) => `COA linked ${people} ${peopleOf(people)} too few in time`,
    homesLate: (short, toGo, names) =>
      `${short} of the ${toGo} homes still to offer should have been there by now, evenly spread (${names.join(', ')})`,
    homesLateOf: (name, short) => `${name} ${short}`,
    homesWithoutCandidate: (homes) =>
      homes === '1'
        ? '1 home on offer without a candidate or proposal'
        : `${homes} homes on offer without a candidate or proposal`,
    toLink: (people) => `COA still has to link ${people} ${peopleOf(people)}`,
  },
  decisions: {
    heading: 'To be decided',
    headingOfMore: (points) => `To be decided: the five most pressing of ${points.length} points`,
    owner: 'Who',
    due: 'At the latest',
    what: 'What',
    nothing: 'The workbook gives no point to decide on. How we stand is said under In short.',
    agreementLate: (agreement) => `late: ${agreement}`,
    numberedLate: (number, agreement) => `late: agreement ${number}, ${agreement}`,
    agreementsLate: (count) =>
      count === 1
        ? '1 agreement is late: carry it out, or agree on another day'
        : `${count} agreements are late: carry them out, or agree anew`,
    homesShort: (toGo, agreed, short) =>
      `${short} ${short === 1 ? 'home' : 'homes'} behind the agreement; ${toGo} of ${agreed} to offer`,
    homesShortTogether: (short, names) => `${short} homes behind: ${names.join(', ')}`,
    homesShortBy: (name, short) => `${name} ${short}`,
    homesShortByOthers: (short) => `others ${short}`,
    overTerm: (households) =>
      households === 1
        ? '1 household is over the term: a home or a day to move'
        : `${households} households are over the term: a home or a day to move`,
    waitingLong: (households, days) =>
      `${households} households without a home wait longer than ${days} days`,
    refusals: (homes) => `${homes} homes were refused in this half-year: why?`,
    manyRefusals: 'many homes were refused in this half-year: why?',
    location: (name, step) => `${name}: ${step}`,
    delivery: (name) => `${name}: confirm the delivery, ask for candidates`,
    signalLate: (place) =>
      `sign of resistance, late: make contact${place === null ? '' : ` (${place})`}`,
    homesForOneUnassigned: (homes) => `${homes} homes for one person: ask for candidates`,
    homesUnassigned: (homes) => `${homes} homes without proposal: ask for candidates`,
    movingOnLate: (households) =>
      `${households} ${households === 1 ? 'household' : 'households'} too long in a temporary home, none next`,
    movingOnLatePublic: (households) => `${households} households are past their temporary term`,
    keptTooLong: (homes) =>
      homes === 1
        ? '1 home kept for who had to leave: move, or give it free'
        : `${homes} homes kept for who had to leave: move, or give free`,
    movingOn: (homes) => `${homes} homes needed for who must leave within a year`,
    locationLate: (name, step) => `${name}: ${step}, late`,
    coaNever: 'join the officials’ meeting; has not been there yet',
    coaAbsent: (day) => `join the officials’ meeting; last on ${day}`,
  },
};

/** @param people such as `1` or `about 1` */
function peopleOf(people: string): string {
  return /(^| )1$/.test(people) ? 'person' : 'people';
}

import type { whatIf as nl } from '../nl/what-if';
import { tabHeadings } from './tab-headings';

const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);

export const whatIf: typeof nl = {
  heading: tabHeadings.whatIf,
  note: "What the table Scenario's lists, worked out as the outlook is. It is not what is expected.",
  end: 'Expected end of half-year',
  next: 'Expected end of next half-year',
  difference: 'Difference from the outlook',
  noDifference: 'without this scenario the quota of that half-year is not known',
  directions: {
    more: 'people more behind, or less ahead',
    fewer: 'people less behind, or more ahead',
    same: 'no difference',
  },
  shortDirections: {
    more: 'people more behind',
    fewer: 'people less behind',
    same: 'no difference',
  },
  withQuota: (direction, people) =>
    `${direction}; quota alone: ${Math.abs(people)} ${people > 0 ? 'more' : 'fewer'}`,
  changesNothingAtAll: 'Changes nothing here: the same outlook, the same plan.',
  homesShort: 'Backlog in homes',
  homesShortIs: 'all corporations together, less any lead, rounded once',
  plan: 'New plan, people',
  notWhole: 'Not worked out: a row of this scenario cannot be read. The check says which cell.',
  notProjected: 'Not worked out: there is no outlook. Looking ahead says why.',
  unnamed: (number) => `Scenario ${number}`,
  more: (count) =>
    count === 1
      ? 'And 1 scenario more, which is not worked out.'
      : `And ${count} scenarios more, which are not worked out.`,
  nameless: (rows) =>
    rows === 1
      ? "1 row of Scenario's does not count: it names no scenario."
      : `${rows} rows of Scenario's do not count: they name no scenario.`,
  changesNothing: (text) => `${text} (changes nothing here)`,
  events: {
    quota: (halfYear, people) => `The quota of ${halfYear} becomes ${people} people.`,
    locationLater: (location, count) => `${location} is delivered ${weeks(count)} later.`,
    locationDropped: (location) => `${location} is dropped.`,
    moreHomes: (corporation, homes, persons, day) =>
      `${homes} ${homes === 1 ? 'home' : 'homes'} more of ${corporation}${persons === null ? '' : `, for at most ${persons} ${persons === 1 ? 'person' : 'people'}`}${day === null ? '' : `, on ${day}`}.`,
    corporationOut: (corporation, day, count) =>
      `${corporation} drops out from ${day}${count === null ? '' : `, for ${weeks(count)}`}.`,
    linking: (people) => `COA links ${people} people a week.`,
    tempo: (percent) => `Corporations offer ${percent}% of what is expected.`,
  },
};

import type { assumptions as nl } from '../nl/assumptions';
import { common } from './common';

/** The words of the block that lists the assumptions of the outlook. */
export const assumptions: typeof nl = {
  heading: 'What the outlook reckons with',
  note: 'Own data go back 12 months at most, of locations further. Instellingen (settings) takes precedence.',
  movingNote:
    'From candidate to moving in: from the later of two days, offer of the home and linking.',
  labels: {
    movingDays: 'From candidate to moving in',
    acceptedDays: 'From acceptance to moving in',
    deliveryDelays: 'Location later than planned',
    fillDays: 'Location offered within',
    lost: 'Homes that fall through',
    unlinked: 'Unlinked each week',
    families: 'Families who follow, each week',
    linking: 'People linked',
    offers: 'Offered by others',
    spreadOfOffers: 'Spread of homes offered',
    spreadOfLinking: 'Spread of linking',
    spreadOfFamilies: 'Spread of families who follow',
  },
  offersOf: (corporation) => `Offered by ${corporation}`,
  number: (figure) => common.number(figure),
  about: (figure) => `±${common.number(figure)}`,
  under: (figure) => `up to ${common.number(figure)}`,
  units: {
    weeks: (figure) => (/^±?1$/.test(figure) ? `${figure} week` : `${figure} weeks`),
    percent: (figure) => `${figure}%`,
    inHundred: (figure) => `${figure} in 100`,
    perWeek: (figure) => `${figure} a week`,
  },
  cases: {
    movingDays: {
      from: 'median of',
      one: 'letting of your own',
      more: 'own lettings',
      beside: 'what is assumed',
    },
    acceptedDays: {
      from: 'median of',
      one: 'letting of your own',
      more: 'own lettings',
      beside: 'what is assumed',
    },
    deliveryDelays: {
      from: 'median of',
      one: 'location of your own',
      more: 'own locations',
      beside: 'what is assumed',
    },
    fillDays: {
      from: '90% of',
      one: 'home of your own',
      more: 'own homes',
      beside: 'what is assumed',
    },
    lost: { from: 'from', one: 'home of your own', more: 'own homes', beside: 'what is assumed' },
    unlinked: {
      from: 'from',
      one: 'household of your own',
      more: 'own households',
      beside: 'what is assumed',
    },
    families: {
      from: 'from',
      one: 'family of your own',
      more: 'own families',
      beside: 'what is assumed',
    },
    linking: {
      from: 'from',
      one: 'household of your own',
      more: 'own households',
      beside: 'what was asked',
    },
    offers: { from: 'from', one: 'home of your own', more: 'own homes', beside: 'what was agreed' },
    spreadOfOffers: { from: '', one: '', more: '', beside: 'what is assumed' },
    spreadOfLinking: { from: '', one: '', more: '', beside: 'what is assumed' },
    spreadOfFamilies: { from: '', one: '', more: '', beside: 'what is assumed' },
  },
  set: 'set in Instellingen',
  assumed: 'assumed',
  notTold: 'is on the tab of the officials’ meeting',
  tooFew: (cases, beside) => `${beside}; too few ${cases}`,
  few: (cases, beside) => `mostly ${beside}; few ${cases}`,
  own: (cases) => `from ${cases}`,
  ownAndBeside: (cases, beside) => `from ${cases} and ${beside}`,
  counted: (from, count, one, more) => `${from} ${count === 1 ? `1 ${one}` : `${count} ${more}`}`,
  countedAndBeside: (from, count, one, more, beside) =>
    `${from} ${count === 1 ? `1 ${one}` : `${count} ${more}`} and ${beside}`,
};

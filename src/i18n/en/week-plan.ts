import type { weekPlan as nl } from '../nl/week-plan';

export const weekPlan: typeof nl = {
  title: (halfYear, day) => `Plan per week ${halfYear}, as of ${day}`,
  use: 'What stands in a yellow cell is yours to change; the rest follows. Nothing is read from this sheet, and it is never overwritten.',
  agreedAnew:
    'Something else was agreed within this half-year. Here the shares are spread over all of it; on the meeting’s tab what was planned before stays.',
  total: 'To house, with what was carried in',
  start: 'From',
  end: 'To',
  asOf: 'As of',
  closedDays: 'Days without placements',
  corporation: 'Corporation',
  share: 'Share',
  housed: 'Housed',
  left: 'Left',
  other: 'Other / no corporation',
  sum: 'Total',
  planned: 'Planned per week',
  thisWeek: 'This week',
  housedPerWeek: (day) => `Housed per week, up to ${day}`,
  difference: 'Behind (+) or ahead (-), added up',
  anew: (day) => `Divided anew: what is left after ${day}`,
  noWeekLeft: 'No week left in this half-year.',
};

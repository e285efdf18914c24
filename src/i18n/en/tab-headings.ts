import type { tabHeadings as nl } from '../nl/tab-headings';

export const tabHeadings: typeof nl = {
  standing: 'Where the quota stands',
  course: 'Course of backlog and lead',
  halfYears: 'Half-years',
  corporations: 'Per corporation',
  waiting: 'Waiting for a home',
  temporary: 'Housed temporarily',
  lettings: 'Families and single people',
  locations: 'Additional housing',
  signals: 'Signs of resistance',
  guidance: 'Guidance',
  bottlenecks: 'Bottlenecks',
  whatIf: 'What if',
  agreements: 'Agreements',
};

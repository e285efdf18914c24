/** Tests which points the first page names, and in which words. */
import { lastDayOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import { planTab } from '../../src/overleg/plan-tab';
import { MAKING } from './demo-plan';
import {
  agreement,
  corporation,
  day,
  division,
  home,
  household,
  location,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
  signal,
} from './records';

test('homes at an undelivered location are not behind', () => {
  const whatOf = (deliveredOn: SerialDay | null) => {
    const report = reportWith(day(9, 30), {
      quotas: [quota(SECOND_HALF, 100)],
      corporations: [corporation('Brugstede', 10)],
      division: [division(SECOND_HALF, 'Brugstede', { weight: 1, homes: 12 })],
      placements: [],
      households: [],
      homes: [
        home('W-1', 'Brugstede', day(8, 1)),
        home('F-1', 'Brugstede', day(11, 1), { complex: 'De Kade', units: 10 }),
      ],
      locations: [location('De Kade', day(11, 1), { deliveredOn })],
    });
    const { lines } = planTab(report, MAKING, 'nl');
    return lines.find(({ key }) => key === 'decisions.homes.Brugstede')?.cells[2]?.value ?? null;
  };
  // Half of the half-year has passed. One of the two homes outside De Kade is offered.
  expect(whatOf(null)).toBeNull();
  expect(whatOf(day(9, 1))).toBe('5 woningen achter op de afspraak; nog 11 van 12 aanbieden');
});

describe('a corporation that is behind', () => {
  const decided = (behind: readonly string[], language: 'nl' | 'en' = 'nl') => {
    const names = ['Brugstede', 'Diezehof', 'Lindewaarde', 'Stadsvlinder'];
    const report = reportWith(day(9, 30), {
      quotas: [quota(SECOND_HALF, 100)],
      corporations: names.map((name) => corporation(name, 10)),
      division: names.map((name, i) =>
        division(SECOND_HALF, name, { weight: 1, homes: behind.includes(name) ? 2 * (i + 1) : 0 }),
      ),
      placements: [],
      households: [],
      homes: [],
    });
    return planTab(report, MAKING, language)
      .lines.filter(({ key }) => /^decisions\.(homes|corporations)/.test(key))
      .map(({ cells }) => cells.map(({ value }) => value));
  };
  const last = lastDayOf(SECOND_HALF);

  test('has its own point if at most two are behind', () => {
    expect(decided(['Brugstede', 'Diezehof'])).toEqual([
      ['Diezehof', last, '2 woningen achter op de afspraak; nog 4 van 4 aanbieden'],
      ['Brugstede', last, '1 woning achter op de afspraak; nog 2 van 2 aanbieden'],
    ]);
  });

  test('shares a point with the others if more than two are behind', () => {
    expect(decided(['Brugstede', 'Diezehof', 'Lindewaarde'])).toEqual([
      ['Corporaties', last, '6 woningen achter: Lindewaarde 3, Diezehof 2, Brugstede 1'],
    ]);
    const all = ['Brugstede', 'Diezehof', 'Lindewaarde', 'Stadsvlinder'];
    expect(decided(all)).toEqual([
      ['Corporaties', last, '10 woningen achter: Stadsvlinder 4, Lindewaarde 3, overige 3'],
    ]);
    expect(decided(all, 'en')).toEqual([
      ['Corporations', last, '10 homes behind: Stadsvlinder 4, Lindewaarde 3, others 3'],
    ]);
  });
});

test('one late agreement is named with its number, without a count', () => {
  const report = reportWith(day(9, 30), {
    quotas: [quota(SECOND_HALF, 100)],
    placements: [],
    agreements: [agreement('6', day(8, 1), 'Woningen vrijmaken', { due: day(9, 1) })],
  });
  const told = (language: 'nl' | 'en') =>
    planTab(report, MAKING, language).lines.find(({ key }) =>
      key.startsWith('decisions.agreements'),
    )?.cells[2]?.value;
  expect(told('nl')).toBe('te laat: afspraak 6, Woningen vrijmaken');
  expect(told('en')).toBe('late: agreement 6, Woningen vrijmaken');
});

test('late homes stand in the way, unless they are undelivered or have a proposal', () => {
  const told = (kind: 'ambtelijk' | 'bestuurlijk', agreed = 20) => {
    const tables = {
      quotas: [quota(SECOND_HALF, 100)],
      corporations: [corporation('Brugstede', 10)],
      division: [division(SECOND_HALF, 'Brugstede', { weight: 1, homes: agreed })],
      placements: [],
      households: [household('K-1', day(8, 1))],
      homes: [
        ...[1, 2, 3].map((n) => home(`W-${n}`, 'Brugstede', day(8, 1))),
        home('F-1', 'Brugstede', day(11, 1), { complex: 'De Kade', units: 10 }),
      ],
      locations: [location('De Kade', day(11, 1))],
    };
    const plan = planTab(reportWith(day(9, 30), tables, { kind }), MAKING, 'nl');
    const free = plan.lines.find(({ key }) => key === 'waiting.unassigned')?.cells[1]?.value;
    expect(free).toBe(kind === 'ambtelijk' ? 3 : '0–4');
    return plan.lines
      .filter(({ key }) => key.startsWith('summary.obstacles'))
      .map(({ cells }) => cells[0]?.value ?? '')
      .join(' ');
  };
  // Half of the half-year has passed. 3 of the 10 homes outside De Kade are offered.
  const toOffer =
    '2 van de 7 nog aan te bieden woningen hadden er naar rato al moeten zijn (Brugstede 2)';
  expect(told('ambtelijk')).toContain(toOffer);
  expect(told('ambtelijk')).toContain('2 aangeboden woningen zonder kandidaat of voorstel');
  expect(told('bestuurlijk')).toContain(toOffer);
  expect(told('bestuurlijk')).not.toContain('kandidaat');
  // A corporation that is on schedule is not in the way.
  expect(told('ambtelijk', 16)).not.toContain('Brugstede');
  expect(told('bestuurlijk', 16)).not.toContain('Brugstede');
});

describe('a meeting has to decide', () => {
  const tables = {
    quotas: [quota(SECOND_HALF, 100)],
    placements: [placement(day(2, 1, 2015), 'K-1', 1, { home: 'T-1' })],
    households: [household('K-1', day(1, 1, 2015))],
    homes: [
      home('T-1', 'Brugstede', day(1, 2, 2015), { availableUntil: day(9, 1) }),
      ...Array.from({ length: 10 }, (_, i) => home(`W-${i}`, 'Brugstede', day(8, 1))),
    ],
    locations: [location('De Kade', day(11, 1))],
    signals: [signal(day(9, 1), 'Brief', 'gemeente', { location: 'De Kade' })],
  };
  const pointsFor = (kind: 'ambtelijk' | 'bestuurlijk', homes = tables.homes) =>
    planTab(reportWith(day(9, 30), { ...tables, homes }, { kind }), MAKING, 'nl')
      .lines.filter(({ key }) => /^decisions\.(unassigned|signal|movingOn|kept)/.test(key))
      .map(({ cells }) => cells[2]?.value);

  test('on late signals, many homes without a candidate, and households that must leave', () => {
    expect(pointsFor('ambtelijk')).toEqual([
      'signaal van weerstand, te laat: contact opnemen (De Kade)',
      '10 woningen zonder voorstel: kandidaten vragen',
      '1 huishouden te lang tijdelijk, zonder volgende woning',
    ]);
    expect(pointsFor('bestuurlijk')).toEqual([
      'signaal van weerstand, te laat: contact opnemen (De Kade)',
      'ongeveer 10 woningen zonder voorstel: kandidaten vragen',
    ]);
    const [lived, ...free] = tables.homes;
    const forOne = free.map((one) => ({ ...one, maximumPersons: 1 }));
    const homes = lived ? [lived, ...forOne] : forOne;
    expect(pointsFor('ambtelijk', homes)[1]).toBe(
      '10 woningen voor één persoon: kandidaten vragen',
    );
    const few = tables.homes.slice(0, -1);
    expect(pointsFor('ambtelijk', few).join()).not.toContain('kandidaat');
    expect(pointsFor('bestuurlijk', few).join()).not.toContain('kandidaat');
  });
});

// The number and the groups of reasons together could reveal a small group.
test('administrators see that many homes were refused, without the number', () => {
  const pointOf = (kind: 'ambtelijk' | 'bestuurlijk', refused: number) => {
    const homes = Array.from({ length: refused }, (_, i) =>
      home(`W-${i}`, 'Brugstede', day(8, 1), { status: 'geweigerd' }),
    );
    const report = reportWith(
      day(9, 30),
      { quotas: [quota(SECOND_HALF, 100)], placements: [], households: [], homes },
      { kind },
    );
    const { lines } = planTab(report, MAKING, 'nl');
    return lines.find(({ key }) => key === 'decisions.refusals')?.cells[2]?.value ?? null;
  };
  expect(pointOf('ambtelijk', 18)).toBe('18 woningen zijn dit halfjaar geweigerd: waarom?');
  expect(pointOf('bestuurlijk', 18)).toBe('er zijn dit halfjaar veel woningen geweigerd: waarom?');
  expect(pointOf('bestuurlijk', 4)).toBeNull();
});

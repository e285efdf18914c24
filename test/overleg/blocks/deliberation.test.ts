import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
import {
  agreement,
  bottleneck,
  day,
  location,
  meeting,
  quota,
  reportWith,
  SECOND_HALF,
  signal,
} from '../records';

const ASOF = day(9, 30);

function reportAt(tables: Partial<TableRows>, asOf = ASOF) {
  return reportWith(asOf, { quotas: [quota(SECOND_HALF, 100)], placements: [], ...tables });
}

describe('locations', () => {
  const next = (given: Parameters<typeof location>[2]) =>
    reportAt({ locations: [location('Kade', day(12, 31), given)] }).locations?.lines[0]?.next;

  test('have as the next step the first one that is not done', () => {
    const due = day(11, 1);
    expect(next({ permit: 'nodig' })).toEqual({ step: 'applyForPermit' });
    expect(next({})).toEqual({ step: 'soundingBoard', on: null, due, isLate: false });
    expect(next({ soundingBoardOn: day(10, 5) })).toMatchObject({
      step: 'soundingBoard',
      on: day(10, 5),
    });
    expect(next({ soundingBoardOn: ASOF })).toEqual({
      step: 'letter',
      on: null,
      due,
      isLate: false,
    });
    const informed = { soundingBoardOn: day(9, 1), letterOn: day(9, 2) };
    expect(next({ ...informed, permit: 'aangevraagd' })).toEqual({ step: 'awaitPermit' });
    expect(next(informed)).toEqual({ step: 'deliver', due: day(12, 31), isLate: false });
    expect(next({ deliveredOn: ASOF })).toEqual({ step: 'none' });
    expect(next({ deliveredOn: day(10, 1), ...informed })).toMatchObject({ step: 'deliver' });
  });

  test('have a step that is late from the day after it was due', () => {
    const late = (plannedOn: typeof ASOF) =>
      reportAt({ locations: [location('Kade', plannedOn)] }).locations?.lines[0]?.next;
    expect(late(day(11, 29))).toMatchObject({ due: ASOF, isLate: false });
    expect(late(day(11, 28))).toMatchObject({ isLate: true });
  });

  test('have homes for permit holders, given as a number or as a part of all', () => {
    const lines = reportAt({
      locations: [
        location('A', day(1, 1), { forPermitHolders: { unit: 'part', part: 0.33 }, capacity: 10 }),
        location('B', day(1, 2), { capacity: 0, forPermitHolders: { unit: 'homes', homes: 0 } }),
      ],
    }).locations?.lines;
    expect(
      lines?.map(({ forPermitHolders, agreedPart }) => [forPermitHolders, agreedPart]),
    ).toEqual([
      [3, 0.3],
      [0, null],
    ]);
  });

  test('have too many occupied homes if permit holders have more than agreed', () => {
    const line = (given: Parameters<typeof location>[2]) =>
      reportAt({ locations: [location('Kade', day(9, 1), given)] }).locations?.lines[0];
    const lived = { occupiedByPermitHolders: 11, occupiedByOthers: 5 };
    expect(line(lived)).toMatchObject({ occupied: null, isMixAboveAgreed: false });
    expect(line({ ...lived, deliveredOn: ASOF })).toMatchObject({
      occupied: { permitHolders: 11, part: 11 / 20 },
      isMixAboveAgreed: true,
    });
    const agreed = { occupiedByPermitHolders: 10, occupiedByOthers: 5, deliveredOn: ASOF };
    expect(line(agreed)).toMatchObject({
      agreedPart: 0.5,
      occupied: { part: 0.5 },
      isMixAboveAgreed: false,
    });
  });

  test('have homes to come in the half-year of their planned delivery', () => {
    const { arriving } =
      reportAt({
        locations: [
          location('A', day(12, 31)),
          location('B', day(1, 1, 2017)),
          location('C', day(6, 30, 2017), { deliveredOn: day(9, 1) }),
          location('D', day(6, 30, 2017), { deliveredOn: day(10, 1) }),
          location('E', day(7, 1, 2017)),
          location('F', day(9, 1)),
        ],
      }).locations ?? {};
    expect(arriving).toEqual({
      thisHalfYear: 10,
      nextHalfYear: 20,
      nextFirstDay: day(1, 1, 2017),
    });
  });
});

describe('signs of resistance', () => {
  test('are late after five working days without contact, and late ones come first', () => {
    const signals = [
      signal(day(9, 1), 'gone', 'gemeente', { closedOn: ASOF }),
      signal(day(9, 2), 'later closed', 'gemeente', {
        contactedOn: day(9, 3),
        closedOn: day(10, 1),
      }),
      signal(day(9, 23), 'a Friday ago', 'corporatie'),
      signal(day(9, 22), 'a Thursday ago', 'corporatie', { contactedOn: day(10, 2) }),
      signal(day(10, 1), 'to come', 'gemeente'),
    ];
    const open = reportAt({ signals }).signals?.open;
    expect(open?.map(({ signal: text, contact, daysOpen }) => [text, contact, daysOpen])).toEqual([
      ['a Thursday ago', 'late', 8],
      ['a Friday ago', 'due', 7],
      ['later closed', 'made', 28],
    ]);
  });
});

describe('bottlenecks', () => {
  test('are ordered by owner, the longest open first', () => {
    const bottlenecks = [
      bottleneck(day(9, 3), 'c', 'gemeente'),
      bottleneck(day(9, 2), 'b', 'gemeente', day(10, 1)),
      bottleneck(day(9, 1), 'a', 'gemeente', ASOF),
      bottleneck(day(9, 4), 'd', 'COA'),
      bottleneck(day(10, 4), 'e', 'COA'),
    ];
    const { open } = reportAt({ bottlenecks }).bottlenecks ?? { open: [] };
    expect(open.map((one) => one.bottleneck)).toEqual(['d', 'b', 'c']);
  });
});

describe('agreements', () => {
  const agreements = [
    agreement('1', day(7, 1), 'no date', {}),
    agreement('2', day(7, 1), 'late', { due: day(9, 29) }),
    agreement('3', day(7, 1), 'due today', { due: ASOF, doneOn: day(10, 1), status: 'gereed' }),
    agreement('4', day(7, 1), 'done before', { doneOn: day(8, 31) }),
    agreement('5', day(7, 1), 'done since', { doneOn: day(9, 1) }),
    agreement('6', day(7, 1), 'dropped', { status: 'vervallen' }),
    agreement('7', day(7, 1), 'done, no date', { status: 'gereed' }),
    agreement('8', day(10, 1), 'to come', {}),
  ];

  test('are open or done on the day of the figures, and late ones come first', () => {
    const previous = { meeting: day(8, 31), asOf: day(8, 31), reported: null };
    const tables = { quotas: [quota(SECOND_HALF, 1)], placements: [], agreements };
    const figures = reportWith(ASOF, tables, { previous }).agreements;
    expect(figures?.open.map(({ agreement: text, isLate }) => [text, isLate])).toEqual([
      ['late', true],
      ['due today', false],
      ['no date', false],
    ]);
    expect(figures?.done.map(({ agreement: text }) => text)).toEqual(['done since']);
  });

  test('are counted for administrators as late or as open, never as both', () => {
    const previous = { meeting: day(8, 31), asOf: day(8, 31), reported: null };
    const tables = { quotas: [quota(SECOND_HALF, 1)], placements: [], agreements };
    const report = reportWith(ASOF, tables, { previous, kind: 'bestuurlijk' });
    const { lines } = planTab(report, { madeAt: 0, version: '1.0.0' }, 'nl');
    const total = lines.find(({ key }) => key === 'agreements.total');
    expect(total?.cells.map(({ value }) => value)).toEqual(['Totaal', 1, 2, 1]);
  });

  test('need COA at a meeting of officials within eight weeks of its last one', () => {
    const presence = (asOf: typeof ASOF) =>
      reportAt(
        {
          meetings: [
            meeting(day(7, 14), 'ambtelijk', true),
            meeting(day(7, 20), 'bestuurlijk', true),
            meeting(day(8, 11), 'ambtelijk', false),
            meeting(day(10, 6), 'ambtelijk', true),
          ],
        },
        asOf,
      ).coaPresence.presence;
    expect(presence(day(9, 8))).toEqual({
      lastOn: day(7, 14),
      daysAway: 56,
      dueBy: day(9, 8),
      isLate: false,
    });
    expect(presence(day(9, 9))).toMatchObject({ isLate: true });
    expect(presence(day(10, 6))).toMatchObject({ lastOn: day(10, 6), isLate: false });
    expect(presence(day(7, 13))).toBeNull();
  });

  test('need COA within eight weeks of the first meeting of officials if it never came', () => {
    const meetings = [meeting(day(8, 4), 'ambtelijk', false), meeting(day(7, 1), 'bestuurlijk')];
    const presence = (asOf: typeof ASOF) => reportAt({ meetings }, asOf).coaPresence.presence;
    expect(presence(day(9, 29))).toEqual({
      lastOn: null,
      daysAway: 56,
      dueBy: day(9, 29),
      isLate: false,
    });
    expect(presence(day(9, 30))).toMatchObject({ lastOn: null, isLate: true });
  });
});

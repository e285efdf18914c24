import { planTab } from '../../../src/overleg/plan-tab';
import type { TableRows } from '../../../src/overleg/situation';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import {
  declined,
  day,
  home,
  household,
  location,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const ASOF = day(9, 30);

/**
 * Three single people wait, and a family of four. One of the three expects four others. Two homes
 * are on offer, one is to come, and three were refused or withdrawn.
 */
const TABLES: Partial<TableRows> = {
  quotas: [quota(SECOND_HALF, 20, 0)],
  placements: [],
  households: [
    household('K-1', day(9, 1)),
    household('K-2', day(9, 2)),
    household('K-3', day(9, 3), { familyToFollow: people(4) }),
    household('K-4', day(9, 4), { persons: people(4) }),
  ],
  homes: [
    home('W-1', 'Brugstede', day(9, 1), { maximumPersons: 4 }),
    home('W-2', 'Brugstede', day(9, 1), { maximumPersons: 1, kind: 'kamer' }),
    home('W-3', 'Brugstede', day(10, 20), { maximumPersons: 5 }),
    home('W-4', 'Brugstede', day(9, 20), {
      status: 'geweigerd',
      reason: 'te ver',
      household: 'K-4',
    }),
    home('W-5', 'Brugstede', day(9, 21), { status: 'ingetrokken', reason: 'te ver' }),
    home('W-6', 'Brugstede', day(8, 1), { status: 'geweigerd', reason: 'te klein' }),
  ],
};

function linesOf(kind: MeetingKind, tables = TABLES) {
  const previous = { meeting: day(9, 7), asOf: day(9, 7), reported: null };
  const report = reportWith(ASOF, tables, { kind, previous });
  const { lines } = planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, 'nl');
  return Object.fromEntries(
    lines.map(({ key, cells }) => [key, cells.map(({ value }) => String(value ?? '')).join(' | ')]),
  );
}

test('waiting households are listed by size, with suitable and missing homes', () => {
  const lines = linesOf('ambtelijk');
  const of = (size: number) => lines[`sizes.size.${size}`];
  // Households, homes offered, homes to come, households short: four wait for three homes.
  expect(of(1)).toBe('1 persoon | 2 | 2 | 1 | 1');
  expect(of(2)).toBe('2 personen | 0 | 1 | 1 | 0');
  expect(of(3)).toBe('3 tot en met 4 personen | 1 | 1 | 1 | 0');
  expect(of(5)).toBe('5 tot en met 6 personen | 1 | 0 | 1 | 0');
  expect(of(7)).toBe('7 of meer personen | 0 | 0 | 0 | 0');
  const households = [
    ...(TABLES.households ?? []),
    household('K-5', day(9, 5), { persons: people(8) }),
  ];
  expect(linesOf('ambtelijk', { ...TABLES, households })['sizes.size.7']).toBe(
    '7 of meer personen | 1 | 0 | 0 | 1',
  );
});

test('each home goes to one household, and the largest households get theirs first', () => {
  const households = [
    ...['K-1', 'K-2', 'K-3'].map((id) => household(id, day(9, 1))),
    household('K-4', day(9, 4), { persons: people(2), familyToFollow: people(2) }),
    household('K-5', day(9, 5), { persons: people(6) }),
    household('K-6', day(9, 6), { persons: people(6) }),
  ];
  const homes = [
    home('W-1', 'Brugstede', day(9, 1), { maximumPersons: 6 }),
    home('W-2', 'Brugstede', day(9, 1), { maximumPersons: 4 }),
    home('W-3', 'Brugstede', day(9, 1), { maximumPersons: 4 }),
  ];
  const lines = linesOf('ambtelijk', { ...TABLES, households, homes });
  const of = (key: string) => lines[`sizes.${key}`];
  expect(of('size.1')).toBe('1 persoon | 3 | 3 | 0 | 2');
  expect(of('size.3')).toBe('3 tot en met 4 personen | 1 | 3 | 0 | 0');
  expect(of('size.5')).toBe('5 tot en met 6 personen | 2 | 1 | 0 | 1');
  expect(of('total')).toBe('Totaal | 6 | 3 | 0 | 3');
  const shared = linesOf('bestuurlijk', { ...TABLES, households, homes });
  expect(shared['sizes.total']).toBe('Totaal | 0–4 | 0');
});

test.each(['ambtelijk', 'bestuurlijk'] as const)(
  'a home offered after the day counts as planned if it has no status yet, or if its location was not delivered by then: %s',
  (kind) => {
    const planned = (given: Parameters<typeof home>[3], deliveredOn = day(11, 1)) => {
      const homes = [home('W-1', 'Brugstede', day(10, 20), { complex: 'De Kade', ...given })];
      const locations = [location('De Kade', day(10, 15), { deliveredOn })];
      const total = linesOf(kind, { ...TABLES, homes, locations })['sizes.total'];
      return total?.split(' | ')[kind === 'ambtelijk' ? 3 : 2];
    };
    const [none, one] = ['0', kind === 'ambtelijk' ? '1' : '0–4'];
    expect(planned({ complex: null })).toBe(one);
    expect(planned({ complex: null, status: 'verhuurd' })).toBe(none);
    expect(planned({ status: 'verhuurd' })).toBe(one);
    expect(planned({ status: 'verhuurd' }, day(9, 1))).toBe(none);
  },
);

test('a home to come is free if the household for which it is reserved was housed elsewhere', () => {
  const homes = [
    home('W-1', 'Brugstede', day(10, 20), { household: 'K-1', status: 'gereserveerd' }),
  ];
  const plannedWith = (placements: TableRows['placements']) =>
    linesOf('ambtelijk', { ...TABLES, homes, placements })['sizes.total']?.split(' | ')[3];
  expect(plannedWith([placement(day(9, 29), 'K-1', 1, { home: 'W-9' })])).toBe('1');
  expect(plannedWith([])).toBe('0');
});

test('administrators see 0–4 instead of a zero that tells that every home on offer was taken', () => {
  const homes = [home('W-2', 'Brugstede', day(9, 1), { maximumPersons: 1, kind: 'kamer' })];
  const lines = linesOf('bestuurlijk', { ...TABLES, homes });
  expect(lines['waiting.unassigned']).toBe(
    'Woningen zonder kandidaat | 0–4 | aangeboden en nog niet toegewezen: 0–4 regulier, 0–4 alternatief',
  );
  expect(lines['sizes.size.2']).toBe('2 personen | 0–4 | 0');
});

test('a complex takes households only up to its limit', () => {
  const locations = [
    location('De Kade', day(8, 1), {
      deliveredOn: day(8, 1),
      forPermitHolders: { unit: 'homes', homes: 2 },
    }),
  ];
  const homes = [home('W-1', 'Brugstede', day(9, 1), { complex: 'de kade', units: 4 })];
  const lines = linesOf('ambtelijk', { ...TABLES, homes, locations });
  // The home has four units, of which the complex takes two. K-3 and K-4 do not fit in a home for three.
  expect(lines['sizes.total']).toBe('Totaal | 4 | 2 | 0 | 2');
});

test('a home counts only for sizes that its rent fits', () => {
  const homes = [home('W-1', 'Brugstede', day(9, 1), { bareRent: 600_00 as never })];
  const lines = linesOf('ambtelijk', { ...TABLES, homes });
  expect([lines['sizes.size.2'], lines['sizes.size.3']]).toEqual([
    '2 personen | 0 | 0 | 0 | 0',
    '3 tot en met 4 personen | 1 | 1 | 0 | 1',
  ]);
});

test('homes refused or withdrawn since the previous meeting are listed by reason, and the refused ones by household', () => {
  const lines = linesOf('ambtelijk');
  expect(lines['sizes.reason.te ver']).toBe('te ver | 2');
  expect(lines['sizes.refusedBy.K-4']).toBe('waarvan aan K-4 | 1');
  expect(lines['sizes.reason.te klein']).toBeUndefined();
});

test('proposals declined since the previous meeting are listed by reason, if there is a table Afwijzingen', () => {
  const none = linesOf('ambtelijk', { ...TABLES, declined: [] });
  expect(none['sizes.declined.none']).toBe('Sinds 8 september 2016 is geen voorstel afgewezen.');
  expect(Object.keys(linesOf('ambtelijk')).filter((key) => key.includes('declined'))).toEqual([]);
  const lines = linesOf('ambtelijk', {
    ...TABLES,
    declined: [
      declined(day(9, 20), 'K-1', 'W-1', 'te ver'),
      declined(day(9, 21), 'K-2', 'W-1', 'Te ver'),
      declined(day(9, 21), 'K-3', 'W-1'),
      declined(day(1, 1), 'K-3', 'W-2', 'trap'),
      declined(day(12, 31, 2017), 'K-3', 'W-3', 'trap'),
    ],
  });
  expect(lines['sizes.declinedFor.te ver']).toBe('te ver | 2');
  expect(lines['sizes.declinedFor.']).toBe('geen reden ingevuld | 1');
  expect(Object.keys(lines).filter((key) => key.startsWith('sizes.declinedFor'))).toHaveLength(2);
});

test('administrators see numbers of homes, and nothing about households', () => {
  const lines = linesOf('bestuurlijk', {
    ...TABLES,
    declined: [declined(day(9, 20), 'K-1', 'W-1', 'te ver')],
  });
  expect(lines['sizes.size.3']).toBe('3 tot en met 4 personen | 0–4 | 0–4');
  expect(
    Object.keys(lines).filter((key) => /^sizes\.(reason|refusedBy|declined)/.test(key)),
  ).toEqual([]);
});

test('administrators see the groups of reasons only if at least five homes were refused or withdrawn', () => {
  const few = linesOf('bestuurlijk');
  expect(few['sizes.refused.few']).toBe(
    'Minder dan vijf woningen uit het aanbod sinds 8 september 2016 zijn vervallen: zo weinig wordt niet uitgesplitst.',
  );
  expect(Object.keys(few).filter((key) => key.startsWith('sizes.refused.c'))).toEqual([]);
  const none = linesOf('bestuurlijk', { ...TABLES, homes: TABLES.homes?.slice(0, 3) ?? [] });
  expect(none['sizes.refused.none']).toContain('geen geweigerd of ingetrokken');
  const refused = (reason: string | null, units: number) =>
    home(`W-${reason ?? ''}`, 'Brugstede', day(9, 20), { status: 'geweigerd', reason, units });
  const many = linesOf('bestuurlijk', {
    ...TABLES,
    homes: [
      ...(TABLES.homes ?? []),
      refused('Te klein voor het gezin', 6),
      refused('huur te hoog', 5),
      refused('iets met de tante van K-4', 1),
    ],
  });
  const shown = Object.entries(many).filter(([key]) => /^sizes\.refused\.[a-z]/.test(key));
  expect(shown.map(([, text]) => text.replace(/[ |]+$/, ''))).toEqual([
    '',
    'Vervallen aanbod sinds 8 september 2016 | Woningen',
    'geen geschikte kandidaat | 0',
    'grootte of indeling | 5',
    'huurprijs | 5',
    'trap of toegankelijkheid | 0',
    'staat van de woning | 0',
    'ligging | <5',
    'ingetrokken door de corporatie | <5',
    'anders of niet ingevuld | <5',
    'Totaal | 15',
  ]);
});

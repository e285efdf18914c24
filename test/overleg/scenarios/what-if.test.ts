/** Tests the results of scenarios, with the demo workbook on 12 October 2016. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../../../src/domain/calendar';
import { sum } from '../../../src/domain/sum';
import type { People } from '../../../src/domain/units';
import type { Figures } from '../../../src/overleg/blocks';
import { MOST_SCENARIOS } from '../../../src/overleg/scenarios/scenarios-ahead';
import { situationInputOf } from '../../../src/overleg/report';
import type { SituationInput } from '../../../src/overleg/situation';
import type { MeetingKind } from '../../../src/workbook/meeting-tab';
import type { Scenario, ScenarioEvent } from '../../../src/workbook/scenarios';
import { figuresOf, understand } from '../../in-one-piece';
import { gridOfFile } from '../../workbooks/grid-of';

const AS_OF = serialOf(2016, 10, 12);
const NOVEMBER = serialOf(2016, 11, 7);
const HALF = { year: 2016, half: 2 } as const;
const NEXT_HALF = { year: 2017, half: 1 } as const;

let input: SituationInput;

beforeAll(async () => {
  const file = readFileSync(join(__dirname, '../../workbooks/demo.xlsx'));
  const grid = await gridOfFile(file, 'demo.xlsx');
  const meeting = { date: AS_OF, kind: 'ambtelijk', asOf: AS_OF } as const;
  input = { ...situationInputOf(grid, understand(grid, AS_OF), meeting), draws: 100 };
});

const scenario = (name: string, ...events: ScenarioEvent[]): Scenario => ({
  name,
  events,
  isWhole: true,
});

function figuresWith(all: readonly Scenario[], kind: MeetingKind = 'ambtelijk'): Figures {
  const scenarios = { all, problems: [], nameless: 0 };
  const report = figuresOf({ ...input, kind, scenarios });
  return kind === 'ambtelijk' ? report : report.shown;
}

function outcomesOf(events: readonly ScenarioEvent[]) {
  const { whatIf } = figuresWith(events.map((event, i) => scenario(`${i}`, event)));
  return (whatIf?.scenarios ?? []).map(({ outcome }) => {
    if (!outcome) throw new Error('The scenario was worked out.');
    return outcome;
  });
}

const outcomeOf = (event: ScenarioEvent) => outcomesOf([event])[0]!;

const kade = { kind: 'locationLater', location: 'De Kade', weeks: 13 } as const;
const lindewaarde = { kind: 'corporationOut', corporation: 'Lindewaarde', weeks: null } as const;
const quotaOf = (people: number) =>
  ({ kind: 'quota', period: HALF, people: people as People }) as const;

test('without scenarios there is no block', () => {
  expect(figuresWith([]).whatIf).toBeNull();
});

test('an event that changes nothing makes no difference', () => {
  const { end, plan } = outcomeOf({ kind: 'tempo', percent: 100 });
  const { corporations } = figuresWith([]);
  expect(end).toMatchObject({ more: 0, ...figuresWith([]).outlook.projection });
  expect(plan.weeks).toEqual(corporations?.nextWeeks);
  expect(plan.lines).toEqual(
    corporations?.lines.map(({ name, nextWeeks }) => ({ name, people: nextWeeks })),
  );
});

test('De Kade three months later leaves more people without a home this half-year', () => {
  const { end, plan } = outcomeOf(kade);
  expect(end?.more).toBeGreaterThan(5);
  expect(plan).toEqual(outcomeOf({ kind: 'tempo', percent: 100 }).plan);
});

test('dropping a location is no better than delivering it later', () => {
  const [later, dropped] = outcomesOf([kade, { kind: 'locationDropped', location: 'de kade' }]);
  expect(dropped!.end!.median).toBeGreaterThanOrEqual(later!.end!.median);
});

test('a quota of 250 changes the outlook and the plan', () => {
  const { end, plan } = outcomeOf(quotaOf(250));
  const usual = outcomeOf(quotaOf(206));
  expect(usual.end?.more).toBe(0);
  // The quota rises by 44 people. COA links some of them in time to be housed, so the backlog rises by
  // less than 44.
  expect(end?.more).toBeGreaterThan(20);
  expect(end?.more).toBeLessThanOrEqual(44);
  const planned = ({ lines }: typeof plan) => sum(lines.flatMap(({ people }) => people));
  expect(planned(plan)).toBeGreaterThan(planned(usual.plan));
});

test('a quota in a scenario gives the next half-year if Taakstelling lacks it', () => {
  const { outlook } = figuresWith([]);
  expect(outlook.next).toBeNull();
  const people = 250 as People;
  const { end, next } = outcomeOf({ kind: 'quota', period: NEXT_HALF, people });
  expect(end?.more).toBe(0);
  expect(next).toMatchObject({ on: serialOf(2017, 6, 30), more: null });
});

test('a corporation that drops out changes the plan only from that day on', () => {
  const usual = outcomeOf({ kind: 'tempo', percent: 100 });
  const { end, plan } = outcomeOf({ ...lindewaarde, from: NOVEMBER });
  expect(end?.more).toBeGreaterThan(0);
  expect(plan.weeks).toEqual(usual.plan.weeks);
  const index = plan.weeks.indexOf(NOVEMBER);
  expect(index).toBeGreaterThan(0);
  plan.lines.forEach(({ name, people }, line) => {
    const before = usual.plan.lines[line]!.people;
    expect(people.slice(0, index)).toEqual(before.slice(0, index));
    if (name === 'Lindewaarde') expect(sum(people.slice(index))).toBe(0);
  });
  const total = (lines: typeof plan.lines) =>
    plan.weeks.map((_, week) => sum(lines.map(({ people }) => people[week] ?? 0)));
  expect(total(plan.lines)).toEqual(total(usual.plan.lines));
});

test('a corporation that comes back has a plan again', () => {
  const back = outcomeOf({ ...lindewaarde, from: serialOf(2016, 10, 17), weeks: 2 });
  const line = back.plan.lines.find(({ name }) => name === 'Lindewaarde');
  expect(line?.people.slice(0, 2)).toEqual([0, 0]);
  expect(sum(line?.people.slice(2) ?? [])).toBeGreaterThan(0);
});

test('more homes and a faster pace never hurt, and a slower pace never helps', () => {
  const more = { kind: 'moreHomes', corporation: 'Diezehof', from: null, homes: 30 } as const;
  const [faster, slower, mixed, ofFour] = outcomesOf([
    { kind: 'tempo', percent: 150 },
    { kind: 'tempo', percent: 20 },
    { ...more, persons: null },
    { ...more, persons: 4 },
  ]);
  expect(faster!.end!.more).toBeLessThanOrEqual(0);
  expect(slower!.end!.more).toBeGreaterThanOrEqual(0);
  expect(mixed!.end!.more).toBeLessThanOrEqual(0);
  expect(ofFour!.end!.more).toBeLessThanOrEqual(0);
});

test('if nobody is linked any more, the result is no better', () => {
  const { end } = outcomeOf({ kind: 'linking', peoplePerWeek: 0 });
  expect(end?.more).toBeGreaterThanOrEqual(0);
});

test('two bad events of one scenario are worse than each alone', () => {
  const { whatIf } = figuresWith([
    scenario('een', kade),
    scenario('ander', quotaOf(250)),
    scenario('beide', kade, quotaOf(250)),
  ]);
  const [one, other, both] = whatIf!.scenarios.map(({ outcome }) => outcome!.end!.more!);
  expect(both).toBeGreaterThan(Math.max(one!, other!));
});

test('an event about a delivered location, or a time after the outlook, is marked as changing nothing', () => {
  const delivered = { kind: 'locationLater', location: 'Wachterhof', weeks: 8 } as const;
  const late = { ...lindewaarde, from: serialOf(2018, 1, 1) } as const;
  const quota = { kind: 'quota', period: { year: 2018, half: 1 }, people: 9 as People } as const;
  const { whatIf } = figuresWith([scenario('niets', delivered, late, quota, kade)]);
  const [niets] = whatIf!.scenarios;
  expect(niets!.events.map(({ changesNothing }) => changesNothing)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a scenario changes nothing if outlook and plan stay the same, whatever its events', () => {
  const delivered = { kind: 'locationLater', location: 'Wachterhof', weeks: 8 } as const;
  const { whatIf } = figuresWith([
    scenario('niets', delivered),
    scenario('tempo', { kind: 'tempo', percent: 100 }),
    scenario('De Kade', kade),
    scenario('plan', { ...lindewaarde, from: NOVEMBER }),
    scenario('beide', delivered, quotaOf(250)),
  ]);
  expect(whatIf!.scenarios.map(({ changesNothing }) => changesNothing)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a difference says how many people are due to the quotas alone', () => {
  const { whatIf } = figuresWith([scenario('beide', kade, quotaOf(250)), scenario('een', kade)]);
  const quotaOnly = whatIf!.scenarios.map(({ outcome }) => outcome!.end!.moreByQuota);
  // The demo's quota of this half-year is 206.
  expect(quotaOnly).toEqual([44, 0]);
});

test('a scenario with an unreadable event has no outcome, and too many scenarios are counted', () => {
  const broken = { name: 'half', events: [kade], isWhole: false };
  expect(figuresWith([broken]).whatIf?.scenarios[0]?.outcome).toBeNull();
  const many = Array.from({ length: MOST_SCENARIOS + 2 }, (_, i) => ({ ...broken, name: `${i}` }));
  const { whatIf } = figuresWith(many);
  expect(whatIf?.scenarios).toHaveLength(MOST_SCENARIOS);
  expect(whatIf?.more).toBe(2);
});

test('administrators see a difference in fives between scenario and outlook', () => {
  const { whatIf, outlook } = figuresWith([scenario('De Kade later', kade)], 'bestuurlijk');
  const [first] = whatIf!.scenarios;
  const { end } = first!.outcome!;
  expect(end!.median - outlook.projection!.median).toBe(end!.more);
  expect(end!.more! % 5).toBe(0);
  expect(first!.name.isTelling).toBe(false);
});

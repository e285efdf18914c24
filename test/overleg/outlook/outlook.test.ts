import { situationAt } from '../../../bench/backtest/methods';
import { inOpenDays } from '../../../bench/backtest/world/desk';
import {
  meetingsOf,
  newWorld,
  simulatedMunicipality,
} from '../../../bench/backtest/world/municipality';
import { addDays, civilOf, isoWeekday, serialOf } from '../../../src/domain/calendar';
import type { OutlookInput } from '../../../src/domain/outlook/input';
import { projectionOf, type Projection } from '../../../src/domain/outlook/projection';
import type { SerialDay } from '../../../src/domain/units';
import { outlookBasisOf } from '../../../src/overleg/outlook/outlook-input';
import type { TableRows } from '../../../src/overleg/situation';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { straightThrough } from '../../../src/workbook/steps';

const DRAWS = 60;
const SEEDS = [4, 17, 25];

function inputOn(asOf: SerialDay, tables: TableRows, settings = DEFAULT_SETTINGS): OutlookInput {
  const situation = situationAt(asOf, tables, settings);
  if (!situation.current) throw new Error('The day is in no half-year of Taakstelling.');
  return straightThrough(outlookBasisOf(situation, situation.current)).input;
}

const outlook = (input: OutlookInput): Projection => straightThrough(projectionOf(input, DRAWS));

const cases = SEEDS.map((seed) => {
  const municipality = simulatedMunicipality(seed);
  const asOf = municipality.meetings[7]!;
  const tables = municipality.tablesOn(asOf);
  return { seed, municipality, asOf, tables, input: inputOn(asOf, tables) };
});

describe('the invented municipalities', () => {
  test('have moves on working days, and none from 24 to 30 December', () => {
    const from = serialOf(2018, 1, 1);
    for (let passed = 0; passed < 4 * 365; passed++) {
      const day = inOpenDays(addDays(from, passed));
      const { month, day: date } = civilOf(day);
      expect(isoWeekday(day)).toBeLessThan(6);
      expect(month === 12 && date > 23 && date < 31).toBe(false);
      expect(day).toBeGreaterThanOrEqual(from + passed);
    }
    // The first two days are Sundays. All three are in the closed days, or on the day before.
    expect(inOpenDays(serialOf(2018, 12, 23))).toBe(serialOf(2019, 1, 3));
    expect(inOpenDays(serialOf(2025, 12, 28))).toBe(serialOf(2026, 1, 5));
    expect(inOpenDays(serialOf(2020, 12, 24))).toBe(serialOf(2021, 1, 4));
  });

  test('have meetings on second Wednesdays, from 40 days after the workbook begins', () => {
    const { traits } = newWorld(4);
    // 10 February 2016 is the second Wednesday, 40 days after 1 January.
    const some = { ...traits, workbookFrom: serialOf(2016, 1, 1), lastDay: serialOf(2016, 5, 31) };
    expect(meetingsOf(some)).toEqual([
      serialOf(2016, 2, 10),
      serialOf(2016, 3, 9),
      serialOf(2016, 4, 13),
      serialOf(2016, 5, 11),
    ]);
    expect(meetingsOf({ ...some, workbookFrom: serialOf(2016, 1, 2) })[0]).toBe(
      serialOf(2016, 3, 9),
    );
  });
});

describe.each(cases)('the outlook of municipality $seed', ({ asOf, tables, input }) => {
  const usual = outlook(input);

  it('is the same for the same input', () => {
    expect(outlook(input)).toEqual(usual);
  });

  it('expects people to be linked by the reference days of the settings', () => {
    const linkingDays = { 1: { month: 3, day: 15 }, 2: { month: 9, day: 15 } };
    const { households } = inputOn(asOf, tables, { ...DEFAULT_SETTINGS, linkingDays });
    const days = households.linking.asked.map(({ until }) => civilOf(until));
    expect(days.length).toBeGreaterThan(1);
    for (const { month, day } of days) expect(['3-15', '9-15']).toContain(`${month}-${day}`);
  });

  it('has as backlog the number due minus the number housed', () => {
    usual.ends.forEach(({ day, backlog }, end) => {
      const week = usual.weeks.find(({ lastDay }) => lastDay === day);
      expect(backlog.low).toBeLessThanOrEqual(backlog.median);
      expect(backlog.median).toBeLessThanOrEqual(backlog.high);
      const asked = input.ends[end]!.toHouse;
      expect(backlog).toEqual({
        low: asked - week!.housed.high,
        median: asked - week!.housed.median,
        high: asked - week!.housed.low,
      });
    });
  });

  it('houses nobody if nobody waits or will be linked', () => {
    const { linking } = input.households;
    const nobody = {
      ...input,
      households: {
        ...input.households,
        waiting: [],
        promised: [],
        families: [],
        linking: { ...linking, perWeek: 0 },
      },
    };
    expect(outlook(nobody).weeks.every(({ housed }) => housed.high === 0)).toBe(true);
  });

  it('is no worse with more homes', () => {
    const [kind] = input.homes.corporations[0]!.mix;
    const more = {
      kind: kind!,
      corporation: 0,
      units: 12,
      offeredOn: asOf,
      availableFrom: asOf,
    };
    const homes = { ...input.homes, offered: [...input.homes.offered, more] };
    outlook({ ...input, homes }).ends.forEach(({ backlog }, end) => {
      expect(backlog.median).toBeLessThanOrEqual(usual.ends[end]!.backlog.median);
    });
  });

  it('ignores rows that are dated after the day of the figures', () => {
    const later = addDays(asOf, 1);
    const household = { ...tables.households![0]!, household: 'K-later', linkedOn: later };
    const home = {
      ...tables.homes![0]!,
      home: 'W-later',
      offeredOn: later,
      availableFrom: later,
      household: null,
      status: null,
    };
    const placement = {
      ...tables.placements![0]!,
      household: 'K-later',
      home: 'W-later',
      date: later,
    };
    const withLater = {
      ...tables,
      households: [...tables.households!, household],
      homes: [...tables.homes!, home],
      placements: [...tables.placements!, placement],
    };
    expect(inputOn(asOf, withLater)).toEqual(input);
  });
});

it('the outlook is worse if a corporation drops out', () => {
  const { input } = cases[0]!;
  const [first, ...others] = input.homes.corporations;
  const until = addDays(input.ends[1]!.day, 0);
  const corporations = [{ ...first!, absences: [{ from: input.asOf, until }] }, ...others];
  const without = outlook({ ...input, homes: { ...input.homes, corporations } });
  expect(without.ends[1]!.backlog.median).toBeGreaterThan(outlook(input).ends[1]!.backlog.median);
});

it('the outlook is worse if a location is delivered three months later', () => {
  const { input } = cases[0]!;
  const soon = addDays(input.asOf, 14);
  const mix = input.homes.corporations[0]!.mix;
  const location = { name: 'De Kade', plannedOn: soon, laterBy: 0, deliveredOn: null, mix };
  const at = (plannedOn: SerialDay) => {
    const locations = [{ ...location, plannedOn, homes: [{ corporation: 0, count: 30 }] }];
    return outlook({ ...input, homes: { ...input.homes, locations } }).ends[0]!.backlog.median;
  };
  expect(at(addDays(soon, 91))).toBeGreaterThan(at(soon));
});

it('the outlook does not change if even more people are linked than homes can hold', () => {
  const { input } = cases[0]!;
  const { linking } = input.households;
  const linkedWith = (perWeek: number) =>
    outlook({
      ...input,
      households: { ...input.households, linking: { ...linking, perWeek } },
    }).ends.map(({ housed }) => housed);
  expect(linkedWith(10_000_000)).toEqual(linkedWith(1_000_000));
});

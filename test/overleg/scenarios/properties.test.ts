/** Tests what always holds for each kind of change to the outlook, on invented municipalities. */
import fc from 'fast-check';
import { situationAt } from '../../../bench/backtest/methods';
import { simulatedMunicipality } from '../../../bench/backtest/world/municipality';
import { addDays } from '../../../src/domain/calendar';
import { changedOutlook, type OutlookChange } from '../../../src/domain/outlook/changes';
import type { OutlookInput } from '../../../src/domain/outlook/input';
import { projectionOf, type Projection } from '../../../src/domain/outlook/projection';
import { sum } from '../../../src/domain/sum';
import type { SerialDay } from '../../../src/domain/units';
import { outlookBasisOf } from '../../../src/overleg/outlook/outlook-input';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { straightThrough } from '../../../src/workbook/steps';

const DRAWS = 30;

const outlook = (input: OutlookInput): Projection => straightThrough(projectionOf(input, DRAWS));

const WORLDS = [4, 17, 25].map((seed) => {
  const municipality = simulatedMunicipality(seed);
  const asOf = municipality.meetings[7]!;
  const situation = situationAt(asOf, municipality.tablesOn(asOf), DEFAULT_SETTINGS);
  if (!situation.current) throw new Error('The day is in no half-year of Taakstelling.');
  const { input: known } = straightThrough(outlookBasisOf(situation, situation.current));
  // A location that is still to be delivered, in addition to those of the municipality.
  const mix = known.homes.corporations[0]!.mix;
  const location = {
    ...{ name: 'De Kade', plannedOn: addDays(asOf, 40), laterBy: 0, deliveredOn: null, mix },
    homes: [{ corporation: 0, count: 24 }],
  };
  const locations = [...known.homes.locations, location];
  const input = { ...known, homes: { ...known.homes, locations } };
  return { input, usual: outlook(input), kade: locations.length - 1 };
});

const world = fc.constantFrom(...WORLDS);
const medians = ({ ends }: Projection) => ends.map(({ backlog }) => backlog.median);
const after = (input: OutlookInput, change: OutlookChange) =>
  outlook(changedOutlook(input, change));
const RUNS = { numRuns: 12 };

test('more homes never make the median backlog worse', () => {
  fc.assert(
    fc.property(
      ...[world, fc.nat(5), fc.integer({ min: 1, max: 60 }), fc.nat(300)],
      ({ input, usual }, which, homes, days) => {
        const corporation = which % input.homes.corporations.length;
        const from = addDays(input.asOf, days);
        const more = after(input, { kind: 'moreHomes', corporation, homes, of: null, from });
        medians(more).forEach((median, end) => {
          expect(median).toBeLessThanOrEqual(medians(usual)[end]!);
        });
      },
    ),
    RUNS,
  );
});

// A delay of some weeks may improve the result by a few people, because larger households came
// meanwhile. So this test does not compare with the planned day.
test('dropping a location is never better than delivering it, however late', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 60 }), ({ input, kade }, weeks) => {
      const later = after(input, { kind: 'locationLater', location: kade, weeks });
      const dropped = after(input, { kind: 'locationDropped', location: kade });
      medians(later).forEach((median, end) => {
        expect(medians(dropped)[end]).toBeGreaterThanOrEqual(median);
      });
    }),
    RUNS,
  );
});

test('a corporation that drops out changes no earlier week', () => {
  fc.assert(
    fc.property(world, fc.nat(5), fc.nat(300), ({ input, usual }, which, days) => {
      const corporation = which % input.homes.corporations.length;
      const from = addDays(input.asOf, days + 1);
      const absence = { from, until: addDays(from, 90) };
      const without = after(input, { kind: 'corporationOut', corporation, absence });
      without.weeks.forEach(({ lastDay, housed }, week) => {
        if (lastDay < from) expect(housed).toEqual(usual.weeks[week]!.housed);
      });
    }),
    RUNS,
  );
});

test('only people who wait or are linked later are housed', () => {
  fc.assert(
    fc.property(world, fc.nat(5), fc.integer({ min: 0, max: 500 }), ({ input }, which, homes) => {
      const corporation = which % input.homes.corporations.length;
      const from: SerialDay = input.asOf;
      const nobodyLinked = changedOutlook(input, { kind: 'linking', peoplePerWeek: 0 });
      const { waiting, promised, families, kinds } = input.households;
      const peopleIn = ({ kind }: { readonly kind: number }) => {
        const { persons, familyToFollow } = kinds[kind]!.household;
        return persons + familyToFollow;
      };
      const everybody =
        sum([...waiting, ...promised].map(peopleIn)) + sum(families.map(({ persons }) => persons));
      const change = { kind: 'moreHomes', corporation, homes, of: null, from } as const;
      for (const { housed } of outlook(changedOutlook(nobodyLinked, change)).weeks) {
        expect(housed.high).toBeLessThanOrEqual(everybody);
      }
    }),
    RUNS,
  );
});

test('the backlog is the number due minus the number housed in every scenario', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 300 }), ({ input }, percent) => {
      const { ends, weeks } = after(input, { kind: 'tempo', factor: percent / 100 });
      ends.forEach(({ day, backlog, housed }, end) => {
        expect(backlog.median).toBe(input.ends[end]!.toHouse - housed.median);
        expect(weeks.find(({ lastDay }) => lastDay === day)?.housed).toEqual(housed);
      });
    }),
    RUNS,
  );
});

test('an unchanged pace and a location zero weeks later change nothing', () => {
  for (const { input, usual, kade } of WORLDS) {
    expect(after(input, { kind: 'tempo', factor: 1 })).toEqual(usual);
    expect(after(input, { kind: 'locationLater', location: kade, weeks: 0 })).toEqual(usual);
  }
});

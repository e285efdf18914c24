/** Random tables of a municipality in 2016, for tests of what holds for every tab. */
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import type { TableRows } from '../../src/overleg/situation';
import {
  corporation,
  correction,
  day,
  division,
  FIRST_HALF,
  home,
  household,
  people,
  placement,
  quota,
  SECOND_HALF,
  signal,
} from './records';

const FIRST = day(1, 1);
const LAST = day(12, 31);
const NAMES = ['Brugstede', 'Diezehof', 'Lindewaarde', 'Stadsvlinder'];

export const dayOf2016: fc.Arbitrary<SerialDay> = fc
  .integer({ min: FIRST, max: LAST })
  .map((serial) => serial as SerialDay);

const small = (most: number) => fc.integer({ min: 0, max: most });
const orBlank = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const placements = fc.array(
  fc
    .record({
      on: fc.integer({ min: FIRST - 60, max: LAST + 60 }),
      persons: small(7),
      home: orBlank(small(9)),
      corporation: orBlank(fc.constantFrom(...NAMES, 'Elders')),
      isFamilyJoining: fc.boolean(),
      counts: fc.boolean(),
      reported: orBlank(small(40)),
    })
    .map((one) =>
      placement(one.on as SerialDay, `K-${one.on}-${one.persons}`, one.persons, {
        home: one.home === null ? null : `W-${one.home}`,
        corporation: one.corporation,
        isFamilyJoining: one.isFamilyJoining,
        counts: one.counts,
        reportedOn: one.reported === null ? null : addDays(one.on as SerialDay, one.reported),
      }),
    ),
  { maxLength: 80 },
);

const corporations = fc
  .array(small(9000), { maxLength: 4 })
  .map((stocks) => stocks.map((stock, i) => corporation(NAMES[i] ?? '', stock)));

const divisions = fc
  .array(
    fc.record({
      persons: orBlank(small(120)),
      opening: orBlank(fc.integer({ min: -40, max: 40 })),
      homes: orBlank(small(60)),
      weight: orBlank(small(500)),
    }),
    { maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ persons, ...row }, i) =>
      division(SECOND_HALF, NAMES[i] ?? '', {
        ...row,
        persons: persons === null ? null : people(persons),
      }),
    ),
  );

const corrections = fc
  .array(
    fc.record({
      on: fc.integer({ min: FIRST - 60, max: LAST + 60 }),
      persons: fc.integer({ min: -9, max: 9 }),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map(({ on, persons }) => correction(on as SerialDay, persons)));

const homes = fc
  .array(
    fc.record({
      corporation: fc.constantFrom(...NAMES),
      offeredOn: dayOf2016,
      units: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 9 },
  )
  .map((rows) =>
    rows.map(({ corporation: name, offeredOn, units }, i) =>
      home(`W-${i}`, name, offeredOn, { units }),
    ),
  );

/** Two half-years with a quota each, placements, and some of the other tables. */
export const history: fc.Arbitrary<Partial<TableRows>> = fc
  .record({
    first: small(300),
    second: small(300),
    opening: fc.integer({ min: -150, max: 150 }),
    placements,
    corporations: orBlank(corporations),
    division: orBlank(divisions),
    homes: orBlank(homes),
    corrections: orBlank(corrections),
  })
  .map(({ first, second, opening, ...tables }) => ({
    quotas: [quota(FIRST_HALF, first, opening), quota(SECOND_HALF, second)],
    ...tables,
  }));

/** Households that COA linked, of which some have a home. */
export const householdsOf: fc.Arbitrary<TableRows['households']> = orBlank(
  fc
    .array(
      fc.record({
        linkedOn: fc.integer({ min: FIRST - 60, max: LAST }),
        persons: fc.integer({ min: 1, max: 8 }),
        familyToFollow: small(4),
        acceptedAfter: orBlank(small(80)),
      }),
      { maxLength: 60 },
    )
    .map((rows) =>
      rows.map(({ linkedOn, persons, familyToFollow, acceptedAfter }, i) =>
        household(`H-${i}`, linkedOn as SerialDay, {
          persons: people(persons),
          familyToFollow: people(familyToFollow),
          acceptedOn: acceptedAfter === null ? null : addDays(linkedOn as SerialDay, acceptedAfter),
        }),
      ),
    ),
);

/** Signs of resistance, each with the party that makes contact. */
export const signalsOf: fc.Arbitrary<TableRows['signals']> = orBlank(
  fc
    .array(
      fc.record({
        on: fc.integer({ min: FIRST, max: LAST }),
        by: fc.constantFrom('gemeente', 'corporatie', 'COA', 'welzijn', 'taskforce', 'iemand'),
        contactedAfter: orBlank(small(20)),
      }),
      { maxLength: 25 },
    )
    .map((rows) =>
      rows.map(({ on, by, contactedAfter }) =>
        signal(on as SerialDay, 'een signaal', by, {
          contactedOn: contactedAfter === null ? null : addDays(on as SerialDay, contactedAfter),
        }),
      ),
    ),
);

import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { down } from '../../src/functions/example';
import { FunctionError } from '../../src/functions/problem';
import { call, failure } from './calling';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const BLANKS = [0, '', null] as const;

const state = (...dates: unknown[]) =>
  call('BACKLOG.AT', dates.length === 1 ? dates[0] : dates.map((date) => [date]), ...BACKLOG);
const BACKLOG = [down('2016-I', '2016-II'), down(179, 206), down(42400, 42600), down(200, 276), 50];

const matrix = (rows: number, columns: number) =>
  fc.array(
    fc.array(fc.integer({ min: 42370, max: 42735 }), { minLength: columns, maxLength: columns }),
    { minLength: rows, maxLength: rows },
  );
const dates = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => matrix(rows, columns));

describe('the shape of arguments and results', () => {
  it.each([
    ['BACKLOG.AT', (range: number[][]) => [range, ...BACKLOG]],
    [
      'BACKLOG.BAND',
      (range: number[][]) => [range.map((row) => row.map(() => DECEMBER)), ...BACKLOG],
    ],
    ['RENT.LIMIT', (range: number[][]) => [range, 3]],
    ['RENT.FIT', (range: number[][]) => [600, range, 3]],
  ])(
    '%s keeps the shape of its dates, and treats each date as if it were given alone',
    (id, argsOf) => {
      fc.assert(
        fc.property(dates, (range) => {
          const single = range.map((row) =>
            row.map((date) => (call(id, ...argsOf([[date]])) as unknown[][])[0]?.[0]),
          );
          expect(call(id, ...argsOf(range))).toEqual(single);
        }),
      );
    },
  );

  it('BACKLOG.FORECAST gives a row of three for each date', () => {
    const placed = [
      down(...Array.from({ length: 40 }, (_, i) => 42370 + 5 * i)),
      down(...Array<number>(40).fill(2)),
    ];
    const result = call(
      'BACKLOG.FORECAST',
      down(42600, 42700, DECEMBER),
      42580,
      down('2016-I', '2016-II'),
      down(200, 206),
      ...placed,
    );
    expect(result).toHaveLength(3);
    for (const row of result as number[][]) expect(row).toHaveLength(3);
  });

  it('QUOTA.SHARE keeps the shape of the weights', () => {
    expect(call('QUOTA.SHARE', 10, [[6, 3, 1]])).toEqual([[6, 3, 1]]);
    expect(
      call('QUOTA.SHARE', 10, [
        [4, 2],
        [3, 1],
      ]),
    ).toEqual([
      [4, 2],
      [3, 1],
    ]);
    expect(call('QUOTA.SHARE', 10, 5)).toEqual([[10]]);
  });

  it('a row may stand for a column, and a single cell for a value or a matrix', () => {
    const [periods, quotas, placed, persons] = BACKLOG as unknown[][][];
    const across = [periods, quotas, placed, persons].map((rows) => [rows?.flat()]);
    expect(call('BACKLOG.AT', DECEMBER, ...across, 50)).toEqual([[-41]]);
    expect(call('BACKLOG.AT', [[DECEMBER]], ...across, [[50]], [['day']])).toEqual([[-41]]);
    expect(call('QUOTA.MUNICIPAL', [[13000]], [[151608]], 16979120)).toBe(117);
  });

  it('QUOTA.TODATE keeps the shape of the weights, and QUOTA.WEEKLY has a column for each weight', () => {
    const plan = [10, [[6, 3, 1]], JULY, JULY + 16];
    expect(call('QUOTA.TODATE', ...plan, JULY + 16)).toEqual([[6, 3, 1]]);
    expect(call('QUOTA.WEEKLY', ...plan)).toEqual(
      call('QUOTA.WEEKLY', 10, down(6, 3, 1), JULY, JULY + 16),
    );
  });
});

describe('placements', () => {
  it('on the same day count as their sum, in any order and with blank rows between', () => {
    const row = fc.oneof(
      fc.tuple(
        fc.integer({ min: -9, max: 9 }).map((days) => JULY + days),
        fc.nat(5),
      ),
      fc.constantFrom(['', ''], [null, 0]),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const dates = rows.map(([date]) => [date]);
        const persons = rows.map(([, count]) => [count]);
        const day = JULY + 4;
        const placed = rows
          .filter(([date]) => Number(date) >= JULY && Number(date) <= day)
          .reduce((sum, [, count]) => sum + Number(count), 0);
        const args = [day, [['2016-II']], [[206]], dates, persons, 50, 'start'];
        expect(call('BACKLOG.AT', ...args)).toEqual([[50 + 206 - placed]]);
      }),
    );
  });

  it('give the same result or error in a column as in a row, whatever their cells contain', () => {
    const odd = fc.constantFrom('', null, 0, 0.5, -1, 1.5, 'datum', '3', true, { code: '#N/A' });
    const often = <Cell>(usual: fc.Arbitrary<Cell>) =>
      fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const date = fc.oneof(
      fc.double({ min: JULY - 900, max: JULY + 900, noNaN: true }),
      fc.constantFrom(1, 2958465, 2958466),
    );
    const row = fc.tuple(often(date), often(fc.nat(5)));
    const outcome = (dates: unknown, persons: unknown) => {
      const args = [down(JULY, JULY + 40), [['2016-II']], [[206]], dates, persons, 50];
      try {
        return call('BACKLOG.AT', ...args);
      } catch (error) {
        if (error instanceof FunctionError) return error.problem;
        throw error;
      }
    };
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const [dates, persons] = [rows.map(([on]) => on), rows.map(([, count]) => count)];
        expect(
          outcome(
            dates.map((cell) => [cell]),
            persons.map((cell) => [cell]),
          ),
        ).toEqual(outcome([dates], [persons]));
      }),
    );
  });
});

describe('blank cells', () => {
  it.each(BLANKS)('%p as a date gives an empty result', (blank) => {
    expect(state(DECEMBER, blank, DECEMBER)).toEqual([[-41], [''], [-41]]);
    expect(call('RENT.LIMIT', down(JULY, 0), [[2], [blank]])).toEqual([[586.68], ['']]);
  });

  it.each(BLANKS)('a row of %p in both columns is left out', (blank) => {
    const result = call(
      'BACKLOG.AT',
      DECEMBER,
      [['2016-I'], [blank], ['2016-II']],
      [[179], [blank], [206]],
      [[42400], [blank], [42600]],
      [[200], [blank], [276]],
      50,
    );
    expect(result).toEqual([[-41]]);
  });

  it('rows with 0 people are left out, with or without a date', () => {
    const rows = (second: unknown, people: unknown) =>
      call('BACKLOG.AT', DECEMBER, '2016-II', 206, [[JULY], [second]], [[6], [people]]);
    expect(rows('', 0)).toEqual([[200]]);
    expect(rows(JULY, 0)).toEqual([[200]]);
  });

  it('an empty table of placements counts as no placements', () => {
    for (const blank of BLANKS) {
      expect(call('BACKLOG.AT', DECEMBER, '2016-II', 206, [[blank]], [[blank]])).toEqual([[206]]);
    }
  });

  it.each(BLANKS)('%p counts as weight 0, 0 people housed, no closed day, and no name', (blank) => {
    expect(call('QUOTA.SHARE', 9, [[6], [blank], [3]])).toEqual([[6], [0], [3]]);
    const plan = [9, down(2, 1), JULY, JULY + 9];
    const asOf = JULY - 1;
    expect(call('QUOTA.REPLAN', ...plan, [[blank], [blank]], asOf, [[blank]])).toEqual(
      call('QUOTA.WEEKLY', ...plan),
    );
    const [header] = call('QUOTA.WEEKLY', ...plan, null, [['Noord'], [blank]]) as unknown[][];
    expect(header).toEqual(['Week', 'Begint', 'Noord', '', 'Totaal']);
  });

  it('a time of day is dropped', () => {
    expect(state(DECEMBER + 0.75)).toEqual([[-41]]);
    const noon = call('BACKLOG.AT', JULY, '2016-II', 184, [[JULY + 0.5]], [[6]]);
    expect(noon).toEqual([[-5]]);
  });
});

describe('optional arguments', () => {
  const invocation = { functionName: 'BACKLOG.AT', address: 'Blad1!A1' };

  it.each([undefined, null, '', [['']], [[null]]])('%p counts as omitted', (omitted) => {
    expect(call('BACKLOG.AT', DECEMBER, ...BACKLOG.slice(0, 4), omitted, omitted)).toEqual([[-91]]);
    expect(call('QUOTA.SHARE', 7, down(1, 1, 1), omitted)).toEqual(down(3, 2, 2));
    expect(call('QUOTA.WEEKLY', 7, down(1, 1), JULY, JULY + 2, omitted, omitted)).toEqual([[4, 3]]);
    expect(call('RENT.LIMIT', JULY, 2, omitted)).toEqual([[586.68]]);
  });

  it("Excel's invocation object counts as an omitted argument", () => {
    expect(call('BACKLOG.AT', DECEMBER, ...BACKLOG, invocation)).toEqual([[-41]]);
    expect(call('BACKLOG.AT', DECEMBER, ...BACKLOG.slice(0, 4), null, null, invocation)).toEqual([
      [-91],
    ]);
    expect(failure('QUOTA.SHARE', [7, invocation], 'en').message).toBe(
      'Argument weights: nothing was filled in; expected: a number of 0 or more.',
    );
  });

  it('codes may be written in any case', () => {
    expect(call('QUOTA.SHARE', 10, down(47, 16, 15.8, 12, 6.1, 3.1), ' sl ')).toEqual(
      down(4, 2, 2, 1, 1, 0),
    );
    expect(call('BACKLOG.AT', JULY, ...BACKLOG, 'END')).toEqual([[29]]);
  });
});

describe('the argument young of RENT.LIMIT', () => {
  it.each([true, 'ja', 'J', 'x', 'WAAR', 1])('%p is yes', (young) => {
    expect(call('RENT.LIMIT', serialOf(2026, 3, 1), 1, young)).toEqual([[498.2]]);
  });

  it.each([false, 'nee', 'n', 'FALSE', 0])('%p is no', (young) => {
    expect(call('RENT.LIMIT', serialOf(2026, 3, 1), 1, young)).toEqual([[713.02]]);
  });

  it('gives an empty result if it is FALSE beside an empty date and 0 persons', () => {
    const dates = [[serialOf(2026, 3, 1)], ['']];
    expect(call('RENT.LIMIT', dates, down(1, 0), down(true, false))).toEqual([[498.2], ['']]);
  });

  it('may be a column with empty cells beside the dates', () => {
    const date = serialOf(2026, 3, 1);
    expect(call('RENT.LIMIT', down(date, date), down(1, 3), [['ja'], ['']])).toEqual(
      down(498.2, 764.14),
    );
  });
});

describe('results', () => {
  it('do not depend on the language, except for messages', () => {
    const holder = globalThis as { Office?: unknown };
    const results = ['nl-NL', 'en-US'].map((displayLanguage) => {
      holder.Office = { context: { displayLanguage } };
      return [
        call('QUOTA.WEEKLY', 7, down(1, 1), JULY, JULY + 9, null, down('Noord', 'Zuid')),
        call('BACKLOG.BAND', DECEMBER, ...BACKLOG),
      ];
    });
    delete holder.Office;
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.[1]).toEqual([['op schema']]);
  });

  it('QUOTA.REPLAN gives a row of zeros if no weeks and no people are left', () => {
    const done = [9, down(2, 1), JULY, JULY + 9, down(6, 3), JULY + 8];
    expect(call('QUOTA.REPLAN', ...done)).toEqual([[0, 0]]);
    expect(call('QUOTA.REPLAN', ...done, null, down('Noord', 'Zuid'))).toEqual([
      ['Week', 'Begint', 'Noord', 'Zuid', 'Totaal'],
      ['', '', 0, 0, 0],
    ]);
  });
});

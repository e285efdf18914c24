import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { allFunctions } from '../../src/functions/all';
import { down } from '../../src/functions/example';
import { errorCodesOf } from '../../src/functions/help';
import { FunctionError } from '../../src/functions/problem';
import { messageOf } from '../../src/functions/message';
import { BACKLOG_CASES, BACKLOG_GOOD } from './backlog-cases';
import { declared, type ErrorCase, failure } from './calling';
import { LARGE_MATCH_CASES, MATCH_CASES, MATCH_GOOD } from './match-cases';
import { QUOTA_CASES, QUOTA_GOOD } from './quota-cases';
import { RENT_CASES, RENT_GOOD } from './rent-cases';

const JULY = serialOf(2016, 7, 1);
const DECEMBER = serialOf(2016, 12, 31);
const ERROR = { code: '#DIV/0!' };

type Args = readonly unknown[];

/** Valid arguments. Each case replaces some of them by invalid ones. */
const GOOD: Readonly<Record<string, Args>> = {
  ...QUOTA_GOOD,
  ...BACKLOG_GOOD,
  ...RENT_GOOD,
  ...MATCH_GOOD,
};

const spoiled = (id: string, changes: Readonly<Record<number, unknown>>): Args => {
  const args = [...(GOOD[id] ?? [])];
  for (const [index, value] of Object.entries(changes)) args[Number(index)] = value;
  return args;
};

const CASES: readonly ErrorCase[] = [
  ...QUOTA_CASES,
  ...BACKLOG_CASES,
  ...RENT_CASES,
  ...MATCH_CASES,
];

/** Returns the messages of a call in both languages, and an empty list if it gives a result. */
function messagesOf(id: string, args: Args): readonly string[] {
  try {
    declared(id).call(args);
    return [];
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return (['nl', 'en'] as const).map((language) => messageOf(error, language));
  }
}

describe('errors name the argument, the row, what was found and what was expected', () => {
  it.each(CASES)('%s %j: %s %s', (id, changes, error, nl, en) => {
    const args = spoiled(id, changes);
    expect(failure(id, args, 'nl')).toEqual({ error, message: nl });
    expect(failure(id, args, 'en')).toEqual({ error, message: en });
  });

  it('no message repeats a text, or a number that could identify a person', () => {
    const text = fc.string({
      minLength: 4,
      maxLength: 40,
      unit: fc.constantFrom('q', 'x', 'Z', '7'),
    });
    const longNumber = fc.integer({ min: 10_000_000, max: 9_999_999_999 }).map((n) => n + 0.5);
    const ids = Object.keys(GOOD);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.oneof(text, longNumber), fc.nat(), (id, held, at) => {
        const args = GOOD[id] ?? [];
        const index = at % args.length;
        const argument = args[index];
        const holding = Array.isArray(argument)
          ? argument.map((row: unknown[], i) =>
              i === at % argument.length ? row.map(() => held) : row,
            )
          : held;
        const digitsOrText = String(held).split('.')[0] ?? '';
        for (const message of messagesOf(id, spoiled(id, { [index]: holding }))) {
          expect(message).not.toContain(digitsOrText);
        }
      }),
    );
  });

  it('a date typed as text above dates is an error, not a header row', () => {
    const dates = [['1-7-2016'], [42600]];
    const args = spoiled('BACKLOG.AT', { 3: dates, 4: down(3, 2) });
    expect(failure('BACKLOG.AT', args, 'en').message).toBe(
      'Argument placementDates, row 1: found: a text; expected: a date (not a text).',
    );
  });

  it('a date without a number of people is an error', () => {
    for (const blank of ['', null]) {
      const args = spoiled('BACKLOG.AT', { 3: down(42400, 42401), 4: [[3], [blank]] });
      expect(failure('BACKLOG.AT', args, 'en').message).toContain('row 2: found: an empty cell');
    }
  });
});

/** Values that make arguments invalid. The test tries each of them, alone and in pairs. */
const SPOILERS: readonly unknown[] = [
  null,
  [['']],
  -1,
  0,
  0.5,
  'kop',
  true,
  ERROR,
  [['kop'], [1]],
  down(0, 0),
  down(0, 0, 0),
  [
    [1, 2],
    [3, 4],
  ],
  down(1, 2, 3, 4, 5),
  down('2016-I', '2016-I'),
  down(42400, 'kop'),
  down(JULY, 1),
  JULY,
  JULY + 1,
  DECEMBER,
  5e8,
];

describe('the errors that a function declares', () => {
  const ofColumns = allFunctions.filter(({ id }) => !id.startsWith('MATCH.'));

  it.each(ofColumns.map((one) => [one.id, one] as const))(
    'for %s are exactly the errors that it can give',
    (id, one) => {
      const seen = new Set<string>();
      const tryOut = (args: Args) => {
        try {
          one.call(args);
        } catch (error) {
          if (!(error instanceof FunctionError)) throw error;
          seen.add(error.problem.code);
        }
      };
      one.parameters.forEach((_, first) => {
        for (const spoiler of SPOILERS) {
          tryOut(spoiled(id, { [first]: spoiler }));
          one.parameters.forEach((__, second) => {
            for (const other of SPOILERS)
              tryOut(spoiled(id, { [first]: spoiler, [second]: other }));
          });
        }
      });
      for (const [other, changes] of [...CASES, ...LARGE_MATCH_CASES])
        if (other === id) tryOut(spoiled(id, changes));
      expect([...seen].sort()).toEqual(errorCodesOf(one).sort());
    },
  );
});

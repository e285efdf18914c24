import fc from 'fast-check';
import { headerKey, matchHeader } from '../../src/workbook/header';
import { ROLES, TABLES } from '../../src/workbook/tables';

const every = ROLES.flatMap((role) =>
  TABLES[role].known.map(({ field, as, strength }) => ({
    ...{ role, field, strength },
    // Drops the optional words, which stand in brackets at the end.
    as: as.replace(/ \[.*/, ''),
  })),
);
const fieldsOf = (role: (typeof ROLES)[number], header: string): string[] =>
  matchHeader(header, TABLES[role].known).map(({ field }) => field);

describe('matchHeader', () => {
  test('finds every header and synonym of every table under its own field', () => {
    for (const { role, field, as } of every) expect(fieldsOf(role, as)).toContain(field);
  });

  test("each of the program's own headers names exactly one field", () => {
    for (const { role, field, as, strength } of every) {
      if (strength === 'name') expect(fieldsOf(role, as)).toEqual([field]);
    }
  });

  test('case, accents, punctuation, line breaks, spaces and units in brackets do not matter', () => {
    const noise = fc.constantFrom('  ', '\n', ' - ', '\u00a0', '_', ' / ');
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        noise,
        fc.boolean(),
        ({ role, as, field }, gap, upper) => {
          const spaced = as.includes('%') ? as : `${gap}${as.split(' ').join(gap)}${gap}(€)`;
          expect(fieldsOf(role, upper ? spaced.toUpperCase() : spaced)).toContain(field);
        },
      ),
    );
  });

  test('one wrong letter in a word of six letters or more still matches', () => {
    expect(fieldsOf('households', 'Kandidat')).toEqual(['household']);
    expect(fieldsOf('households', 'Gekopeld d.d.')).toEqual(['linkedOn']);
    expect(fieldsOf('quotas', 'Taaksteling')).toEqual(['quota']);
    expect(fieldsOf('placements', 'Presonen')).toEqual(['persons']);
  });

  test('one wrong letter in a short word, or two in a long one, does not match', () => {
    expect(fieldsOf('homes', 'Soorl')).toEqual([]);
    expect(fieldsOf('homes', 'Wijq')).toEqual([]);
    expect(fieldsOf('households', 'Kandidt')).toEqual([]);
  });

  test('a header that occurs twice, numbered by Excel as in Personen2, matches with less certainty', () => {
    expect(matchHeader('Personen2', TABLES.placements.known)).toEqual([
      { field: 'persons', as: 'Personen', strength: 'typo' },
    ]);
  });

  test('a header that fits two columns equally well gives both', () => {
    expect(fieldsOf('agreements', 'Datum gereed')).toEqual(['due', 'doneOn']);
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(headerKey(text)).toBe(headerKey(` ${text} `));
        for (const role of ROLES) matchHeader(text, TABLES[role].known);
      }),
    );
  });
});

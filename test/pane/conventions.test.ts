import fc from 'fast-check';
import { civilOf, serialOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import { localeFormatsOf, hasDecimalComma } from '../../src/pane/conventions';

const LOCALES = ['nl-NL', 'en-US', 'en-GB', 'de-DE', 'fr-FR'];

describe('the formats of a locale', () => {
  it('write a day as its year, month and day and nothing else, in every locale', () => {
    const days = fc.integer({ min: serialOf(1995, 1, 1), max: serialOf(2060, 12, 31) });
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        days.map((day) => day as SerialDay),
        (locale, day) => {
          const { year, month, day: dayOfMonth } = civilOf(day);
          const parts = localeFormatsOf(locale).day(day).split(/\D+/).map(Number);
          const expected = [year, month, dayOfMonth];
          expect(parts.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
        },
      ),
    );
  });

  it('write a number with a decimal comma exactly if hasDecimalComma is true', () => {
    const numbers = fc.integer({ min: -99_999, max: 99_999 }).filter((cents) => cents % 100 !== 0);
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), numbers, (locale, cents) => {
        const text = localeFormatsOf(locale).number(cents / 100);
        expect(/,\d{1,2}$/.test(text)).toBe(hasDecimalComma(locale));
      }),
    );
  });
});

it.each([
  ['nl-NL', '9-2-2016', '1.086,5', true],
  ['en-US', '2/9/2016', '1,086.5', false],
  ['de-DE', '9.2.2016', '1.086,5', true],
])('writes days and numbers as in %s', (locale, day, number, comma) => {
  const write = localeFormatsOf(locale);
  expect(write.day(serialOf(2016, 2, 9))).toBe(day);
  expect(write.number(1086.5)).toBe(number);
  expect(hasDecimalComma(locale)).toBe(comma);
});

/**
 * Tests words in cells: for a placement that fell through, and for an unknown value. Tests also
 * whether the day or the month comes first.
 */
import fc from 'fast-check';
import { headerKey } from '../../../src/workbook/header';
import { dateOrderOf, isAmbiguousDate } from '../../../src/workbook/words/date-order';
import { saysFellThrough } from '../../../src/workbook/words/fell-through';
import { ADULTS, CHILDREN } from '../../../src/workbook/words/household-parts';
import { isPlaceholder } from '../../../src/workbook/words/placeholder';

describe('a placement that fell through', () => {
  test.each([
    'gaat niet door',
    'Gaat NIET door!',
    'vervallen',
    'Geannuleerd',
    'ingetrokken',
    'afgezegd door kandidaat',
    'no-show',
    'niet doorgegaan ivm ziekte',
    'woning geweigerd',
    'huurtoeslag afgewezen en plaatsing geannuleerd',
    'bezichtiging geannuleerd, woning geannuleerd',
    'Cancelled',
  ])('%s says so', (text) => expect(saysFellThrough(text)).toBe(true));

  test.each([
    'gehuisvest',
    'gaat door',
    'niet vervallen',
    'eerst geweigerd, later toch geaccepteerd',
    'ingetrokken door corporatie',
    'vervallen huurtoeslag gemeld',
    'nareis gaat niet door',
    'bezichtiging geannuleerd',
    'verhuisbus geannuleerd',
    'taalles gaat niet door',
    'inboedelkrediet geweigerd',
    'huurtoeslag is helaas afgewezen',
    '',
    'x',
    'K-17',
  ])('%j does not say so', (text) => expect(saysFellThrough(text)).toBe(false));
});

describe('a placeholder for an unknown value', () => {
  test.each(['nvt', 'N.v.t.', '?', '-', '–', 'x', 'n.n.b.', 'onbekend', 'TBD', '...', 'nog niet'])(
    '%s is one',
    (text) => expect(isPlaceholder(text)).toBe(true),
  );

  test.each(['K-1', '1', 'ja', 'nee', '-5', 'x12', 'nvt woning', '1-2-2016'])(
    '%s is a value',
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
});

describe('day or month first', () => {
  test('is proved only by a number above twelve', () => {
    expect(dateOrderOf(['1-2-2016', '13-4-2016'])).toBe('day-first');
    expect(dateOrderOf(['1/2/2016', '04/13/2016'])).toBe('month-first');
    expect(dateOrderOf(['13-4-2016', '04/13/2016'])).toBe('mixed');
    expect(dateOrderOf(['1/2/2016', '3 maart 2016', '2016-04-13', 'nvt', ''])).toBeNull();
    expect(dateOrderOf(['do 13-4-2016 9:30'])).toBe('day-first');
    expect(dateOrderOf(['45/13/2016', '2016-13-04'])).toBeNull();
  });

  test('is found correctly, or not at all, for any dates written in one order', () => {
    const days = fc.date({
      min: new Date('2000-01-02'),
      max: new Date('2099-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(days), fc.boolean(), (dates, isMonthFirst) => {
        const texts = dates.map((day) => {
          const [d, m] = [day.getUTCDate(), day.getUTCMonth() + 1];
          return `${isMonthFirst ? `${m}/${d}` : `${d}/${m}`}/${day.getUTCFullYear()}`;
        });
        const isProved = dates.some((day) => day.getUTCDate() > 12);
        const order = isMonthFirst ? 'month-first' : 'day-first';
        expect(dateOrderOf(texts)).toBe(isProved ? order : null);
      }),
    );
  });

  test('a date that is the same either way is not ambiguous', () => {
    expect(isAmbiguousDate('4-5-2016')).toBe(true);
    expect(isAmbiguousDate('5-5-2016')).toBe(false);
    expect(isAmbiguousDate('13-5-2016')).toBe(false);
    expect(isAmbiguousDate('4 mei 2016')).toBe(false);
  });
});

test('adults and children are distinguished', () => {
  expect(ADULTS.has(headerKey('Aantal volw.'))).toBe(true);
  expect(CHILDREN.has(headerKey('Waarvan kind'))).toBe(true);
  expect([...ADULTS].filter((key) => CHILDREN.has(key))).toEqual([]);
});

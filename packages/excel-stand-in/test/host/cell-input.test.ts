import fc from 'fast-check';
import { enter, serialOfDate } from '../../host/cell-input';
import { conventionsOf } from '../../host/conventions';

const CALENDAR = { dateSystem: 1900, year: 2016 } as const;

function dutch(input: string): unknown {
  return enter(input, conventionsOf('nl-NL'), CALENDAR);
}

function american(input: string): unknown {
  return enter(input, conventionsOf('en-US'), CALENDAR);
}

const day = fc.date({
  min: new Date(Date.UTC(1900, 2, 1)),
  max: new Date(Date.UTC(2099, 11, 31)),
  noInvalidDate: true,
});

test('a date in Dutch, American or ISO notation gives the serial number of the day', () => {
  fc.assert(
    fc.property(day, (date) => {
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const value = serialOfDate(y, m, d, 1900);
      const entered = { value, numberFormat: 'm/d/yyyy' };
      expect(dutch(`${d}-${m}-${y}`)).toEqual(entered);
      expect(american(`${m}/${d}/${y}`)).toEqual(entered);
      expect(dutch(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)).toEqual(
        entered,
      );
    }),
  );
});

test('a whole number in Dutch or American notation gives that number', () => {
  fc.assert(
    fc.property(fc.integer(), (n) => {
      expect(dutch(String(n))).toEqual({ value: n });
      expect(american(String(n))).toEqual({ value: n });
    }),
  );
});

test('any text after an apostrophe stays a text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(dutch(`'${text}`)).toEqual({ value: text, quotePrefix: true });
    }),
  );
});

test.each([
  ['1-2-2016', { value: 42401, numberFormat: 'm/d/yyyy' }],
  ['01/02/16', { value: 42401, numberFormat: 'm/d/yyyy' }],
  ['1-2', { value: 42401, numberFormat: 'd-mmm' }],
  ['1 februari 2016', { value: 42401, numberFormat: 'd-mmm-yy' }],
  ['1 mrt 2016', { value: 42430, numberFormat: 'd-mmm-yy' }],
  ['feb-16', { value: 42401, numberFormat: 'mmm-yy' }],
  ['12-13-2016', { value: '12-13-2016' }],
  ['30-2-2016', { value: '30-2-2016' }],
  ['10:30', { value: 0.4375, numberFormat: 'h:mm' }],
  ['1-2-2016 12:00', { value: 42401.5, numberFormat: 'm/d/yyyy h:mm' }],
  ['1,5', { value: 1.5 }],
  ['1.234', { value: 1234, numberFormat: '#,##0' }],
  ['1.234,50', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['1.2.3', { value: '1.2.3' }],
  ['007', { value: 7 }],
  ['50%', { value: 0.5, numberFormat: '0%' }],
  ['€ 710,68', { value: 710.68, numberFormat: '"€" #,##0.00' }],
  ['(5)', { value: -5 }],
  ['1E5', { value: 100_000, numberFormat: '0.00E+00' }],
  ['WAAR', { value: true }],
  ['onwaar', { value: false }],
  ['true', { value: true }],
  ['#N/B', { value: { error: '#N/A' } }],
  ['#REF!', { value: { error: '#REF!' } }],
  ['=SUM(A1:A2)', { value: 0, formula: '=SUM(A1:A2)' }],
  ['+A1', { value: 0, formula: '=+A1' }],
  ['@SUM(A1)', { value: 0, formula: '=SUM(A1)' }],
  ['=', { value: '=' }],
  ['- geen', { value: '- geen' }],
  ['+31 6', { value: '+31 6' }],
  ['', { value: null }],
  [' 12 ', { value: 12 }],
  ['2016-II', { value: '2016-II' }],
])('in Dutch %j becomes %j', (input, expected) => expect(dutch(input)).toEqual(expected));

test.each([
  ['1-2-2016', { value: 42371, numberFormat: 'm/d/yyyy' }],
  ['13-2-2016', { value: '13-2-2016' }],
  ['February 1, 2016', { value: 42401, numberFormat: 'd-mmm-yy' }],
  ['1,5', { value: '1,5' }],
  ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['WAAR', { value: 'WAAR' }],
])('in American English %j becomes %j', (input, expected) =>
  expect(american(input)).toEqual(expected),
);

test('serial numbers count from 1904 in the 1904 date system', () => {
  expect(serialOfDate(2000, 1, 1, 1900)).toBe(36526);
  expect(serialOfDate(2000, 1, 1, 1904)).toBe(35064);
  expect(serialOfDate(1900, 2, 28, 1900)).toBe(59);
  expect(serialOfDate(1900, 3, 1, 1900)).toBe(61);
});

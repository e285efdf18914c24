import fc from 'fast-check';
import { enter, serialOfDate } from '../../host/cell-input';
import { cellText } from '../../host/cell-text';
import { conventionsOf } from '../../host/conventions';

const DUTCH = conventionsOf('nl-NL');
const AMERICAN = conventionsOf('en-US');

const day = fc.date({
  min: new Date(Date.UTC(1904, 0, 2)),
  max: new Date(Date.UTC(2099, 11, 31)),
  noInvalidDate: true,
});

describe.each([1900, 1904] as const)('in a workbook that counts from %i', (dateSystem) => {
  const serial = (date: Date): number =>
    serialOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), dateSystem) ??
    NaN;

  test('a date that is shown with the name of its month gives the same day when it is typed', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('d mmm yyyy', 'd mmmm yyyy', 'd-mmm-yyyy'),
        (date, format) => {
          const shown = cellText(serial(date), format, DUTCH, dateSystem);
          const typed = enter(shown, DUTCH, { dateSystem, year: 2016 });
          expect(typed).toMatchObject({ value: serial(date) });
        },
      ),
    );
  });

  test('a date shows the right day of the week', () => {
    fc.assert(
      fc.property(day, (date) => {
        const shown = cellText(serial(date), 'dddd', DUTCH, dateSystem);
        const names = [
          'zondag',
          'maandag',
          'dinsdag',
          'woensdag',
          'donderdag',
          'vrijdag',
          'zaterdag',
        ];
        expect(shown).toBe(names[date.getUTCDay()]);
      }),
    );
  });
});

describe.each([
  ['Dutch', DUTCH, '.'],
  ['American', AMERICAN, ','],
])('a whole number with groups, in %s', (_, conventions, group) => {
  test('is the same number without the separators', () => {
    const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(whole, (number) => {
        const shown = cellText(number, '#,##0', conventions, 1900);
        expect(Number(shown.replaceAll(group, ''))).toBe(number);
      }),
    );
  });

  test('has a separator before every three digits', () => {
    const whole = fc.integer({ min: 1000, max: 2_000_000_000 });
    fc.assert(
      fc.property(whole, (number) => {
        const [first = '', ...groups] = cellText(number, '#,##0', conventions, 1900).split(group);
        expect(first).toMatch(/^\d{1,3}$/);
        expect(groups.filter((digits) => !/^\d{3}$/.test(digits))).toEqual([]);
        expect(groups.length).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  [42735, 'd mmm yyyy', '31 dec 2016', '31 Dec 2016'],
  [42430, 'd mmm', '1 mrt', '1 Mar'],
  [42430.75, 'ddd d mmmm yyyy hh:mm', 'di 1 maart 2016 18:00', 'Tue 1 March 2016 18:00'],
  [42735, '[$-409]d mmm yyyy', '31 Dec 2016', '31 Dec 2016'],
  [42735, '[$-413]d mmm yyyy', '31 dec 2016', '31 dec 2016'],
  [42735, 'm/d/yyyy', '31-12-2016', '12/31/2016'],
  [42735.5, 'h:mm', '12:00', '12:00'],
  [-3, '0', '-3', '-3'],
  [1234.5, '#,##0.0', '1.234,5', '1,234.5'],
  [10840, '#,##0', '10.840', '10,840'],
  [8920, '#,##0', '8.920', '8,920'],
  [0.75, '0.0%', '75,0%', '75.0%'],
  ['mmm', 'd mmm', 'mmm', 'mmm'],
  [12345678.125, 'General', '12345678,13', '12345678.13'],
  [1e21, 'General', '1E+21', '1E+21'],
  [12345, '0.00E+00', '1,23E+04', '1.23E+04'],
  [-5, '#,##0;(#,##0)', '(5)', '(5)'],
  [1.5, '# ?/?', '1 1/2', '1 1/2'],
  [60, 'd mmm yyyy', '29 feb 1900', '29 Feb 1900'],
  [0.75, '[h]:mm', '18:00', '18:00'],
  [-1, 'd mmm yyyy', '#########', '#########'],
])('%p in %s shows %s in Dutch and %s in English', (value, format, dutch, english) => {
  expect(cellText(value, format, DUTCH, 1900)).toBe(dutch);
  expect(cellText(value, format, AMERICAN, 1900)).toBe(english);
});

test('an error shows its Dutch name', () => {
  expect(cellText({ error: '#VALUE!' }, 'General', DUTCH, 1900)).toBe('#WAARDE!');
  expect(cellText({ error: '#VALUE!' }, 'General', AMERICAN, 1900)).toBe('#VALUE!');
});

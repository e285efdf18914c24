import fc from 'fast-check';
import { civilOf, serialOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import {
  choicesOf,
  idKey,
  readAmount,
  readChoice,
  readCount,
  readDate,
  readId,
  readList,
  readMoney,
  readYesNo,
} from '../../src/workbook/cell';
import { readBacklog, readPeriod, readPortion, readStep } from '../../src/workbook/other-kinds';

const days = fc.integer({ min: serialOf(2000, 1, 1), max: serialOf(2099, 12, 31) });
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

describe('dates', () => {
  test('a serial day is read without its time, and shifted in a workbook with 1904 dates', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 0.999, noNaN: true }), (day, time) => {
        expect(readDate(day + time, 0)).toEqual({ value: day, problem: null });
        expect(readDate(day - 1462 + time, 1462).value).toBe(day);
      }),
    );
  });

  test('every spelling of a day is read, and gets that day as its fix', () => {
    fc.assert(
      fc.property(days, (serial) => {
        const { year, month, day } = civilOf(serial as SerialDay);
        const two = (n: number): string => String(n).padStart(2, '0');
        const spellings = [
          `${day}-${month}-${year}`,
          `${two(day)}/${two(month)}/${two(year % 100)}`,
          `${day}.${month}.${year}`,
          `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
          `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)}. ${year}`,
          `${year}-${two(month)}-${two(day)}`,
          `ma ${day}-${month}-${year} 9:30`,
          ` ${day}-${month}-${year}\u00a0`,
        ];
        for (const spelling of spellings) {
          const fix = { value: serial, numberFormat: 'd-m-yyyy' };
          expect(readDate(spelling, 0)).toEqual({
            value: serial,
            problem: { code: 'text-as-date', fix },
          });
        }
      }),
    );
  });

  test('in a workbook with 1904 dates, the fix is counted from 1904 as well', () => {
    const { problem } = readDate('1-2-2016', 1462);
    expect(problem).toMatchObject({ fix: { value: serialOf(2016, 2, 1) - 1462 } });
  });

  test.each([
    '12-13-2016',
    '31-4-2016',
    '29-2-2015',
    '0-1-2016',
    'morgen',
    '12 bla',
    '2016',
    '1 bla 2016',
  ])('%s is not read as a date', (text) => {
    expect(readDate(text, 0)).toEqual({ value: null, problem: { code: 'not-a-date' } });
  });

  test.each([
    [1],
    [20_160_201],
    [serialOf(1999, 12, 31)],
    ['31-12-1999'],
    ['1-1-2100'],
    [-5],
    [1e300],
  ])('%s lies outside 2000–2099', (cell) => {
    expect(readDate(cell, 0)).toEqual({ value: null, problem: { code: 'date-out-of-range' } });
  });

  test.each(['12-10', '1/2', '3 mrt.', '11-jan', 'do 12 oktober', '31.12.'])(
    '%s is reported as a date without a year',
    (text) => {
      expect(readDate(text, 0)).toEqual({ value: null, problem: { code: 'date-without-year' } });
    },
  );

  test.each([
    '42470',
    '42470,5',
    '42470.0',
    '2016-04-10T00:00:00',
    '2016-04-10T09:30:00.000Z',
    '2016-04-10T09:30:00+02:00',
    '20160410',
    '10-04-2016 00:00:00',
    '10 apr. 2016',
    "10 april '16",
    '10-apr-16',
    'April 10, 2016',
    'Apr 10 2016',
  ])('%s, as exports and databases write dates, is read and gets a fix', (text) => {
    const value = serialOf(2016, 4, 10);
    const fix = { value, numberFormat: 'd-m-yyyy' };
    expect(readDate(text, 0)).toEqual({ value, problem: { code: 'text-as-date', fix } });
  });

  test('in a workbook with 1904 dates, a serial day typed as text is counted from 1904', () => {
    const serial = serialOf(2016, 4, 10);
    expect(readDate(String(serial - 1462), 1462)).toEqual({
      value: serial,
      problem: { code: 'text-as-date', fix: { value: serial - 1462, numberFormat: 'd-m-yyyy' } },
    });
  });

  test('a truth value is not read as a date', () => {
    expect(readDate(true, 0).problem).toEqual({ code: 'not-a-date' });
  });
});

describe('half-years', () => {
  test.each(['2016-II', '2016-2', '2016-H2', 'H2 2016', '2e helft 2016', 'tweede helft 2016'])(
    '%s is read as 2016-II',
    (text) => {
      expect(readPeriod(text, 0)).toEqual({ value: { year: 2016, half: 2 }, problem: null });
    },
  );

  test.each(['20162', 20162, ' 20162 '])('%p, a year and a half in one number, is read', (cell) => {
    expect(readPeriod(cell, 0)).toEqual({ value: { year: 2016, half: 2 }, problem: null });
  });

  test.each([201602, '201602', 2, '2', '2e helft', 20163, '2016'])('%p is not read', (cell) => {
    expect(readPeriod(cell, 0).problem).toEqual({ code: 'not-a-period' });
  });

  test('the first day of a half-year is read as that half-year, and no other day is', () => {
    expect(readPeriod(serialOf(2016, 7, 1), 0).value).toEqual({ year: 2016, half: 2 });
    expect(readPeriod('1 juli 2016', 0).value).toEqual({ year: 2016, half: 2 });
    expect(readPeriod(serialOf(2016, 7, 2), 0).problem).toEqual({ code: 'not-a-period' });
  });
});

describe('numbers', () => {
  test.each([
    ['1.234', 1234],
    ['1.234,50', 1234.5],
    ['1 234', 1234],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['€ 586,68', 586.68],
    ['586,-', 586],
    ['586,68 euro', 586.68],
    ['75%', 0.75],
    ['€ 450,-', 450],
    ['450 euro p.m.', 450],
    ['EUR 1.450,00 per maand', 1450],
    ['1\u2009234', 1234],
    ['1\u202f234,5', 1234.5],
    ['12 345', 12345],
  ])('the text %s is read as %d, and gets a fix', (text, number) => {
    expect(readAmount(text)).toMatchObject({
      value: number,
      problem: { code: 'text-as-number', fix: { value: number } },
    });
  });

  test.each(['', 'drie', '1.23.4', '1,2,3', '3 of 4', '1e5', '--3', '4+1'])(
    '%j is no number',
    (text) => {
      expect(readAmount(text).value).toBeNull();
    },
  );

  test.each(['-12', '− 12', '–12', '—12', '12-', '12 –', '12−', '(12)', '( 12 )'])(
    '%s is minus twelve',
    (text) => {
      expect(readBacklog(text)).toMatchObject({
        value: -12,
        problem: { code: 'text-as-number', fix: { value: -12 } },
      });
      expect(readCount(text).problem).toEqual({ code: 'negative' });
    },
  );

  test('every whole number is read from each of its Dutch spellings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom('.', ' ', '\u2009', '\u00a0', ''),
        fc.constantFrom('before', 'behind', 'brackets'),
        (number, gap, where) => {
          const digits = String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, gap);
          const below = { before: `–${digits}`, behind: `${digits}-`, brackets: `(${digits})` };
          expect(readBacklog(number < 0 ? below[where] : digits).value).toBe(number);
        },
      ),
    );
  });

  test.each([
    ['3 personen', 3],
    ['2 pers.', 2],
    ['4p', 4],
    ['5 bewoners', 5],
    ['5-persoons', 5],
    ['drie', 3],
    ['één persoon', 1],
  ])('%s is %d people, and its fix is the number', (text, value) => {
    const fix = { value, numberFormat: 'General' };
    expect(readCount(text)).toEqual({ value, problem: { code: 'text-as-number', fix } });
  });

  test.each([
    ['2+1', 3],
    ['2 + 2 + 1', 5],
    ['ca. 3', 3],
    ['ongeveer 4 personen', 4],
    ['2 volw. + 3 kinderen', 5],
    ['2 volwassenen en 1 kind', 3],
    ['4 (gezin)', 4],
    ['gezin van 5', 5],
  ])('%s is %d people, and has no fix, because its words would be lost', (text, value) => {
    expect(readCount(text)).toEqual({ value, problem: { code: 'text-as-number' } });
  });

  test.each(['3-4', '3/4', '3 of 4', '2?', '3 (+1)', 'gezin', '2+', '1 kamer te weinig', 'veel'])(
    '%s is no number of people',
    (text) => {
      expect(readCount(text)).toEqual({ value: null, problem: { code: 'not-a-number' } });
    },
  );

  test('counts that are not whole, below zero or too large are refused', () => {
    expect(readCount(2.5).problem).toEqual({ code: 'not-whole' });
    expect(readCount(-1).problem).toEqual({ code: 'negative' });
    expect(readCount(1e12).problem).toEqual({ code: 'too-large' });
    expect(readCount(true).problem).toEqual({ code: 'not-a-number' });
  });

  test('amounts of money are read as whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
        expect(readMoney(cents / 100).value).toBe(cents);
        const euros = `€ ${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
        expect(readMoney(euros).value).toBe(cents);
      }),
    );
  });

  test('a backlog may say in words whether it is an achterstand or a voorsprong', () => {
    expect(readBacklog('achterstand 50')).toEqual({ value: 50, problem: null });
    expect(readBacklog('Voorsprong: 41')).toEqual({ value: -41, problem: null });
    expect(readBacklog('41 voorsprong')).toEqual({ value: -41, problem: null });
    expect(readBacklog('op nul')).toEqual({ value: 0, problem: null });
    expect(readBacklog('achterstand van 24 personen')).toEqual({ value: 24, problem: null });
    expect(readBacklog('5 voor')).toEqual({ value: -5, problem: null });
    expect(readBacklog(-41)).toEqual({ value: -41, problem: null });
  });

  test('a share is a part if its text or format has a %, and else a number of homes', () => {
    expect(readPortion(12, 'General').value).toEqual({ unit: 'homes', homes: 12 });
    expect(readPortion(0.5, '0%').value).toEqual({ unit: 'part', part: 0.5 });
    expect(readPortion('50 %', 'General')).toEqual({
      value: { unit: 'part', part: 0.5 },
      problem: null,
    });
  });
});

describe('other kinds', () => {
  test.each(['ja', 'J', ' x ', 'WAAR', 'true', 1, true])('%p is yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: true, problem: null });
  });

  test.each(['nee', 'N', 'onwaar', 'FALSE', 0, false])('%p is no', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: false, problem: null });
  });

  test('a text that is neither yes nor no is refused', () => {
    expect(readYesNo('soms').problem).toEqual({ code: 'not-yes-no' });
  });

  test('an id is text without spaces around it', () => {
    expect(readId(1002)).toEqual({ value: '1002', problem: null });
    expect(readId('\u00a0K-1 ')).toEqual({
      value: 'K-1',
      problem: { code: 'spaces-around-id', fix: { value: 'K-1' } },
    });
  });

  test.each(['De\u00a0Brink', 'De\u200b Brink', 'De Br\u00adink', 'De  Brink', 'De\ufeff Brink'])(
    '%j is De Brink, with a warning and a fix',
    (text) => {
      expect(readId(text)).toEqual({
        value: 'De Brink',
        problem: { code: 'invisible-in-id', fix: { value: 'De Brink' } },
      });
      expect(idKey(text)).toBe(idKey('de brink'));
    },
  );

  test('digits of another width are the same digits', () => {
    expect(readId('Ｚ１００１')).toMatchObject({ value: 'Z1001' });
    expect(idKey('Ｚ１００１')).toBe(idKey('z1001'));
  });

  test('an id with invisible characters inserted is the same id', () => {
    const unseen = fc.constantFrom('\u200b', '\u00ad', '\u200d', '\ufeff', '\u2060');
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,3}-\d{2,5}$/), unseen, fc.nat(8), (id, sign, at) => {
        const hidden = id.slice(0, at) + sign + id.slice(at);
        expect(readId(hidden).value).toBe(id);
        expect(idKey(hidden)).toBe(idKey(id));
      }),
    );
  });

  test('a list is split at commas and semicolons', () => {
    expect(readList('werk; Noord,, Oost ').value).toEqual(['werk', 'Noord', 'Oost']);
  });

  test('a step is done on a day, or not needed', () => {
    expect(readStep('N.V.T.', 0).value).toBe('n.v.t.');
    expect(readStep(serialOf(2016, 3, 1), 0).value).toBe(serialOf(2016, 3, 1));
    expect(readStep('x', 0).problem).toEqual({ code: 'not-a-date' });
  });

  test('a choice is read from its code or a synonym; a mistyped one gets the nearest code as its fix', () => {
    const choices = choicesOf({ gehuisvest: ['geplaatst'], ontkoppeld: ['MOB'] });
    expect(readChoice('Geplaatst', choices)).toEqual({ value: 'gehuisvest', problem: null });
    expect(readChoice('m.o.b.', choices)).toEqual({ value: 'ontkoppeld', problem: null });
    expect(readChoice('gehuisvets', choices)).toEqual({
      value: null,
      problem: { code: 'unknown-choice', nearest: 'gehuisvest', fix: { value: 'gehuisvest' } },
    });
    expect(readChoice('onbekend', choices)).toEqual({
      value: null,
      problem: { code: 'unknown-choice', nearest: null },
    });
  });
});

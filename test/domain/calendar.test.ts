import fc from 'fast-check';
import {
  LAST_SERIAL_DAY,
  addDays,
  civilOf,
  firstDayOf,
  halfYearLabel,
  halfYearOf,
  isoWeekday,
  lastDayOf,
  lastDayOfMonth,
  mondayOf,
  monthEndsOf,
  nextHalfYear,
  serialOf,
  sundayOf,
  weekLabel,
  weeksOverlapping,
  workingDays,
} from '../../src/domain/calendar';
import { halfInText, parseHalfYear } from '../../src/domain/half-year-text';
import type { SerialDay } from '../../src/domain/units';
import { anyDay, halfYear, sum } from './arbitraries';

const serial = (n: number) => n as SerialDay;
const none = new Set<SerialDay>();

describe('serial days', () => {
  it('are the same after conversion to a date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_SERIAL_DAY }), (n) => {
        const { year, month, day } = civilOf(serial(n));
        return serialOf(year, month, day) === n;
      }),
    );
  });

  it('agree with JavaScript’s Date from 1 March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL_DAY }), (n) => {
        const date = new Date(Date.UTC(1899, 11, 30) + n * 86_400_000);
        expect(civilOf(serial(n))).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it.each([
    [1, 1900, 1, 1],
    [31, 1900, 1, 31],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [36526, 2000, 1, 1],
    [36585, 2000, 2, 29],
    [42370, 2016, 1, 1],
    [42429, 2016, 2, 29],
    [42552, 2016, 7, 1],
    [73110, 2100, 3, 1],
    [2958465, 9999, 12, 31],
  ])('%i is %i-%i-%i, as in Excel', (n, year, month, day) => {
    expect(civilOf(serial(n))).toEqual({ year, month, day });
    expect(serialOf(year, month, day)).toBe(n);
  });

  it('have the last day of their month, 29 February 1900 included', () => {
    expect(lastDayOfMonth(serialOf(2016, 2, 1))).toBe(serialOf(2016, 2, 29));
    expect(lastDayOfMonth(serialOf(2015, 2, 28))).toBe(serialOf(2015, 2, 28));
    expect(lastDayOfMonth(serialOf(1900, 2, 3))).toBe(60);
    expect(lastDayOfMonth(serialOf(2016, 12, 5))).toBe(serialOf(2016, 12, 31));
  });
});

describe('ISO weeks', () => {
  it('have one label for their seven days, with the year of the Thursday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(isoWeekday(monday)).toBe(1);
        expect(sundayOf(day) - monday).toBe(6);
        expect(weekLabel(day)).toBe(weekLabel(monday));
        expect(weekLabel(addDays(monday, 7))).not.toBe(weekLabel(day));
        expect(weekLabel(day).slice(0, 4)).toBe(String(civilOf(addDays(monday, 3)).year));
      }),
    );
  });

  it('hold 4 January in week 1 and 28 December in the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2200 }), (year) => {
        expect(weekLabel(serialOf(year, 1, 4))).toBe(`${year}-W01`);
        expect(weekLabel(serialOf(year, 12, 28))).toMatch(new RegExp(`^${year}-W5[23]$`));
      }),
    );
  });

  it.each([
    ['2015-W53', 2016, 1, 3],
    ['2016-W01', 2016, 1, 4],
    ['2016-W26', 2016, 7, 1],
    ['2016-W52', 2017, 1, 1],
    ['2017-W01', 2017, 1, 2],
    ['2020-W01', 2019, 12, 30],
    ['2020-W53', 2021, 1, 3],
    ['2024-W09', 2024, 2, 29],
    ['1899-W52', 1900, 1, 1],
    ['1900-W09', 1900, 3, 1],
  ])('%s holds %i-%i-%i', (label, year, month, day) => {
    expect(weekLabel(serialOf(year, month, day))).toBe(label);
  });

  it('cover a range of days without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, length) => {
        const end = addDays(start, length);
        const weeks = weeksOverlapping(start, end);
        expect(weeks[0]?.firstDay).toBe(start);
        expect(weeks.at(-1)?.lastDay).toBe(end);
        weeks.forEach((week, i) => {
          expect(week.label).toBe(weekLabel(week.firstDay));
          const next = weeks[i + 1];
          if (next) {
            expect(isoWeekday(week.lastDay)).toBe(7);
            expect(next.firstDay).toBe(week.lastDay + 1);
          }
        });
        expect(new Set(weeks.map(({ label }) => label)).size).toBe(weeks.length);
      }),
    );
  });

  it('are none in a range that ends before it starts', () => {
    expect(weeksOverlapping(serial(42560), serial(42559))).toEqual([]);
  });

  it('have five working days minus those closed; a closed Saturday changes nothing', () => {
    const monday = serialOf(2016, 12, 26);
    const sunday = serialOf(2017, 1, 1);
    expect(workingDays(monday, sunday, none)).toBe(5);
    expect(workingDays(monday, sunday, new Set([monday, addDays(monday, 5)]))).toBe(4);
    expect(workingDays(serialOf(2016, 7, 1), serialOf(2016, 7, 3), none)).toBe(1);
    expect(workingDays(serialOf(2016, 7, 2), serialOf(2016, 7, 3), none)).toBe(0);
  });

  it('have working days that add up to those of the whole range', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, length) => {
        const end = addDays(start, length);
        const perWeek = weeksOverlapping(start, end).map(({ firstDay, lastDay }) =>
          workingDays(firstDay, lastDay, none),
        );
        return sum(perWeek) === workingDays(start, end, none);
      }),
    );
  });
});

describe('half-years', () => {
  it('hold each of their days, follow each other and have six months', () => {
    fc.assert(
      fc.property(halfYear, (half) => {
        const [first, last] = [firstDayOf(half), lastDayOf(half)];
        expect(halfYearOf(first)).toEqual(half);
        expect(halfYearOf(last)).toEqual(half);
        expect(halfYearOf(addDays(last, 1))).toEqual(nextHalfYear(half));
        expect(firstDayOf(nextHalfYear(half))).toBe(last + 1);
        const ends = monthEndsOf(half);
        expect(ends).toHaveLength(6);
        expect(ends.at(-1)).toBe(last);
        ends.forEach((end) => expect(lastDayOfMonth(end)).toBe(end));
      }),
    );
  });

  it('are read back from their label', () => {
    fc.assert(
      fc.property(halfYear, (half) => {
        expect(parseHalfYear(halfYearLabel(half))).toEqual(half);
      }),
    );
  });

  it.each([
    '2016-II',
    '2016-2',
    '2016-H2',
    'H2 2016',
    'H2-2016',
    '2e helft 2016',
    'tweede helft 2016',
    ' 2016-ii ',
    '2016 II',
    '2016H2',
    '2016/2',
    '2016 – II',
    'II-2016',
    'Tweede  helft van 2016',
    '2e halfjaar 2016',
    '2e hj 2016',
    '2e hj. 2016',
    'HJ2 2016',
    'hj 2 2016',
    '2016 hj2',
    '2016 H2',
    '2016, 2e helft',
    '2de halfjaar 2016',
    '2H2016',
    '2016II',
    "2e helft '16",
    'jul-dec 2016',
    'juli t/m december 2016',
    'jul. – dec. 2016',
    '2016 juli tot en met december',
    '1-7-2016 t/m 31-12-2016',
    'second half of 2016',
    'semester 2 2016',
  ])('%p is 2016-II', (text) => {
    expect(parseHalfYear(text)).toEqual({ year: 2016, half: 2 });
  });

  it.each([
    '2016-I',
    '2016-1',
    '2016-H1',
    'H1 2016',
    '1e helft 2016',
    'eerste helft 2016',
    '1e hj 2016',
    'jan-jun 2016',
    'januari – juni 2016',
    '01-01-2016 t/m 30-06-2016',
  ])('%p is 2016-I', (text) => {
    expect(parseHalfYear(text)).toEqual({ year: 2016, half: 1 });
  });

  it.each([
    ['eerste helft', 1],
    ['1e hj', 1],
    ['H1', 1],
    ['jan-jun', 1],
    ['2e halfjaar', 2],
    ['II', 2],
    ['juli t/m december', 2],
    ['1', null],
    ['2e helft 2016', null],
    ['jan-jul', null],
    ['helft', null],
  ])('halfInText of %p is %p', (text, half) => {
    expect(halfInText(text)).toBe(half);
  });

  it.each([
    '',
    '2016',
    '2016-3',
    '2016-III',
    '2-2016',
    '02-2016',
    '20162',
    '16-II',
    '1899-I',
    'Q2 2016',
    '2016.1',
    '201601',
    'jan 2016',
    'jan-jul 2016',
    'feb-jun 2016',
    '2e helft',
    '2e kwartaal 2016',
    '3e hj 2016',
  ])('%p is not read as a half-year', (text) => {
    expect(parseHalfYear(text)).toBeNull();
  });
});

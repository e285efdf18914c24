/** Tests lists of one month each, and days that are given as weeks. */
import fc from 'fast-check';
import { civilOf, halfYearLabel, halfYearOf, serialOf } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import { splitWeekIn, weekDayIn } from '../../../src/workbook/guide/week';
import { sheetOf } from '../sheets';
import { HEADER, quotas } from './shaped-workbooks';
import { readAfter, peopleIn, codesOf } from './read-after';

describe('lists of one month each, without a year', () => {
  const NAMES = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus'];
  const monthsOf = (from: SerialDay, count: number, without: readonly number[] = []) => {
    const { year, month } = civilOf(from);
    const days = Array.from({ length: count }, (_, at) => serialOf(year, month + at, 5));
    const sheets = days.map((date, at) =>
      sheetOf(
        [...NAMES, 'september', 'oktober', 'november', 'december'][civilOf(date).month - 1] ?? '',
        [HEADER, [date, `Z-${at}`, 2, 'Brugstede']],
      ),
    );
    return [quotas, ...sheets.filter((_, at) => !without.includes(at))];
  };

  it('reports no missing month from October to February', () => {
    const { read } = readAfter('placements', monthsOf(serialOf(2015, 10, 1), 5));
    expect(peopleIn(read)).toBe(10);
    expect(codesOf(read)).not.toContain('months-missing');
  });

  it('reports a missing month between two others of one year', () => {
    const { read } = readAfter('placements', monthsOf(serialOf(2016, 3, 1), 5, [2]));
    expect(peopleIn(read)).toBe(8);
    expect(codesOf(read)).toContain('months-missing');
  });
});

describe('weeks', () => {
  const weekOf = (on: number): number => {
    const first = serialOf(2016, 1, 4);
    return Math.floor((on - first) / 7) + 1;
  };

  test('a week is read as its last day, if all its days are in one half-year', () => {
    fc.assert(
      fc.property(fc.integer({ min: serialOf(2016, 1, 4), max: serialOf(2016, 12, 25) }), (on) => {
        const read = weekDayIn(`wk ${weekOf(on)}`, 2016);
        if (read === null) {
          expect(splitWeekIn(`week ${weekOf(on)} 2016`, null)).toMatchObject({
            before: serialOf(2016, 6, 30),
            after: serialOf(2016, 7, 1),
          });
          return;
        }
        expect(read - on).toBeGreaterThanOrEqual(0);
        expect(read - on).toBeLessThan(7);
        expect(halfYearLabel(halfYearOf(read))).toBe(halfYearLabel(halfYearOf(on as SerialDay)));
      }),
    );
  });

  test.each(['wk 54 2016', 'wk 0 2016', 'wk 53 2016', 'week', 'woning 12', 'wk 12'])(
    '%s is not read as a week',
    (text) => {
      expect(weekDayIn(text, null)).toBeNull();
    },
  );

  test('a week in two half-years is asked about, and then read as a day of the chosen half-year', () => {
    const sheets = [
      quotas,
      sheetOf('Gehuisvest 2016', [
        ['Week', 'Zaaknummer', 'Personen', 'Corporatie'],
        ['wk 20', 'Z-1', 3, 'Brugstede'],
        ['wk 26', 'Z-2', 2, 'Diezehof'],
        ['wk 30', 'Z-3', 1, 'Diezehof'],
      ]),
    ];
    const { read, asked } = readAfter('placements', sheets, { week: '2016-I' });
    expect(asked).toContain('week');
    expect(read.records.placements.map(({ date }) => civilOf(date))).toEqual([
      { year: 2016, month: 5, day: 22 },
      { year: 2016, month: 6, day: 30 },
      { year: 2016, month: 7, day: 31 },
    ]);
  });

  test('week 27 is asked about only for 2015, in which two half-years share it', () => {
    const ofYear = (year: number) =>
      sheetOf(`Gehuisvest ${year}`, [
        ['Week', 'Zaaknummer', 'Personen', 'Corporatie'],
        ['wk 20', `A-${year}`, 3, 'Brugstede'],
        ['wk 27', `B-${year}`, 2, 'Diezehof'],
        ['wk 30', `C-${year}`, 1, 'Diezehof'],
      ]);
    const choose = { week: '2015-I', 'which-source': 'together' };
    const { read } = readAfter('placements', [quotas, ofYear(2015), ofYear(2016)], choose);
    const dayOf = (id: string) => {
      const date = read.records.placements.find(({ household }) => household === id)?.date;
      return date === undefined ? null : civilOf(date);
    };
    expect(dayOf('B-2015')).toEqual({ year: 2015, month: 6, day: 30 });
    expect(dayOf('B-2016')).toEqual({ year: 2016, month: 7, day: 10 });
  });

  test('a heading may give the week that lies in two half-years', () => {
    const sheets = [
      quotas,
      sheetOf('Gehuisvest 2016', [
        ['Zaaknummer', 'Personen', 'Corporatie'],
        ['Week 20', '', ''],
        ['Z-1', 3, 'Brugstede'],
        ['Z-2', 3, 'Brugstede'],
        ['Week 26', '', ''],
        ['Z-3', 2, 'Diezehof'],
        ['Z-4', 2, 'Diezehof'],
        ['Week 30', '', ''],
        ['Z-5', 1, 'Diezehof'],
      ]),
    ];
    const { read, asked } = readAfter('placements', sheets, { week: '2016-I' });
    expect(asked.filter((kind) => kind === 'week')).toHaveLength(1);
    const labels = read.records.placements.map(({ date }) => halfYearLabel(halfYearOf(date)));
    expect(labels).toEqual(['2016-I', '2016-I', '2016-I', '2016-I', '2016-II']);
  });

  test('the name of the sheet may give the week', () => {
    const sheets = [1, 26, 30].map((week) =>
      sheetOf(`wk ${week}`, [
        [`Week ${week} 2016`, '', ''],
        ['', '', ''],
        ['Zaaknummer', 'Personen', 'Corporatie'],
        [`Z-${week}`, 2, 'Brugstede'],
        [`Z-${week}b`, 1, 'Diezehof'],
      ]),
    );
    const { read } = readAfter('placements', [quotas, ...sheets], { week: '2016-II' });
    const labels = read.records.placements.map(({ date }) => halfYearLabel(halfYearOf(date)));
    expect(labels).toEqual(['2016-I', '2016-I', '2016-II', '2016-II', '2016-II', '2016-II']);
  });
});

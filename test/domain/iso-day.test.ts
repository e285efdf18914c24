import fc from 'fast-check';
import { FIRST_SERIAL_DAY, LAST_SERIAL_DAY } from '../../src/domain/calendar';
import { isoDay, parseIsoDay } from '../../src/domain/iso-day';
import type { SerialDay } from '../../src/domain/units';

test('parseIsoDay reads back what isoDay wrote, for every day that Excel has', () => {
  const days = fc.integer({ min: FIRST_SERIAL_DAY, max: LAST_SERIAL_DAY });
  fc.assert(fc.property(days, (day) => parseIsoDay(isoDay(day as SerialDay)) === day));
});

test('parseIsoDay reads no day before 1900', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = fc.integer({ min: 0, max: 1899 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  fc.assert(
    fc.property(year, month, day, (y, m, d) => {
      const text = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
      return parseIsoDay(text) === null;
    }),
  );
});

test('parseIsoDay gives only days that Excel has, and only for the text that isoDay writes', () => {
  const text = fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
  fc.assert(
    fc.property(text, (written) => {
      const day = parseIsoDay(written);
      if (day === null) return;
      expect(day).toBeGreaterThanOrEqual(FIRST_SERIAL_DAY);
      expect(day).toBeLessThanOrEqual(LAST_SERIAL_DAY);
      expect(isoDay(day)).toBe(written);
    }),
  );
});

test.each([
  ['1900-01-01', 1],
  ['1900-02-29', 60],
  ['2016-12-31', 42735],
  ['9999-12-31', 2958465],
  ['1899-12-31', null],
  ['0016-12-31', null],
  ['10000-01-01', null],
  ['1900-00-31', null],
  ['2016-02-30', null],
  ['31-12-2016', null],
  ['', null],
])('parseIsoDay of %p is %p', (text, day) => {
  expect(parseIsoDay(text)).toBe(day);
});

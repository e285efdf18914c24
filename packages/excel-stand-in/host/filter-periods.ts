import { invalidArgument } from './error';
import type { FilterDatetime } from './model';
import { civilOf, serialOfCivil, type CivilDate } from './serial-days';

/** Serial days in the 1900 date system. The first is included, the last is not. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const MONTHS: readonly string[] = [
  'January',
  // Excel.DynamicFilterCriteria spells it like this.
  'Februray',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAYS: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };
const STEPS: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };

/** Returns true if a day is in a period of Excel.DynamicFilterCriteria, such as `LastWeek`. */
export function isInPeriod(criterion: string, day: number, today: CivilDate): boolean {
  const all = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(criterion);
  if (all) return monthsOf(all[1], all[2]).includes(civilOf(day).month);
  const { from, to } = periodOf(criterion, today);
  return day >= from && day < to;
}

function monthsOf(quarter: string | undefined, month: string | undefined): readonly number[] {
  if (quarter !== undefined) return [2, 1, 0].map((before) => Number(quarter) * 3 - before);
  const index = MONTHS.indexOf(month ?? '');
  if (index < 0) throw invalidArgument(`Excel has no dates of ${month}.`);
  return [index + 1];
}

function periodOf(criterion: string, today: CivilDate): Period {
  const { year, month, day } = today;
  const now = serialOfCivil(year, month, day);
  const days = DAYS[criterion];
  if (days !== undefined) return { from: now + days, to: now + days + 1 };
  if (criterion === 'YearToDate') return { from: serialOfCivil(year, 1, 1), to: now + 1 };
  const [, which = '', unit] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion) ?? [];
  const step = STEPS[which] ?? 0;
  switch (unit) {
    case 'Week': {
      // In Excel's calendar, serial 1 is a Sunday, and weeks begin on Sunday.
      const sunday = now - ((now - 1) % 7) + step * 7;
      return { from: sunday, to: sunday + 7 };
    }
    case 'Month':
      return {
        from: serialOfCivil(year, month + step, 1),
        to: serialOfCivil(year, month + step + 1, 1),
      };
    case 'Quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + step * 3;
      return { from: serialOfCivil(year, first, 1), to: serialOfCivil(year, first + 3, 1) };
    }
    case 'Year':
      return { from: serialOfCivil(year + step, 1, 1), to: serialOfCivil(year + step + 1, 1, 1) };
    default:
      throw invalidArgument(`${criterion} is no criterion that changes with the data.`);
  }
}

/** How many characters of `2016-07-01T13:45:00` are compared. */
const LENGTHS = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 } as const;

export const SPECIFICITIES = Object.keys(LENGTHS) as FilterDatetime['specificity'][];

/** Returns true if a serial number is in the same year as the date (or month, day, hour, …). */
export function isInDatetime({ date, specificity }: FilterDatetime, serial: number): boolean {
  const length = LENGTHS[specificity];
  return isoOf(serial).slice(0, length) === date.slice(0, length);
}

/** Returns, for example, `2016-07-01T13:45:00`. */
function isoOf(serial: number): string {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  const { year, month, day: dayOfMonth } = civilOf(day);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}T${time.map(two).join(':')}`;
}

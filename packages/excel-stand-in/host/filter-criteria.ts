/** Reads a client's criteria of a filter, and decides which cells of a column they show. */
import { asOneOf, asRecord, asText } from './argument';
import { asColor } from './cell-format';
import { enter } from './cell-input';
import { cellText } from './cell-text';
import { cellAt, styleAt } from './cells';
import { API_CONVENTIONS, conventionsOf } from './conventions';
import { invalidArgument, lacking } from './error';
import { isInDatetime, isInPeriod, SPECIFICITIES } from './filter-periods';
import type { CellValue, FilterCriteria, FilterDatetime, Sheet } from './model';
import { DAYS_FROM_1900_TO_1904 } from './serial-days';
import type { Session } from './session';
import { textPattern } from './wildcards';

const KINDS = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Custom',
  'Dynamic',
  'FontColor',
  'Icon',
  'TopItems',
  'TopPercent',
  'Values',
] as const;

/**
 * Returns the criteria that a client gave. Throws if they lack a member that `filterOn` requires.
 */
export function readCriteria(value: unknown): FilterCriteria {
  const given = asRecord(value);
  const filterOn = asOneOf(given['filterOn'], KINDS);
  switch (filterOn) {
    case 'Icon':
      throw lacking('FilterCriteria', 'filterOn of Icon');
    case 'CellColor':
    case 'FontColor':
      return { filterOn, color: asColor(given['color']) };
    case 'Values':
      return { filterOn, values: readValues(given['values']) };
    case 'Dynamic': {
      const dynamicCriteria = asText(given['dynamicCriteria']);
      requireDynamic(dynamicCriteria);
      return { filterOn, dynamicCriteria };
    }
    case 'Custom':
      return readCustom(given);
    case 'BottomItems':
    case 'TopItems':
      return { filterOn, criterion1: readCount(given['criterion1'], 500) };
    case 'BottomPercent':
    case 'TopPercent':
      return { filterOn, criterion1: readCount(given['criterion1'], 100) };
  }
}

function readCustom(given: Record<string, unknown>): FilterCriteria {
  const has = (name: string) => given[name] !== undefined && given[name] !== null;
  return {
    filterOn: 'Custom',
    criterion1: asText(given['criterion1']),
    ...(has('criterion2') ? { criterion2: asText(given['criterion2']) } : {}),
    ...(has('operator') ? { operator: asOneOf(given['operator'], ['And', 'Or']) } : {}),
  };
}

function readValues(value: unknown): readonly (string | FilterDatetime)[] {
  if (!Array.isArray(value)) throw invalidArgument('A filter on values needs a list of them.');
  return value.map((one: unknown) => {
    if (typeof one === 'string') return one;
    const { date, specificity } = asRecord(one);
    return { date: asText(date), specificity: asOneOf(specificity, SPECIFICITIES) };
  });
}

function readCount(value: unknown, most: number): string {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= most) return String(count);
  throw invalidArgument(`A number from 1 to ${most} was expected.`);
}

const AVERAGES: readonly string[] = ['AboveAverage', 'BelowAverage'];

function requireDynamic(criterion: string): void {
  const someDay = { year: 2016, month: 7, day: 1 };
  if (!AVERAGES.includes(criterion)) isInPeriod(criterion, 1, someDay);
}

/** The cells of a column, without its header. */
export interface FilteredColumn {
  readonly sheet: Sheet;
  readonly column: number;
  readonly rows: readonly number[];
}

/** Returns the rows that a column's filter shows. */
export function shownRows(
  session: Session,
  of: FilteredColumn,
  criteria: FilterCriteria,
): ReadonlySet<number> {
  const shows = testOf(session, of, criteria);
  return new Set(of.rows.filter((row) => shows(row)));
}

function testOf(
  session: Session,
  of: FilteredColumn,
  criteria: FilterCriteria,
): (row: number) => boolean {
  const { sheet, column } = of;
  const valueAt = (row: number): CellValue => cellAt(sheet, row, column)?.value ?? null;
  switch (criteria.filterOn) {
    case 'CellColor':
      return (row) => styleAt(sheet, row, column).fillColor === criteria.color;
    case 'FontColor':
      return (row) => styleAt(sheet, row, column).fontColor === criteria.color;
    case 'Values':
      return valuesTest(session, of, criteria.values ?? []);
    case 'Custom':
      return customTest(session, of, criteria);
    case 'Dynamic':
      return dynamicTest(session, of, criteria.dynamicCriteria ?? '');
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const limit = limitOf(numbersIn(of), criteria);
      const isTop = criteria.filterOn.startsWith('Top');
      return (row) => {
        const value = valueAt(row);
        return typeof value === 'number' && (isTop ? value >= limit : value <= limit);
      };
    }
  }
}

function numbersIn({ sheet, column, rows }: FilteredColumn): number[] {
  return rows.flatMap((row) => {
    const value = cellAt(sheet, row, column)?.value;
    return typeof value === 'number' ? [value] : [];
  });
}

/** Returns the last number that a top or bottom filter shows: the fifth largest for the top 5. */
function limitOf(numbers: readonly number[], { filterOn, criterion1 }: FilterCriteria): number {
  const isTop = filterOn.startsWith('Top');
  const sorted = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
  const share = Number(criterion1);
  const count = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((sorted.length * share) / 100))
    : share;
  return sorted[Math.min(count, sorted.length) - 1] ?? 0;
}

function valuesTest(
  session: Session,
  { sheet, column }: FilteredColumn,
  values: readonly (string | FilterDatetime)[],
): (row: number) => boolean {
  const conventions = conventionsOf(session.locale);
  const { dateSystem } = session.workbook;
  const texts = new Set(
    values.flatMap((one) => (typeof one === 'string' ? [one.toLowerCase()] : [])),
  );
  const dates = values.filter((one) => typeof one !== 'string');
  return (row) => {
    const value = cellAt(sheet, row, column)?.value ?? null;
    const format = styleAt(sheet, row, column).numberFormat ?? 'General';
    if (texts.has(cellText(value, format, conventions, dateSystem).toLowerCase())) return true;
    const serial = serialIn1900(session, value);
    return serial !== null && dates.some((date) => isInDatetime(date, serial));
  };
}

function serialIn1900({ workbook }: Session, value: CellValue): number | null {
  if (typeof value !== 'number') return null;
  return workbook.dateSystem === 1904 ? value + DAYS_FROM_1900_TO_1904 : value;
}

function dynamicTest(
  session: Session,
  of: FilteredColumn,
  criterion: string,
): (row: number) => boolean {
  const valueAt = (row: number): CellValue => cellAt(of.sheet, row, of.column)?.value ?? null;
  if (AVERAGES.includes(criterion)) {
    const numbers = numbersIn(of);
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return (row) => {
      const value = valueAt(row);
      if (typeof value !== 'number') return false;
      return criterion === 'AboveAverage' ? value > average : value < average;
    };
  }
  const now = session.switches.now();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return (row) => {
    const serial = serialIn1900(session, valueAt(row));
    return serial !== null && isInPeriod(criterion, Math.floor(serial), today);
  };
}

function customTest(
  session: Session,
  { sheet, column }: FilteredColumn,
  { criterion1 = '', criterion2, operator }: FilterCriteria,
): (row: number) => boolean {
  const valueAt = (row: number): CellValue => cellAt(sheet, row, column)?.value ?? null;
  const first = comparison(session, criterion1);
  if (criterion2 === undefined) return (row) => first(valueAt(row));
  const second = comparison(session, criterion2);
  return operator === 'Or'
    ? (row) => first(valueAt(row)) || second(valueAt(row))
    : (row) => first(valueAt(row)) && second(valueAt(row));
}

/** Reads a criterion such as `>50`, `=*s` or `<>`, in US notation. */
function comparison(session: Session, criterion: string): (value: CellValue) => boolean {
  const [, sign = '=', text = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (text === '' && (sign === '=' || sign === '<>')) {
    return (value) => (value === null || value === '') === (sign === '=');
  }
  const year = session.switches.now().getFullYear();
  const { dateSystem } = session.workbook;
  const limit = enter(text.replace(/^=/, ''), API_CONVENTIONS, { dateSystem, year }).value;
  if (typeof limit === 'number') return (value) => holds(sign, numbersApart(value, limit));
  if (sign === '=' || sign === '<>') {
    const pattern = textPattern(text, { isWhole: true, matchCase: false });
    return (value) => pattern.test(textOf(value)) === (sign === '=');
  }
  const texts = new Intl.Collator(session.locale, { sensitivity: 'accent' });
  return (value) => holds(sign, typeof value === 'string' ? texts.compare(value, text) : NaN);
}

/**
 * Returns the difference of a number and the limit. Other values give NaN, which fits no
 * comparison.
 */
function numbersApart(value: CellValue, limit: number): number {
  return typeof value === 'number' ? value - limit : NaN;
}

function holds(sign: string, difference: number): boolean {
  switch (sign) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

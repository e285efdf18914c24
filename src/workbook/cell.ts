/**
 * Reads single cells as people fill them in: Dutch dates, decimal commas, `ja` and `x`. A text such
 * as `3 mrt 2016` in a column of dates is used, and reported with a fix. A cell that cannot be read
 * is reported and gives no value.
 */
import { serialOf } from '../domain/calendar';
import { centsOf } from '../domain/rent';
import type { Cents, People, SerialDay } from '../domain/units';
import { dateFromText, isDateWithoutYear } from './date-text';
import { nearestOf } from './edit-distance';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import { countFromWords, numberFromText } from './number-text';
import { remembered } from './remembered';
import { searchable } from './searchable';
import { yesOrNo } from './yes-no';

/** The content that a cell should have. A day is a number of the workbook's date system. */
export interface Replacement {
  readonly value: CellScalar;
  /** The number format, in US notation. Absent if the cell keeps its own. */
  readonly numberFormat?: string;
}

export type CellProblem =
  | { readonly code: 'required-empty' }
  | { readonly code: 'error-value' }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'date-without-year' }
  | { readonly code: 'date-order-unknown' }
  | { readonly code: 'date-out-of-range' }
  | { readonly code: 'not-a-period' }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-whole' }
  | { readonly code: 'negative' }
  | { readonly code: 'too-large' }
  | { readonly code: 'not-yes-no' }
  | { readonly code: 'unknown-choice'; readonly nearest: string | null; readonly fix?: Replacement }
  | { readonly code: 'text-as-date'; readonly fix: Replacement }
  /** Without a fix if the text says more than the number, as in `2+1` and `ca. 3`. */
  | { readonly code: 'text-as-number'; readonly fix?: Replacement }
  | { readonly code: 'spaces-around-id'; readonly fix: Replacement }
  | { readonly code: 'invisible-in-id'; readonly fix: Replacement };

/** A value, a problem, or both: a text that was read as a date has both. */
export interface Parsed<Value> {
  readonly value: Value | null;
  readonly problem: CellProblem | null;
}

/**
 * The days between Excel's two date systems. They are added to the dates of a workbook that counts
 * from 1904.
 */
export const DAYS_FROM_1900_TO_1904 = 1462;

const FIRST_DAY = serialOf(2000, 1, 1);
const LAST_DAY = serialOf(2099, 12, 31);
/** Larger numbers are no count and no rent. They may be personal numbers. */
const LARGEST_COUNT = 99_999_999;
export const DATE_FORMAT = 'd-m-yyyy';

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
  '#EXTERNAL!',
  // Errors as a Dutch Excel shows them.
  '#DEEL/0!',
  '#N/B',
  '#NAAM?',
  '#LEEG!',
  '#GETAL!',
  '#VERW!',
  '#WAARDE!',
  '#OVERLOOP!',
]);

/** Returns true for a cell with nothing or only spaces, including non-breaking spaces. */
export function isBlank(value: CellScalar | null | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

export function isErrorText(value: CellScalar): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXTS.has(value.trim());
}

/**
 * Returns the form in which ids are compared: in lower case, without invisible characters and
 * superfluous spaces.
 */
export const idKey = remembered((id) => searchable(tidyId(id)).toLowerCase());

/** Printable ASCII with single spaces. Most ids look like this and stay as they are. */
const PLAIN_ID = /^[!-~]+(?: [!-~]+)*$/;

/** Returns an id without invisible characters and superfluous spaces. */
function tidyId(text: string): string {
  if (PLAIN_ID.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function readId(value: CellScalar): Parsed<string> {
  const text = String(value);
  const tidy = tidyId(text);
  if (tidy === text) return plain(text);
  const code = tidy === text.trim() ? 'spaces-around-id' : 'invisible-in-id';
  return { value: tidy, problem: { code, fix: { value: tidy } } };
}

export function readText(value: CellScalar): Parsed<string> {
  return plain(String(value).trim());
}

/** Splits a text at `;` and `,`. Blank parts are dropped. */
export function readList(value: CellScalar): Parsed<readonly string[]> {
  const parts = String(value).split(/[;,]/);
  return plain(parts.map((part) => part.trim()).filter((part) => part !== ''));
}

/**
 * Reads a day as its serial number in Excel's 1900 system. A time of day is dropped.
 *
 * @param shift the days to add to a date that is stored as a number; 0 unless the workbook counts
 * from 1904
 */
export function readDate(value: CellScalar, shift: number): Parsed<SerialDay> {
  if (typeof value === 'boolean') return failed('not-a-date');
  if (typeof value === 'number') return withinYears(Math.floor(value) + shift);
  const serial = dateFromText(value, shift);
  if (serial === null) return failed(isDateWithoutYear(value) ? 'date-without-year' : 'not-a-date');
  const day = withinYears(serial);
  if (day.problem) return day;
  const fix = { value: serial - shift, numberFormat: DATE_FORMAT };
  return { value: day.value, problem: { code: 'text-as-date', fix } };
}

/** Reads a number from 0, which may have decimals. */
export function readAmount(value: CellScalar): Parsed<number> {
  const parsed = readNumber(value);
  return parsed.value !== null && parsed.value < 0 ? failed('negative') : parsed;
}

/** Reads a whole number from 0. */
export function readCount(value: CellScalar): Parsed<number> {
  const parsed = readWhole(value);
  return parsed.value !== null && parsed.value < 0 ? failed('negative') : parsed;
}

export function readPeople(value: CellScalar): Parsed<People> {
  return readCount(value) as Parsed<People>;
}

/**
 * Reads a number that may be negative or have decimals. A number that was typed as text is
 * reported.
 */
function readNumber(value: CellScalar): Parsed<number> {
  if (typeof value === 'boolean') return failed('not-a-number');
  if (typeof value === 'number') return withinSize(value);
  const number = numberFromText(value);
  if (number === null) return failed('not-a-number');
  const sized = withinSize(number);
  if (sized.problem) return sized;
  return {
    value: number,
    problem: { code: 'text-as-number', fix: { value: number, numberFormat: 'General' } },
  };
}

/** Reads an amount in euros, and returns it in cents. */
export function readMoney(value: CellScalar): Parsed<Cents> {
  const parsed = readAmount(value);
  if (parsed.value === null) return { value: null, problem: parsed.problem };
  return { value: centsOf(parsed.value), problem: parsed.problem };
}

export function readYesNo(value: CellScalar): Parsed<boolean> {
  const answer = yesOrNo(value);
  return answer === null ? failed('not-yes-no') : plain(answer);
}

/** A list of codes with their other spellings. */
export interface Choices<Code extends string = string> {
  readonly codes: readonly Code[];
  /** The code of each spelling, by the `headerKey` of the spelling. Each code is a spelling too. */
  readonly byKey: ReadonlyMap<string, Code>;
}

export function choicesOf<Code extends string>(
  spellings: Readonly<Record<Code, readonly string[]>>,
): Choices<Code> {
  const codes = Object.keys(spellings) as Code[];
  const keys = codes.flatMap((code) =>
    [code, ...spellings[code]].map((spelling) => [headerKey(spelling), code] as const),
  );
  return { codes, byKey: new Map(keys) };
}

/**
 * Reads one of the codes. A text that is only like a code is reported with that code, and gives no
 * value.
 */
export function readChoice<Code extends string>(
  value: CellScalar,
  { byKey }: Choices<Code>,
): Parsed<Code> {
  const text = String(value);
  const key = byKey.has(text) ? text : headerKey(text);
  const code = byKey.get(key);
  if (code !== undefined) return plain(code);
  const nearest = byKey.get(nearestOf(key, [...byKey.keys()]) ?? '');
  if (nearest === undefined)
    return { value: null, problem: { code: 'unknown-choice', nearest: null } };
  return { value: null, problem: { code: 'unknown-choice', nearest, fix: { value: nearest } } };
}

export function plain<Value>(value: Value): Parsed<Value> {
  return { value, problem: null };
}

type ProblemWithoutData = Exclude<
  CellProblem['code'],
  'unknown-choice' | 'text-as-date' | 'text-as-number' | 'spaces-around-id' | 'invisible-in-id'
>;

export function failed(code: ProblemWithoutData): {
  readonly value: null;
  readonly problem: CellProblem;
} {
  return { value: null, problem: { code } };
}

function withinYears(serial: number): Parsed<SerialDay> {
  return serial >= FIRST_DAY && serial <= LAST_DAY
    ? plain(serial as SerialDay)
    : failed('date-out-of-range');
}

function withinSize(value: number): Parsed<number> {
  if (!Number.isFinite(value)) return failed('not-a-number');
  return Math.abs(value) > LARGEST_COUNT ? failed('too-large') : plain(value);
}

export function readWhole(value: CellScalar): Parsed<number> {
  const worded = typeof value === 'string' ? countFromWords(value) : null;
  if (worded !== null) {
    const { count, isAllSaid } = worded;
    const fix = isAllSaid ? { fix: { value: count, numberFormat: 'General' } } : {};
    return { value: count, problem: { code: 'text-as-number', ...fix } };
  }
  const parsed = readNumber(value);
  return parsed.value !== null && !Number.isInteger(parsed.value) ? failed('not-whole') : parsed;
}

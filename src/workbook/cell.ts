/**
 * What a single cell means. Cells are read as people fill them in: Dutch dates, decimal commas,
 * `ja` and `x`. What had to be interpreted is used and reported with the value that should stand
 * there; what cannot be read is reported and gives no value.
 */
import { firstDayOf, halfYearOf, parseHalfYear, serialOf, type HalfYear } from '../domain/calendar';
import { centsOf } from '../domain/rent';
import type { Cents, People, SerialDay } from '../domain/units';
import { nearestOf } from './edit-distance';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import { yesOrNo } from './yes-no';

/** What should stand in a cell instead, in the workbook's own date system. */
export interface Replacement {
  readonly value: CellScalar;
  /** US notation; absent where the cell keeps its format. */
  readonly numberFormat?: string;
}

export type CellProblem =
  | { readonly code: 'required-empty' }
  | { readonly code: 'error-value' }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'date-out-of-range' }
  | { readonly code: 'not-a-period' }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-whole' }
  | { readonly code: 'negative' }
  | { readonly code: 'too-large' }
  | { readonly code: 'not-yes-no' }
  | { readonly code: 'unknown-choice'; readonly nearest: string | null; readonly fix?: Replacement }
  | { readonly code: 'text-as-date'; readonly fix: Replacement }
  | { readonly code: 'text-as-number'; readonly fix: Replacement }
  | { readonly code: 'spaces-around-id'; readonly fix: Replacement };

/** A value, a problem, or both: a text that was read as a date has both. */
export interface Parsed<Value> {
  readonly value: Value | null;
  readonly problem: CellProblem | null;
}

/** Days between the date systems: what a workbook that counts from 1904 must be shifted by. */
export const DAYS_FROM_1900_TO_1904 = 1462;

const FIRST_DAY = serialOf(2000, 1, 1);
const LAST_DAY = serialOf(2099, 12, 31);
/** Nine digits are no count of people or homes and no rent, but may be a person's number. */
const LARGEST_COUNT = 99_999_999;
const DATE_FORMAT = 'd-m-yyyy';

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
  // As a Dutch Excel shows them; they stand as text where a column was pasted as values.
  '#DEEL/0!',
  '#N/B',
  '#NAAM?',
  '#LEEG!',
  '#GETAL!',
  '#VERW!',
  '#WAARDE!',
  '#OVERLOOP!',
]);

/** Blank to the eye: nothing, or only spaces (non-breaking ones included). */
export function isBlank(value: CellScalar | null | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

export function isErrorText(value: CellScalar): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXTS.has(value.trim());
}

/** The form in which ids are compared: without spaces around them, in lower case. */
export function idKey(id: string): string {
  return id.trim().toLowerCase();
}

export function readId(value: CellScalar): Parsed<string> {
  const text = String(value);
  const trimmed = text.trim();
  return trimmed === text
    ? plain(trimmed)
    : { value: trimmed, problem: { code: 'spaces-around-id', fix: { value: trimmed } } };
}

export function readText(value: CellScalar): Parsed<string> {
  return plain(String(value).trim());
}

/** Parts split by `;` or `,`, each trimmed; blank parts are dropped. */
export function readList(value: CellScalar): Parsed<readonly string[]> {
  const parts = String(value).split(/[;,]/);
  return plain(parts.map((part) => part.trim()).filter((part) => part !== ''));
}

/** A serial day of the 1900 system; a time of day is dropped. `shift`: days to add to a number. */
export function readDate(value: CellScalar, shift: number): Parsed<SerialDay> {
  if (typeof value === 'boolean') return failed('not-a-date');
  if (typeof value === 'number') return withinYears(Math.floor(value) + shift);
  const serial = dateFromText(value);
  if (serial === null) return failed('not-a-date');
  const day = withinYears(serial);
  if (day.problem) return day;
  const fix = { value: serial - shift, numberFormat: DATE_FORMAT };
  return { value: day.value, problem: { code: 'text-as-date', fix } };
}

/** A half-year in any of its spellings, or the date on which one begins. */
export function readPeriod(value: CellScalar, shift: number): Parsed<HalfYear> {
  const period = typeof value === 'string' ? parseHalfYear(value) : null;
  if (period) return plain(period);
  const day = readDate(value, shift).value;
  if (day === null) return failed('not-a-period');
  const halfYear = halfYearOf(day);
  return firstDayOf(halfYear) === day ? plain(halfYear) : failed('not-a-period');
}

/** Any number from 0. */
export function readAmount(value: CellScalar): Parsed<number> {
  const parsed = readNumber(value);
  return parsed.value !== null && parsed.value < 0 ? failed('negative') : parsed;
}

/** A whole number from 0. */
export function readCount(value: CellScalar): Parsed<number> {
  const parsed = readWhole(value);
  return parsed.value !== null && parsed.value < 0 ? failed('negative') : parsed;
}

export function readPeople(value: CellScalar): Parsed<People> {
  return readCount(value) as Parsed<People>;
}

/** A number of which the sign matters and fractions may occur, such as a setting. */
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

/**
 * People behind (positive) or ahead (negative): a whole number, or a number with the word
 * `achterstand` or `voorsprong`, or `op nul`.
 */
export function readBacklog(value: CellScalar): Parsed<number> {
  const worded = typeof value === 'string' ? backlogFromWords(value) : null;
  return worded === null ? readWhole(value) : plain(worded);
}

/** Euros a month, as whole cents. */
export function readMoney(value: CellScalar): Parsed<Cents> {
  const parsed = readAmount(value);
  if (parsed.value === null) return { value: null, problem: parsed.problem };
  return { value: centsOf(parsed.value), problem: parsed.problem };
}

export function readYesNo(value: CellScalar): Parsed<boolean> {
  const answer = yesOrNo(value);
  return answer === null ? failed('not-yes-no') : plain(answer);
}

/** A list of codes with the other spellings that mean them. */
export interface Choices<Code extends string = string> {
  readonly codes: readonly Code[];
  /** By the key of every spelling, codes included; compared as headers are. */
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

/** One of a list's codes. A text that is near one is reported with it, but not taken for it. */
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

/** A number of homes, or a part of all homes where the text or the number format has `%`. */
export type Portion =
  | { readonly unit: 'homes'; readonly homes: number }
  | { readonly unit: 'part'; readonly part: number };

export function readPortion(value: CellScalar, format: string): Parsed<Portion> {
  const isPart = typeof value === 'string' ? value.includes('%') : format.includes('%');
  if (!isPart) {
    const parsed = readCount(value);
    const homes = parsed.value;
    return { value: homes === null ? null : { unit: 'homes', homes }, problem: parsed.problem };
  }
  const { value: part, problem } = readAmount(value);
  if (part === null) return { value: null, problem };
  // A part written with its % as text is one of the two ways in which it may be given.
  return plain({ unit: 'part', part });
}

/** A step that is done on a day, or that this household does not need. */
export type Step = SerialDay | 'n.v.t.';

export function readStep(value: CellScalar, shift: number): Parsed<Step> {
  const isNotNeeded = typeof value === 'string' && headerKey(value) === 'nvt';
  return isNotNeeded ? plain('n.v.t.') : readDate(value, shift);
}

function plain<Value>(value: Value): Parsed<Value> {
  return { value, problem: null };
}

type ProblemWithoutData = Exclude<
  CellProblem,
  { readonly fix?: Replacement } | { readonly nearest: string | null }
>['code'];

function failed(code: ProblemWithoutData): { readonly value: null; readonly problem: CellProblem } {
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

function readWhole(value: CellScalar): Parsed<number> {
  const parsed = readNumber(value);
  return parsed.value !== null && !Number.isInteger(parsed.value) ? failed('not-whole') : parsed;
}

const LONGEST_DATE = 40;
const NUMERIC_DATE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const WORDED_DATE = /^(\d{1,2})[ -]?(\p{L}+)\.?[ -]?(\d{4}|\d{2})$/u;
const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\.?,? /;
const TIME_OF_DAY = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: uur)?z?$/;

/** The first letters by which a month is known, in Dutch and English. */
const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

function dateFromText(text: string): SerialDay | null {
  if (text.length > LONGEST_DATE) return null;
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const date = words.replace(WEEKDAY, '').replace(TIME_OF_DAY, '');
  const iso = ISO_DATE.exec(date);
  if (iso) return realDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = NUMERIC_DATE.exec(date);
  if (numeric) return realDay(numeric[3], Number(numeric[2]), numeric[1]);
  const worded = WORDED_DATE.exec(date);
  return worded ? realDay(worded[3], monthOf(worded[2] ?? ''), worded[1]) : null;
}

/** 1–12, or 0 where the word is no month: at least three letters of its name, or all of it. */
function monthOf(word: string): number {
  if (word.length < 3) return 0;
  return MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
}

/** The serial of a day that exists; two-digit years are 2000–2099. */
function realDay(
  year: string | undefined,
  month: number,
  day: string | undefined,
): SerialDay | null {
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (month < 1 || month > 12) return null;
  const first = serialOf(fullYear, month, 1);
  const serial = serialOf(fullYear, month, Number(day));
  return Number(day) >= 1 && serial < serialOf(fullYear, month + 1, 1) && serial >= first
    ? serial
    : null;
}

const LONGEST_NUMBER = 30;
const WITH_THOUSANDS = /^[-+]?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;
const WITH_COMMA = /^[-+]?\d+(?:,\d+)?$/;
const WITH_POINT = /^[-+]?\d+\.\d+$/;

/** `1.234,50`, `€ 586,68`, `586,-`, `75%`; a point before three digits parts thousands. */
function numberFromText(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/€|\beuro?\b/gi, '')
    .replace(/,-{1,2}\s*$/, '')
    .replace(/^ ?- (?=\d)/, '-')
    .trim();
  const isPart = bare.endsWith('%');
  const digits = isPart ? bare.slice(0, -1).trim() : bare;
  const number = decimalOf(digits);
  if (number === null) return null;
  return isPart ? Number((number / 100).toPrecision(15)) : number;
}

function decimalOf(digits: string): number | null {
  if (WITH_THOUSANDS.test(digits)) return Number(digits.replace(/[. ]/g, '').replace(',', '.'));
  if (WITH_COMMA.test(digits)) return Number(digits.replace(',', '.'));
  return WITH_POINT.test(digits) ? Number(digits) : null;
}

function backlogFromWords(text: string): number | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'op nul') return 0;
  const match =
    /^(achterstand|voorsprong)[ :]*(\d{1,9})$/.exec(words) ??
    /^(\d{1,9}) (achterstand|voorsprong)$/.exec(words);
  if (!match) return null;
  const people = Number(match.slice(1).find((part) => /^\d/.test(part)));
  return match.includes('voorsprong') ? 0 - people : people;
}

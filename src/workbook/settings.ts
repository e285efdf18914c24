/**
 * The settings of the table **Instellingen**: the terms and choices that changed over the years.
 */
import { civilOf, serialOf } from '../domain/calendar';
import { SLIGHTLY_BEHIND_FROM } from '../domain/backlog';
import { DEFAULT_AGREEMENT, type HousingAgreement } from '../domain/match/agreement';
import { DEFAULT_CRITERIA } from '../domain/match/criteria';
import { SOFT_RULES } from '../domain/match/rules';
import type { RentLimits } from '../domain/rent-limits';
import type { SerialDay } from '../domain/units';
import {
  choicesOf,
  idKey,
  readAmount,
  readChoice,
  readCount,
  readDate,
  readMoney,
  readYesNo,
  type Parsed,
} from './cell';
import { isDateWithoutYear } from './date-text';
import { nearestOf } from './edit-distance';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import type { SettingRow } from './tables/settings';

export interface Settings {
  /** Days from linking to a home accepted. */
  readonly homeTerm: number;
  /** Days from linking to moved in. */
  readonly movingTerm: number;
  readonly closedDays: readonly SerialDay[];
  /** Weights of the matching rules that were set, by the rule's Dutch code. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * How many households a complex may have at most, by its id in the form in which ids are
   * compared.
   */
  readonly complexMaximums: ReadonlyMap<string, number>;
  /** The part of the norm from which a municipality is slightly behind; below it, behind. */
  readonly slightlyBehindFrom: number;
  /** Whether a rent that does not fit forbids a proposal. */
  readonly rentFitIsHard: boolean;
  /** Working days within which someone who gave a sign of resistance is contacted. */
  readonly contactWorkdays: number;
  /** Days after moving in within which a guidance step is done. */
  readonly stepDays: number;
  /** Days before a delivery by which sounding board and letter are due. */
  readonly daysBeforeDelivery: number;
  /** Up to and including which day COA's figure of the first of a month counts. */
  readonly coaFirstOfMonth: CoaFirstOfMonth;
  /** Days for which a household may live in a doorstroomlocatie. */
  readonly passageDays: number;
  readonly agreement: HousingAgreement;
  /** The day by which COA is to have linked enough people, in each half of a year. */
  readonly linkingDays: Readonly<Record<1 | 2, DayOfYear>>;
  /** Rent limits by calendar year, as far as they were filled in. */
  readonly rentLimits: ReadonlyMap<number, Partial<RentLimits>>;
  readonly language: 'nl' | 'en';
}

export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

export type CoaFirstOfMonth = 'dag ervoor' | 'die dag';

export const DEFAULT_SETTINGS: Settings = {
  homeTerm: DEFAULT_CRITERIA.term,
  movingTerm: 84,
  closedDays: [],
  weights: {},
  complexMaximums: new Map(),
  slightlyBehindFrom: SLIGHTLY_BEHIND_FROM,
  rentFitIsHard: DEFAULT_CRITERIA.rentFitIsHard,
  contactWorkdays: 5,
  stepDays: 14,
  daysBeforeDelivery: 60,
  coaFirstOfMonth: 'dag ervoor',
  passageDays: 365,
  agreement: DEFAULT_AGREEMENT,
  linkingDays: { 1: { month: 4, day: 1 }, 2: { month: 10, day: 1 } },
  rentLimits: new Map(),
  language: 'nl',
};

/** What a setting's value must be. */
export type SettingKind =
  | 'days'
  | 'date'
  | 'weight'
  | 'homes'
  | 'part'
  | 'yes-no'
  | 'coa-day'
  | 'day-of-year'
  | 'agreement'
  | 'people'
  | 'euros'
  | 'age'
  | 'language';

export type SettingIssue =
  /** `used`: the row that counts instead. */
  | { readonly kind: 'twice'; readonly row: number; readonly used: number }
  | { readonly kind: 'unknown'; readonly row: number; readonly nearest: string | null }
  | {
      readonly kind: 'value';
      readonly row: number;
      readonly name: string;
      readonly expected: SettingKind;
    };

interface SettingType<Name extends string = string> {
  readonly name: Name;
  readonly kind: SettingKind;
  /** Whether the name ends with what it is about: `gewicht tijd`, `maximum De Meander`. */
  readonly hasSubject: boolean;
  readonly subjects: readonly string[];
  /** Whether that is a year. */
  readonly isOfYear: boolean;
  readonly example: CellScalar;
}

function single<const Name extends string>(
  name: Name,
  kind: SettingKind,
  example: CellScalar,
): SettingType<Name> {
  return { name, kind, hasSubject: false, subjects: [], isOfYear: false, example };
}

function ofYear<const Name extends string>(
  name: Name,
  kind: SettingKind,
  example: CellScalar,
): SettingType<Name> {
  return { ...single(name, kind, example), hasSubject: true, isOfYear: true };
}

/** Every setting there is, with its default or an example. */
export const SETTING_TYPES = [
  single('termijn woning', 'days', DEFAULT_SETTINGS.homeTerm),
  single('termijn verhuizing', 'days', DEFAULT_SETTINGS.movingTerm),
  single('gesloten dag', 'date', serialOf(2016, 12, 26)),
  {
    ...single('gewicht', 'weight', SOFT_RULES[0].defaultWeight),
    hasSubject: true,
    subjects: SOFT_RULES.map(({ name }) => name),
  },
  { ...single('maximum', 'homes', 10), hasSubject: true },
  single('grens enigszins achter', 'part', DEFAULT_SETTINGS.slightlyBehindFrom),
  single('passend als harde regel', 'yes-no', 'ja'),
  single('contact binnen werkdagen', 'days', DEFAULT_SETTINGS.contactWorkdays),
  single('stap binnen dagen', 'days', DEFAULT_SETTINGS.stepDays),
  single('dagen voor oplevering', 'days', DEFAULT_SETTINGS.daysBeforeDelivery),
  single('COA-stand op de eerste', 'coa-day', DEFAULT_SETTINGS.coaFirstOfMonth),
  single('duur doorstroom', 'days', DEFAULT_SETTINGS.passageDays),
  single('afspraak gezinnen regulier', 'agreement', 'ja'),
  single('afspraak alleenstaanden alternatief', 'agreement', 'ja'),
  single('gezin vanaf personen', 'people', DEFAULT_AGREEMENT.familyFrom),
  single('peildag koppelen', 'day-of-year', '1-10'),
  ofYear('aftoppingsgrens laag', 'euros', 713.02),
  ofYear('aftoppingsgrens hoog', 'euros', 764.14),
  ofYear('kwaliteitskortingsgrens', 'euros', 498.2),
  ofYear('jongerenleeftijd', 'age', 21),
  single('taal', 'language', DEFAULT_SETTINGS.language),
] as const satisfies readonly SettingType[];

export type SettingName = (typeof SETTING_TYPES)[number]['name'];

/**
 * Settings from their rows. A setting without a row has its default, and the last row of several
 * that can be read counts.
 */
export function readSettings(
  rows: readonly SettingRow[],
  dateShift: number,
): { readonly settings: Settings; readonly issues: readonly SettingIssue[] } {
  const issues: SettingIssue[] = [];
  const set: { readonly row: number; readonly target: string }[] = [];
  let settings = DEFAULT_SETTINGS;
  for (const { row, name, value } of rows) {
    const found = findSetting(name);
    if (found === null) {
      issues.push({ kind: 'unknown', row, nearest: nearestSetting(name) });
      continue;
    }
    const changed = withSetting(settings, found, value, dateShift);
    if (changed === null) {
      issues.push({ kind: 'value', row, name: found.type.name, expected: found.type.kind });
      continue;
    }
    settings = changed;
    if (found.type.name !== 'gesloten dag')
      set.push({ row, target: targetOf(found, value, dateShift) });
  }
  const last = new Map(set.map(({ row, target }) => [target, row]));
  const repeated = set.flatMap(({ row, target }): readonly SettingIssue[] => {
    const used = last.get(target) ?? row;
    return used === row ? [] : [{ kind: 'twice', row, used }];
  });
  return { settings, issues: [...issues, ...repeated] };
}

/** What a row sets: of rows that set the same, one can count. */
function targetOf({ type, subject }: FoundSetting, value: CellScalar, dateShift: number): string {
  if (type.name !== 'peildag koppelen') return `${type.name} ${subject}`;
  const day = readDayOfYear(value, dateShift).value;
  return `${type.name} ${day === null ? '' : halfOf(day)}`;
}

function halfOf({ month }: DayOfYear): 1 | 2 {
  return month <= 6 ? 1 : 2;
}

interface FoundSetting {
  readonly type: (typeof SETTING_TYPES)[number];
  readonly subject: string;
}

function findSetting(name: string): FoundSetting | null {
  const key = headerKey(name);
  for (const type of SETTING_TYPES) {
    if (!type.hasSubject && key === headerKey(type.name)) return { type, subject: '' };
    const words = name.trim().split(/\s+/);
    const length = type.name.split(' ').length;
    const subject = words.slice(length).join(' ');
    const isNamed = headerKey(words.slice(0, length).join(' ')) === headerKey(type.name);
    if (!type.hasSubject || subject === '' || !isNamed) continue;
    const isKnown = type.isOfYear
      ? YEAR.test(subject)
      : type.subjects.length === 0 || type.subjects.some((one) => one === idKey(subject));
    if (isKnown) return { type, subject: idKey(subject) };
  }
  return null;
}

/** The complex, in the form in which ids are compared, of which a setting's name gives the maximum. */
export function complexOfMaximum(name: string): string | null {
  const found = findSetting(name);
  return found?.type.name === 'maximum' ? found.subject : null;
}

const YEAR = /^20\d\d$/;

/** Settings of a year, by the limit that each gives. */
export const SETTINGS_OF_LIMITS = [
  ['cappingLow', 'aftoppingsgrens laag'],
  ['cappingHigh', 'aftoppingsgrens hoog'],
  ['qualityDiscount', 'kwaliteitskortingsgrens'],
] as const satisfies readonly (readonly [keyof RentLimits, SettingName])[];

/** Which limit of rents, or the youth age, a setting gives, and of which year; null for any other. */
export function rentLimitOf(
  name: string | null,
): { readonly year: number; readonly setting: SettingName } | null {
  const found = name === null ? null : findSetting(name);
  if (!found?.type.isOfYear) return null;
  return { year: Number(found.subject), setting: found.type.name };
}

function nearestSetting(name: string): string | null {
  const year = name.split(/\s+/).find((word) => YEAR.test(word));
  const names = SETTING_TYPES.flatMap((type) => {
    if (!type.hasSubject) return [type.name];
    const subjects = type.isOfYear ? (year ? [year] : []) : type.subjects;
    return subjects.map((subject) => `${type.name} ${subject}`);
  });
  return nearestOf(idKey(name).slice(0, 60), names);
}

/** The settings with one changed, or null where its value cannot be read. */
function withSetting(
  settings: Settings,
  { type, subject }: FoundSetting,
  cell: CellScalar,
  dateShift: number,
): Settings | null {
  const name: SettingName = type.name;
  switch (name) {
    case 'termijn woning':
      return used(readCount(cell), (homeTerm) => ({ ...settings, homeTerm }));
    case 'termijn verhuizing':
      return used(readCount(cell), (movingTerm) => ({ ...settings, movingTerm }));
    case 'gesloten dag':
      return used(readDate(cell, dateShift), (day) => ({
        ...settings,
        closedDays: [...settings.closedDays, day],
      }));
    case 'gewicht':
      return used(readAmount(cell), (weight) => ({
        ...settings,
        weights: { ...settings.weights, [subject]: weight },
      }));
    case 'maximum':
      return used(readCount(cell), (homes) => ({
        ...settings,
        complexMaximums: new Map([...settings.complexMaximums, [subject, homes]]),
      }));
    case 'grens enigszins achter':
      return used(readAmount(cell), (part) =>
        part > 1 ? null : { ...settings, slightlyBehindFrom: part },
      );
    case 'passend als harde regel':
      return used(readYesNo(cell), (rentFitIsHard) => ({ ...settings, rentFitIsHard }));
    case 'contact binnen werkdagen':
      return used(readCount(cell), (contactWorkdays) => ({ ...settings, contactWorkdays }));
    case 'stap binnen dagen':
      return used(readCount(cell), (stepDays) => ({ ...settings, stepDays }));
    case 'dagen voor oplevering':
      return used(readCount(cell), (daysBeforeDelivery) => ({ ...settings, daysBeforeDelivery }));
    case 'COA-stand op de eerste':
      return used(readChoice(cell, COA_DAYS), (coaFirstOfMonth) => ({
        ...settings,
        coaFirstOfMonth,
      }));
    case 'duur doorstroom':
      return used(readCount(cell), (passageDays) => ({ ...settings, passageDays }));
    case 'afspraak gezinnen regulier':
      return used(readAgreement(cell, dateShift), (familiesRegularFrom) =>
        withAgreement(settings, { familiesRegularFrom }),
      );
    case 'afspraak alleenstaanden alternatief':
      return used(readAgreement(cell, dateShift), (singlesAlternativeFrom) =>
        withAgreement(settings, { singlesAlternativeFrom }),
      );
    case 'gezin vanaf personen':
      return used(readCount(cell), (familyFrom) =>
        familyFrom < 1 ? null : withAgreement(settings, { familyFrom }),
      );
    case 'peildag koppelen':
      return used(readDayOfYear(cell, dateShift), (day) => ({
        ...settings,
        linkingDays: { ...settings.linkingDays, [halfOf(day)]: day },
      }));
    case 'aftoppingsgrens laag':
      return used(readMoney(cell), (cappingLow) => withLimit(settings, subject, { cappingLow }));
    case 'aftoppingsgrens hoog':
      return used(readMoney(cell), (cappingHigh) => withLimit(settings, subject, { cappingHigh }));
    case 'kwaliteitskortingsgrens':
      return used(readMoney(cell), (qualityDiscount) =>
        withLimit(settings, subject, { qualityDiscount }),
      );
    case 'jongerenleeftijd':
      return used(readCount(cell), (youthAge) => withLimit(settings, subject, { youthAge }));
    case 'taal':
      return used(readChoice(cell, LANGUAGES), (language) => ({ ...settings, language }));
  }
}

/** Ja, nee, or the day from which it holds. */
function readAgreement(cell: CellScalar, dateShift: number): Parsed<number> {
  const { value: isAgreed } = readYesNo(cell);
  if (isAgreed === null) return readDate(cell, dateShift);
  return { value: isAgreed ? -Infinity : Infinity, problem: null };
}

function withAgreement(settings: Settings, changed: Partial<HousingAgreement>): Settings {
  return { ...settings, agreement: { ...settings.agreement, ...changed } };
}

/** A day and a month: of a date, whatever its year, or of a text without a year. */
function readDayOfYear(cell: CellScalar, dateShift: number): Parsed<DayOfYear> {
  const isWithoutYear = typeof cell === 'string' && isDateWithoutYear(cell);
  const { value } = readDate(isWithoutYear ? `${cell} 2000` : cell, dateShift);
  return { value: value === null ? null : civilOf(value), problem: null };
}

/** Null for a limit of 0. */
function withLimit(
  settings: Settings,
  subject: string,
  limit: Partial<RentLimits>,
): Settings | null {
  if (Object.values(limit).some((value) => value <= 0)) return null;
  const year = Number(subject);
  const filled = { ...settings.rentLimits.get(year), ...limit };
  return { ...settings, rentLimits: new Map([...settings.rentLimits, [year, filled]]) };
}

const COA_DAYS = choicesOf({
  'dag ervoor': ['de dag ervoor', 'vorige dag', 'day before', 'the day before'],
  'die dag': ['dezelfde dag', 'that day'],
});

const LANGUAGES = choicesOf({
  nl: ['Nederlands', 'nl-NL'],
  en: ['Engels', 'English', 'en-US', 'en-GB'],
});

function used<Value>(
  { value }: Parsed<Value>,
  change: (value: Value) => Settings | null,
): Settings | null {
  return value === null ? null : change(value);
}

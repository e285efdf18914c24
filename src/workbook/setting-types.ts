/** Lists the settings, with the type of each value. */
import { serialOf } from '../domain/calendar';
import { DEFAULT_AGREEMENT } from '../domain/match/agreement';
import { SOFT_RULES } from '../domain/match/rules';
import type { RentLimits } from '../domain/rent-limits';
import { idKey } from './cell';
import { nearestOf } from './edit-distance';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import { SPREADS } from './outlook-settings';
import { DEFAULT_SETTINGS } from './settings';

/** The type of a setting's value. */
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
  | 'days-ahead'
  | 'in-hundred'
  | 'per-week'
  | 'language';

interface SettingType<Name extends string = string> {
  readonly name: Name;
  readonly kind: SettingKind;
  /** True if the name ends with a subject, as in `gewicht tijd` and `maximum De Meander`. */
  readonly hasSubject: boolean;
  readonly subjects: readonly string[];
  /** True if the subject is a year. */
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

/** Every setting, with its default or an example. */
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
  single('vooruitblik dagen tot verhuizing', 'days-ahead', 28),
  single('vooruitblik dagen na acceptatie', 'days-ahead', 21),
  single('vooruitblik dagen locatie later', 'days-ahead', 35),
  single('vooruitblik dagen locatie vullen', 'days-ahead', 56),
  single('vooruitblik deel vervalt', 'part', 0.05),
  single('vooruitblik ontkoppeld per 100', 'in-hundred', 0.3),
  single('vooruitblik nareis per 100', 'in-hundred', 5),
  single('vooruitblik gekoppeld per week', 'per-week', 8),
  { ...single('vooruitblik woningen per week', 'per-week', 2), hasSubject: true },
  { ...single('vooruitblik spreiding', 'part', 0.5), hasSubject: true, subjects: SPREADS },
  single('taal', 'language', DEFAULT_SETTINGS.language),
] as const satisfies readonly SettingType[];

export type SettingName = (typeof SETTING_TYPES)[number]['name'];

export interface FoundSetting {
  readonly type: (typeof SETTING_TYPES)[number];
  readonly subject: string;
}

export function findSetting(name: string): FoundSetting | null {
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

/**
 * Returns the corporation (as `idKey`) in `vooruitblik woningen per week Rietwaard`. Returns null
 * for any other setting.
 */
export function corporationOfPace(name: string): string | null {
  const found = findSetting(name);
  return found?.type.name === 'vooruitblik woningen per week' ? found.subject : null;
}

/** Returns the complex (as `idKey`) in `maximum De Meander`. Returns null for any other setting. */
export function complexOfMaximum(name: string): string | null {
  const found = findSetting(name);
  return found?.type.name === 'maximum' ? found.subject : null;
}

const YEAR = /^20\d\d$/;

/** The settings of the rent limits. Each has a value per year. */
export const SETTINGS_OF_LIMITS = [
  ['cappingLow', 'aftoppingsgrens laag'],
  ['cappingHigh', 'aftoppingsgrens hoog'],
  ['qualityDiscount', 'kwaliteitskortingsgrens'],
] as const satisfies readonly (readonly [keyof RentLimits, SettingName])[];

/**
 * Returns the year and the name of a setting with a value per year, such as `jongerenleeftijd
 * 2016`. Returns null for any other setting.
 */
export function rentLimitOf(
  name: string | null,
): { readonly year: number; readonly setting: SettingName } | null {
  const found = name === null ? null : findSetting(name);
  if (!found?.type.isOfYear) return null;
  return { year: Number(found.subject), setting: found.type.name };
}

export function nearestSetting(name: string): string | null {
  const year = name.split(/\s+/).find((word) => YEAR.test(word));
  const names = SETTING_TYPES.flatMap((type) => {
    if (!type.hasSubject) return [type.name];
    const subjects = type.isOfYear ? (year ? [year] : []) : type.subjects;
    return subjects.map((subject) => `${type.name} ${subject}`);
  });
  return nearestOf(idKey(name).slice(0, 60), names);
}

/** Reads the value of one setting in Instellingen. */
import { civilOf } from '../domain/calendar';
import type { HousingAgreement } from '../domain/match/agreement';
import type { RentLimits } from '../domain/rent-limits';
import {
  choicesOf,
  readAmount,
  readChoice,
  readCount,
  readDate,
  readMoney,
  readYesNo,
  type Parsed,
} from './cell';
import { isOfOutlook, withOutlookSetting } from './change-outlook-setting';
import { isDateWithoutYear } from './date-text';
import type { CellScalar } from './grid';
import type { FoundSetting, SettingName } from './setting-types';
import type { DayOfYear, Settings } from './settings';

/**
 * Returns the settings with one setting changed. Returns null if its value cannot be read or is not
 * allowed.
 */
export function withSetting(
  settings: Settings,
  { type, subject }: FoundSetting,
  cell: CellScalar,
  dateShift: number,
): Settings | null {
  const name: SettingName = type.name;
  if (isOfOutlook(name)) {
    const outlook = withOutlookSetting(settings.outlook, name, subject, cell);
    return outlook && { ...settings, outlook };
  }
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

/** Reads the first day on which an agreement applies. `ja` means always, `nee` means never. */
function readAgreement(cell: CellScalar, dateShift: number): Parsed<number> {
  const { value: isAgreed } = readYesNo(cell);
  if (isAgreed === null) return readDate(cell, dateShift);
  return { value: isAgreed ? -Infinity : Infinity, problem: null };
}

function withAgreement(settings: Settings, changed: Partial<HousingAgreement>): Settings {
  return { ...settings, agreement: { ...settings.agreement, ...changed } };
}

/** Reads a day and a month, from a date of any year or from a text without a year. */
export function readDayOfYear(cell: CellScalar, dateShift: number): Parsed<DayOfYear> {
  const isWithoutYear = typeof cell === 'string' && isDateWithoutYear(cell);
  const { value } = readDate(isWithoutYear ? `${cell} 2000` : cell, dateShift);
  return { value: value === null ? null : civilOf(value), problem: null };
}

/** Sets a limit of the year in `subject`. Returns null if the limit is 0. */
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

export function halfOf({ month }: DayOfYear): 1 | 2 {
  return month <= 6 ? 1 : 2;
}

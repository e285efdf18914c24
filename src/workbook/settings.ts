/**
 * The settings of the table **Instellingen**: the terms and choices that changed over the years.
 */
import { SLIGHTLY_BEHIND_FROM } from '../domain/backlog';
import { lastDayOfMonth, serialOf, type HalfYear } from '../domain/calendar';
import { DEFAULT_AGREEMENT, type HousingAgreement } from '../domain/match/agreement';
import { DEFAULT_CRITERIA } from '../domain/match/criteria';
import type { RentLimits } from '../domain/rent-limits';
import type { SerialDay } from '../domain/units';
import { DEFAULT_OUTLOOK_SETTINGS, type OutlookSettings } from './outlook-settings';

export interface Settings {
  /** Days between linking and accepting a home. */
  readonly homeTerm: number;
  /** Days between linking and moving in. */
  readonly movingTerm: number;
  readonly closedDays: readonly SerialDay[];
  /** The weights of matching rules that were set, by the rule's Dutch code. */
  readonly weights: Readonly<Record<string, number>>;
  /** How many households a complex may have at most, by `idKey` of its id. */
  readonly complexMaximums: ReadonlyMap<string, number>;
  /**
   * The part of the norm from which a municipality is slightly behind. Below this part, it is
   * behind.
   */
  readonly slightlyBehindFrom: number;
  /** True if a home is never proposed when its rent does not fit the household. */
  readonly rentFitIsHard: boolean;
  /**
   * The number of working days within which a person who gave a sign of resistance is contacted.
   */
  readonly contactWorkdays: number;
  /** The number of days after moving in within which a guidance step is done. */
  readonly stepDays: number;
  /** The number of days before a delivery by which sounding board and letter are due. */
  readonly daysBeforeDelivery: number;
  /**
   * The last day that a COA-stand of the first of a month includes: that day, or the day before.
   */
  readonly coaFirstOfMonth: CoaFirstOfMonth;
  /** The number of days for which a household may live in a doorstroomlocatie. */
  readonly passageDays: number;
  readonly agreement: HousingAgreement;
  /** The day by which COA should have linked enough people, in each half of a year. */
  readonly linkingDays: Readonly<Record<1 | 2, DayOfYear>>;
  /** Rent limits by calendar year, as far as they are filled in. */
  readonly rentLimits: ReadonlyMap<number, Partial<RentLimits>>;
  readonly outlook: OutlookSettings;
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
  outlook: DEFAULT_OUTLOOK_SETTINGS,
  language: 'nl',
};

/**
 * The day of a half-year by which COA should have linked enough people. A day that the month does not
 * have, such as 29 February, becomes the last day of the month.
 */
export function linkingDayOf(
  { year, half }: HalfYear,
  { linkingDays }: Pick<Settings, 'linkingDays'>,
): SerialDay {
  const { month, day } = linkingDays[half];
  const last = lastDayOfMonth(serialOf(year, month, 1));
  return Math.min(serialOf(year, month, day), last) as SerialDay;
}

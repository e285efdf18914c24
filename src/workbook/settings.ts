/** The settings of the table **Instellingen**, such as terms. */
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
  /** The weights in Instellingen, by the Dutch name of the matching rule. */
  readonly weights: Readonly<Record<string, number>>;
  /** The largest number of households in a complex, by `idKey` of the complex. */
  readonly complexMaximums: ReadonlyMap<string, number>;
  /**
   * From this part (0–1) of the norm, a municipality is only slightly behind. Below this part, it
   * is behind.
   */
  readonly slightlyBehindFrom: number;
  /** True if homes with a rent that does not fit are never proposed. */
  readonly rentFitIsHard: boolean;
  /** After a sign of resistance, the number of working days within which there must be contact. */
  readonly contactWorkdays: number;
  /** The number of days after the move within which a guidance step must be done. */
  readonly stepDays: number;
  /**
   * The number of days before a delivery by which the sounding board and the letter must be done.
   */
  readonly daysBeforeDelivery: number;
  /** The last day included in a COA-stand of the first of a month: that day, or the day before. */
  readonly coaFirstOfMonth: CoaFirstOfMonth;
  /** The number of days that a household may live in a doorstroomlocatie. */
  readonly passageDays: number;
  readonly agreement: HousingAgreement;
  /** The day in each half-year by which COA should have linked enough people. */
  readonly linkingDays: Readonly<Record<1 | 2, DayOfYear>>;
  /** The rent limits in Instellingen, by calendar year. */
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
 * Returns the day of a half-year by which COA should have linked enough people. If the month lacks
 * that day, the last day of the month is used.
 */
export function linkingDayOf(
  { year, half }: HalfYear,
  { linkingDays }: Pick<Settings, 'linkingDays'>,
): SerialDay {
  const { month, day } = linkingDays[half];
  const last = lastDayOfMonth(serialOf(year, month, 1));
  return Math.min(serialOf(year, month, day), last) as SerialDay;
}

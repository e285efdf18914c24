/** Reads one setting of the outlook. The outlook is the expected number of people housed. */
import { readAmount, readCount } from './cell';
import type { CellScalar } from './grid';
import { SPREADS, type OutlookSettings } from './outlook-settings';
import type { SettingName } from './setting-types';

export type OutlookSettingName = Extract<SettingName, `vooruitblik ${string}`>;

export function isOfOutlook(name: SettingName): name is OutlookSettingName {
  return name.startsWith('vooruitblik ');
}

/** Larger numbers are not accepted. */
const MOST_DAYS = 730;
const MOST_PER_WEEK = 1000;

/**
 * Returns the settings with one setting changed. Returns null if its value cannot be read or is too
 * large.
 */
export function withOutlookSetting(
  outlook: OutlookSettings,
  name: OutlookSettingName,
  subject: string,
  cell: CellScalar,
): OutlookSettings | null {
  const value = valueOf(name, cell);
  if (value === null) return null;
  switch (name) {
    case 'vooruitblik dagen tot verhuizing':
      return { ...outlook, movingDays: value };
    case 'vooruitblik dagen na acceptatie':
      return { ...outlook, acceptedDays: value };
    case 'vooruitblik dagen locatie later':
      return { ...outlook, deliveryDelay: value };
    case 'vooruitblik dagen locatie vullen':
      return { ...outlook, fillDays: value };
    case 'vooruitblik deel vervalt':
      return { ...outlook, lost: value };
    case 'vooruitblik ontkoppeld per 100':
      return { ...outlook, unlinkedPer100: value };
    case 'vooruitblik nareis per 100':
      return { ...outlook, familiesPer100: value };
    case 'vooruitblik gekoppeld per week':
      return { ...outlook, linkedPerWeek: value };
    case 'vooruitblik woningen per week':
      return {
        ...outlook,
        offersPerWeek: new Map([...outlook.offersPerWeek, [subject, value]]),
      };
    case 'vooruitblik spreiding': {
      const spread = SPREADS.find((one) => one === subject);
      return spread ? { ...outlook, spread: { ...outlook.spread, [spread]: value } } : null;
    }
  }
}

function valueOf(name: OutlookSettingName, cell: CellScalar): number | null {
  switch (name) {
    case 'vooruitblik dagen tot verhuizing':
    case 'vooruitblik dagen na acceptatie':
    case 'vooruitblik dagen locatie later':
    case 'vooruitblik dagen locatie vullen':
      return upTo(MOST_DAYS, readCount(cell).value);
    case 'vooruitblik deel vervalt':
    case 'vooruitblik spreiding':
      return upTo(1, readAmount(cell).value);
    case 'vooruitblik ontkoppeld per 100':
    case 'vooruitblik nareis per 100':
      return upTo(100, readAmount(cell).value);
    case 'vooruitblik gekoppeld per week':
    case 'vooruitblik woningen per week':
      return upTo(MOST_PER_WEEK, readAmount(cell).value);
  }
}

function upTo(most: number, value: number | null): number | null {
  return value === null || value > most ? null : value;
}

/**
 * The municipality of Diezemonde in 2025 and 2026: what its partners agreed and where they house
 * people.
 */
import { addDays, isoWeekday, serialOf } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Corporation } from '../demo/partners';

export const on = (year: number, month: number, day: number): SerialDay =>
  serialOf(year, month, day);

/** The workbook is as it was at the end of this day. */
export const TODAY = on(2026, 11, 25);
export const FIRST_DAY = on(2025, 1, 6);

export interface Quota {
  readonly period: string;
  readonly quota: number;
  readonly original: number | null;
  readonly revisedOn: SerialDay | null;
}

/** 2025-I was revised, as it was for every municipality; 2027-I is published already. */
export const QUOTAS: readonly Quota[] = [
  { period: '2025-I', quota: 133, original: 157, revisedOn: on(2025, 3, 17) },
  { period: '2025-II', quota: 116, original: null, revisedOn: null },
  { period: '2026-I', quota: 121, original: null, revisedOn: null },
  { period: '2026-II', quota: 118, original: null, revisedOn: null },
  { period: '2027-I', quota: 109, original: null, revisedOn: null },
];

export const OPENING_BACKLOG = 38;

/** A place with units for single people. */
export interface Place {
  readonly location: string;
  readonly kind: 'doorstroomlocatie' | 'flexwoning' | 'kantoorpand' | 'kamer';
  readonly corporation: Corporation;
  readonly district: string;
  /** The prefix of the ids of its homes, such as `HK`. */
  readonly prefix: string;
  readonly capacity: number;
  /** Homes for permit holders, each a row of Woningen. */
  readonly units: number;
  readonly others: number | null;
  readonly deliveredOn: SerialDay | null;
  readonly plannedOn: SerialDay;
  /** The homes' last day. */
  readonly until: SerialDay | null;
  /** Cents a month. */
  readonly rent: number;
  readonly permit: 'verleend' | 'aangevraagd' | 'n.v.t.';
  readonly soundingBoardOn: SerialDay | null;
  readonly letterOn: SerialDay | null;
}

export const PASSAGE: Place = {
  location: 'Wachterhof',
  kind: 'doorstroomlocatie',
  corporation: 'Brugstede',
  district: 'De Kamp',
  prefix: 'WH',
  capacity: 44,
  units: 24,
  others: 17,
  deliveredOn: on(2025, 2, 3),
  plannedOn: on(2025, 2, 3),
  until: null,
  rent: 425_00,
  permit: 'verleend',
  soundingBoardOn: on(2024, 10, 8),
  letterOn: on(2024, 10, 21),
};

/** The place to which households of Wachterhof can move on. */
export const FLEX: Place = {
  location: 'Havenkade',
  kind: 'flexwoning',
  corporation: 'Diezehof',
  district: 'Havenkwartier',
  prefix: 'HK',
  capacity: 96,
  units: 46,
  others: 48,
  deliveredOn: on(2025, 5, 12),
  plannedOn: on(2025, 5, 1),
  until: null,
  rent: 465_00,
  permit: 'verleend',
  soundingBoardOn: on(2025, 1, 14),
  letterOn: on(2025, 1, 27),
};

/** A building that will be demolished in 2027. */
export const OFFICE: Place = {
  location: 'Oude Drukkerij',
  kind: 'kantoorpand',
  corporation: 'Lindewaarde',
  district: 'Oosterhof',
  prefix: 'OD',
  capacity: 40,
  units: 20,
  others: 19,
  deliveredOn: on(2024, 11, 18),
  plannedOn: on(2024, 11, 1),
  until: on(2027, 3, 31),
  rent: 395_00,
  permit: 'verleend',
  soundingBoardOn: on(2024, 6, 4),
  letterOn: on(2024, 6, 17),
};

/** Places that are still to be delivered. */
export const TO_COME: readonly Place[] = [
  {
    ...FLEX,
    location: 'Meander',
    corporation: 'Stadsvlinder',
    district: 'Vijverpark',
    capacity: 30,
    units: 14,
    others: null,
    deliveredOn: null,
    plannedOn: on(2026, 12, 14),
    soundingBoardOn: on(2026, 8, 25),
    letterOn: on(2026, 9, 7),
  },
  {
    ...FLEX,
    location: 'Zevensprong',
    corporation: 'Brugstede',
    district: 'Zandwiel',
    capacity: 52,
    units: 20,
    others: null,
    deliveredOn: null,
    plannedOn: on(2027, 4, 19),
    permit: 'aangevraagd',
    soundingBoardOn: null,
    letterOn: null,
  },
];

export interface Correction {
  readonly date: SerialDay;
  readonly persons: number;
  readonly reason: string;
}

export const CORRECTIONS: readonly Correction[] = [
  { date: on(2025, 5, 6), persons: -1, reason: 'Achttien geworden, telt bij andere gemeente' },
  { date: on(2025, 11, 18), persons: -2, reason: 'Dubbel geteld door COA' },
  { date: on(2026, 3, 10), persons: 1, reason: 'Achttien geworden, telt hier' },
  { date: on(2026, 9, 15), persons: -1, reason: 'Achttien geworden, telt bij andere gemeente' },
];

/** The public holidays on which nobody moves in. */
export const CLOSED: readonly SerialDay[] = [
  on(2025, 4, 21),
  on(2025, 5, 5),
  on(2025, 5, 29),
  on(2025, 6, 9),
  on(2025, 12, 25),
  on(2025, 12, 26),
  on(2026, 1, 1),
  on(2026, 4, 6),
  on(2026, 4, 27),
  on(2026, 5, 14),
  on(2026, 5, 25),
  on(2026, 12, 25),
];

const closed = new Set(CLOSED);

/** The day itself if offices are open, else the first open day after it. */
export function openDayFrom(day: SerialDay): SerialDay {
  return isoWeekday(day) <= 5 && !closed.has(day) ? day : openDayFrom(addDays(day, 1));
}

/**
 * The invented municipality of Diezemonde and its partners: what they agreed on before 2016, and
 * where they house people. No name here belongs to a real organisation or place.
 */
import { serialOf } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';

export const day = (month: number, dayOfMonth: number, year = 2016): SerialDay =>
  serialOf(year, month, dayOfMonth);

export const CORPORATIONS = ['Brugstede', 'Diezehof', 'Lindewaarde', 'Stadsvlinder'] as const;
export type Corporation = (typeof CORPORATIONS)[number];
export type PerCorporation = Readonly<Record<Corporation, number>>;

export const STOCK: PerCorporation = {
  Brugstede: 10_840,
  Diezehof: 8_920,
  Lindewaarde: 4_610,
  Stadsvlinder: 2_230,
};

export const OPENING_BACKLOG = 50;

/** What each corporation takes on: shares of the quota in people, and homes to offer. */
export interface Division {
  readonly period: '2016-I' | '2016-II';
  readonly quota: number;
  readonly people: PerCorporation;
  readonly homes: PerCorporation;
}

/**
 * Shares follow the stock. In the second half-year Lindewaarde takes over two people from
 * Brugstede.
 */
export const DIVISIONS: readonly [Division, Division] = [
  {
    period: '2016-I',
    quota: 179,
    people: { Brugstede: 73, Diezehof: 60, Lindewaarde: 31, Stadsvlinder: 15 },
    homes: { Brugstede: 45, Diezehof: 36, Lindewaarde: 20, Stadsvlinder: 9 },
  },
  {
    period: '2016-II',
    quota: 206,
    people: { Brugstede: 82, Diezehof: 69, Lindewaarde: 38, Stadsvlinder: 17 },
    homes: { Brugstede: 55, Diezehof: 47, Lindewaarde: 26, Stadsvlinder: 12 },
  },
];

export const OPENING_BACKLOG_SHARES: PerCorporation = {
  Brugstede: 20,
  Diezehof: 17,
  Lindewaarde: 9,
  Stadsvlinder: 4,
};

/** The public holidays of 2016 on which nobody moves in. */
export const CLOSED_DAYS: readonly SerialDay[] = [
  day(1, 1),
  day(3, 28),
  day(4, 27),
  day(5, 5),
  day(5, 16),
  day(12, 26),
];

export interface District {
  readonly name: string;
  readonly complexes: readonly string[];
}

export const DISTRICTS: readonly District[] = [
  { name: 'Havenkwartier', complexes: ['Kaapstander', 'Loodswezen'] },
  { name: 'Molenbeemd', complexes: ['Molenrij', 'Maalsteen'] },
  { name: 'Oosterhof', complexes: ['Hofblok', 'Oostpoort'] },
  { name: 'Vijverpark', complexes: ['Waterlelie', 'Rietkraag'] },
  { name: 'Zandwiel', complexes: ['Wielerschans', 'Zandloper'] },
  { name: 'De Kamp', complexes: ['Kampzicht', 'Schildwacht'] },
];

export const RECEPTION_CENTRES = ['AZC Heidewal', 'AZC De Wissel', 'AZC Zandhoek', 'POL Veenrand'];

/** `Voor vergunninghouders` as homes or as a part of the capacity (0–1). */
export type Share = { readonly homes: number } | { readonly part: number };

export interface Location {
  readonly name: string;
  readonly form: string;
  readonly district: string;
  readonly capacity: number;
  readonly share: Share;
  readonly livedInByOthers: number | null;
  readonly plannedOn: SerialDay;
  readonly deliveredOn: SerialDay | null;
  readonly permit: 'nodig' | 'aangevraagd' | 'verleend' | 'n.v.t.';
  readonly soundingBoardOn: SerialDay | null;
  readonly letterOn: SerialDay | null;
}

export const LOCATIONS: readonly Location[] = [
  {
    name: 'Populierenhof',
    form: 'slooppand',
    district: 'Zandwiel',
    capacity: 40,
    share: { homes: 20 },
    livedInByOthers: 18,
    plannedOn: day(2, 1),
    deliveredOn: day(2, 1),
    permit: 'n.v.t.',
    soundingBoardOn: day(10, 13, 2015),
    letterOn: day(11, 2, 2015),
  },
  {
    name: 'Vlonder',
    form: 'kamer',
    district: 'Havenkwartier',
    capacity: 30,
    share: { part: 0.4 },
    livedInByOthers: 17,
    plannedOn: day(3, 7),
    deliveredOn: day(3, 14),
    permit: 'verleend',
    soundingBoardOn: day(11, 24, 2015),
    letterOn: day(12, 8, 2015),
  },
  {
    name: 'Veldzicht',
    form: 'verkooppand',
    district: 'Molenbeemd',
    capacity: 16,
    share: { homes: 8 },
    livedInByOthers: 8,
    plannedOn: day(4, 4),
    deliveredOn: day(4, 4),
    permit: 'n.v.t.',
    soundingBoardOn: day(1, 19),
    letterOn: day(1, 26),
  },
  {
    name: 'Wachterhof',
    form: 'doorstroomlocatie',
    district: 'De Kamp',
    capacity: 12,
    share: { homes: 10 },
    livedInByOthers: 2,
    plannedOn: day(4, 18),
    deliveredOn: day(4, 18),
    permit: 'verleend',
    soundingBoardOn: day(1, 28),
    letterOn: day(2, 9),
  },
  {
    name: 'Zevensprong',
    form: 'kantoorpand',
    district: 'Oosterhof',
    capacity: 72,
    share: { part: 0.5 },
    livedInByOthers: 35,
    plannedOn: day(8, 22),
    deliveredOn: day(8, 29),
    permit: 'verleend',
    soundingBoardOn: day(4, 12),
    letterOn: day(5, 9),
  },
  {
    name: 'De Kade',
    form: 'tijdelijke unit',
    district: 'Havenkwartier',
    capacity: 80,
    share: { part: 0.4 },
    livedInByOthers: 41,
    plannedOn: day(10, 17),
    deliveredOn: day(10, 17),
    permit: 'verleend',
    soundingBoardOn: day(5, 31),
    letterOn: day(6, 27),
  },
  {
    name: 'Meander',
    form: 'flexwoning',
    district: 'Vijverpark',
    capacity: 40,
    share: { homes: 16 },
    livedInByOthers: null,
    plannedOn: day(2, 20, 2017),
    deliveredOn: null,
    permit: 'aangevraagd',
    soundingBoardOn: day(11, 22),
    letterOn: null,
  },
  {
    name: 'Oude Drukkerij',
    form: 'kantoorpand',
    district: 'De Kamp',
    capacity: 54,
    share: { homes: 18 },
    livedInByOthers: null,
    plannedOn: day(5, 15, 2017),
    deliveredOn: null,
    permit: 'nodig',
    soundingBoardOn: null,
    letterOn: null,
  },
];

export function locationNamed(name: string): Location {
  const location = LOCATIONS.find((candidate) => candidate.name === name);
  if (!location) throw new Error(`No location is called ${name}.`);
  return location;
}

import {
  choice,
  countFromOne,
  date,
  defaulted,
  id,
  money,
  optional,
  required,
  requiredUnless,
  text,
  yesNo,
  count,
} from '../column';
import type { SerialDay } from '../../domain/units';
import { headerKey } from '../header';
import { defineTable, type RecordOf, type RowOf } from '../table';
import { CORPORATION_SYNONYMS, HOME_SYNONYMS } from './id-synonyms';

/** **Woningen**: the dwellings the corporations offer. */
export const homes = defineTable('homes', 'Woningen', ['Woning', 'Woningaanbod', 'Aanbod'], {
  home: required('Woning', id, [...HOME_SYNONYMS, 'eenheidnummer']),
  corporation: required('Corporatie', id, CORPORATION_SYNONYMS),
  /** A location where one has this id. */
  complex: optional('Complex', id, ['project', 'locatie', 'complexnummer']),
  district: optional('Wijk', text, ['buurt', 'stadsdeel']),
  kind: required(
    'Soort',
    choice({
      regulier: ['reguliere woning', 'sociale huur', 'regulier sociaal'],
      'tijdelijke unit': ['unit', 'tijdelijke woonunit', 'wooncontainer'],
      flexwoning: ['flex'],
      kamer: ['onzelfstandig', 'kamers'],
      slooppand: ['sloopwoning', 'sloop'],
      verkooppand: ['verkoopwoning', 'verkoop'],
      kantoorpand: ['kantoor'],
      particulier: ['particuliere huur'],
      doorstroomlocatie: ['doorstroom', 'doorstroomwoning'],
      tijdelijk: ['tijdelijke woning', 'tijdelijke huisvesting'],
    }),
    ['soort woning', 'woningtype', 'type', 'woonvorm'],
  ),
  selfContained: optional('Zelfstandig', yesNo, ['zelfstandige woning']),
  bedrooms: optional('Slaapkamers', count, ['aantal slaapkamers', 'slpk']),
  maximumPersons: requiredUnless('bedrooms', 'Max personen', countFromOne, [
    'max. personen',
    'maximale bezetting',
    'maximum personen',
    'max. bezetting',
    'maximaal aantal personen',
  ]),
  /** A month, without service costs. */
  bareRent: required('Kale huur', money, [
    'netto huur',
    'huurprijs',
    'rekenhuur',
    'kale huurprijs',
  ]),
  /** A lower rent agreed for a large family; used in place of the bare rent. */
  agreedRent: optional('Maatwerkhuur', money, ['huur maatwerk']),
  offeredOn: optional('Aangeboden op', date, ['aangeboden', 'datum aanbod', 'aangeboden d.d.']),
  availableFrom: required('Beschikbaar', date, [
    'beschikbaar per',
    'vrij per',
    'beschikbaar vanaf',
  ]),
  availableUntil: optional('Tot', date, ['beschikbaar tot', 'einddatum', 'tot en met']),
  /** Has no stairs. */
  stairFree: defaulted('Gelijkvloers', yesNo, false, ['begane grond', 'zonder trap']),
  units: defaulted('Eenheden', countFromOne, 1, ['aantal eenheden', 'units']),
  /** The household for which it is kept. */
  household: optional('Kandidaat', id, [
    'gereserveerd voor',
    'casusnr',
    'casusnummer',
    'zaaknummer',
    'zaaknr',
    'dossier',
  ]),
  status: optional(
    'Status',
    choice({
      aangeboden: ['beschikbaar'],
      gereserveerd: [],
      verhuurd: ['bewoond'],
      geweigerd: [],
      ingetrokken: [],
    }),
    ['stand'],
  ),
  reason: optional('Reden', text, ['reden weigering', 'toelichting status']),
});

export type Home = RecordOf<typeof homes>;
export type HomeKind = Home['kind'];
type HomeRow = RowOf<typeof homes>;

/** Every other kind is the alternative, temporary housing of the guiding agreements. */
export function isRegular(kind: HomeKind): boolean {
  return kind === 'regulier';
}

/** A home is self-contained unless it says that it is not; a room is not. */
export function isSelfContained(home: Pick<HomeRow, 'kind' | 'selfContained'>): boolean {
  return home.kind !== 'kamer' && (home.selfContained ?? true);
}

/** How many may live there: as filled in, else one more than the bedrooms. Null where neither is. */
export function maximumPersonsOf({
  maximumPersons,
  bedrooms,
}: Pick<HomeRow, 'maximumPersons' | 'bedrooms'>): number | null {
  return maximumPersons ?? (bedrooms === null ? null : bedrooms + 1);
}

/** The day it was offered; the day it comes free where that is not filled in. */
export function offeredOnOf(home: Pick<Home, 'offeredOn' | 'availableFrom'>): SerialDay;
export function offeredOnOf(home: Pick<HomeRow, 'offeredOn' | 'availableFrom'>): SerialDay | null;
export function offeredOnOf({
  offeredOn,
  availableFrom,
}: Pick<HomeRow, 'offeredOn' | 'availableFrom'>): SerialDay | null {
  return offeredOn ?? availableFrom;
}

const BY_THE_CORPORATION = headerKey('ingetrokken door corporatie');

/**
 * Whether its corporation took the home back, by the reason or else the status. A home that was
 * withdrawn because COA had no candidate, or a candidate refused it, was offered all the same.
 */
export function isWithdrawnByCorporation({
  status,
  reason,
}: Pick<HomeRow, 'status' | 'reason'>): boolean {
  if (headerKey(reason ?? '').startsWith(BY_THE_CORPORATION)) return true;
  return status === 'ingetrokken' && !/\bcoa\b|kandidaat/i.test(reason ?? '');
}

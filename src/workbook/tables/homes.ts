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
  unsure,
  usually,
  yesNo,
  count,
} from '../column';
import type { SerialDay } from '../../domain/units';
import { headerKey } from '../header';
import { defineTable, type RecordOf, type RowOf } from '../table';
import {
  CORPORATION_SYNONYMS,
  CORPORATION_WEAK,
  HOME_SYNONYMS,
  HOME_WEAK,
  HOUSEHOLD_SYNONYMS,
} from './header-phrases';

/** The types of building that mean a regular home. */
const BUILDINGS: readonly string[] = [
  ...['eengezinswoning', 'eengezins', 'egw', 'gezinswoning', 'huis', 'rijtjeswoning', 'rijwoning'],
  ...['tussenwoning', 'hoekwoning', 'twee onder een kap', '2 onder 1 kap', 'appartement', 'app'],
  ...['flat', 'flatwoning', 'galerijflat', 'galerijwoning', 'portiekflat', 'portiekwoning'],
  ...['etagewoning', 'bovenwoning', 'benedenwoning', 'maisonnette', 'duplexwoning'],
  ...['meergezinswoning', 'mgw', 'seniorenwoning', 'nultredenwoning', 'studio'],
  ...['apartment', 'house'],
];

/** **Woningen**: the homes that the corporations offer. */
export const homes = defineTable('homes', 'Woningen', ['Woning', 'Woningaanbod', 'Aanbod'], {
  home: unsure(required('Woning', id, [...HOME_SYNONYMS, 'woning aanbod [nummer]']), [
    ...HOME_WEAK,
    'aanbod nummer',
  ]),
  corporation: unsure(required('Corporatie', id, CORPORATION_SYNONYMS), CORPORATION_WEAK),
  /** The id of the home's location. */
  complex: optional('Complex', id, [
    'complex [nummer naam omschrijving]',
    'project [nummer naam]',
    'locatie',
  ]),
  district: optional('Wijk', text, ['wijk [naam]']),
  kind: required(
    'Soort',
    choice({
      regulier: [
        'reguliere woning',
        'sociale huur',
        'regulier sociaal',
        'sociale huurwoning',
        'regular',
        ...BUILDINGS,
      ],
      'tijdelijke unit': [
        'unit',
        'units',
        'tijdelijke woonunit',
        'woonunit',
        'wooncontainer',
        'containerwoning',
        'portocabin',
        'temporary unit',
      ],
      flexwoning: ['flex', 'flexwonen'],
      kamer: ['onzelfstandig', 'kamers', 'onzelfstandige eenheid', 'kamerbewoning', 'room'],
      slooppand: ['sloopwoning', 'sloop'],
      verkooppand: ['verkoopwoning', 'verkoop'],
      kantoorpand: ['kantoor'],
      particulier: ['particuliere huur'],
      doorstroomlocatie: ['doorstroom', 'doorstroomwoning'],
      tijdelijk: ['tijdelijke woning', 'tijdelijke huisvesting', 'temporary'],
    }),
    [
      'soort [woning huisvesting verhuur omschrijving]',
      'soort product',
      'regulier tijdelijk [soort of woning huisvesting verhuur]',
    ],
  ),
  selfContained: optional('Zelfstandig', yesNo, ['zelfstandig [woning]']),
  bedrooms: optional('Slaapkamers', count, ['slaapkamers [aantal]', 'kamers slaap [aantal]']),
  maximumPersons: unsure(
    requiredUnless('bedrooms', 'Max personen', countFromOne, [
      'max personen [aantal]',
      'max bezetting [personen aantal]',
      'max huishouden grootte',
      'max gezin grootte',
      'geschikt personen [aantal max]',
    ]),
    ['personen [aantal]', 'bezetting', 'geschikt', 'capaciteit'],
  ),
  /** Per month, without service costs. */
  bareRent: unsure(
    required('Kale huur', money, [
      'kale huur [prijs maand]',
      'netto huur [prijs maand]',
      'huurprijs [maand]',
      'rekenhuur [maand]',
      'huur excl servicekosten [prijs kaal maand]',
      'huur excl [prijs maand]',
    ]),
    ['huur [maand]', 'huur incl servicekosten [kaal netto prijs maand]'],
  ),
  /** A lower rent that was agreed for a large family. It replaces the bare rent. */
  agreedRent: optional('Maatwerkhuur', money, ['maatwerk huur [prijs]']),
  offeredOn: optional('Aangeboden op', date, ['aanbod [datum]']),
  availableFrom: unsure(
    required('Beschikbaar', date, [
      'beschikbaar [datum woning wanneer]',
      'oplevering [datum]',
      'opgeleverd [datum]',
    ]),
    ['begin verhuur [datum]', 'mutatiedatum', 'ingangsdatum [huur]', 'datum'],
  ),
  availableUntil: optional('Tot', date, [
    'beschikbaar tot [datum]',
    'tot [datum]',
    'einde datum [beschikbaar huur verhuur]',
  ]),
  stairFree: defaulted('Gelijkvloers', yesNo, false, ['gelijkvloers [woning]']),
  units: usually(defaulted('Eenheden', countFromOne, 1, ['eenheden [aantal]']), {
    from: 1,
    upTo: 1000,
  }),
  /** The household for which the home is kept. */
  household: optional('Kandidaat', id, [
    'reservering [kandidaat huishouden]',
    ...HOUSEHOLD_SYNONYMS,
  ]),
  status: optional(
    'Status',
    choice({
      aangeboden: ['beschikbaar', 'vrij', 'nieuw', 'leeg', 'available', 'offered'],
      gereserveerd: ['toegewezen', 'gekoppeld', 'in optie', 'geaccepteerd', 'reserved'],
      verhuurd: ['bewoond', 'bezet', 'ingevuld', 'gehuisvest', 'contract getekend', 'let'],
      geweigerd: ['afgewezen', 'refused'],
      ingetrokken: ['vervallen', 'teruggetrokken', 'withdrawn'],
    }),
    ['status [woning omschrijving]', 'stand'],
  ),
  reason: optional('Reden', text, ['reden [weigering status]', 'toelichting status']),
});

export type Home = RecordOf<typeof homes>;
export type HomeKind = Home['kind'];
type HomeRow = RowOf<typeof homes>;

/** Returns true for a regular home. All other kinds are alternative homes. */
export function isRegular(kind: HomeKind): boolean {
  return kind === 'regulier';
}

/**
 * Returns true if a household cannot stay in the home: a doorstroomlocatie, or a home with a last
 * day.
 */
export function isTemporary({ kind, availableUntil }: Pick<HomeRow, 'kind' | 'availableUntil'>) {
  return kind === 'doorstroomlocatie' || availableUntil !== null;
}

/**
 * Returns true for a self-contained home. A room is not self-contained. Other homes are, unless
 * their row says *nee*.
 */
export function isSelfContained(home: Pick<HomeRow, 'kind' | 'selfContained'>): boolean {
  return home.kind !== 'kamer' && (home.selfContained ?? true);
}

/**
 * Returns how many people may live in the home: *Max personen*, or else one more than the bedrooms.
 * Returns null if both are blank.
 */
export function maximumPersonsOf({
  maximumPersons,
  bedrooms,
}: Pick<HomeRow, 'maximumPersons' | 'bedrooms'>): number | null {
  return maximumPersons ?? (bedrooms === null ? null : bedrooms + 1);
}

/**
 * Returns the day on which the home was offered. If that is blank, returns the day on which the
 * home becomes available.
 */
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
 * Returns true if the corporation withdrew the home, according to its reason or status. Returns
 * false if the reason of a withdrawn home names COA or a candidate. Such a home counts as offered.
 */
export function isWithdrawnByCorporation({
  status,
  reason,
}: Pick<HomeRow, 'status' | 'reason'>): boolean {
  if (headerKey(reason ?? '').startsWith(BY_THE_CORPORATION)) return true;
  return status === 'ingetrokken' && !/\bcoa\b|kandidaat/i.test(reason ?? '');
}

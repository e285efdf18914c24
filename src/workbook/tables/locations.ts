import { choice, count, date, id, optional, required } from '../column';
import { addDays } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { defineTable, type RecordOf, type RowOf } from '../table';
import { portion } from '../other-kinds';

/** **Locaties**: buildings and complexes with homes for permit holders and others. */
export const locations = defineTable(
  'locations',
  'Locaties',
  ['Locatie', 'Aanvullende huisvesting'],
  {
    location: required('Locatie', id, [
      'locatie [naam nummer]',
      'complex [naam nummer]',
      'project [naam nummer]',
    ]),
    kind: required(
      'Soort',
      choice({
        regulier: ['nieuwbouw', 'regulier sociaal'],
        'tijdelijke unit': ['tijdelijke units', 'unit', 'units', 'tijdelijke woonunits'],
        flexwoning: ['flexwoningen', 'flex'],
        kamer: ['kamers', 'onzelfstandig'],
        slooppand: ['sloopwoningen', 'sloop'],
        verkooppand: ['verkoopwoningen', 'verkoop'],
        kantoorpand: ['kantoor', 'kantoorgebouw'],
        particulier: ['particuliere huur'],
        doorstroomlocatie: ['doorstroom'],
        tijdelijk: ['tijdelijke woningen', 'tijdelijke huisvesting'],
      }),
      ['soort [huisvesting woning locatie]'],
    ),
    capacity: required('Capaciteit', count, [
      'woningen [aantal]',
      'eenheden [aantal]',
      'capaciteit [aantal woningen eenheden totaal]',
    ]),
    forPermitHolders: required('Voor vergunninghouders', portion, [
      'vergunninghouders [aandeel waarvan]',
      'woningen vergunninghouders [aantal waarvan]',
      'eenheden vergunninghouders [aantal waarvan]',
    ]),
    /** The number of homes in which permit holders live. */
    occupiedByPermitHolders: optional('Bewoond door vergunninghouders', count, [
      'bewoond door vergunninghouders [aantal woningen]',
      'bewoond vergunninghouders [aantal woningen]',
    ]),
    occupiedByOthers: optional('Bewoond door anderen', count, [
      'bewoond door overigen',
      'bewoond anderen',
    ]),
    plannedOn: required('Oplevering gepland', date, [
      'geplande oplevering',
      'oplevering',
      'opleverdatum',
      'datum oplevering',
      'verwachte oplevering [datum]',
      'geplande datum oplevering',
    ]),
    deliveredOn: optional('Opgeleverd', date, [
      'opgeleverd op',
      'datum opgeleverd',
      'datum oplevering',
    ]),
    permit: optional(
      'Vergunning',
      choice({
        nodig: [],
        aangevraagd: ['in aanvraag'],
        verleend: ['afgegeven'],
        'n.v.t.': ['niet van toepassing'],
      }),
      ['omgevingsvergunning'],
    ),
    /** The day on which the sounding board of neighbours met. */
    soundingBoardOn: optional('Klankbordgroep', date, ['klankbord', 'datum klankbordgroep']),
    letterOn: optional('Brief omwonenden', date, [
      'bewonersbrief',
      'brief bewoners',
      'brief aan omwonenden',
    ]),
  },
);

export type Location = RecordOf<typeof locations>;

type Shared = 'forPermitHolders' | 'capacity';

/** Added before rounding down: 7% of 100 must give 7, although it may be 6.999…. */
const ROUNDING = 1e-9;

/**
 * Returns the number of homes that the partners agreed for permit holders. A part of the capacity
 * is rounded down to whole homes. Returns null if the row does not give the number.
 */
export function homesForPermitHolders(location: Pick<Location, Shared>): number;
export function homesForPermitHolders(row: Pick<RowOf<typeof locations>, Shared>): number | null;
export function homesForPermitHolders({
  forPermitHolders,
  capacity,
}: Pick<RowOf<typeof locations>, Shared>): number | null {
  if (forPermitHolders === null) return null;
  if (forPermitHolders.unit === 'homes') return forPermitHolders.homes;
  return capacity === null ? null : Math.floor(forPermitHolders.part * capacity + ROUNDING);
}

type Lived = Shared | 'occupiedByPermitHolders';

/**
 * Returns true if permit holders live in more homes than agreed. Returns false if one of the
 * numbers is unknown.
 */
export function isMixAboveAgreed(row: Pick<RowOf<typeof locations>, Lived>): boolean {
  const agreed = homesForPermitHolders(row);
  const occupied = row.occupiedByPermitHolders;
  return agreed !== null && occupied !== null && occupied > agreed;
}

/**
 * Returns the day on which the location was delivered. Returns null if the day is unknown or after
 * `asOf`.
 */
export function deliveredBy(
  asOf: SerialDay,
  { deliveredOn }: Pick<RowOf<typeof locations>, 'deliveredOn'>,
): SerialDay | null {
  return deliveredOn !== null && deliveredOn <= asOf ? deliveredOn : null;
}

/**
 * Returns the last day on which the sounding board and the letter to neighbours are in time.
 *
 * @param daysBefore the number of days before the delivery
 */
export function lastDayToInform(plannedOn: SerialDay, daysBefore: number): SerialDay {
  return addDays(plannedOn, -daysBefore);
}

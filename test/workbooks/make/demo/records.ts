/** The demo's households, homes and placements, before they have ids and cells. */
import type { SerialDay } from '../../../../src/domain/units';
import type { Corporation } from './partners';

export type HouseholdStatus =
  | 'gekoppeld'
  | 'voorgedragen'
  | 'geaccepteerd'
  | 'woning geweigerd'
  | 'aangehouden'
  | 'gehuisvest'
  | 'ontkoppeld';

export interface Household {
  /** Tells records apart until the workbook gives them ids. */
  readonly key: number;
  readonly linkedOn: SerialDay;
  readonly persons: number;
  /** Family members who had not yet come when the household was linked. */
  readonly familyToFollow: number;
  /** How many of `familyToFollow` are still expected at the end of 2016. */
  readonly familyStillToFollow: number;
  readonly acceptedOn: SerialDay | null;
  readonly unlinkedOn: SerialDay | null;
  /** All occupants are under 23 and no child lives in. */
  readonly young: boolean;
  readonly needsGroundFloor: boolean;
  readonly wish: string | null;
  readonly receptionCentre: string;
  readonly status: HouseholdStatus;
}

export type HomeStatus = 'aangeboden' | 'gereserveerd' | 'verhuurd' | 'geweigerd' | 'ingetrokken';

export interface Home {
  /** Tells records apart until the workbook gives them ids. */
  readonly key: number;
  readonly corporation: Corporation;
  readonly complex: string | null;
  readonly district: string;
  readonly form: string;
  readonly selfContained: boolean;
  readonly bedrooms: number;
  readonly maxPersons: number;
  /** Eurocents a month. */
  readonly bareRent: number;
  readonly agreedRent: number | null;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
  readonly availableUntil: SerialDay | null;
  readonly groundFloor: boolean;
  readonly units: number;
  /**
   * The key of the household for which it is reserved or to which it is let. Null if the row has
   * several units.
   */
  readonly householdKey: number | null;
  readonly status: HomeStatus;
  readonly reason: string | null;
}

export interface Placement {
  readonly placedOn: SerialDay;
  readonly household: Household;
  readonly home: Home;
  readonly persons: number;
  readonly joinsFamily: boolean;
  readonly counts: boolean;
  readonly reportedOn: SerialDay | null;
}

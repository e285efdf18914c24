import { addDays, firstDayOf, halfYearOf, lastDayOf, nextHalfYear } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import {
  deliveredBy,
  homesForPermitHolders,
  isMixAboveAgreed,
  lastDayToInform,
  type Location,
} from '../../workbook/tables/locations';
import { idKey } from '../../workbook/cell';
import type { Situation } from '../situation';

/** Additional housing: each location, and the homes to come. */
export interface LocationsFigures {
  readonly lines: readonly LocationFigures[];
  /** Homes for permit holders still to be delivered, by the half-year of the planned day. */
  readonly arriving: {
    readonly thisHalfYear: number;
    readonly nextHalfYear: number;
    readonly nextFirstDay: SerialDay;
  };
}

export interface LocationFigures {
  readonly name: string;
  readonly kind: Location['kind'];
  readonly homes: number;
  /** How many of those homes are for permit holders. */
  readonly forPermitHolders: number;
  /** The part (0–1) of the homes that was agreed for permit holders. Null without homes. */
  readonly agreedPart: number | null;
  /**
   * Homes in which permit holders live, from Locaties or, if blank there, from Plaatsingen. Null if
   * neither gives a number, and before the delivery.
   */
  readonly occupied: {
    readonly permitHolders: number;
    /** As a part (0–1) of all homes, to compare with `agreedPart`. Null without homes. */
    readonly part: number | null;
  } | null;
  /** Whether permit holders live in more homes than agreed. */
  readonly isMixAboveAgreed: boolean;
  readonly plannedOn: SerialDay;
  /** Null if it was not delivered by the day of the figures. */
  readonly deliveredOn: SerialDay | null;
  readonly permit: Location['permit'];
  readonly next: NextStep;
}

/** The next step at a location. `on` is the day for which it is planned, or by which it is due. */
export type NextStep =
  | { readonly step: 'none' }
  | { readonly step: 'applyForPermit' | 'awaitPermit' }
  | {
      readonly step: 'soundingBoard' | 'letter';
      readonly on: SerialDay | null;
      readonly due: SerialDay;
      readonly isLate: boolean;
    }
  | { readonly step: 'deliver'; readonly due: SerialDay; readonly isLate: boolean };

export function locationsFigures(situation: Situation): LocationsFigures | null {
  const { asOf, tables, settings } = situation;
  const { locations } = tables;
  if (!locations) return null;
  const livedIn = homesLivedInBy(situation);
  const next = nextHalfYear(halfYearOf(asOf));
  const nextFirstDay = firstDayOf(next);
  return {
    lines: locations
      .map((location) =>
        lineOf(asOf, withOccupation(location, livedIn), settings.daysBeforeDelivery),
      )
      .sort((a, b) => (a.deliveredOn ?? a.plannedOn) - (b.deliveredOn ?? b.plannedOn)),
    arriving: {
      thisHalfYear: deliveriesBetween(locations, asOf, addDays(nextFirstDay, -1)),
      nextHalfYear: toArrive(locations, asOf, nextFirstDay, lastDayOf(next)),
      nextFirstDay,
    },
  };
}

/**
 * Homes for permit holders that were not delivered on `asOf` and are planned after it, up to and
 * including `upTo`.
 */
export function deliveriesBetween(
  locations: readonly Location[],
  asOf: SerialDay,
  upTo: SerialDay,
): number {
  return toArrive(locations, asOf, addDays(asOf, 1), upTo);
}

function toArrive(
  locations: readonly Location[],
  asOf: SerialDay,
  from: SerialDay,
  upTo: SerialDay,
): number {
  const toCome = locations.filter(
    (location) =>
      deliveredBy(asOf, location) === null &&
      location.plannedOn >= from &&
      location.plannedOn <= upTo,
  );
  return sum(toCome.map((location) => homesForPermitHolders(location)));
}

/** Homes in which households of Plaatsingen live, by the complex that Woningen names. */
function homesLivedInBy({ homes }: Situation): ReadonlyMap<string, number> {
  const livedIn = new Map<string, number>();
  for (const { home, let: units } of homes ?? []) {
    if (home.complex === null) continue;
    const key = idKey(home.complex);
    livedIn.set(key, (livedIn.get(key) ?? 0) + units);
  }
  return livedIn;
}

/** Fills in a blank number of Locaties: the homes in which households of Plaatsingen live. */
function withOccupation(location: Location, livedIn: ReadonlyMap<string, number>): Location {
  const { occupiedByPermitHolders: said } = location;
  const reckoned = livedIn.get(idKey(location.location)) ?? null;
  return { ...location, occupiedByPermitHolders: said ?? reckoned };
}

function partOf(homes: number, all: number): number | null {
  return all > 0 ? homes / all : null;
}

/**
 * The figures of one location.
 *
 * @param daysBefore days before a delivery by which sounding board and letter are due
 */
function lineOf(asOf: SerialDay, location: Location, daysBefore: number): LocationFigures {
  const { occupiedByPermitHolders, occupiedByOthers, capacity } = location;
  const permitHolders = occupiedByPermitHolders ?? 0;
  const forPermitHolders = homesForPermitHolders(location);
  const deliveredOn = deliveredBy(asOf, location);
  const isLivedIn =
    deliveredOn !== null && (occupiedByPermitHolders !== null || occupiedByOthers !== null);
  return {
    name: location.location,
    kind: location.kind,
    homes: capacity,
    forPermitHolders,
    agreedPart: partOf(forPermitHolders, capacity),
    occupied: isLivedIn ? { permitHolders, part: partOf(permitHolders, capacity) } : null,
    isMixAboveAgreed: isLivedIn && isMixAboveAgreed(location),
    plannedOn: location.plannedOn,
    deliveredOn,
    permit: location.permit,
    next: nextStep(asOf, location, daysBefore),
  };
}

/** The first step before a delivery that is still open. */
function nextStep(asOf: SerialDay, location: Location, daysBefore: number): NextStep {
  const { plannedOn, permit, soundingBoardOn, letterOn } = location;
  if (deliveredBy(asOf, location) !== null) return { step: 'none' };
  if (permit === 'nodig') return { step: 'applyForPermit' };
  const due = lastDayToInform(plannedOn, daysBefore);
  const toInform = (step: 'soundingBoard' | 'letter', on: SerialDay | null): NextStep => ({
    step,
    on,
    due,
    isLate: due < asOf,
  });
  const isDone = (on: SerialDay | null) => on !== null && on <= asOf;
  if (!isDone(soundingBoardOn)) return toInform('soundingBoard', soundingBoardOn);
  if (!isDone(letterOn)) return toInform('letter', letterOn);
  if (permit === 'aangevraagd') return { step: 'awaitPermit' };
  return { step: 'deliver', due: plannedOn, isLate: plannedOn < asOf };
}

/**
 * The homes of a draw: those on offer, those that corporations will offer, and those in locations.
 * A draw is one possible course of the future.
 */
import { addArrival, type Arrivals } from './arrivals';
import { exponentialAt, streamOf, uniformAt, valueAtPart } from './chance';
import type { Absence, CorporationAhead, LocationAhead, OutlookInput } from './input';
import type { Levels } from './levels';
import { about } from './streams';

/** Looked up once, because these functions run millions of times. */
const { floor, max } = Math;

export function drawHomes(
  homes: Arrivals,
  input: OutlookInput,
  levels: Levels,
  draw: number,
): void {
  homes.count = 0;
  drawOffered(homes, input, levels, draw);
  input.homes.corporations.forEach((corporation, which) => {
    drawNext(homes, input, levels, draw, corporation, which);
  });
  input.homes.locations.forEach((location, which) => {
    drawLocation(homes, input, levels, draw, location, which);
  });
}

function drawOffered(
  homes: Arrivals,
  { homes: { offered } }: OutlookInput,
  { lost }: Levels,
  draw: number,
): void {
  const isLost = streamOf(draw, about('offeredIsLost'));
  const luck = streamOf(draw, about('offeredLuck'));
  let number = 0;
  for (const { kind, corporation, units, offeredOn, availableFrom } of offered) {
    for (let unit = 0; unit < units; unit++, number++) {
      if (uniformAt(isLost, number) < lost) continue;
      addArrival(homes, kind, offeredOn, availableFrom, corporation, uniformAt(luck, number));
    }
  }
}

/**
 * Adds the homes that a corporation will offer outside locations. Their rate mixes the
 * corporation's own pace with what was agreed for each half-year.
 */
function drawNext(
  homes: Arrivals,
  { asOf, ends }: OutlookInput,
  levels: Levels,
  draw: number,
  corporation: CorporationAhead,
  which: number,
): void {
  const { mix, absences } = corporation;
  if (mix.length === 0) return;
  const weight = levels.agreement[which]!;
  const mixed = streamOf(draw, about('mixOfCorporation', which));
  let first: number = asOf;
  ends.forEach(({ day }, end) => {
    // Each half-year has its own random numbers, which earlier half-years do not shift.
    const one = which * ends.length + end;
    const when = streamOf(draw, about('offersOfCorporation', one));
    const kinds = streamOf(draw, about('kindsOfOffers', one));
    const isLost = streamOf(draw, about('nextIsLost', one));
    const luck = streamOf(draw, about('nextLuck', one));
    const pace = levels.pace[which]!;
    const agreed = corporation.agreed[end] ?? null;
    const perDay =
      agreed === null ? pace / 7 : (weight * agreed) / (day - first) + ((1 - weight) * pace) / 7;
    const rate = perDay * levels.offers[which]!;
    let on = first;
    for (let number = 0; rate > 0; number++) {
      on += exponentialAt(when, number) / rate;
      if (on > day) break;
      if (isAbsent(absences, on)) continue;
      if (uniformAt(isLost, number) < levels.lost) continue;
      const kind = drawKind(mix, mixed, uniformAt(kinds, number));
      addArrival(homes, kind, on, on, which, uniformAt(luck, number));
    }
    first = day;
  });
}

/** Whether a corporation offers nothing at a moment. Day n runs from above n − 1 to n. */
function isAbsent(absences: readonly Absence[], on: number): boolean {
  return absences.some(({ from, until }) => on > from - 1 && on <= until);
}

/**
 * Draws a kind by bootstrap: from a random sample of the mix, because few examples say little about
 * how likely each kind is.
 *
 * @param mixed the stream of random numbers that makes the sample
 * @param part a random number (0–1) that chooses from the sample
 */
export function drawKind(mix: readonly number[], mixed: number, part: number): number {
  const example = floor(part * mix.length);
  return mix[floor(uniformAt(mixed, example) * mix.length)]!;
}

function drawLocation(
  homes: Arrivals,
  { asOf, parameters, homes: { corporations } }: OutlookInput,
  levels: Levels,
  draw: number,
  location: LocationAhead,
  which: number,
): void {
  const { mix } = location;
  if (mix.length === 0) return;
  const { deliveryDelays, fillDays } = parameters;
  const part = uniformAt(streamOf(draw, about('locationDelay', which)), 0);
  const delivered =
    location.deliveredOn ?? deliveryOf(location, asOf, part, deliveryDelays) + location.laterBy;
  const kinds = streamOf(draw, about('locationKinds', which));
  const isLost = streamOf(draw, about('locationIsLost', which));
  const luck = streamOf(draw, about('locationLuck', which));
  const first = max(asOf, delivered);
  let number = 0;
  for (const { corporation, count } of location.homes) {
    const absences = corporations[corporation]?.absences ?? [];
    for (let home = 0; home < count; home++, number++) {
      const on = first + (fillDays * (home + 0.5)) / count;
      if (isAbsent(absences, on)) continue;
      if (uniformAt(isLost, number) < levels.lost) continue;
      const kind = mix[floor(uniformAt(kinds, number) * mix.length)]!;
      addArrival(homes, kind, on, on, corporation, uniformAt(luck, number));
    }
  }
}

/**
 * The day on which a location is delivered. Its delay is drawn from earlier delays. If the location
 * is overdue, shorter delays than the present one are left out.
 */
function deliveryOf(
  { plannedOn }: LocationAhead,
  asOf: number,
  part: number,
  delays: readonly number[],
): number {
  const overdue = asOf - plannedOn;
  if (overdue < 0) return plannedOn + (valueAtPart(delays, part, -Infinity) ?? 0);
  const delay = valueAtPart(delays, part, overdue);
  // No earlier delay was longer. The delay is assumed to double at most.
  return delay === null ? asOf + overdue * part : plannedOn + delay;
}

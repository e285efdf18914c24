/** Locations with new homes. Many are delivered late, and some never. */
import { addDays } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Chance } from './chance';
import type { Traits } from './traits';
import type { Location } from './world';

const KINDS = ['flexwoning', 'kantoorpand', 'slooppand', 'tijdelijke unit', 'kamer'] as const;

export function drawLocations(chance: Chance, traits: Traits): Location[] {
  return Array.from({ length: traits.locations }, (_, index) =>
    drawLocation(chance, traits, index, decisionDay(chance, traits)),
  );
}

/** With a taskforce, about half of the locations are decided on in its first 150 days. */
function decisionDay(chance: Chance, { firstDay, lastDay, taskforceOn }: Traits): SerialDay {
  if (taskforceOn !== null && chance.happens(0.5))
    return addDays(taskforceOn, chance.between(0, 150));
  return addDays(firstDay, chance.between(0, lastDay - firstDay));
}

function drawLocation(
  chance: Chance,
  traits: Traits,
  index: number,
  decidedOn: SerialDay,
): Location {
  const corporation =
    traits.corporations[chance.pickByWeight(traits.corporations.map(({ share }) => share))];
  if (!corporation) throw new Error('A municipality has at least one corporation.');
  const homes = Math.max(3, Math.round(traits.size * chance.uniform(0.08, 0.45)));
  const plannedOn = addDays(decidedOn, chance.between(70, 400));
  const isCancelled = chance.happens(0.08);
  const deliveredOn = isCancelled ? null : addDays(plannedOn, drawDelay(chance));
  const kind = chance.pick(KINDS);
  return {
    id: `Locatie ${index + 1}`,
    kind,
    corporation,
    homes,
    maximumPersons: kind === 'kamer' ? 1 : chance.pick([1, 2, 2, 3]),
    decidedOn,
    plans: drawPlans(chance, decidedOn, plannedOn, deliveredOn),
    deliveredOn,
    cancelledOn: isCancelled ? addDays(plannedOn, chance.between(-40, 60)) : null,
    until:
      chance.happens(0.5) && deliveredOn ? addDays(deliveredOn, chance.between(900, 3000)) : null,
    offers: deliveredOn === null ? [] : drawOffers(chance, homes, deliveredOn),
  };
}

/** Days between the planned day and the delivery. Negative if the delivery is earlier. */
function drawDelay(chance: Chance): number {
  const kind = chance.next();
  if (kind < 0.35) return chance.between(-3, 12);
  if (kind < 0.88) return Math.round(Math.exp(chance.normal(Math.log(45), 0.8)));
  return chance.between(120, 330);
}

/**
 * Draws the planned days in the table. If the delivery will be over two weeks late, the table
 * usually gets a later day, at least 5 days before the day that it gave.
 */
function drawPlans(
  chance: Chance,
  decidedOn: SerialDay,
  plannedOn: SerialDay,
  deliveredOn: SerialDay | null,
): Location['plans'] {
  const plans = [{ since: decidedOn, plannedOn }];
  let promised = plannedOn;
  while (deliveredOn !== null && deliveredOn - promised > 14 && chance.happens(0.75)) {
    const since = addDays(promised, -chance.between(5, 60));
    const known = Math.round((deliveredOn - promised) * chance.uniform(0.4, 1.05));
    promised = addDays(promised, Math.max(7, known));
    plans.push({ since, plannedOn: promised });
  }
  return plans;
}

/**
 * Draws the days on which homes are offered: up to 28 days before the delivery, and up to 95 days
 * after it.
 */
function drawOffers(chance: Chance, homes: number, deliveredOn: SerialDay): SerialDay[] {
  const days = chance.between(7, 95);
  const before = chance.between(0, 28);
  return Array.from({ length: homes }, () =>
    addDays(deliveredOn, chance.between(-before, days - before)),
  );
}

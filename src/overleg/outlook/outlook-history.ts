/** What the workbook's own past says of how long things take and how often they go otherwise. */
import type { FamilyJoins, OutlookParameters, Rate } from '../../domain/outlook/input';
import { idKey } from '../../workbook/cell';
import { groupById } from '../../workbook/by-id';
import { YEAR, type Known } from './known';

/** As if so much had been seen before the workbook began: where it has little, this decides. */
const BEFOREHAND = {
  movingDays: [14, 21, 28, 35, 49],
  acceptedDays: [7, 14, 21, 28, 42],
  deliveryDelays: [0, 0, 14, 35, 60, 120],
  lost: { events: 0.5, exposure: 10 },
  unlinked: { events: 0.3, exposure: 100 },
  familyJoins: [
    { fromWeek: 0, perWeek: { events: 0.5, exposure: 50 } },
    { fromWeek: 8, perWeek: { events: 6, exposure: 90 } },
    { fromWeek: 52, perWeek: { events: 0.5, exposure: 25 } },
  ],
} as const;

/** With so many of its own, what was seen beforehand no longer counts. */
const ENOUGH = 12;
/** Days after which it is clear whether an offered home comes to nothing. */
const SETTLED = 56;
const USUAL_FILL = 56;
const LONGEST_FILL = 180;

export function parametersOf(known: Known): OutlookParameters {
  return {
    movingDays: seen(movingDays(known), BEFOREHAND.movingDays),
    acceptedDays: seen(acceptedDays(known), BEFOREHAND.acceptedDays),
    deliveryDelays: ascending([...deliveryDelays(known), ...BEFOREHAND.deliveryDelays]),
    fillDays: fillDays(known),
    lost: together(lostHomes(known), BEFOREHAND.lost),
    unlinked: together(unlinkedHouseholds(known), BEFOREHAND.unlinked),
    familyJoins: familyJoins(known),
    tempo: 1,
    unrest: { offers: 0.5, linking: 0.35, families: 0.9 },
  };
}

export function together(a: Rate, b: Rate): Rate {
  return { events: a.events + b.events, exposure: a.exposure + b.exposure };
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function seen(own: readonly number[], beforehand: readonly number[]): number[] {
  return ascending(own.length >= ENOUGH ? own : [...own, ...beforehand]);
}

function movingDays({ lettings, asOf }: Known): number[] {
  return lettings.flatMap(({ date, home, household }) => {
    if (date <= asOf - YEAR || !home || !household) return [];
    const offeredOn = home.offeredOn ?? home.availableFrom;
    if (offeredOn === null || household.linkedOn === null) return [];
    return [Math.max(0, date - Math.max(offeredOn, household.linkedOn))];
  });
}

function acceptedDays({ lettings, asOf }: Known): number[] {
  return lettings.flatMap(({ date, household }) => {
    const acceptedOn = household?.acceptedOn ?? null;
    if (date <= asOf - YEAR || acceptedOn === null || acceptedOn > date) return [];
    return [date - acceptedOn];
  });
}

function deliveryDelays({ locations }: Known): number[] {
  return locations.flatMap(({ plannedOn, deliveredOn }) =>
    deliveredOn === null ? [] : [deliveredOn - plannedOn],
  );
}

/** Nine of ten homes of the locations that were delivered had been offered by then. */
function fillDays({ homes, locations, asOf }: Known): number {
  const deliveries = new Map(
    locations.flatMap(({ location, deliveredOn }) =>
      deliveredOn === null || deliveredOn > asOf - LONGEST_FILL / 2
        ? []
        : [[idKey(location), deliveredOn] as const],
    ),
  );
  const days = homes.flatMap(({ home, offeredOn }) => {
    const deliveredOn = home.complex === null ? undefined : deliveries.get(idKey(home.complex));
    return deliveredOn === undefined ? [] : [Math.max(0, offeredOn - deliveredOn)];
  });
  if (days.length < ENOUGH) return USUAL_FILL;
  const most = ascending(days)[Math.floor(0.9 * days.length)] ?? USUAL_FILL;
  return Math.min(LONGEST_FILL, Math.max(7, most));
}

function lostHomes({ homes, asOf }: Known): Rate {
  let events = 0;
  let exposure = 0;
  for (const { home, offeredOn, isWithdrawn } of homes) {
    if (offeredOn <= asOf - YEAR || offeredOn > asOf - SETTLED) continue;
    exposure += home.units;
    if (isWithdrawn || home.status === 'geweigerd') events += home.units;
  }
  return { events, exposure };
}

function unlinkedHouseholds({ households, lettings, asOf }: Known): Rate {
  const movedOn = new Map(
    lettings.map(({ placement, date }) => [idKey(placement.household ?? ''), date]),
  );
  let events = 0;
  let exposure = 0;
  for (const { household, state } of households) {
    const { linkedOn, unlinkedOn } = household;
    const left =
      state === 'unlinked' ? unlinkedOn : (movedOn.get(idKey(household.household)) ?? asOf);
    if (left === null || left <= asOf - YEAR) continue;
    exposure += Math.max(0, left - Math.max(linkedOn, asOf - YEAR)) / 7;
    if (state === 'unlinked') events += 1;
  }
  return { events, exposure };
}

interface FamilyCourse {
  readonly movedOn: number;
  /** The day on which the family came, or up to which it has not. */
  readonly until: number;
  readonly hasCome: boolean;
}

function familyJoins(known: Known): readonly FamilyJoins[] {
  // Of families that came before the workbook began it may not tell: counting their weeks would bias.
  const since = Math.max(known.asOf - YEAR, known.begin - 1);
  const families = familyCourses(known);
  return BEFOREHAND.familyJoins.map(({ fromWeek, perWeek }, at) => {
    const toWeek = BEFOREHAND.familyJoins[at + 1]?.fromWeek ?? Infinity;
    let events = 0;
    let exposure = 0;
    for (const { movedOn, until, hasCome } of families) {
      const from = Math.max(movedOn + 7 * fromWeek, since);
      const to = Math.min(movedOn + 7 * toWeek, until);
      if (to <= from) continue;
      exposure += (to - from) / 7;
      if (hasCome && until <= movedOn + 7 * toWeek) events += 1;
    }
    return { fromWeek, perWeek: together({ events, exposure }, perWeek) };
  });
}

function familyCourses({ placements, householdOf, asOf }: Known): FamilyCourse[] {
  return [...groupById(placements, 'household')].flatMap(([household, own]) => {
    const movedOn = Math.min(...own.filter((one) => !one.isFamilyJoining).map(({ date }) => date));
    const joinedOn = Math.max(...own.filter((one) => one.isFamilyJoining).map(({ date }) => date));
    const isExpected = (householdOf.get(household)?.familyExpected ?? 0) > 0;
    const until = isExpected ? asOf : joinedOn;
    return movedOn <= until ? [{ movedOn, until, hasCome: !isExpected }] : [];
  });
}

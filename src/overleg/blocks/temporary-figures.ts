import { addDays, civilOf, serialOf } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { firstById, groupById } from '../../workbook/by-id';
import { idKey } from '../../workbook/cell';
import { isArrangedMove, livesThere, staysOf, type Stay } from '../../workbook/stays';
import { isTemporary, type Home } from '../../workbook/tables/homes';
import type { Placement } from '../../workbook/tables/placements';
import type { Ask } from '../block';
import type { Situation } from '../situation';
import { homesNeeded } from './homes-needed';

/** Households that live in a home where they cannot stay. */
export interface TemporaryFigures {
  /** By the month in which they have to leave, the earliest first. */
  readonly months: readonly LeavingInMonth[];
  readonly total: Leaving;
  /** Homes for households that have to leave within a year and have no next home. */
  readonly needed: number;
  /** Homes still needed for the half-year's quota. Null if that is not known. */
  readonly neededForQuota: number | null;
}

export interface LeavingInMonth extends Leaving {
  /** The first day of the month. `past`: the day has passed; `later`: over twelve months ahead. */
  readonly month: SerialDay | 'past' | 'later';
}

export interface Leaving {
  readonly households: number;
  readonly people: number;
  /** Households without a next home. Each of them needs one. */
  readonly withoutNext: number;
}

/** Null without a table of homes. */
export function temporaryFigures(situation: Situation, ask: Ask): TemporaryFigures | null {
  const { asOf, tables } = situation;
  const { homes } = tables;
  if (!homes) return null;
  const placements = tables.placements ?? [];
  const stays = staysOf(placements, homes);
  const byId = firstById(homes, 'home');
  const homeOf = ({ placement }: Stay): Home | null =>
    (placement.home === null ? null : byId.get(idKey(placement.home))) ?? null;
  const since = passageSince(stays, homeOf);
  const hasNext = nextHomes(situation, stays);
  const joined = groupById(
    placements.filter(({ isFamilyJoining, date }) => isFamilyJoining && date <= asOf),
    'household',
  );
  const living = stays.flatMap((stay) => {
    const home = homeOf(stay);
    if (!home || !isTemporary(home) || !livesThere(stay, asOf)) return [];
    const leavesBy = lastDay(stay, home, since, situation);
    return [
      {
        month: monthOf(leavesBy, asOf),
        people: peopleIn(stay, joined),
        hasNext: hasNext(stay),
      },
    ];
  });
  const countOf = (some: typeof living): Leaving => ({
    households: some.length,
    people: sum(some.map(({ people }) => people)),
    withoutNext: some.filter((one) => !one.hasNext).length,
  });
  const months = [...new Set(living.map(({ month }) => month))].sort((a, b) => rank(a) - rank(b));
  return {
    months: months.map((month) => ({
      month,
      ...countOf(living.filter((one) => one.month === month)),
    })),
    total: countOf(living),
    needed: countOf(living.filter(({ month }) => month !== 'later')).withoutNext,
    neededForQuota: ask(homesNeeded).homes,
  };
}

type Month = LeavingInMonth['month'];

function rank(month: Month): number {
  if (month === 'past') return -Infinity;
  return month === 'later' ? Infinity : month;
}

/** The day on which each household first moved into a doorstroomlocatie. */
function passageSince(
  stays: readonly Stay[],
  homeOf: (stay: Stay) => Home | null,
): ReadonlyMap<string, SerialDay> {
  const since = new Map<string, SerialDay>();
  for (const stay of stays) {
    const { household } = stay.placement;
    if (household === null || homeOf(stay)?.kind !== 'doorstroomlocatie') continue;
    const known = since.get(idKey(household));
    if (known === undefined || stay.from < known) since.set(idKey(household), stay.from);
  }
  return since;
}

/** The last day on which the household may live there, by the home's end or by its own term. */
function lastDay(
  { from, placement }: Stay,
  { kind, availableUntil }: Home,
  since: ReadonlyMap<string, SerialDay>,
  { settings }: Situation,
): SerialDay {
  const first = placement.household === null ? undefined : since.get(idKey(placement.household));
  const ends = [
    ...(availableUntil === null ? [] : [availableUntil]),
    ...(kind === 'doorstroomlocatie' ? [addDays(first ?? from, settings.passageDays)] : []),
  ];
  return Math.min(...ends) as SerialDay;
}

const MONTHS_AHEAD = 12;

function monthOf(day: SerialDay, asOf: SerialDay): Month {
  if (day < asOf) return 'past';
  const [then, now] = [civilOf(day), civilOf(asOf)];
  const monthsAhead = (then.year - now.year) * 12 + then.month - now.month;
  return monthsAhead > MONTHS_AHEAD ? 'later' : serialOf(then.year, then.month, 1);
}

/**
 * Whether the household of a stay has a next home: it will soon move, or a home is kept for it. A
 * move far ahead does not count, because it may have been arranged after the day.
 */
function nextHomes({ asOf, homes }: Situation, stays: readonly Stay[]): (stay: Stay) => boolean {
  const moves = new Set(
    stays.flatMap((stay) => {
      const { household } = stay.placement;
      return household !== null && isArrangedMove(stay, asOf) ? [idKey(household)] : [];
    }),
  );
  const kept = new Map(
    (homes ?? []).flatMap(({ promisedTo, isKept, offeredOn, home }) =>
      isKept && promisedTo !== null && offeredOn <= asOf
        ? [[idKey(promisedTo), idKey(home.home)] as const]
        : [],
    ),
  );
  return ({ placement: { household, home } }) => {
    if (household === null) return false;
    const next = kept.get(idKey(household));
    return moves.has(idKey(household)) || (next !== undefined && next !== (home && idKey(home)));
  };
}

/** The people of the household, with the family members who joined it. */
function peopleIn({ placement }: Stay, joined: ReadonlyMap<string, readonly Placement[]>): number {
  const family = placement.household === null ? [] : (joined.get(idKey(placement.household)) ?? []);
  return (placement.persons ?? 0) + sum(family.map(({ persons }) => persons));
}

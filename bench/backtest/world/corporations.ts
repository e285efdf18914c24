/** The corporations agree on a number of homes per half-year, and offer homes. */
import {
  addDays,
  civilOf,
  firstDayOf,
  halfYearOf,
  isoWeekday,
  lastDayOf,
  type HalfYear,
} from '../../../src/domain/calendar';
import { limitOn } from './rent';
import type { People, SerialDay } from '../../../src/domain/units';
import { meanPersons } from './coa';
import { backlogIn } from './standing';
import type { CorporationTraits } from './traits';
import type { Home, Location, Quota, World } from './world';
import { quotaKnownOn } from './world';

export function agreeOnHomes(world: World, day: SerialDay): void {
  const { traits, quotas } = world;
  const current = quotas.find(({ halfYear }) => isIn(halfYear, day));
  if (current && traits.taskforceOn === day) agree(world, current, day, TASKFORCE);
  for (const quota of quotas) {
    if (day !== addDays(firstDayOf(quota.halfYear), -21)) continue;
    const part = hasTaskforce(world, day) ? TASKFORCE : traits.agreed;
    if (part !== null) agree(world, quota, day, part);
  }
}

/** A taskforce agrees on 1.1 times the homes that are needed. */
const TASKFORCE = 1.1;

function isIn(halfYear: HalfYear, day: SerialDay): boolean {
  return firstDayOf(halfYear) <= day && day <= lastDayOf(halfYear);
}

function hasTaskforce({ traits }: World, day: SerialDay): boolean {
  return traits.taskforceOn !== null && traits.taskforceOn <= day;
}

/**
 * Divides homes for the quota, and for 70% of the backlog, over the corporations. This replaces
 * their earlier agreement for the half-year.
 *
 * @param part 1.1 means 10% more homes than are needed
 */
function agree(world: World, quota: Quota, day: SerialDay, part: number): void {
  const { traits, chance, agreed } = world;
  const first = firstDayOf(quota.halfYear);
  const weeksLeft = day > first ? (lastDayOf(quota.halfYear) - day) / 7 : 26;
  const people =
    quotaKnownOn(day, quota) * (weeksLeft / 26) + 0.7 * Math.max(0, backlogIn(world, day));
  const writtenOn = addDays(day > first ? day : first, chance.between(-15, 30));
  for (const corporation of traits.corporations) {
    const before = agreed.findIndex(
      (one) => one.corporation === corporation && one.halfYear === quota.halfYear,
    );
    if (before >= 0) agreed.splice(before, 1);
    const toCome = (part * 0.85 * people * corporation.share) / meanPersons(world);
    const homes = Math.round(offeredSince(world, corporation, first).length + toCome);
    agreed.push({ halfYear: quota.halfYear, corporation, writtenOn, homes });
  }
}

export function offerHomes(world: World, day: SerialDay): void {
  const { traits, chance, homes, locations } = world;
  if (isoWeekday(day) === 1 && chance.happens(1 / 13)) {
    world.quarterMood = chance.normal(0, traits.unrest);
  }
  for (const location of locations) {
    for (const on of location.offers) if (on === day) homes.push(homeIn(world, location, day));
  }
  if (isoWeekday(day) > 5) return;
  const eager = eagerness(world, day);
  for (const corporation of traits.corporations) {
    const perWeek =
      pace(world, corporation, day, eager) * Math.exp(world.quarterMood) * season(day);
    const offered = chance.poisson(perWeek / 5);
    for (let n = 0; n < offered; n += 1) homes.push(scatteredHome(world, corporation, day));
  }
  for (const home of homes) withdraw(world, home, day);
}

/** The homes that a corporation offers a week, before chance and season change the number. */
function pace(world: World, corporation: CorporationTraits, day: SerialDay, eager: number): number {
  const { absence, share, strength } = corporation;
  if (absence && day >= absence.from && day <= absence.to) return 0;
  const usual = ((0.85 * world.traits.size) / meanPersons(world) / 26) * share;
  const own = eager * usual * strength * effort(world, day);
  const asked = askedPerWeek(world, corporation, day);
  if (asked === null) return own;
  switch (hasTaskforce(world, day) ? 'byAgreement' : corporation.habit) {
    case 'ownPace':
      return own;
    case 'byAgreement':
      return 0.15 * own + 0.85 * Math.min(asked, 3 * usual);
    case 'atTheDeadline': {
      const weeksLeft = (lastDayOf(halfYearOf(day)) - day) / 7;
      return weeksLeft > 11 ? 0.8 * own : 0.4 * own + 0.7 * Math.min(asked, 4 * usual);
    }
  }
}

/**
 * The homes a week that a corporation still means to offer for its agreement. Null without an
 * agreement.
 */
function askedPerWeek(world: World, corporation: CorporationTraits, day: SerialDay): number | null {
  const first = firstDayOf(halfYearOf(day));
  const agreement = world.agreed.find(
    (one) => one.corporation === corporation && firstDayOf(one.halfYear) === first,
  );
  if (!agreement) return null;
  const offered = offeredSince(world, corporation, first).length;
  const weeksLeft = Math.max(1, (lastDayOf(halfYearOf(day)) - day) / 7);
  return Math.max(0, corporation.fidelity * agreement.homes - offered) / weeksLeft;
}

function offeredSince({ homes }: World, corporation: CorporationTraits, first: SerialDay): Home[] {
  return homes.filter(
    (home) => home.corporation === corporation && home.offeredOn >= first && !isTakenBack(home),
  );
}

function isTakenBack({ closed }: Home): boolean {
  return closed?.status === 'ingetrokken';
}

/**
 * A factor for the pace. It is below 1 if many homes stand empty, or if the municipality is far
 * ahead of its quota.
 */
function eagerness(world: World, day: SerialDay): number {
  const { homes, traits } = world;
  const empty = homes.filter(
    ({ letOn, closed, heldBy, freeFrom }) => letOn === null && !closed && !heldBy && freeFrom < day,
  );
  const isAhead = backlogIn(world, day) < -0.25 * traits.size;
  return (empty.length > 3 + traits.size / 12 ? 0.6 : 1) * (isAhead ? 0.7 : 1);
}

function effort({ traits }: World, day: SerialDay): number {
  return traits.turns.reduce((factor, turn) => {
    const done = Math.min(1, Math.max(0, (day - turn.on) / (7 * turn.weeks)));
    return factor * (1 + done * (turn.factor - 1));
  }, 1);
}

/** A factor for the pace, which is lower in August and around Christmas. */
function season(day: SerialDay): number {
  const { month, day: date } = civilOf(day);
  if (month === 8) return 0.75;
  return (month === 12 && date > 19) || (month === 1 && date < 5) ? 0.3 : 1;
}

/**
 * Takes back a few of the homes that nobody has accepted, and more of those that have long stood
 * empty.
 */
function withdraw({ chance }: World, home: Home, day: SerialDay): void {
  const { letOn, closed, heldBy, freeFrom } = home;
  if (letOn !== null || closed || (heldBy && heldBy.movesOn !== null)) return;
  const isEmpty = heldBy === null && day > addDays(freeFrom, PATIENCE);
  if (!chance.happens(isEmpty ? 0.02 : 0.001)) return;
  if (heldBy) heldBy.asked = null;
  home.heldBy = null;
  home.closed = { on: day, status: 'ingetrokken', hadNoCandidate: isEmpty };
}

/** After this many days, an empty home is more likely to be taken back. */
const PATIENCE = 35;

function scatteredHome(world: World, corporation: CorporationTraits, day: SerialDay): Home {
  const { chance } = world;
  const alternative = chance.happens(0.12);
  const isRoom = alternative && chance.happens(0.4);
  const maximumPersons = alternative
    ? isRoom
      ? 1
      : 2
    : 2 + chance.pickByWeight(corporation.sizes);
  const kind = isRoom ? 'kamer' : alternative ? 'tijdelijke unit' : 'regulier';
  const until = alternative && chance.happens(0.5) ? addDays(day, chance.between(700, 2500)) : null;
  return newHome(world, { corporation, location: null, kind, maximumPersons, until }, day, day);
}

function homeIn(world: World, location: Location, day: SerialDay): Home {
  const { corporation, kind, maximumPersons, until, deliveredOn } = location;
  const notBefore = deliveredOn ?? day;
  return newHome(world, { corporation, location, kind, maximumPersons, until }, day, notBefore);
}

type Kind = Pick<Home, 'corporation' | 'location' | 'kind' | 'maximumPersons' | 'until'>;

function newHome(world: World, what: Kind, day: SerialDay, notBefore: SerialDay): Home {
  const { chance, homes } = world;
  const soon = addDays(day, chance.happens(0.15) ? 0 : chance.between(7, 42));
  const promisedFrom = soon > notBefore ? soon : notBefore;
  const freeFrom = drawFree(chance, promisedFrom);
  return {
    ...what,
    id: `W-${homes.length + 1}`,
    rent: rentOf(world, what, promisedFrom),
    stairFree: chance.happens(0.25),
    offeredOn: day,
    promisedFrom,
    freeFrom,
    closed: null,
    heldBy: null,
    holders: [],
    letOn: null,
  };
}

/** Draws the day on which a home is available. One home in five is later than promised. */
export function drawFree(chance: World['chance'], promisedFrom: SerialDay): SerialDay {
  return addDays(promisedFrom, chance.happens(0.2) ? chance.between(5, 40) : 0);
}

/**
 * Draws a rent. Most rents fit everyone. The rents of some larger homes fit only families. A few
 * rents fit nobody.
 */
function rentOf({ chance }: World, { maximumPersons }: Kind, day: SerialDay): number {
  const low = limitOn(day, 1 as People, false) ?? 0;
  const high = limitOn(day, 3 as People, false) ?? 0;
  const kind = chance.next();
  if (kind < 0.03) return high + chance.between(100, 4000);
  if (maximumPersons >= 4 && kind < 0.2) return chance.between(low + 1, high);
  return low - chance.between(0, 9000);
}

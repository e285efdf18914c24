import type { PlacedPeople } from '../domain/backlog';
import {
  addDays,
  firstDayOf,
  halfYearOf,
  lastDayOf,
  monthEndsOf,
  sundayOf,
} from '../domain/calendar';
import type { People, SerialDay } from '../domain/units';
import { lastDayCounted } from '../workbook/tables/coa-positions';
import { type CountedByCoa, countedByCoa } from './counted-by-coa';
import { dueOn, periodsReported } from './reported';
import { type PossibleCounts, nearest, STEP, wholePeople } from './rounding';
import type { CountedPlacement, Situation } from './situation';

/**
 * The number of people housed by each day, as far as administrators may know it. It is exact on as
 * many of the tabs' days as possible. But two exact numbers are equal or differ by at least five,
 * also with COA's number, which anybody may know. On other days, the people since the half-year's
 * start are rounded to fives. So figures from these numbers reveal nothing about any person, even
 * to readers who compare them with earlier tabs.
 */
export interface PublicLine {
  /** The growth of that number, as placements without a corporation on the days with figures. */
  readonly placements: readonly CountedPlacement[];
  readonly isExact: (day: SerialDay) => boolean;
  /** What a reader knows about the number of people housed by one of those days. */
  readonly known: (day: SerialDay) => PossibleCounts;
}

export function publicLine(situation: Situation): PublicLine {
  const { asOf, allPlacements, periods } = situation;
  // People housed before the first known half-year are part of no backlog.
  const firstDay = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear)));
  const housed = housedUpTo(allPlacements.filter(({ on }) => on >= firstDay));
  const housedBefore = housedUpTo(allPlacements.filter(({ on }) => on < firstDay));
  const exact = exactDays(situation, firstDay, housed);
  const days = breakpoints(situation, [...exact, ...daysOfTab(situation, asOf)]);
  const areCorrected = (situation.tables.corrections ?? []).length > 0;
  const bounds = boundsOn(days, housed, exact, areCorrected);
  return {
    placements: [
      ...increments(levelsOn(days, housedBefore, new Set(), areCorrected)),
      ...increments(levelsOn(days, housed, exact, areCorrected)),
    ],
    isExact: (day) => day < firstDay || exact.has(day),
    known: (day) => bounds.get(day) ?? { least: 0, most: Infinity },
  };
}

/**
 * The days with an exact number on the tab. They depend on the tabs of all meetings, because each
 * tab adds to what a reader knows.
 *
 * @param firstDay the first day on which people count
 */
function exactDays(
  situation: Situation,
  firstDay: number,
  housed: (day: SerialDay) => number,
): ReadonlySet<SerialDay> {
  const { asOf, earlier, previous } = situation;
  const ofCoa = countedByCoa(situation);
  const exact = new Set<SerialDay>();
  const known: number[] = [];
  const isApart = (level: number) => known.every((other) => areApart(level, other));
  for (const day of [...earlier, asOf]) {
    const published = ofCoa.filter(({ on }) => on <= day);
    const isTold = (one: SerialDay) =>
      one >= firstDay && published.some((row) => isToldInAll(row, housed(one), housed));
    const isToldOfHalfYear = (one: SerialDay) =>
      published.some((row) => isToldSince(row, housed(one), housed, known));
    const admit = (one: SerialDay) => {
      if (!isApart(housed(one)) || isTold(one) || isToldOfHalfYear(one)) return;
      known.push(housed(one));
      exact.add(one);
    };
    // COA may have published figures since an earlier tab.
    for (const shown of [...exact].filter(isTold)) exact.delete(shown);
    const reported = day === previous?.asOf ? reportedLevel(situation) : null;
    admit(addDays(firstDayOf(halfYearOf(day)), -1));
    if (reported !== null && isApart(housed(day))) known.push(reported);
    for (const candidate of daysOfTab(situation, day)) admit(candidate);
  }
  return exact;
}

function areApart(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) >= STEP;
}

/**
 * Whether an exact number of people housed differs little from COA's number in all. COA's day may
 * be another one, if nobody was housed in between.
 */
function isToldInAll(
  { from, on, people, peopleInAll }: CountedByCoa,
  level: number,
  housed: (day: SerialDay) => number,
): boolean {
  if (peopleInAll === null) return false;
  if (level === housed(on) && !areApart(level, peopleInAll)) return true;
  return level === housed(from) && !areApart(level, peopleInAll - people);
}

/**
 * Whether the difference of two exact numbers is close to COA's number of a half-year.
 *
 * @param known the other exact numbers
 */
function isToldSince(
  { from, on, people }: CountedByCoa,
  level: number,
  housed: (day: SerialDay) => number,
  known: readonly number[],
): boolean {
  const [start, end] = [housed(from), housed(on)];
  if (level !== start && level !== end) return false;
  const areKnown = [start, end].every((one) => one === level || one === 0 || known.includes(one));
  return areKnown && !areApart(end - start, people);
}

/**
 * The last day of the last week that has ended in the half-year of a day; null in its first week.
 */
export function lastWeekEndOf(day: SerialDay): SerialDay | null {
  const halfYear = halfYearOf(day);
  const weekEnd = day === lastDayOf(halfYear) ? day : sundayOf(addDays(day, -6));
  return weekEnd < firstDayOf(halfYear) ? null : weekEnd;
}

/** The days for which a tab shows how many people were housed, the most important first. */
function daysOfTab({ tables, settings }: Situation, asOf: SerialDay): readonly SerialDay[] {
  const halfYear = halfYearOf(asOf);
  const weekEnd = lastWeekEndOf(asOf);
  const monthEnd = monthEndsOf(halfYear).findLast((end) => end <= asOf);
  const ofCoa = (tables.coaPositions ?? [])
    .map((position) => lastDayCounted(position, settings))
    .filter((day) => day <= asOf);
  const coaOn = ofCoa.length > 0 ? [Math.max(...ofCoa) as SerialDay] : [];
  return [
    asOf,
    ...(weekEnd === null ? [] : [weekEnd]),
    ...(monthEnd === undefined ? [] : [monthEnd]),
    ...coaOn,
  ];
}

/** People housed by the day of the previous meeting, as its tab showed. */
function reportedLevel(situation: Situation): number | null {
  const { previous, opening } = situation;
  if (!previous || previous.reported === null) return null;
  const due = dueOn(previous.asOf, { periods: periodsReported(situation, previous), opening });
  return due === null ? null : wholePeople(due) - previous.reported;
}

/** Every day for which a figure can be made, ascending. */
function breakpoints({ asOf, previous, allPlacements }: Situation, days: readonly SerialDay[]) {
  const first = Math.min(asOf, ...allPlacements.map(({ on }) => on)) as SerialDay;
  const last = Math.max(asOf, previous?.asOf ?? asOf) as SerialDay;
  const all = new Set<SerialDay>([...days, asOf, last, previous?.asOf ?? last]);
  for (let day = sundayOf(first); day <= last; day = addDays(day, 7)) all.add(day);
  for (
    let day = firstDayOf(halfYearOf(first));
    day <= last;
    day = addDays(lastDayOf(halfYearOf(day)), 1)
  ) {
    for (const end of [addDays(day, -1), ...monthEndsOf(halfYearOf(day))]) all.add(end);
  }
  return [...all].filter((day) => day <= last).sort((a, b) => a - b);
}

/**
 * The number of people housed by each day. On days that are not exact, the people since the
 * half-year's start are rounded to fives. Without corrections, the number stays between the exact
 * numbers before and after it.
 */
function levelsOn(
  days: readonly SerialDay[],
  housed: (day: SerialDay) => number,
  exact: ReadonlySet<SerialDay>,
  areCorrected: boolean,
): ReadonlyMap<SerialDay, number> {
  const levels = new Map<SerialDay, number>();
  const exactDays = days.filter((day) => exact.has(day));
  let level = 0;
  let start = { level: 0, housed: 0 };
  for (const day of days) {
    const next = exactDays.find((one) => one >= day);
    const most = next === undefined ? Infinity : housed(next);
    const near = start.level + nearest(housed(day) - start.housed, STEP);
    const between = areCorrected ? near : Math.max(level, Math.min(most, near));
    level = exact.has(day) ? housed(day) : between;
    levels.set(day, level);
    if (day === lastDayOf(halfYearOf(day))) start = { level, housed: housed(day) };
  }
  return levels;
}

/**
 * What a reader knows about each day: its own rounding and, without corrections, that the number of
 * people housed never falls.
 */
function boundsOn(
  days: readonly SerialDay[],
  housed: (day: SerialDay) => number,
  exact: ReadonlySet<SerialDay>,
  areCorrected: boolean,
): ReadonlyMap<SerialDay, PossibleCounts> {
  let start = { least: 0, most: 0, housed: 0 };
  let least = areCorrected ? -Infinity : 0;
  const each = days.map((day): PossibleCounts => {
    const near = nearest(housed(day) - start.housed, STEP);
    const bounds = exact.has(day)
      ? { least: housed(day), most: housed(day) }
      : { least: Math.max(least, start.least + near - 2), most: start.most + near + 2 };
    if (!areCorrected) least = bounds.least;
    if (day === lastDayOf(halfYearOf(day))) start = { ...bounds, housed: housed(day) };
    return bounds;
  });
  const most = each.reduceRight<number[]>(
    (above, { most: own }) => [areCorrected ? own : Math.min(own, above[0] ?? Infinity), ...above],
    [],
  );
  return new Map(
    days.map((day, i) => [day, { least: each[i]?.least ?? 0, most: most[i] ?? Infinity }]),
  );
}

function increments(levels: ReadonlyMap<SerialDay, number>): CountedPlacement[] {
  let before = 0;
  return [...levels].flatMap(([on, level]) => {
    const persons = (level - before) as People;
    before = level;
    return persons === 0 ? [] : [{ on, persons, corporation: null }];
  });
}

/** People placed up to and including a day, by one binary search per day. */
function housedUpTo(placements: readonly PlacedPeople[]): (day: SerialDay) => number {
  const sorted = [...placements].sort((a, b) => a.on - b.on);
  const totals: number[] = [];
  for (const { persons } of sorted) totals.push((totals.at(-1) ?? 0) + persons);
  return (day) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.on ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return totals[low - 1] ?? 0;
  };
}

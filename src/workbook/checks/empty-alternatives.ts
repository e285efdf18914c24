import { countUpTo } from '../../domain/count-up-to';
import { limitFor, limitsInForce } from '../../domain/rent';
import type { RentYears } from '../../domain/rent-limits';
import type { People, SerialDay } from '../../domain/units';
import { rentYearsOf } from '../rent-years';
import { isRegular, isSelfContained, maximumPersonsOf } from '../tables/homes';
import { sum } from '../../domain/sum';
import { find, rowsOf, type CheckContext, type Row } from './context';

/**
 * A household chooses a home before it moves in. So in the last days before the move, the home does
 * not count as empty.
 */
const DAYS_FROM_CHOICE_TO_LETTING = 28;

/** From `day` on, `units` more homes are empty. Negative: fewer homes are empty. */
interface Change {
  readonly day: number;
  readonly units: number;
}

type IsEmptyFor = (day: SerialDay, needsNoStairs: boolean, young: boolean) => boolean;

/**
 * Returns a function that says whether an alternative home was empty on a day, for a single person
 * with given needs. The empty homes are counted in advance for each of four combinations of needs.
 */
export function emptyAlternatives(context: CheckContext): IsEmptyFor {
  const kinds = [
    { needsNoStairs: false, young: false },
    { needsNoStairs: false, young: true },
    { needsNoStairs: true, young: false },
    { needsNoStairs: true, young: true },
  ];
  const years = rentYearsOf(context.settings);
  const alternatives = rowsOf(context.tables.homes).filter(isOpenAlternative);
  const courses = kinds.map((kind) => {
    const suitable = alternatives.filter((home) => suits(home, kind, years));
    return { ...kind, countOn: courseOf(suitable.flatMap((home) => changesOf(home, context))) };
  });
  return (day, needsNoStairs, young) => {
    const course = courses.find(
      (one) => one.needsNoStairs === needsNoStairs && one.young === young,
    );
    return (course?.countOn(day) ?? 0) > 0;
  };
}

function isOpenAlternative({ kind, status, household }: Row<'homes'>): boolean {
  if (kind === null || isRegular(kind) || household !== null) return false;
  return status !== 'geweigerd' && status !== 'ingetrokken';
}

function suits(
  home: Row<'homes'>,
  { needsNoStairs, young }: { readonly needsNoStairs: boolean; readonly young: boolean },
  years: RentYears,
): boolean {
  if (needsNoStairs && !home.stairFree) return false;
  if ((maximumPersonsOf(home) ?? 0) < 1) return false;
  const rent = home.agreedRent ?? home.bareRent;
  const from = home.availableFrom;
  if (rent === null || from === null || !isSelfContained(home)) return true;
  const inForce = limitsInForce(from, years);
  return inForce === null || rent <= limitFor(inForce.limits, 1 as People, young);
}

function changesOf(home: Row<'homes'>, { staysIn }: CheckContext): readonly Change[] {
  const { availableFrom: from, availableUntil: until, units } = home;
  if (from === null) return [];
  const stays = find(staysIn, home.home) ?? [];
  const lettings = stays
    .map((stay) => ({ day: Math.max(from, stay.from - DAYS_FROM_CHOICE_TO_LETTING), units: -1 }))
    .sort((a, b) => a.day - b.day);
  // If the status is still `verhuurd` after the household left, somebody who is not in the tables
  // lives there.
  const isFreed = home.status !== 'verhuurd';
  const freed = stays.flatMap(({ until: left }) =>
    left === null || !isFreed ? [] : [{ day: Math.max(from, left), units: 1 }],
  );
  const changes = [...lettings.slice(0, units + freed.length), ...freed];
  const left = sum([units, ...changes.map((change) => change.units)]);
  const end = until === null ? [] : [{ day: until + 1, units: -left }];
  return [{ day: from, units }, ...changes, ...end];
}

function courseOf(changes: readonly Change[]): (day: number) => number {
  const inOrder = [...changes].sort((a, b) => a.day - b.day);
  let sum = 0;
  const steps = inOrder.map(({ day, units }) => ({ day, count: (sum += units) }));
  return (day) => steps[countUpTo(steps, day, (step) => step.day) - 1]?.count ?? 0;
}

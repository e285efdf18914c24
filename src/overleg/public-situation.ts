import { ledgerOf } from '../domain/backlog';
import { addDays, firstDayOf, halfYearOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { lastWeekEndOf, publicLine } from './public-line';
import { roundedCount, type RoundedParts, roundedParts } from './rounding';
import { currentHalfYear, type Situation } from './situation';

/**
 * The situation as administrators may know it. Figures that are only computed from it reveal
 * nothing about any person.
 */
export function publicSituation<Known extends Situation>(situation: Known): Known {
  const { asOf, periods, opening, previous } = situation;
  const { placements: allPlacements, isExact, known } = publicLine(situation);
  const placements = allPlacements.filter(({ on }) => on <= asOf);
  const ledger = ledgerOf({ periods, opening, placements });
  const start = addDays(firstDayOf(halfYearOf(asOf)), -1);
  const names = [...situation.corporations.map(({ name }) => name), null];
  const shownBy = (day: SerialDay, earlier: RoundedParts | null): RoundedParts | null => {
    const exact = situation.housedBy(day) ?? new Map<string | null, number>();
    const whole = {
      least: known(day).least - known(start).most,
      most: known(day).most - known(start).least,
    };
    return roundedParts(
      names.map((name) => exact.get(name) ?? 0),
      whole,
      earlier,
    );
  };
  const weekBefore = previous && lastWeekEndOf(previous.asOf);
  return {
    ...situation,
    allPlacements,
    placements,
    ledger,
    current: currentHalfYear(ledger, asOf),
    isExact,
    isPublic: true,
    counted: roundedCount,
    housedBy: (day) => {
      const isGrown = weekBefore !== null && weekBefore > start && weekBefore < day;
      const shown = shownBy(day, isGrown ? shownBy(weekBefore, null) : null);
      return shown && new Map(names.map((name, i) => [name, shown.parts[i] ?? 0]));
    },
  };
}

import { halfYearLabel, weeksOverlapping } from '../domain/calendar';
import { sum } from '../domain/sum';
import type { SerialDay } from '../domain/units';
import { corporationsPlan } from './blocks/corporations-plan';
import type { Situation } from './situation';

/** How many people each corporation has to house in the half-year, and housed per week. */
export interface WeekPlan {
  readonly halfYear: string;
  readonly firstDay: SerialDay;
  readonly lastDay: SerialDay;
  readonly asOf: SerialDay;
  readonly corporations: readonly CorporationPlan[];
  readonly weeks: readonly { readonly firstDay: SerialDay; readonly lastDay: SerialDay }[];
  /** Days without placements in the half-year. */
  readonly closedDays: readonly SerialDay[];
  /** Whether the agreements changed in the half-year. The tab's plan then differs from this one. */
  readonly isAgreedAnew: boolean;
}

export interface CorporationPlan {
  /** Null for people without a corporation. */
  readonly name: string | null;
  /** People to house in the half-year. */
  readonly share: number;
  /** People housed in each of the weeks, up to the day of the figures. */
  readonly housed: readonly number[];
}

/** Null if Taakstelling lacks the half-year of the day, or if nobody has to be housed. */
export function weekPlanOf({
  current,
  terms,
  closedDays,
  corporations,
  placements,
  asOf,
}: Situation): WeekPlan | null {
  if (!current) return null;
  const { firstDay, lastDay } = current;
  const { shares } = corporationsPlan(current, terms, closedDays);
  const weeks = weeksOverlapping(firstDay, lastDay);
  const housedIn = (name: string | null) =>
    weeks.map((week) =>
      sum(
        placements
          .filter(
            ({ on, corporation }) =>
              corporation === name && on >= week.firstDay && on <= week.lastDay,
          )
          .map(({ persons }) => persons),
      ),
    );
  const lines = [...corporations.map(({ name }) => name), null]
    .map((name, i) => ({ name, share: Math.max(0, shares[i] ?? 0), housed: housedIn(name) }))
    .filter(
      ({ name, share, housed }) => name !== null || share > 0 || housed.some((one) => one !== 0),
    );
  if (sum(lines.map(({ share }) => share)) === 0) return null;
  return {
    halfYear: halfYearLabel(current.halfYear),
    firstDay,
    lastDay,
    asOf,
    corporations: lines,
    weeks,
    closedDays: [...closedDays]
      .filter((day) => day >= firstDay && day <= lastDay)
      .sort((a, b) => a - b),
    isAgreedAnew: terms.length > 1,
  };
}

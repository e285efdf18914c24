import { halfYearLabel } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { ScenarioEvent } from '../../workbook/scenarios';
import type { Ask } from '../block';
import type { EndAhead, Projecting, ScenarioAhead } from '../outlook/projected';
import { wholePeople } from '../rounding';
import { absenceOf, situationIn } from '../scenarios/scenario-changes';
import { type TypedText, typedTexts } from '../typed-text';
import { type PlannedWeeks, plannedWithout } from './corporations-figures';
import { homesNeeded } from './homes-needed';
import { type EndFigures, endFigures, outlook, type OutlookFigures } from './outlook';

/** The expected result of each scenario. */
export interface WhatIfFigures {
  readonly scenarios: readonly ScenarioFigures[];
  /** The number of scenarios that are not computed, because there are too many. */
  readonly more: number;
  /** The number of rows without the name of a scenario. */
  readonly nameless: number;
}

export interface ScenarioFigures {
  readonly name: TypedText;
  readonly events: readonly EventFigures[];
  /** Null if a row of the scenario could not be read, or if there is no projection. */
  readonly outcome: ScenarioOutcome | null;
  /** Whether the outlook and the plan are the same with the scenario as without it. */
  readonly changesNothing: boolean;
  /** True if all rows of the scenario could be read. */
  readonly isWhole: boolean;
}

export interface ScenarioOutcome {
  readonly end: EndInScenario | null;
  /** The end of the next half-year. Null if its quota is not known. */
  readonly next: EndInScenario | null;
  readonly plan: PlannedWeeks;
}

export interface EndInScenario extends EndFigures {
  /**
   * By how many people the backlog is larger than in the outlook; negative if smaller. Null if the
   * outlook has none.
   */
  readonly more: number | null;
  /**
   * The number of people by which the scenario's quotas alone change the number who are due. Null
   * if the outlook has no figure for it.
   */
  readonly moreByQuota: number | null;
  /**
   * The homes of mean size that are needed for people who are not housed. Null if nobody moved in
   * recently.
   */
  readonly homesShort: number | null;
}

/** An event, as numbers and names. */
export type EventFigures = { readonly changesNothing: boolean } & (
  | Exclude<ScenarioEvent, { kind: 'quota' }>
  | { readonly kind: 'quota'; readonly halfYear: string; readonly people: number }
);

/** Returns null if there is no scenario. */
export function whatIfFigures(situation: Projecting, ask: Ask): WhatIfFigures | null {
  const { scenarios, scenariosAhead } = situation;
  if (scenarios.all.length === 0) return null;
  const typed = typedTexts(situation);
  const usual = ask(outlook);
  const usualPlan = plannedWithout(situation, []);
  return {
    scenarios: scenariosAhead.map((scenario) => {
      const { householdSize } = ask(homesNeeded);
      const outcome = scenarioOutcomeOf(situation, scenario, usual, householdSize);
      return {
        name: typed(scenario.name),
        events: scenario.events.map((event) => eventFigures(event, scenario)),
        outcome,
        changesNothing: outcome !== null && isAsUsual(outcome, usual, usualPlan),
        isWhole: scenario.isWhole,
      };
    }),
    more: scenarios.all.length - scenariosAhead.length,
    nameless: scenarios.nameless,
  };
}

function isAsUsual(
  { end, next, plan }: ScenarioOutcome,
  usual: Pick<OutlookFigures, 'projection' | 'next'>,
  usualPlan: PlannedWeeks,
): boolean {
  return (
    isSameEnd(end, usual.projection) &&
    isSameEnd(next, usual.next) &&
    plan.lines.every(({ people }, line) =>
      people.every((count, week) => count === usualPlan.lines[line]?.people[week]),
    )
  );
}

function isSameEnd(end: EndFigures | null, usual: EndFigures | null): boolean {
  if (end === null || usual === null) return end === usual;
  return end.low === usual.low && end.median === usual.median && end.high === usual.high;
}

/**
 * Returns what a scenario leads to, compared with the outlook. Null if nothing is projected.
 *
 * @param householdSize the mean number of people in a household; null if nobody moved in recently
 */
export function scenarioOutcomeOf(
  situation: Projecting,
  { events, projected }: Pick<ScenarioAhead, 'events' | 'projected'>,
  { projection, next }: Pick<OutlookFigures, 'projection' | 'next'>,
  householdSize: number | null,
): ScenarioOutcome | null {
  if (!projected) return null;
  const changed = situationIn(situation, events);
  const usualEnds = typeof situation.projected === 'string' ? [] : situation.projected.ends;
  const endIn = (place: 0 | 1, usual: EndFigures | null): EndInScenario | null => {
    const [end, usualEnd] = [projected.ends[place], usualEnds[place]];
    const figures = end ? endFigures(changed, end) : null;
    if (!figures) return null;
    const { median } = figures;
    return {
      ...figures,
      more: usual && median - usual.median,
      moreByQuota: end && usualEnd ? dueBy(changed, end) - dueBy(situation, usualEnd) : null,
      homesShort:
        householdSize === null ? null : Math.round(Math.max(0, median) / householdSize) + 0,
    };
  };
  return {
    end: endIn(0, projection),
    next: endIn(1, next),
    plan: plannedWithout(changed, absencesIn(changed, events)),
  };
}

function dueBy({ current }: Pick<Projecting, 'current'>, { moreDue }: EndAhead): number {
  return wholePeople((current?.adjustedQuota ?? 0) + moreDue);
}

function absencesIn({ current, asOf }: Projecting, events: readonly ScenarioEvent[]) {
  const end: SerialDay = current?.lastDay ?? asOf;
  return events.flatMap((event) =>
    event.kind === 'corporationOut' ? [{ name: event.corporation, ...absenceOf(event, end) }] : [],
  );
}

function eventFigures(event: ScenarioEvent, { withoutEffect }: ScenarioAhead): EventFigures {
  const changesNothing = withoutEffect.includes(event);
  if (event.kind !== 'quota') return { ...event, changesNothing };
  const { kind, period, people } = event;
  return { kind, halfYear: halfYearLabel(period), people, changesNothing };
}

import { halfYearLabel } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { ScenarioEvent } from '../../workbook/scenarios';
import type { Ask } from '../block';
import type { EndAhead, Projecting, ScenarioAhead } from '../outlook/projected';
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
   * The number of people by which the backlog exceeds that of the outlook; negative if it is
   * smaller. Null if the outlook has no figure for it.
   */
  readonly more: number | null;
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
  return {
    scenarios: scenariosAhead.map((scenario) => ({
      name: typed(scenario.name),
      events: scenario.events.map((event) => eventFigures(event, scenario)),
      outcome: scenarioOutcomeOf(situation, scenario, ask(outlook), ask(homesNeeded).householdSize),
      isWhole: scenario.isWhole,
    })),
    more: scenarios.all.length - scenariosAhead.length,
    nameless: scenarios.nameless,
  };
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
  const [first, second] = projected.ends;
  const endIn = (end: EndAhead | undefined, usual: EndFigures | null): EndInScenario | null => {
    const figures = end ? endFigures(changed, end) : null;
    if (!figures) return null;
    const { median } = figures;
    return {
      ...figures,
      more: usual && median - usual.median,
      homesShort:
        householdSize === null ? null : Math.round(Math.max(0, median) / householdSize) + 0,
    };
  };
  return {
    end: endIn(first, projection),
    next: endIn(second, next),
    plan: plannedWithout(changed, absencesIn(changed, events)),
  };
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

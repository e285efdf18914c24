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

/** What would come of what might happen. */
export interface WhatIfFigures {
  readonly scenarios: readonly ScenarioFigures[];
  /** Scenarios that are not worked out, because there are many. */
  readonly more: number;
  /** Rows that name no scenario. */
  readonly nameless: number;
}

export interface ScenarioFigures {
  readonly name: TypedText;
  readonly events: readonly EventFigures[];
  /** Null where the scenario could not be read as a whole, or nothing is projected. */
  readonly outcome: ScenarioOutcome | null;
  /** Whether all of its rows could be read. */
  readonly isWhole: boolean;
}

export interface ScenarioOutcome {
  readonly end: EndInScenario | null;
  /** At the end of the next half-year. Null where its quota is not known. */
  readonly next: EndInScenario | null;
  readonly plan: PlannedWeeks;
}

export interface EndInScenario extends EndFigures {
  /** People more behind than in the outlook; negative: fewer. Null where that has no figure. */
  readonly more: number | null;
  /** Homes of mean size for those not housed; null where nobody moved in of late. */
  readonly homesShort: number | null;
}

/** An event in numbers and names. */
export type EventFigures = { readonly changesNothing: boolean } & (
  | Exclude<ScenarioEvent, { kind: 'quota' }>
  | { readonly kind: 'quota'; readonly halfYear: string; readonly people: number }
);

/** Null without a scenario. */
export function whatIfFigures(situation: Projecting, ask: Ask): WhatIfFigures | null {
  const { scenarios, scenariosAhead } = situation;
  if (scenarios.all.length === 0) return null;
  const typed = typedTexts(situation);
  return {
    scenarios: scenariosAhead.map((scenario) => ({
      name: typed(scenario.name),
      events: scenario.events.map((event) => eventFigures(event, scenario)),
      outcome: outcomeOf(situation, scenario, ask(outlook), ask(homesNeeded).householdSize),
      isWhole: scenario.isWhole,
    })),
    more: scenarios.all.length - scenariosAhead.length,
    nameless: scenarios.nameless,
  };
}

/** @param householdSize mean people in a household; null where nobody moved in of late */
export function outcomeOf(
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

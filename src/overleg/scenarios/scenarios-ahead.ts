/** Projects each scenario of the workbook. */
import { changedOutlook } from '../../domain/outlook/changes';
import { firstDayOf } from '../../domain/calendar';
import type { Scenario, ScenarioEvent } from '../../workbook/scenarios';
import type { Steps } from '../../workbook/steps';
import { outlookBasisOf } from '../outlook/outlook-input';
import {
  aheadFrom,
  type NotProjected,
  type Projected,
  type ScenarioAhead,
} from '../outlook/projected';
import type { Situation } from '../situation';
import { outlookChangeOf, situationIn } from './scenario-changes';

/**
 * The number of scenarios that are computed. A long list would keep the program busy for minutes.
 */
export const MOST_SCENARIOS = 6;

/**
 * Projects the first `MOST_SCENARIOS` scenarios in the same courses (possible futures) as
 * `projected`, except for what the scenario changes.
 */
export function* scenariosAhead(
  situation: Situation,
  projected: Projected | NotProjected,
  draws: number,
): Steps<readonly ScenarioAhead[]> {
  const ahead: ScenarioAhead[] = [];
  for (const scenario of situation.scenarios.all.slice(0, MOST_SCENARIOS)) {
    ahead.push(yield* scenarioAhead(situation, projected, scenario, draws));
  }
  return ahead;
}

export function* scenarioAhead(
  situation: Situation,
  projected: Projected | NotProjected,
  scenario: Scenario,
  draws: number,
): Steps<ScenarioAhead> {
  const { events, isWhole } = scenario;
  const changed = situationIn(situation, events);
  if (typeof projected === 'string' || !isWhole || !changed.current) {
    return { ...scenario, projected: null, withoutEffect: [] };
  }
  let input =
    changed === situation
      ? projected.input
      : (yield* outlookBasisOf(changed, changed.current)).input;
  const withoutEffect: ScenarioEvent[] = [];
  for (const event of events) {
    const change = outlookChangeOf(event, input);
    if (change) input = changedOutlook(input, change);
    else if (!isQuotaAhead(event, input)) withoutEffect.push(event);
  }
  return { ...scenario, projected: yield* aheadFrom(changed, input, draws), withoutEffect };
}

/** Whether the event is a quota of a half-year that begins before the outlook ends. */
function isQuotaAhead(event: ScenarioEvent, { ends, asOf }: Projected['input']): boolean {
  return event.kind === 'quota' && firstDayOf(event.period) <= (ends.at(-1)?.day ?? asOf);
}

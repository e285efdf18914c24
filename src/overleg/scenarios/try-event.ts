/**
 * Tries out events before they are written down. The usual outlook is computed once, and then the
 * outlook with each event.
 */
import type { Ask } from '../block';
import { homesNeeded } from '../blocks/homes-needed';
import { outlook, type OutlookFigures } from '../blocks/outlook';
import { scenarioOutcomeOf, type ScenarioOutcome } from '../blocks/what-if-figures';
import { projectedOf, type NotProjected, type Projecting } from '../outlook/projected';
import { situationOf, type SituationInput } from '../situation';
import type { ScenarioEvent } from '../../workbook/scenarios';
import type { Steps } from '../../workbook/steps';
import { scenarioAhead } from './scenarios-ahead';

/** How many courses (possible futures) an event gets. The tab has more, but here a person waits. */
export const COURSES_TO_TRY = 100;

/** The outlook that every event is compared with. */
export interface UsualOutlook {
  readonly situation: Projecting;
  readonly figures: Pick<OutlookFigures, 'projection' | 'next'>;
  /** The mean number of people in a household. Null if nobody moved in recently. */
  readonly householdSize: number | null;
}

/**
 * Returns the outlook of the workbook as it is, or the reason why there is none. Throws what
 * `ledgerOf` throws.
 */
export function* usualOutlookOf(input: SituationInput): Steps<UsualOutlook | NotProjected> {
  const known = yield* situationOf(input);
  const projected = yield* projectedOf(known, input.draws);
  if (typeof projected === 'string') return projected;
  const situation = { ...known, projected, scenariosAhead: [], proposed: null };
  const reckoned = new Map<string, unknown>();
  const ask: Ask = (block) => {
    if (!reckoned.has(block.key)) reckoned.set(block.key, block.figures(situation, ask));
    return reckoned.get(block.key) as ReturnType<typeof block.figures>;
  };
  const figures = ask(outlook);
  yield;
  return { situation, figures, householdSize: ask(homesNeeded).householdSize };
}

export interface Tried {
  readonly event: ScenarioEvent;
  readonly outcome: ScenarioOutcome | null;
  /** True if the event changes nothing in the outlook. */
  readonly changesNothing: boolean;
}

/** Computes the result of one event, with as many courses as the usual outlook has. */
export function* outcomeOfEvent(
  { situation, figures, householdSize }: UsualOutlook,
  event: ScenarioEvent,
): Steps<Tried> {
  const scenario = { name: '', events: [event], isWhole: true };
  const { projected, draws } = situation;
  const ahead = yield* scenarioAhead(situation, projected, scenario, draws);
  return {
    event,
    outcome: scenarioOutcomeOf(situation, ahead, figures, householdSize),
    changesNothing: ahead.withoutEffect.length > 0,
  };
}

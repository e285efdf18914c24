/** Trying what might happen, before it is written down: the outlook is computed once, each event after. */
import type { Ask } from '../block';
import { homesNeeded } from '../blocks/homes-needed';
import { outlook, type OutlookFigures } from '../blocks/outlook';
import { outcomeOf, type ScenarioOutcome } from '../blocks/what-if-figures';
import { projectedOf, type NotProjected, type Projecting } from '../outlook/projected';
import { situationOf, type SituationInput } from '../situation';
import type { ScenarioEvent } from '../../workbook/scenarios';
import type { Steps } from '../../workbook/steps';
import { scenarioAhead } from './scenarios-ahead';

/** Fewer than the tab has: a person waits for each event. What they say is approximate. */
export const COURSES_TO_TRY = 100;

/** What every event is compared with. */
export interface UsualOutlook {
  readonly situation: Projecting;
  readonly figures: Pick<OutlookFigures, 'projection' | 'next'>;
  /** People; null where nobody moved in of late. */
  readonly householdSize: number | null;
}

/** The outlook of the workbook as it stands, or why there is none. Throws what `ledgerOf` throws. */
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
  /** Whether the event changes nothing of what lies ahead. */
  readonly changesNothing: boolean;
}

/** What would come of one event, with as many courses as the usual outlook has. */
export function* tryEvent(
  { situation, figures, householdSize }: UsualOutlook,
  event: ScenarioEvent,
): Steps<Tried> {
  const scenario = { name: '', events: [event], isWhole: true };
  const { projected, draws } = situation;
  const ahead = yield* scenarioAhead(situation, projected, scenario, draws);
  return {
    event,
    outcome: outcomeOf(situation, ahead, figures, householdSize),
    changesNothing: ahead.withoutEffect.length > 0,
  };
}

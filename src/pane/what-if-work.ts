/** Computes the result of the event in the form, and adds the event to Scenario's. */
import { putScenario, type PutScenario } from '../commands/put-scenario';
import { orNotMade } from '../commands/make-overleg-tab';
import type { SerialDay } from '../domain/units';
import type { ExcelRun } from '../excel/run';
import type { Language } from '../i18n/language';
import { chooseMeeting, type MeetingWish } from '../overleg/choose-meeting';
import type { NotProjected } from '../overleg/outlook/projected';
import { situationInputOf } from '../overleg/report';
import {
  COURSES_TO_TRY,
  outcomeOfEvent,
  usualOutlookOf,
  type Tried,
  type UsualOutlook,
} from '../overleg/scenarios/try-event';
import { readEvent, targetsOf } from '../workbook/scenarios';
import { withPauses } from '../workbook/pauses';
import type { Understanding } from '../workbook/understand';
import { tryWords } from './what-if-words';
import { scenarioRowOf, type WhatIfForm } from './what-if-form';

/** Computes the outlook without the event, for the meeting that is filled in. */
export function computeUsual(
  understanding: Understanding,
  wish: MeetingWish,
  today: SerialDay,
  signal: AbortSignal,
): Promise<UsualOutlook | NotProjected> {
  const meeting = chooseMeeting(wish, understanding.records.meetings, today);
  const input = situationInputOf(understanding.grid, understanding, {
    ...meeting,
    kind: 'ambtelijk',
  });
  return withPauses(orNotMade(usualOutlookOf({ ...input, draws: COURSES_TO_TRY })), signal);
}

/**
 * Computes the result of the event. Null if the form is not complete, or if there is no outlook.
 */
export async function computeTried(
  usual: UsualOutlook | NotProjected,
  { tables }: Understanding,
  form: WhatIfForm,
  signal: AbortSignal,
): Promise<Tried | null> {
  const { event } = readEvent(scenarioRowOf(form), targetsOf(tables));
  if (event === null || typeof usual === 'string') return null;
  return withPauses(outcomeOfEvent(usual, event), signal);
}

/** Adds the event in the form to the table Scenario's. */
export function putForm(
  run: ExcelRun,
  { tables }: Understanding,
  form: WhatIfForm,
  language: Language,
): Promise<PutScenario> {
  const { row: _, ...event } = scenarioRowOf(form);
  if (readEvent(scenarioRowOf(form), targetsOf(tables)).event === null) {
    throw new Error('An event that is not filled in has no button.');
  }
  const name = form.name.trim();
  const scenario = name === '' ? tryWords(language).events[form.event] : name;
  return putScenario(run, { ...event, scenario });
}

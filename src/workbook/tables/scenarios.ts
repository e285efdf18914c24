import { type Parsed, readAmount } from '../cell';
import type { CellScalar } from '../grid';
import { choice, date, id, columnKind, optional, required } from '../column';
import { defineTable, type RowOf } from '../table';

/** A number from 0. A percentage is read as the number before `%`. */
const measure = columnKind<number>('measure', readMeasure);

/**
 * **Scenario's**: events that may happen. Rows with the same name form one scenario.
 * `../scenarios.ts` says what Waarop, Waarde and Vanaf mean for each event.
 */
export const scenarios = defineTable(
  'scenarios',
  "Scenario's",
  ['Scenario', 'Scenarios', 'Wat als'],
  {
    scenario: required('Scenario', id, ['scenario naam', 'naam scenario', 'wat als']),
    event: required(
      'Gebeurtenis',
      choice({
        taakstelling: ['andere taakstelling', 'quota'],
        'locatie later': ['locatie uitgesteld', 'locatie vertraagd', 'location later'],
        'locatie vervalt': ['locatie valt weg', 'location dropped'],
        'woningen erbij': ['extra woningen', 'more homes'],
        'corporatie valt uit': ['corporatie valt weg', 'corporation out'],
        koppelingen: ['koppelingen per week', 'linkings'],
        tempo: ['tempo aanbod', 'pace'],
      }),
      ['event'],
    ),
    /** A half-year, a location or a corporation. */
    target: optional('Waarop', id, ['wat of wie', 'target']),
    value: optional('Waarde', measure, ['value']),
    from: optional('Vanaf', date, ['vanaf datum', 'ingangsdatum', 'from']),
  },
);

export type ScenarioRow = RowOf<typeof scenarios>;
export type ScenarioEventName = NonNullable<ScenarioRow['event']>;
/** What the event of a scenario is about. */
export type TargetKind = 'half-year' | 'location' | 'corporation';

/** Reads a number from 0. If the text or the number format contains `%`, 0.5 is read as 50. */
function readMeasure(value: CellScalar, format: string): Parsed<number> {
  const parsed = readAmount(value);
  const isPart = typeof value === 'string' ? value.includes('%') : format.includes('%');
  if (!isPart || parsed.value === null) return parsed;
  // A text such as `50%` is valid, so no problem is reported.
  return { value: Math.round(parsed.value * 1e6) / 1e4, problem: null };
}

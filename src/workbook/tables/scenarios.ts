import { type Parsed, readAmount } from '../cell';
import type { CellScalar } from '../grid';
import { choice, date, id, columnKind, optional, required } from '../column';
import { defineTable, type RowOf } from '../table';

/** A number from 0, as the cell shows it. It may be a percentage. */
const measure = columnKind<number>('measure', readMeasure);

/**
 * **Scenario's**: events that may happen. Rows with the same name form one scenario. The meaning of
 * Waarop, Waarde and Vanaf depends on the event: see `scenarios.ts`.
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
    /** A half-year, a location, or a corporation. */
    target: optional('Waarop', id, ['wat of wie', 'target']),
    value: optional('Waarde', measure, ['value']),
    from: optional('Vanaf', date, ['vanaf datum', 'ingangsdatum', 'from']),
  },
);

export type ScenarioRow = RowOf<typeof scenarios>;
export type ScenarioEventName = NonNullable<ScenarioRow['event']>;
/** What an event can be about. */
export type TargetKind = 'half-year' | 'location' | 'corporation';

/**
 * Reads a number from 0, as the cell shows it. If the text or the number format contains `%`, 0.5
 * is 50.
 */
function readMeasure(value: CellScalar, format: string): Parsed<number> {
  const parsed = readAmount(value);
  const isPart = typeof value === 'string' ? value.includes('%') : format.includes('%');
  if (!isPart || parsed.value === null) return parsed;
  // A part typed with a percent sign is one of two valid forms, so it is no problem.
  return { value: Math.round(parsed.value * 1e6) / 1e4, problem: null };
}

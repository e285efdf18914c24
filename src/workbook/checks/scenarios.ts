/**
 * Reports rows of Scenario's that do not describe an event, and cells that their event does not
 * use.
 */
import { finding, type Finding } from '../finding';
import { scenariosOf, targetsOf, type RowProblem } from '../scenarios';
import { headerOf } from '../table';
import { addressOf, placeOf, type TableReading } from '../table-reading';
import type { Tables } from '../tables';
import type { CheckContext } from './context';

export function checkScenarios({ tables }: CheckContext): readonly Finding[] {
  const reading = tables.scenarios;
  if (reading === null) return [];
  return scenariosOf(reading, targetsOf(tables)).problems.map((one) => findingOf(reading, one));
}

function findingOf(reading: TableReading<Tables['scenarios']>, one: RowProblem): Finding {
  const { field, event, problem } = one;
  const place = placeOf(reading, one, field);
  const column = headerOf(reading.definition, field);
  switch (problem.code) {
    case 'missing':
      return finding('scenario-cell-missing', place, { column, event });
    case 'unknown':
      return finding('scenario-target-unknown', place, { event, expected: problem.expected });
    case 'outside': {
      const { from, upTo, isWhole } = problem.need;
      return finding('scenario-value-outside', place, { event, from, upTo, isWhole });
    }
    case 'not-used':
      return finding('scenario-cell-not-used', place, { column, event });
    case 'twice': {
      const first = addressOf(reading, problem.first, field) ?? '';
      return finding('scenario-event-twice', place, { first });
    }
  }
}

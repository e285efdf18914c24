/** What is wrong with single cells: the problems met while reading, as findings. */
import type { CellProblem, Replacement } from '../cell';
import { finding, type Finding, type Fix } from '../finding';
import type { CellIssue } from '../read-rows';
import { headerOf } from '../table';
import { cellOf, fixOf, placeOf, type TableReading } from '../table-reading';

export function checkCells(reading: TableReading | null): readonly Finding[] {
  return reading === null ? [] : reading.issues.map((issue) => findingOf(reading, issue));
}

function findingOf(reading: TableReading, issue: CellIssue): Finding {
  const { field, problem } = issue;
  const place = placeOf(reading, issue, field);
  const column = headerOf(reading.definition, field);
  const fix = fixOfProblem(reading, issue, problem);
  if (problem.code === 'unknown-choice') {
    const options = reading.definition.columns[field]?.kind.options ?? [];
    return finding('unknown-choice', place, { column, nearest: problem.nearest, options }, fix);
  }
  return finding(problem.code, place, { column }, fix);
}

function fixOfProblem(reading: TableReading, issue: CellIssue, problem: CellProblem): Fix | null {
  const replacement: Replacement | undefined = 'fix' in problem ? problem.fix : undefined;
  if (replacement === undefined) return null;
  const { numberFormat } = cellOf(reading, issue, issue.field);
  const keepsFormat = numberFormat !== '@' && numberFormat !== 'General';
  const format = keepsFormat ? null : (replacement.numberFormat ?? null);
  return fixOf(reading, issue, issue.field, replacement.value, format);
}

/** Reports cells that could not be read, and unlikely numbers. */
import type { CellProblem, Replacement } from '../cell';
import type { Bounds } from '../column';
import { finding, type Finding, type Fix } from '../finding';
import type { CellIssue } from '../read-rows';
import { headerOf } from '../table';
import { cellOf, fixOf, placeOf, type TableReading } from '../table-reading';

export function checkCells(reading: TableReading | null): readonly Finding[] {
  if (reading === null) return [];
  return [...reading.issues.map((issue) => findingOf(reading, issue)), ...unlikelyCounts(reading)];
}

/**
 * Reports numbers outside the usual bounds of their column. Rows without a household are skipped,
 * because their number may be of many households.
 */
function unlikelyCounts(reading: TableReading): readonly Finding[] {
  const columns = Object.entries(reading.definition.columns);
  const names = columns.flatMap(([field, { need }]) => (need === 'unless-counted' ? [field] : []));
  const rows = reading.rows.filter((row) => names.every((field) => row[field] !== null));
  return columns.flatMap(([field, { header, usual }]) => {
    if (usual === null) return [];
    return rows
      .filter((row) => isOutside(row[field], usual))
      .map((row) => {
        const data = { column: header, ...usual };
        return finding('count-unlikely', placeOf(reading, row, field), data);
      });
  });
}

function isOutside(value: unknown, { from, upTo }: Bounds): boolean {
  return typeof value === 'number' && (value < from || value > upTo);
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

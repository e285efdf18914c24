/**
 * Reports placements in which a cell is blank that other rows fill, and that changes a figure. Of
 * merged cells, only the first has a value.
 */
import { isBlank } from '../cell';
import { finding, type Finding, type Findings } from '../finding';
import { corporationsOf } from '../placement-corporations';
import type { Reading } from '../reading';
import { withCounts } from '../stays';
import { addressOf, cellOf, placeOf, type TableReading } from '../table-reading';
import { headerOf } from '../table';
import type { placements as definition, Placement } from '../tables/placements';

type Placements = TableReading<typeof definition>;

const MOST_CELLS = 3;

export function* checkBlanks({ tables }: Reading): Findings {
  const { placements } = tables;
  if (placements === null) return;
  const homes = tables.homes?.records ?? [];
  const counts = withCounts(placements.records, homes);
  const counted = placements.records.filter((_, index) => counts[index]?.counts);
  yield [];
  const of = corporationsOf(counted, placements.records, homes);
  yield withoutCorporation(placements, counted, of);
  yield withoutAnswer(placements, counted);
}

function withoutCorporation(
  placements: Placements,
  counted: readonly Placement[],
  corporations: readonly (string | null)[],
): readonly Finding[] {
  if (corporations.every((name) => name === null)) return [];
  const blank = counted.filter(
    (row, index) => corporations[index] === null && isBlankIn(placements, row, 'corporation'),
  );
  const [first] = blank;
  if (first === undefined) return [];
  const place = placeOf(placements, first, 'corporation');
  return [finding('corporation-blank', place, blanksIn(placements, blank, 'corporation'))];
}

/**
 * Reports blanks in a column that says of some rows that they count, and of others that they do
 * not. Where a column only names the rows that do not count, a blank says that a row counts.
 */
function withoutAnswer(placements: Placements, counted: readonly Placement[]): readonly Finding[] {
  const { records, leftOut } = placements;
  const isOutByStatus = leftOut.some(
    ({ reason }) => reason === 'fell-through' || reason === 'not-yet',
  );
  const isInByStatus = records.some(({ status }) => status !== null);
  const saysWhoCounts = [true, false].every((says) => records.some((row) => row.counts === says));
  const fields = [
    ...(isOutByStatus && isInByStatus ? (['status'] as const) : []),
    ...(saysWhoCounts ? (['counts'] as const) : []),
  ];
  return fields.flatMap((field) => {
    const blank = counted.filter((row) => isBlankIn(placements, row, field));
    const [first] = blank;
    if (first === undefined) return [];
    const data = {
      column: headerOf(placements.definition, field),
      ...blanksIn(placements, blank, field),
    };
    return [finding('blank-counts', placeOf(placements, first, field), data)];
  });
}

type BlankField = 'corporation' | 'status' | 'counts';

function isBlankIn(placements: Placements, row: Placement, field: BlankField): boolean {
  return (
    placements.columns[field] !== null &&
    row[field] === null &&
    isBlank(cellOf(placements, row, field).value)
  );
}

function blanksIn(placements: Placements, rows: readonly Placement[], field: BlankField) {
  return {
    count: rows.length,
    persons: rows.reduce((sum, { persons }) => sum + persons, 0),
    cells: rows.slice(0, MOST_CELLS).flatMap((row) => addressOf(placements, row, field) ?? []),
  };
}

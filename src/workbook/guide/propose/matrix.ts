/**
 * Recognises blocks with labels on the left and on top, such as people per month and corporation.
 */
import { isBlank } from '../../cell';
import { headerKey } from '../../header';
import { isTotalsRow } from '../../totals';
import type { Region } from '../../regions';
import { isName } from './list-option';
import { monthEndIn } from '../translate';
import { momentOf } from '../moment';
import { areRunningTotals, isMeasure, isOfOtherNumbers } from './other-numbers';
import { yearAround } from '../around';
import { anchorOf } from '../resolve';
import type { FieldSource, MatrixSource } from '../schema';

export interface MatrixOption {
  readonly region: Region;
  readonly source: MatrixSource;
  readonly times: 'months' | 'half-years';
  readonly names: readonly string[];
  /** True if the year of the labels is unknown. */
  readonly lacksYear: boolean;
}

type LabelKind = 'month' | 'half-year' | 'name' | 'total' | 'other';

interface Label {
  readonly kind: LabelKind;
  readonly lacksYear: boolean;
}

/**
 * Returns how to read a block with labels on the left and on top. Returns null for any other block,
 * and for numbers that are not people, such as a planning.
 */
export function matrixOption(region: Region): MatrixOption | null {
  const { grid, headerRow, left, headers, rows } = region;
  if (headerRow === null || rows.length < 2 || headers.length < 2) return null;
  const format = (row: number, column: number): string =>
    grid.numberFormats[row]?.[column] ?? 'General';
  const across = headers.map((_, index) => {
    const value = grid.values[headerRow]?.[left + index] ?? '';
    return labelOf(value, format(headerRow, left + index));
  });
  const columns = headers.map((_, index) => left + index);
  const body = rows.filter((row) => !isTotalsRow(grid.values[row] ?? [], columns));
  const labels = body.map((row) => labelOf(grid.values[row]?.[left] ?? '', format(row, left)));
  const numbers = headers.flatMap((header, index) =>
    index > 0 && header !== '' && isNumeric(region, body, index) ? [index] : [],
  );
  const people = numbers.filter((index) => across[index]?.kind !== 'total');
  const isOfMonths = kindOfAll(labels) === 'month';
  const used = isOfMonths
    ? people.filter((index) => !isOfOtherNumbers(headers[index] ?? ''))
    : people;
  if (used.length === 0 || body.length < 2) return null;
  const down = kindOfAll(labels);
  const over = kindOfAll(used.flatMap((index) => across[index] ?? []));
  const isTimesDown = isTime(down) && over === 'name';
  const isTimesOver = down === 'name' && isTime(over);
  if (!isTimesDown && !isTimesOver) return null;
  if (hasTwice(body.map((row) => String(grid.values[row]?.[left] ?? '')))) return null;
  const timeKind = isTimesDown ? down : over;
  const names = isTimesDown
    ? used.map((index) => headers[index] ?? '')
    : body.map((row) => String(grid.values[row]?.[left] ?? ''));
  if (timeKind === 'month') {
    const lines = isTimesDown
      ? used.map((index) => numbersIn(body.map((row) => grid.values[row]?.[left + index])))
      : body.map((row) => numbersIn(used.map((index) => grid.values[row]?.[left + index])));
    if (areRunningTotals(region, lines) || names.some(isOfOtherNumbers)) return null;
  }
  const times = isTimesDown ? labels : used.flatMap((index) => across[index] ?? []);
  const timeField = timeKind === 'month' ? 'date' : 'period';
  const first = headers[0] ?? '';
  const downSource: FieldSource = { from: 'column', header: first };
  const fields: Record<string, FieldSource> = {
    [timeField]: isTimesDown ? downSource : { from: 'across' },
    ...(timeKind === 'month' && names.every(isMeasure)
      ? {}
      : { corporation: isTimesDown ? { from: 'across' } : downSource }),
    persons: { from: 'value' },
  };
  const lacksYear = times.some((label) => label.lacksYear);
  const found = lacksYear ? yearAround(region) : null;
  return {
    region,
    times: timeKind === 'month' ? 'months' : 'half-years',
    names,
    lacksYear: lacksYear && found === null,
    source: {
      kind: 'matrix',
      at: anchorOf(region, region.table === null),
      fields,
      across: used.map((index) => headers[index] ?? ''),
      year: found === null ? null : { from: found.around },
    },
  };
}

function numbersIn(values: readonly unknown[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}

function isTime(kind: LabelKind | null): boolean {
  return kind === 'month' || kind === 'half-year';
}

/** Returns the kind that all labels share, or null if they differ. */
function kindOfAll(labels: readonly Label[]): LabelKind | null {
  const kinds = new Set(labels.map(({ kind }) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined && only !== 'other' ? only : null;
}

function labelOf(value: string | number | boolean, format: string): Label {
  if (typeof value === 'boolean' || isBlank(value)) return { kind: 'other', lacksYear: false };
  if (monthEndIn(value, format, 2000, 0) !== null) {
    const lacks = typeof value === 'string' && monthEndIn(value, format, null, 0) === null;
    return { kind: 'month', lacksYear: lacks };
  }
  if (typeof value === 'number') return { kind: 'other', lacksYear: false };
  const { half, year } = momentOf(value);
  if (half !== null) return { kind: 'half-year', lacksYear: year === null };
  if (isTotalsRow([value], [0]) || /^(eind)?totaal/.test(headerKey(value))) {
    return { kind: 'total', lacksYear: false };
  }
  return { kind: isName(value) ? 'name' : 'other', lacksYear: false };
}

/** Returns true if all cells are blank, dashes or whole numbers, and at least one is a number. */
function isNumeric({ grid, left }: Region, rows: readonly number[], index: number): boolean {
  let numbers = 0;
  for (const row of rows) {
    const value = grid.values[row]?.[left + index] ?? '';
    if (isBlank(value) || /^[-–—]$/.test(String(value))) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 5000)
      return false;
    numbers += 1;
  }
  return numbers > 0;
}

function hasTwice(labels: readonly string[]): boolean {
  const keys = labels.map((label) => label.trim().toLowerCase());
  return new Set(keys).size < keys.length;
}

/**
 * Finds quotas and backlogs in single cells, such as `Taakstelling 1e halfjaar | 179`. The
 * half-year may also be in a heading above the label.
 */
import { addDays, firstDayOf, halfYearLabel, halfYearOf, serialOf } from '../../../domain/calendar';
import { cellAddress } from '../../address';
import { isBlank } from '../../cell';
import type { SheetGrid } from '../../grid';
import { headerWords } from '../../words/header-sense';
import { saysBacklogWithin } from '../backlog-within';
import { labelsBeside, type Label } from '../loose-labels';
import { momentOf, monthNamed, type Moment } from '../moment';
import type { LooseCell } from '../schema';
import { readBacklog } from '../../other-kinds';

export interface LooseNumber {
  readonly what: 'quota' | 'gross-quota' | 'opening';
  readonly cell: LooseCell;
  /** The number of people in the cell. */
  readonly value: number;
  /** The text to the left of the number or above it. */
  readonly label: string;
  readonly moment: Moment;
}

const HEADING_STEPS = 8;

/** Returns the single numbers on a sheet whose label names a quota or a backlog. */
export function looseNumbers(
  grid: SheetGrid,
  isTaken: (row: number, column: number) => boolean,
): readonly LooseNumber[] {
  return grid.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (isBlank(value) || isTaken(row, column)) return [];
      return looseNumberAt(grid, row, column) ?? [];
    }),
  );
}

function looseNumberAt(grid: SheetGrid, row: number, column: number): LooseNumber | null {
  const value = wholeNumber(grid.values[row]?.[column]);
  if (value === null) return null;
  const labels = labelsBeside(grid, row, column);
  for (const label of labels) {
    const what = whatIs(label.text) ?? whatIsUnderTitle(grid, label);
    if (what === null || (what === 'opening' && isRemainder(grid, row, column, label))) continue;
    const around = [...labels.map(({ text }) => text), ...headingsAbove(grid, row, column, label)];
    return {
      what,
      value,
      label: label.text,
      moment: momentOfTexts([label.text, ...around, grid.sheet]),
      cell: {
        sheet: grid.sheet,
        address: cellAddress(row + grid.top, column + grid.left),
        label: label.text,
      },
    };
  }
  return null;
}

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') {
    // Large numbers are years or days, not people.
    return Number.isInteger(value) && Math.abs(value) < 20_000 ? value : null;
  }
  if (typeof value !== 'string' || !/^[-–−(]?\s*\d/.test(value.trim())) return null;
  const read = readBacklog(value).value;
  return read !== null && Math.abs(read) < 20_000 ? read : null;
}

/**
 * Returns the texts above a number or its label that name a year or a half-year, the nearest first.
 */
function headingsAbove(
  grid: SheetGrid,
  row: number,
  column: number,
  label: Label,
): readonly string[] {
  const found: string[] = [];
  const first = Math.min(row, label.row) - 1;
  for (let above = first; above >= Math.max(0, first - 2 * HEADING_STEPS); above -= 1) {
    for (const at of new Set([column, label.column, label.column - 1, column - 1])) {
      const value = grid.values[above]?.[at] ?? '';
      if (typeof value !== 'string' || value.length > 120) continue;
      const { year, half } = momentOf(value);
      if (year !== null || half !== null) found.push(value);
    }
  }
  return found;
}

/**
 * Combines the times of several texts. The year comes from the first text with a year, the
 * half-year from the first with a half-year. The month comes from the first text only.
 */
function momentOfTexts(texts: readonly string[]): Moment {
  const moments = texts.map(momentOf);
  const half = moments.find((one) => one.half !== null)?.half ?? null;
  const month = moments[0]?.month ?? null;
  const year = moments.find((one) => one.year !== null)?.year ?? null;
  return { year, half, month };
}

/**
 * Returns true for a label such as `Restant` beside a formula that subtracts cells of the same
 * sheet. Such a number is what is left now, not the backlog before the half-year.
 */
function isRemainder(grid: SheetGrid, row: number, column: number, { text }: Label): boolean {
  const formula = String(grid.formulas[row]?.[column] ?? '');
  const isDifference = formula.startsWith('=') && formula.includes('-') && !formula.includes('!');
  return isDifference && headerWords(text).some((word) => /^(restant|saldo|overloop)$/.test(word));
}

const TITLE_STEPS = 8;

/**
 * Returns `quota` for a label such as `1e halfjaar` under a title such as `Taakstelling 2016`.
 * Returns null for any other label.
 */
function whatIsUnderTitle(grid: SheetGrid, { text, row, column }: Label): 'quota' | null {
  if (!namesOnlyHalfYear(text)) return null;
  for (let above = row - 1; above >= Math.max(0, row - TITLE_STEPS); above -= 1) {
    const value = grid.values[above]?.[column] ?? '';
    if (isBlank(value) || (typeof value === 'string' && namesOnlyHalfYear(value))) continue;
    return typeof value === 'string' && whatIs(value) === 'quota' ? 'quota' : null;
  }
  return null;
}

const OF_HALF_YEAR =
  /^(1e?|2e?|1ste|2de|eerste|tweede|i{1,2}|h[12]|hj|half|halfjaar|jaar|helft|van|20\d\d|first|second|year|of|the)$/;

function namesOnlyHalfYear(text: string): boolean {
  return momentOf(text).half !== null && headerWords(text).every((word) => OF_HALF_YEAR.test(word));
}

const QUOTA =
  /^(taakstelling(en)?|taakst|taakstellingsaantal|opgave|huisvestingstaakstelling|quotum|quota|target)$/;
const OPENING =
  /^(achterstand|achterst|beginstand|beginachterstand|voorsprong|restant|startachterstand|backlog|arrears|openingsstand|saldo|overloop)$/;
const NOT_THE_START =
  /^(eind|einde|ultimo|huidige?|nu|nog|gehuisvest|gerealiseerd|realisatie|resteert|prognose|verwacht|eindstand|actueel|actuele|percentage|per week|verschil|ingelopen|current|end|remaining)$/;

/** `Nog te doen uit 2015`, for example, is the backlog of an earlier year. */
const STILL_FROM_BEFORE =
  /\b(nog te \p{L}+|over|meegenomen|overgeheveld|restant) (uit|van|vanuit) (20\d\d|vorig)/iu;

/** Returns whether a label names a quota or a backlog, or null for another label. */
function whatIs(label: string): LooseNumber['what'] | null {
  if (STILL_FROM_BEFORE.test(label)) return 'opening';
  const words = headerWords(label.replace(/[()[\]]/g, ' '));
  if (words.some((word) => NOT_THE_START.test(word))) return null;
  if (words.some((word) => QUOTA.test(word))) {
    return saysBacklogWithin(label) ? 'gross-quota' : 'quota';
  }
  return words.some((word) => OPENING.test(word)) ? 'opening' : null;
}

/**
 * Returns the half-year that begins with a backlog:
 * - 2016-I for a backlog from 2015
 * - 2016-I for a backlog on 31-12-2015 or on 1-1-2016
 * - otherwise the half-year that a text around the cell names, or null
 */
export function openingHalfYear(
  { label, moment }: LooseNumber,
  year: number | null,
): string | null {
  const before = STILL_FROM_BEFORE.exec(label)?.[3];
  if (before !== undefined && /^\d+$/.test(before)) {
    return halfYearLabel({ year: Number(before) + 1, half: 1 });
  }
  const day = dayIn(label, year ?? moment.year);
  if (day !== null) {
    const after = addDays(day, 1);
    const isFirst = firstDayOf(halfYearOf(after)) === after;
    return halfYearLabel(halfYearOf(isFirst ? after : day));
  }
  const own = moment.year ?? year;
  return moment.half === null || own === null
    ? null
    : halfYearLabel({ year: own, half: moment.half });
}

function dayIn(label: string, year: number | null) {
  const numbers = /\b(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?\b/.exec(label);
  const named = /\b(\d{1,2})e?[ -](\p{L}{3,})\.?(?:[ -]'?(\d{4}|\d{2}))?/u.exec(
    label.toLowerCase(),
  );
  const day = Number((numbers ?? named)?.[1] ?? 0);
  const month = numbers ? Number(numbers[2]) : monthNamed(named?.[2] ?? '');
  const written = (numbers ?? named)?.[3];
  const own = written === undefined ? year : Number(written) + (written.length === 2 ? 2000 : 0);
  if (day < 1 || day > 31 || month === null || month < 1 || month > 12 || own === null) return null;
  return serialOf(own, month, day);
}

/** Reads one cell of an argument. */
import { FIRST_SERIAL_DAY, LAST_SERIAL_DAY, firstDayOf, halfYearOf } from '../domain/calendar';
import type { HalfYear } from '../domain/calendar';
import { parseHalfYear } from '../domain/half-year-text';
import type { People, SerialDay } from '../domain/units';
import { yesOrNo } from '../workbook/yes-no';
import { isEmptyOrZero, isEmpty } from './cells';
import type { CellValue } from './cells';
import type { Expected } from './problem';

export interface CellReader<Value> {
  readonly expected: Expected;
  readonly isBlank: (cell: CellValue | undefined) => boolean;
  /** Undefined if the cell does not contain what is expected. */
  readonly parse: (cell: CellValue) => Value | undefined;
}

function numberReader<Value extends number>(
  expected: Expected,
  fits: (value: number) => boolean,
): CellReader<Value> {
  return {
    expected,
    isBlank: isEmpty,
    parse: (cell) =>
      typeof cell === 'number' && Number.isFinite(cell) && fits(cell) ? (cell as Value) : undefined,
  };
}

export function numberFrom(least: number): CellReader<number> {
  return numberReader({ kind: 'numberFrom', least }, (value) => value >= least);
}

export function numberAboveUpTo(above: number, upTo: number): CellReader<number> {
  const fits = (value: number) => value > above && value <= upTo;
  return numberReader({ kind: 'numberAboveUpTo', above, upTo }, fits);
}

export function numberBetween(above: number, below: number): CellReader<number> {
  const fits = (value: number) => value > above && value < below;
  return numberReader({ kind: 'numberBetween', above, below }, fits);
}

export const wholeNumberReader = numberReader<number>(
  { kind: 'wholeNumber' },
  Number.isSafeInteger,
);

export function peopleFrom(least: number): CellReader<People> {
  const fits = (value: number) => Number.isSafeInteger(value) && value >= least;
  return numberReader({ kind: 'wholeNumberFrom', least }, fits);
}

/** Reads a date as a serial day. A time of day is dropped. */
export const dayReader: CellReader<SerialDay> = {
  expected: { kind: 'date' },
  isBlank: isEmptyOrZero,
  parse: (cell) => {
    if (typeof cell !== 'number') return undefined;
    const serial = Math.floor(cell);
    return serial >= FIRST_SERIAL_DAY && serial <= LAST_SERIAL_DAY
      ? (serial as SerialDay)
      : undefined;
  },
};

/** Reads a half-year: its first day as a date, or its label as text. */
export const periodReader: CellReader<HalfYear> = {
  expected: { kind: 'period' },
  isBlank: isEmptyOrZero,
  parse: (cell) => {
    if (typeof cell === 'string') return parseHalfYear(cell) ?? undefined;
    const serial = dayReader.parse(cell);
    if (serial === undefined) return undefined;
    const halfYear = halfYearOf(serial);
    return firstDayOf(halfYear) === serial ? halfYear : undefined;
  },
};

/** Reads one of a few codes. Case and surrounding spaces do not matter. */
export function choiceReader<Choice extends string>(
  choices: readonly Choice[],
): CellReader<Choice> {
  return {
    expected: { kind: 'choice', choices },
    isBlank: isEmptyOrZero,
    parse: (cell) =>
      typeof cell === 'string'
        ? choices.find((code) => code.toLowerCase() === cell.trim().toLowerCase())
        : undefined,
  };
}

/** Reads TRUE or FALSE, or a word of the partners' tables, such as `ja` and `nee`. */
export const yesNoReader: CellReader<boolean> = {
  expected: { kind: 'yesNo' },
  isBlank: isEmpty,
  parse: (cell) => {
    if (cell === null || typeof cell === 'object') return undefined;
    return yesOrNo(cell) ?? undefined;
  },
};

/** Reads an id or a name. A number is read as its digits. */
export const textReader: CellReader<string> = {
  expected: { kind: 'text' },
  isBlank: isEmptyOrZero,
  parse: (cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : undefined,
};

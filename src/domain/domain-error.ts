import type { RefusedGround } from './match/refused-ground';
import type { SerialDay } from './units';

/**
 * Why a figure cannot be given, as data. Other code makes a sentence of it. `index` and `earlier`
 * count from 0 within the list that was given.
 */
export type DomainProblem =
  | { readonly code: 'totalNotWhole'; readonly found: number }
  | { readonly code: 'weightsEmpty' }
  | { readonly code: 'weightNegative'; readonly index: number; readonly found: number }
  | { readonly code: 'weightsSumToZero' }
  | { readonly code: 'inhabitantsExceedNational'; readonly found: number; readonly most: number }
  | { readonly code: 'tooManyPeople'; readonly found: number; readonly most: number }
  | { readonly code: 'rangeReversed'; readonly start: SerialDay; readonly end: SerialDay }
  | {
      readonly code: 'tooManyWeeks';
      readonly found: number;
      readonly most: number;
      readonly start: SerialDay;
      readonly end: SerialDay;
    }
  | { readonly code: 'noWorkingDays'; readonly start: SerialDay; readonly end: SerialDay }
  | { readonly code: 'housedLength'; readonly housed: number; readonly weights: number }
  | { readonly code: 'noWeekLeft'; readonly asOf: SerialDay; readonly remaining: number }
  | { readonly code: 'noPeriods' }
  | {
      readonly code: 'periodTwice';
      readonly index: number;
      readonly earlier: number;
      readonly label: string;
    }
  | { readonly code: 'dateInNoPeriod'; readonly date: SerialDay; readonly label: string }
  | { readonly code: 'halfYearMissing'; readonly date: SerialDay; readonly label: string }
  | { readonly code: 'noMonthEnded'; readonly date: SerialDay; readonly firstEnd: SerialDay }
  | { readonly code: 'dateBeforeAsOf'; readonly date: SerialDay; readonly asOf: SerialDay }
  | { readonly code: 'tooFewWeeks'; readonly found: number; readonly least: number }
  | {
      readonly code: 'rentYearUnknown';
      readonly year: number;
      /** The years that are known, ascending. */
      readonly known: readonly number[];
    }
  | { readonly code: 'criterionRefused'; readonly index: number; readonly ground: RefusedGround }
  | {
      readonly code: 'criterionUnknown';
      readonly index: number;
      readonly known: readonly string[];
    }
  | { readonly code: 'criteriaAllZero' }
  | { readonly code: 'tooManyPlaces'; readonly found: number; readonly most: number };

export class DomainError extends Error {
  constructor(readonly problem: DomainProblem) {
    super(problem.code);
    this.name = 'DomainError';
  }
}

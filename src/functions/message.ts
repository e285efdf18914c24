/**
 * Writes error messages: which argument, which row, what was found and what was expected. Cells may
 * contain personal data. So a message never shows a text from a cell. It shows an unexpected number
 * only if the number has too few digits to identify a person.
 */
import type { SerialDay } from '../domain/units';
import type { Language } from '../i18n/language';
import { dayReader } from './cell-readers';
import { isEmptyOrZero, isEmpty } from './cells';
import type { CellValue } from './cells';
import type { Expected, FunctionError, ArgumentPlace, Problem } from './problem';
import { argumentNamesOf, messagesOf } from './words';

/** A citizen service number has eight or nine digits, and a V-number has ten. */
const LEAST_THAT_MAY_STAND_FOR_A_PERSON = 10_000_000;

export function messageOf(error: FunctionError, language: Language): string {
  const sentence = problemText(error.problem, language);
  if (!error.place) return capitalised(sentence);
  return `${placeText(error.place, language)}: ${sentence}`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function placeText({ argument, position }: ArgumentPlace, language: Language): string {
  return messagesOf(language).place(
    argumentName(argument, language),
    position?.row ?? null,
    position?.column ?? null,
  );
}

function argumentName(argument: string, language: Language): string {
  return argumentNamesOf(language)[argument] ?? argument;
}

export function expectedText(expected: Expected, language: Language): string {
  const words = messagesOf(language).expected;
  switch (expected.kind) {
    case 'numberFrom':
      return words.numberFrom(expected.least);
    case 'numberAboveUpTo':
      return words.numberAboveUpTo(expected.above, expected.upTo);
    case 'numberBetween':
      return words.numberBetween(expected.above, expected.below);
    case 'wholeNumberFrom':
      return words.wholeNumberFrom(expected.least);
    case 'choice':
      return words.choice(expected.choices);
    default:
      return words[expected.kind];
  }
}

function foundText(found: CellValue, expected: Expected, language: Language): string {
  const { found: words, excelErrors, number } = messagesOf(language);
  if (typeof found === 'boolean') return words.boolean(found);
  if (typeof found === 'number') {
    const isDay = expected.kind === 'date' || expected.kind === 'period';
    if (isDay && isEmptyOrZero(found)) return words.blank;
    const serial = expected.kind === 'period' ? dayReader.parse(found) : undefined;
    if (serial !== undefined) return dateText(serial, language);
    return Math.abs(found) < LEAST_THAT_MAY_STAND_FOR_A_PERSON ? number(found) : words.longNumber;
  }
  if (typeof found === 'string' && !isEmpty(found)) return words.text;
  if (found !== null && typeof found === 'object') {
    return words.error(excelErrors[found.code] ?? found.code);
  }
  return words.blank;
}

function dateText(serial: SerialDay, language: Language): string {
  return messagesOf(language).date(serial);
}

function problemText(problem: Problem, language: Language): string {
  const messages = messagesOf(language);
  const { problems: words, number } = messages;
  const date = (serial: SerialDay) => dateText(serial, language);
  switch (problem.code) {
    case 'missing':
      return words.missing(expectedText(problem.expected, language));
    case 'unexpected':
      return words.unexpected(
        foundText(problem.found, problem.expected, language),
        expectedText(problem.expected, language),
      );
    case 'notSingle':
      return words.notSingle(problem.rows, problem.columns);
    case 'notColumn':
      return words.notColumn(problem.rows, problem.columns);
    case 'lengths':
      return words.lengths(
        problem.length,
        argumentName(problem.other, language),
        problem.otherLength,
      );
    case 'totalNotWhole':
      return words.totalNotWhole(number(problem.found));
    case 'weightNegative':
      return words.weightNegative(number(problem.found));
    case 'inhabitantsExceedNational':
      return words.inhabitantsExceedNational(number(problem.found), number(problem.most));
    case 'tooManyPeople':
      return words.tooManyPeople(problem.found, problem.most);
    case 'rangeReversed':
      return words.rangeReversed(date(problem.start), date(problem.end));
    case 'tooManyWeeks':
      return words.tooManyWeeks(
        date(problem.start),
        date(problem.end),
        number(problem.found),
        number(problem.most),
      );
    case 'noWorkingDays':
      return words.noWorkingDays(date(problem.start), date(problem.end));
    case 'housedLength':
      return words.housedLength(problem.housed, problem.weights);
    case 'noWeekLeft':
      return words.noWeekLeft(date(problem.asOf), problem.remaining);
    case 'periodTwice':
      return words.periodTwice(problem.label, problem.earlier + 1);
    case 'dateInNoPeriod':
      return words.dateInNoPeriod(date(problem.date), problem.label);
    case 'halfYearMissing':
      return words.halfYearMissing(date(problem.date), problem.label);
    case 'noMonthEnded':
      return words.noMonthEnded(date(problem.date), date(problem.firstEnd));
    case 'dateBeforeAsOf':
      return words.dateBeforeAsOf(date(problem.date), date(problem.asOf));
    case 'tooFewWeeks':
      return words.tooFewWeeks(problem.found, problem.least);
    case 'rentYearUnknown':
      return words.rentYearUnknown(problem.year, spansOf(problem.known));
    case 'notLimitColumns':
      return words.notLimitColumns(problem.columns);
    case 'yearTwice':
      return words.yearTwice(problem.earlier);
    case 'columnMissing':
      return words.columnMissing(problem.columns);
    case 'columnUnclear':
      return words.columnUnclear(problem.columns, problem.headerCount);
    case 'idTwice':
      return words.idTwice(problem.earlier);
    case 'nameTwice':
      return words.nameTwice(problem.earlier);
    case 'notTwoColumns':
      return words.notTwoColumns(problem.columns);
    case 'criterionRefused':
      return words.criterionRefused(problem.ground);
    case 'criterionUnknown':
      return words.criterionUnknown(problem.known);
    case 'tooManyPlaces':
      return words.tooManyPlaces(problem.found, problem.most);
    case 'headerRow':
    case 'tableEmpty':
    case 'idUnknown':
    case 'noHomeFits':
    case 'alreadyHoused':
    case 'alreadyUnlinked':
    case 'criteriaAllZero':
    case 'weightsEmpty':
    case 'weightsSumToZero':
    case 'noPeriods':
      return words[problem.code];
  }
}

/** Groups consecutive years: 2016, 2017 and 2019 give [2016, 2017] and [2019, 2019]. */
function spansOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans;
}

/** Does in one piece what the product does in steps: a test shares its thread with nobody. */
import * as reports from '../src/overleg/report';
import * as situations from '../src/overleg/situation';
import * as recognition from '../src/workbook/recognise';
import { straightThrough, type Steps } from '../src/workbook/steps';
import * as understanding from '../src/workbook/understand';

function inOnePiece<Given extends readonly unknown[], Result>(
  steps: (...given: Given) => Steps<Result>,
): (...given: Given) => Result {
  return (...given) => straightThrough(steps(...given));
}

export const understand = inOnePiece(understanding.understand);
export const recognise = inOnePiece(recognition.recognise);
export const reportOf = inOnePiece(reports.reportOf);
export const figuresOf = inOnePiece(reports.figuresOf);
export const situationOf = inOnePiece(situations.situationOf);

/**
 * Runs the product's steps without pauses. The product pauses for formulas and the pane, and tests
 * do not need that.
 */
import * as assigning from '../src/domain/match/assign-households';
import * as reports from '../src/overleg/report';
import * as situations from '../src/overleg/situation';
import * as recognition from '../src/workbook/recognise';
import * as proposals from '../src/workbook/propose-homes';
import { straightThrough, type Steps } from '../src/workbook/steps';
import * as understanding from '../src/workbook/understand';

function inOnePiece<Given extends readonly unknown[], Result>(
  steps: (...given: Given) => Steps<Result>,
): (...given: Given) => Result {
  return (...given) => straightThrough(steps(...given));
}

export const assignHouseholds = inOnePiece(assigning.assignHouseholds);
export const proposeHomes = inOnePiece(proposals.proposeHomes);
export const understand = inOnePiece(understanding.understand);
export const recognise = inOnePiece(recognition.recognise);
/** Makes the report with as many draws of the outlook as the product. */
export const wholeReportOf = inOnePiece(reports.reportOf);
/** Makes the report with only 20 draws of the outlook, because they take most of the time. */
export const reportOf = (...[grid, known, meeting]: Parameters<typeof reports.reportOf>) =>
  wholeReportOf(grid, known, meeting, 20);
export const figuresOf = inOnePiece(reports.figuresOf);
export const situationOf = inOnePiece(situations.situationOf);

import type { Language } from '../i18n/language';
import { agreementsLines, publicAgreementsLines } from './blocks/agreements-lines';
import { bottlenecksLines, publicBottlenecksLines } from './blocks/bottlenecks-lines';
import { coaLines } from './blocks/coa-lines';
import { corporationsChart, corporationsLines } from './blocks/corporations-lines';
import { chartDataLines, courseChart, courseLines } from './blocks/course-lines';
import { guidanceLines, publicGuidanceLines } from './blocks/guidance-lines';
import type { Making } from './blocks/head-lines';
import { headLines } from './blocks/head-lines';
import { homesNeededLines } from './blocks/homes-needed-lines';
import { lettingsLines, publicLettingsLines } from './blocks/lettings-lines';
import { locationsLines } from './blocks/locations-lines';
import { outlookLines } from './blocks/outlook-lines';
import { publicSignalsLines, signalsLines } from './blocks/signals-lines';
import { standingLines } from './blocks/standing-lines';
import { publicWaitingLines, waitingLines } from './blocks/waiting-lines';
import { emptyLine, headingLine, lineKey, sentenceLine } from './line';
import type { PublicReport } from './public-report';
import { publicReport } from './public-report';
import type { CommonFigures, Report } from './report';
import type { Line, SheetPlan } from './sheet-plan';
import type { TabWords } from './words';
import { dayText, tabWords } from './words';

/**
 * The report as lines, charts and print set-up, in the tab's language. The administrators' tab is
 * made from what may leave the workbook alone.
 */
export function planTab(report: Report, making: Making, language: Language): SheetPlan {
  const words = tabWords(language);
  const { head, course, corporations } = report;
  const title = words.head.title(words.kinds[head.kind], dayText(head.meeting, words));
  const blocks =
    head.kind === 'ambtelijk'
      ? officialsBlocks(report, words)
      : administratorsBlocks(publicReport(report), words);
  return {
    name: report.tab,
    lines: [
      ...headLines(head, making, words),
      ...standingBlock(report, words),
      ...courseLines(words),
      ...corporationsLines(corporations, words),
      ...blocks,
      headingLine('notes.heading', words.notes.heading),
      sentenceLine('notes.use', words.notes.use),
      emptyLine('notes.end'),
      ...chartDataLines(course, words),
    ],
    noteHeader: words.notes.note,
    carriedAfterKey: 'notes.use',
    charts: [...courseChart(course, words), ...corporationsChart(corporations, words)],
    print: {
      lastKey: 'notes.end',
      titleRows: 1,
      leftHeader: '',
      rightHeader: '',
      leftFooter: `${title}, ${words.print.asOf(dayText(head.asOf, words))}`,
      rightFooter: words.print.page,
    },
    frozenRows: 1,
  };
}

/** Lines kept blank, so that a figure can be added to block 2 and nothing below has to move. */
const RESERVED_LINES = 2;

/** Block 2: the same lines at the same addresses, whatever is missing. */
function standingBlock(figures: CommonFigures, words: TabWords): Line[] {
  const { head, current, standing, homesNeeded, supplyOutlook, coa } = figures;
  return [
    ...standingLines(head.asOf, current, standing, words),
    ...homesNeededLines(head.asOf, homesNeeded, words),
    emptyLine('homesNeeded.end'),
    ...coaLines(coa, words),
    emptyLine('coa.end'),
    ...outlookLines(standing.forecast, supplyOutlook, head.asOf === current?.lastDay, words),
    ...Array.from({ length: RESERVED_LINES }, (_, i) =>
      emptyLine(lineKey('standing.reserved', i + 1)),
    ),
  ];
}

function officialsBlocks(report: Report, words: TabWords): Line[] {
  return [
    ...waitingLines(report.waiting, report.proposals, words),
    ...lettingsLines(report.lettings, words),
    ...locationsLines(report.locations, words),
    ...signalsLines(report.signals, words),
    ...guidanceLines(report.guidance, words),
    ...bottlenecksLines(report.bottlenecks, words),
    ...agreementsLines(report.agreements, report.coaPresence, words),
  ];
}

function administratorsBlocks(report: PublicReport, words: TabWords): Line[] {
  return [
    ...publicWaitingLines(report.waiting, words),
    ...publicLettingsLines(report.lettings, words),
    ...locationsLines(report.locations, words),
    ...publicSignalsLines(report.signals, words),
    ...publicGuidanceLines(report.guidance, words),
    ...publicBottlenecksLines(report.bottlenecks, words),
    ...publicAgreementsLines(report.agreements, report.coaPresence, words),
  ];
}

import type { Language } from '../i18n/language';
import { corporationsChart, corporationsLines } from './blocks/corporations-lines';
import { chartDataLines, courseChart, courseLines } from './blocks/course-lines';
import type { Making } from './blocks/head-lines';
import { headLines } from './blocks/head-lines';
import { standingLines } from './blocks/standing-lines';
import { emptyLine, headingLine, sentenceLine } from './line';
import type { Report } from './report';
import type { SheetPlan } from './sheet-plan';
import { dayText, tabWords } from './words';

/** The report as lines, charts and print set-up, in the tab's language. */
export function planTab(report: Report, making: Making, language: Language): SheetPlan {
  const words = tabWords(language);
  const { head, current, standing, course, corporations } = report;
  const title = words.head.title(words.kinds[head.kind], dayText(head.meeting, words));
  return {
    name: report.tab,
    lines: [
      ...headLines(head, making, words),
      ...standingLines(head.asOf, current, standing, words),
      ...courseLines(words),
      ...corporationsLines(corporations, words),
      headingLine('notes.heading', words.notes.heading),
      sentenceLine('notes.use', words.notes.use),
      emptyLine('notes.end'),
      ...chartDataLines(course, words),
    ],
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

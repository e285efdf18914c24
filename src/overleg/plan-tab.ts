import { halfYearLabel, halfYearOf } from '../domain/calendar';
import type { Language } from '../i18n/language';
import type { Making } from './block';
import { BLOCKS, type Report } from './blocks';
import { emptyLine, headingLine, sentenceLine } from './line';
import type { SheetPlan } from './sheet-plan';
import { tabWords } from './words';

/**
 * The report as lines, charts and print set-up, in the tab's language. The administrators' tab only
 * contains what may leave the workbook.
 */
export function planTab(report: Report, making: Making, language: Language): SheetPlan {
  const words = tabWords(language);
  const { tab, meeting, kind, asOf, countedRows } = report.head;
  const title = words.head.title(words.kinds[kind], words.day(meeting));
  const halfYear = halfYearLabel(halfYearOf(asOf));
  const { missing } = report.standing;
  const counts = {
    hasCounts: countedRows > 0,
    // A row may describe one household.
    countedRows: kind === 'ambtelijk' ? countedRows : null,
  };
  const context = { words, asOf, halfYear, missing, ...counts, making };
  const parts = BLOCKS.map((block) => block.parts[kind](report.shown, context));
  return {
    name: tab,
    lines: [
      ...parts.flatMap(({ lines }) => lines),
      headingLine('notes.heading', words.notes.heading),
      sentenceLine('notes.use', words.notes.use),
      emptyLine('notes.end'),
      ...parts.flatMap(({ appendix }) => appendix ?? []),
    ],
    noteHeader: words.notes.note,
    carriedAfterKey: 'notes.use',
    charts: parts.flatMap(({ charts }) => charts ?? []),
    print: {
      lastKey: 'notes.end',
      titleRows: 1,
      leftHeader: '',
      rightHeader: '',
      leftFooter: `${title}, ${words.print.asOf(words.day(asOf))}`,
      rightFooter: words.print.page,
    },
    frozenRows: 1,
  };
}

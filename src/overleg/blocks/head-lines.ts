import { halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { acrossLine, cell, dateCell, emptyLine } from '../line';
import type { MeetingKind } from '../../workbook/meeting-tab';
import { TITLE_KEY } from '../../workbook/meeting-tab';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayText } from '../words';

/** Block 1: which meeting, which day's figures, and how far the sheets can be trusted. */
export interface HeadFigures {
  readonly meeting: SerialDay;
  readonly kind: MeetingKind;
  readonly asOf: SerialDay;
  readonly findings: { readonly faults: number; readonly warnings: number };
}

/** When and with what the tab was made: the only thing on it that differs from run to run. */
export interface Making {
  /** The moment as a serial day with its time of day as the fraction. */
  readonly madeAt: number;
  readonly version: string;
}

/** Key of the line that holds the day of the figures; the next meeting's tab reads it. */
export const AS_OF_KEY = 'head.asOf';

export function headLines(head: HeadFigures, making: Making, words: TabWords): Line[] {
  const { head: w } = words;
  const title = w.title(words.kinds[head.kind], dayText(head.meeting, words));
  return [
    { key: TITLE_KEY, cells: [cell(title, 'title')], height: 27 },
    { key: AS_OF_KEY, cells: [cell(w.asOf, 'label'), dateCell(head.asOf, words)] },
    {
      key: 'head.halfYear',
      cells: [cell(w.halfYear, 'label'), cell(halfYearLabel(halfYearOf(head.asOf)), 'textFigure')],
    },
    findingsLine(head.findings, words),
    {
      key: 'head.madeOn',
      cells: [
        cell(w.madeOn, 'label'),
        cell(w.madeWith(momentText(making.madeAt, words), making.version), 'text'),
      ],
    },
    emptyLine('head.end'),
  ];
}

/** Faults stand out: while there are any, the figures are not of all rows. */
function findingsLine({ faults, warnings }: HeadFigures['findings'], { head: w }: TabWords): Line {
  const key = 'head.findings';
  if (faults > 0) {
    return acrossLine(key, [w.findings, w.faultCounts(faults, warnings)], 'faultText');
  }
  return { key, cells: [cell(w.findings, 'label'), cell(w.warningCount(warnings), 'text')] };
}

const MINUTES_PER_DAY = 24 * 60;
/** Minutes that a whole minute, as a fraction of a day, may lack. */
const ROUNDING = 1e-6;

function momentText(moment: number, words: TabWords): string {
  const minutes = Math.floor(moment * MINUTES_PER_DAY + ROUNDING);
  const day = Math.floor(minutes / MINUTES_PER_DAY) as SerialDay;
  const minute = minutes % MINUTES_PER_DAY;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayText(day, words)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

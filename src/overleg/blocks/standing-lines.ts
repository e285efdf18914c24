import type { Band } from '../../domain/backlog';
import { halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import {
  backlogCell,
  cell,
  emptyLine,
  figureLine,
  headingLine,
  peopleCell,
  STRONG_BACKLOG,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import type { Line } from '../sheet-plan';
import type { CurrentHalfYear } from '../situation';
import { wholePeople } from '../whole-people';
import type { TabWords } from '../words';
import { dayText } from '../words';
import type { Bridge, PreviousBacklog, Progress, StandingFigures } from './standing-figures';

const BAND_LOOKS = {
  onSchedule: 'goodBand',
  slightlyBehind: 'middleBand',
  behind: 'badBand',
} as const satisfies Record<Band, LookName>;

/** Key of the line that holds the backlog; the next meeting's tab reads what was reported. */
export const BACKLOG_KEY = 'standing.backlog';

/**
 * The lines of block 2. Always the same ones at the same addresses, so that formulas elsewhere that
 * point at them keep their meaning: a figure that cannot be given is a dash with the reason.
 */
export function standingLines(
  asOf: SerialDay,
  current: CurrentHalfYear | null,
  figures: StandingFigures,
  words: TabWords,
): Line[] {
  return [
    headingLine('standing.heading', words.standing.heading),
    ...quotaLines(asOf, current, words),
    figureLine(
      BACKLOG_KEY,
      words.standing.backlog,
      backlogCell(figures.backlog, words, STRONG_BACKLOG),
      words.standing.byTheDay,
    ),
    ...previousLines(figures.previous, words),
    ...progressLines(current, figures.progress, words),
    emptyLine('standing.end'),
    ...bridgeLines(figures.bridge, words),
    emptyLine('bridge.end'),
  ];
}

function quotaLines(asOf: SerialDay, current: CurrentHalfYear | null, words: TabWords): Line[] {
  const { standing: w } = words;
  const halfYear = halfYearLabel(halfYearOf(asOf));
  const missing = words.head.periodMissing(halfYear);
  const explain = (text: (known: CurrentHalfYear) => string) => (current ? text(current) : missing);
  const toHouse = current && Math.max(0, current.adjustedQuota - current.housed);
  return [
    figureLine(
      'standing.quota',
      w.quota,
      peopleCell(current?.quota ?? null, words),
      explain(() => w.asPublished(halfYear)),
    ),
    figureLine(
      'standing.carriedIn',
      w.carriedIn,
      backlogCell(current?.carriedIn ?? null, words),
      explain(({ firstDay }) => w.carriedInOn(dayText(firstDay, words))),
    ),
    figureLine(
      'standing.adjustedQuota',
      w.adjustedQuota,
      peopleCell(current?.adjustedQuota ?? null, words),
      explain(() => w.adjustedQuotaIs),
    ),
    figureLine(
      'standing.housed',
      w.housed,
      peopleCell(current?.housed ?? null, words),
      explain(() => w.housedUpTo(dayText(asOf, words))),
    ),
    figureLine(
      'standing.toHouse',
      w.toHouse,
      peopleCell(toHouse, words),
      explain(({ lastDay }) => w.toHouseBefore(dayText(lastDay, words))),
    ),
  ];
}

function previousLines(previous: PreviousBacklog | null, words: TabWords): Line[] {
  const { standing: w } = words;
  const reported = previous?.reported ?? null;
  const onTab = previous && dayText(previous.meeting, words);
  return [
    figureLine(
      'standing.previousReported',
      w.previousReported,
      backlogCell(reported, words),
      onTab === null ? w.noPrevious : reported === null ? w.noPreviousTab : w.previousOn(onTab),
    ),
    figureLine(
      'standing.previousRecomputed',
      w.previousRecomputed,
      backlogCell(previous?.recomputed ?? null, words),
      previous ? w.previousAsOf(dayText(previous.asOf, words)) : w.noPrevious,
    ),
    previousDifferenceLine(
      previous && reported !== null
        ? wholePeople(previous.recomputed) - wholePeople(reported)
        : null,
      words,
    ),
  ];
}

/** @param change of the backlog, in people; null: nothing was reported */
function previousDifferenceLine(change: number | null, words: TabWords): Line {
  const { standing: w } = words;
  return figureLine(
    'standing.previousDifference',
    w.previousDifference,
    change === null
      ? cell(words.none, 'textFigure')
      : cell(change, 'figure', w.previousDifferenceFormat),
    change === null ? '' : change === 0 ? w.previousSame : w.previousDifferenceIs,
  );
}

function progressLines(
  current: CurrentHalfYear | null,
  progress: Progress | null,
  words: TabWords,
): Line[] {
  const { standing: w } = words;
  const none = cell(words.none, 'textFigure');
  if (!progress) {
    const why = current ? w.noMonthEnded : '';
    return [
      figureLine('standing.progress', w.progress, none, why),
      figureLine('standing.band', w.band, none, why),
    ];
  }
  const { share, norm, threshold } = progress;
  const shareCell = share === null ? none : cell(words.percent(share), 'textFigure');
  return [
    figureLine(
      'standing.progress',
      w.progress,
      shareCell,
      w.progressNorm(dayText(progress.monthEnd, words), words.percent(norm)),
    ),
    figureLine(
      'standing.band',
      w.band,
      cell(words.bands[progress.band], BAND_LOOKS[progress.band]),
      share === null
        ? w.nothingToHouse
        : w.bandBoundary(words.setPercent(threshold), words.percent(threshold * norm)),
    ),
  ];
}

function bridgeLines(bridge: Bridge | null, words: TabWords): Line[] {
  const { bridge: w } = words;
  return [
    subheadingLine('bridge.heading', w.heading),
    figureLine(
      'bridge.behindSchedule',
      w.behindSchedule,
      backlogCell(bridge?.behindSchedule ?? null, words),
      w.behindScheduleIs,
    ),
    figureLine(
      'bridge.notYetDue',
      w.notYetDue,
      backlogCell(bridge?.notYetDue ?? null, words),
      w.notYetDueIs,
    ),
    figureLine(
      'bridge.weekBoundary',
      w.weekBoundary,
      backlogCell(bridge?.weekBoundary ?? null, words),
      w.weekBoundaryIs,
    ),
    figureLine(
      'bridge.backlog',
      w.backlog,
      backlogCell(bridge?.backlog ?? null, words, STRONG_BACKLOG),
    ),
  ];
}

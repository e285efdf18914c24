import {
  type Band,
  backlogAt,
  type Ledger,
  BAND_CODES,
  bandOf,
  standingAt,
} from '../../domain/backlog';
import { addDays, firstDayOf, halfYearLabel, halfYearOf, monthEndsOf } from '../../domain/calendar';
import { type Forecast, FORECAST_LEVEL, backlogForecast } from '../../domain/forecast';
import { orNull } from '../../domain/or-null';
import type { SerialDay } from '../../domain/units';
import { type Ask, type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  cell,
  countCell,
  emptyLine,
  figureCell,
  figureLinesOf,
  headingLine,
  STRONG_BACKLOG,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import type { Gate, PublicText } from '../public';
import { wholePeople } from '../rounding';
import {
  type Corrected,
  correctedIn,
  type CurrentHalfYear,
  ledgerOn,
  paceInput,
  type PreviousMeeting,
  type Situation,
} from '../situation';
import { corporations } from './corporations';

/** How the partners stand against the quota. People; positive is a backlog. */
export interface StandingFigures {
  /** Null where Taakstelling lacks the half-year of the day of the figures, or one before it. */
  readonly current: CurrentHalfYear | null;
  /** That half-year, such as `2017-I`; null where none is lacking. */
  readonly missing: string | null;
  /** Part of the people housed in the half-year; null where that is not known. */
  readonly corrected: Corrected | null;
  /**
   * By the day method, not rounded; null where it is not known. Before the first half-year it is the
   * opening.
   */
  readonly backlog: number | null;
  readonly previous: PreviousBacklog | null;
  readonly progress: Progress | null;
  readonly bridge: Bridge | null;
  readonly forecast: (Forecast & { readonly on: SerialDay }) | null;
  /** Which of these rest on people housed that are rounded. */
  readonly isRounded: Readonly<Record<RoundedFigure, boolean>>;
}

type RoundedFigure = 'carriedIn' | 'housed' | 'backlog' | 'previous' | 'progress' | 'week';

/** The backlog at the previous meeting of the same kind. */
export interface PreviousBacklog extends PreviousMeeting {
  /** With today's data; null where Taakstelling lacks a half-year up to that day. */
  readonly recomputed: number | null;
  /**
   * By how many whole people that differs from what was reported; null where one of the two is not
   * known.
   */
  readonly change: number | null;
}

/** People housed by the last month's end against one sixth of the adjusted quota per month. */
export interface Progress {
  readonly monthEnd: SerialDay;
  /** Part of the adjusted quota (0–1 and beyond); null where there is nothing to house. */
  readonly share: number | null;
  readonly norm: number;
  /** Null where people housed are rounded and the band depends on the rounding. */
  readonly band: Band | null;
  /** From which part of the norm, and of the quota, it is slightly behind; below it, behind. */
  readonly threshold: number;
  readonly boundary: number;
}

/**
 * The steps from the backlog against the weekly plan to the backlog by the day, in whole people
 * that add up. Without them people would dispute two figures that look alike.
 */
export interface Bridge {
  /** The total of the corporations: planned minus housed, both up to the last ended week. */
  readonly behindSchedule: number;
  /** The part of the backlog carried in that the weekly plan leaves for the days to come. */
  readonly notYetDue: number;
  /** Days and placements after that week, and the rounding to whole people. */
  readonly weekBoundary: number;
  readonly backlog: number;
}

function standingFigures(situation: Situation, ask: Ask): StandingFigures {
  const { current, missing, ledger, asOf, previous } = situation;
  const division = ask(corporations);
  return {
    current,
    missing,
    corrected: current && correctedIn(situation, current.firstDay, asOf),
    backlog: backlogByDay(ledger, asOf),
    previous: previous && recompute(situation, previous),
    progress: progressOf(situation),
    bridge: current && division && bridgeOf(situation, current, division.total.difference),
    forecast: current && forecastOf(situation, current.lastDay),
    isRounded: roundedFigures(situation, current),
  };
}

function roundedFigures(
  { asOf, previous, isExact }: Situation,
  current: CurrentHalfYear | null,
): StandingFigures['isRounded'] {
  const start = current && addDays(current.firstDay, -1);
  const monthEnd = monthEndsOf(halfYearOf(asOf)).findLast((end) => end <= asOf);
  const isRounded = (...days: readonly (SerialDay | null | undefined)[]) =>
    days.some((day) => day !== null && day !== undefined && !isExact(day));
  return {
    carriedIn: isRounded(start),
    housed: isRounded(start, asOf),
    backlog: isRounded(asOf),
    previous: isRounded(previous?.asOf),
    progress: isRounded(start, monthEnd),
    week: isRounded(start, current?.lastWeekEnd),
  };
}

/** Null where Taakstelling lacks a half-year up to the day. */
export function backlogByDay(ledger: Ledger, day: SerialDay): number | null {
  return orNull(() => backlogAt(ledger, day, 'day'), 'halfYearMissing');
}

function recompute(situation: Situation, previous: PreviousMeeting): PreviousBacklog {
  const { asOf, reported } = previous;
  const recomputed = backlogByDay(ledgerOn(situation, asOf), asOf);
  const change =
    reported === null || recomputed === null
      ? null
      : wholePeople(recomputed) - wholePeople(reported);
  return { ...previous, recomputed, change };
}

function progressOf({ ledger, asOf, settings, isExact }: Situation): Progress | null {
  const standing = orNull(
    () => standingAt(ledger, asOf),
    'dateInNoPeriod',
    'halfYearMissing',
    'noMonthEnded',
  );
  if (!standing) return null;
  const { monthEnd, monthsEnded, housed, adjustedQuota } = standing;
  const threshold = settings.slightlyBehindFrom;
  const norm = monthsEnded / 6;
  const margin = isExact(monthEnd) && isExact(addDays(firstDayOf(standing.halfYear), -1)) ? 0 : 2;
  const [least, most] = [-margin, margin].map((people) =>
    bandOf({ ...standing, housed: housed + people }, threshold),
  );
  return {
    monthEnd,
    share: adjustedQuota > 0 ? housed / adjustedQuota : null,
    norm,
    band: least === most ? (least ?? null) : null,
    threshold,
    boundary: threshold * norm,
  };
}

function bridgeOf(
  { ledger, asOf }: Situation,
  { firstDay, lastDay, carriedIn }: CurrentHalfYear,
  behindSchedule: number,
): Bridge {
  const backlog = wholePeople(backlogAt(ledger, asOf, 'day'));
  const notYetDue = wholePeople((carriedIn * (lastDay - asOf)) / (lastDay - firstDay + 1));
  const weekBoundary = backlog - behindSchedule - notYetDue;
  return { behindSchedule, notYetDue, weekBoundary, backlog };
}

/** The forecast for the end of the half-year, if the pace of the last weeks goes on. */
function forecastOf(situation: Situation, on: SerialDay): StandingFigures['forecast'] {
  const [forecast] =
    orNull(
      () => backlogForecast([on], situation.asOf, paceInput(situation), FORECAST_LEVEL),
      'tooFewWeeks',
    ) ?? [];
  return forecast ? { ...forecast, on } : null;
}

/** Key of the line that holds the backlog; the next meeting's tab reads what was reported. */
export const BACKLOG_KEY = 'standing.backlog';

/**
 * Block 2 begins with these lines. They are always the same lines at the same addresses, so that
 * formulas elsewhere that point at them keep their meaning. A figure that cannot be given is a dash
 * with the reason.
 */
export const standing = defineBlock({
  key: 'standing',
  figures: standingFigures,
  isReckonedAnew: true,
  // From published quotas and the public line alone.
  publish: publicStanding,
  lines: (figures, context) => {
    const { words } = context;
    return {
      lines: [
        headingLine('standing.heading', words.standing.heading),
        ...quotaLines(figures, context),
        figureLinesOf('standing', words.standing)(
          'backlog',
          backlogCell(figures.backlog, words, STRONG_BACKLOG),
          backlogExplained(figures.backlog, context),
        ),
        ...previousLines(figures.previous, context),
        ...progressLines(figures, context),
        emptyLine('standing.end'),
        ...bridgeLines(figures.bridge, context),
        emptyLine('bridge.end'),
      ],
    };
  },
  json: ({ current, corrected, backlog, bridge, previous, progress, forecast }) => ({
    period: current && halfYearLabel(current.halfYear),
    quota: current && current.quota,
    carriedIn: current && current.carriedIn,
    adjustedQuota: current && current.adjustedQuota,
    housed: current && current.housed,
    corrections: corrected && corrected.people,
    backlog,
    behindSchedule: bridge && bridge.behindSchedule,
    bridge,
    backlogPrevious: previous && previous.recomputed,
    backlogReported: previous && previous.reported,
    band: progress?.band ? BAND_CODES[progress.band] : null,
    forecast: forecast && {
      expected: forecast.expected,
      low: forecast.low,
      high: forecast.high,
    },
  }),
  jsonMeans: {
    period: 'het halfjaar van de peildatum, zoals `2016-II`',
    quota: 'netto taakstelling',
    carriedIn: 'beginstand van het halfjaar',
    adjustedQuota: 'gecorrigeerde taakstelling: de som van beide',
    housed: 'gehuisvest in het halfjaar, tot en met de peildatum',
    corrections: 'waarvan volgens de tabel Correcties; negatief als er personen af gaan',
    backlog:
      'achterstand op de peildatum, volgens de dagnorm; niet afgerond; `null` als Taakstelling een halfjaar tot en met de peildatum mist',
    behindSchedule: 'achterstand op het schema per week, tot en met de laatste hele week',
    bridge:
      'de vier regels die optellen: `behindSchedule` + `notYetDue` + `weekBoundary` = `backlog`, in hele personen',
    backlogPrevious: 'achterstand bij het vorige overleg van dezelfde soort, herberekend',
    backlogReported: 'dezelfde achterstand, zoals het tabblad toen zei',
    band: '`op schema`, `enigszins achter` of `achter`',
    forecast:
      'achterstand aan het eind van het halfjaar bij gelijkblijvend tempo: `expected`, `low`, `high` (80%-marge); niet afgerond',
  },
});

function publicStanding(figures: StandingFigures, gate: Gate) {
  const { current, corrected, backlog, previous, progress, bridge, isRounded: rounded } = figures;
  return {
    current: current && {
      quota: gate.declared(current.quota),
      firstDay: current.firstDay,
      lastDay: current.lastDay,
      carriedIn: gate.reckoned(current.carriedIn, rounded.carriedIn),
      adjustedQuota: gate.reckoned(current.adjustedQuota, rounded.carriedIn),
      housed: gate.reckoned(current.housed, rounded.housed),
      toHouse: gate.reckoned(current.toHouse, rounded.backlog),
    },
    corrected: corrected && gate.corrected(corrected),
    backlog: backlog === null ? null : gate.reckoned(backlog, rounded.backlog),
    previous: previous && {
      meeting: previous.meeting,
      asOf: previous.asOf,
      reported:
        previous.reported === null ? null : gate.reckoned(previous.reported, rounded.previous),
      recomputed:
        previous.recomputed === null ? null : gate.reckoned(previous.recomputed, rounded.previous),
      change: rounded.previous ? null : gate.declared(previous.change),
    },
    progress: progress && {
      ...gate.declared(progress),
      isRounded: rounded.progress,
    },
    bridge: bridge && {
      behindSchedule: gate.reckoned(bridge.behindSchedule, rounded.week),
      notYetDue: gate.reckoned(bridge.notYetDue, rounded.carriedIn),
      weekBoundary: gate.reckoned(bridge.weekBoundary, rounded.week || rounded.backlog),
      backlog: gate.reckoned(bridge.backlog, rounded.backlog),
    },
  };
}

type Public = ReturnType<typeof publicStanding>;

function backlogExplained(
  backlog: Public['backlog'],
  { words, asOf, missing }: PublicContext,
): PublicText {
  const { standing: w, head } = words;
  if (missing === null) return w.byTheDay;
  return backlog === null ? head.periodMissing(missing) : w.openingBefore(words.day(asOf));
}

function quotaLines(
  { current, corrected }: Pick<Public, 'current' | 'corrected'>,
  context: PublicContext,
) {
  const { words, asOf, halfYear, missing } = context;
  const { standing: w, head } = words;
  const line = figureLinesOf('standing', w);
  const explained = (text: (known: NonNullable<Public['current']>) => PublicText) =>
    current ? text(current) : head.periodMissing(missing ?? halfYear);
  const people = (count: 'quota' | 'adjustedQuota' | 'housed' | 'toHouse') =>
    figureCell(current && current[count], words);
  return [
    line(
      'quota',
      people('quota'),
      explained(() => w.asPublished(halfYear)),
    ),
    line(
      'carriedIn',
      backlogCell(current && current.carriedIn, words),
      explained(({ firstDay }) => w.carriedInOn(words.day(firstDay))),
    ),
    line(
      'adjustedQuota',
      people('adjustedQuota'),
      explained(() => w.adjustedQuotaIs),
    ),
    line(
      'housed',
      people('housed'),
      explained(() => w.housedUpTo(words.day(asOf))),
    ),
    line(
      'corrections',
      corrected === null ? figureCell(null, words) : countCell(corrected, words),
      explained(() => (corrected === 0 ? w.noCorrections : w.correctionsAre)),
    ),
    line(
      'toHouse',
      people('toHouse'),
      explained(({ lastDay }) => w.toHouseBefore(words.day(lastDay))),
    ),
  ];
}

function previousLines(previous: Public['previous'], { words }: PublicContext) {
  const { standing: w } = words;
  const line = figureLinesOf('standing', w);
  if (!previous) {
    const none = cell(words.none, 'textFigure');
    return [
      line('previousReported', none, w.noPrevious),
      line('previousRecomputed', none, w.noPrevious),
      line('previousDifference', none),
    ];
  }
  const { meeting, asOf, reported, recomputed, change } = previous;
  return [
    line(
      'previousReported',
      backlogCell(reported, words),
      reported === null ? w.noPreviousTab : w.previousOn(words.day(meeting)),
    ),
    line(
      'previousRecomputed',
      backlogCell(recomputed, words),
      recomputed === null ? w.previousUnknown(words.day(asOf)) : w.previousAsOf(words.day(asOf)),
    ),
    change === null
      ? line('previousDifference', cell(words.none, 'textFigure'))
      : line(
          'previousDifference',
          cell(change, 'figure', w.previousDifferenceFormat),
          change === 0 ? w.previousSame : w.previousDifferenceIs,
        ),
  ];
}

const BAND_LOOKS = {
  onSchedule: 'goodBand',
  slightlyBehind: 'middleBand',
  behind: 'badBand',
} as const satisfies Record<Band, LookName>;

function progressLines({ current, progress }: Public, { words }: PublicContext) {
  const { standing: w } = words;
  const line = figureLinesOf('standing', w);
  const none = cell(words.none, 'textFigure');
  if (!progress) {
    const why = current ? w.noMonthEnded : '';
    return [line('progress', none, why), line('band', none, why)];
  }
  const { share, norm, threshold, boundary, band, monthEnd, isRounded } = progress;
  return [
    line(
      'progress',
      share === null
        ? none
        : cell(isRounded ? words.aboutPercent(share) : words.percent(share), 'textFigure'),
      w.progressNorm(words.day(monthEnd), words.percent(norm)),
    ),
    line(
      'band',
      band === null ? none : cell(words.bands[band], BAND_LOOKS[band]),
      share === null
        ? w.nothingToHouse
        : w.bandBoundary(words.setPercent(threshold), words.percent(boundary)),
    ),
  ];
}

function bridgeLines(bridge: Public['bridge'], { words }: PublicContext) {
  const { bridge: w } = words;
  const line = figureLinesOf('bridge', w);
  const people = (id: keyof Bridge) => backlogCell(bridge && bridge[id], words);
  return [
    subheadingLine('bridge.heading', w.heading),
    line('behindSchedule', people('behindSchedule'), w.behindScheduleIs),
    line('notYetDue', people('notYetDue'), w.notYetDueIs),
    line('weekBoundary', people('weekBoundary'), w.weekBoundaryIs),
    line('backlog', backlogCell(bridge && bridge.backlog, words, STRONG_BACKLOG)),
  ];
}

import { type Band, BAND_CODES } from '../../domain/backlog';
import { halfYearLabel } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { type PublicContext, defineBlock } from '../block';
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
import { type Bridge, type StandingFigures, standingFigures } from './standing-figures';
import { previousLines, publicPrevious } from './standing-previous';

/** Key of the line that holds the backlog; the next meeting's tab reads what was reported. */
export const BACKLOG_KEY = 'standing.backlog';
/** So does it the quota and what was carried in, to tell why that differs from today's figure. */
export const QUOTA_KEY = 'standing.quota';
export const CARRIED_IN_KEY = 'standing.carriedIn';

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
  json: ({ current, revision, corrected, backlog, bridge, previous, progress, forecast }) => ({
    period: current && halfYearLabel(current.halfYear),
    quota: current && current.quota,
    quotaRevised: revision && { on: isoDay(revision.on), original: revision.original },
    carriedIn: current && current.carriedIn,
    adjustedQuota: current && current.adjustedQuota,
    housed: current && current.housed,
    corrections: corrected && corrected.people,
    backlog,
    behindSchedule: bridge && bridge.behindSchedule,
    bridge,
    backlogPrevious: previous && previous.recomputed,
    backlogReported: previous && previous.reported,
    backlogChange: previous && {
      total: previous.change,
      byRevision: previous.byRevision,
      otherwise: previous.otherwise,
    },
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
    quotaRevised:
      'herziening die op de peildatum geldt: `on` de dag, `original` wat eerst was gepubliceerd; `null` zonder herziening',
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
    backlogChange:
      'het verschil tussen die twee (`total`), in hele personen: door herziening van de taakstelling (`byRevision`) en de rest (`otherwise`); `null` als een van de twee niet bekend is',
    band: '`op schema`, `enigszins achter` of `achter`',
    forecast:
      'achterstand aan het eind van het halfjaar bij gelijkblijvend tempo: `expected`, `low`, `high` (80%-marge); niet afgerond',
  },
});

function publicStanding(figures: StandingFigures, gate: Gate) {
  const { current, revision, corrected, backlog, previous, progress, bridge } = figures;
  const { isRounded: rounded } = figures;
  return {
    revision: gate.declared(revision),
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
    previous: previous && publicPrevious(previous, rounded.previous, gate),
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

function quotaLines({ current, revision, corrected }: Public, context: PublicContext) {
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
      explained(() =>
        revision
          ? w.asRevised(halfYear, words.day(revision.on), revision.original)
          : w.asPublished(halfYear),
      ),
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

import { type Band, BAND_CODES } from '../../domain/backlog';
import { halfYearLabel } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  cell,
  emptyLine,
  figureCell,
  figureLinesOf,
  headingLine,
  STRONG_BACKLOG,
} from '../line';
import type { LookName } from '../looks';
import type { PublicText } from '../public';
import { standingFigures } from './standing-figures';
import { publicStanding, type PublicStanding } from './standing-public';

/** The key of the line with the backlog. The next meeting's tab reads from it what was reported. */
export const BACKLOG_KEY = 'standing.backlog';
/**
 * The keys of the lines with the quota, the backlog carried in and the corrections. The next tab
 * reads them, to explain why the reported backlog differs from today's.
 */
export const QUOTA_KEY = 'standing.quota';
export const CARRIED_IN_KEY = 'standing.carriedIn';
export const CORRECTIONS_KEY = 'standing.corrections';

/**
 * Where the partners stand, in six lines. They are always at the same addresses, because formulas
 * elsewhere may refer to them. A figure that cannot be given is a dash with the reason.
 */
export const standing = defineBlock({
  key: 'standing',
  figures: standingFigures,
  isReckonedAnew: true,
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
        bandLine(figures, context),
        emptyLine('standing.end'),
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
      byCorrections: previous.byCorrections,
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
      'het verschil tussen die twee (`total`), in hele personen: door herziening van de taakstelling (`byRevision`), door correcties (`byCorrections`; `null` als niet bekend is hoeveel er toen waren) en de rest (`otherwise`); `null` als een van de twee niet bekend is',
    band: '`op schema`, `enigszins achter` of `achter`',
    forecast:
      'achterstand aan het eind van het halfjaar bij gelijkblijvend tempo: `expected`, `low`, `high` (80%-marge); niet afgerond',
  },
});

function backlogExplained(
  backlog: PublicStanding['backlog'],
  { words, asOf, missing }: PublicContext,
): PublicText {
  const { standing: w, head } = words;
  if (missing === null) return w.byTheDay;
  return backlog === null ? head.periodMissing(missing) : w.openingBefore(words.day(asOf));
}

function quotaLines({ current, revision }: PublicStanding, context: PublicContext) {
  const { words, asOf, halfYear, missing } = context;
  const { standing: w, head } = words;
  const line = figureLinesOf('standing', w);
  const explained = (text: (known: NonNullable<PublicStanding['current']>) => PublicText) =>
    current ? text(current) : head.periodMissing(missing ?? halfYear);
  const people = (count: 'quota' | 'housed' | 'toHouse') =>
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
      'housed',
      people('housed'),
      explained(() => w.housedUpTo(words.day(asOf))),
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

function bandLine({ current, progress }: PublicStanding, { words }: PublicContext) {
  const { standing: w } = words;
  const line = figureLinesOf('standing', w);
  const none = cell(words.none, 'textFigure');
  if (!progress) return line('band', none, current ? w.noMonthEnded : '');
  const { share, threshold, boundary, band, bands } = progress;
  return line(
    'band',
    band === null ? cell(w.bandNear, 'textFigure') : cell(words.bands[band], BAND_LOOKS[band]),
    band === null
      ? w.bandBetween(words.bands[bands[0]], words.bands[bands[1]], words.percent(boundary))
      : share === null
        ? w.nothingToHouse
        : w.bandBoundary(words.setPercent(threshold), words.percent(boundary)),
  );
}

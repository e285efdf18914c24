import { FORECAST_LEVEL } from '../../domain/forecast';
import type { Range } from '../../domain/outlook/projection';
import { isoDay } from '../../domain/iso-day';
import type { SerialDay } from '../../domain/units';
import { type Ask, type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  backlogText,
  cell,
  columnsLine,
  emptyLines,
  figureCell,
  figureLinesOf,
  lineKey,
  nameCell,
  sentenceLine,
  subheadingLine,
} from '../line';
import type { Binds, EndAhead, NotProjected, Projecting } from '../outlook/projected';
import type { Gate, PublicFigure, PublicText } from '../public';
import { nearest, STEP } from '../rounding';
import { corporations } from './corporations';
import { homesNeeded } from './homes-needed';
import { standing } from './standing';
import type { StandingFigures } from './standing-figures';

/** Two forecasts for the end of the half-year: by the pace, and week by week. */
export interface OutlookFigures {
  readonly pace: {
    readonly forecast: NonNullable<StandingFigures['forecast']>;
    /** The probability of the forecast's margin, in percent. */
    readonly percent: number;
  } | null;
  readonly projection: EndFigures | null;
  /** At the end of the next half-year. Null if its quota is not known. */
  readonly next: EndFigures | null;
  /** Null if there is a projection. */
  readonly notProjected: NotProjected | null;
  readonly homes: readonly CorporationShortage[];
}

/** The end of a half-year, in people. A positive number is a backlog. */
export interface EndFigures extends Range {
  readonly on: SerialDay;
  /** In how many of ten courses (possible futures) the half-year ends without a backlog. */
  readonly chanceInTen: number;
  readonly binds: Binds;
}

/**
 * The backlog that a corporation is expected to have at the end of this half-year, expressed in
 * homes of mean size. It says nothing about how many homes are available.
 */
interface CorporationShortage {
  readonly name: string;
  /** A lead is negative. Null if the number of people that it housed is hidden. */
  readonly short: number | null;
}

function outlookFigures(situation: Projecting, ask: Ask): OutlookFigures {
  const { projected } = situation;
  const { forecast } = ask(standing);
  const pace = forecast && { forecast, percent: 100 * FORECAST_LEVEL };
  if (typeof projected === 'string') {
    return { pace, projection: null, next: null, notProjected: projected, homes: [] };
  }
  const [first, next] = projected.ends;
  return {
    pace,
    projection: first ? endFigures(situation, first) : null,
    next: next ? endFigures(situation, next) : null,
    notProjected: null,
    homes: first ? homesAhead(situation, ask, first) : [],
  };
}

/** People who are due minus people who will be housed. Administrators see the last in fives. */
export function endFigures(
  { current, isPublic }: Pick<Projecting, 'current' | 'isPublic'>,
  end: EndAhead,
): EndFigures | null {
  if (!current) return null;
  const due = current.adjustedQuota - current.housed + end.moreDue;
  const after = (people: number) => due - (isPublic ? nearest(people, STEP) : people);
  return {
    on: end.day,
    low: after(end.housed.high),
    median: after(end.housed.median),
    high: after(end.housed.low),
    chanceInTen: end.chanceInTen,
    binds: end.binds,
  };
}

/** Takes the corporations' figures from their own block, so that the two agree. */
function homesAhead({ isPublic }: Projecting, ask: Ask, end: EndAhead): CorporationShortage[] {
  const division = ask(corporations);
  const { householdSize } = ask(homesNeeded);
  if (!division || householdSize === null) return [];
  return division.lines.flatMap(({ name, share, housed, housedSince }) => {
    if (name === null) return [];
    const expected = end.housedOf.get(name)?.median ?? 0;
    const toCome = isPublic ? nearest(expected, STEP) : expected;
    const people = share - housed - (housedSince ?? 0) - toCome;
    return [{ name, short: division.isHidden ? null : Math.round(people / householdSize) + 0 }];
  });
}

/** Blank lines below these figures, so that a figure can be added without moving other lines. */
const RESERVED_LINES = 1;

/** The last lines under the heading of `standingDetails`. */
export const outlook = defineBlock({
  key: 'outlook',
  figures: outlookFigures,
  isReckonedAnew: true,
  // These figures come from the public line (`public-line.ts`) and from rounded counts. Nobody can
  // be recognised in the future: of the courses, only the middle and a margin in fives are shown.
  publish: ({ pace, projection, next, notProjected, homes }, gate) => ({
    notProjected,
    isRounded: gate.officialsOnly(true) === null,
    pace: pace && {
      on: pace.forecast.on,
      percent: gate.declared(pace.percent),
      expected: gate.reckoned(pace.forecast.expected, true),
      low: gate.reckoned(pace.forecast.low, true),
      high: gate.reckoned(pace.forecast.high, true),
    },
    projection: projection && publicEnd(projection, gate),
    next: next && publicEnd(next, gate),
    // Computed from the rounded number of people that each corporation housed, this would differ
    // from what officials see.
    homes: (gate.officialsOnly(true) === null ? [] : homes).map(({ name, short }) => ({
      name: gate.name(name),
      short: short === null ? null : gate.reckoned(Math.max(0, short), true),
      left: short === null ? null : gate.reckoned(Math.max(0, -short), true),
    })),
  }),
  lines: ({ pace, projection, next, notProjected, homes, isRounded }, context) => {
    const { words, missing } = context;
    const { outlook: w, head } = words;
    const on = pace?.on ?? projection?.on ?? null;
    const tooFew = isRounded ? w.noPaceRounded : w.noPace;
    const noPace = missing === null ? tooFew : head.periodMissing(missing);
    const line = figureLinesOf('outlook', w);
    const none = cell(words.none, 'textFigure');
    const whyNot = notProjectedText(notProjected, context);
    const whyNoNext = projection ? w.nextUnknown : whyNot;
    return {
      lines: [
        subheadingLine('outlook.heading', on === null ? w.heading : w.headingOn(words.day(on))),
        line(
          'pace',
          backlogCell(pace && pace.expected, words),
          pace
            ? w.paceRange(pace.percent, backlogText(pace.low, words), backlogText(pace.high, words))
            : noPace,
        ),
        line(
          'supply',
          backlogCell(projection && projection.median, words),
          projection ? rangeText(projection, context) : whyNot,
        ),
        line(
          'chance',
          projection ? cell(w.inTen(projection.chanceInTen), 'textFigure') : none,
          projection ? w.binds[projection.binds] : whyNot,
        ),
        line(
          'next',
          backlogCell(next && next.median, words),
          next ? rangeText(next, context) : whyNoNext,
        ),
        ...emptyLines('standing.reserved', RESERVED_LINES).map((line) =>
          isRounded ? sentenceLine(line.key, w.rounded) : line,
        ),
        ...homesLines(homes, projection?.on ?? null, context),
      ],
    };
  },
  json: ({ projection, next, notProjected, homes }) => ({
    outlook: {
      end: projection && { ...projection, on: isoDay(projection.on) },
      next: next && { ...next, on: isoDay(next.on) },
      why: notProjected,
      homes,
    },
  }),
  jsonMeans: {
    outlook:
      'vooruitblik week voor week: `end` aan het einde van dit halfjaar en `next` van het volgende (op `on`; `null` als de taakstelling daarvan ontbreekt), met `median` de verwachte achterstand, `low` en `high` de grenzen waar acht van de tien verlopen tussen liggen, `chanceInTen` in hoeveel van de tien er geen achterstand is en `binds` wat knelt (`homesForOne`, `homesForFamilies`, `homesForLarge`, `linking` of `nothing`); `why` waarom er geen is (`noHalfYear`, `lastDay`, `tablesMissing`, `householdsMissing`, `homesMissing`); `homes` per corporatie (`name`) hoeveel gemiddelde woningen haar verwachte achterstand is (`short`; negatief: voorsprong)',
  },
});

export function publicEnd({ on, low, median, high, chanceInTen, binds }: EndFigures, gate: Gate) {
  return {
    on,
    low: gate.backlog(low, true),
    median: gate.backlog(median, true),
    high: gate.backlog(high, true),
    chanceInTen: gate.declared(chanceInTen),
    binds,
  };
}

function rangeText(
  { low, high }: { readonly low: PublicFigure; readonly high: PublicFigure },
  { words }: PublicContext,
): PublicText {
  return words.outlook.range(backlogText(low, words), backlogText(high, words));
}

interface PublicHomes {
  readonly name: PublicText;
  readonly short: PublicFigure | null;
  readonly left: PublicFigure | null;
}

function homesLines(homes: readonly PublicHomes[], on: SerialDay | null, { words }: PublicContext) {
  const { outlook: w, corporations: c } = words;
  if (homes.length === 0 || on === null) return [];
  return [
    sentenceLine('outlook.homes.note', w.homesOn(words.day(on))),
    columnsLine('outlook.columns', [c.corporation, w.short, w.left]),
    ...homes.map(({ name, short, left }) => ({
      key: lineKey('outlook.homes', name),
      cells: [nameCell(name), figureCell(short, words), figureCell(left, words)],
    })),
  ];
}

function notProjectedText(
  why: NotProjected | null,
  { words, missing, halfYear }: PublicContext,
): PublicText {
  const { outlook: w, head } = words;
  switch (why) {
    case 'noHalfYear':
      return head.periodMissing(missing ?? halfYear);
    case 'lastDay':
      return w.lastDay;
    case 'householdsMissing':
      return w.householdsMissing;
    case 'homesMissing':
      return w.homesMissing;
    case 'tablesMissing':
    case null:
      return w.tablesMissing;
  }
}

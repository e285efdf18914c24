import { sum } from '../../domain/sum';
import { idKey } from '../../workbook/cell';
import { type Ask, type PublicContext, defineBlock } from '../block';
import { emptyLine, headingLine, paragraphLines } from '../line';
import type { Binds, Projecting } from '../outlook/projected';
import type { Gate, PublicFigure, PublicText, PublicWords } from '../public';
import { STEP, wholePeople } from '../rounding';
import type { Situation } from '../situation';
import { corporations } from './corporations';
import { homesUndelivered } from './decisions-figures';
import { homesNeeded } from './homes-needed';
import { type ExpectedBacklog, HOUSED_MARGIN, type Outcome, outcomeOf } from './outcome';
import { outlook } from './outlook';
import { standing } from './standing';
import type { StandingFigures } from './standing-figures';
import { publicStanding } from './standing-public';

/**
 * The contents of three sentences: where the partners stand, whether they meet the quota, and what
 * stands in the way.
 */
export interface SummaryFigures {
  readonly standing: StandingFigures;
  readonly outcome: Outcome;
  readonly obstacles: Obstacles;
}

/** What is missing, as far as it is known. Null if no table gives it. */
export interface Obstacles {
  /**
   * By the outlook, what keeps more people from being housed by the end of this half-year. Given
   * even if the half-year ends without a backlog.
   */
  readonly binds: Binds | null;
  readonly homesToOffer: HomesToOffer | null;
  /**
   * Homes on offer that are kept for nobody, and for which no proposal waits. Null for administrators,
   * who do not know the proposals.
   */
  readonly homesWithoutCandidate: number | null;
  /** People whom COA still has to link. */
  readonly toLink: number | null;
}

/** Without those at a location that is still to be delivered. */
interface HomesToOffer {
  readonly toGo: number;
  /** All homes that were agreed. */
  readonly agreed: number;
  readonly isWithoutUndelivered: boolean;
  /**
   * The corporation with the most homes still to offer. Null if only one corporation agreed on
   * homes, or if none has any to offer.
   */
  readonly most: { readonly name: string; readonly toGo: number } | null;
}

function summaryFigures(situation: Projecting, ask: Ask): SummaryFigures {
  const figures = ask(standing);
  const isRounded = figures.isRounded.backlog;
  return {
    standing: figures,
    outcome: outcomeOf(figures, aheadOf(situation, ask, isRounded), situation.asOf, isRounded),
    obstacles: {
      binds: ask(outlook).projection?.binds ?? null,
      homesToOffer: homesToOffer(situation, ask),
      homesWithoutCandidate: homesWithoutCandidate(situation),
      toLink: ask(homesNeeded).toLink,
    },
  };
}

/**
 * The backlog expected at the end of the half-year: by the projection, or else by the pace. Null if
 * there is neither.
 *
 * @param isRounded whether people housed are rounded
 */
function aheadOf({ isPublic }: Projecting, ask: Ask, isRounded: boolean): ExpectedBacklog | null {
  const { projection, pace } = ask(outlook);
  if (projection) {
    const { on, low, high } = projection;
    const margin = isRounded ? HOUSED_MARGIN : isPublic ? STEP / 2 : 0;
    return { by: 'projection', on, low, high, margin };
  }
  if (!pace) return null;
  const { on, low, high } = pace.forecast;
  return { by: 'pace', on, low, high, margin: isRounded ? HOUSED_MARGIN : 0 };
}

function homesWithoutCandidate({ homes, proposed, isPublic }: Projecting): number | null {
  if (!homes || (isPublic && proposed)) return null;
  const proposals = proposed?.pairs.length ?? 0;
  return Math.max(0, sum(homes.map(({ unassigned }) => unassigned)) - proposals);
}

function homesToOffer(situation: Situation, ask: Ask): HomesToOffer | null {
  const { current } = situation;
  const division = ask(corporations);
  const homes = division?.total.homes ?? null;
  if (!current || !division || !homes || homes.agreed === null) return null;
  const undelivered = homesUndelivered(situation, current.lastDay);
  const offering = division.lines.flatMap(({ name, homes: own }) => {
    if (name === null || !own || own.agreed === null) return [];
    const later = Math.min(own.toGo, undelivered.get(idKey(name)) ?? 0);
    return [{ name, toGo: own.toGo - later, later }];
  });
  const later = sum(offering.map((one) => one.later));
  const [first] = [...offering].sort((a, b) => b.toGo - a.toGo);
  const most = first && first.toGo > 0 && offering.length > 1 ? first : null;
  return {
    toGo: homes.toGo - later,
    agreed: homes.agreed,
    isWithoutUndelivered: later > 0,
    most: most && { name: most.name, toGo: most.toGo },
  };
}

/**
 * How many rows each sentence takes, however short it is, so that the lines below keep their place.
 */
const ROWS = { standing: 2, outcome: 2, obstacles: 3 } as const;

/** The first block below the head of the tab. Its figures are those of the blocks below. */
export const summary = defineBlock({
  key: 'summary',
  figures: summaryFigures,
  isReckonedAnew: true,
  publish: publicSummary,
  lines: (figures, context) => {
    const { words } = context;
    return {
      lines: [
        headingLine('summary.heading', words.summary.heading),
        ...paragraphLines('summary.standing', standingText(figures, context), ROWS.standing),
        ...paragraphLines('summary.outcome', outcomeText(figures, context), ROWS.outcome),
        ...paragraphLines('summary.obstacles', obstaclesText(figures, context), ROWS.obstacles),
        emptyLine('summary.end'),
      ],
    };
  },
  json: ({ outcome }) => ({ outcome: outcome.kind }),
  jsonMeans: {
    outcome:
      'of de taakstelling van het halfjaar gehaald wordt: `met`, `ended` (om, en niet gehaald), `likely`, `unlikely`, `open`, `unknown` of `noHalfYear`',
  },
});

function publicSummary({ standing: figures, outcome, obstacles }: SummaryFigures, gate: Gate) {
  const { binds, homesToOffer: homes, homesWithoutCandidate, toLink } = obstacles;
  // Rounds as the block of the outlook does.
  const publicAhead = (people: number) =>
    'by' in outcome && outcome.by === 'projection'
      ? gate.backlog(people, true)
      : gate.reckoned(people, true);
  return {
    standing: publicStanding(figures, gate),
    // The outcome is computed from the public line (`public-line.ts`), like the outlook.
    outcome:
      'on' in outcome
        ? {
            kind: outcome.kind,
            by: outcome.by,
            on: outcome.on,
            low: publicAhead(outcome.low),
            high: publicAhead(outcome.high),
          }
        : outcome,
    obstacles: {
      binds,
      // Numbers of homes are the corporations' plans.
      homesToOffer: homes && {
        ...gate.declared({ toGo: homes.toGo, agreed: homes.agreed }),
        isWithoutUndelivered: homes.isWithoutUndelivered,
        most: homes.most && {
          name: gate.name(homes.most.name),
          toGo: gate.declared(homes.most.toGo),
        },
      },
      homesWithoutCandidate: gate.declared(homesWithoutCandidate),
      toLink: toLink === null ? null : gate.reckoned(toLink, true),
    },
  };
}

type PublicSummary = ReturnType<typeof publicSummary>;

function standingText(
  { standing: { backlog, previous } }: PublicSummary,
  { words, asOf, missing, halfYear }: PublicContext,
): PublicText {
  const { summary: w } = words;
  if (backlog === null) return w.unknown(missing ?? halfYear);
  const now = peopleOf(backlog);
  const day = words.day(asOf);
  const state =
    now.whole === 0
      ? now.isRounded
        ? w.aboutEven(day)
        : w.even(day)
      : (now.whole > 0 ? w.fewer : w.more)(day, peopleText(now, words));
  if (!previous) return w.alone(state, w.noPrevious);
  const before = words.day(previous.asOf);
  if (previous.recomputed === null) return w.alone(state, w.previousUnknown(before));
  const then = peopleOf(previous.recomputed);
  const change = now.whole - then.whole;
  const isRounded = now.isRounded || then.isRounded;
  const by = peopleText({ whole: change, isRounded }, words);
  const compared = change === 0 ? w.same : change < 0 ? w.better(by) : w.worse(by);
  return w.compared(state, compared, before, backlogWords(then, words));
}

interface WholePeople {
  readonly whole: number;
  readonly isRounded: boolean;
}

function peopleOf(figure: PublicFigure): WholePeople {
  return typeof figure === 'number'
    ? { whole: wholePeople(figure), isRounded: false }
    : { whole: wholePeople(figure.about), isRounded: true };
}

/** The number of people without a sign, such as `7` or `ongeveer 7`. */
function peopleText({ whole, isRounded }: WholePeople, words: PublicWords): PublicText {
  const people = words.number(Math.abs(whole) as Parameters<typeof words.number>[0]);
  return isRounded ? words.summary.about(people) : people;
}

function backlogWords(people: WholePeople, words: PublicWords): PublicText {
  const { summary: w } = words;
  if (people.whole === 0) return people.isRounded ? w.nearlyNone : w.none;
  const text = peopleText(people, words);
  return people.whole > 0 ? w.backlog(text) : w.lead(text);
}

/** Two backlogs, or two leads, are one range, with the smaller number first. */
function rangeWords(low: WholePeople, high: WholePeople, words: PublicWords): PublicText {
  const { summary: w } = words;
  const isOneSided = low.whole !== high.whole && low.whole * high.whole > 0;
  if (!isOneSided) return w.range(backlogWords(low, words), backlogWords(high, words));
  const [least, most] = low.whole > 0 ? [low, high] : [high, low];
  const from = peopleText({ ...least, isRounded: low.isRounded || high.isRounded }, words);
  const to = peopleText({ ...most, isRounded: false }, words);
  return (low.whole > 0 ? w.backlogRange : w.leadRange)(from, to);
}

function figureText(figure: PublicFigure, words: PublicWords): PublicText {
  return peopleText(peopleOf(figure), words);
}

function outcomeText(
  { outcome, standing: { current } }: PublicSummary,
  { words, missing, halfYear }: PublicContext,
): PublicText {
  const { summary: w } = words;
  if (!current || outcome.kind === 'noHalfYear') return w.outcomeNoHalfYear(missing ?? halfYear);
  switch (outcome.kind) {
    case 'met':
      if (peopleOf(current.adjustedQuota).whole <= 0) return w.nobodyToHouse(halfYear);
      return w.met(
        halfYear,
        figureText(current.housed, words),
        figureText(current.adjustedQuota, words),
      );
    case 'ended':
      return w.ended(halfYear, figureText(current.toHouse, words));
    case 'unknown':
      return w.outcomeUnknown(halfYear);
    case 'likely':
    case 'unlikely':
    case 'open':
      return w[outcome.kind](
        halfYear,
        outcome.by === 'pace' ? w.byPace : w.byProjection,
        words.day(outcome.on),
        rangeWords(peopleOf(outcome.low), peopleOf(outcome.high), words),
      );
  }
}

function homesToOfferText(
  {
    toGo,
    agreed,
    most,
    isWithoutUndelivered,
  }: NonNullable<PublicSummary['obstacles']['homesToOffer']>,
  { summary: w }: PublicWords,
): PublicText {
  const homes = (isWithoutUndelivered ? w.homesToOfferNow : w.homesToOffer)(toGo, agreed);
  return most ? w.homesToOfferMost(homes, most.name, most.toGo) : homes;
}

function obstaclesText(
  { outcome, obstacles, standing: { current } }: PublicSummary,
  { words, missing, halfYear }: PublicContext,
): PublicText {
  const { summary: w } = words;
  if (!current) return w.obstaclesNoHalfYear(missing ?? halfYear);
  if (outcome.kind === 'met') return w.nothingLeft;
  const { binds, homesToOffer: homes, homesWithoutCandidate, toLink } = obstacles;
  if (homes === null && homesWithoutCandidate === null && toLink === null) return w.nothingKnown;
  const isShort = outcome.kind === 'unlikely' || outcome.kind === 'open';
  const parts = [
    ...(isShort && binds !== null && binds !== 'nothing' ? [w.binds[binds]] : []),
    ...(homes && homes.toGo > 0 ? [homesToOfferText(homes, words)] : []),
    ...(homesWithoutCandidate !== null && homesWithoutCandidate > 0
      ? [w.homesWithoutCandidate(homesWithoutCandidate)]
      : []),
    ...(toLink !== null && peopleOf(toLink).whole > 0 ? [w.toLink(figureText(toLink, words))] : []),
  ];
  if (parts.length === 0) return w.nothingSeen;
  return (outcome.kind === 'likely' ? w.obstaclesAhead : w.obstacles)(parts);
}

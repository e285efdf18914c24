import { sum } from '../../domain/sum';
import { idKey } from '../../workbook/cell';
import { linkingDayOf } from '../../workbook/settings';
import { type Ask, type PublicContext, defineBlock } from '../block';
import { emptyLine, fitsIn, headingLine, paragraphLines } from '../line';
import { type Binds, type HomesShort, type Projecting, sizeOf } from '../outlook/projected';
import type { Gate, PublicCount, PublicFigure, PublicText, PublicWords } from '../public';
import { STEP, wholePeople } from '../rounding';
import { coa } from './coa';
import { decisions } from './decisions';
import { halfYears } from './half-years';
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
  /** How many half-years in a row have ended with a backlog, as far as that is known. */
  readonly inARow: number;
  /** Whether there may be more in that row, before the first half-year that is known. */
  readonly isAtLeast: boolean;
}

/** What is missing, as far as it is known. Null if no table gives it. */
export interface Obstacles {
  /** By the outlook: why no more people are housed by the end of this half-year, backlog or not. */
  readonly binds: Binds | null;
  /** For whom there are too few homes now: households wait, and no home on offer can take them. */
  readonly shortNow: readonly HomesShort[];
  /** How many people COA linked too few by the reference day. Null before it, or if unknown. */
  readonly linkedTooFew: number | null;
  readonly homesLate: HomesLate | null;
  /** Homes on offer that are kept for nobody and in no proposal. Null for administrators. */
  readonly homesWithoutCandidate: number | null;
  /** People whom COA still has to link. Null from the reference day on: they come too late. */
  readonly toLink: number | null;
}

/**
 * The homes that should have been offered by now, if corporations spread the agreed homes over the
 * half-year. Homes at a location that is still to be delivered do not count.
 */
interface HomesLate {
  readonly short: number;
  /** The homes that all corporations still have to offer, these included. */
  readonly toGo: number;
  readonly of: readonly { readonly name: string; readonly short: number }[];
}

function summaryFigures(situation: Projecting, ask: Ask): SummaryFigures {
  const figures = ask(standing);
  const isRounded = figures.isRounded.backlog;
  const { linked } = ask(coa);
  const last = ask(halfYears).lines.at(-1);
  return {
    standing: figures,
    outcome: outcomeOf(figures, aheadOf(situation, ask, isRounded), situation.asOf, isRounded),
    obstacles: {
      binds: ask(outlook).projection?.binds ?? null,
      shortNow: shortNow(situation),
      linkedTooFew: linked && !linked.isSofar ? linked.tooFew : null,
      homesLate: homesLate(ask),
      homesWithoutCandidate: homesWithoutCandidate(situation),
      toLink: isLinkingTime(situation) ? ask(homesNeeded).toLink : null,
    },
    inARow: last?.inARow ?? 0,
    isAtLeast: last?.isAtLeast ?? false,
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
    const { on, low, high, chanceInTen } = projection;
    const margin = isRounded ? HOUSED_MARGIN : isPublic ? STEP / 2 : 0;
    return { by: 'projection', on, low, high, margin, isCertain: chanceInTen === 0 };
  }
  if (!pace) return null;
  const { on, low, high } = pace.forecast;
  return { by: 'pace', on, low, high, margin: isRounded ? HOUSED_MARGIN : 0, isCertain: false };
}

function homesWithoutCandidate({ homes, proposed, isPublic }: Projecting): number | null {
  if (!homes || (isPublic && proposed)) return null;
  const proposals = proposed?.pairs.length ?? 0;
  return Math.max(0, sum(homes.map(({ unassigned }) => unassigned)) - proposals);
}

function isLinkingTime({ current, asOf, settings }: Projecting): boolean {
  return current !== null && asOf < linkingDayOf(current.halfYear, settings);
}

/**
 * For whom there are too few homes now: sizes that are at least half of the households without a
 * home and without a proposal.
 */
function shortNow({ households, proposed }: Projecting): readonly HomesShort[] {
  if (!proposed) return [];
  const withoutHome = new Set(
    proposed.withoutHome.map(({ household }) => idKey(household.household)),
  );
  const sizes = (households ?? [])
    .filter(({ household }) => withoutHome.has(idKey(household.household)))
    .map(({ household, familyExpected }) => sizeOf(household.persons + familyExpected));
  const most = sizes.length / 2;
  return HOMES_SHORT.filter((one) => {
    const count = sizes.filter((size) => size === one).length;
    return count > 0 && count >= most;
  });
}

const HOMES_SHORT = ['homesForOne', 'homesForFamilies', 'homesForLarge'] as const;

function homesLate(ask: Ask): HomesLate | null {
  const { homes, homesToGo } = ask(decisions);
  const of = homes.map(({ name, short }) => ({ name, short }));
  return of.length === 0 ? null : { short: sum(of.map((one) => one.short)), toGo: homesToGo, of };
}

/** How many rows each sentence takes, even a short one, so that the lines below do not move. */
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

function publicSummary(
  { standing: figures, outcome, obstacles, inARow, isAtLeast }: SummaryFigures,
  gate: Gate,
) {
  const { binds, shortNow: short, linkedTooFew, homesLate: late, toLink } = obstacles;
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
            isCertain: outcome.isCertain,
            on: outcome.on,
            low: publicAhead(outcome.low),
            high: publicAhead(outcome.high),
          }
        : outcome,
    obstacles: {
      binds,
      shortNow: short,
      linkedTooFew: gate.officialsOnly(linkedTooFew),
      // Numbers of homes are the corporations' plans.
      homesLate: late && {
        ...gate.declared({ short: late.short, toGo: late.toGo }),
        of: late.of.map((one) => ({
          name: gate.name(one.name),
          short: gate.declared(one.short),
        })),
      },
      homesWithoutCandidate:
        obstacles.homesWithoutCandidate === null
          ? null
          : gate.count(obstacles.homesWithoutCandidate),
      toLink: toLink === null ? null : gate.reckoned(toLink, true),
    },
    inARow: gate.declared(inARow),
    isAtLeast,
  };
}

type PublicSummary = ReturnType<typeof publicSummary>;

function standingText(
  summary: PublicSummary,
  { words, asOf, missing, halfYear }: PublicContext,
): PublicText {
  const { summary: w } = words;
  const { backlog, previous } = summary.standing;
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

/** Nothing if administrators may not know how many. */
function homesFree(homes: PublicCount, words: PublicWords): PublicText[] {
  if (typeof homes === 'string') return [];
  return [words.summary.homesWithoutCandidate(figureText(homes, words))];
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
  { outcome, standing: { current }, inARow, isAtLeast }: PublicSummary,
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
      return expectedText(outcome, { inARow, isAtLeast }, halfYear, words);
  }
}

type Expected = Extract<PublicSummary['outcome'], { on: unknown }>;

/** The expected end. It also names earlier half-years that ended with a backlog, if that fits. */
function expectedText(
  outcome: Expected,
  { inARow, isAtLeast }: Pick<PublicSummary, 'inARow' | 'isAtLeast'>,
  halfYear: PublicText,
  words: PublicWords,
): PublicText {
  const { summary: w } = words;
  const range = rangeWords(peopleOf(outcome.low), peopleOf(outcome.high), words);
  const sentenceWith = (expected: PublicText) =>
    w[outcome.kind === 'unlikely' && outcome.isCertain ? 'certain' : outcome.kind](
      halfYear,
      outcome.by === 'pace' ? w.byPace : w.byProjection,
      words.day(outcome.on),
      expected,
    );
  const isMany = outcome.kind !== 'likely' && inARow > 1;
  const short = sentenceWith(range);
  const long = isMany ? w.afterHalfYears(short, inARow, isAtLeast) : short;
  return fitsIn(long, ROWS.outcome) ? long : short;
}

function obstaclesText(summary: PublicSummary, context: PublicContext): PublicText {
  const { words, missing, halfYear } = context;
  const { outcome, obstacles, standing: figures } = summary;
  const { summary: w } = words;
  if (!figures.current) return w.obstaclesNoHalfYear(missing ?? halfYear);
  if (outcome.kind === 'met') return w.nothingLeft;
  const { shortNow: short, homesLate: late, homesWithoutCandidate, toLink } = obstacles;
  const isUnknown = late === null && homesWithoutCandidate === null && toLink === null;
  const parts = obstacleParts(summary, words);
  if (parts.length === 0) return isUnknown && short.length === 0 ? w.nothingKnown : w.nothingSeen;
  const sentenceOf = outcome.kind === 'likely' ? w.obstaclesAhead : w.obstacles;
  // The most important obstacles come first. Obstacles that do not fit are also points to decide.
  const fitting = parts.map((_, i) => sentenceOf(parts.slice(0, i + 1)));
  return fitting.findLast((text) => fitsIn(text, ROWS.obstacles)) ?? sentenceOf(parts.slice(0, 1));
}

function obstacleParts({ outcome, obstacles }: PublicSummary, words: PublicWords): PublicText[] {
  const { summary: w } = words;
  const { binds, shortNow: short, linkedTooFew, homesLate: late } = obstacles;
  const { homesWithoutCandidate, toLink } = obstacles;
  const isShort = outcome.kind === 'unlikely' || outcome.kind === 'open';
  const isNow = binds !== null && (short as readonly Binds[]).includes(binds);
  return [
    ...(short.length > 0 ? [w.shortNow(short.map((one) => w.forWhom[one]))] : []),
    ...(isShort && binds !== null && binds !== 'nothing' && !isNow ? [w.binds[binds]] : []),
    ...(linkedTooFew !== null && peopleOf(linkedTooFew).whole > 0
      ? [w.linkedTooFew(figureText(linkedTooFew, words))]
      : []),
    ...(late
      ? [
          w.homesLate(
            late.short,
            late.toGo,
            late.of.map(({ name, short: behind }) => w.homesLateOf(name, behind)),
          ),
        ]
      : []),
    ...(toLink !== null && peopleOf(toLink).whole > 0 ? [w.toLink(figureText(toLink, words))] : []),
    ...(homesWithoutCandidate !== null && homesWithoutCandidate !== 0
      ? homesFree(homesWithoutCandidate, words)
      : []),
  ];
}

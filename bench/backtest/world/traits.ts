/** The traits of an invented municipality. They are drawn once, before its first day. */
import {
  addDays,
  firstDayOf,
  lastDayOf,
  nextHalfYear,
  type HalfYear,
} from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Chance } from './chance';

/**
 * What decides how many homes a corporation offers: its agreement, the end of the half-year, or its
 * own pace.
 */
export type Habit = 'byAgreement' | 'atTheDeadline' | 'ownPace';

export interface CorporationTraits {
  readonly name: string;
  readonly stock: number;
  /** Its share (0–1) of all corporations' homes in the municipality. */
  readonly share: number;
  readonly habit: Habit;
  /** Its own pace, as a multiple of the pace that its share needs. 1 is just enough. */
  readonly strength: number;
  /** The agreed homes that it means to offer, as a multiple: 0.9 is nine of ten. */
  readonly fidelity: number;
  /** Weights: how often its homes are for at most 2, 3, … 8 persons. */
  readonly sizes: readonly number[];
  /** Days on which it offers nothing, such as during a merger. */
  readonly absence: { readonly from: SerialDay; readonly to: SerialDay } | null;
}

/** A lasting change of the pace of offers. It begins on the day `on`, and is complete after `weeks` weeks. */
export interface Turn {
  readonly on: SerialDay;
  readonly factor: number;
  readonly weeks: number;
}

export interface Traits {
  /** The people whom the municipality has to house in a usual half-year. */
  readonly size: number;
  /** The first day that is simulated, a year before the workbook begins. */
  readonly firstDay: SerialDay;
  readonly workbookFrom: SerialDay;
  readonly lastDay: SerialDay;
  readonly halfYears: readonly HalfYear[];
  readonly opening: number;
  readonly corporations: readonly CorporationTraits[];
  readonly turns: readonly Turn[];
  /** The first day of a taskforce, which keeps corporations to agreements. Null without one. */
  readonly taskforceOn: SerialDay | null;
  /** The standard deviation of `quarterMood` (see world.ts). */
  readonly unrest: number;
  /** The agreed homes divided by the homes that are needed. Null if nothing is agreed. */
  readonly agreed: number | null;
  readonly locations: number;
  /** A temporary complex in which people already live, with the day on which it ends. */
  readonly ending: { readonly homes: number; readonly until: SerialDay } | null;
  readonly singles: number;
  /** The share (0–1) of the singles whose family comes later. */
  readonly awaitFamily: number;
  /** The mean number of weeks, on top of 20 days, between moving in and the family's arrival. */
  readonly familyWeeks: number;
  /** Multiplies `familyWeeks` for households that move in on the day `on` or later. */
  readonly familyTurn: { readonly on: SerialDay; readonly factor: number };
  /** The people whom COA links, divided by the quota. */
  readonly linked: number;
  /** The share of a backlog that COA links in addition. */
  readonly linkedForBacklog: number;
  /** Whether COA links more people later in the half-year if it has linked too few. */
  readonly coaCatchesUp: boolean;
  readonly coaSeesEmptyHomes: boolean;
  readonly refusals: number;
  /** A household answers within this many days. */
  readonly answerDays: number;
  /** The mean number of days by which a move is later than necessary. */
  readonly movingDays: number;
  readonly unlinkedPerWeek: number;
  /** A placement is written in the workbook within this many days. */
  readonly entryDays: number;
  readonly writesAccepted: boolean;
  readonly writesOffered: boolean;
}

/** The number of half-years in the workbook. */
const HALF_YEARS = 4;
const NAMES = ['Brugstede', 'Diezehof', 'Lindewaarde', 'Stadsvlinder', 'De Waard', 'Ons Erf'];

export function drawTraits(chance: Chance): Traits {
  const size = Math.exp(chance.uniform(Math.log(12), Math.log(240)));
  const halfYears = drawHalfYears(chance);
  const [first, second, third] = halfYears as [HalfYear, HalfYear, HalfYear];
  const workbookFrom = firstDayOf(third);
  const lastDay = lastDayOf(halfYears[halfYears.length - 1] ?? second);
  const someDay = () => addDays(workbookFrom, chance.between(30, lastDay - workbookFrom - 120));
  const hasAgreements = chance.happens(0.6);
  const taskforceOn = chance.happens(0.5) ? someDay() : null;
  return {
    size,
    firstDay: firstDayOf(first),
    workbookFrom,
    lastDay,
    halfYears,
    opening: Math.round(size * chance.uniform(-0.6, 0.35)),
    corporations: drawCorporations(chance, size, someDay, taskforceOn === null ? 1 : 0.75),
    turns: taskforceOn === null ? drawTurns(chance, someDay) : [],
    taskforceOn,
    unrest: chance.uniform(0.15, 0.5),
    agreed: hasAgreements ? chance.uniform(0.75, 1.2) : null,
    locations: chance.poisson(1.5 + size / 50),
    ending: chance.happens(0.2)
      ? { homes: chance.between(2, Math.ceil(size / 12) + 2), until: someDay() }
      : null,
    singles: chance.uniform(0.42, 0.75),
    awaitFamily: chance.uniform(0.1, 0.5),
    familyWeeks: chance.uniform(14, 55),
    familyTurn: { on: someDay(), factor: chance.pick([1, 1, 0.6, 1.6]) },
    linked: chance.uniform(0.92, 1.18),
    linkedForBacklog: chance.uniform(0.3, 1),
    coaCatchesUp: chance.happens(0.5),
    coaSeesEmptyHomes: chance.happens(0.6),
    refusals: chance.uniform(0.02, 0.22),
    answerDays: chance.between(8, 24),
    movingDays: chance.uniform(3, 14),
    unlinkedPerWeek: chance.uniform(0.001, 0.006),
    entryDays: chance.happens(0.35) ? chance.between(3, 12) : 0,
    writesAccepted: chance.happens(0.8),
    writesOffered: chance.happens(0.9),
  };
}

function drawHalfYears(chance: Chance): HalfYear[] {
  const first: HalfYear = { year: chance.between(2015, 2021), half: chance.pick([1, 2] as const) };
  const all = [first];
  while (all.length < HALF_YEARS + 2) all.push(nextHalfYear(all[all.length - 1] ?? first));
  return all;
}

function drawCorporations(
  chance: Chance,
  size: number,
  someDay: () => SerialDay,
  strength: number,
): CorporationTraits[] {
  const most = Math.min(NAMES.length, 1 + Math.floor(Math.log2(Math.max(2, size / 8))));
  const stocks = NAMES.slice(0, chance.between(1, most)).map(() =>
    Math.round(size * 40 * chance.gamma(1, 3) + 200),
  );
  const total = stocks.reduce((sum, stock) => sum + stock, 0);
  return stocks.map((stock, index) => {
    const from = someDay();
    return {
      name: NAMES[index] ?? '',
      stock,
      share: stock / total,
      habit: chance.pick(['byAgreement', 'byAgreement', 'atTheDeadline', 'ownPace'] as const),
      strength: strength * chance.uniform(0.75, 1.4),
      fidelity: chance.uniform(0.75, 1.1),
      sizes: [0.34, 0.26, 0.22, 0.1, 0.05, 0.02, 0.01].map((weight) => weight * chance.gamma(1, 4)),
      absence: chance.happens(0.08) ? { from, to: addDays(from, chance.between(60, 180)) } : null,
    };
  });
}

/** The pace of offers falls, and may recover later. Or it rises, or it does not change. */
function drawTurns(chance: Chance, someDay: () => SerialDay): Turn[] {
  const kind = chance.next();
  const on = someDay();
  if (kind < 0.4) {
    const fall: Turn = { on, factor: chance.uniform(0.4, 0.75), weeks: chance.between(2, 8) };
    if (chance.happens(0.5)) return [fall];
    const back = addDays(on, chance.between(90, 270));
    return [fall, { on: back, factor: 1 / fall.factor, weeks: chance.between(2, 8) }];
  }
  if (kind < 0.6) return [{ on, factor: chance.uniform(1.2, 1.8), weeks: chance.between(3, 12) }];
  return [];
}

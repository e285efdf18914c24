/** What an invented municipality is like: drawn once, before anything happens in it. */
import {
  addDays,
  firstDayOf,
  lastDayOf,
  nextHalfYear,
  type HalfYear,
} from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Chance } from './chance';

/** How a corporation goes about what it agreed. */
export type Habit = 'byAgreement' | 'atTheDeadline' | 'ownPace';

export interface CorporationTraits {
  readonly name: string;
  readonly stock: number;
  /** Of the municipality's stock, 0–1. */
  readonly share: number;
  readonly habit: Habit;
  /** The part of its share that it brings forth when nothing changes. */
  readonly strength: number;
  /** The part of what it agreed that it means to keep. */
  readonly fidelity: number;
  /** Weights of homes for at most 2, 3, 4, 5, 6, 7 and 8 persons. */
  readonly sizes: readonly number[];
  /** Days in which it offers nothing: a reorganisation, a merger. */
  readonly absence: { readonly from: SerialDay; readonly to: SerialDay } | null;
}

/** A lasting change of what is brought forth, which comes over some weeks. */
export interface Turn {
  readonly on: SerialDay;
  readonly factor: number;
  readonly weeks: number;
}

export interface Traits {
  /** The people asked in a usual half-year. */
  readonly size: number;
  /** The municipality exists a year before its workbook does. */
  readonly firstDay: SerialDay;
  readonly workbookFrom: SerialDay;
  readonly lastDay: SerialDay;
  readonly halfYears: readonly HalfYear[];
  readonly opening: number;
  readonly corporations: readonly CorporationTraits[];
  readonly turns: readonly Turn[];
  /** From this day on a taskforce makes agreements that are kept; null where there is none. */
  readonly taskforceOn: SerialDay | null;
  /** Spread of the pace from one quarter to the next, on the scale of logarithms. */
  readonly unrest: number;
  /** Homes agreed as a part of those needed; null where nothing is agreed. */
  readonly agreed: number | null;
  readonly locations: number;
  /** Homes of a temporary complex in which people lived before, and the day it ends. */
  readonly ending: { readonly homes: number; readonly until: SerialDay } | null;
  readonly singles: number;
  /** Of the singles, the part whose family follows later. */
  readonly awaitFamily: number;
  /** Weeks from moving in to the family's coming, on average. */
  readonly familyWeeks: number;
  /** From some day on families come sooner (below 1) or later. */
  readonly familyTurn: { readonly on: SerialDay; readonly factor: number };
  /** The part of the quota that COA links. */
  readonly linked: number;
  /** The part of a backlog that COA links on top of the quota. */
  readonly linkedForBacklog: number;
  /** COA makes up within the half-year for what it linked too little. */
  readonly coaCatchesUp: boolean;
  readonly coaSeesEmptyHomes: boolean;
  readonly refusals: number;
  /** Days within which a household answers, at most. */
  readonly answerDays: number;
  /** Days on top of what is needed to move, on average. */
  readonly movingDays: number;
  readonly unlinkedPerWeek: number;
  /** Days after which a placement stands in the workbook, at most. */
  readonly entryDays: number;
  readonly writesAccepted: boolean;
  readonly writesOffered: boolean;
}

/** Half-years in the workbook. */
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

/** Effort falls off, and may come back; or it rises; or neither. */
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

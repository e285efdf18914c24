import { FORECAST_LEVEL } from '../../domain/forecast';
import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import { type Ask, type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  backlogText,
  countText,
  emptyLines,
  figureLinesOf,
  sentenceLine,
  subheadingLine,
} from '../line';
import type { PublicText } from '../public';
import type { Situation } from '../situation';
import { corporations } from './corporations';
import { homesNeeded } from './homes-needed';
import { deliveriesBetween } from './locations-figures';
import { standing } from './standing';
import type { StandingFigures } from './standing-figures';

/** Two ways to look ahead to the half-year's end. */
export interface OutlookFigures {
  readonly pace: {
    readonly forecast: NonNullable<StandingFigures['forecast']>;
    /** The probability of the forecast's margin, in percent. */
    readonly percent: number;
  } | null;
  readonly supply: SupplyOutlook | null;
  /** Null where the supply is known. */
  readonly noSupply: NoSupply | null;
}

/**
 * Why nothing can be said by what is on offer: Taakstelling lacks a half-year, it is the half-year's
 * last day, nobody moved of whom the household's size is known, or no table tells of homes.
 */
type NoSupply = 'noHalfYear' | 'lastDay' | 'noHouseholdSize' | 'noneKnown';

/** What the backlog becomes with the homes and family members that are known. */
export interface SupplyOutlook {
  readonly on: SerialDay;
  /** People; positive is a backlog. */
  readonly backlog: number;
  /** Homes on offer and not let that come free by then. */
  readonly offeredHomes: number;
  /** Homes agreed and not yet offered. */
  readonly agreedHomes: number;
  /** Homes to be delivered by then. */
  readonly plannedHomes: number;
  /** All of these that can be let. A home that is both agreed and to be delivered counts once. */
  readonly homes: number;
  readonly family: number;
  readonly isFamilyNone: boolean;
}

function outlookFigures(situation: Situation, ask: Ask): OutlookFigures {
  const { forecast } = ask(standing);
  const supply = supplyOutlook(situation, ask);
  return {
    pace: forecast && { forecast, percent: 100 * FORECAST_LEVEL },
    ...(typeof supply === 'string'
      ? { supply: null, noSupply: supply }
      : { supply, noSupply: null }),
  };
}

/**
 * The best case at the half-year's end: each home that can be let by then houses a household of
 * mean size, and all expected family has come. Those homes are the ones on offer that come free by
 * then, and the ones still to be offered or delivered. A home to be delivered may be one of those
 * agreed, so the larger of these two numbers counts.
 */
function supplyOutlook(situation: Situation, ask: Ask): SupplyOutlook | NoSupply {
  const { current, asOf, homes, tables, counted } = situation;
  const { agreedNotLet, householdSize, familyExpected, isNone } = ask(homesNeeded);
  if (!current) return 'noHalfYear';
  if (asOf >= current.lastDay) return 'lastDay';
  if (!agreedNotLet && !homes && !tables.locations) return 'noneKnown';
  if (householdSize === null) return 'noHouseholdSize';
  // Less the homes kept for nobody it says how many are kept, which households these are for.
  const offeredHomes = counted(lettableBy(current.lastDay, homes ?? []));
  const agreedHomes = ask(corporations)?.total.homes?.toGo ?? 0;
  const plannedHomes = deliveriesBetween(tables.locations ?? [], asOf, current.lastDay);
  const family = familyExpected ?? 0;
  const allHomes = offeredHomes + Math.max(agreedHomes, plannedHomes);
  const toCome = Math.round(allHomes * householdSize) + family;
  return {
    on: current.lastDay,
    backlog: current.adjustedQuota - current.housed - toCome,
    offeredHomes,
    agreedHomes,
    plannedHomes,
    homes: allHomes,
    family,
    isFamilyNone: isNone.family,
  };
}

/** Units on offer, neither let nor taken back, that come free on or before a day. */
function lettableBy(upTo: SerialDay, homes: readonly HomeAsOf[]): number {
  const lettable = homes.filter(
    ({ home, isWithdrawn }) => !isWithdrawn && home.availableFrom <= upTo,
  );
  return sum(lettable.map(({ notLet }) => notLet));
}

/** Lines kept blank, so that a figure can be added to block 2 and nothing below has to move. */
const RESERVED_LINES = 2;

/** The last part of block 2. */
export const outlook = defineBlock({
  key: 'outlook',
  figures: outlookFigures,
  isReckonedAnew: true,
  // From the public line and rounded counts.
  publish: ({ pace, supply, noSupply }, gate) => ({
    noSupply,
    isRounded: gate.officialsOnly(true) === null,
    pace: pace && {
      on: pace.forecast.on,
      percent: gate.declared(pace.percent),
      expected: gate.reckoned(pace.forecast.expected, true),
      low: gate.reckoned(pace.forecast.low, true),
      high: gate.reckoned(pace.forecast.high, true),
    },
    supply: supply && {
      on: supply.on,
      backlog: gate.reckoned(supply.backlog, true),
      homes: gate.reckoned(supply.homes, true),
      plannedHomes: gate.declared(supply.plannedHomes),
      family: gate.tallied(supply.family, supply.isFamilyNone),
    },
  }),
  lines: ({ pace, supply, noSupply, isRounded }, context) => {
    const { words, missing } = context;
    const { outlook: w, head } = words;
    const on = pace?.on ?? supply?.on ?? null;
    const noPace = missing === null ? w.noPace : head.periodMissing(missing);
    const line = figureLinesOf('outlook', w);
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
          backlogCell(supply && supply.backlog, words),
          supply
            ? w.supplyIs(
                countText(supply.homes, words),
                supply.plannedHomes,
                countText(supply.family, words),
              )
            : noSupplyText(noSupply, isRounded, context),
        ),
        ...emptyLines('standing.reserved', RESERVED_LINES).map((line, i) =>
          isRounded && i === 0 ? sentenceLine(line.key, w.rounded) : line,
        ),
      ],
    };
  },
  json: ({ supply }) => ({
    supplyOutlook: supply && { ...supply, on: isoDay(supply.on) },
  }),
  jsonMeans: {
    supplyOutlook:
      'achterstand (`backlog`) op `on` volgens bekend aanbod: hoogstens te verhuren `homes`, namelijk `offeredHomes` aangeboden, niet verhuurd en dan vrij, met het grootste van `agreedHomes` nog aan te bieden en `plannedHomes` op te leveren voor vergunninghouders; `family` nareizigers (`isFamilyNone`: niemand); `null` op de laatste dag van het halfjaar, en als er geen aanbod, grootte van huishoudens of halfjaar in Taakstelling bekend is',
  },
});

function noSupplyText(
  why: NoSupply | null,
  isForAdministrators: boolean,
  { words, missing, halfYear }: PublicContext,
): PublicText {
  const { outlook: w, homesNeeded, head } = words;
  switch (why) {
    case 'noHalfYear':
      return head.periodMissing(missing ?? halfYear);
    case 'lastDay':
      return w.lastDay;
    case 'noHouseholdSize':
      return isForAdministrators ? homesNeeded.tooFewMoves : homesNeeded.noHouseholdSize;
    case 'noneKnown':
    case null:
      return w.noSupply;
  }
}

/**
 * The yearly limits of the huurtoeslag, as in force on 1 January. They apply to the bare rent
 * (rekenhuur), in cents a month.
 * Source: the yearly adjustment of the amounts of the Wet op de huurtoeslag (Staatscourant), as
 * stated in corporations' annual letters and reports.
 */
import type { Cents } from './units';

export interface RentAmounts {
  /** kwaliteitskortingsgrens: young households */
  readonly qualityDiscount: Cents;
  /** lage aftoppingsgrens: households of 1 or 2 people */
  readonly cappingLow: Cents;
  /** hoge aftoppingsgrens: households of 3 or more people */
  readonly cappingHigh: Cents;
}

export interface RentLimits extends RentAmounts {
  /** jongerenleeftijd: `qualityDiscount` applies to occupants below this age without a child */
  readonly youthAge: number;
}

/** The limits by calendar year. */
export type RentYears = ReadonlyMap<number, RentLimits>;

export const RENT_LIMITS: RentYears = new Map([
  [2015, limits(40306, 57687, 61824, 23)],
  [2016, limits(40992, 58668, 62876, 23)],
  [2017, limits(41402, 59255, 63505, 23)],
  [2018, limits(41734, 59730, 64014, 23)],
  [2019, limits(42444, 60746, 65103, 23)],
  [2020, limits(43251, 61901, 66340, 23)],
  [2021, limits(44246, 63325, 67866, 23)],
  [2022, limits(44246, 63325, 67866, 23)],
  [2023, limits(45220, 64719, 69360, 23)],
  [2024, limits(45447, 65043, 69707, 23)],
  [2025, limits(47720, 68296, 73193, 23)],
  [2026, limits(49820, 71302, 76414, 21)],
]);

function limits(
  qualityDiscount: number,
  cappingLow: number,
  cappingHigh: number,
  youthAge: number,
): RentLimits {
  return {
    qualityDiscount: qualityDiscount as Cents,
    cappingLow: cappingLow as Cents,
    cappingHigh: cappingHigh as Cents,
    youthAge,
  };
}

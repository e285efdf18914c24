/**
 * The settings of the outlook. If a setting is null, the workbook's own history decides. If that
 * says too little, an assumption does.
 */
export interface OutlookSettings {
  /**
   * The median number of days from the day on which both a home and a household are available,
   * until the household moves in.
   */
  readonly movingDays: number | null;
  /** The median number of days between accepting a home and moving in. */
  readonly acceptedDays: number | null;
  /** The median number of days by which locations are delivered later than planned. */
  readonly deliveryDelay: number | null;
  /** The number of days over which the homes of a delivered location are offered. */
  readonly fillDays: number | null;
  /** The part (0–1) of the offered homes that are never let. */
  readonly lost: number | null;
  /** The number of households, out of a hundred that wait, that are unlinked in a week. */
  readonly unlinkedPer100: number | null;
  /** The number of families, out of a hundred still expected, that arrive in a week. */
  readonly familiesPer100: number | null;
  /** The number of people that COA links in a week. */
  readonly linkedPerWeek: number | null;
  /** The number of homes that a corporation offers in a week, by `idKey` of its name. */
  readonly offersPerWeek: ReadonlyMap<string, number>;
  /**
   * The variation of each pace (a number per week) around its expected value, as the standard
   * deviation of its logarithm.
   */
  readonly spread: Readonly<Record<Spread, number | null>>;
}

/** The paces whose variation can be set: homes offered, people linked, and families arriving. */
export const SPREADS = ['aanbod', 'koppelen', 'nareis'] as const;

export type Spread = (typeof SPREADS)[number];

export const DEFAULT_OUTLOOK_SETTINGS: OutlookSettings = {
  movingDays: null,
  acceptedDays: null,
  deliveryDelay: null,
  fillDays: null,
  lost: null,
  unlinkedPer100: null,
  familiesPer100: null,
  linkedPerWeek: null,
  offersPerWeek: new Map(),
  spread: { aanbod: null, koppelen: null, nareis: null },
};

/**
 * The settings of the outlook, which shows how many people will probably be housed. If a setting is
 * null, the workbook's history decides. If the history is too short, an assumption decides.
 */
export interface OutlookSettings {
  /**
   * The median number of days from the day on which the home and the household are both available,
   * until the move.
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
  /** Of a hundred waiting households, the number that are unlinked in a week. */
  readonly unlinkedPer100: number | null;
  /** Of a hundred expected families, the number that arrive in a week. */
  readonly familiesPer100: number | null;
  /** The number of people that COA links in a week. */
  readonly linkedPerWeek: number | null;
  /** The number of homes that a corporation offers in a week, by `idKey` of its name. */
  readonly offersPerWeek: ReadonlyMap<string, number>;
  /**
   * How much each pace varies: the standard deviation of its logarithm. A pace is a number per
   * week.
   */
  readonly spread: Readonly<Record<Spread, number | null>>;
}

/** The paces: homes offered, people linked, and families arriving. */
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

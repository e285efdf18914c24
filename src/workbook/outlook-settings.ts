/** What partners may set of the outlook. Null: the workbook's own history decides, or an assumption. */
export interface OutlookSettings {
  /** Median days from when there were a home and a household for it to moving in. */
  readonly movingDays: number | null;
  /** Median days from accepting a home to moving in. */
  readonly acceptedDays: number | null;
  /** Median days by which locations are delivered later than planned. */
  readonly deliveryDelay: number | null;
  /** Days over which the homes of a delivered location are offered. */
  readonly fillDays: number | null;
  /** The part (0–1) of the homes offered that comes to nothing. */
  readonly lost: number | null;
  /** Of a hundred households that wait, how many are unlinked a week. */
  readonly unlinkedPer100: number | null;
  /** Of a hundred families still to follow, how many come a week. */
  readonly familiesPer100: number | null;
  /** People that COA links a week. */
  readonly linkedPerWeek: number | null;
  /** Homes that a corporation offers a week, by its name in the form in which ids are compared. */
  readonly offersPerWeek: ReadonlyMap<string, number>;
  /** How far a pace strays from what is expected, as a standard deviation of its logarithm. */
  readonly spread: Readonly<Record<Spread, number | null>>;
}

/** What a pace may be of. */
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

/** What the partners agreed about who is housed where. It is their agreement and not a law. */

export interface HousingAgreement {
  /**
   * The day from which families go to regular housing. -Infinity means always, and Infinity that it
   * was never agreed.
   */
  readonly familiesRegularFrom: number;
  /**
   * The day from which single people go to alternative housing. -Infinity means always, and
   * Infinity that it was never agreed.
   */
  readonly singlesAlternativeFrom: number;
  /**
   * A household with at least this many people, including family still to follow, is a family. A
   * smaller one counts as single people.
   */
  readonly familyFrom: number;
}

export const DEFAULT_AGREEMENT: HousingAgreement = {
  familiesRegularFrom: -Infinity,
  singlesAlternativeFrom: -Infinity,
  familyFrom: 2,
};

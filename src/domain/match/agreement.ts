/** What the partners agreed about who is housed where. It is their agreement and not a law. */

export interface HousingAgreement {
  /** The day from which families go to regular housing. -Infinity: always; Infinity: never. */
  readonly familiesRegularFrom: number;
  /** The day from which single people go to alternative housing, with the same two infinities. */
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

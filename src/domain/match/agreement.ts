/** What the partners agreed about who is housed where. It is their agreement and not a law. */

export interface HousingAgreement {
  /** The day from which families go to regular housing; -Infinity: always, Infinity: never agreed. */
  readonly familiesRegularFrom: number;
  /** The day from which single people go to alternative housing, in the same way. */
  readonly singlesAlternativeFrom: number;
  /** So many people, with those still to follow, are a family. Fewer count as single people. */
  readonly familyFrom: number;
}

export const DEFAULT_AGREEMENT: HousingAgreement = {
  familiesRegularFrom: -Infinity,
  singlesAlternativeFrom: -Infinity,
  familyFrom: 2,
};

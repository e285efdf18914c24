/**
 * Gives a number to each subject of chance, such as the offers of one corporation. `chance.ts`
 * makes a stream of random numbers from it.
 */

const PER_KIND = 4096;

const KINDS = [
  'offersOfCorporation',
  'kindsOfOffers',
  'mixOfCorporation',
  'offeredIsLost',
  'offeredLuck',
  'nextIsLost',
  'nextLuck',
  'locationDelay',
  'locationKinds',
  'locationIsLost',
  'locationLuck',
  'linkedWhen',
  'linkedKinds',
  'mixOfHouseholds',
  'waitingGoes',
  'linkedGoes',
  'promisedMoves',
  'acceptedMoves',
  'familyOfLived',
  'familyOfWaiting',
  'familyOfPromised',
  'familyOfLinked',
  'levelOffers',
  'levelOffersOfCorporation',
  'weightOfAgreement',
  'paceOfCorporation',
  'levelLinking',
  'weightOfQuota',
  'paceOfLinking',
  'rateOfLost',
  'rateOfUnlinked',
  'rateOfFamily',
  'levelFamilies',
] as const;

export type ChanceKind = (typeof KINDS)[number];

const FIRST = new Map<ChanceKind, number>(KINDS.map((kind, index) => [kind, index * PER_KIND]));

/**
 * The number of a subject of chance.
 *
 * @param which the index within that kind, such as that of a corporation
 * @example
 * about('linkedWhen') === about('linkedKinds') // false
 * about('offersOfCorporation', 1) - about('offersOfCorporation', 0) // 1
 */
export function about(kind: ChanceKind, which = 0): number {
  return (FIRST.get(kind) ?? 0) + (which % PER_KIND);
}

/** The words of the proposals: the messages of the MATCH functions, and the result of each rule. */
import type { RefusedGround } from '../../domain/match/refused-ground';
import type { HardRuleName } from '../../domain/match/rules';
import type * as nl from '../nl/match';
import { common } from './common';

const grounds: Readonly<Record<RefusedGround, string>> = {
  nationality: 'nationality',
  origin: 'origin',
  language: 'language',
  sex: 'sex',
  religion: 'religion',
};

export const matchProblems: typeof nl.matchProblems = {
  columnMissing: (columns) =>
    `the column ${columns.join(' or ')} is missing. Include the header row in the selection, or give the column this header.`,
  columnUnclear: (columns, headerCount) =>
    headerCount === 1
      ? `one header stands just as well for ${columns.join(' as for ')}. Make that header clearer.`
      : `${headerCount} headers stand just as well for ${columns.join(' and ')}. Give the right column exactly the header ${columns[0] ?? ''}.`,
  tableEmpty:
    'no row below the header is filled in. Fill in the table, or include its rows in the selection.',
  idTwice: (earlier) => `this number is also in row ${earlier}; each number belongs there once.`,
  idUnknown: 'this number is not in the table.',
  noHomeFits: 'no home fits; MATCH.EXPLAIN says why for each home.',
  alreadyHoused: 'by its status this household is housed already and seeks no home.',
  alreadyUnlinked: 'by its status this household was unlinked and seeks no home.',
  nameTwice: (earlier) => `this name is also in row ${earlier}; leave one of them.`,
  notTwoColumns: (columns) =>
    `found: ${columns} ${columns === 1 ? 'column' : 'columns'}; expected: two columns without a header.`,
  criterionRefused: (ground) =>
    `a score may not depend on ${grounds[ground]}: homes are not allotted by nationality, origin, language, sex or religion (Dutch Equal Treatment Act). Remove this row.`,
  criterionUnknown: (known) =>
    `found: something that is no criterion; expected one of: ${known.join(', ')}.`,
  criteriaAllZero:
    'all weights are 0, so that there is no score to give. Give at least one rule a weight above 0.',
  tooManyPlaces: (found, most) =>
    `${found} pairs of household and unit are too many; at most ${most}. Take fewer homes or units at a time.`,
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const homesCounted = (count: number): string =>
  count === 1 ? '1 free home' : `${count} free homes`;

type Occupants = { readonly persons: number; readonly familyToFollow: number };
const occupants = ({ persons, familyToFollow }: Occupants): string =>
  familyToFollow === 0
    ? common.persons(persons)
    : `${common.persons(persons)}, family to follow included`;

/** @param under all occupants are younger than this age; null if they need not be */
const forYoung = (under: number | null) =>
  under === null ? '' : ` for occupants under ${under} years of age`;

const assumed = ({ year, limitsOf }: { readonly year: number; readonly limitsOf: number }) =>
  year === limitsOf
    ? ''
    : ` That is the limit of ${limitsOf}; the one of ${year} is not known yet.`;

const sentences: typeof nl.matchWords.sentences = {
  open: () => 'The household waits for a home and the home is free.',
  notWaiting: () => 'The household is already housed, or unlinked.',
  notOnOffer: () => 'The home is let, refused or withdrawn.',
  keptForAnother: () => 'The home is reserved for another household.',
  roomEnough: (found) => `${occupants(found)}; ${found.maximumPersons} can live there.`,
  roomTooLittle: (found) =>
    `${occupants(found)}, but at most ${found.maximumPersons} can live there.`,
  rentOfRoom: () => 'Not a self-contained home; the rent limit does not apply.',
  rentFits: ({ bareRent, limit, under, ...years }, { money }) =>
    `The rent of ${money(bareRent)} fits; the limit${forYoung(under)} is ${money(limit)}.${assumed(years)}`,
  rentTooHigh: ({ bareRent, limit, under, ...years }, { money }) =>
    `The rent of ${money(bareRent)} is above the limit${forYoung(under)} of ${money(limit)}. Family still to follow does not count for it.${assumed(years)}`,
  rentLimitUnknown: ({ year }) => `The rent limit of ${year} is not known.`,
  stairsNoMatter: () => 'The household does not need a home without stairs.',
  stairFree: () => 'The home has no stairs, as is needed.',
  stairsInTheWay: () => 'The household needs a home without stairs; this one has them.',
  stayNoMatter: () => 'No family is to follow.',
  canStay: ({ familyToFollow }) =>
    `The home has no end date; the ${common.persons(familyToFollow)} to follow can join.`,
  cannotStay: ({ familyToFollow, until }, { date }) =>
    `The home is there until ${date(until)}; with ${common.persons(familyToFollow)} to follow, the household must be able to stay.`,
  sizeFound: (found) =>
    `${occupants(found)}${found.familyToFollow === 0 ? '' : ','} in a home for ${found.maximumPersons}.`,
  kindNotAgreed: () => 'Nothing was agreed about the kind of home for this household.',
  familyInRegular: () => 'A family in a regular home, as agreed.',
  familyInAlternative: () => 'By agreement a family belongs in a regular home.',
  singleInRegular: () => 'A single person in a regular home; alternative housing was agreed.',
  singleInAlternative: () => 'A single person in alternative housing, as agreed.',
  inTime: ({ availableFrom, term }, { date }) =>
    `Available from ${date(availableFrom)}, within ${days(term)} of linking.`,
  late: ({ availableFrom, term, days: late }, { date }) =>
    `Available from ${date(availableFrom)}, ${days(late)} after the term of ${days(term)}.`,
  noWish: () => 'There is no wish for a place.',
  wishMet: () => 'The district or complex is among those wished for.',
  wishNotMet: () => 'The district and complex are not among those wished for.',
};

const obstacles: Readonly<Record<HardRuleName, string>> = {
  open: 'not free',
  ruimte: 'too small',
  huur: 'the rent is too high or the rent limit unknown',
  gelijkvloers: 'with stairs',
  blijven: 'temporary, while family is still to follow',
};

const remarks: typeof nl.matchWords.remarks = {
  nothingOnOffer: () => 'No home that fits: no home is free.',
  nothingFits: ({ rule, broken, onOffer }) =>
    `No home that fits. The rule “${rule}” fails most often: for ${broken} of ${homesCounted(onOffer)} (${obstacles[rule]}).`,
  allDeclined: () => 'No other home that fits: what fits was declined.',
  noneLeft: ({ fitting }) =>
    fitting === 1
      ? 'No home left: the one home that fits is needed for those linked longer.'
      : `No home left: the ${fitting} homes that fit are needed for those linked longer.`,
  mixLimit: ({ complex }) =>
    `No home left: complex ${complex} is at the limit of this proposal, and whatever else fits is needed for those linked longer.`,
  mixLimitElsewhere: ({ complex }) =>
    `No home left: what fits is needed for those linked longer. A home would come free if complex ${complex} could take more households.`,
};

export const matchWords: typeof nl.matchWords = {
  sentences,
  remarks,
  nobodyWaits: 'None of the households waits for a home.',
  money: common.euro,
  notCounted: 'Does not count: a hard rule is broken.',
};

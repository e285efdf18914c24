/** The words of the proposals: the messages of the MATCH functions, and the result of each rule. */
import type { RefusedGround } from '../../domain/match/refused-ground';
import type { HardRuleName, Sentence } from '../../domain/match/rules';
import type { Unmatched } from '../../domain/match/assign-households';
import type { Cents, SerialDay } from '../../domain/units';
import { common } from './common';

/** Writes days and amounts as they appear in a sentence. */
export interface MatchText {
  readonly date: (day: SerialDay) => string;
  readonly money: (cents: Cents) => string;
}

type Telling<Said extends { readonly code: string }> = {
  readonly [Code in Said['code']]: (said: Extract<Said, { code: Code }>, text: MatchText) => string;
};

const grounds: Readonly<Record<RefusedGround, string>> = {
  nationality: 'nationaliteit',
  origin: 'afkomst',
  language: 'taal',
  sex: 'geslacht',
  religion: 'geloof',
};

export const matchProblems = {
  columnMissing: (columns: readonly string[]) =>
    `de kolom ${columns.join(' of ')} ontbreekt. Neem de kopregel mee in de selectie, of geef de kolom deze kop.`,
  columnUnclear: (columns: readonly string[], headerCount: number) =>
    headerCount === 1
      ? `een kop past even goed bij ${columns.join(' als bij ')}. Maak die kop duidelijker.`
      : `${headerCount} koppen passen even goed bij ${columns.join(' en ')}. Geef de goede kolom precies de kop ${columns[0] ?? ''}.`,
  tableEmpty:
    'onder de kopregel staat geen enkele ingevulde rij. Vul de tabel in, of neem de rijen mee in de selectie.',
  idTwice: (earlier: number) =>
    `dit nummer staat ook in rij ${earlier}; elk nummer hoort er één keer in te staan.`,
  idUnknown: 'dit nummer staat niet in de tabel.',
  noHomeFits: 'geen enkele woning past; MATCH.EXPLAIN zegt per woning waarom.',
  alreadyHoused: 'deze kandidaat is volgens zijn status al gehuisvest en zoekt geen woning meer.',
  alreadyUnlinked: 'deze kandidaat is volgens zijn status ontkoppeld en zoekt geen woning meer.',
  nameTwice: (earlier: number) => `deze naam staat ook in rij ${earlier}; laat er één staan.`,
  notTwoColumns: (columns: number) =>
    `gevonden: ${columns} ${columns === 1 ? 'kolom' : 'kolommen'}; verwacht: twee kolommen zonder kopregel.`,
  criterionRefused: (ground: RefusedGround) =>
    `een score mag niet afhangen van ${grounds[ground]}: een woning wordt niet verdeeld naar nationaliteit, afkomst, taal, geslacht of geloof (Algemene wet gelijke behandeling). Haal deze regel weg.`,
  criterionUnknown: (known: readonly string[]) =>
    `gevonden: iets dat geen criterium is; verwacht een van: ${known.join(', ')}.`,
  criteriaAllZero:
    'alle gewichten zijn 0, zodat er geen score te geven is. Geef minstens één regel een gewicht boven 0.',
  tooManyPlaces: (found: number, most: number) =>
    `${found} paren van kandidaat en eenheid zijn te veel; hoogstens ${most}. Neem minder woningen of eenheden tegelijk.`,
};

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const homesCounted = (count: number): string =>
  count === 1 ? '1 vrije woning' : `${count} vrije woningen`;

/** The number of people who will live in the home, and how many of them will join later. */
type Occupants = { readonly persons: number; readonly familyToFollow: number };
const occupants = ({ persons, familyToFollow }: Occupants): string =>
  familyToFollow === 0
    ? common.persons(persons)
    : `${common.persons(persons)}, nareizigers meegerekend`;

/** @param under the age below which all occupants are; null without a limit */
const forYoung = (under: number | null) =>
  under === null ? '' : ` voor bewoners onder de ${under} jaar`;

const assumed = ({ year, limitsOf }: { readonly year: number; readonly limitsOf: number }) =>
  year === limitsOf ? '' : ` Dat is de grens van ${limitsOf}; die van ${year} is nog niet bekend.`;

/** The result of a rule. */
const sentences: Telling<Sentence> = {
  open: () => 'De kandidaat wacht op een woning en de woning is vrij.',
  notWaiting: () => 'De kandidaat is al gehuisvest of is ontkoppeld.',
  notOnOffer: () => 'De woning is verhuurd, geweigerd of ingetrokken.',
  keptForAnother: () => 'De woning is gereserveerd voor een andere kandidaat.',
  roomEnough: (found) => `${occupants(found)}; er kunnen er ${found.maximumPersons} wonen.`,
  roomTooLittle: (found) =>
    `${occupants(found)}, maar er kunnen er hoogstens ${found.maximumPersons} wonen.`,
  rentOfRoom: () => 'Geen zelfstandige woning; de huurgrens geldt niet.',
  rentFits: ({ bareRent, limit, under, ...years }, { money }) =>
    `De huur van ${money(bareRent)} is passend; de grens${forYoung(under)} is ${money(limit)}.${assumed(years)}`,
  rentTooHigh: ({ bareRent, limit, under, ...years }, { money }) =>
    `De huur van ${money(bareRent)} is hoger dan de grens${forYoung(under)} van ${money(limit)}. Nareizigers die nog komen, tellen daarvoor niet mee.${assumed(years)}`,
  rentLimitUnknown: ({ year }) => `Van ${year} is de huurgrens niet bekend.`,
  stairsNoMatter: () => 'De kandidaat hoeft niet gelijkvloers te wonen.',
  stairFree: () => 'De woning is gelijkvloers, zoals nodig.',
  stairsInTheWay: () => 'De kandidaat moet gelijkvloers wonen; deze woning heeft een trap.',
  stayNoMatter: () => 'Er komt geen familie na.',
  canStay: ({ familyToFollow }) =>
    `De woning heeft geen einddatum; de ${common.persons(familyToFollow)} die nog komen, kunnen erbij.`,
  cannotStay: ({ familyToFollow, until }, { date }) =>
    `De woning is er tot ${date(until)}; met ${common.persons(familyToFollow)} die nog komen, moet het huishouden kunnen blijven.`,
  sizeFound: (found) =>
    `${occupants(found)}${found.familyToFollow === 0 ? '' : ','} in een woning voor ${found.maximumPersons}.`,
  kindNotAgreed: () => 'Over de soort woning is voor dit huishouden niets afgesproken.',
  familyInRegular: () => 'Een gezin in een reguliere woning, zoals afgesproken.',
  familyInAlternative: () => 'Een gezin hoort volgens de afspraak in een reguliere woning.',
  singleInRegular: () =>
    'Een alleenstaande in een reguliere woning; afgesproken is alternatieve huisvesting.',
  singleInAlternative: () => 'Een alleenstaande in alternatieve huisvesting, zoals afgesproken.',
  inTime: ({ availableFrom, term }, { date }) =>
    `Beschikbaar vanaf ${date(availableFrom)}, binnen ${days(term)} na de koppeling.`,
  late: ({ availableFrom, term, days: late }, { date }) =>
    `Beschikbaar vanaf ${date(availableFrom)}, ${days(late)} na de termijn van ${days(term)}.`,
  noWish: () => 'Er is geen plaatsingswens.',
  wishMet: () => 'De wijk of het complex staat in de plaatsingswens.',
  wishNotMet: () => 'De wijk en het complex staan niet in de plaatsingswens.',
};

/** Says why a rule keeps a household out of most homes. */
const obstacles: Readonly<Record<HardRuleName, string>> = {
  open: 'niet vrij',
  ruimte: 'te klein',
  huur: 'de huur is te hoog of de huurgrens onbekend',
  gelijkvloers: 'niet gelijkvloers',
  blijven: 'tijdelijk, terwijl er nog familie komt',
};

/** Says why a household in the proposal has no home. */
const remarks: Telling<Unmatched> = {
  nothingOnOffer: () => 'Geen woning die past: er is geen vrije woning.',
  nothingFits: ({ rule, broken, onOffer }) =>
    `Geen woning die past. De regel “${rule}” staat het vaakst in de weg: bij ${broken} van de ${homesCounted(onOffer)} (${obstacles[rule]}).`,
  allDeclined: () => 'Geen andere woning die past: wat past, is afgewezen.',
  noneLeft: ({ fitting }) =>
    fitting === 1
      ? 'Geen woning over: de ene woning die past, is nodig voor wie langer gekoppeld is.'
      : `Geen woning over: de ${fitting} woningen die passen, zijn nodig voor wie langer gekoppeld is.`,
  mixLimit: ({ complex }) =>
    `Geen woning over: complex ${complex} zit aan de grens van dit voorstel, en wat verder past, is nodig voor wie langer gekoppeld is.`,
  mixLimitElsewhere: ({ complex }) =>
    `Geen woning over: wat past, is nodig voor wie langer gekoppeld is. Er kwam een woning vrij als complex ${complex} meer huishoudens mocht hebben.`,
};

export const matchWords = {
  sentences,
  remarks,
  nobodyWaits: 'Geen van de kandidaten wacht op een woning.',
  money: common.euro,
  /** Stands next to points that do not count. */
  notCounted: 'Telt niet mee: een harde regel wordt gebroken.',
};

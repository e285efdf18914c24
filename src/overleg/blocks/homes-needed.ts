import { civilOf, firstDayOf, halfYearOf, serialOf } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HouseholdAsOf } from '../../workbook/households-as-of';
import { holdsOnlyTheRest } from '../../workbook/waiting-list';
import type { Placement } from '../../workbook/tables/placements';
import { type Ask, type PublicContext, defineBlock } from '../block';
import {
  cell,
  countCell,
  countText,
  emptyLine,
  figureCell,
  figureLinesOf,
  subheadingLine,
} from '../line';
import type {
  Gate,
  PublicCount,
  PublicFigure,
  PublicNumber,
  PublicText,
  PublicWords,
} from '../public';
import type { Situation } from '../situation';
import { roundedDivisions, STEP } from '../rounding';
import { type CorporationsFigures, corporations } from './corporations';
import { divisionOfLets } from './corporations-figures';
import { fewOrNoneText } from './free-homes';

/** How many homes are still needed for the people still to house. */
export interface HomesNeeded {
  /** People still to house in this half-year. Null if Taakstelling has no row for it. */
  readonly toHouse: number | null;
  /** People whom COA linked and who wait for a home. Null without a table of households. */
  readonly waiting: number | null;
  /** People still to house whom COA has not linked and who join no family. Null if unknown. */
  readonly toLink: number | null;
  /**
   * Family members who are still expected in homes where their family already lives. Null without a
   * table of households, or if that table only holds households that still wait.
   */
  readonly familyExpected: number | null;
  /**
   * How many of these family members arrive in this half-year, at the pace of the last 12 months.
   * Null if `familyExpected` is.
   */
  readonly familyInTime: number | null;
  /**
   * The mean number of people per household that moved in during the last 12 months. Null if none
   * did. If counts are rounded, also null if fewer than ten did.
   */
  readonly householdSize: number | null;
  /** Whole homes for people who join no family. Null if `toHouse` or `householdSize` is. */
  readonly homes: number | null;
  /**
   * Homes agreed for this half-year into which nobody has moved yet. Null if none were agreed;
   * `homes` is null if it must be hidden.
   */
  readonly agreedNotLet: { readonly homes: number | null; readonly agreed: number } | null;
  /** How many households were joined by family in their home, so that no other home was needed. */
  readonly saved: { readonly inHalfYear: number; readonly inAll: number };
}

interface HomesNeededFigures extends HomesNeeded {
  readonly isToHouseRounded: boolean;
  /** Which counts are zero before rounding. */
  readonly isNone: Readonly<Record<'waiting' | 'family' | 'familyInTime' | 'saved', boolean>>;
}

function homesNeededFigures(situation: Situation, ask: Ask): HomesNeededFigures {
  const { current, asOf, households, tables, counted } = situation;
  const placements = tables.placements ?? [];
  const toHouse = current && current.toHouse;
  const peopleWho = {
    wait: peopleWaiting(households ?? []),
    follow: peopleExpected(households ?? []),
  };
  const waiting = households && counted(peopleWho.wait);
  const familyExpected =
    households &&
    (areHousedListed(households, placements, asOf) ? counted(peopleWho.follow) : null);
  const joined = householdsJoined(placements, firstDayOf(halfYearOf(asOf)), asOf);
  const familyInTime = familyExpected === null ? null : familyComing(situation, familyExpected);
  const householdSize = meanHouseholdSize(situation);
  return {
    isToHouseRounded: !situation.isExact(asOf),
    isNone: {
      waiting: peopleWho.wait === 0,
      family: peopleWho.follow === 0,
      familyInTime: peopleWho.follow === 0 || current?.lastDay === asOf,
      saved: joined === 0,
    },
    toHouse,
    waiting,
    toLink:
      waiting === null || toHouse === null
        ? null
        : Math.max(0, toHouse - waiting - (familyInTime ?? 0)),
    familyExpected,
    familyInTime,
    householdSize,
    homes:
      householdSize === null || toHouse === null
        ? null
        : Math.ceil(Math.max(0, toHouse - (familyInTime ?? 0)) / householdSize),
    agreedNotLet: agreedNotLet(situation, ask(corporations)),
    saved: {
      inHalfYear: counted(joined),
      inAll: counted(householdsJoined(placements, -Infinity, asOf)),
    },
  };
}

function peopleWaiting(households: readonly HouseholdAsOf[]): number {
  const waiting = households.filter(({ state }) => state === 'waiting');
  return sum(waiting.map(({ household }) => household.persons));
}

function areHousedListed(
  households: readonly HouseholdAsOf[],
  placements: readonly Placement[],
  asOf: SerialDay,
): boolean {
  const listed = households.map(({ household }) => household.household);
  const placed = placements.filter(({ date }) => date <= asOf);
  return !holdsOnlyTheRest(
    listed,
    placed.map(({ household }) => household),
  );
}

/** Family members who are still expected by households that live in a home. */
function peopleExpected(households: readonly HouseholdAsOf[]): number {
  const housed = households.filter(({ state }) => state === 'housed');
  return sum(housed.map(({ familyExpected }) => familyExpected));
}

/**
 * Family members who come before the half-year ends, if as many come as in the last 12 months. The
 * time before the first half-year does not count, because the workbook may be incomplete then.
 */
function familyAtPace({ asOf, current, periods, tables, counted }: Situation): number {
  if (!current) return 0;
  const begin = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear)));
  const since = Math.max(asOf - YEAR, begin - 1);
  const joined = (tables.placements ?? []).filter(
    ({ date, isFamilyJoining, counts }) =>
      isFamilyJoining && counts !== false && date > since && date <= asOf,
  );
  const people = counted(sum(joined.map(({ persons }) => persons)));
  return Math.round((people / (asOf - since)) * (current.lastDay - asOf));
}

/** For administrators, 0 if below five: they could compute it from figures that depend on it. */
function familyComing(situation: Situation, expected: number): number {
  const people = Math.min(expected, familyAtPace(situation));
  return situation.isPublic && people < STEP ? 0 : people;
}

const YEAR = 365;

/** Null if too few households moved in. From rounded numbers, at least ten are needed. */
function meanHouseholdSize({ asOf, tables, counted, isPublic }: Situation): number | null {
  const { year, month, day } = civilOf(asOf);
  const yearBefore = serialOf(year - 1, month, day);
  const moves = (tables.placements ?? []).filter(
    ({ date, household, counts, isFamilyJoining, persons }) =>
      household !== null &&
      counts &&
      !isFamilyJoining &&
      persons > 0 &&
      date > yearBefore &&
      date <= asOf,
  );
  const homes = counted(moves.length);
  if (homes < (isPublic ? LEAST_HOMES : 1)) return null;
  return counted(sum(moves.map(({ persons }) => persons))) / homes;
}

const LEAST_HOMES = 10;

function agreedNotLet(
  { isPublic }: Situation,
  division: CorporationsFigures | null,
): HomesNeeded['agreedNotLet'] {
  const homes = division?.total.homes ?? null;
  if (!division || !homes || homes.agreed === null) return null;
  const { agreed } = homes;
  if (isPublic) {
    const { total } = roundedDivisions([divisionOfLets(division)]);
    return { homes: total === null ? null : Math.max(0, agreed - total), agreed };
  }
  const left = division.lines.map((line) =>
    Math.max(0, (line.homes?.agreed ?? 0) - (line.homes?.let ?? 0)),
  );
  return { homes: sum(left), agreed };
}

function householdsJoined(placements: readonly Placement[], from: number, upTo: SerialDay): number {
  const joined = placements.filter(
    ({ date, isFamilyJoining }) => isFamilyJoining && date >= from && date <= upTo,
  );
  return new Set(joined.flatMap(({ household }) => (household === null ? [] : idKey(household))))
    .size;
}

/**
 * The lines under the heading of `standingDetails`. They are always the same. An unknown figure is
 * a dash with the reason.
 */
export const homesNeeded = defineBlock({
  key: 'homesNeeded',
  figures: homesNeededFigures,
  isReckonedAnew: true,
  // All figures come from the public line (`public-line.ts`) and from rounded counts.
  publish: ({ toHouse, householdSize, agreedNotLet: agreed, saved, isNone, ...needed }, gate) => {
    const about = (figure: number | null) => (figure === null ? null : gate.reckoned(figure, true));
    return {
      toHouse: toHouse === null ? null : gate.reckoned(toHouse, needed.isToHouseRounded),
      waiting: needed.waiting === null ? null : gate.tallied(needed.waiting, isNone.waiting),
      toLink: about(needed.toLink),
      family:
        needed.familyExpected === null ? null : gate.tallied(needed.familyExpected, isNone.family),
      familyInTime: inTime(needed.familyInTime, isNone.familyInTime, gate),
      // Computed from two rounded numbers, the mean can be far off. The exact mean would tell more
      // about those numbers.
      householdSize: gate.officialsOnly(householdSize),
      isSizeKnown: householdSize !== null,
      homes: about(needed.homes),
      agreed: agreed && {
        ...gate.declared(agreed),
        homes: agreed.homes === null ? ('hidden' as const) : gate.reckoned(agreed.homes, true),
      },
      saved: gate.tallied(saved.inHalfYear, isNone.saved),
      savedInAll: gate.officialsOnly(saved.inAll),
      isNobodyLeft: toHouse === 0,
      doesFamilySuffice: (needed.familyInTime ?? 0) >= (toHouse ?? Infinity),
    };
  },
  lines: (needed, context) => {
    const { words, halfYear, missing, hasCounts } = context;
    const { homesNeeded: w } = words;
    const { toHouse, waiting, toLink, family, familyInTime, homes, saved, agreed } = needed;
    const noPeriod = toHouse === null ? words.head.periodMissing(missing ?? halfYear) : null;
    const ofHouseholds = (text: PublicText) => {
      if (waiting !== null) return text;
      return hasCounts ? w.householdsUnknown : w.householdsMissing;
    };
    const none = cell(words.none, 'textFigure');
    const line = figureLinesOf('homesNeeded', w);
    return {
      lines: [
        subheadingLine('homesNeeded.heading', w.heading),
        line(
          'waiting',
          waiting === null ? none : countCell(waiting, words),
          ofHouseholds(w.waitingIs),
        ),
        line(
          'toLink',
          figureCell(toLink, words),
          noPeriod ?? ofHouseholds(toLinkExplained(needed, words)),
        ),
        line(
          'family',
          family === null ? none : countCell(family, words),
          ofHouseholds(
            family === null
              ? w.familyNotListed
              : w.familyIs(familyInTime === null ? w.nobody : fewOrNoneText(familyInTime, words)),
          ),
        ),
        line('homes', figureCell(homes, words), noPeriod ?? homesExplained(needed, context)),
        line(
          'agreed',
          agreed ? countCell(agreed.homes, words) : none,
          noPeriod ?? (agreed ? w.agreedIs(agreed.agreed) : w.noneAgreed),
        ),
        line('saved', countCell(saved, words), w.savedIs(needed.savedInAll)),
        emptyLine('homesNeeded.end'),
      ],
    };
  },
  json: ({ isToHouseRounded: _, isNone: _isNone, ...needed }) => ({ homesNeeded: needed }),
  jsonMeans: {
    homesNeeded:
      '`toHouse` nog te huisvesten, `waiting` gekoppeld en wachtend, `toLink` nog te koppelen, `familyExpected` nareizigers in bewoonde woningen (`null` als in Kandidaten alleen staat wie nog wacht), `familyInTime` hoeveel daarvan dit halfjaar komen in het tempo van de laatste 12 maanden, `householdSize` gemiddeld huishouden (niet afgerond), `homes` nog nodige woningen, `agreedNotLet` toegezegd (`agreed`) en daarvan nog niet verhuurd (`homes`), `saved` woningen die niet nodig waren (`inHalfYear`, `inAll`)',
  },
});

/** Says what was taken off. The block leaves out those who join if the line below hides them. */
function toLinkExplained(
  { family, familyInTime }: Pick<Explained, 'familyInTime'> & { readonly family: unknown },
  { homesNeeded: w }: PublicWords,
): PublicText {
  if (family === null) return w.toLinkWithoutFamily;
  return familyInTime === 'smallOrNone' ? w.toLinkWithoutJoining : w.toLinkIs;
}

/** A forecast of people. Below five it is hidden like a count: readers take it for one. */
function inTime(people: number | null, isNone: boolean, gate: Gate): PublicCount | null {
  if (people === null) return null;
  const isAdministrators = gate.officialsOnly(true) === null;
  if (isNone || !isAdministrators) return gate.declared(people);
  return people < STEP ? 'smallOrNone' : gate.reckoned(people, true);
}

const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 4;

/** With enough decimals to compute the number of homes from the numbers on the line. */
function householdSizeText(
  { toHouse, familyInTime, homes }: Explained,
  householdSize: PublicNumber,
  words: PublicWords,
): PublicText {
  const numberOf = (count: PublicCount | null) =>
    typeof count === 'object' ? count?.about : count;
  const people = Number(numberOf(toHouse) ?? 0) - Number(numberOf(familyInTime) ?? 0);
  const suffices = (decimals: number) =>
    Math.ceil(people / Number(householdSize.toFixed(decimals))) === numberOf(homes);
  let decimals = FEWEST_DECIMALS;
  while (decimals < MOST_DECIMALS && !suffices(decimals)) decimals++;
  return words.decimal(householdSize, decimals as PublicNumber);
}

interface Explained {
  readonly homes: PublicFigure | null;
  /** Null where only officials see it. */
  readonly householdSize: PublicNumber | null;
  readonly isSizeKnown: boolean;
  readonly toHouse: PublicFigure | null;
  readonly familyInTime: PublicCount | null;
  readonly isNobodyLeft: boolean;
  readonly doesFamilySuffice: boolean;
  readonly savedInAll: PublicNumber | null;
}

function homesExplained(needed: Explained, { words }: PublicContext): PublicText {
  const { homesNeeded: w } = words;
  const { householdSize, isSizeKnown, toHouse, familyInTime, isNobodyLeft, doesFamilySuffice } =
    needed;
  if (!isSizeKnown || toHouse === null) {
    return needed.savedInAll === null ? w.tooFewMoves : w.noHouseholdSize;
  }
  if (isNobodyLeft) return w.nobodyToHouse;
  const people = countText(toHouse, words);
  const joining = familyInTime === null ? null : fewOrNoneText(familyInTime, words);
  if (joining !== null && doesFamilySuffice) return w.familySuffices(people, joining);
  if (householdSize === null) return w.homesAbout;
  return w.homesAre(people, joining, householdSizeText(needed, householdSize, words));
}

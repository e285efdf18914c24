import { civilOf, firstDayOf, halfYearOf, serialOf } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HouseholdAsOf } from '../../workbook/households-as-of';
import type { Placement } from '../../workbook/tables/placements';
import { type Ask, type PublicContext, defineBlock } from '../block';
import { cell, emptyLine, figureCell, figureLinesOf, subheadingLine } from '../line';
import type { Published, PublicText } from '../public';
import type { Situation } from '../situation';
import { type CorporationsFigures, corporations } from './corporations';

/** From people still to house to homes still needed. */
export interface HomesNeeded {
  /** People still to house in this half-year; null where Taakstelling has no row for it. */
  readonly toHouse: number | null;
  /** People linked by COA who wait for a home; null without a table of households. */
  readonly waiting: number | null;
  /**
   * People still to house whom COA has not linked yet; null where one of the two figures above is.
   */
  readonly toLink: number | null;
  /** Family members still expected in homes their family already lives in. */
  readonly familyExpected: number | null;
  /** Mean people per household that moved in during the last 12 months; null where none did. */
  readonly householdSize: number | null;
  /** Whole homes for those who do not join their family. */
  readonly homes: number | null;
  /** Homes agreed for this half-year into which nobody moved yet; null where none were agreed. */
  readonly agreedNotLet: { readonly homes: number; readonly agreed: number } | null;
  /** How many households were joined in their own home, and so needed no further home. */
  readonly saved: { readonly inHalfYear: number; readonly inAll: number };
}

function homesNeededFigures(situation: Situation, ask: Ask): HomesNeeded {
  const { current, asOf, households, tables } = situation;
  const placements = tables.placements ?? [];
  const toHouse = current && current.toHouse;
  const waiting = households && peopleWaiting(households);
  const familyExpected = households && peopleExpected(households);
  const householdSize = meanHouseholdSize(asOf, placements);
  return {
    toHouse,
    waiting,
    toLink: waiting === null || toHouse === null ? null : Math.max(0, toHouse - waiting),
    familyExpected,
    householdSize,
    homes:
      householdSize === null || toHouse === null
        ? null
        : Math.ceil(Math.max(0, toHouse - (familyExpected ?? 0)) / householdSize),
    agreedNotLet: agreedNotLet(ask(corporations)),
    saved: {
      inHalfYear: householdsJoined(placements, firstDayOf(halfYearOf(asOf)), asOf),
      inAll: householdsJoined(placements, -Infinity, asOf),
    },
  };
}

function peopleWaiting(households: readonly HouseholdAsOf[]): number {
  const waiting = households.filter(({ state }) => state === 'waiting');
  return sum(waiting.map(({ household }) => household.persons));
}

/** Family members whom households that live in a home still expect. */
function peopleExpected(households: readonly HouseholdAsOf[]): number {
  const housed = households.filter(({ state }) => state === 'housed');
  return sum(housed.map(({ familyExpected }) => familyExpected));
}

function meanHouseholdSize(asOf: SerialDay, placements: readonly Placement[]): number | null {
  const { year, month, day } = civilOf(asOf);
  const yearBefore = serialOf(year - 1, month, day);
  const moves = placements.filter(
    ({ date, household, counts, isFamilyJoining, persons }) =>
      household !== null &&
      counts &&
      !isFamilyJoining &&
      persons > 0 &&
      date > yearBefore &&
      date <= asOf,
  );
  return moves.length === 0 ? null : sum(moves.map(({ persons }) => persons)) / moves.length;
}

function agreedNotLet(division: CorporationsFigures | null): HomesNeeded['agreedNotLet'] {
  const agreed = division?.total.homes?.agreed ?? null;
  if (!division || agreed === null) return null;
  const homes = division.lines.map((line) =>
    Math.max(0, (line.homes?.agreed ?? 0) - (line.homes?.let ?? 0)),
  );
  return { homes: sum(homes), agreed };
}

function householdsJoined(placements: readonly Placement[], from: number, upTo: SerialDay): number {
  const joined = placements.filter(
    ({ date, isFamilyJoining }) => isFamilyJoining && date >= from && date <= upTo,
  );
  return new Set(joined.flatMap(({ household }) => (household === null ? [] : idKey(household))))
    .size;
}

/** Part of block 2. Its lines are always the same; an unknown figure is a dash with the reason. */
export const homesNeeded = defineBlock({
  key: 'homesNeeded',
  figures: homesNeededFigures,
  publish: (figures, gate) => gate.declared(figures),
  lines: (needed, context) => {
    const { words, halfYear } = context;
    const { homesNeeded: w } = words;
    const { toHouse, waiting, toLink, familyExpected, homes, saved, agreedNotLet: agreed } = needed;
    const noPeriod = toHouse === null ? words.head.periodMissing(halfYear) : null;
    const ofHouseholds = (text: PublicText) => (waiting === null ? w.householdsMissing : text);
    const line = figureLinesOf('homesNeeded', w);
    return {
      lines: [
        subheadingLine('homesNeeded.heading', w.heading),
        line('waiting', figureCell(waiting, words), ofHouseholds(w.waitingIs)),
        line('toLink', figureCell(toLink, words), noPeriod ?? ofHouseholds(w.toLinkIs)),
        line('family', figureCell(familyExpected, words), ofHouseholds(w.familyIs)),
        line('homes', figureCell(homes, words), noPeriod ?? homesExplained(needed, context)),
        line(
          'agreed',
          figureCell(agreed && agreed.homes, words),
          noPeriod ?? (agreed ? w.agreedIs(agreed.agreed) : w.noneAgreed),
        ),
        line('saved', cell(saved.inHalfYear, 'figure'), w.savedIs(saved.inAll)),
        emptyLine('homesNeeded.end'),
      ],
    };
  },
  json: (needed) => ({ homesNeeded: needed }),
  jsonMeans: {
    homesNeeded:
      '`toHouse` nog te huisvesten, `waiting` gekoppeld en wachtend, `toLink` nog te koppelen, `familyExpected` nareizigers in bewoonde woningen, `householdSize` gemiddeld huishouden (niet afgerond), `homes` nog nodige woningen, `agreedNotLet` toegezegd (`agreed`) en daarvan nog niet verhuurd (`homes`), `saved` woningen die niet nodig waren (`inHalfYear`, `inAll`)',
  },
});

function homesExplained(
  { householdSize, toHouse, familyExpected }: Published<HomesNeeded>,
  { words }: PublicContext,
): PublicText {
  const { homesNeeded: w } = words;
  if (householdSize === null || toHouse === null) return w.noHouseholdSize;
  if (toHouse === 0) return w.nobodyToHouse;
  if (familyExpected !== null && familyExpected >= toHouse) {
    return w.familySuffices(toHouse, familyExpected);
  }
  return w.homesAre(toHouse, familyExpected, words.decimal(householdSize));
}

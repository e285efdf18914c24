import { sum } from '../../domain/sum';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import type { HouseholdAsOf } from '../../workbook/households-as-of';
import { isRegular } from '../../workbook/tables/homes';
import type { Projecting } from '../outlook/projected';

/** Households that were linked and wait for a home. */
export interface WaitingFigures {
  readonly households: number;
  readonly people: number;
  /** Ranges of days since linking. Households without a home are counted by them. */
  readonly bands: readonly DaysBand[];
  /** One line per size of household. */
  readonly sizes: readonly WaitingOfSize[];
  readonly total: WaitingOfSize;
  readonly terms: Terms;
  /** Households over a term, the longest first. */
  readonly overTerm: readonly OverTerm[];
  /** Null without a table of homes. */
  readonly unassigned: UnassignedHomes | null;
  /** Proposals on which a person decides. Null if none can be computed. */
  readonly proposals: readonly ProposalFigures[] | null;
  /** Whether rows have a status without a date. Their present status is then used. */
  readonly restsOnStatus: boolean;
}

/** Numbers of days, both included. `to` is null if there is no end. */
export interface DaysBand {
  readonly from: number;
  readonly to: number | null;
}

export interface WaitingOfSize {
  /** People in the household. The last size includes larger ones. Null in the total. */
  readonly size: number | null;
  readonly people: number;
  /** Households without a home, one number per range of days. */
  readonly withoutHome: readonly number[];
  /** Households that have accepted a home and have not moved in yet. */
  readonly withHome: number;
}

export interface OverTerm {
  readonly household: string;
  readonly persons: number;
  readonly days: number;
  /** `home`: it accepted no home within its term. `move`: it did not move in within its term. */
  readonly term: 'home' | 'move';
}

/** Homes on offer that are kept for nobody. */
export interface UnassignedHomes {
  readonly regular: number;
  readonly alternative: number;
}

export interface Terms {
  /** The most days between linking and accepting a home. */
  readonly homeTerm: number;
  /** The most days between linking and moving in. */
  readonly movingTerm: number;
}

/** A household and the home proposed for it. */
export interface ProposalFigures {
  readonly household: string;
  readonly persons: number;
  readonly home: string;
  readonly corporation: string;
  /** How many equal homes the row describes. */
  readonly units: number;
  /** How well the home suits the household: 0–100, with one decimal. */
  readonly score: number;
  readonly daysLinked: number;
  /** Whether the kind of housing is not what the partners agreed for such a household. */
  readonly isAgainstAgreement: boolean;
}

const LARGEST_SIZE = 6;
const BAND_ENDS = [28, 56];

/** Null without a table of households. */
export function waitingFigures(situation: Projecting): WaitingFigures | null {
  const { households, homes, settings: terms } = situation;
  if (!households) return null;
  const waiting = households.filter(({ state }) => state === 'waiting');
  const bands = daysBands(terms);
  const sizes = Array.from({ length: LARGEST_SIZE }, (_, i) => i + 1).map((size) =>
    countOf(
      size,
      waiting.filter((one) => sizeOf(one) === size),
      bands,
    ),
  );
  return {
    households: waiting.length,
    people: sum(waiting.map(({ household }) => household.persons)),
    bands,
    sizes,
    total: countOf(null, waiting, bands),
    terms: { homeTerm: terms.homeTerm, movingTerm: terms.movingTerm },
    overTerm: overTerm(waiting, terms),
    unassigned: homes && unassignedHomes(homes),
    proposals: proposalsOf(situation),
    restsOnStatus:
      households.some(({ restsOnStatus }) => restsOnStatus) ||
      (homes ?? []).some(({ restsOnStatus }) => restsOnStatus),
  };
}

/** A range ends at four and eight weeks, if those are below both terms, and at the terms. */
function daysBands({ homeTerm, movingTerm }: Terms): DaysBand[] {
  const terms = [homeTerm, movingTerm].sort((a, b) => a - b);
  const ends = [...BAND_ENDS.filter((days) => days < (terms[0] ?? 0)), ...terms];
  const distinct = [...new Set(ends)];
  return [...distinct, null].map((to, i) => ({
    from: i === 0 ? 0 : (distinct[i - 1] ?? 0) + 1,
    to,
  }));
}

function sizeOf({ household }: HouseholdAsOf): number {
  return Math.min(LARGEST_SIZE, Math.max(1, household.persons));
}

function countOf(
  size: number | null,
  waiting: readonly HouseholdAsOf[],
  bands: readonly DaysBand[],
): WaitingOfSize {
  const withoutHome = waiting.filter(({ hasHome }) => !hasHome);
  const isIn = ({ from, to }: DaysBand, days: number) =>
    days >= from && (to === null || days <= to);
  return {
    size,
    people: sum(waiting.map(({ household }) => household.persons)),
    withoutHome: bands.map(
      (band) => withoutHome.filter(({ daysLinked }) => isIn(band, daysLinked)).length,
    ),
    withHome: waiting.length - withoutHome.length,
  };
}

function overTerm(waiting: readonly HouseholdAsOf[], terms: Terms): OverTerm[] {
  return waiting
    .flatMap(({ household, daysLinked, hasHome }): OverTerm[] => {
      const of = { household: household.household, persons: household.persons, days: daysLinked };
      if (daysLinked > terms.movingTerm) return [{ ...of, term: 'move' }];
      return !hasHome && daysLinked > terms.homeTerm ? [{ ...of, term: 'home' }] : [];
    })
    .sort((a, b) => b.days - a.days);
}

function unassignedHomes(homes: readonly HomeAsOf[]): UnassignedHomes {
  const count = (regular: boolean) =>
    sum(
      homes.filter(({ home }) => isRegular(home.kind) === regular).map((home) => home.unassigned),
    );
  return { regular: count(true), alternative: count(false) };
}

function proposalsOf({ asOf, proposed }: Projecting): WaitingFigures['proposals'] {
  return (
    proposed &&
    proposed.pairs.map(({ household, home, score, rules }) => ({
      household: household.household,
      persons: household.persons,
      home: home.home,
      corporation: home.corporation,
      units: home.units,
      score,
      daysLinked: asOf - household.linkedOn,
      isAgainstAgreement: rules.some(
        ({ sentence: { code } }) => code === 'singleInRegular' || code === 'familyInAlternative',
      ),
    }))
  );
}

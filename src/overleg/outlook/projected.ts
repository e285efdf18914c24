/** The future as the tab needs it, projected from what is known on the day of the figures. */
import { sum } from '../../domain/sum';
import type { OutlookInput } from '../../domain/outlook/input';
import type { ProjectedEnd, Projection, Range } from '../../domain/outlook/projection';
import { lastDayOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { HomeProposals } from '../../workbook/propose-homes';
import type { Scenario, ScenarioEvent } from '../../workbook/scenarios';
import type { Steps } from '../../workbook/steps';
import type { Situation } from '../situation';
import type { Assumption } from './assumptions';
import { keptProjectionOf } from './kept-projections';
import { outlookBasisOf } from './outlook-input';

export interface Projected {
  /** For each week ahead, people housed after the day of the figures, up to the end of the week. */
  readonly weeks: Projection['weeks'];
  /** The end of this half-year, and of the next one if Taakstelling has its quota. */
  readonly ends: readonly EndAhead[];
  /** The input from which it was computed. */
  readonly input: OutlookInput;
  readonly assumptions: readonly Assumption[];
}

export interface EndAhead {
  readonly day: SerialDay;
  /** People due by then, in addition to those due by the end of this half-year. */
  readonly moreDue: number;
  /** People housed after the day of the figures, up to and including this day. */
  readonly housed: Range;
  /** In how many of ten draws (possible futures) the half-year ends without a backlog. */
  readonly chanceInTen: number;
  readonly binds: Binds;
  /** People housed by then, by the corporation of their home; null for homes without one. */
  readonly housedOf: ReadonlyMap<string | null, Range>;
}

/** Why no more people can be housed by then: too few homes, too few linked, or no reason. */
export type Binds = HomesShort | 'linking' | 'nothing';

/** For whom there are too few homes: for one person, for two to four, or for more people. */
export type HomesShort = 'homesForOne' | 'homesForFamilies' | 'homesForLarge';

/** A scenario with its projection. */
export interface ScenarioAhead extends Scenario {
  /** Null if the scenario is incomplete, or if nothing is projected. */
  readonly projected: Pick<Projected, 'ends'> | null;
  /** Its events that change nothing about the future. */
  readonly withoutEffect: readonly ScenarioEvent[];
}

/** Why there is no projection. */
export type NotProjected =
  'noHalfYear' | 'lastDay' | 'tablesMissing' | 'householdsMissing' | 'homesMissing';

/** The data of all blocks of the tab, with the projection and the proposed homes. */
export interface Projecting extends Situation {
  readonly projected: Projected | NotProjected;
  /** What may follow from each scenario of the workbook. */
  readonly scenariosAhead: readonly ScenarioAhead[];
  /** Null without households or homes, or if no proposal can be computed. */
  readonly proposed: HomeProposals | null;
}

/**
 * Projects the future in `draws` possible courses, or says why it cannot. The same tables and day
 * give the same result.
 */
export function* projectedOf(situation: Situation, draws: number): Steps<Projected | NotProjected> {
  const { current, asOf, tables, households } = situation;
  if (!current) return 'noHalfYear';
  if (asOf >= current.lastDay) return 'lastDay';
  if (!households) return tables.homes ? 'householdsMissing' : 'tablesMissing';
  if (!tables.homes) return 'homesMissing';
  const { input, assumptions } = yield* outlookBasisOf(situation, current);
  return { ...(yield* aheadFrom(situation, input, draws)), input, assumptions };
}

/** Projects the future from the input and any changes in it. */
export function* aheadFrom(
  { periods }: Pick<Situation, 'periods'>,
  input: OutlookInput,
  draws: number,
): Steps<Pick<Projected, 'weeks' | 'ends'>> {
  const { weeks, ends } = yield* keptProjectionOf(input, draws);
  const due = input.ends[0]?.toHouse ?? 0;
  return {
    weeks,
    ends: ends
      .filter(({ day }) => periods.some(({ halfYear }) => lastDayOf(halfYear) === day))
      .map((end, i) => endAhead(input, end, (input.ends[i]?.toHouse ?? due) - due)),
  };
}

function endAhead(input: OutlookInput, end: ProjectedEnd, moreDue: number): EndAhead {
  const { day, housed, chance, housedOf } = end;
  const names = input.homes.corporations.map(({ name }) => name);
  return {
    day,
    moreDue,
    housed,
    chanceInTen: Math.round(10 * chance),
    binds: bindsOf(input, end),
    housedOf: new Map(names.map((name, i) => [name, housedOf[i] ?? NOBODY])),
  };
}

const NOBODY: Range = { low: 0, median: 0, high: 0 };

/** Fewer remaining homes or households than this are no shortage. */
const HARDLY_ANY = 1;

function bindsOf({ households }: OutlookInput, end: ProjectedEnd): Binds {
  const homesLeft = sum(end.withoutTaker);
  const left = { homesForOne: 0, homesForFamilies: 0, homesForLarge: 0 };
  end.withoutHome.forEach((count, kind) => {
    const one = households.kinds[kind]?.household;
    left[sizeOf(one ? one.persons + one.familyToFollow : 1)] += count;
  });
  const inAll = left.homesForOne + left.homesForFamilies + left.homesForLarge;
  if (inAll < HARDLY_ANY && homesLeft < HARDLY_ANY) return 'nothing';
  if (homesLeft > inAll) return 'linking';
  if (left.homesForOne >= inAll / 2) return 'homesForOne';
  return left.homesForLarge > left.homesForFamilies ? 'homesForLarge' : 'homesForFamilies';
}

/** From this many people on, including those who follow, few homes are large enough. */
const LARGE = 5;

export function sizeOf(people: number): HomesShort {
  if (people === 1) return 'homesForOne';
  return people >= LARGE ? 'homesForLarge' : 'homesForFamilies';
}

/** The projection as the tab uses it: what may come of what is known on the day of the figures. */
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
  /** Per week ahead the people housed after the day of the figures, up to and including its last day. */
  readonly weeks: Projection['weeks'];
  /** The end of this half-year; and of the next one, where Taakstelling has its quota. */
  readonly ends: readonly EndAhead[];
  /** What it was reckoned with. */
  readonly input: OutlookInput;
  readonly assumptions: readonly Assumption[];
}

export interface EndAhead {
  readonly day: SerialDay;
  /** People due by then, beyond those who are by the end of this half-year. */
  readonly moreDue: number;
  /** People housed after the day of the figures, up to and including this day. */
  readonly housed: Range;
  /** In how many of ten draws it ends without a backlog. */
  readonly chanceInTen: number;
  readonly binds: Binds;
  /** By corporation, and null for none. */
  readonly housedOf: ReadonlyMap<string | null, Range>;
}

/**
 * What keeps more people from being housed by then: homes for one, for two to four or for more
 * people, households to be linked, or nothing that is short.
 */
export type Binds = 'homesForOne' | 'homesForFamilies' | 'homesForLarge' | 'linking' | 'nothing';

/** What may come of a scenario. */
export interface ScenarioAhead extends Scenario {
  /** Null where the scenario is not whole, or nothing is projected. */
  readonly projected: Pick<Projected, 'ends'> | null;
  /** Its events that change nothing of what lies ahead. */
  readonly withoutEffect: readonly ScenarioEvent[];
}

/** Why there is no projection. */
export type NotProjected = 'noHalfYear' | 'lastDay' | 'tablesMissing';

/** What the blocks of the tab look at, with what may come of it and the homes proposed. */
export interface Projecting extends Situation {
  readonly projected: Projected | NotProjected;
  /** What may come of each scenario of the workbook. */
  readonly scenariosAhead: readonly ScenarioAhead[];
  /** Null without households or homes, or where none can be reckoned. */
  readonly proposed: HomeProposals | null;
}

/** With `draws` courses; the same tables and day give the same. */
export function* projectedOf(situation: Situation, draws: number): Steps<Projected | NotProjected> {
  const { current, asOf, tables, households } = situation;
  if (!current) return 'noHalfYear';
  if (asOf >= current.lastDay) return 'lastDay';
  if (!households || !tables.homes) return 'tablesMissing';
  const { input, assumptions } = yield* outlookBasisOf(situation, current);
  return { ...(yield* aheadFrom(situation, input, draws)), input, assumptions };
}

/** What may come of the input, whatever it was changed into. */
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

/** Fewer homes or households that are left over than this are nobody's shortage. */
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

/** From this many people on, with those who follow, few homes are large enough. */
const LARGE = 5;

function sizeOf(people: number): 'homesForOne' | 'homesForFamilies' | 'homesForLarge' {
  if (people === 1) return 'homesForOne';
  return people >= LARGE ? 'homesForLarge' : 'homesForFamilies';
}

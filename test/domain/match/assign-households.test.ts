import fc from 'fast-check';
import { greedyProposal } from '../../../bench/assignment-greedy';
import type { Proposal, Unmatched } from '../../../src/domain/match/assign-households';
import { DEFAULT_CRITERIA } from '../../../src/domain/match/criteria';
import { DomainError } from '../../../src/domain/domain-error';
import type { MatchHome } from '../../../src/domain/match/home';
import type { MatchHousehold } from '../../../src/domain/match/household';
import type { MixLimits } from '../../../src/domain/match/places';
import { scoreOf, scoringFor, type Tenths } from '../../../src/domain/match/score';
import type { Cents, People, SerialDay } from '../../../src/domain/units';
import { assignHouseholds } from '../../in-one-piece';
import { homeOf, householdOf, JULY, tablesOf } from './arbitraries';

const scoring = scoringFor(DEFAULT_CRITERIA);
const assign = (
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
) => assignHouseholds(scoring, households, homes, limits);

type IsDeclined = (household: MatchHousehold, home: MatchHome) => boolean;

/** The home of each waiting household, null if it has none, in the order of linking. */
type Outcome = readonly (MatchHome | null)[];

interface Aims {
  readonly housed: number;
  /** A digit per waiting household, in the order of linking: 1 if it has a home, else 0. */
  readonly line: string;
  readonly total: Tenths;
}

function inOrder(households: readonly MatchHousehold[]): MatchHousehold[] {
  const waiting = households.filter(({ isWaiting }) => isWaiting);
  return waiting.sort((a, b) => a.linkedOn - b.linkedOn);
}

function aimsOf(line: readonly MatchHousehold[], outcome: Outcome): Aims {
  const scores = outcome.map((home, i) => (home ? scoreOf(scoring, line[i]!, home)! : null));
  return {
    housed: outcome.filter((home) => home !== null).length,
    line: outcome.map((home) => (home ? '1' : '0')).join(''),
    total: scores.reduce<number>((sum, score) => sum + (score ?? 0), 0),
  };
}

function isBetter(a: Aims, b: Aims): boolean {
  if (a.housed !== b.housed) return a.housed > b.housed;
  if (a.line !== b.line) return a.line > b.line;
  return a.total > b.total;
}

/** Returns the first home that is reserved for the household, fits and was not declined. */
function homeKeptFor(
  household: MatchHousehold,
  homes: readonly MatchHome[],
  isDeclined: IsDeclined = () => false,
): MatchHome | undefined {
  return homes.find(
    (home) =>
      home.reservedForKey === household.key &&
      !isDeclined(household, home) &&
      scoreOf(scoring, household, home) !== null,
  );
}

/** Yields every way to give each household of `line` an allowed home, or none. */
function* everyOutcome(
  line: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
  isDeclined: IsDeclined = () => false,
  given: Outcome = [],
): Generator<Outcome> {
  const household = line[given.length];
  if (!household) {
    yield given;
    return;
  }
  yield* everyOutcome(line, homes, limits, isDeclined, [...given, null]);
  for (const home of homes) {
    if (isDeclined(household, home) || scoreOf(scoring, household, home) === null) continue;
    if ((homeKeptFor(household, homes, isDeclined) ?? home) !== home) continue;
    const outcome = [...given, home];
    const left = limitsBeside(line, homes, limits, isDeclined);
    if (keepsLimits(outcome, left)) yield* everyOutcome(line, homes, limits, isDeclined, outcome);
  }
}

/** Returns what is left of the limits after the reserved homes are given. */
function limitsBeside(
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
  isDeclined?: IsDeclined,
): MixLimits {
  const kept = households
    .filter(({ isWaiting }) => isWaiting)
    .map((household) => homeKeptFor(household, homes, isDeclined)?.complexKey);
  const left = ([complex, limit]: readonly [string, number]): readonly [string, number] => [
    complex,
    Math.max(0, limit - kept.filter((key) => key === complex).length),
  ];
  return new Map([...limits].map(left));
}

function keepsLimits(outcome: Outcome, limits: MixLimits): boolean {
  const given = outcome.filter((home) => home !== null);
  return given.every(
    (home) =>
      given.filter((other) => other === home).length <= home.units &&
      (home.complexKey === null ||
        home.reservedForKey !== null ||
        given.filter(
          ({ complexKey, reservedForKey }) =>
            complexKey === home.complexKey && reservedForKey === null,
        ).length <= (limits.get(home.complexKey) ?? Infinity)),
  );
}

function bestByEnumeration(
  line: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
  isDeclined?: IsDeclined,
): Aims {
  let best = aimsOf(
    line,
    line.map(() => null),
  );
  for (const outcome of everyOutcome(line, homes, limits, isDeclined)) {
    const aims = aimsOf(line, outcome);
    if (isBetter(aims, best)) best = aims;
  }
  return best;
}

function outcomeOf(line: readonly MatchHousehold[], proposals: readonly Proposal[]): Outcome {
  return line.map((household) => proposals.find((one) => one.household === household)!.home);
}

const small = tablesOf(5, 4);
const large = tablesOf(40, 30);

describe('a proposal', () => {
  it('is the best by the three aims: most housed, then longest linked, then highest scores', () => {
    fc.assert(
      fc.property(small, ({ households, homes, limits }) => {
        const line = inOrder(households);
        const outcome = outcomeOf(line, assign(households, homes, limits));
        expect(aimsOf(line, outcome)).toEqual(bestByEnumeration(line, homes, limits));
      }),
      { numRuns: 700 },
    );
  });

  it('lists the waiting households in the order of the table, with the score of each pair', () => {
    fc.assert(
      fc.property(large, ({ households, homes, limits }) => {
        const proposals = assign(households, homes, limits);
        const waiting = households.filter(({ isWaiting }) => isWaiting);
        expect(proposals.map(({ household }) => household)).toEqual(waiting);
        for (const proposal of proposals) {
          if (proposal.home === null) continue;
          expect(scoreOf(scoring, proposal.household, proposal.home)).toBe(proposal.score);
        }
      }),
    );
  });

  it('gives no home to more households than it has units, and no complex more than its limit', () => {
    fc.assert(
      fc.property(large, ({ households, homes, limits }) => {
        const proposals = assign(households, homes, limits);
        expect(
          keepsLimits(
            proposals.map(({ home }) => home),
            limits,
          ),
        ).toBe(true);
      }),
    );
  });

  it('is never worse than giving each household in turn the best home that is left', () => {
    fc.assert(
      fc.property(large, ({ households, homes: given, limits }) => {
        // This simple method does not know of reserved homes.
        const homes = given.map((home) => ({ ...home, reservedForKey: null }));
        const line = inOrder(households);
        const proven = aimsOf(line, outcomeOf(line, assign(households, homes, limits)));
        const pairs = greedyProposal(scoring, households, homes, limits);
        const greedy = aimsOf(
          line,
          line.map((household) => pairs.find((pair) => pair.household === household)?.home ?? null),
        );
        expect(isBetter(greedy, proven)).toBe(false);
      }),
    );
  });

  it('gives the same proposal for the same tables', () => {
    fc.assert(
      fc.property(large, ({ households, homes, limits }) => {
        const again = assign(structuredClone(households), structuredClone(homes), new Map(limits));
        expect(assign(households, homes, limits)).toEqual(again);
      }),
      { numRuns: 40 },
    );
  });

  it('has no declined pair, and is as good as if that pair did not fit', () => {
    fc.assert(
      fc.property(small, ({ households, homes, limits }) => {
        const [declined] = assign(households, homes, limits).filter(({ home }) => home !== null);
        const isDeclined = (household: MatchHousehold, home: MatchHome) =>
          household === declined?.household && home === declined.home;
        const refused = new Map(
          declined?.home ? [[declined.household, new Set([declined.home])]] : [],
        );
        const proposals = assignHouseholds(scoring, households, homes, limits, refused);
        const line = inOrder(households);
        const outcome = outcomeOf(line, proposals);
        expect(line.some((one, i) => outcome[i] && isDeclined(one, outcome[i]))).toBe(false);
        const best = bestByEnumeration(line, homes, limits, isDeclined);
        expect(aimsOf(line, outcome)).toEqual(best);
        const why = proposals.find(({ household }) => household === declined?.household);
        if (why?.home !== null) return;
        const others = homes.filter(
          (home) => home !== declined?.home && scoreOf(scoring, why.household, home) !== null,
        );
        expect(why.why.code === 'allDeclined').toBe(others.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a true reason for each household without a home', () => {
    fc.assert(
      fc.property(small, ({ households, homes, limits }) => {
        const line = inOrder(households);
        const proposals = assign(households, homes, limits);
        for (const proposal of proposals) {
          if (proposal.home !== null) continue;
          expectTrue(proposal.why, proposal.household, line, proposals, homes);
        }
      }),
      { numRuns: 700 },
    );
  });
});

function expectTrue(
  why: Unmatched,
  household: MatchHousehold,
  line: readonly MatchHousehold[],
  proposals: readonly Proposal[],
  homes: readonly MatchHome[],
): void {
  const fitting = homes.filter((home) => scoreOf(scoring, household, home) !== null).length;
  const housed = (one: MatchHousehold) =>
    proposals.some((proposal) => proposal.household === one && proposal.home !== null);
  const before = line.slice(0, line.indexOf(household)).filter(housed);
  const without = bestByEnumeration([...before, household], homes, new Map());
  switch (why.code) {
    case 'nothingOnOffer':
    case 'nothingFits':
      expect(fitting).toBe(0);
      break;
    case 'allDeclined':
      throw new Error('Nothing was declined.');
    case 'noneLeft':
      expect(why.fitting).toBe(fitting);
      expect(without.housed).toBe(before.length);
      break;
    case 'mixLimit':
      expect(without.housed).toBe(before.length + 1);
      break;
  }
}

describe('assignHouseholds', () => {
  const none: MixLimits = new Map();
  const idsOf = (proposals: readonly Proposal[]) => proposals.map(({ home }) => home?.id ?? null);

  it('gives the first household its second choice if the second household fits only in the first choice', () => {
    const couple = householdOf({ id: 'K-1', persons: 2 as People });
    const family = householdOf({
      id: 'K-2',
      persons: 4 as People,
      linkedOn: (JULY + 9) as SerialDay,
    });
    const large = homeOf({ id: 'W-1', maximumPersons: 4 });
    const other = homeOf({ id: 'W-2', maximumPersons: 3, isRegular: false });
    expect(idsOf(assign([couple, family], [large, other], none))).toEqual(['W-2', 'W-1']);
  });

  it('prefers households linked longest, then those higher in the table', () => {
    const home = homeOf();
    const late = householdOf({ id: 'K-1', linkedOn: (JULY + 1) as SerialDay });
    const early = householdOf({ id: 'K-2' });
    expect(idsOf(assign([late, early], [home], none))).toEqual([null, 'W-1']);
    expect(idsOf(assign([early, householdOf({ id: 'K-3' })], [home], none))).toEqual(['W-1', null]);
  });

  it('prefers the highest total score to the highest score of one pair', () => {
    const single = householdOf({ id: 'K-1' });
    const also = householdOf({ id: 'K-2', linkedOn: (JULY - 20) as SerialDay });
    const now = homeOf({ id: 'W-1', isRegular: false, maximumPersons: 1 });
    const later = homeOf({
      id: 'W-2',
      isRegular: false,
      maximumPersons: 1,
      availableFrom: (JULY + 70) as SerialDay,
    });
    expect(idsOf(assign([single, also], [now, later], none))).toEqual(['W-2', 'W-1']);
  });

  it('fills the units of a home up to the limit of its complex, and names that limit', () => {
    const complex = { complex: 'De Meander', complexKey: 'de meander' };
    const units = homeOf({ id: 'W-1', units: 5, ...complex });
    const households = ['K-1', 'K-2', 'K-3'].map((id) =>
      householdOf({ id, key: id.toLowerCase() }),
    );
    const proposals = assign(households, [units], new Map([['de meander', 2]]));
    expect(idsOf(proposals)).toEqual(['W-1', 'W-1', null]);
    expect(proposals[2]).toMatchObject({ why: { code: 'mixLimit', complex: 'De Meander' } });
  });

  it('gives a household the home that is reserved for it, whatever the limit and the scores', () => {
    const complex = { complex: 'De Kade', complexKey: 'de kade' };
    const [first, second] = ['K-1', 'K-2'].map((id) => householdOf({ id, key: id.toLowerCase() }));
    const kept = homeOf({ id: 'W-1', ...complex, reservedForKey: 'k-1', maximumPersons: 4 });
    const better = homeOf({ id: 'W-2', maximumPersons: 2 });
    const line = [first!, second!];
    for (const limit of [0, 1, 5]) {
      const proposals = assign(line, [kept, better], new Map([['de kade', limit]]));
      expect(idsOf(proposals)).toEqual(['W-1', 'W-2']);
    }
    const free = homeOf({ id: 'W-3', ...complex });
    expect(idsOf(assign(line, [kept, free], new Map([['de kade', 1]])))).toEqual(['W-1', null]);
    expect(idsOf(assign(line, [kept, free], new Map([['de kade', 2]])))).toEqual(['W-1', 'W-3']);
  });

  it('names the limit of another complex, if that limit costs the household its home', () => {
    const complex = { complex: 'De Kade', complexKey: 'de kade', isStairFree: false };
    const stairFree = homeOf({ id: 'W-1', isStairFree: true });
    const upstairs = homeOf({ id: 'W-2', ...complex });
    const line = [
      householdOf({ id: 'K-1', key: 'k-1', linkedOn: (JULY - 9) as SerialDay }),
      householdOf({ id: 'K-2', key: 'k-2', needsStairFree: true }),
    ];
    const proposals = assign(line, [stairFree, upstairs], new Map([['de kade', 0]]));
    expect(proposals[1]).toMatchObject({ why: { code: 'mixLimitElsewhere', complex: 'De Kade' } });
    expect(idsOf(assign(line, [stairFree, upstairs], none))).toEqual(['W-2', 'W-1']);
  });

  it('names the rule that fails most often, and ignores homes that are not on offer', () => {
    const family = householdOf({ persons: 4 as People });
    const homes = [
      homeOf({ maximumPersons: 2 }),
      homeOf({ maximumPersons: 3, bareRent: 90000 as Cents }),
      homeOf({ isOnOffer: false, bareRent: 90000 as Cents }),
      homeOf({ isOnOffer: false, bareRent: 90000 as Cents }),
    ];
    expect(assign([family], homes, none)).toMatchObject([
      { why: { code: 'nothingFits', rule: 'ruimte', broken: 2, onOffer: 2 } },
    ]);
  });

  it('says that nothing is on offer', () => {
    const reserved = homeOf({ reservedForKey: 'k-7' });
    expect(assign([householdOf()], [reserved], none)).toMatchObject([
      { why: { code: 'nothingOnOffer' } },
    ]);
    expect(assign([householdOf()], [], none)).toMatchObject([{ why: { code: 'nothingOnOffer' } }]);
  });

  it('says that the homes that fit are needed for others', () => {
    const households = [householdOf({ id: 'K-1' }), householdOf({ id: 'K-2' })];
    expect(assign(households, [homeOf()], none)[1]).toMatchObject({
      why: { code: 'noneLeft', fitting: 1 },
    });
  });

  it('is empty if nobody waits', () => {
    expect(assign([householdOf({ isWaiting: false })], [homeOf()], none)).toEqual([]);
  });

  it('refuses tables that are too large to compute', () => {
    const households = Array.from({ length: 400 }, () => householdOf());
    const homes = Array.from({ length: 400 }, () => homeOf({ units: 400 }));
    expect(() => assign(households, homes, none)).toThrow(DomainError);
  });
});

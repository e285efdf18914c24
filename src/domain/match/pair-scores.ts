/**
 * The scores of many pairs at once. A rule looks at few fields, and those have few values. So each
 * rule is asked once for each pair of values. A table keeps its answers, and a pair's score is the
 * sum of what the tables give.
 */
import { classesBy, joined, merged, type Classes } from './classes';
import type { MatchHome } from './home';
import type { MatchHousehold } from './household';
import type { LooksAt } from './rule';
import type { Scoring, Tenths } from './score';

/** The value that means that a pair breaks a hard rule. */
export const FORBIDDEN = -1;

export interface PairScores {
  /**
   * Writes the household's score with each home, in the order of the homes. It writes `FORBIDDEN`
   * if the household may not live there.
   */
  readonly fill: (household: number, into: Int16Array) => void;
  /** Households of one group break the same hard rules, whatever the home. */
  readonly groups: Classes;
}

/** Points for pairs of a class of households (row) and a class of homes (column). */
interface PointsTable {
  readonly households: Classes;
  readonly homes: Classes;
  /** Row-major. */
  readonly points: Int16Array;
}

type Answer = (household: MatchHousehold, home: MatchHome) => Tenths;

/**
 * The scores of all pairs of these households and homes, as `scoreOf` gives them. Pauses after
 * every class of households, so that other work can be done.
 *
 * @example
 * const households = [householdOf({ persons: 2 }), householdOf({ persons: 4 })];
 * const homes = [homeOf({ maximumPersons: 3 }), homeOf({ maximumPersons: 2 })];
 * const steps = pairScoresOf(scoringFor(DEFAULT_CRITERIA), households, homes);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * const scores = new Int16Array(2);
 * step.value.fill(0, scores);
 * [...scores] // [913, 1000]
 * step.value.fill(1, scores);
 * [...scores] // [FORBIDDEN, FORBIDDEN]
 */
export function* pairScoresOf(
  scoring: Scoring,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
): Generator<void, PairScores, void> {
  const householdFields = new Map<keyof MatchHousehold, Classes>();
  const homeFields = new Map<keyof MatchHome, Classes>();
  const tables: PointsTable[] = [];
  const hard: Classes[] = [];
  for (const { looksAt, answer, isHard } of answersOf(scoring)) {
    const table = yield* tableOf(
      answer,
      households,
      homes,
      classesByFields(households, looksAt.household, householdFields),
      classesByFields(homes, looksAt.home, homeFields),
    );
    if (isHard) hard.push(table.households);
    const last = tables.pop();
    tables.push(...(last === undefined ? [table] : together(last, table)));
    yield;
  }
  return {
    fill: (household, into) => fillRow(tables, household, into),
    groups: hard.reduce(joined, oneClass(households)),
  };
}

interface RuleAnswer {
  readonly looksAt: LooksAt;
  readonly answer: Answer;
  readonly isHard: boolean;
}

/** The answers of the rules. A soft rule without a weight gives no points, so it is left out. */
function answersOf({ hardRules, softRules, agreed }: Scoring): readonly RuleAnswer[] {
  return [
    ...hardRules.map(({ looksAt, holds }) => ({
      looksAt,
      answer: (household: MatchHousehold, home: MatchHome) =>
        holds(household, home) ? 0 : FORBIDDEN,
      isHard: true,
    })),
    ...softRules
      .filter(({ points }) => points.some((some) => some > 0))
      .map(({ rule, points }) => ({
        looksAt: rule.looksAt,
        answer: (household: MatchHousehold, home: MatchHome) =>
          points[rule.earned(household, home, agreed)]!,
        isHard: false,
      })),
  ];
}

function oneClass(items: readonly unknown[]): Classes {
  return classesBy(items, () => null);
}

/**
 * The classes of items that have the same values in all of `fields`.
 *
 * @param known the classes that were made before, by field or fields; new ones are added
 */
function classesByFields<Item>(
  items: readonly Item[],
  fields: readonly (keyof Item)[],
  known: Map<keyof Item, Classes>,
): Classes {
  const byField = fields.map((field) => {
    const classes = known.get(field) ?? classesBy(items, (item) => comparable(item[field]));
    known.set(field, classes);
    return classes;
  });
  return byField.reduce(joined);
}

/**
 * A form of a value that can be compared. Lists and records are equal if their contents are equal.
 */
function comparable(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function* tableOf(
  answer: Answer,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  rows: Classes,
  columns: Classes,
): Generator<void, PointsTable, void> {
  const points = new Int16Array(rows.examples.length * columns.examples.length);
  let cell = 0;
  for (const household of rows.examples) {
    for (const home of columns.examples)
      points[cell++] = answer(households[household]!, homes[home]!);
    yield;
  }
  if (points.length > MERGED_CELLS) return { households: rows, homes: columns, points };
  return withoutRepeats({ households: rows, homes: columns, points });
}

/** In larger tables, a search for repeats would take more time than it saves. */
const MERGED_CELLS = 1 << 17;

/** The same table, in which classes with equal rows (or columns) are one class. */
function withoutRepeats({ households, homes, points }: PointsTable): PointsTable {
  const width = homes.examples.length;
  const rows = households.examples.map((_, row) =>
    points.subarray(row * width, (row + 1) * width).join(),
  );
  const columns = homes.examples.map((_, column) =>
    households.examples.map((__, row) => points[row * width + column]).join(),
  );
  const fewer = { households: merged(households, rows), homes: merged(homes, columns) };
  return {
    ...fewer,
    points: pointsBetween(fewer.households, fewer.homes, (household, home) =>
      pointsIn({ households, homes, points }, household, home),
    ),
  };
}

/** The sum of two tables as one table, if that stays small. Otherwise the two tables themselves. */
function together(a: PointsTable, b: PointsTable): readonly PointsTable[] {
  const households = joined(a.households, b.households);
  const homes = joined(a.homes, b.homes);
  if (households.examples.length * homes.examples.length > TOGETHER_CELLS) return [a, b];
  const points = pointsBetween(households, homes, (household, home) =>
    added(pointsIn(a, household, home), pointsIn(b, household, home)),
  );
  return [{ households, homes, points }];
}

/** A table of this size fits in the cache of a processor. */
const TOGETHER_CELLS = 1 << 16;

function pointsBetween(
  households: Classes,
  homes: Classes,
  pointsOf: (household: number, home: number) => Tenths,
): Int16Array {
  const points = new Int16Array(households.examples.length * homes.examples.length);
  let cell = 0;
  for (const household of households.examples) {
    for (const home of homes.examples) points[cell++] = pointsOf(household, home);
  }
  return points;
}

function pointsIn({ households, homes, points }: PointsTable, household: number, home: number) {
  return points[households.of[household]! * homes.examples.length + homes.of[home]!]!;
}

function added(one: Tenths, other: Tenths): Tenths {
  return one === FORBIDDEN || other === FORBIDDEN ? FORBIDDEN : one + other;
}

function fillRow(tables: readonly PointsTable[], household: number, into: Int16Array): void {
  into.fill(0);
  for (const { households, homes, points } of tables) {
    const base = households.of[household]! * homes.examples.length;
    const classOf = homes.of;
    for (let home = 0; home < into.length; home++) {
      into[home] = added(into[home]!, points[base + classOf[home]!]!);
    }
  }
}

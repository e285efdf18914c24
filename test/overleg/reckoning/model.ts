/**
 * Models what a reader of the administrators' tab knows. Each figure on the tab is a constraint on
 * the counts of people and households behind it. The model reads the plan's cells, and knows the
 * signs that the tab explains: `<5`, `±` and fives. The model also gets the people housed by each
 * Sunday, because other figures are computed from these.
 */
import { addDays } from '../../../src/domain/calendar';
import type { PlanCell, SheetPlan } from '../../../src/overleg/sheet-plan';
import type { TableRows } from '../../../src/overleg/situation';
import { freeHomes, homesTaken } from './free-homes';
import {
  guidance,
  homesLet,
  lettings,
  locations,
  others,
  refusals,
  signals,
  temporary,
  waiting,
} from './households';
import {
  areCorrected,
  ascending,
  grownCorporations,
  housedByCorporation,
  peopleHoused,
  startOf,
  steps,
} from './people';
import { type CountCell, type Made, MANY, Reader } from './reader';
import type { Constraint, System, Term } from './solver';

export interface Model extends System {
  readonly truth: ReadonlyMap<string, number>;
  /** The counts and differences of counts that nobody may find if they are one to four. */
  readonly secrets: readonly (readonly Term[])[];
  /** The cells of the tab with counts. */
  readonly cells: readonly CountCell[];
  /** The keys of lines with figures that the model does not use. */
  readonly unread: readonly string[];
}

export function modelOf(made: Made, tables: TableRows): Model {
  const { plan, report, tag } = made;
  const reader = new Reader(plan, areCorrected(tables));
  peopleHoused(reader, made, tables);
  housedByCorporation(reader, report);
  homesLet(reader, report, tag);
  waiting(reader, report, tag);
  freeHomes(reader, made, tables);
  refusals(reader, report, tag);
  temporary(reader, report, tag);
  lettings(reader, made, tables);
  signals(reader, report, tag);
  guidance(reader, report, tag);
  locations(reader, report, tables, tag);
  others(reader, made, tables);
  reader.hideNoughts();
  const { counts, constraints, truth, secrets, cells, read } = reader;
  const unread = plan.lines.filter((line) => holdsFigure(line) && !read.has(line.key));
  return { counts, constraints, truth, secrets, cells, unread: unread.map(({ key }) => key) };
}

/** Returns the tab with the exact counts in these cells. */
export function saying(made: Made, cells: readonly CountCell[], truth: Model['truth']): Made {
  const lines = made.plan.lines.map((line) => {
    const own = cells.filter(({ key }) => key === line.key);
    const cellAt = (one: PlanCell, column: number): PlanCell => {
      const count = own.find((cell) => cell.column === column);
      return count ? { value: truth.get(count.name) ?? null, look: one.look } : one;
    };
    return own.length === 0 ? line : { ...line, cells: line.cells.map(cellAt) };
  });
  return { ...made, plan: { ...made.plan, lines } };
}

function holdsFigure({ cells }: SheetPlan['lines'][number]): boolean {
  return cells.some(({ value }) => typeof value === 'number' || /\d|×/.test(String(value ?? '')));
}

/** Combines two models, with the counts that must have grown from the first to the second. */
export function together(first: Model, second: Model, later: Later): Model {
  const counts = new Map([...first.counts, ...second.counts]);
  for (const [name, bounds] of first.counts) {
    const other = second.counts.get(name);
    if (!other) continue;
    const least = Math.max(bounds.least, other.least);
    counts.set(name, { least, most: Math.min(bounds.most, other.most) });
  }
  const areKnown = (terms: readonly Term[]) => terms.every(([count]) => counts.has(count));
  const growth = later.grown
    .map((name): readonly Term[] => [
      [`2.${name}`, 1],
      [`1.${name}`, -1],
    ])
    .filter(areKnown);
  const corporations = grownCorporations([...counts.keys()], later.areCorrected);
  const days = [...counts.keys()];
  const isMore = [...growth, ...corporations, ...later.isNotNegative.filter(areKnown)];
  return {
    counts,
    constraints: [
      ...first.constraints,
      ...second.constraints,
      ...isMore.map((terms): Constraint => ({ terms, least: 0, most: MANY })),
      ...(later.areCorrected ? [] : ascending(days)),
    ],
    truth: new Map([...first.truth, ...second.truth]),
    secrets: [
      ...first.secrets,
      ...second.secrets,
      ...growth,
      ...corporations,
      ...steps(days),
      ...homesTaken(days),
    ],
    cells: [],
    unread: [],
  };
}

export interface Later {
  /** Counts that can only have grown from one tab to the next. */
  readonly grown: readonly string[];
  /** Other sums that a reader knows to be zero or more. */
  readonly isNotNegative: readonly (readonly Term[])[];
  /** True if the number of people housed may fall, because of corrections. */
  readonly areCorrected: boolean;
}

/**
 * Returns that the lettings since the first tab are at most the growth of the half-year's lettings.
 * Returns nothing if the tabs are not in one half-year.
 */
export function lettingsSince(first: Made, second: Made): Later['isNotNegative'] {
  const { since } = second.report.lettings ?? {};
  const [asOf, later] = [first.report.head.asOf, second.report.head.asOf];
  if (since !== addDays(asOf, 1) || startOf(asOf) !== startOf(later)) return [];
  return [
    [
      ['2.lettings.halfYear', 1],
      ['1.lettings.halfYear', -1],
      ['2.lettings.all', -1],
    ],
  ];
}

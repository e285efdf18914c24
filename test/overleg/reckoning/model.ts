/**
 * What a reader of the administrators' tab knows: each figure on it as a constraint on the counts of
 * people and households behind it. It is read off the plan's cells, and knows nothing of how they
 * were made but what the tab itself says: `<5`, `±` and fives. Besides, the reader is given the line
 * of people housed from which all other figures are reckoned.
 */
import { addDays } from '../../../src/domain/calendar';
import type { PlanCell, SheetPlan } from '../../../src/overleg/sheet-plan';
import type { TableRows } from '../../../src/overleg/situation';
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
  /** The counts that nobody may tell, when they are of one to four. */
  readonly secrets: readonly (readonly Term[])[];
  /** Where the counts stand on the tab. */
  readonly cells: readonly CountCell[];
  /** Lines with figures of which the model says nothing. */
  readonly unread: readonly string[];
}

export function modelOf(made: Made, tables: TableRows): Model {
  const { plan, report, tag } = made;
  const reader = new Reader(plan, areCorrected(tables));
  peopleHoused(reader, made, tables);
  housedByCorporation(reader, report);
  homesLet(reader, report, tag);
  waiting(reader, report, tag);
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

/** A tab on which some counts are said exactly. */
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

/** Both together, with what must have grown from the first to the second. */
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
    secrets: [...first.secrets, ...second.secrets, ...growth, ...corporations, ...steps(days)],
    cells: [],
    unread: [],
  };
}

export interface Later {
  /** Counts that can only have grown from one tab to the next. */
  readonly grown: readonly string[];
  /** What else a reader knows to be nought or more. */
  readonly isNotNegative: readonly (readonly Term[])[];
  /** Fewer people may be housed by a later day. */
  readonly areCorrected: boolean;
}

/** What lettings since the first tab say of the half-year's, where they are of one half-year. */
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

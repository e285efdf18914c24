/**
 * Reads the administrators' tab cell by cell. Each cell gives the bounds of a count: the least and
 * the most that are possible for a reader of the tab.
 */
import type { SerialDay } from '../../../src/domain/units';
import type { Report } from '../../../src/overleg/report';
import type { PlanCell, SheetPlan } from '../../../src/overleg/sheet-plan';
import type { Bounds, Constraint, Term } from './solver';

/** More people than any municipality houses. */
export const MANY = 5000;
/** Any number of people or households. */
export const ANY: Bounds = { least: 0, most: MANY };

export interface Made {
  readonly plan: SheetPlan;
  /** The exact figures. */
  readonly report: Report;
  readonly previousAsOf: SerialDay | null;
  /** People housed after `from` up to and including `day`, as administrators may know them. */
  readonly line: readonly {
    readonly day: SerialDay;
    readonly from: SerialDay;
    readonly people: number;
    readonly isExact: boolean;
  }[];
  /**
   * The figures that COA published up to the day of the tab. `housed` counts people from the day
   * after `from` up to and including `on`. `backlog` is that of `on`.
   */
  readonly coa: readonly {
    readonly from: SerialDay;
    readonly on: SerialDay;
    readonly housed: number;
    readonly backlog: number | null;
  }[];
  /** The start of the names of counts that only this tab has. */
  readonly tag: '' | '1.' | '2.';
}

export interface CountCell {
  readonly name: string;
  readonly key: string;
  readonly column: number;
}

export class Reader {
  readonly counts = new Map<string, Bounds>();
  readonly constraints: Constraint[] = [];
  readonly truth = new Map<string, number>();
  readonly secrets: Term[][] = [];
  /** The cells that each show one count. */
  readonly cells: CountCell[] = [];
  /** The keys of the lines that the model has read. */
  readonly read = new Set<string>();
  private readonly lineOf: ReadonlyMap<string, SheetPlan['lines'][number]>;

  /**
   * @param areCorrected true if there are corrections; then some counts may fall, even below zero
   */
  constructor(
    private readonly plan: SheetPlan,
    readonly areCorrected: boolean,
  ) {
    this.lineOf = new Map(plan.lines.map((line) => [line.key, line]));
  }

  cell(key: string, column = 1): PlanCell | undefined {
    this.read.add(key);
    return this.lineOf.get(key)?.cells[column];
  }

  text(key: string, column: number): string {
    return String(this.cell(key, column)?.value ?? '');
  }

  lines(prefix: string): SheetPlan['lines'] {
    const lines = this.plan.lines.filter(({ key }) => key.startsWith(prefix));
    for (const { key } of lines) this.read.add(key);
    return lines;
  }

  has(key: string): boolean {
    return this.lineOf.has(key);
  }

  /** The smallest number of people housed that is possible for a reader. */
  get leastHoused(): number {
    return this.areCorrected ? -MANY : 0;
  }

  /**
   * Returns the bounds of a rounded number of people housed: 2 away from a multiple of five, and 4
   * away from other numbers.
   */
  nearly(people: number): Bounds {
    const margin = people % 5 === 0 ? 2 : 4;
    return { least: Math.max(this.leastHoused, people - margin), most: people + margin };
  }

  /** Adds a secret count with its bounds. */
  count(name: string, value: number, bounds: Bounds): void {
    this.counts.set(name, bounds);
    this.truth.set(name, value);
    this.secrets.push([[name, 1]]);
  }

  /** Adds a count that is not secret by itself. */
  known(name: string, value: number, bounds: Bounds): void {
    this.counts.set(name, bounds);
    this.truth.set(name, value);
  }

  /** Adds a secret count with the bounds of its cell. Without a cell, it may be any number. */
  counted(name: string, value: number, key: string, column = 1): void {
    const cell = this.cell(key, column);
    if (cell) this.cells.push({ name, key, column });
    this.count(name, value, cell ? boundsOf(cell) : ANY);
  }

  /**
   * Lowers the bounds of `<5` to zero where `<5` can also mean none. That is so if the note of the
   * block says it and no cell of the list shows a zero. A zero in the coming weeks does not count.
   */
  hideNoughts(): void {
    const listOf = (key: string) => key.slice(0, key.lastIndexOf('.'));
    const valueOf = ({ key, column }: CountCell) => this.cell(key, column)?.value;
    const showing = new Set(
      this.cells.filter((one) => valueOf(one) === 0).map(({ key }) => listOf(key)),
    );
    showing.delete('corporations.weeks');
    for (const cell of this.cells) {
      const { name, key } = cell;
      const bounds = this.counts.get(name);
      const saysNone = this.text(`${key.split('.')[0]}.small`, 0).includes('of geen');
      if (!bounds || !saysNone || valueOf(cell) !== '<5' || showing.has(listOf(key))) continue;
      this.counts.set(name, { ...bounds, least: 0 });
    }
  }

  /** Adds the total of a block: zero, one to four, or the bounds of the cell with the total. */
  whole(name: string, value: number, keys: { none: string; few: string; total: string }): void {
    if (this.has(keys.none)) this.count(name, value, { least: 0, most: 0 });
    else if (this.has(keys.few)) this.count(name, value, { least: 1, most: 4 });
    else this.counted(name, value, keys.total);
  }

  between(terms: readonly Term[], least: number, most = least): void {
    this.constraints.push({ terms, least, most });
  }

  /** The second sum is at least as large as the first. */
  atMost(first: readonly Term[], second: readonly Term[]): void {
    this.between([...second, ...negative(first)], 0, MANY);
  }

  /** The parts add up to the whole. */
  sum(parts: readonly string[], whole: readonly Term[]): void {
    this.between([...parts.map((part): Term => [part, 1]), ...negative(whole)], 0);
  }
}

function negative(terms: readonly Term[]): readonly Term[] {
  return terms.map(([count, factor]) => [count, -factor]);
}

export function isAbout({ numberFormat }: PlanCell): boolean {
  return numberFormat?.includes('±') ?? false;
}

/**
 * Returns the bounds of a count by its cell, in a list that shows zeros. For other lists, see
 * `Reader.hideNoughts`.
 */
export function boundsOf(cell: PlanCell): Bounds {
  const { value } = cell;
  if (value === '<5') return { least: 1, most: 4 };
  if (typeof value !== 'number') return ANY;
  return isAbout(cell) ? aroundFives(value) : { least: value, most: value };
}

/**
 * Returns the bounds of a count of five or more that is shown in fives. 13 was lowered from 15,
 * because more than 13 was impossible, and has the bounds of 15.
 */
export function aroundFives(shown: number): Bounds {
  const fives = 5 * Math.ceil(shown / 5);
  return { least: Math.max(5, fives - 2), most: fives + 2 };
}

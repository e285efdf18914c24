/**
 * What a reader of the administrators' tab knows: each figure on it as a constraint on the counts of
 * people and households behind it. It is read off the plan's cells, and knows nothing of how they
 * were made but what the tab itself says: `<5`, `±` and fives.
 */
import { backlogAt, ledgerOf } from '../../../src/domain/backlog';
import { addDays, firstDayOf, halfYearOf, monthEndsOf } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Report } from '../../../src/overleg/report';
import type { PlanCell, SheetPlan } from '../../../src/overleg/sheet-plan';
import type { TableRows } from '../../../src/overleg/situation';
import type { Bounds, Constraint, System, Term } from './solver';

/** More people than any municipality houses. */
const MANY = 5000;
const LETTING_KINDS = [
  'familiesRegular',
  'singlesAlternative',
  'familiesAlternative',
  'singlesRegular',
  'unknown',
] as const;

export interface Made {
  readonly plan: SheetPlan;
  /** Exact. */
  readonly report: Report;
  readonly previousAsOf: SerialDay | null;
}

export interface Model extends System {
  readonly truth: ReadonlyMap<string, number>;
  /** The counts that nobody may tell, when they are of one to four. */
  readonly secrets: readonly (readonly Term[])[];
}

/** Reads a tab cell by cell. */
class Reader {
  readonly counts = new Map<string, Bounds>();
  readonly constraints: Constraint[] = [];
  readonly truth = new Map<string, number>();
  readonly secrets: Term[][] = [];

  constructor(private readonly plan: SheetPlan) {}

  cell(key: string, column = 1): PlanCell | undefined {
    return this.plan.lines.find((line) => line.key === key)?.cells[column];
  }

  lines(prefix: string): SheetPlan['lines'] {
    return this.plan.lines.filter(({ key }) => key.startsWith(prefix));
  }

  has(key: string): boolean {
    return this.plan.lines.some((line) => line.key === key);
  }

  /** A count that is secret, with what the tab says of it. */
  count(name: string, value: number, bounds: Bounds): void {
    this.counts.set(name, bounds);
    this.truth.set(name, value);
    this.secrets.push([[name, 1]]);
  }

  /** A count as its cell says it; nothing where there is no cell. */
  counted(name: string, value: number, key: string, column = 1, leastSmall: 0 | 1 = 0): void {
    const cell = this.cell(key, column);
    this.count(name, value, cell ? boundsOf(cell, leastSmall) : { least: 0, most: MANY });
  }

  between(terms: readonly Term[], least: number, most = least): void {
    this.constraints.push({ terms, least, most });
  }

  /** The parts are all of the whole. */
  sum(parts: readonly string[], whole: readonly Term[]): void {
    this.between([...parts.map((part): Term => [part, 1]), ...negative(whole)], 0);
  }
}

function negative(terms: readonly Term[]): readonly Term[] {
  return terms.map(([count, factor]) => [count, -factor]);
}

function isAbout({ numberFormat }: PlanCell): boolean {
  return numberFormat?.includes('±') ?? false;
}

/** What a cell with a count of people or households says. */
function boundsOf(cell: PlanCell, leastSmall: 0 | 1 = 0): Bounds {
  const { value } = cell;
  if (value === '<5') return { least: leastSmall, most: 4 };
  if (typeof value !== 'number') return { least: 0, most: MANY };
  if (!isAbout(cell)) return { least: value, most: value };
  return { least: Math.max(5, value - 2), most: value + 2 };
}

/** People housed that are rounded to fives since the half-year's start, or lie beside an exact one. */
function nearly(people: number): Bounds {
  const margin = people % 5 === 0 ? 2 : 4;
  return { least: Math.max(0, people - margin), most: people + margin };
}

export function modelOf({ plan, report, previousAsOf }: Made, tables: TableRows, tag = ''): Model {
  const reader = new Reader(plan);
  housedOverTime(reader, report, tables, previousAsOf);
  housedByCorporation(reader, report);
  homesLet(reader, report, tag);
  waiting(reader, report, tag);
  lettings(reader, report, tables, tag, previousAsOf);
  signals(reader, report, tag);
  guidance(reader, report, tag);
  locations(reader, report);
  others(reader, report, tag);
  const { counts, constraints, truth, secrets } = reader;
  return { counts, constraints, truth, secrets };
}

/** Both together, with what must have grown from the first to the second. */
export function together(first: Model, second: Model, grown: readonly string[]): Model {
  const counts = new Map([...first.counts, ...second.counts]);
  for (const [name, bounds] of first.counts) {
    const other = second.counts.get(name);
    if (!other) continue;
    const least = Math.max(bounds.least, other.least);
    counts.set(name, { least, most: Math.min(bounds.most, other.most) });
  }
  const growth = grown.map((name): readonly Term[] => [
    [`2.${name}`, 1],
    [`1.${name}`, -1],
  ]);
  const known = growth.filter((terms) => terms.every(([count]) => counts.has(count)));
  const days = [...counts.keys()].filter((name) => name.startsWith('housed.'));
  const corporations = grownCorporations([...counts.keys()]);
  return {
    counts,
    constraints: [
      ...first.constraints,
      ...second.constraints,
      ...[...known, ...corporations].map((terms) => ({ terms, least: 0, most: MANY })),
      ...ascending(days),
    ],
    truth: new Map([...first.truth, ...second.truth]),
    secrets: [...first.secrets, ...second.secrets, ...known, ...corporations, ...steps(days)],
  };
}

/** What each corporation housed between the week ends of two tabs of one half-year. */
function grownCorporations(names: readonly string[]): (readonly Term[])[] {
  const shown = names.flatMap((name) => {
    const [, day, corporation] = /^corporation\.(\d+)\.(.*)$/.exec(name) ?? [];
    return day === undefined ? [] : [{ name, day: Number(day) as SerialDay, corporation }];
  });
  return shown.flatMap((first) =>
    shown
      .filter(
        ({ day, corporation }) =>
          corporation === first.corporation &&
          day > first.day &&
          firstDayOf(halfYearOf(day)) === firstDayOf(halfYearOf(first.day)),
      )
      .map(({ name }): readonly Term[] => [
        [name, 1],
        [first.name, -1],
      ]),
  );
}

const dayOf = (name: string) => Number(name.split('.')[1]);
const housed = (day: number) => `housed.${day}`;

function steps(names: readonly string[]): (readonly Term[])[] {
  const sorted = [...new Set(names)].sort((a, b) => dayOf(a) - dayOf(b));
  return sorted.slice(1).map((name, i): readonly Term[] => [
    [name, 1],
    [sorted[i] ?? '', -1],
  ]);
}

function ascending(names: readonly string[]): Constraint[] {
  return steps(names).map((terms) => ({ terms, least: 0, most: MANY }));
}

/** People housed up to and including each day of which anything is said. */
function housedOverTime(
  reader: Reader,
  report: Report,
  tables: TableRows,
  previousAsOf: SerialDay | null,
): void {
  const periods = (tables.quotas ?? []).map(({ period, quota }) => ({ halfYear: period, quota }));
  const opening = tables.quotas?.find((one) => one.opening !== null)?.opening ?? 0;
  const asked = ledgerOf({ periods, opening, placements: [] });
  const due = (day: SerialDay) => backlogAt(asked, day, 'day');
  const first = addDays(
    Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay,
    -1,
  );
  const real = (day: SerialDay) =>
    (tables.placements ?? [])
      .filter(({ counts, date }) => counts && date > first && date <= day)
      .reduce((sum, { persons }) => sum + persons, 0);
  const on = (day: SerialDay): string => {
    const name = housed(day);
    if (!reader.counts.has(name)) {
      reader.counts.set(name, { least: 0, most: day <= first ? 0 : MANY });
      reader.truth.set(name, real(day));
    }
    return name;
  };
  const { asOf } = report.head;
  const start = addDays(firstDayOf(halfYearOf(asOf)), -1);
  const since = (day: SerialDay, from: SerialDay): readonly Term[] => [
    [on(day), 1],
    [on(from), -1],
  ];
  const level = (day: SerialDay, cell: PlanCell | undefined) => {
    if (typeof cell?.value !== 'number') return;
    const people = Math.round(due(day)) - cell.value;
    const { least, most } = isAbout(cell)
      ? { least: people - 4, most: people + 4 }
      : { least: people, most: people };
    reader.between([[on(day), 1]], least, most);
  };
  const count = (day: SerialDay, from: SerialDay, cell: PlanCell | undefined) => {
    if (typeof cell?.value !== 'number') return;
    const { value } = cell;
    const { least, most } = isAbout(cell) ? nearly(value) : { least: value, most: value };
    reader.between(since(day, from), least, most);
  };
  on(first);
  level(start, reader.cell('standing.carriedIn'));
  count(asOf, start, reader.cell('standing.housed'));
  level(asOf, reader.cell('standing.backlog'));
  if (previousAsOf !== null) level(previousAsOf, reader.cell('standing.previousRecomputed'));
  if (previousAsOf !== null) level(previousAsOf, reader.cell('standing.previousReported'));

  const monthEnd = monthEndsOf(halfYearOf(asOf)).findLast((end) => end <= asOf);
  const share = /^(±)?([\d,.]+)%$/.exec(String(reader.cell('standing.progress')?.value ?? ''));
  const adjusted = reader.cell('standing.adjustedQuota')?.value;
  if (monthEnd !== undefined && share && typeof adjusted === 'number') {
    const part = Number(share[2]?.replace(',', '.')) / 100;
    const margin = share[1] ? 0.005 * adjusted + 4 : 0.0005 * adjusted;
    const most = Math.floor(part * adjusted + margin + 1e-6);
    reader.between(since(monthEnd, start), Math.ceil(part * adjusted - margin - 1e-6), most);
  }
  const weekEnd = report.corporations?.lastWeekEnd ?? null;
  if (weekEnd !== null) count(weekEnd, start, reader.cell('corporations.total', 4));
  const coa = report.coa.position;
  if (coa) count(coa.on, addDays(coa.since, -1), reader.cell('coa.ours'));

  const carriedIn = reader.cell('standing.carriedIn');
  const isStartExact = (day: SerialDay) => {
    const from = addDays(firstDayOf(halfYearOf(day)), -1);
    return from === first || (from === start && carriedIn !== undefined && !isAbout(carriedIn));
  };
  for (const { key, cells } of reader.lines('chartData.')) {
    const day = Number(key.slice('chartData.'.length)) as SerialDay;
    const drawn = cells[1]?.value;
    if (typeof drawn !== 'number' || Number.isNaN(day)) continue;
    const people = due(day) - drawn;
    const margin = isStartExact(day) ? 2 : 4;
    const most = Math.floor(people + 2.5) + margin;
    reader.between([[on(day), 1]], Math.ceil(people - 2.5) - margin, most);
  }
  const days = [...reader.counts.keys()].filter((name) => name.startsWith('housed.'));
  reader.constraints.push(...ascending(days));
  reader.secrets.push(...steps(days).map((terms) => [...terms]));
  reader.secrets.push(
    [...since(asOf, start)],
    [...(weekEnd === null ? [] : since(weekEnd, start))],
  );
}

function housedByCorporation(reader: Reader, { corporations, head }: Report): void {
  if (!corporations || corporations.lastWeekEnd === null) return;
  const { lines, lastWeekEnd } = corporations;
  const start = addDays(firstDayOf(halfYearOf(head.asOf)), -1);
  const names = lines.map((line) => {
    const name = `corporation.${lastWeekEnd}.${line.name ?? ''}`;
    const cell = reader.cell(`corporations.people.${line.name ?? ''}`, 4);
    const shown = typeof cell?.value === 'number' ? cell.value : 0;
    const isUntold = lines.length === 1 || cell?.value === '×';
    reader.count(name, line.housed, isUntold ? { least: 0, most: MANY } : nearly(shown));
    // What it housed since is somewhere between nobody and everybody housed since.
    const now = `corporation.now.${head.asOf}.${line.name ?? ''}`;
    reader.counts.set(now, { least: 0, most: MANY });
    reader.truth.set(now, line.housed + line.housedSince);
    reader.between(
      [
        [now, 1],
        [name, -1],
      ],
      0,
      MANY,
    );
    reader.secrets.push([
      [now, 1],
      [name, -1],
    ]);
    return name;
  });
  const total = (day: SerialDay): readonly Term[] => [
    [housed(day), 1],
    [housed(start), -1],
  ];
  reader.sum(names, total(lastWeekEnd));
  const now = lines.map((line) => `corporation.now.${head.asOf}.${line.name ?? ''}`);
  reader.sum(now, total(head.asOf));
}

function homesLet(reader: Reader, { corporations }: Report, tag: string): void {
  const lines = corporations?.lines.filter(({ homes }) => homes !== null) ?? [];
  const names = lines.map(({ name, homes }) => {
    const count = `${tag}let.${name ?? ''}`;
    const key = `corporations.weeks.${name ?? ''}`;
    reader.counted(count, homes?.let ?? 0, key, 4);
    reader.between([[count, 1]], 0, homes?.offered ?? 0);
    return count;
  });
  const total = `${tag}let`;
  const all = lines.reduce((sum, { homes }) => sum + (homes?.let ?? 0), 0);
  reader.counted(total, all, 'corporations.weeks.total', 4);
  reader.sum(names, [[total, 1]]);
}

function waiting(reader: Reader, { waiting: figures }: Report, tag: string): void {
  if (!figures) return;
  const { sizes, total, households, people } = figures;
  const name = (part: string | number) => `${tag}waiting.${part}`;
  const few = { least: 0, most: 4 };
  if (reader.has('waiting.few')) reader.count(name('households'), households, few);
  else reader.counted(name('households'), households, 'waiting.days.total');
  const days = [...total.withoutHome, total.withHome].map((count, i) => {
    reader.counted(name(`days.${i}`), count, `waiting.days.${i + 1}`);
    return name(`days.${i}`);
  });
  const bySize = sizes.map(({ withoutHome, withHome }, i) => {
    const count = withoutHome.reduce((sum, one) => sum + one, withHome);
    reader.counted(name(`size.${i}`), count, `waiting.size.${i + 1}`);
    return name(`size.${i}`);
  });
  reader.sum(days, [[name('households'), 1]]);
  reader.sum(bySize, [[name('households'), 1]]);
  reader.counted(name('people'), people, 'homesNeeded.waiting');
  // Whoever lives in the largest households may be more than six.
  const least = bySize.map((count, i): Term => [count, -(i + 1)]);
  reader.between([[name('people'), 1], ...least], 0, MANY);
  const inSmall = sizes.slice(0, -1).reduce((sum, one) => sum + one.people, 0);
  reader.counts.set(name('large'), { least: 0, most: MANY });
  reader.truth.set(name('large'), people - inSmall);
  reader.sum(
    [name('people')],
    [[name('large'), 1], ...least.slice(0, -1).map(([count, size]): Term => [count, -size])],
  );
}

function lettings(
  reader: Reader,
  { lettings: figures, head }: Report,
  tables: TableRows,
  tag: string,
  previousAsOf: SerialDay | null,
): void {
  if (!figures) return;
  const { kinds, districts, since } = figures;
  const name = (part: string) => `${tag}lettings.${part}`;
  const few = { least: 0, most: 4 };
  const ofKinds = LETTING_KINDS.map((kind) => kinds[kind]);
  const all = ofKinds.reduce((sum, count) => sum + count, 0);
  if (reader.has('lettings.few')) reader.count(name('all'), all, few);
  else reader.counted(name('all'), all, 'lettings.kind.total');
  LETTING_KINDS.forEach((kind) => reader.counted(name(kind), kinds[kind], `lettings.kind.${kind}`));
  reader.sum(LETTING_KINDS.map(name), [[name('all'), 1]]);
  const inHalfYear = districts.reduce((sum, { households }) => sum + households, 0);
  if (reader.has('lettings.districts.few')) reader.count(name('halfYear'), inHalfYear, few);
  else reader.counted(name('halfYear'), inHalfYear, 'lettings.districts.total');
  const names = districts.map(({ district, households }) => {
    reader.counted(
      name(`district.${district ?? ''}`),
      households,
      `lettings.district.${district ?? ''}`,
      1,
      1,
    );
    return name(`district.${district ?? ''}`);
  });
  reader.sum(names, [[name('halfYear'), 1]]);
  // Whoever moved in a home of their own is at least one person housed, where all of them count.
  const isOne = (tables.placements ?? []).every(({ counts, persons }) => counts && persons > 0);
  if (!isOne) return;
  const start = addDays(firstDayOf(halfYearOf(head.asOf)), -1);
  const from = previousAsOf ?? start;
  if (from === addDays(since, -1) && from < head.asOf) {
    reader.between(
      [
        [housed(head.asOf), 1],
        [housed(from), -1],
        [name('all'), -1],
      ],
      0,
      MANY,
    );
  }
  reader.between(
    [
      [housed(head.asOf), 1],
      [housed(start), -1],
      [name('halfYear'), -1],
    ],
    0,
    MANY,
  );
}

function signals(reader: Reader, { signals: figures }: Report, tag: string): void {
  if (!figures) return;
  const { open } = figures;
  const name = (part: string) => `${tag}signals.${part}`;
  if (reader.has('signals.few')) reader.count(name('all'), open.length, { least: 0, most: 4 });
  else reader.counted(name('all'), open.length, 'signals.total');
  const states = (['late', 'due', 'made'] as const).map((state) => {
    const count = open.filter(({ contact }) => contact === state).length;
    reader.counted(name(state), count, `signals.contact.${state}`);
    return name(state);
  });
  const parties = [...new Set(open.map(({ party }) => party))].map((party) => {
    const count = open.filter((one) => one.party === party).length;
    reader.counted(name(party), count, `signals.party.${party}`, 1, 1);
    return name(party);
  });
  reader.sum(states, [[name('all'), 1]]);
  reader.sum(parties, [[name('all'), 1]]);
}

function guidance(reader: Reader, { guidance: figures }: Report, tag: string): void {
  if (!figures || figures.households === null) return;
  const note = String(reader.cell('guidance.note', 0)?.value ?? '');
  const shown = Number(/±(\d+)/.exec(note)?.[1] ?? NaN);
  const all = `${tag}guidance`;
  const few = { least: 0, most: 4 };
  const about = { least: Math.max(5, shown - 2), most: shown + 2 };
  reader.count(all, figures.households, Number.isNaN(shown) ? few : about);
  for (const { step, late, done, open } of figures.steps) {
    if (!('code' in step)) continue;
    const key = `guidance.step.${step.code}`;
    const name = (part: string) => `${all}.${step.code}.${part}`;
    reader.counted(name('late'), late, key, 1);
    reader.counted(name('done'), done, key, 2);
    reader.counted(name('open'), open, key, 3);
    reader.count(name('rest'), figures.households - late - done - open, { least: 0, most: MANY });
    reader.sum(['late', 'done', 'open', 'rest'].map(name), [[all, 1]]);
  }
}

/** Filled in as they are now, so that both tabs tell of the same homes. */
function locations(reader: Reader, { locations: figures }: Report): void {
  for (const { name, occupied } of figures?.lines ?? []) {
    if (!occupied) continue;
    const cell = reader.cell(`locations.${name}`, 4);
    if (!cell) continue;
    reader.count(`location.${name}`, occupied.permitHolders, boundsOf(cell));
    const agreed = Number(reader.cell(`locations.${name}`, 3)?.value);
    const isRed = cell.look === 'lateFigure';
    if (typeof cell.value === 'number') {
      reader.between([[`location.${name}`, 1]], isRed ? agreed + 1 : 0, isRed ? MANY : agreed);
    }
    reader.count(`location.${name}.others`, occupied.others, { least: 0, most: MANY });
  }
}

function others(reader: Reader, report: Report, tag: string): void {
  const { homesNeeded, coa } = report;
  if (homesNeeded.familyExpected !== null) {
    reader.counted(`${tag}family`, homesNeeded.familyExpected, 'homesNeeded.family');
  }
  reader.counted(`${tag}saved`, homesNeeded.saved.inHalfYear, 'homesNeeded.saved');
  if (coa.position)
    reader.counted(`${tag}notReported`, coa.position.notReported, 'coa.notReported');
  homesKept(reader, report, tag);
  rentFit(reader, report, tag);
}

/** Homes on offer less those kept for nobody are kept for a household each. */
function homesKept(reader: Reader, { outlook, waiting: figures }: Report, tag: string): void {
  const unassigned = figures?.unassigned;
  const said = /±(\d+) woningen \((\d+) op te leveren/.exec(
    String(reader.cell('outlook.supply', 2)?.value ?? ''),
  );
  if (!outlook.supply || !unassigned || !said) return;
  const agreed = Number(reader.cell('corporations.weeks.total', 1)?.value) || 0;
  const shown = Number(said[1]) - Math.max(agreed, Number(said[2]));
  const lettable = `${tag}lettable`;
  const bounds =
    shown === 0 ? { least: 0, most: 4 } : { least: Math.max(5, shown - 2), most: shown + 2 };
  reader.count(lettable, outlook.supply.offeredHomes, bounds);
  const kept = outlook.supply.offeredHomes - unassigned.regular - unassigned.alternative;
  if (kept < 0) return;
  reader.count(`${tag}kept`, kept, { least: 0, most: MANY });
  const nobody = Number(reader.cell('waiting.unassigned')?.value);
  reader.between(
    [
      [lettable, 1],
      [`${tag}kept`, -1],
    ],
    nobody,
  );
}

/** Whether one in twenty at most does not fit. */
function rentFit(reader: Reader, { lettings: figures, head }: Report, tag: string): void {
  const text = String(reader.cell('lettings.fit')?.value ?? '');
  if (!figures || !/genoeg|te laag/.test(text)) return;
  const { lettings: all, fitting } = figures.rentFit.total;
  const exceptions = `${tag}fit.exceptions`;
  reader.count(`${tag}fit`, all, { least: 5, most: MANY });
  reader.count(exceptions, all - fitting, { least: 0, most: MANY });
  const isEnough = text.includes('genoeg');
  reader.between(
    [
      [`${tag}fit`, 1],
      [exceptions, -20],
    ],
    isEnough ? 0 : -20 * MANY,
    isEnough ? MANY : -1,
  );
  const isFirstHalf = halfYearOf(head.asOf).half === 1;
  const upTo: readonly Term[] = [
    [`${tag}lettings.halfYear`, 1],
    [`${tag}fit`, -1],
  ];
  if (isFirstHalf) reader.between(upTo, 0, MANY);
}

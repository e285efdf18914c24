/**
 * Tells a `Reader` what the tab says about people housed: by day, by corporation, and in COA's
 * count.
 */
import { backlogAt, ledgerOf } from '../../../src/domain/backlog';
import {
  addDays,
  firstDayOf,
  halfYearOf,
  lastDayOf,
  monthEndsOf,
} from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { Report } from '../../../src/overleg/report';
import type { PlanCell } from '../../../src/overleg/sheet-plan';
import { periodsKnownOn } from '../../../src/workbook/tables/quotas';
import type { TableRows } from '../../../src/overleg/situation';
import { isAbout, MANY, type Made, type Reader } from './reader';
import type { Constraint, Term } from './solver';

const HOUSED = 'housed.';

export const housed = (day: number) => `${HOUSED}${day}`;

export function startOf(day: SerialDay): SerialDay {
  return addDays(firstDayOf(halfYearOf(day)), -1);
}

export function since(day: SerialDay, from: SerialDay): readonly Term[] {
  return [
    [housed(day), 1],
    [housed(from), -1],
  ];
}

/** Returns the people housed between successive days with a figure on the tab. */
export function steps(names: readonly string[]): (readonly Term[])[] {
  const ofDays = names.filter((name) => name.startsWith(HOUSED));
  const days = new Set(ofDays.map((name) => Number(name.slice(HOUSED.length))));
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.slice(1).map((day, i): readonly Term[] => [
    [housed(day), 1],
    [housed(sorted[i] ?? day), -1],
  ]);
}

/** Returns that the number of people housed never falls. */
export function ascending(names: readonly string[]): Constraint[] {
  return steps(names).map((terms) => ({ terms, least: 0, most: MANY }));
}

/** Tells the reader the people housed up to and including each day with a figure on the tab. */
export function peopleHoused(reader: Reader, made: Made, tables: TableRows): void {
  const { report, previousAsOf } = made;
  const { first, due, on } = daysOf(reader, tables);
  const { asOf } = report.head;
  const start = startOf(asOf);
  const level = (day: SerialDay, cell: PlanCell | undefined, knownOn = day) => {
    if (typeof cell?.value !== 'number') return;
    const people = Math.round(due(day, knownOn)) - cell.value;
    const margin = isAbout(cell) ? 4 : 0;
    reader.between([[on(day), 1]], people - margin, people + margin);
  };
  const count = (day: SerialDay, from: SerialDay, cell: PlanCell | undefined) => {
    on(day);
    on(from);
    if (typeof cell?.value !== 'number') return;
    const { value } = cell;
    const { least, most } = isAbout(cell) ? reader.nearly(value) : { least: value, most: value };
    reader.between(since(day, from), least, most);
  };
  on(first);
  level(start, reader.cell('standing.carriedIn'));
  count(asOf, start, reader.cell('standing.housed'));
  level(asOf, reader.cell('standing.backlog'));
  if (previousAsOf !== null) {
    level(previousAsOf, reader.cell('standing.previousRecomputed'), asOf);
    level(previousAsOf, reader.cell('standing.previousReported'));
  }
  const weekEnd = report.corporations?.lastWeekEnd ?? null;
  if (weekEnd !== null) count(weekEnd, start, reader.cell('corporations.total', 4));
  const coa = report.coa.position;
  if (coa) {
    count(coa.on, addDays(coa.since, -1), reader.cell('coa.ours'));
    reader.counted(`${made.tag}notReported`, coa.notReported, 'coa.notReported');
    reader.atMost(
      [
        [`${made.tag}notReported`, 1],
        [`${correctedName(made.tag)}.coa`, 1],
      ],
      since(coa.on, addDays(coa.since, -1)),
    );
  }
  for (const { key, cells } of reader.lines('halfYears.')) {
    const firstDay = Number(key.slice('halfYears.'.length)) as SerialDay;
    if (Number.isNaN(firstDay)) continue;
    const lastDay = lastDayOf(halfYearOf(firstDay));
    level(lastDay, cells[1]);
    count(lastDay, addDays(firstDay, -1), cells[3]);
  }
  corrected(reader, made);
  progress(reader, asOf, on);
  drawn(reader, { first, start, due, on });
  publicLine(reader, made, on);
  countedByCoa(reader, made, { first, due, on });
  const days = [...reader.counts.keys()];
  if (!reader.areCorrected) reader.constraints.push(...ascending(days));
  reader.secrets.push(...steps(days).map((terms) => [...terms]), [...since(asOf, start)]);
  if (weekEnd !== null) reader.secrets.push([...since(weekEnd, start)]);
}

/**
 * Returns true if there are corrections. Then the number of people housed may fall.
 */
export function areCorrected({ corrections }: TableRows): boolean {
  return (corrections ?? []).length > 0;
}

/**
 * Adds the numbers of people by which corrections changed two counts: that of the half-year, and
 * that for the comparison with COA.
 */
function corrected(reader: Reader, { report, tag }: Made): void {
  const { asOf } = report.head;
  const start = startOf(asOf);
  const { corrected: ofHalfYear } = report.standing;
  const { position } = report.coa;
  if (ofHalfYear) {
    putRight(reader, correctedName(tag), ofHalfYear.people, 'standing.corrections');
    reader.atMost([[correctedName(tag), 1]], since(asOf, start));
  }
  if (position) {
    const from = addDays(position.since, -1);
    const name = `${correctedName(tag)}.coa`;
    putRight(reader, name, position.corrected.people, 'coa.corrections');
    reader.atMost([[name, 1]], since(position.on, from));
  }
}

export const correctedName = (tag: Made['tag']) => `${tag}corrected`;

function putRight(reader: Reader, name: string, people: number, key: string) {
  const cell = reader.cell(key);
  if (!reader.areCorrected) {
    reader.known(name, people, { least: 0, most: 0 });
    return;
  }
  const value = cell?.value;
  const margin = cell && isAbout(cell) ? 2 : 0;
  const bounds =
    typeof value === 'number'
      ? { least: value - margin, most: value + margin }
      : { least: -4, most: 4 };
  reader.known(name, people, bounds);
  reader.secrets.push([[name, 1]], [[name, -1]]);
}

interface Days {
  /** The day before the first half-year. People housed up to that day count nowhere. */
  readonly first: SerialDay;
  /** The backlog on a day if nobody had been housed. The quotas are those known on `knownOn`. */
  readonly due: (day: SerialDay, knownOn?: SerialDay) => number;
  /** Returns the name of the count of people housed by a day. Adds that count if it is new. */
  readonly on: (day: SerialDay) => string;
}

function daysOf(reader: Reader, tables: TableRows): Days {
  const quotas = tables.quotas ?? [];
  const periods = quotas.map(({ period, quota }) => ({ halfYear: period, quota }));
  const opening = tables.quotas?.find((one) => one.opening !== null)?.opening ?? 0;
  const asked = (day: SerialDay) =>
    ledgerOf({ periods: periodsKnownOn(quotas, day), opening, placements: [] });
  const firstDay = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay;
  const first = addDays(firstDay, -1);
  const counted = [
    ...(tables.placements ?? []).filter(({ counts }) => counts),
    ...(tables.corrections ?? []),
  ].filter(({ date }) => date > first);
  const real = (day: SerialDay) =>
    counted.reduce((sum, { date, persons }) => sum + (date <= day ? persons : 0), 0);
  const on = (day: SerialDay): string => {
    const name = housed(day);
    if (!reader.counts.has(name)) {
      reader.known(
        name,
        real(day),
        day <= first ? { least: 0, most: 0 } : { least: reader.leastHoused, most: MANY },
      );
    }
    return name;
  };
  return { first, due: (day, knownOn = day) => backlogAt(asked(knownOn), day, 'day'), on };
}

/** The percentage of the quota that was housed by the last month end. */
function progress(reader: Reader, asOf: SerialDay, on: Days['on']): void {
  const start = startOf(asOf);
  const monthEnd = monthEndsOf(halfYearOf(asOf)).findLast((end) => end <= asOf);
  const share = /^(±)?([\d,.]+)%$/.exec(reader.text('standing.progress', 1));
  const adjusted = reader.cell('standing.adjustedQuota')?.value;
  if (monthEnd === undefined || !share || typeof adjusted !== 'number') return;
  const part = Number(share[2]?.replace(',', '.')) / 100;
  const margin = share[1] ? 0.005 * adjusted + 4 : 0.0005 * adjusted;
  const least = Math.ceil(part * adjusted - margin - 1e-6);
  on(monthEnd);
  reader.between(since(monthEnd, start), least, Math.floor(part * adjusted + margin + 1e-6));
}

/** The backlogs in the chart. */
function drawn(
  reader: Reader,
  { first, start, due, on }: Days & { readonly start: SerialDay },
): void {
  const carriedIn = reader.cell('standing.carriedIn');
  const isStartExact = (day: SerialDay) => {
    const from = startOf(day);
    return from === first || (from === start && carriedIn !== undefined && !isAbout(carriedIn));
  };
  for (const { key, cells } of reader.lines('chartData.')) {
    const day = Number(key.slice('chartData.'.length)) as SerialDay;
    const value = cells[1]?.value;
    if (typeof value !== 'number' || Number.isNaN(day)) continue;
    const people = due(day) - value;
    const margin = isStartExact(day) ? 2 : 4;
    const least = Math.ceil(people - 2.5) - margin;
    reader.between([[on(day), 1]], least, Math.floor(people + 2.5) + margin);
  }
}

/**
 * Gives the reader the people housed by each Sunday, rounded for administrators. The tab does not
 * show them, but computes other figures from them, such as the forecast and the coming weeks.
 */
function publicLine(reader: Reader, { line }: Made, on: Days['on']): void {
  for (const { day, from, people, isExact } of line) {
    const { least, most } = isExact ? { least: people, most: people } : reader.nearly(people);
    on(day);
    on(from);
    reader.between(since(day, from), least, most);
  }
}

/**
 * Adds COA's own figures, because anybody may know them. The differences from our figures are
 * secret, for the half-year, in all, and at the start of the half-year.
 */
function countedByCoa(
  reader: Reader,
  { coa, tag, previousAsOf }: Made,
  { first, due, on: dayOf }: Days,
): void {
  for (const { from, on, housed: people, backlog } of coa) {
    if (on <= first) continue;
    const [end, start] = [dayOf(on), dayOf(from)];
    const count = `coa.${on}`;
    reader.known(count, people, { least: people, most: people });
    unequal(reader, [
      [end, 1],
      [start, -1],
      [count, -1],
    ]);
    if (backlog === null) continue;
    const all = `coa.all.${on}`;
    const level = Math.round(due(on)) - backlog;
    reader.known(all, level, { least: level, most: level });
    unequal(reader, [
      [end, 1],
      [all, -1],
    ]);
    // No tab can know what COA says later about an earlier day.
    const isLater = tag === '2.' && previousAsOf !== null && on > previousAsOf;
    if (from <= first || isLater) continue;
    unequal(reader, [
      [start, 1],
      [all, -1],
      [count, 1],
    ]);
  }
}

/** Makes a difference secret, in both directions: from 1 to 4, and from -1 to -4. */
function unequal(reader: Reader, terms: readonly Term[]): void {
  reader.secrets.push(
    [...terms],
    terms.map(([count, factor]): Term => [count, -factor]),
  );
}

export function housedByCorporation(reader: Reader, { corporations, head }: Report): void {
  if (!corporations || corporations.lastWeekEnd === null) return;
  const { lines, lastWeekEnd } = corporations;
  const start = startOf(head.asOf);
  const names = lines.map((line) => {
    const name = `corporation.${lastWeekEnd}.${line.name ?? ''}`;
    // Corrections have no corporation, so only the line without one can be negative.
    const least = line.name === null ? reader.leastHoused : 0;
    const any = { least, most: MANY };
    const cell = reader.cell(`corporations.people.${line.name ?? ''}`, 4);
    const shown = typeof cell?.value === 'number' ? cell.value : 0;
    const isUntold = lines.length === 1 || cell?.value === '×';
    reader.count(name, line.housed, isUntold ? any : reader.nearly(shown));
    // The reader only knows bounds of the people that it housed since the week end.
    const now = `corporation.now.${head.asOf}.${line.name ?? ''}`;
    reader.known(now, line.housed + line.housedSince, any);
    const housedSince: Term[] = [
      [now, 1],
      [name, -1],
    ];
    reader.between(housedSince, least, MANY);
    reader.secrets.push(housedSince);
    return name;
  });
  reader.sum(names, since(lastWeekEnd, start));
  const now = lines.map((line) => `corporation.now.${head.asOf}.${line.name ?? ''}`);
  reader.sum(now, since(head.asOf, start));
}

/**
 * Returns the people that each corporation housed between the week ends of two tabs in one
 * half-year.
 *
 * @param canFall true if corrections can lower a count; then people without a corporation are left
 * out
 */
export function grownCorporations(names: readonly string[], canFall: boolean): (readonly Term[])[] {
  const shown = names.flatMap((name) => {
    const [, day, corporation] = /^corporation\.(\d+)\.(.*)$/.exec(name) ?? [];
    return day === undefined ? [] : [{ name, day: Number(day) as SerialDay, corporation }];
  });
  return shown.flatMap((first) =>
    shown
      .filter(
        ({ day, corporation }) =>
          corporation === first.corporation &&
          !(canFall && corporation === '') &&
          day > first.day &&
          startOf(day) === startOf(first.day),
      )
      .map(({ name }): readonly Term[] => [
        [name, 1],
        [first.name, -1],
      ]),
  );
}

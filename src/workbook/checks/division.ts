/** Checks the agreements with the corporations per half-year. */
import { backlogAt, ledgerOf } from '../../domain/backlog';
import {
  addDays,
  firstDayOf,
  halfYearLabel,
  type HalfYear,
  lastDayOf,
} from '../../domain/calendar';
import { orNull } from '../../domain/or-null';
import type { SerialDay } from '../../domain/units';
import { groupById } from '../by-id';
import { idKey } from '../cell';
import { halfYearsOf, holdsFrom, isFromOutside, type DivisionPart } from '../division-parts';
import { withCounts } from '../stays';
import { finding, type Finding, type Findings } from '../finding';
import { lettingsUpTo } from '../lettings';
import { placeOf } from '../table-reading';
import { openingOf, periodsKnownOn, quotaOn } from '../tables/quotas';
import { rowsOf, type CheckContext, type Row } from './context';

export function* checkDivision(context: CheckContext): Findings {
  yield weightsZero(context);
  yield openingsDiffer(context);
  yield openingsChangedLater(context);
  yield agreedPeopleDiffer(context);
  yield lettingsAboveTotal(context);
  yield fromOutside(context);
  yield beginsLater(context);
}

function weightsZero({ tables: { corporations, division } }: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const weights = rowsOf(corporations).filter(({ homes }) => homes !== null);
  const [first] = weights;
  if (corporations !== null && first !== undefined && weights.every(({ homes }) => homes === 0)) {
    findings.push(finding('weights-zero', placeOf(corporations, first, 'homes'), { period: null }));
  }
  if (division === null) return findings;
  for (const { period, parts } of halfYearsOf(division.rows)) {
    const row = parts.map(firstOfZeros).find((one) => one !== null);
    if (!row) continue;
    const place = placeOf(division, row, 'weight');
    findings.push(finding('weights-zero', place, { period: halfYearLabel(period) }));
  }
  return findings;
}

/**
 * Returns the first row with a weight, if all weights are zero. Returns null if a weight is above
 * zero, or if there are no weights.
 */
function firstOfZeros({ inForce }: DivisionPart<Row<'division'>>): Row<'division'> | null {
  const filled = [...inForce.values()].flatMap(({ share }) =>
    share === null || share.weight === null ? [] : [share],
  );
  return filled.every(({ weight }) => weight === 0) ? (filled[0] ?? null) : null;
}

/**
 * Reports half-years in which the backlogs of the corporations do not add up to the backlog carried
 * in.
 */
function openingsDiffer(context: CheckContext): readonly Finding[] {
  const { division } = context.tables;
  if (division === null) return [];
  return halfYearsOf(division.rows).flatMap(({ period, parts }) => {
    const filled = openingsOf(parts);
    const [first] = filled;
    if (first === undefined) return [];
    const sum = filled.reduce((total, { opening }) => total + (opening ?? 0), 0);
    const total = carriedInto(period, context);
    if (total === null || sum === total) return [];
    const data = { period: halfYearLabel(period), sum, total };
    return [finding('openings-differ', placeOf(division, first, 'opening'), data)];
  });
}

/** Returns each corporation's row with the backlog that is used. */
function openingsOf(parts: readonly DivisionPart<Row<'division'>>[]): readonly Row<'division'>[] {
  return [...(parts.at(-1)?.inForce.values() ?? [])].flatMap(({ opening }) => opening ?? []);
}

function openingsChangedLater({ tables: { division } }: CheckContext): readonly Finding[] {
  if (division === null) return [];
  return halfYearsOf(division.rows).flatMap(({ parts }) => {
    const counting = openingsOf(parts);
    const later = parts.slice(1).flatMap(({ rows }) => rows);
    return later.flatMap((row) => {
      const first = counting.find((one) => isOfSame(one, row));
      if (!first || row.opening === null || row.opening === first.opening) return [];
      const at = placeOf(division, first, 'opening').address ?? '';
      return [finding('opening-changed-later', placeOf(division, row, 'opening'), { first: at })];
    });
  });
}

function isOfSame(one: Row<'division'>, other: Row<'division'>): boolean {
  return (
    one.corporation !== null &&
    other.corporation !== null &&
    idKey(one.corporation) === idKey(other.corporation)
  );
}

function agreedPeopleDiffer(context: CheckContext): readonly Finding[] {
  const { asOf } = context;
  const { division, quotas } = context.tables;
  if (division === null) return [];
  return halfYearsOf(division.rows).flatMap(({ period, parts }) => {
    const label = halfYearLabel(period);
    const asked = quotas?.records.find((row) => halfYearLabel(row.period) === label);
    if (!asked) return [];
    const isCarriedApart = openingsOf(parts).length > 0;
    const carried = isCarriedApart ? null : carriedInto(period, context);
    return parts.flatMap(({ rows: [first], from, inForce }, i) => {
      const end = addDays(parts[i + 1]?.from ?? addDays(lastDayOf(period), 1), -1);
      const quota = quotaOn(asked, Math.max(from, Math.min(end, asOf)) as SerialDay);
      const agreed = [...inForce.values()].map(({ share }) => share?.persons ?? null);
      if (first === undefined || agreed.some((persons) => persons === null)) return [];
      const sum = agreed.reduce<number>((total, persons) => total + (persons ?? 0), 0);
      if (sum === quota || (carried !== null && sum === Math.max(0, quota + carried))) return [];
      const data = { period: label, sum, total: quota };
      return [finding('agreed-people-differ', placeOf(division, first, 'persons'), data)];
    });
  });
}

/** Reports corporations with more lettings to permit holders than lettings in total. */
function lettingsAboveTotal({ tables, asOf }: CheckContext): readonly Finding[] {
  const { division } = tables;
  if (division === null || division.columns.allLettings === null) return [];
  const lettings = groupById(
    lettingsUpTo(asOf, {
      placements: rowsOf(tables.placements),
      homes: rowsOf(tables.homes),
      households: rowsOf(tables.households),
    }).map(({ date, home, placement }) => ({
      date,
      corporation: home?.corporation ?? placement.corporation,
    })),
    'corporation',
  );
  return halfYearsOf(division.rows).flatMap(({ period, parts }) => {
    const [first, last] = [firstDayOf(period), lastDayOf(period)];
    return [...(parts.at(-1)?.inForce ?? [])].flatMap(([key, { lettings: row }]) => {
      const total = row?.allLettings ?? null;
      const own = (lettings.get(key) ?? []).filter(({ date }) => date >= first && date <= last);
      if (row === null || total === null || own.length <= total) return [];
      const data = { period: halfYearLabel(period), own: own.length, total };
      return [finding('lettings-above-total', placeOf(division, row, 'allLettings'), data)];
    });
  });
}

function fromOutside({ tables: { division } }: CheckContext): readonly Finding[] {
  if (division === null) return [];
  return division.rows.flatMap((row) => {
    if (row.period === null || !isFromOutside(row)) return [];
    const [first, last] = [firstDayOf(row.period), lastDayOf(row.period)];
    const data = { period: halfYearLabel(row.period), first, last };
    return [finding('division-from-outside', placeOf(division, row, 'from'), data)];
  });
}

/** Reports corporations whose first row begins after the first day of the half-year. */
function beginsLater({ tables: { division } }: CheckContext): readonly Finding[] {
  if (division === null) return [];
  return halfYearsOf(division.rows).flatMap(({ period, parts }) => {
    const [start, ...later] = parts;
    const known = new Set(start?.inForce.keys());
    return later.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const key = row.corporation === null ? null : idKey(row.corporation);
        const from = holdsFrom(row);
        if (key === null || from === null || known.has(key)) return [];
        known.add(key);
        const data = { period: halfYearLabel(period), from };
        return [finding('division-begins-later', placeOf(division, row, 'from'), data)];
      }),
    );
  });
}

/**
 * Returns the backlog carried into a half-year. Returns null if the half-year has not begun, or if
 * the tables do not give the backlog.
 */
function carriedInto(period: HalfYear, { tables, asOf }: CheckContext): number | null {
  const quotas = tables.quotas?.records ?? [];
  const start = firstDayOf(period);
  const isKnown = quotas.some((row) => firstDayOf(row.period) <= start);
  if (!isKnown || start > asOf) return null;
  const placements = tables.placements?.records ?? [];
  const ledger = orNull(
    () =>
      ledgerOf({
        periods: periodsKnownOn(quotas, asOf),
        placements: [
          ...withCounts(placements, tables.homes?.records ?? []).filter(({ counts }) => counts),
          ...(tables.corrections?.records ?? []),
        ].map(({ date, persons }) => ({ on: date, persons })),
        opening: openingOf(quotas),
      }),
    'periodTwice',
  );
  return ledger && orNull(() => backlogAt(ledger, addDays(start, -1), 'end'), 'halfYearMissing');
}

/** Reports days and half-years that are impossible or outside the half-years of Taakstelling. */
import {
  civilOf,
  firstDayOf,
  halfYearLabel,
  halfYearOf,
  lastDayOf,
  nextHalfYear,
  serialOf,
  type HalfYear,
} from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { finding, type Finding, type Findings } from '../finding';
import type { OnRow } from '../table';
import { addressOf, placeOf, type TableReading } from '../table-reading';
import { earliestQuota } from '../tables/quotas';
import { find, rowsOf, type CheckContext } from './context';

export function* checkTime(context: CheckContext): Findings {
  yield periodsTwice(context);
  yield periodGaps(context);
  yield referenceDateAfterLastPeriod(context);
  yield revisions(context);
  yield placedBeforeLinked(context);
  yield placedOutsideAvailability(context);
  yield leftBeforePlaced(context);
  yield placedAfterReferenceDate(context);
  yield correctedAfterReferenceDate(context);
  yield inOtherYear(context);
  yield beforeFirstPeriod(context);
  yield dueBeforeDate(context);
  yield meetingsNotAscending(context);
}

function order({ year, half }: HalfYear): number {
  return year * 2 + half;
}

function periodsTwice({ tables: { quotas } }: CheckContext): readonly Finding[] {
  if (quotas === null) return [];
  const firsts = new Map<number, string>();
  return quotas.rows.flatMap((row) => {
    if (row.period === null) return [];
    const first = firsts.get(order(row.period));
    const address = addressOf(quotas, row, 'period') ?? '';
    if (first === undefined) {
      firsts.set(order(row.period), address);
      return [];
    }
    const period = halfYearLabel(row.period);
    return [finding('period-twice', placeOf(quotas, row, 'period'), { period, first })];
  });
}

function periodGaps({ tables: { quotas } }: CheckContext): readonly Finding[] {
  if (quotas === null) return [];
  const rows = quotas.rows
    .flatMap(({ period, row }) => (period === null ? [] : [{ period, row }]))
    .sort((a, b) => order(a.period) - order(b.period));
  return rows.flatMap(({ period, row }, index) => {
    const before = rows[index - 1];
    if (before === undefined || order(period) - order(before.period) <= 1) return [];
    const missing = halfYearLabel(nextHalfYear(before.period));
    return [finding('period-gap', placeOf(quotas, { row }, 'period'), { missing })];
  });
}

function referenceDateAfterLastPeriod({
  tables: { quotas },
  asOf,
}: CheckContext): readonly Finding[] {
  if (quotas === null) return [];
  const ends = quotas.rows.flatMap(({ period, row }) =>
    period === null ? [] : [{ row, label: halfYearLabel(period), end: lastDayOf(period) }],
  );
  const [first, ...others] = ends;
  if (first === undefined) return [];
  const last = others.reduce((a, b) => (b.end > a.end ? b : a), first);
  if (asOf <= last.end) return [];
  const place = placeOf(quotas, last, 'period');
  return [finding('reference-date-after-last-period', place, { asOf, last: last.label })];
}

function placedBeforeLinked({
  tables: { placements },
  households,
}: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  return placements.rows.flatMap((row) => {
    const linked = find(households, row.household)?.linkedOn ?? null;
    if (row.isFamilyJoining || row.date === null || linked === null || row.date >= linked)
      return [];
    const data = { placed: row.date, linked };
    return [finding('placed-before-linked', placeOf(placements, row, 'date'), data)];
  });
}

/**
 * Finds placements before a home was available, or after its last day. The first day is not
 * compared if the household had left by then: the home was offered again since.
 */
function placedOutsideAvailability({
  tables: { placements },
  homes,
  stays,
}: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  return stays.flatMap(({ placement, from: placed, until: left }) => {
    const home = find(homes, placement.home);
    if (home === undefined) return [];
    const place = placeOf(placements, placement, 'date');
    const { availableFrom: available, availableUntil: until } = home;
    const isOfBefore = left !== null && available !== null && left <= available;
    if (available !== null && placed < available && !isOfBefore) {
      return [finding('placed-before-available', place, { placed, available })];
    }
    if (until !== null && placed > until)
      return [finding('placed-after-end', place, { placed, until })];
    return [];
  });
}

function leftBeforePlaced({ tables: { placements } }: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  return placements.rows.flatMap((row) => {
    const { date: placed, leftOn: left } = row;
    if (placed === null || left === null || left >= placed) return [];
    return [finding('left-before-placed', placeOf(placements, row, 'leftOn'), { placed, left })];
  });
}

/** Reports a revised quota without its original or its day, or with a day outside its half-year. */
function revisions({ tables: { quotas } }: CheckContext): readonly Finding[] {
  if (quotas === null) return [];
  const headers = quotas.definition.columns;
  return quotas.rows.flatMap((row) => {
    const { period, original, revisedOn } = row;
    if (original === null && revisedOn === null) return [];
    if (original === null || revisedOn === null) {
      const [filled, blank] =
        original === null
          ? (['revisedOn', 'original'] as const)
          : (['original', 'revisedOn'] as const);
      const data = { column: headers[blank].header };
      return [finding('revision-incomplete', placeOf(quotas, row, filled), data)];
    }
    if (period === null) return [];
    const [first, last] = [firstDayOf(period), lastDayOf(period)];
    if (revisedOn >= first && revisedOn <= last) return [];
    const data = { period: halfYearLabel(period), first, last };
    return [finding('revision-outside-period', placeOf(quotas, row, 'revisedOn'), data)];
  });
}

function placedAfterReferenceDate({
  tables: { placements },
  asOf,
}: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  return placements.rows.flatMap((row) =>
    row.date !== null && row.date > asOf
      ? [finding('placed-after-reference-date', placeOf(placements, row, 'date'), { asOf })]
      : [],
  );
}

function correctedAfterReferenceDate({
  tables: { corrections },
  asOf,
}: CheckContext): readonly Finding[] {
  if (corrections === null) return [];
  return corrections.rows.flatMap((row) =>
    row.date !== null && row.date > asOf
      ? [finding('correction-after-reference-date', placeOf(corrections, row, 'date'), { asOf })]
      : [],
  );
}

/**
 * The rows of a list are mostly in the order of their dates. Neighbours are usually at most this
 * many days apart.
 */
const NEAR_DAYS = 92;

/**
 * Finds dates with a wrong year. The date is in no half-year of Taakstelling. In the year of the
 * row above, it would be near the dates of the rows above and below.
 */
function inOtherYear({ tables: { quotas, placements } }: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  const known = new Set(
    rowsOf(quotas).flatMap(({ period }) => (period === null ? [] : [order(period)])),
  );
  if (known.size === 0) return [];
  const isKnown = (day: SerialDay): boolean => known.has(order(halfYearOf(day)));
  const dated = placements.rows.flatMap((row) =>
    row.date === null || row.counts === false ? [] : [{ row, on: row.date }],
  );
  return dated.flatMap(({ row, on }, at) => {
    if (isKnown(on)) return [];
    const around = [dated[at - 1], dated[at + 1]].flatMap((one) => (one ? [one.on] : []));
    if (around.length < 2 || !around.every(isKnown)) return [];
    const [year] = around.map((day) => civilOf(day).year);
    if (year === undefined) return [];
    const { month, day } = civilOf(on);
    const meant = serialOf(year, month, day);
    const fits = (one: SerialDay): boolean =>
      around.every((other) => Math.abs(other - one) <= NEAR_DAYS);
    if (meant === null || fits(on) || !fits(meant)) return [];
    return [finding('date-in-other-year', placeOf(placements, row, 'date'), { on, year })];
  });
}

function beforeFirstPeriod({
  tables: { quotas, placements, corrections },
}: CheckContext): readonly Finding[] {
  const earliest = earliestQuota(
    rowsOf(quotas).flatMap(({ period }) => (period === null ? [] : [{ period }])),
  );
  if (earliest === null) return [];
  const period = halfYearLabel(earliest.period);
  const firstDay = firstDayOf(earliest.period);
  const isBefore = ({ date }: { readonly date: SerialDay | null }) =>
    date !== null && date < firstDay;
  const placed = rowsOf(placements).filter((row) => isBefore(row) && row.counts !== false);
  const corrected = rowsOf(corrections).filter(isBefore);
  return [
    ...beforePeriod(placements, placed, period),
    ...beforePeriod(corrections, corrected, period),
  ];
}

function beforePeriod(
  reading: TableReading | null,
  rows: readonly OnRow[],
  period: string,
): readonly Finding[] {
  const [first] = rows;
  if (reading === null || first === undefined) return [];
  const data = { count: rows.length, period };
  return [finding('before-first-period', placeOf(reading, first, 'date'), data)];
}

function dueBeforeDate({ tables: { agreements } }: CheckContext): readonly Finding[] {
  if (agreements === null) return [];
  return agreements.rows.flatMap((row) =>
    row.due !== null && row.date !== null && row.due < row.date
      ? [finding('due-before-date', placeOf(agreements, row, 'due'), {})]
      : [],
  );
}

function meetingsNotAscending({ tables: { meetings } }: CheckContext): readonly Finding[] {
  if (meetings === null) return [];
  let before = 0;
  return rowsOf(meetings).flatMap((row) => {
    if (row.date === null) return [];
    const isEarlier = row.date < before;
    before = row.date;
    return isEarlier ? [finding('meetings-not-ascending', placeOf(meetings, row, 'date'), {})] : [];
  });
}

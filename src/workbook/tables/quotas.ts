import type { QuotaPeriod } from '../../domain/backlog';
import { firstDayOf } from '../../domain/calendar';
import type { People, SerialDay } from '../../domain/units';
import { asking, date, optional, people, required, unsure } from '../column';
import { defineTable, type RecordOf } from '../table';
import { OPENING_SIGN_UNKNOWN, OPENING_SYNONYMS, OPENING_WEAK } from './opening-phrases';
import { backlog, period } from '../other-kinds';

export const PERIOD_SYNONYMS = [
  'halfjaar [jaar periode]',
  'periode [jaar taakstelling]',
  'jaar halfjaar',
] as const;

const QUOTA_WORDS = ['taakstelling', 'opgave', 'doelstelling'] as const;

/** Words that may be in the header of the published quota, without changing its meaning. */
const AS_PUBLISHED =
  'netto aantal personen vergunninghouders huisvesting rijk bzk coa gepubliceerde opgelegde formele nieuwe herziening taakstelling opgave';

/**
 * Words that say that the quota already contains the backlog. Words of `BESIDE_BACKLOG` may be in
 * the same header.
 */
const WITH_BACKLOG = [
  'gecorrigeerd',
  'bruto',
  'totaal',
  'incl',
  'achterstand',
  'voorsprong',
  'saldo',
  'voor-/achterstand',
] as const;
const BESIDE_BACKLOG = `${AS_PUBLISHED} ${WITH_BACKLOG.join(' ')} vorig overloop fictieve periode halfjaar`;

/** **Taakstelling**: how many people have to be housed in each half-year. */
export const quotas = defineTable('quotas', 'Taakstelling', ['Taakstellingen'], {
  period: unsure(required('Periode', period, PERIOD_SYNONYMS), ['jaar', 'datum']),
  /** The published number of people, without the backlog. */
  quota: asking(
    required('Taakstelling', people, [
      ...QUOTA_WORDS.map((word) => `${word} [${AS_PUBLISHED}]`),
      'aantal [personen vergunninghouders]',
      'vergunninghouders',
    ]),
    Object.fromEntries(
      QUOTA_WORDS.flatMap((word) =>
        WITH_BACKLOG.map((sign) => [`${word} ${sign} [${BESIDE_BACKLOG}]`, 'contains-backlog']),
      ),
    ),
  ),
  /** The number of people before the revision. It applies until the day before `revisedOn`. */
  original: optional('Oorspronkelijk', people, [
    'oorspronkelijk taakstelling [aantal personen]',
    'oorspronkelijk aantal [personen]',
  ]),
  /** The first day on which the revised quota applies. */
  revisedOn: optional('Herzien op', date, ['herziening datum [taakstelling]']),
  /**
   * The backlog just before the half-year, in people; achterstand is positive. Only the row of the
   * earliest half-year is used.
   */
  opening: unsure(
    asking(
      optional('Beginstand', backlog, [...OPENING_SYNONYMS, 'achterstand taakstelling']),
      Object.fromEntries(OPENING_SIGN_UNKNOWN.map((phrase) => [phrase, 'sign'])),
    ),
    OPENING_WEAK,
  ),
});

export type QuotaRow = RecordOf<typeof quotas>;

/**
 * Returns the half-years with the quotas that applied on a day. Before the day of its revision, a
 * quota has its original number.
 */
export function periodsKnownOn(rows: readonly QuotaRow[], day: SerialDay): readonly QuotaPeriod[] {
  return rows.map((row) => ({ halfYear: row.period, quota: quotaOn(row, day) }));
}

export function quotaOn(
  { quota, original, revisedOn }: Pick<QuotaRow, 'quota' | 'original' | 'revisedOn'>,
  day: SerialDay,
): People {
  return original !== null && revisedOn !== null && day < revisedOn ? original : quota;
}

/** Returns the backlog just before the first half-year, or 0 if it is blank. */
export function openingOf(rows: readonly QuotaRow[]): number {
  return earliestQuota(rows)?.opening ?? 0;
}

/** Returns the row of the earliest half-year, or null if there are no rows. */
export function earliestQuota<Row extends Pick<QuotaRow, 'period'>>(
  rows: readonly Row[],
): Row | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  return others.reduce((a, b) => (firstDayOf(b.period) < firstDayOf(a.period) ? b : a), first);
}

/**
 * An expected backlog. `low` and `high` are the ends of a range for four cases in five, or null if
 * the method gives no range.
 */
export interface Estimate {
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

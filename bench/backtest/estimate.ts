/**
 * An expected backlog. The true backlog should lie between `low` and `high` in four cases out of
 * five. Both are null if the method gives no range.
 */
export interface Estimate {
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

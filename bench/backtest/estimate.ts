/** A backlog to come; `low` and `high` where the method gives a range of four in five. */
export interface Estimate {
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

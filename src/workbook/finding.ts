/**
 * Defines a finding: what is wrong, or worth knowing, in the partners' sheets. A finding holds
 * data, such as dates, counts and places. The dictionaries turn the data into sentences. The data
 * never contains the text of a cell below the headers, because that may be personal. Only the fix
 * contains that text, and the fix is never shown.
 */
import { FINDING_KINDS, type FindingKind, type Severity } from './finding-kinds';
import type { CellScalar } from './grid';

export { FINDING_KINDS, type FindingGroup, type Severity } from './finding-kinds';

export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { fout: 0, waarschuwing: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * The place of a finding. `address` is in A1 form, without the sheet. It is null if no single cell
 * is meant.
 */
export interface FindingPlace {
  /** The partners' name of the table, such as `Plaatsingen`. */
  readonly table: string | null;
  readonly sheet: string | null;
  readonly address: string | null;
}

/**
 * Replaces `before` by `after` in the finding's cell. Nothing happens if the cell no longer
 * contains `before`.
 */
export interface Fix {
  readonly before: CellScalar;
  readonly after: CellScalar;
  /** In US notation. Null if the cell keeps its format. */
  readonly numberFormat: string | null;
}

export type FindingCode = keyof typeof FINDING_KINDS;

export type DataOf<Code extends FindingCode> =
  (typeof FINDING_KINDS)[Code] extends FindingKind<infer Data> ? Data : never;

export type FindingOf<Code extends FindingCode> = Code extends FindingCode
  ? {
      readonly code: Code;
      readonly severity: Severity;
      readonly place: FindingPlace;
      readonly data: DataOf<Code>;
      readonly fix: Fix | null;
    }
  : never;

export type Finding = FindingOf<FindingCode>;

/** The findings of a check, in parts. Excel may calculate formulas between two parts. */
export type Findings = Generator<readonly Finding[], void>;

export function finding<Code extends FindingCode>(
  code: Code,
  place: FindingPlace,
  data: DataOf<Code>,
  fix: Fix | null = null,
): Finding {
  return { code, severity: FINDING_KINDS[code].severity, place, data, fix } as Finding;
}

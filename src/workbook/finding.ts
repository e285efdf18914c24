/**
 * What is wrong, or worth knowing, in the partners' sheets. A finding gives this and its place as
 * data. The dictionaries turn it into sentences, so that both languages say the same. The data
 * never contains a text from a cell, because that may be personal: only dates, amounts, counts,
 * places, and the names of tables and columns. Only a finding's fix contains the content of the
 * cell, and that is never shown.
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
 * The place of a finding. `address` (A1, without the sheet) is null if the finding is about a whole
 * table, or about a column that is missing.
 */
export interface FindingPlace {
  /** The partners' name of the table, such as `Plaatsingen`. */
  readonly table: string | null;
  readonly sheet: string | null;
  readonly address: string | null;
}

/**
 * The new content (`after`) for the finding's cell. It is used only if the cell still contains
 * `before`.
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

/** The findings of a check, in parts. Formulas may be calculated between two parts. */
export type Findings = Generator<readonly Finding[], void>;

export function finding<Code extends FindingCode>(
  code: Code,
  place: FindingPlace,
  data: DataOf<Code>,
  fix: Fix | null = null,
): Finding {
  return { code, severity: FINDING_KINDS[code].severity, place, data, fix } as Finding;
}

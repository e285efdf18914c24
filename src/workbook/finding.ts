/**
 * What is wrong, or worth knowing, in the partners' sheets. A finding says what and where, as data;
 * its words are made at the edge from the dictionary, so that both languages say the same. No
 * finding's data holds a text of a cell, which may be personal: only dates, amounts, counts and what
 * the tables and columns are called. Its fix alone has the cell's content, and that is never told.
 */
import { FINDING_KINDS, type FindingKind, type Severity } from './finding-kinds';
import type { CellScalar } from './grid';

export {
  FINDING_KINDS,
  type FindingGroup,
  type PersonalSubject,
  type Severity,
} from './finding-kinds';

export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { fout: 0, waarschuwing: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Where a finding is about. `address` (A1, without the sheet) is null where a whole table or column is missing. */
export interface Place {
  /** The table as the partners call it, such as `Plaatsingen`. */
  readonly table: string | null;
  readonly sheet: string | null;
  readonly address: string | null;
}

/** What to put in the finding's cell, as long as that still holds what it held. */
export interface Fix {
  readonly before: CellScalar;
  readonly after: CellScalar;
  /** US notation; null where the cell keeps its format. */
  readonly numberFormat: string | null;
}

export type FindingCode = keyof typeof FINDING_KINDS;

export type DataOf<Code extends FindingCode> =
  (typeof FINDING_KINDS)[Code] extends FindingKind<infer Data> ? Data : never;

export type FindingOf<Code extends FindingCode> = Code extends FindingCode
  ? {
      readonly code: Code;
      readonly severity: Severity;
      readonly place: Place;
      readonly data: DataOf<Code>;
      readonly fix: Fix | null;
    }
  : never;

export type Finding = FindingOf<FindingCode>;

/** What a check finds, part by part: formulas may be reckoned in between. */
export type Findings = Generator<readonly Finding[], void>;

export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  data: DataOf<Code>,
  fix: Fix | null = null,
): Finding {
  return { code, severity: FINDING_KINDS[code].severity, place, data, fix } as Finding;
}

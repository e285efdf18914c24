/**
 * What is wrong, or worth knowing, in the partners' sheets. A finding says what and where, as data;
 * its words are made at the edge from the dictionary, so that both languages say the same. No
 * finding carries what a cell holds: that may be personal.
 */
import type { CellScalar } from './grid';

export type Severity = 'fout' | 'waarschuwing' | 'info';

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

export type FindingGroup =
  'structure' | 'cells' | 'ids' | 'time' | 'sums' | 'agreements' | 'privacy' | 'hygiene';

interface FindingKind<Data> {
  readonly group: FindingGroup;
  readonly severity: Severity;
  /** Only a type: what a finding of this kind says besides its place. */
  readonly data?: Data;
}

type NoData = Readonly<Record<string, never>>;
type InColumn = { readonly column: string };

function kind<Data = NoData>(group: FindingGroup, severity: Severity): FindingKind<Data> {
  return { group, severity };
}

/** Every kind of finding by its code, which never changes once it is used. */
export const FINDING_KINDS = {
  'table-missing': kind<{ readonly name: string }>('structure', 'fout'),
  'column-missing': kind<InColumn>('structure', 'fout'),
  /** `names`: the tables it may be. */
  'table-asked': kind<{ readonly names: readonly string[] }>('structure', 'waarschuwing'),
  /** `used`: where the table is that was taken; null where none was. */
  'table-twice': kind<{ readonly name: string; readonly used: string | null }>(
    'structure',
    'waarschuwing',
  ),
  'required-column-asked': kind<{ readonly column: string; readonly headers: readonly string[] }>(
    'structure',
    'fout',
  ),
  'column-asked': kind<{ readonly column: string; readonly headers: readonly string[] }>(
    'structure',
    'waarschuwing',
  ),
  'header-asked': kind<{ readonly columns: readonly string[] }>('structure', 'waarschuwing'),
  'sign-asked': kind<InColumn>('structure', 'waarschuwing'),
  'adjusted-quota-asked': kind('structure', 'fout'),
  'other-column-possible': kind<InColumn>('structure', 'waarschuwing'),
  'header-twice': kind<InColumn>('structure', 'waarschuwing'),

  'required-empty': kind<InColumn>('cells', 'fout'),
  'error-value': kind<InColumn>('cells', 'fout'),
  'not-a-date': kind<InColumn>('cells', 'fout'),
  'date-out-of-range': kind<InColumn>('cells', 'fout'),
  'not-a-period': kind<InColumn>('cells', 'fout'),
  'not-a-number': kind<InColumn>('cells', 'fout'),
  'not-whole': kind<InColumn>('cells', 'fout'),
  negative: kind<InColumn>('cells', 'fout'),
  'too-large': kind<InColumn>('cells', 'fout'),
  'not-yes-no': kind<InColumn>('cells', 'fout'),
  'unknown-choice': kind<{
    readonly column: string;
    readonly nearest: string | null;
    readonly options: readonly string[];
  }>('cells', 'fout'),
  'text-as-date': kind<InColumn>('cells', 'waarschuwing'),
  'text-as-number': kind<InColumn>('cells', 'waarschuwing'),
  'spaces-around-id': kind<InColumn>('cells', 'waarschuwing'),
  'setting-unknown': kind<{ readonly nearest: string | null }>('cells', 'waarschuwing'),
  'setting-value': kind<{ readonly name: string; readonly expected: string }>('cells', 'fout'),
} as const;

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

export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  data: DataOf<Code>,
  fix: Fix | null = null,
): Finding {
  return { code, severity: FINDING_KINDS[code].severity, place, data, fix } as Finding;
}

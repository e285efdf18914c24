import type { Finding, FindingCode, Severity } from '../workbook/finding';

/** Findings of one kind in one table. */
export interface GroupedFindings {
  /** Stays the same when the checks run again, so that an open group stays open. */
  readonly key: string;
  readonly severity: Severity;
  readonly table: string | null;
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** The severities, the most serious first. */
export const SEVERITIES: readonly Severity[] = ['fout', 'waarschuwing', 'info'];

/**
 * Groups by severity, then by table and kind in the order in which they first occur. Within a group,
 * findings keep their order.
 */
export function groupFindings(findings: readonly Finding[]): readonly GroupedFindings[] {
  const tables = [...new Set(findings.map(({ place }) => place.table))];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.severity, finding.place.table ?? '', finding.code].join('|');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .map(([key, members]) => groupOf(key, members))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        tables.indexOf(a.table) - tables.indexOf(b.table),
    );
}

function groupOf(key: string, findings: readonly Finding[]): GroupedFindings {
  const [first] = findings as readonly [Finding];
  return { key, severity: first.severity, table: first.place.table, code: first.code, findings };
}

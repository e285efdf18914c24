import fc from 'fast-check';
import { groupFindings, SEVERITIES } from '../../src/pane/finding-groups';
import { countBySeverity, finding, type Finding } from '../../src/workbook/finding';

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom('required-empty', 'not-a-date', 'text-as-date', 'text-as-number'),
    table: fc.constantFrom('Plaatsingen', 'Woningen', null),
    row: fc.integer({ min: 2, max: 99 }),
  })
  .map(({ code, table, row }) =>
    finding(
      code as 'required-empty',
      { table, sheet: table, address: `A${row}` },
      { column: 'Datum' },
    ),
  );

describe('findings in groups', () => {
  it('are all present, each once', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const grouped = groupFindings(findings).flatMap((group) => group.findings);
        expect(new Set(grouped)).toEqual(new Set(findings));
        expect(grouped).toHaveLength(findings.length);
      }),
    );
  });

  it('share severity, table and kind with their group; no two groups share all three', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const groups = groupFindings(findings);
        for (const { severity, table, code, findings: members } of groups) {
          for (const member of members) {
            expect([member.severity, member.place.table, member.code]).toEqual([
              severity,
              table,
              code,
            ]);
          }
        }
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });

  it('are ordered by severity, and those of a table stay together', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const groups = groupFindings(findings);
        const ranks = groups.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const runs = groups.filter(
          (group, i) =>
            group.severity !== groups[i - 1]?.severity || group.table !== groups[i - 1]?.table,
        );
        expect(new Set(runs.map(({ severity, table }) => `${severity} ${table}`)).size).toBe(
          runs.length,
        );
      }),
    );
  });

  it('are counted by severity', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const counts = countBySeverity(findings);
        expect(counts.fout + counts.waarschuwing + counts.info).toBe(findings.length);
      }),
    );
  });
});

import { findingMessage } from '../src/workbook/finding-message';
import type { Counters } from '../packages/excel-stand-in/host';
import type { Options } from './command-line-options';
import { printJson } from './print-json';
import { reportJson } from './report-json';
import type { RunOutcome } from './run-overleg';
import { summaryLines } from './summary';

/** Prints what the check found and what was made, as sentences or as JSON. */
export function print(options: Options, outcome: RunOutcome): void {
  const { findings } = outcome.understanding;
  if (options.json) {
    printJson({
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        ...finding.place,
        message: findingMessage(finding, options.language),
      })),
      ...(outcome.report ? { report: reportJson(outcome.report) } : {}),
      host: hostJson(outcome.host),
    });
    return;
  }
  const lines = summaryLines(outcome, options.language);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function hostJson({ roundTrips, requestBytes, responseBytes, largestRequestBytes }: Counters) {
  return { syncs: roundTrips, requestBytes, responseBytes, largestRequestBytes };
}

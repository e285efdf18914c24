import { findingMessage } from '../src/workbook/finding-message';
import { countBySeverity } from '../src/workbook/finding';
import { languageAsked, readOptions, Refusal, wordsOf } from './command-line-options';
import type { Options } from './command-line-options';
import type { Counters } from '../packages/excel-stand-in/host';
import { runOverleg, type Outcome } from './run-overleg';
import { reportJson } from './report-json';
import { summaryLines } from './summary';

/** 0: made, no finding of severity fout. 1: made, with such findings. 2: not made. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const outcome = await runOverleg(options);
    print(options, outcome);
    return countBySeverity(outcome.understanding.findings).fout > 0 ? 1 : 0;
  } catch (error) {
    const { code, message } = error instanceof Refusal ? error : unforeseen(error, args);
    process.stderr.write(`${message}\n`);
    if (args.includes('--json')) printJson({ error: { code, message } });
    return 2;
  }
}

/**
 * For a mistake of the program itself: tells where it is, but not its message, which may repeat a
 * cell.
 */
function unforeseen(error: unknown, args: readonly string[]): Refusal {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const where = frames.filter((line) => /^\s+at /.test(line)).slice(0, 3);
  const sentence = wordsOf(languageAsked(args)).ownFailure;
  return new Refusal('unexpected', [sentence, ...where].join('\n'));
}

function print(options: Options, outcome: Outcome): void {
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

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

import { countBySeverity } from '../src/workbook/finding';
import { languageAsked, readOptions, Refusal, wordsOf } from './command-line-options';
import { printJson } from './print-json';
import { runOverleg } from './run-overleg';

/** 0: made, no finding of severity fout. 1: made, with such findings. 2: not made. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const outcome = await runOverleg(options);
    // The words of every finding are read once there is something to say.
    const { print } = await import('./print-outcome');
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
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s+at .*?([^/\s(]+:\d+):\d+\)?$/m.exec(stack)?.[1] ?? '?';
  return new Refusal('unexpected', wordsOf(languageAsked(args)).ownFailure(place));
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

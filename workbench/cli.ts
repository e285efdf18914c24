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
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const where = frames.filter((line) => /^\s+at /.test(line)).slice(0, 3);
  const sentence = wordsOf(languageAsked(args)).ownFailure;
  return new Refusal('unexpected', [sentence, ...where].join('\n'));
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

import { countBySeverity } from '../src/workbook/finding';
import { languageAsked, readOptions, refusalOf } from './command-line-options';
import { printJson } from './print-json';
import { createSharedWindow, runOverleg } from './run-overleg';

/**
 * Does what the arguments ask, and prints the result.
 *
 * @returns the exit code. 0: made, without findings of the severity `fout`. 1: made, with them. 2:
 * not made. For a folder, the highest code of its workbooks.
 */
export async function main(args: readonly string[]): Promise<number> {
  const window = createSharedWindow();
  try {
    const options = readOptions(args);
    if ('folder' in options) {
      const [{ runBatch }, { handsFor }] = await Promise.all([
        import('./batch/run-batch'),
        import('./batch/threads'),
      ]);
      return await runBatch(options, handsFor);
    }
    const outcome = await runOverleg(options, window);
    // Loaded late, because this module contains the words of every finding.
    const { print } = await import('./print-outcome');
    print(options, outcome);
    return countBySeverity(outcome.understanding.findings).fout > 0 ? 1 : 0;
  } catch (error) {
    const { code, message } = refusalOf(error, languageAsked(args));
    process.stderr.write(`${message}\n`);
    if (args.includes('--json')) printJson({ error: { code, message } });
    return 2;
  } finally {
    window.close();
  }
}

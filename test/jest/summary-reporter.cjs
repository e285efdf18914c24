const { relative } = require('node:path');

/** The number of slow test files that a run lists. */
const SLOWEST = 10;

/**
 * Ends a test run with its slowest files and one plain line. A file that could not run counts as a
 * failure.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const lines = [...slowestOf(results), `${numPassedTests} passed, ${failed} failed`];
    // Jest's own summary comes after all reporters. Only the end of the process comes later.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
};

function slowestOf({ testResults }) {
  if (testResults.length <= SLOWEST) return [];
  const files = testResults.map(({ testFilePath, perfStats: { start, end } }) => ({
    name: relative(process.cwd(), testFilePath),
    seconds: (end - start) / 1000,
  }));
  const slowest = files.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return [
    `The ${SLOWEST} slowest of ${files.length} files:`,
    ...slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`),
  ];
}

/** Closes a test run with one plain line. A file that could not run counts as a failure too. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest's own summary comes after every other reporter; only the end of the process comes later.
    process.once('exit', () =>
      process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`),
    );
  }
};

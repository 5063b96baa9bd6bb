/** Jest reporter that closes the run with one plain line: `N passed, N failed`. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even start counts as a failure: its tests never ran.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // At exit, since Jest's own summary comes after all reporters.
    process.once('exit', () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}

/** Ends a run of jest with one plain line that people and scripts can read: `412 passed, 0 failed`. */
class PlainSummaryReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even run has no failed test, and is no success either.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '');
    // Jest puts its own summary behind every other reporter; only at the exit is this the last line.
    process.once('exit', () => console.log(line));
  }
}

module.exports = PlainSummaryReporter;

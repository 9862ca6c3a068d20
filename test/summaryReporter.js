// Owns the last line of `npm test`: how many tests passed and failed, in a form a script can read.

/** A jest reporter. */
class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A test file that could not even start counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  }
}

module.exports = SummaryReporter;

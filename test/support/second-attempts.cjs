/** Names at the end of a run the tests that passed at the second attempt: each of them has a race to be found. */
module.exports = class SecondAttempts {
  passed = [];

  onTestResult(_test, { testFilePath, testResults }) {
    for (const { status, invocations, fullName } of testResults)
      if (status === "passed" && invocations > 1) this.passed.push(`${testFilePath}: ${fullName}`);
  }

  onRunComplete() {
    if (this.passed.length > 0) console.error(`\nPassed at the second attempt:\n${this.passed.join("\n")}`);
  }
};

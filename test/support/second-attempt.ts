// In CI a test against a real server that fails is tried once more; `second-attempts.cjs` names those that needed it.
if (process.env.CI === "true") jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

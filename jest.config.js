const transform = {
  "\\.[cm]?[jt]s$": [
    "@swc/jest",
    { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" }, sourceMaps: "inline" },
  ],
};

/** Libraries that are published as ES modules alone, which jest must translate. */
const untranslated =
  "node_modules/(?!(got|@sindresorhus|form-data-encoder|lowercase-keys|p-cancelable|responselike|cacheable-.*|normalize-url|mimic-response|decompress-response|keyv|@keyv|http-proxy-agent|https-proxy-agent|agent-base|proxy-agent-negotiate|proxy-from-env|p-limit|yocto-queue|quick-lru|@szmarczak|http2-wrapper|type-fest|byte-counter|chunk-data|uint8array-extras|@pulumi/pulumi/node_modules/.*)/)";

const common = { transform, transformIgnorePatterns: [untranslated], testEnvironment: "node" };

/** Tests against a real Argo CD, one for all of them. */
const withArgoCd = {
  ...common,
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
};

/** @type {import("jest").Config} */
module.exports = {
  // Each worker drives a Pulumi CLI with its processes, and all share one Argo CD.
  maxWorkers: 3,
  projects: [
    { ...common, displayName: "unit", testMatch: ["<rootDir>/test/unit/**/*.test.ts"] },
    { ...withArgoCd, displayName: "contract", testMatch: ["<rootDir>/test/contract/**/*.test.ts"] },
    { ...withArgoCd, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
    { ...withArgoCd, displayName: "faults", testMatch: ["<rootDir>/test/faults/**/*.test.ts"] },
    { ...withArgoCd, displayName: "local-argocd", testMatch: ["<rootDir>/test/local-argocd/**/*.test.ts"] },
  ],
};

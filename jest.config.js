const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const transform = {
  "\\.[cm]?[jt]s$": [
    "@swc/jest",
    { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" }, sourceMaps: "inline" },
  ],
};

const packages = join(__dirname, "node_modules");

/** Libraries that are published as ES modules alone, which jest cannot load on every supported Node untranslated. */
const untranslatable = readdirSync(packages)
  .flatMap((name) => (name.startsWith("@") ? readdirSync(join(packages, name)).map((own) => `${name}/${own}`) : [name]))
  .filter((name) => {
    try {
      return JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")).type === "module";
    } catch {
      return false;
    }
  });

const untranslated = `^(?!.*/node_modules/(?:${untranslatable.join("|")})/).*/node_modules/`;

const common = {
  transform,
  transformIgnorePatterns: [untranslated],
  testEnvironment: "node",
  modulePathIgnorePatterns: ["<rootDir>/(dist|\\.sdks|\\.stacks|\\.argocd|\\.quickstart)/"],
};

/** Tests against a real Argo CD, one for all of them. */
const withArgoCd = {
  ...common,
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/shared-environment.ts", "<rootDir>/test/support/second-attempt.ts"],
};

/** @type {import("jest").Config} */
module.exports = {
  // A hang ends at this limit; nothing is measured by it.
  testTimeout: 600_000,
  // More than there are cores: many tests wait for Argo CD. Each worker drives a Pulumi CLI with its processes.
  maxWorkers: 4,
  reporters: ["default", "<rootDir>/test/support/second-attempts.cjs"],
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/unit/**/*.test.ts", "<rootDir>/test/lifecycle/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/properties.ts"],
    },
    { ...withArgoCd, displayName: "contract", testMatch: ["<rootDir>/test/contract/**/*.test.ts"] },
    // Generated declarations, a few of each kind: `npm run round-trip` stores hundreds and records what they prove.
    { ...withArgoCd, displayName: "round-trip", testMatch: ["<rootDir>/test/round-trip/**/*.test.ts"] },
    // What goes wrong between Pulumi and Argo CD, in short: `npm run faults` tries all of it.
    { ...withArgoCd, displayName: "faults", testMatch: ["<rootDir>/test/faults/**/*.test.ts"] },
    // Installs the package from its tarball: `npm run test:package`.
    { ...withArgoCd, displayName: "package", testMatch: ["<rootDir>/test/package/**/*.test.ts"] },
    // Brings in what others have filled an Argo CD with, by a newer Pulumi CLI that is built for it: `npm run test:import`.
    { ...common, displayName: "import", testMatch: ["<rootDir>/test/import/**/*.test.ts"] },
    // SDKs of other languages, written from the schema by Pulumi's generators, which are built for it: `npm run test:sdks`.
    { ...withArgoCd, displayName: "sdks", testMatch: ["<rootDir>/test/sdks/**/*.test.ts"] },
    // Components on the real Kubernetes provider, which is built for them: `npm run test:kubernetes`. In turn: they set Argo CD itself.
    {
      ...withArgoCd,
      displayName: "kubernetes",
      globalSetup: "<rootDir>/test/support/kubernetes-setup.ts",
      testMatch: ["<rootDir>/test/kubernetes/**/*.test.ts"],
    },
    { ...withArgoCd, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
    // What shows most of a host, over the plugin: `npm run test:plugin` runs all of e2e over it.
    {
      ...withArgoCd,
      displayName: "plugin",
      setupFiles: ["<rootDir>/test/support/over-plugin.ts"],
      testMatch: ["<rootDir>/test/e2e/{engine,lifecycle}.test.ts"],
    },
    {
      ...common,
      displayName: "local-argocd",
      setupFilesAfterEnv: ["<rootDir>/test/support/second-attempt.ts"],
      testMatch: ["<rootDir>/test/local-argocd/**/*.test.ts"],
    },
  ],
};

import type { Config } from "jest";

const transform = {
  "\\.[cm]?[jt]s$": [
    "@swc/jest",
    { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" }, sourceMaps: "inline" },
  ],
} satisfies Config["transform"];

/** Libraries that are published as ES modules alone, which jest must translate. */
const untranslated =
  "node_modules/(?!(got|@sindresorhus|form-data-encoder|lowercase-keys|p-cancelable|responselike|cacheable-.*|normalize-url|mimic-response|decompress-response|keyv|@keyv|http-proxy-agent|https-proxy-agent|agent-base|proxy-agent-negotiate|proxy-from-env|p-limit|yocto-queue|quick-lru|@szmarczak|http2-wrapper|type-fest|byte-counter|chunk-data|uint8array-extras|@pulumi/pulumi/node_modules/.*)/)";

const common = { transform, transformIgnorePatterns: [untranslated], testEnvironment: "node" } satisfies Config;

const config: Config = {
  projects: [{ ...common, displayName: "unit", testMatch: ["<rootDir>/test/unit/**/*.test.ts"] }],
};

export default config;

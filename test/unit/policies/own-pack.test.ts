import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/* A team's own pack in TypeScript, as Pulumi runs it where no TypeScript is installed: with the compiler that it brings. */

const root = join(__dirname, "../../..");
const vendor = join(root, "node_modules/@pulumi/pulumi/vendor");
const readme = readFileSync(join(root, "policy-packs/governance/README.md"), "utf8");
const [, ofReadme = ""] = /```ts\n(.*?)```/s.exec(readme) ?? [];

const withSettings = `
import { PolicyPack } from "@pulumi/policy";
import { ArgoObject, notes, objectRule, policies, presets, rules, settings, sourcesOf, stackRule } from "pulumi-argocd/policies";

const paths = objectRule({
  name: "our-paths",
  description: "Paths are listed.",
  reason: "Ours.",
  severity: "low",
  levels: { baseline: "advisory", production: "mandatory", strict: { enforcementLevel: "mandatory", most: 1 } },
  remediationSteps: "List it.",
  kinds: ["Application"],
  settings: { allowed: settings.texts("Paths."), most: settings.count("How many.", 3), form: settings.pattern("Form.") },
  check(application: ArgoObject, { config, report }) {
    const listed: readonly string[] = config.allowed;
    for (const source of sourcesOf(application).slice(0, config.most)) {
      const path = source.at("path").text();
      if (path !== undefined && listed.indexOf(path) < 0) report(source.at("path"), "is not listed " + config.form.length);
    }
  },
  remedy(application, { set }) {
    set(["metadata", "labels", "a"], application.resource);
  },
});

const few = stackRule({
  name: "our-few",
  description: "Few.",
  reason: "Ours.",
  severity: "low",
  remediationSteps: "Fewer.",
  settings: {},
  between: ["Application"],
  checkStack({ objects, report }) {
    for (const object of objects.slice(3)) report(object, "spec", "too many");
  },
});

new PolicyPack("ours", { policies: policies([...rules, paths, few], { stack: "x" }) }, presets.strict);
console.log(notes.length);
`;

const folder = join(root, ".stacks");
let directory = "";

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  directory = mkdtempSync(join(folder, "own-pack-"));
  writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "own-pack", version: "1.0.0" }));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** How `@pulumi/pulumi/cmd/run-policy-pack` sets up the compiler. The pack would serve for ever. */
const runner = (file: string) => `
require(${JSON.stringify(join(vendor, "ts-node@7.0.1"))}).register({
  typeCheck: true,
  skipProject: true,
  compiler: ${JSON.stringify(join(vendor, "typescript@3.8.3", "typescript.js"))},
  compilerOptions: { target: "ES2020", module: "commonjs", moduleResolution: "node", strict: true, sourceMap: true },
});
require(${JSON.stringify(file)});
process.exit(0);
`;

test.each([
  ["the README's", ofReadme],
  ["one with settings", withSettings],
])("%s compiles and starts", (title, source) => {
  expect(source).toContain("new PolicyPack(");
  const file = join(directory, `${title.replace(/\W/g, "-")}.ts`);
  writeFileSync(file, source);
  const { status, stderr } = spawnSync(process.execPath, ["-e", runner(file)], { cwd: directory, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

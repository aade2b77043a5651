import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/* Who may import whom is written in .dependency-cruiser.cjs. Here it is held against the tree, and the rules against breaches. */

const root = join(__dirname, "..", "..");
const config = join(root, ".dependency-cruiser.cjs");
const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config);

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[];
  }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
  };
}

/** Follows the imports of everything below the folders of a tree. */
function cruise(tree: string, ...folders: string[]): Cruise {
  const cruiser = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, "--config", config, "--output-type", "json", ...folders],
    { cwd: tree, encoding: "utf8", maxBuffer: 1e9 },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

function violations({ summary }: Cruise): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

const folders = ["provider", "sdk", "cli", "policy-packs", "tools", "examples", "test"];

describe("this repository", () => {
  const found = cruise(root, ...folders);

  test("imports as the rules say", () => {
    expect(violations(found)).toEqual([]);
  });

  test.each([
    ["provider/argo/transport.ts", /node_modules\/got\//, "import"],
    ["provider/kinds/registry.ts", /^provider\/lifecycle\/definition\.ts$/, "type-only"],
    ["sdk/provider-arguments.ts", /^provider\/connection\//, "require"],
    ["sdk/provider-arguments.ts", /^provider\/connection\//, "type-import"],
    ["examples/environments/index.ts", /^sdk\/index\.ts$/, "aliased-tsconfig-paths"],
  ])("is followed: %s imports %s by %s", (from, to, way) => {
    const imports = found.modules.find(({ source }) => source === from)?.dependencies ?? [];
    expect(imports.some(({ resolved, dependencyTypes }) => to.test(resolved) && dependencyTypes.includes(way))).toBe(
      true,
    );
  });
});

/** How a module comes in: with its importer, at the first use, or for its types alone. */
type Way = "static" | "late" | "types";

/** An import as a test writes it: of a file by its path, or of a package by its name. */
type Import = readonly [from: string, to: string, way?: Way];

const breaches: Readonly<Record<string, readonly Import[]>> = {
  "contract-and-tokens-know-nothing": [
    ["provider/contract.ts", "provider/model/json.ts"],
    ["provider/tokens.ts", "provider/contract.ts", "types"],
  ],
  "model-is-pure": [
    ["provider/model/a.ts", "provider/argo/session.ts"],
    ["provider/model/b.ts", "provider/kinds/shared/fields.ts", "types"],
    ["provider/model/c.ts", "sdk/generated/kinds.ts"],
  ],
  "connection-knows-model-and-contract": [["provider/connection/a.ts", "provider/argo/session.ts", "late"]],
  "argo-knows-no-kind": [
    ["provider/argo/a.ts", "provider/kinds/application/api.ts", "types"],
    ["provider/argo/b.ts", "provider/lifecycle/context.ts", "types"],
  ],
  "kind-keeps-to-its-folder": [
    ["provider/kinds/cluster/a.ts", "provider/kinds/application/api.ts"],
    ["provider/kinds/cluster/b.ts", "provider/kinds/registry.ts", "types"],
    ["provider/kinds/cluster/c.ts", "provider/connection/settings.ts"],
    ["provider/kinds/shared/a.ts", "provider/kinds/application/api.ts"],
    ["provider/kinds/application/wait/a.ts", "provider/hosts/dynamic/index.ts"],
  ],
  "a-set-knows-what-it-makes": [
    ["provider/kinds/application-set/a.ts", "provider/kinds/cluster/api.ts"],
    ["provider/kinds/application-set/b.ts", "provider/kinds/registry.ts", "types"],
  ],
  "kind-knows-types-of-the-lifecycle": [["provider/kinds/cluster/d.ts", "provider/lifecycle/context.ts"]],
  "registry-lists-kinds-and-no-more": [["provider/kinds/a.ts", "provider/argo/session.ts"]],
  "components-know-schemas": [["provider/components/a.ts", "provider/kinds/cluster/definition.ts"]],
  "lifecycle-knows-no-kind": [
    ["provider/lifecycle/a.ts", "provider/kinds/registry.ts", "types"],
    ["provider/lifecycle/b.ts", "provider/kinds/shared/fields.ts"],
    ["provider/lifecycle/c.ts", "provider/hosts/dynamic/index.ts"],
  ],
  "functions-know-kinds-and-no-host": [["provider/functions/b.ts", "provider/hosts/dynamic/index.ts"]],
  "hosts-know-kinds-by-the-registry": [["provider/hosts/a.ts", "provider/kinds/cluster/definition.ts"]],
  "protocol-stays-in-bundles": [["provider/hosts/dynamic/a.ts", "@grpc/grpc-js"]],
  "hosts-share-by-a-folder": [["provider/hosts/shared/a.ts", "provider/hosts/dynamic/index.ts"]],
  "provider-folders-all-have-a-rule": [["provider/misc/a.ts", "provider/model/json.ts"]],
  "pulumi-stays-in-hosts-and-programs": [
    ["provider/lifecycle/d.ts", "@pulumi/pulumi", "types"],
    ["tools/a.ts", "@pulumi/pulumi"],
  ],
  "got-stays-in-the-transport": [["provider/argo/c.ts", "got"]],
  "zod-stays-where-things-are-parsed": [["examples/shop/a.ts", "zod"]],
  "policy-sdk-stays-in-policies": [["examples/shop/b.ts", "@pulumi/policy"]],
  "kubernetes-stays-in-components": [["policy-packs/lib/a.ts", "@pulumi/kubernetes", "types"]],
  "programs-load-tokens-and-tables": [["sdk/a.ts", "provider/model/json.ts"]],
  "programs-load-connection-and-functions-late": [
    ["sdk/b.ts", "provider/connection/settings.ts"],
    ["sdk/c.ts", "provider/functions/index.ts"],
  ],
  "programs-know-the-provider-alone": [["sdk/d.ts", "policy-packs/lib/rule.ts", "types"]],
  "programs-load-pulumi-alone": [["sdk/e.ts", "yaml", "late"]],
  "policies-know-names-and-urls": [
    ["policy-packs/lib/b.ts", "provider/model/paths.ts"],
    ["policy-packs/report/a.ts", "provider/contract.ts", "types"],
  ],
  "policies-know-types-of-programs": [["policy-packs/lib/c.ts", "sdk/application.ts"]],
  "policies-never-reach-zod-or-got": [["policy-packs/lib/d.ts", "zod", "types"]],
  "examples-know-published-names": [["examples/shop/c.ts", "sdk/index.ts"]],
  "command-knows-provider-and-reports": [
    ["cli/a.ts", "sdk/index.ts"],
    ["cli/b.ts", "policy-packs/lib/rules.ts", "types"],
  ],
  "arguments-are-parsed-by-the-command": [["tools/e.ts", "commander"]],
  "tools-stay-in-the-repository": [["provider/hosts/b.ts", "tools/local-argocd/index.ts"]],
  "tests-are-imported-by-tests": [["policy-packs/governance/a.ts", "test/support/run.ts"]],
  "tools-take-support-of-tests-alone": [["tools/b.ts", "test/unit/policies/support.ts"]],
  // The way back is below, among what is permitted by itself.
  "no-cycles": [["provider/model/d.ts", "provider/model/e.ts"]],
  "imports-exist": [["tools/c.ts", "nothing-of-this-name"]],
};

/** What two rules are about. */
const alsoBroken: readonly string[] = [
  "hosts-know-kinds-by-the-registry: provider/hosts/b.ts → tools/local-argocd/index.ts",
  "policies-know-names-and-urls: policy-packs/governance/a.ts → test/support/run.ts",
];

const permitted: readonly Import[] = [
  ["provider/model/e.ts", "provider/model/d.ts"],
  ["provider/kinds/cluster/e.ts", "provider/lifecycle/context.ts", "types"],
  ["provider/kinds/cluster/e.ts", "provider/kinds/cluster/f.ts"],
  ["provider/kinds/cluster/f.ts", "provider/kinds/cluster/e.ts", "types"],
  ["provider/kinds/application/wait/b.ts", "provider/kinds/application/api.ts"],
  ["provider/hosts/c.ts", "provider/kinds/registry.ts"],
  ["provider/hosts/c.ts", "@pulumi/pulumi"],
  ["provider/hosts/plugin/a.ts", "@grpc/grpc-js"],
  ["provider/hosts/plugin/a.ts", "provider/functions/registry.ts", "late"],
  ["provider/hosts/plugin/a.ts", "provider/hosts/shared/b.ts"],
  ["provider/argo/transport.ts", "got"],
  ["sdk/f.ts", "provider/kinds/application/schema.ts", "types"],
  ["sdk/f.ts", "provider/connection/settings.ts", "late"],
  ["sdk/f.ts", "provider/components/mistakes.ts", "late"],
  ["sdk/f.ts", "provider/tokens.ts"],
  ["provider/components/b.ts", "provider/kinds/cluster/schema.ts"],
  ["sdk/kubernetes/a.ts", "@pulumi/kubernetes"],
  ["policy-packs/lib/e.ts", "provider/model/urls.ts"],
  ["policy-packs/lib/e.ts", "sdk/generated/kinds.ts"],
  ["policy-packs/lib/e.ts", "sdk/types.ts", "types"],
  ["examples/shop/d.ts", "examples/shop/settings.ts"],
  ["examples/shop/d.ts", "pulumi-argocd"],
  ["tools/d.ts", "test/support/run.ts"],
  ["cli/c.ts", "provider/functions/call.ts"],
  ["cli/c.ts", "policy-packs/report/limits.ts"],
  ["cli/c.ts", "commander"],
  ["test/unit/a.ts", "tools/local-argocd/index.ts"],
];

describe("the rules", () => {
  const tree = mkdtempSync(join(tmpdir(), "import-direction-"));
  afterAll(() => rmSync(tree, { recursive: true }));

  test("have a breach each", () => {
    expect(Object.keys(breaches)).toEqual(forbidden.map(({ name }) => name));
  });

  test("find every breach, and nothing else", () => {
    plant(tree, [...Object.values(breaches).flat(), ...permitted]);
    const expected = Object.entries(breaches).flatMap(([rule, imports]) =>
      imports.map(([from, to]) => `${rule}: ${from} → ${isFile(to) ? to : foundAs(to)}`),
    );
    expect(violations(cruise(tree, ...folders))).toEqual([...expected, ...alsoBroken].sort());
  });
});

function isFile(to: string): boolean {
  return to.endsWith(".ts");
}

function foundAs(name: string): string {
  return name.startsWith("nothing") ? name : `node_modules/${name}/index.js`;
}

/** Writes a tree of files that import as told, with the packages that they import. */
function plant(tree: string, imports: readonly Import[]): void {
  copyFileSync(join(root, "tsconfig.json"), join(tree, "tsconfig.json"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text, { flag: "a" });
  };
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true });
  for (const path of ["sdk/index.ts", ...imports.map(([, to]) => to).filter(isFile)]) write(path, "export {};\n");
  for (const [from, to, way = "static"] of imports) {
    const specifier = isFile(to) ? `./${relative(dirname(from), to.replace(/\.ts$/, ""))}` : to;
    write(from, `${statements[way](specifier)}\n`);
    if (!isFile(to) && !to.startsWith("nothing") && to !== "pulumi-argocd") write(`node_modules/${to}/index.js`, "");
  }
}

const statements: Readonly<Record<Way, (specifier: string) => string>> = {
  static: (specifier) => `import "${specifier}";`,
  late: (specifier) => `export const load = () => require("${specifier}");`,
  types: (specifier) => `import type {} from "${specifier}";`,
};

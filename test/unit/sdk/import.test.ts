import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const host = join(root, "dist/provider/hosts/dynamic/index.js");

beforeAll(() => {
  // The compiler alone leaves the files that the build makes one of.
  if (existsSync(host) && !/require\("\.\.\/handlers/.test(readFileSync(host, "utf8"))) return;
  execFileSync(process.execPath, ["tools/build.mjs"], { cwd: root });
});

function loadedBy(program: string): string[] {
  const script = `${program}; console.log(JSON.stringify(Object.keys(require.cache)))`;
  const printed = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as string[];
}

const packagesIn = (paths: readonly string[]) =>
  new Set(paths.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(path)?.[1]));

test.each([
  ["pulumi-argocd", "index"],
  ["pulumi-argocd/plugin", "plugin"],
])("a program that imports %s loads neither the HTTP client nor the schemas", (entry, file) => {
  const loaded = loadedBy(`require("${entry}")`);
  expect(loaded).toContain(join(root, `dist/sdk/${file}.js`));
  const packages = packagesIn(loaded);
  for (const name of ["got", "zod", "yaml"]) expect(packages).not.toContain(name);
  expect(loaded.filter((path) => path.includes("dist/provider/"))).toEqual([join(root, "dist/provider/tokens.js")]);
});

test("a program over the plugin loads no more files than one over dynamic providers, and no class twice", () => {
  const [dynamic, plugin] = ["pulumi-argocd", "pulumi-argocd/plugin"].map((entry) => loadedBy(`require("${entry}")`));
  expect(plugin?.length).toBeLessThanOrEqual(dynamic?.length ?? 0);
  expect(plugin).not.toContain(join(root, "dist/sdk/generated/application.js"));
});

test("the provider process loads its part from the package, and starts from this one file", () => {
  const loaded = loadedBy('require("pulumi-argocd/dynamic").Application()');
  expect(loaded).toEqual([join(root, "package.json"), host].filter((path) => loaded.includes(path)));
  expect(loaded).toContain(host);
});

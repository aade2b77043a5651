import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");

beforeAll(() => {
  if (existsSync(join(root, "dist/sdk/index.js"))) return;
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], { cwd: root });
}, 300_000);

function loadedBy(program: string): string[] {
  const script = `${program}; console.log(JSON.stringify(Object.keys(require.cache)))`;
  const printed = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as string[];
}

const packagesIn = (paths: readonly string[]) =>
  new Set(paths.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(path)?.[1]));

test("a program that imports the package loads neither the HTTP client nor the schemas", () => {
  const loaded = loadedBy('require("pulumi-argocd")');
  expect(loaded).toContain(join(root, "dist/sdk/index.js"));
  const packages = packagesIn(loaded);
  for (const name of ["got", "zod", "yaml"]) expect(packages).not.toContain(name);
  expect(loaded.filter((path) => path.includes("dist/provider/"))).toEqual([join(root, "dist/provider/tokens.js")]);
});

test("the provider process loads its part from the package", () => {
  const loaded = loadedBy('require("pulumi-argocd/dynamic").Application()');
  expect(loaded).toContain(join(root, "dist/provider/hosts/dynamic.js"));
});

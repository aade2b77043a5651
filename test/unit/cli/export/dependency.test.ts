import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dependencyOn, packageRoot } from "../../../../cli/export/dependency";

let project: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "dependency-")));
});

afterEach(() => rmSync(project, { recursive: true }));

/** Installs the package as npm does, which notes where from. */
function installed(resolved: string | undefined): string {
  const root = join(project, "node_modules/pulumi-argocd");
  mkdirSync(root, { recursive: true });
  const lock = { packages: { "node_modules/pulumi-argocd": { version: "0.1.0", resolved } } };
  if (resolved !== undefined) writeFileSync(join(project, "node_modules/.package-lock.json"), JSON.stringify(lock));
  return root;
}

test.each([
  ["from a registry", "https://registry.example.com/pulumi-argocd/-/pulumi-argocd-0.1.0.tgz", "0.1.0"],
  ["by another package manager", undefined, "0.1.0"],
])("what was installed %s is a dependency by its version", (_how, resolved, wanted) => {
  expect(dependencyOn(installed(resolved), "0.1.0")).toBe(wanted);
});

/** @promise The project depends on the package as it is installed here: by its version, or by its tarball or folder. */
test("what was installed from a tarball is a dependency on that, wherever the project is", () => {
  expect(dependencyOn(installed("file:../pulumi-argocd-0.1.0.tgz"), "0.1.0")).toBe(
    `file:${join(project, "../pulumi-argocd-0.1.0.tgz")}`,
  );
});

test("what was built from source is a dependency on its folder", () => {
  writeFileSync(join(project, "package.json"), "{}");
  mkdirSync(join(project, "dist/cli"), { recursive: true });
  expect(packageRoot(join(project, "dist/cli"))).toBe(project);
  expect(dependencyOn(packageRoot(join(project, "dist/cli")), "0.1.0")).toBe(`file:${project}`);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExecutable } from "../../../tools/executables/build";
import { archiveName, executableName } from "../../../tools/executables/names";

test.each([
  ["linux", "x64", "linux-amd64"],
  ["linux", "arm64", "linux-arm64"],
  ["darwin", "arm64", "darwin-arm64"],
  ["win32", "x64", "windows-amd64"],
])("the archive for %s on %s has the name that Pulumi asks for", (platform, processor, called) => {
  expect(archiveName("1.2.3", platform, processor)).toBe(`pulumi-resource-argocd-v1.2.3-${called}.tar.gz`);
});

test("there is none for a system without plugins", () => {
  expect(() => archiveName("1.2.3", "aix", "ppc64")).toThrow("no Pulumi plugins for aix on ppc64");
});

test("Windows runs what its name says may be run", () => {
  expect(executableName("win32")).toBe("pulumi-resource-argocd.exe");
  expect(executableName("linux")).toBe("pulumi-resource-argocd");
});

test("a Node that cannot build executables is named, with the version that can", async () => {
  const folder = mkdtempSync(join(tmpdir(), "old-node-"));
  try {
    const parts = { node: oldNode(folder), plugin: folder };
    await expect(buildExecutable(parts, folder)).rejects.toThrow(
      "Node 25.5 or newer builds executables, and this is 24.9.0",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What answers as an older Node does. */
function oldNode(folder: string): string {
  const file = join(folder, "node");
  writeFileSync(file, "#!/bin/sh\necho v24.9.0\n", { mode: 0o755 });
  return file;
}

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd } from "../support/argocd";
import { ask } from "../support/ask";
import { connectionOf } from "../support/stack";
import { Installation, managers, pack } from "./installation";

/* The package as users get it, in an empty project, on a real Argo CD. */

const root = join(__dirname, "../..");
const policyPack = "node_modules/pulumi-argocd/policy-packs/governance";
const folder = mkdtempSync(join(tmpdir(), "package-"));
let argocd: LocalArgoCd;
let tarball: string;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  tarball = await pack(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(managers)("installed with %s", (manager) => {
  const name = `package-${manager}`;
  let installation: Installation;

  /** Runs Pulumi on the stack with the governance pack at the preset `production`. */
  function governed(...parameters: string[]) {
    return governedBy(policyPack, ...parameters);
  }

  function governedBy(pack: string, ...parameters: string[]) {
    const policies = join(installation.directory, "policies.json");
    writeFileSync(policies, JSON.stringify({ preset: "production" }));
    const all = [...parameters, "--stack", "dev", "--policy-pack", pack];
    return installation.pulumi(all, { ...connectionOf(argocd), ARGOCD_POLICIES: policies });
  }

  async function configure(key: string, value: string, ...options: string[]): Promise<void> {
    const { code, output } = await installation.pulumi(["config", "set", key, value, "--stack", "dev", ...options]);
    if (code !== 0) throw new Error(output);
  }

  const applications = async () => (await ask(argocd, "GET", `/applications?project=${name}`)).body.items ?? [];

  beforeAll(async () => {
    installation = await Installation.create(manager, tarball);
    expect(await installation.pulumi(["stack", "init", "dev"])).toMatchObject({ code: 0 });
    await configure("name", name);
    await configure("git", argocd.gitHttpsUrl);
    await configure("username", argocd.gitUser);
    await configure("password", argocd.gitPassword, "--secret");
    await configure("revision", "main");
  });

  afterAll(async () => {
    await installation.pulumi(["destroy", "--yes", "--skip-preview", "--stack", "dev"], connectionOf(argocd));
    installation.remove();
  });

  test("it is the package and no link to this repository", () => {
    const installed = join(installation.directory, "node_modules/pulumi-argocd/package.json");
    expect(readFileSync(installed, "utf8")).toBe(readFileSync(join(root, "package.json"), "utf8"));
    expect(realpathSync(installed).startsWith(installation.directory)).toBe(true);
  });

  test("its types suit the compiler's options of Pulumi's template, libraries included", async () => {
    expect(await installation.run("tsc", ["--noEmit"])).toEqual({ code: 0, output: "" });
    // `@pulumi/policy` itself does not stand the check of libraries.
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2020"];
    for (const resolution of ["node10", "nodenext"]) {
      const module = resolution === "node10" ? "commonjs" : resolution;
      const modules = ["--module", module, "--moduleResolution", resolution];
      expect(await installation.run("tsc", [...options, ...modules, "own-pack.ts"])).toEqual({ code: 0, output: "" });
    }
  });

  test.each([
    [
      "--help",
      /^Usage: pulumi-argocd \[options\] \[command\][\s\S]*\n {2}sync [\s\S]*\n {2}doctor [\s\S]*\n {2}preview-report /,
    ],
    ["--version", /^\d+\.\d+\.\d+\n$/],
    ["complete bash", /pulumi-argocd complete --/],
  ])("its command is there: %s", async (line, shown) => {
    const { code, output } = await installation.run("pulumi-argocd", line.split(" "));
    expect(output).toMatch(shown);
    expect(code).toBe(0);
  });

  test("its policy pack runs from node_modules, and stops what is wrong", async () => {
    const { code, output } = await governed("preview");
    expect(output).toContain("argocd-governance@v");
    expect(output).toMatch(/\[mandatory\].*argocd-app-revision-pinned/);
    expect(output).toContain('spec.source.targetRevision: is "main"');
    expect(code).not.toBe(0);
    expect(await applications()).toEqual([]);
  });

  test("its policy pack runs by itself, packed as `pulumi policy publish` does it and installed elsewhere", async () => {
    const elsewhere = mkdtempSync(join(folder, "pack-"));
    const source = join(installation.directory, policyPack);
    const packed = await installation.succeed("npm", "pack", source, "--pack-destination", elsewhere, "--silent");
    await installation.succeed("tar", "-xzf", join(elsewhere, packed.trim()), "-C", elsewhere);
    const alone = join(elsewhere, "package");
    await installation.succeed("npm", "install", "--prefix", alone, "--no-audit", "--no-fund", "--prefer-offline");
    const { output } = await governedBy(alone, "preview");
    expect(output).toContain(alone);
    expect(output).toMatch(/\[mandatory\].*argocd-app-revision-pinned/);
  });

  /**
   * @promise Build it here with `npm ci && npm pack`, and in your Pulumi project (`runtime: nodejs`), with npm or pnpm:
   */
  test("pulumi up deploys, and a second one changes nothing", async () => {
    await configure("revision", "v1.0.0");
    const first = await governed("up", "--yes", "--skip-preview");
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/health: "Healthy"/) });
    expect(await applications()).toMatchObject([{ metadata: { name }, status: { health: { status: "Healthy" } } }]);
    const second = await governed("up", "--yes", "--skip-preview", "--expect-no-changes");
    expect(second).toMatchObject({ code: 0 });
  });

  test("nothing in its state leads to a folder, and refresh finds the state as it is", async () => {
    const state = (await installation.pulumi(["stack", "export", "--stack", "dev"])).output;
    expect(state).toContain('require(\\"pulumi-argocd/dynamic\\")');
    for (const path of [installation.directory, folder, root]) expect(state).not.toContain(path);
    expect(state).not.toContain(argocd.gitPassword);
    const refresh = ["refresh", "--yes", "--skip-preview", "--expect-no-changes", "--stack", "dev"];
    expect(await installation.pulumi(refresh, connectionOf(argocd))).toMatchObject({ code: 0 });
  });

  test("pulumi destroy takes it away", async () => {
    const destroy = ["destroy", "--yes", "--skip-preview", "--stack", "dev"];
    expect(await installation.pulumi(destroy, connectionOf(argocd))).toMatchObject({ code: 0 });
    expect(await applications()).toEqual([]);
  });
});

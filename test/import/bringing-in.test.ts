import { readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { newestPulumiToolchain, streamProgress } from "../../tools/local-argocd";
import { type FilledArgoCd, startFilledArgoCd } from "../support/filled-argocd";
import { ArgoProxy } from "../support/proxy";
import { run } from "../support/run";
import { connectionOf, Stack } from "../support/stack";

const root = join(__dirname, "../..");
const name = "brought-in";
/** A command that hangs is ended. */
const timeout = 600_000;

/** The requests that may have changed something. */
function writesOf({ passed }: ArgoProxy): string[] {
  return passed.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
}

// Built once for this machine, which takes longer than any test.
beforeAll(() => newestPulumiToolchain({ progress: streamProgress() }), 3_600_000);

describe("what others have filled an Argo CD with", () => {
  let filled: FilledArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;
  const pulumi = (...parameters: string[]) => stack.succeed(...parameters, "--cwd", name);

  beforeAll(async () => {
    filled = await startFilledArgoCd();
    proxy = await ArgoProxy.before(filled.argocd.url);
    stack = await Stack.create({ ...connectionOf(filled.argocd), ARGOCD_SERVER: proxy.address });
    const { environment } = stack;
    environment.PATH = [await newestPulumiToolchain(), environment.PATH].join(delimiter);
    // Its types are tested here, once.
    environment.PULUMI_NODEJS_TRANSPILE_ONLY = "true";
  });

  afterAll(async () => {
    if (stack) rmSync(stack.directory, { recursive: true, force: true });
    await proxy?.close();
    await filled?.close();
  });

  /** @promise It changes nothing in Argo CD. */
  test("is exported as a program that compiles", async () => {
    const out = join(stack.directory, name);
    const command = join(root, "dist/cli/main.js");
    const { code, output } = await run("node", [command, "export", "--out", out], {
      cwd: stack.directory,
      env: stack.environment,
      timeout,
    });
    expect([code, output]).toEqual([0, expect.stringContaining("pulumi import")]);
    expect(writesOf(proxy)).toEqual([]);
    const compiled = await run(join(root, "node_modules/.bin/tsc"), ["-p", out], {
      cwd: out,
      env: process.env,
      timeout,
    });
    expect(compiled.output).toBe("");
  });

  /**
   * @promise `npx pulumi-argocd export --out infrastructure` writes a program that declares what your Argo CD has, and a file to
   * import it with, so that the first preview changes nothing.
   * @promise `pulumi-argocd export` writes a program that declares what yours has, and a file to import it with, so that the first
   * preview changes nothing.
   */
  test("is imported, and the first preview changes nothing", async () => {
    await pulumi("stack", "init", "dev");
    await pulumi(
      "import",
      "--file",
      "import.json",
      "--protect=false",
      "--generate-code=false",
      "--yes",
      "--skip-preview",
    );
    const { resources } = JSON.parse(readFileSync(join(stack.directory, name, "import.json"), "utf8")) as {
      resources: unknown[];
    };
    expect(resources.length).toBeGreaterThan(300);
    await pulumi("preview", "--diff", "--expect-no-changes");
  });

  test("an up writes nothing, nor does one after a refresh, which finds nothing", async () => {
    proxy.passed.length = 0;
    await stack.upUnchanged("--cwd", name);
    expect(writesOf(proxy)).toEqual([]);
    await stack.refresh("--cwd", name, "--expect-no-changes");
    proxy.passed.length = 0;
    await stack.upUnchanged("--cwd", name);
    expect(writesOf(proxy)).toEqual([]);
  });

  test("the up has recorded what depends on what", async () => {
    const { deployment } = JSON.parse(await pulumi("stack", "export")) as {
      deployment: { resources: { type: string; dependencies?: string[] }[] };
    };
    const applications = deployment.resources.filter(({ type }) => type.endsWith(":Application"));
    expect(applications.filter(({ dependencies = [] }) => dependencies.length > 0)).not.toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { languageNames } from "../../cli/export/language-names";
import type { Report } from "../../cli/export/report";
import { parsePath, valueAt } from "../../provider/model/paths";
import { pulumiLanguageHost } from "../../tools/local-argocd";
import { type FilledArgoCd, startFilledArgoCd } from "../support/filled-argocd";
import { opened } from "../support/opened";
import { ArgoProxy } from "../support/proxy";
import { installPythonSdk, pythonEnvironment } from "../support/python-sdk";
import { type Outcome, run } from "../support/run";
import { connectionOf, Stack } from "../support/stack";

const root = join(__dirname, "../..");
/** The folder of the program, in that of the stack. */
const folder = "brought-in";
/** A command that hangs is ended. */
const timeout = 600_000;

let filled: FilledArgoCd;
let proxy: ArgoProxy;
let place: string;
/** What programs in Python find beside their own modules. */
let python: { readonly environment: string; readonly site: string };

// Built and installed once for this machine, which takes longer than any test.
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "sdk-python-"));
  const environment = await pythonEnvironment();
  python = { environment, site: await installPythonSdk(environment, place) };
}, 3_600_000);

beforeAll(async () => {
  filled = await startFilledArgoCd();
  proxy = await ArgoProxy.before(filled.argocd.url);
});

afterAll(async () => {
  await proxy?.close();
  await filled?.close();
  rmSync(place, { recursive: true, force: true });
});

/** The requests since the last look that may have changed something. */
function writes(): string[] {
  const sent = proxy.passed.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  proxy.passed.length = 0;
  return sent;
}

describe.each(languageNames)(
  "what others have filled an Argo CD with, as a program in %s over the plugin",
  (language) => {
    let stack: Stack;
    let report: Report;
    const inFolder = ["--cwd", folder];
    const inStack = (command: string, ...parameters: string[]): Promise<Outcome> =>
      run(command, parameters, { cwd: stack.directory, env: stack.environment, timeout });

    beforeAll(async () => {
      stack = await Stack.create({ ...connectionOf(filled.argocd), ARGOCD_SERVER: proxy.address });
      Object.assign(stack.environment, { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" });
      const hosts = await Promise.all((["yaml", "python"] as const).map((name) => pulumiLanguageHost(name)));
      stack.environment.PATH = [join(python.environment, "bin"), ...hosts, stack.environment.PATH].join(delimiter);
      stack.environment.PYTHONPATH = python.site;
      writes();
    });

    afterAll(() => {
      if (stack) rmSync(stack.directory, { recursive: true, force: true });
    });

    /** In place of the commands that install what a program needs. */
    function install(): void {
      const modules = join(stack.directory, folder, "node_modules");
      mkdirSync(modules);
      symlinkSync(root, join(modules, "pulumi-argocd"));
      if (language === "python") symlinkSync(python.environment, join(stack.directory, folder, "venv"));
    }

    /**
     * @promise Over the plugin, an import takes ids alone, with any version of the Pulumi CLI, and `import.json` holds no secrets.
     * @promise `--language python` and `--language yaml` write the same program in Python and in Pulumi's YAML, over the provider's
     * plugin; `--plugin` has a program in TypeScript use it.
     * @promise What `pulumi-argocd export` writes is imported by version 3.254 or newer of the Pulumi CLI (install), and by any of those
     * above in programs that use the plugin.
     * @promise `--language` has it in Python or YAML.
     * @promise `npm install` brings the provider, in which `Pulumi.yaml` names its folder.
     */
    test("is exported, and imported by ids alone", async () => {
      const command = [join(root, "dist/cli/main.js"), "export", "--json", "--out", folder, "--language", language];
      const { code, output } = await inStack("node", ...command, "--plugin");
      expect([code, output]).toEqual([0, expect.any(String)]);
      report = JSON.parse(output.slice(output.indexOf("{"))) as Report;
      expect(Object.values(report.found).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(290);
      install();
      const text = readFileSync(join(stack.directory, folder, "import.json"), "utf8");
      const { resources } = JSON.parse(text) as { resources: readonly object[] };
      expect(resources.map((resource) => Object.keys(resource).join())).toEqual(resources.map(() => "type,name,id"));
      await stack.succeed("stack", "init", "dev", ...inFolder);
      const options = ["--protect=false", "--generate-code=false", "--yes", "--skip-preview"];
      await stack.succeed("import", "--file", "import.json", ...options, ...inFolder);
      expect(writes()).toEqual([]);
    });

    test("has no secret in clear text in the state, though Argo CD has them so", async () => {
      expect(report.secrets.filter(({ isShown }) => isShown).length).toBeGreaterThan(0);
      expect(await stack.succeed("stack", "export", ...inFolder)).not.toContain("plain-fixture");
    });

    test("is unchanged by a preview, an up and a refresh", async () => {
      const state = JSON.parse(await stack.succeed("stack", "export", "--show-secrets", ...inFolder)) as {
        deployment: { resources: { id?: string; type: string; inputs?: { spec?: unknown } }[] };
      };
      for (const { key, kind, id, path, isShown } of report.secrets) {
        if (!isShown) continue;
        const found = state.deployment.resources.find((one) => one.id === id && one.type.endsWith(`:${kind}`));
        const value = valueAt(opened(found?.inputs), parsePath(path));
        await stack.succeed("config", "set", "--secret", key, String(value), ...inFolder);
      }
      await stack.succeed("preview", "--diff", "--expect-no-changes", ...inFolder);
      await stack.upUnchanged(...inFolder);
      await stack.refresh("--expect-no-changes", ...inFolder);
      await stack.upUnchanged(...inFolder);
      expect(writes()).toEqual([]);
    });

    test("writes credentials once, when they are declared", async () => {
      const own = report.secrets.filter(
        ({ kind, id }) => kind === "Repository" && id.endsWith("/payments/deploy|payments"),
      );
      expect(own.map(({ path }) => path)).toContain("password");
      for (const { key } of own)
        await stack.succeed("config", "set", "--secret", "--path", key, "fixture", ...inFolder);
      await stack.up(...inFolder);
      expect(writes()).toEqual([expect.stringMatching(/^PUT .*repositories/)]);
      await stack.upUnchanged(...inFolder);
      expect(writes()).toEqual([]);
    });
  },
);

import { readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Report } from "../../cli/export/report";
import type { Json } from "../../provider/contract";
import { parsePath, valueAt } from "../../provider/model/paths";
import { newestPulumiToolchain, streamProgress } from "../../tools/local-argocd";
import { type Accounts, accountsFor } from "../support/accounts";
import { type FilledArgoCd, startFilledArgoCd } from "../support/filled-argocd";
import { opened } from "../support/opened";
import { ArgoProxy } from "../support/proxy";
import { type Outcome, run } from "../support/run";
import { connectionOf, Stack } from "../support/stack";

const root = join(__dirname, "../..");
/** The folder of the program, in that of the stack. */
const folder = "brought-in";
/** A command that hangs is ended. */
const timeout = 600_000;

/** What somebody may see who looks after one project. */
const ofPayments = [
  ...["applications", "applicationsets", "repositories", "write-repositories", "clusters"].map(
    (resource) => `${resource}, get, payments/*`,
  ),
  "projects, get, payments",
];

/** A resource in the file of an import. */
interface Imported {
  readonly type: string;
  readonly id: string;
  readonly inputs: Json;
}

let filled: FilledArgoCd;
let accounts: Accounts;
let proxy: ArgoProxy;

// Built once for this machine, which takes longer than any test.
beforeAll(() => newestPulumiToolchain({ progress: streamProgress() }), 3_600_000);

beforeAll(async () => {
  filled = await startFilledArgoCd();
  accounts = await accountsFor(filled.argocd, [ofPayments]);
  proxy = await ArgoProxy.before(filled.argocd.url);
});

afterAll(async () => {
  await proxy?.close();
  await filled?.close();
});

/** What is written and left out where everything can be seen. */
function expectAll({ files, found, leftOut, unseen }: Report): void {
  const shared = ["certificates.ts", "clusters.ts", "gpg-keys.ts", "repositories.ts"];
  expect(files).toEqual(expect.arrayContaining([...filled.projects.map((name) => `projects/${name}.ts`), ...shared]));
  expect(Object.keys(found)).not.toContain("ProjectRole");
  for (const id of filled.generated) {
    const title = expect.stringContaining(`"${id.split("/")[1]}"`);
    expect(leftOut).toContainEqual({ title, why: expect.stringMatching(/^is made and kept by /) });
  }
  expect(unseen).toEqual([]);
}

/** The requests since the last look that may have changed something. */
function writes(): string[] {
  const sent = proxy.passed.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  proxy.passed.length = 0;
  return sent;
}

describe.each([
  { who: "an account that may see everything", isAll: true, least: 290, unseen: [] },
  {
    who: "one that may see a project",
    isAll: false,
    least: 40,
    unseen: [
      /needs the RBAC line `p, \S+, applications, get, \*\/\*, allow`/,
      /certificates are not shown/,
      /GPG keys/,
    ],
  },
])("what others have filled an Argo CD with, as shown to $who", ({ isAll, least, unseen }) => {
  let stack: Stack;
  let secrets: Report["secrets"];
  const inFolder = ["--cwd", folder];
  const inStack = (command: string, ...parameters: string[]): Promise<Outcome> =>
    run(command, parameters, { cwd: stack.directory, env: stack.environment, timeout });

  beforeAll(async () => {
    const own = {
      ARGOCD_SERVER: proxy.address,
      ...(!isAll && { ARGOCD_AUTH_TOKEN: accounts.having(ofPayments).token }),
    };
    stack = await Stack.create({ ...connectionOf(filled.argocd), ...own });
    // As the documentation advises for many objects.
    Object.assign(stack.environment, { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" });
    stack.environment.PATH = [await newestPulumiToolchain(), stack.environment.PATH].join(delimiter);
  });

  afterAll(() => {
    if (stack) rmSync(stack.directory, { recursive: true, force: true });
  });

  /**
   * @promise `pulumi-argocd export` writes a program that declares what yours has, and a file to import it with, so that the
   * first preview changes nothing.
   * @promise `npx pulumi-argocd export --out infrastructure` writes a program that declares what your Argo CD has, and a file to
   * import it with, so that the first preview changes nothing.
   * @promise It changes nothing in Argo CD.
   * @promise A file for each Argo CD project, with its applications; `clusters.ts`, `repositories.ts`, `certificates.ts` and
   * `gpg-keys.ts` for what all share.
   * @promise What something else makes is left out, and the report names its owner: the applications of an ApplicationSet, and
   * what an app of apps deploys.
   * @promise Entries of a project stand in the `AppProject`.
   * @promise What your account may not see is named with the right that is missing.
   */
  test("is exported as a program that compiles, and what is hidden from it is named", async () => {
    const { code, output } = await inStack("node", join(root, "dist/cli/main.js"), "export", "--json", "--out", folder);
    expect(code).toBe(0);
    const report = JSON.parse(output.slice(output.indexOf("{"))) as Report;
    secrets = report.secrets;
    if (isAll) expectAll(report);
    for (const part of unseen) expect(report.unseen).toContainEqual(expect.stringMatching(part));
    expect(Object.values(report.found).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(least);
    expect(writes()).toEqual([]);
    const compiled = await inStack(join(root, "node_modules/.bin/tsc"), "-p", folder);
    expect(compiled.output).toBe("");
  });

  /**
   * @promise An import that was cut off is run again.
   * @promise Of many objects it takes a fraction of the time with `PULUMI_EXPERIMENTAL=true PULUMI_SKIP_CHECKPOINTS=true`:
   * Pulumi writes the whole state after each of them otherwise.
   */
  test("is imported, and the first preview changes nothing", async () => {
    await stack.succeed("stack", "init", "dev", ...inFolder);
    const options = ["--protect=false", "--generate-code=false", "--yes", "--skip-preview"];
    for (const _again of [1, 2]) {
      await stack.succeed("import", "--file", "import.json", ...options, ...inFolder);
    }
    const { resources } = JSON.parse(readFileSync(join(stack.directory, folder, "import.json"), "utf8")) as {
      resources: readonly Imported[];
    };
    expect(resources.length).toBeGreaterThan(least);
    const shown = secrets.filter(({ isShown }) => isShown);
    expect(shown.map(({ path }) => path)).toContain("spec.source.helm.parameters[1].value");
    for (const { key, kind, id, path } of shown) {
      const resource = resources.find((one) => one.id === id && one.type.endsWith(`:${kind}`));
      const value = valueAt(opened(resource?.inputs), parsePath(path));
      await stack.succeed("config", "set", "--secret", key, String(value), ...inFolder);
    }
    await stack.succeed("preview", "--diff", "--expect-no-changes", ...inFolder);
    expect(writes()).toEqual([]);
  });

  test("is unchanged by an up, which writes nothing but what depends on what into the state, and by a refresh", async () => {
    await stack.upUnchanged(...inFolder);
    expect(writes()).toEqual([]);
    const { deployment } = JSON.parse(await stack.succeed("stack", "export", ...inFolder)) as {
      deployment: { resources: { type: string; dependencies?: readonly string[] }[] };
    };
    const applications = deployment.resources.filter(({ type }) => type.endsWith(":Application"));
    expect(applications.some(({ dependencies = [] }) => dependencies.length > 0)).toBe(true);
    await stack.refresh("--expect-no-changes", ...inFolder);
    writes();
    await stack.upUnchanged(...inFolder);
    expect(writes()).toEqual([]);
  });
});

import { join } from "node:path";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { knowsProject } from "../support/deployments";
import { eventually } from "../support/eventually";
import { after, Rule, refusal } from "../support/faults";
import { declare, directorySpec, expression } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { run } from "../support/run";
import { connectionOf, Stack } from "../support/stack";
import { diagnosticsIn, withoutAccidents } from "../support/terminal";

/**
 * What each verb says in the terminal when it refuses, word for word. One resource a run: the engine ends a run at the
 * first one that fails.
 * @promise Messages of the provider are made of names and paths, not of values.
 */
describe("messages as the user sees them", () => {
  const name = uniqueName("say");
  const objects = objectPath("argoproj.io/v1alpha1", "applications", "argocd");
  let argocd: LocalArgoCd;
  let stack: Stack;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(async () => {
    await argocd.kubernetes.delete(`${objects}/${name}-user`);
    connect();
    await stack.dispose();
  });

  function connect(environment: Record<string, string> = {}): void {
    Object.assign(stack.environment, connectionOf(argocd), environment);
  }

  const asViewer = () => connect({ ARGOCD_AUTH_TOKEN: argocd.viewerToken });

  /** The diagnostics of our resources. */
  const said = (output: string) => diagnosticsIn(output, { NAME: name });

  const update = (...parameters: string[]) => stack.fail("up", "--yes", "--skip-preview", ...parameters);
  const project = declare("AppProject", "project", {
    metadata: { name },
    spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
  });
  const application = (spec: object = {}, more: object = {}) =>
    declare("Application", "application", {
      metadata: { name },
      spec: { ...directorySpec(argocd, name), ...spec },
      validate: false,
      ...more,
    });

  test("check: unknown fields, wrong types and combinations that cannot be", async () => {
    connect();
    stack.program(
      application({
        destinaton: { server: "https://kubernetes.default.svc" },
        destination: { server: "https://kubernetes.default.svc", name: "in-cluster" },
        revisionHistoryLimit: "ten",
      }),
    );
    expect(said(await stack.fail("preview"))).toMatchSnapshot();
  });

  test("declaration: what would get lost on its way, in outputs too", async () => {
    const output = "pulumi.output(1).apply(() => ({ inner: [pulumi.output(1).apply(() => new Date(0))] }))";
    stack.program(
      declare("Application", "application", {
        spec: directorySpec(argocd, name),
        syncTriggers: [expression(output)],
      }),
    );
    expect(await stack.fail("preview")).toContain(
      'Application "application": `syncTriggers[0].inner[0]` is a Date, which would get lost',
    );
  });

  /** @promise | Argo CD | 3.2 and later; a field that is newer than the server is an error at preview | 3.5.5, 3.2.11, 3.6.1 | */
  test("check: fields that this Argo CD is too old for", async () => {
    const proxy = await ArgoProxy.before(argocd.url);
    try {
      proxy.answers.set("/api/version", { Version: "v3.2.7+5fb5d2d" });
      connect({ ARGOCD_SERVER: proxy.address });
      const repoURL = "https://git.example.com/a";
      const drySource = { repoURL, path: ".", targetRevision: "main", helm: { releaseName: "a" } };
      const syncSource = { targetBranch: "main", path: "prod", repoURL };
      stack.program(application({ source: undefined, sourceHydrator: { drySource, syncSource } }));
      // A version that takes seconds to come is gone without, which the preview says.
      const preview = async () => (await stack.command("preview")).output;
      let output = await preview();
      while (/version is not known: .* did not answer in time/.test(output)) output = await preview();
      expect(said(output)).toMatchSnapshot();
      expect(proxy.passed.every(({ path }) => path === "/api/version")).toBe(true);
    } finally {
      await proxy.close();
    }
  });

  test("create: an object that exists already, and no right to make one", async () => {
    connect();
    const { body } = await ask(argocd, "POST", "/applications?validate=false", {
      metadata: { name, labels: { team: "other" } },
      spec: { ...directorySpec(argocd, `${name}-other`), revisionHistoryLimit: 3 },
    });
    expect(body.metadata.name).toBe(name);
    stack.program(application());
    expect(said(await update())).toMatchSnapshot();
    await argocd.kubernetes.delete(`${objects}/${name}`);
    asViewer();
    stack.program(application());
    expect(said(await update())).toMatchSnapshot();
    expect(await stack.resources()).toEqual([]);
  });

  test("read: a right that was lost makes a refresh fail and keeps the state", async () => {
    connect();
    stack.program(application());
    await stack.up();
    const kept = async () => (await stack.resources()).map(({ id, inputs, outputs }) => ({ id, inputs, outputs }));
    const before = await kept();
    asViewer();
    expect(said(await stack.fail("refresh", "--yes", "--skip-preview"))).toMatchSnapshot();
    expect(await kept()).toEqual(before);
  });

  test("diff: a state of another Argo CD", async () => {
    connect({ ARGOCD_SERVER: argocd.url.replace("127.0.0.1", "localhost") });
    expect(said(await stack.fail("preview"))).toMatchSnapshot();
  });

  test("update: no right to change", async () => {
    asViewer();
    stack.program(application({ revisionHistoryLimit: 2 }));
    expect(said(await update())).toMatchSnapshot();
  });

  test("delete: no right to delete, and a project that is in use", async () => {
    asViewer();
    expect(said(await stack.fail("destroy", "--yes", "--skip-preview"))).toMatchSnapshot();
    connect();
    stack.program(project);
    await stack.up();
    await eventually(() => knowsProject(argocd, name));
    await succeed(argocd, "POST", "/applications?validate=false", {
      metadata: { name: `${name}-user` },
      spec: directorySpec(argocd, name, name),
    });
    expect(said(await stack.fail("destroy", "--yes", "--skip-preview"))).toMatchSnapshot();
  });

  test("a wait that is refused names the line that it needs", async () => {
    const proxy = await ArgoProxy.before(argocd.url);
    try {
      const denied = new Rule(refusal(403, 7, "permission denied"), { method: "GET", path: /\/applications\b/ });
      const taken = after(async () => {
        proxy.rules = [denied];
      });
      proxy.rules = [new Rule(taken, { method: "POST", path: /\/applications\b/ })];
      connect({ ARGOCD_SERVER: proxy.address });
      stack.program(application({}, { waitFor: "synced" }));
      expect(said(await update())).toMatchSnapshot();
    } finally {
      await proxy.close();
    }
  });

  /** What the command says on a command line. */
  async function commanded(line: string): Promise<string> {
    const main = join(__dirname, "../../dist/cli/main.js");
    const { code, output } = await run(process.execPath, [main, ...line.split(" ")], {
      cwd: stack.directory,
      env: stack.environment,
      timeout: 300_000,
    });
    return withoutAccidents(`$ pulumi-argocd ${line}\n${output.trimEnd()}\n(${code})`, { NAME: name });
  }

  test("commands: no right to act, no such application, and no such history", async () => {
    await ask(argocd, "POST", "/applications?validate=false", {
      metadata: { name },
      spec: directorySpec(argocd, name),
    });
    asViewer();
    const told = [await commanded(`sync ${name}`), await commanded(`wait ${name}-none`)];
    connect();
    told.push(await commanded(`rollback ${name} 7`));
    expect(told.join("\n\n")).toMatchSnapshot();
    await argocd.kubernetes.delete(`${objects}/${name}`);
  });

  test("doctor: an account that has all rights, one that lacks some, and a server that is away", async () => {
    connect();
    const told = [await commanded("doctor")];
    asViewer();
    told.push(await commanded("doctor"));
    connect({ ARGOCD_SERVER: "127.0.0.1:1" });
    told.push(await commanded("doctor"));
    const shown = told.join("\n\n").replace(/\d s (ahead of|behind) /g, "SECONDS ");
    expect(shown).toMatchSnapshot();
  });
});

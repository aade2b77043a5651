import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitFiles, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { startCommand } from "../support/interrupt";
import { declare, environmentsRepository, inCluster } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack } from "../support/stack";

describe("deploying through Pulumi", () => {
  let argocd: LocalArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;
  let name: string;

  /** One application under the name of the test. */
  function application(args: unknown, options?: string): string {
    return declare("Application", name, args, options);
  }

  async function uid(): Promise<string> {
    return (await liveApplication(argocd, name)).metadata.uid;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    name = uniqueName("deploy");
    proxy = await ArgoProxy.before(argocd.url);
    stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
  });

  afterEach(async () => {
    await stack.dispose();
    await proxy.close();
  });

  /**
   * @promise `up` ends when Argo CD says that the application is healthy.
   * @promise `waitFor: "synced"` waits until the live objects are as the manifests say, `waitFor: "healthy"` also until
   * they work.
   * @promise For an application with `spec.syncPolicy.automated`, Argo CD syncs by itself after every change.
   * @promise With the options on this page it deploys: it syncs, waits, and says at once why not.
   * @promise The provider itself only asks for normal refreshes: a hard one renders everything anew, and on a large
   * installation that is felt.
   */
  test("up waits until directory, helm and kustomize applications are healthy", async () => {
    const declared = ["directory", "helm", "kustomize/overlays/staging"].map((path, index) =>
      declare("Application", `${name}-${index}`, {
        spec: {
          source: { repoURL: environmentsRepository(argocd), path, targetRevision: "main" },
          destination: { server: inCluster, namespace: `${name}-${index}` },
          syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
        },
        waitFor: "healthy",
      }),
    );
    stack.program(declared.join("\n"));
    await stack.up();
    for (const index of [0, 1, 2]) {
      const { status } = await liveApplication(argocd, `${name}-${index}`);
      expect([status.sync.status, status.health.status]).toEqual(["Synced", "Healthy"]);
      const { outputs } = await stack.resource(`${name}-${index}`);
      expect(outputs.status).toMatchObject({ sync: { revision: status.sync.revision }, health: { status: "Healthy" } });
      expect(outputs.__operation).toBeUndefined();
    }
    await stack.upUnchanged();
    expect(proxy.requests("GET", /refresh=normal/)).not.toEqual([]);
    expect(proxy.requests("GET", /refresh=hard/)).toEqual([]);
  });

  /**
   * @promise | `sync: true` | syncs after a change |
   * @promise | `syncTriggers: [image, configHash]` | any values; a change of one of them asks for a sync, also of an
   * automated application |
   * @promise A sync happens when something that it deploys has changed (source, destination, ignored differences, sync
   * options, metadata of the namespace, the revisions in `sync`), when a trigger has changed, or when the last one has
   * not succeeded; for an automated application too, because Argo CD does not try the same revision twice.
   * @promise A label, an annotation or `spec.info` asks for none.
   */
  test("a sync happens when what is deployed changes or a trigger does, not for a label", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const args = (changes: Record<string, unknown>) => ({
      ...deploying(argocd, name, { sync: true, waitFor: "healthy" }),
      ...changes,
    });
    const operation = async () => (await liveApplication(argocd, name)).status.operationState.operation.info[0].value;
    stack.program(application(args({})));
    await stack.up();
    await stack.upUnchanged();
    const first = await operation();
    stack.program(application(args({ metadata: { name, labels: { a: "b" } } })));
    await stack.up();
    expect(await operation()).toBe(first);
    stack.program(application(args({ syncTriggers: ["again"] })));
    await stack.up();
    const second = await operation();
    expect(second).not.toBe(first);
    await stack.upUnchanged();
    const { spec } = deploying(argocd, name);
    const other = { ...spec, source: { ...spec.source, directory: { recurse: true } } };
    stack.program(application(args({ syncTriggers: ["again"], spec: other })));
    await stack.up();
    expect(await operation()).not.toBe(second);
    await stack.upUnchanged();
  });

  /**
   * @promise A wait fails at once when it cannot succeed: the sync failed, the spec or a revision is wrong, the
   * manifests cannot be rendered, a sync window blocks the sync, only pruning is missing and not allowed, or nothing
   * will sync the application at all.
   * @promise The error lists each resource with its message, hooks with their phase, and the link to the application.
   * @promise The application stays in Argo CD and in the state, marked as unfinished; the next `pulumi up` of the same
   * program syncs and waits again, in place.
   */
  test("a broken manifest fails with the resource named; mended, the same program syncs again in place", async () => {
    await commit(argocd, name, { "one.json": configMap("one"), "bad.json": configMap("bad", { data: { a: 1 } }) });
    stack.program(application(deploying(argocd, name, { sync: true, waitFor: "healthy" })));
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toMatch(/ConfigMap\/.*bad: .*cannot unmarshal number/i);
    expect(output).toContain(`/applications/argocd/${name}`);
    const before = await uid();
    expect((await stack.resource(name)).outputs.__operation).toMatch(/^sync /);
    await commit(argocd, name, { "bad.json": configMap("bad") });
    await stack.up();
    expect(await uid()).toBe(before);
    expect(proxy.requests("DELETE", /./)).toEqual([]);
    expect((await stack.resource(name)).outputs.__operation).toBeUndefined();
    await stack.upUnchanged();
  });

  test.each([
    ["asked for", { sync: true }, {}],
    ["automated", {}, { automated: {}, retry: { limit: 0 } }],
  ])("a sync, %s, whose cause is mended outside is done again", async (_how, options, syncPolicy) => {
    await commit(argocd, name, { "one.json": configMap("one") });
    stack.program(application(deploying(argocd, name, { ...options, syncPolicy, waitFor: "healthy" })));
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toMatch(new RegExp(`ConfigMap/${name}/one: namespaces "${name}" not found`));
    const before = await uid();
    const path = objectPath("v1", "namespaces", undefined, name);
    await argocd.kubernetes.apply(path, { apiVersion: "v1", kind: "Namespace", metadata: { name } });
    const steps = await stack.preview();
    expect(steps.map(({ op }) => op)).toEqual(["update"]);
    await stack.up();
    expect(await uid()).toBe(before);
    expect((await liveApplication(argocd, name)).status.sync.status).toBe("Synced");
    expect(proxy.requests("DELETE", /./)).toEqual([]);
    await stack.upUnchanged();
  });

  /**
   * @promise The error lists each resource with its message, hooks with their phase, and the link to the application.
   */
  test("a sync hook that fails is named with its phase", async () => {
    await commit(argocd, name, {
      "one.json": configMap("one"),
      "hook.json": configMap("migrate", { hook: "PreSync", health: "Degraded", message: "no such table" }),
    });
    stack.program(application(deploying(argocd, name, { sync: true, waitFor: "synced" })));
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toMatch(/ConfigMap\/.*migrate \(PreSync hook, Failed\): no such table/);
  });

  /**
   * @promise A failed, timed-out or interrupted wait loses nothing.
   * @promise The application stays in Argo CD and in the state, marked as unfinished; the next `pulumi up` of the same
   * program syncs and waits again, in place.
   */
  test("health that stays Progressing times out, keeps state, and the next up updates in place", async () => {
    await commit(argocd, name, {
      "one.json": configMap("one", { health: "Progressing", message: "1 of 3 ready" }),
    });
    const args = deploying(argocd, name, { sync: true, waitFor: "healthy" });
    stack.program(application(args));
    const over = join(stack.directory, "over");
    stack.preload(
      `const { existsSync } = require("node:fs");
       const now = performance.now.bind(performance);
       performance.now = () => now() + (existsSync(${JSON.stringify(over)}) ? 600_000 : 0);`,
    );
    const up = startCommand(stack, "up", "--yes", "--skip-preview");
    await eventually(async () => up.output().includes("/one: Progressing, 1 of 3 ready"));
    writeFileSync(over, "");
    const { code, output } = await up.ended;
    rmSync(over);
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /not healthy in time: ConfigMap\/.*one: Progressing, 1 of 3 ready; it had 5m; where it takes longer, raise `customTimeouts.(create|update)`/,
    );
    const before = await uid();
    expect((await stack.resource(name)).initErrors).toHaveLength(1);
    expect((await stack.preview()).map(({ op }) => op)).toEqual(["update"]);
    await commit(argocd, name, { "one.json": configMap("one") });
    await stack.up();
    expect(await uid()).toBe(before);
    expect(proxy.requests("DELETE", /./)).toEqual([]);
    await stack.upUnchanged();
  });

  /**
   * @promise A wait fails at once when it cannot succeed: the sync failed, the spec or a revision is wrong, the
   * manifests cannot be rendered, a sync window blocks the sync, only pruning is missing and not allowed, or nothing
   * will sync the application at all.
   */
  test.each([true, false])("a revision that cannot be resolved fails at once (validate: %s)", async (validate) => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const args = { targetRevision: "no-such-branch", validate, waitFor: "synced" };
    stack.program(application(deploying(argocd, name, { ...args, syncPolicy: { automated: {} } })));
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toMatch(/no-such-branch/);
    expect(output).not.toMatch(/in time/);
  });

  /**
   * @promise A wait fails at once when it cannot succeed: the sync failed, the spec or a revision is wrong, the
   * manifests cannot be rendered, a sync window blocks the sync, only pruning is missing and not allowed, or nothing
   * will sync the application at all.
   */
  test.each([
    ["asked for", { sync: true }, {}],
    ["automated", {}, { automated: {} }],
  ])("a sync window that blocks a sync, %s, is named at once", async (_how, options, syncPolicy) => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const project = declare("AppProject", "project", {
      metadata: { name },
      spec: {
        sourceRepos: ["*"],
        destinations: [{ server: "*", namespace: "*" }],
        syncWindows: [{ kind: "deny", schedule: "* * * * *", duration: "1h", applications: ["*"] }],
      },
    });
    const args = deploying(argocd, name, { ...options, project: name, syncPolicy, waitFor: "synced" });
    stack.program(`${project}\n${application(args, "{ dependsOn: [project] }")}`);
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toMatch(/sync window.*deny "\* \* \* \* \*" for 1h/s);
  });

  test.each(["cut", "silent"] as const)("a stream that is %s does not keep a wait from its end", async (mode) => {
    await commit(argocd, name, { "one.json": configMap("one", { health: "Progressing" }) });
    const args = deploying(argocd, name, { sync: true, waitFor: "healthy" });
    const ignoreDifferences = [{ kind: "ConfigMap", jsonPointers: ["/metadata/annotations"] }];
    stack.program(application({ ...args, spec: { ...args.spec, ignoreDifferences } }));
    if (mode === "silent") proxy.streams = "silent";
    const up = stack.up();
    const { body } = await eventually(async () => {
      const answer = await ask(argocd, "GET", `/applications/${name}?project=default`);
      return answer.body.status?.health?.status === "Progressing" && answer;
    });
    expect(body.status.sync.status).toBe("Synced");
    if (mode === "cut") {
      await eventually(async () => proxy.cutStreams() > 0);
      proxy.streams = "cut";
    }
    await argocd.kubernetes.patch(objectPath("v1", "configmaps", name, "one"), {
      metadata: { annotations: { "local-argocd/health": null } },
    });
    await up;
    expect((await liveApplication(argocd, name)).status.health.status).toBe("Healthy");
  });

  /**
   * @promise Ctrl-C ends waits and repetitions; requests under way are waited for, so that the state knows what became
   * of them.
   * @promise Ctrl-C ends all waits at once.
   * @promise A failed, timed-out or interrupted wait loses nothing.
   */
  test("Ctrl-C ends a wait at once, saves the state, and the next up goes on", async () => {
    await commit(argocd, name, { "one.json": configMap("one", { health: "Progressing" }) });
    stack.program(application(deploying(argocd, name, { sync: true, waitFor: "healthy" })));
    const up = startCommand(stack, "up", "--yes", "--skip-preview");
    await eventually(async () => up.output().includes("/one: Progressing"));
    up.interrupt();
    const { code, output } = await up.ended;
    expect(code).not.toBe(0);
    expect(output).toContain("interrupted while waiting");
    const { outputs, initErrors } = await stack.resource(name);
    expect(outputs.__operation).toMatch(/^sync /);
    expect(initErrors).toHaveLength(1);
    const before = await uid();
    await commit(argocd, name, { "one.json": configMap("one") });
    await stack.up();
    expect(await uid()).toBe(before);
    expect(proxy.requests("DELETE", /./)).toEqual([]);
  });

  /** @promise While it waits, one line tells where the applications stand: */
  test("progress is one line for all that are waited for", async () => {
    await commitFiles(
      `${argocd.gitDirectory}/${name}.git`,
      { "one.json": configMap("one", { health: "Progressing", message: "1 of 3 ready" }) },
      "Deploy",
    );
    stack.program(application(deploying(argocd, name, { sync: true, waitFor: "healthy" })));
    const up = startCommand(stack, "up", "--yes", "--skip-preview");
    const line = `waiting for 1 of 1: ${name} (ConfigMap/${name}/one: Progressing, 1 of 3 ready)`;
    await eventually(async () => up.output().includes(line));
    up.interrupt();
    await up.ended;
  });
});

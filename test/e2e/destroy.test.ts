import type { LocalArgoCd } from "../../tools/local-argocd";
import { objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { commit, configMap, deploying, knowsProject, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { startCommand } from "../support/interrupt";
import { declare, expression } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

describe("destroy", () => {
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let stack: Stack;
  let name: string;

  const applications = () => [`${name}-a`, `${name}-b`, `${name}-c`];

  /** Project, cluster, repository and applications that refer to all of them. */
  function program(byOutputs: boolean): string {
    const server = `https://127.0.0.1:${forwarder.port}`;
    const repository = `${argocd.gitHttpUrl}/${name}.git`;
    return [
      declare("AppProject", "project", {
        metadata: { name },
        spec: {
          sourceRepos: ["*"],
          destinations: [{ server: "*", namespace: "*" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        },
      }),
      declare("Repository", "repository", {
        repo: repository,
        username: argocd.gitUser,
        password: argocd.gitPassword,
      }),
      declare("Cluster", "cluster", {
        server,
        name,
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      }),
      ...applications().map((application) =>
        declare("Application", application, {
          spec: {
            project: byOutputs ? expression("project.metadata.name") : name,
            source: {
              repoURL: byOutputs ? expression("repository.repo") : repository,
              path: ".",
              targetRevision: "main",
            },
            destination: { server: byOutputs ? expression("cluster.server") : server, namespace: application },
            syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
          },
          waitFor: "healthy",
        }),
      ),
    ].join("\n");
  }

  async function deployed(application: string): Promise<boolean> {
    return (await argocd.kubernetes.get(objectPath("v1", "configmaps", application, "one"))) !== undefined;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    name = uniqueName("destroy");
    forwarder = await forwardTo(argocd.kubernetesServer);
    await commit(argocd, name, { "one.json": configMap("one") });
    stack = await Stack.create(connectionOf(argocd));
  });

  afterEach(async () => {
    await stack.dispose();
    await forwarder.close();
  });

  async function deploy(byOutputs: boolean): Promise<void> {
    // Plain strings tell the engine of no order: what the applications need is made in a run of its own.
    if (!byOutputs) {
      stack.program(program(true));
      await stack.up();
    }
    stack.program(program(byOutputs));
    await stack.up();
    for (const application of applications()) expect(await deployed(application)).toBe(true);
  }

  async function expectNothingLeft(): Promise<void> {
    expect(await stack.resources()).toEqual([]);
    for (const application of applications()) {
      expect(await liveApplication(argocd, application)).toBeUndefined();
      expect(await deployed(application)).toBe(false);
    }
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
    const clusters = (await ask(argocd, "GET", "/clusters")).body.items;
    expect(clusters.map((cluster: { name: string }) => cluster.name)).not.toContain(name);
  }

  /**
   * @promise Projects and clusters wait while the applications that refer to them are being deleted, also when the
   * program names them by plain strings.
   * @promise Better let programs refer to outputs (`project: payments.metadata.name`): then the order is always right.
   * @promise By plain strings Pulumi knows of no order, and begins these deletes in any.
   * @promise | `deletion.wait` | `true` (default): until the application is proved gone |
   */
  test.each([
    ["outputs", true],
    ["plain strings", false],
  ])("references by %s: the right order, nothing left, nothing orphaned", async (_how, byOutputs) => {
    await deploy(byOutputs);
    await stack.destroy();
    await expectNothingLeft();
  });

  /**
   * @promise That is no matter while they run side by side; with `--parallel 1` a project's delete may come first, and
   * then nothing else can go on until it gives up, after a few seconds.
   * @promise Run the command again, with `--continue-on-error` to let the applications go meanwhile.
   */
  test.each([
    ["then at once", [], []],
    ["with the rest of the run, then the same way", ["--continue-on-error"], ["--parallel", "1"]],
  ])("one delete at a time, %s: what came too early is explained and goes next time", async (_how, first, second) => {
    await deploy(false);
    const { code, output } = await stack.command("destroy", "--yes", "--skip-preview", "--parallel", "1", ...first);
    // Without dependencies the engine deletes in any order, which may happen to be the right one.
    expect(code === 0 || /still used by .* If this run is to delete them too, run it again/.test(output)).toBe(true);
    await stack.destroy(...second);
    await expectNothingLeft();
  });

  test("Ctrl-C ends the wait for a delete, and the next destroy goes on", async () => {
    await commit(argocd, name, { "one.json": configMap("one", { finalizer: "example.com/hold" }) });
    stack.program(declare("Application", name, deploying(argocd, name, { sync: true, waitFor: "healthy" })));
    await stack.up();
    const destroy = startCommand(stack, "destroy", "--yes", "--skip-preview");
    const path = objectPath("v1", "configmaps", name, "one");
    await eventually(async () => (await argocd.kubernetes.get(path))?.metadata.deletionTimestamp);
    destroy.interrupt();
    const { code, output } = await destroy.ended;
    expect(code).not.toBe(0);
    expect(output).toContain("interrupted: it is marked for deletion but still there");
    expect((await stack.resource(name)).id).toBe(`argocd/${name}`);
    await argocd.kubernetes.patch(path, { metadata: { finalizers: null } });
    await stack.destroy();
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });

  /**
   * @promise A project that still has applications cannot be deleted.
   * @promise An application that is not being deleted makes them refuse, with its name.
   */
  test("a project that an application of others uses is refused, with the application's name", async () => {
    stack.program(
      declare("AppProject", "project", {
        metadata: { name },
        spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
      }),
    );
    await stack.up();
    await eventually(() => knowsProject(argocd, name));
    await succeed(argocd, "POST", "/applications", deploying(argocd, name, { project: name }));
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain(`project "${name}" is still used by argocd/${name}: delete these applications`);
    await ask(argocd, "DELETE", `/applications/${name}?project=${name}&cascade=false`);
    await stack.destroy();
  });
});

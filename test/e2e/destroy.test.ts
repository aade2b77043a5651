import type { LocalArgoCd } from "../local-argocd";
import { objectPath } from "../local-argocd";
import { ask, sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { type Forwarder, forwardTo } from "../support/forwarder";
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

  test.each([
    ["outputs", true],
    ["plain strings", false],
  ])("references by %s: the right order, nothing left, nothing orphaned", async (_how, byOutputs) => {
    // Plain strings tell the engine of no order: what the applications need is made in a run of its own.
    if (!byOutputs) {
      stack.program(program(true));
      await stack.up();
    }
    stack.program(program(byOutputs));
    await stack.up();
    for (const application of applications()) expect(await deployed(application)).toBe(true);
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    for (const application of applications()) {
      expect(await liveApplication(argocd, application)).toBeUndefined();
      expect(await deployed(application)).toBe(false);
    }
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
    const clusters = (await ask(argocd, "GET", "/clusters")).body.items;
    expect(clusters.map((cluster: { name: string }) => cluster.name)).not.toContain(name);
  });

  test("a project that an application of others uses is refused, with the application's name", async () => {
    stack.program(
      declare("AppProject", "project", {
        metadata: { name },
        spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
      }),
    );
    await stack.up();
    const body = deploying(argocd, name, { project: name });
    await ask(argocd, "POST", "/applications", { apiVersion: "argoproj.io/v1alpha1", kind: "Application", ...body });
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain(`project "${name}" is still used by argocd/${name}: delete these applications`);
    await ask(argocd, "DELETE", `/applications/${name}?project=${name}&cascade=false`);
    await stack.destroy();
  });
});

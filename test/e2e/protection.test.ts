import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { declare, expression } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

describe("over a protected connection", () => {
  let argocd: LocalArgoCd;
  let stack: Stack;
  let name: string;

  function application(options: object = {}): string {
    const args = deploying(argocd, name, { sync: true, waitFor: "healthy" });
    return declare("Application", name, { ...args, ...options });
  }

  async function isDeployed(): Promise<boolean> {
    const configMaps = await argocd.kubernetes.list(`/api/v1/namespaces/${name}/configmaps`);
    return configMaps.length > 0;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    name = uniqueName("protected");
    await commit(argocd, name, { "one.json": configMap("one"), "two.json": configMap("two") });
    stack = await Stack.create(connectionOf(argocd));
    await stack.config("argocd:protected", "true");
    stack.program(application());
    await stack.up();
  });

  afterEach(async () => {
    stack.environment.ARGOCD_CONFIRM_DELETE = name;
    await stack.dispose();
  });

  /**
   * @promise With `argocd:protected: true`, a delete that would take live resources with it needs `deletion: { confirm:
   * true }` in the state, or the application's name in `ARGOCD_CONFIRM_DELETE` (more).
   * @promise On such a connection, a delete that would take more live resources along than `argocd:protectedLimit`
   * (default 0) is refused, with their count and the names of the first.
   * @promise To go on all the same, name the application to that one command, by its name or its id, several separated
   * by commas:
   */
  test("a destroy is refused with count and sample, and allowed when the variable names the application", async () => {
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain("2 live resources along (allowed: 0)");
    expect(output).toContain(`ConfigMap/${name}/one`);
    stack.environment.ARGOCD_CONFIRM_DELETE = "argocd/another";
    await stack.fail("destroy", "--yes", "--skip-preview");
    expect((await liveApplication(argocd, name)).metadata.deletionTimestamp).toBeUndefined();
    expect(await isDeployed()).toBe(true);
    stack.environment.ARGOCD_CONFIRM_DELETE = `argocd/another, argocd/${name}`;
    await stack.destroy();
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await isDeployed()).toBe(false);
  });

  /**
   * @promise What counts is what the application itself deploys, not the pods of a deployment, as far as Argo CD's
   * resource tree, its last comparison or its status knows of it.
   */
  test("what the resources own in turn is not counted", async () => {
    const owner = (await argocd.kubernetes.get(objectPath("v1", "configmaps", name, "one")))?.metadata;
    const owned = objectPath("v1", "configmaps", name, "owned");
    await argocd.kubernetes.apply(owned, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: {
        name: "owned",
        namespace: name,
        ownerReferences: [{ apiVersion: "v1", kind: "ConfigMap", name: "one", uid: owner?.uid }],
      },
    });
    await eventually(async () => {
      const { nodes = [] } = (await ask(argocd, "GET", `/applications/${name}/resource-tree`)).body;
      return nodes.some((node: { name: string; parentRefs?: unknown[] }) => node.name === "owned" && node.parentRefs);
    });
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain("2 live resources along (allowed: 0)");
  });

  /**
   * @promise or declare `deletion: { confirm: true }` and run `pulumi up` before: what counts is the state.
   * @promise | `deletion.confirm` | allows a delete over a protected connection to take live resources along |
   */
  test("an application that is taken out of the program stays until its state confirms", async () => {
    stack.program("");
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain("deletion: { confirm: true }");
    stack.program(application({ deletion: { confirm: true } }));
    expect((await stack.preview()).map(({ op }) => op)).toEqual(["update"]);
    await stack.up();
    stack.program("");
    await stack.up();
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });

  /**
   * @promise On such a connection, a delete that would take more live resources along than `argocd:protectedLimit`
   * (default 0) is refused, with their count and the names of the first.
   * @promise So it is with the settings themselves, because Pulumi keeps the configuration in the state for deletes:
   * they take effect with the `pulumi up` that follows, and an explicit `argocd.Provider` takes them as arguments.
   */
  test("what the limit allows goes without confirmation", async () => {
    await stack.config("argocd:protectedLimit", "2");
    // A delete takes the configuration out of the state.
    await stack.up();
    await stack.destroy();
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await isDeployed()).toBe(false);
  });

  /**
   * @promise Deletes that leave the resources running (`deletion.cascade: "orphan"`, and replacements as they are by
   * default) are not refused.
   */
  test("what is orphaned goes without confirmation", async () => {
    stack.program(application({ deletion: { cascade: "orphan" } }));
    await stack.up();
    await stack.destroy();
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await isDeployed()).toBe(true);
  });

  /**
   * @promise | `deletion.onReplace` | `"orphan"` (default): the new application takes the resources over; `"cascade"`
   * deletes them |
   * @promise An application that is replaced hands its live resources to the one that takes its place, unless
   * `deletion.onReplace` says otherwise.
   */
  test("a replacement orphans, and needs a confirmation when it shall cascade", async () => {
    const renamed = (deletion: object) => application({ metadata: { name: `${name}-b` }, deletion });
    const path = objectPath("v1", "configmaps", name, "one");
    const uid = (await argocd.kubernetes.get(path))?.metadata.uid;
    stack.program(application({ deletion: { onReplace: "cascade" } }));
    await stack.up();
    stack.program(renamed({ onReplace: "cascade" }));
    expect(await stack.fail("up", "--yes", "--skip-preview")).toContain("the connection is protected");
    expect((await argocd.kubernetes.get(path))?.metadata).toMatchObject({ uid });
    stack.environment.ARGOCD_CONFIRM_DELETE = `${name}, ${name}-b`;
    await stack.up();
    await stack.destroy();
    expect(await liveApplication(argocd, `${name}-b`)).toBeUndefined();
  });
});

describe("what stands beside an application whose delete is refused", () => {
  let argocd: LocalArgoCd;
  let stack: Stack;
  const name = uniqueName("beside");

  /** A project, a role and a token of it, and an application that refers to it. */
  const program = () =>
    stack.program(
      [
        declare("AppProject", "project", {
          metadata: { name },
          spec: {
            sourceRepos: ["*"],
            destinations: [{ server: "*", namespace: "*" }],
            clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
            roles: [{ name: "ci" }],
          },
        }),
        declare("ProjectToken", "token", { project: expression("project.metadata.name"), role: "ci" }),
        declare(
          "Application",
          "application",
          deploying(argocd, name, { project: expression("project.metadata.name"), sync: true, waitFor: "healthy" }),
        ),
      ].join("\n"),
    );

  async function tokens(): Promise<string[]> {
    const { roles } = (await ask(argocd, "GET", `/projects/${name}`)).body.spec;
    return (roles[0].jwtTokens ?? []).map(({ id }: { id: string }) => id);
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    await commit(argocd, name, { "one.json": configMap("one") });
    stack = await Stack.create(connectionOf(argocd));
    await stack.config("argocd:protected", "true");
  });

  afterAll(async () => {
    stack.environment.ARGOCD_CONFIRM_DELETE = name;
    await stack.dispose();
  });

  /**
   * @promise A refused delete changes nothing, and what the application refers to by outputs, such as its project, stays
   * with it.
   * @promise The next `pulumi up` makes them again, tokens with another value.
   */
  test("stays where it is referred to, and the next up makes the rest again", async () => {
    program();
    await stack.up();
    expect(await stack.fail("destroy", "--yes", "--skip-preview")).toContain("live resources along (allowed: 0)");
    expect((await liveApplication(argocd, name)).metadata.deletionTimestamp).toBeUndefined();
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(200);
    await stack.up();
    expect(await tokens()).toHaveLength(1);
  });
});

describe("a replacement is announced at preview", () => {
  let argocd: LocalArgoCd;
  let stack: Stack;
  let forwarders: Forwarder[];
  const name = uniqueName("announced");

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarders = [await forwardTo(argocd.kubernetesServer), await forwardTo(argocd.kubernetesServer)];
    await commit(argocd, name, { "one.json": configMap("one") });
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(async () => {
    await stack.dispose();
    for (const forwarder of forwarders) await forwarder.close();
  });

  function program(suffix: string, cluster: number, deletion: object): void {
    const config = { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } };
    const metadata = { name: `${name}${suffix}`, labels: { cluster: String(cluster) } };
    stack.program(
      [
        declare("Application", "application", { ...deploying(argocd, name), metadata, deletion }),
        declare("Cluster", "cluster", { server: server(cluster), name, config }),
      ].join("\n"),
    );
  }

  function server(index: number): string {
    return `https://127.0.0.1:${forwarders[index]?.port}`;
  }

  /**
   * @promise Protected or not, `pulumi preview` announces each replacement of an application or a cluster, with what
   * changed and what becomes of the live resources.
   * @promise A new application that neither Argo CD nor `sync` syncs takes nothing over: a preview and an `up` warn of
   * that, and name what to do.
   */
  test("with what changed and what becomes of the resources; an update is not", async () => {
    program("", 0, {});
    await stack.up();
    program("-b", 1, {});
    const output = await stack.succeed("preview");
    expect(output).toContain(
      `application "${name}" is to be replaced by application "${name}-b", because \`metadata.name\` changed: ` +
        "its live resources go on running, and nothing hands them over, as neither `sync` nor `spec.syncPolicy.automated`",
    );
    expect(output).toContain(
      `cluster ${server(0)} is to be replaced by cluster ${server(1)}, because \`server\` changed`,
    );
    program("", 0, { onReplace: "cascade" });
    await stack.up();
    program("-b", 0, { onReplace: "cascade" });
    const cascading = await stack.succeed("preview");
    expect(cascading).toContain("`deletion.onReplace` says that its live resources are deleted with it");
    expect(cascading).not.toContain("cluster https");
    program("", 0, { confirm: true });
    const update = await stack.succeed("preview");
    expect(update).toContain("1 to update");
    expect(update).not.toContain("is to be replaced");
  });
});

import { commitFiles, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { declare, directorySpec } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** The parts of the program that a test renames. */
interface Names {
  project: string;
  application: string;
  repository: string;
  cluster: string;
}

describe("replacement, with an application in use all along", () => {
  const name = uniqueName("replace");
  let argocd: LocalArgoCd;
  let stack: Stack;
  let forwarders: Forwarder[];
  let names: Names;

  function program(resourceName = "application"): string {
    return [
      declare("AppProject", "project", {
        metadata: { name: names.project },
        spec: {
          sourceRepos: ["*"],
          destinations: [{ server: "*", namespace: "*" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        },
      }),
      declare("Repository", "repository", {
        repo: names.repository,
        username: argocd.gitUser,
        password: argocd.gitPassword,
      }),
      declare("Cluster", "cluster", {
        server: names.cluster,
        name,
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      }),
      `const application = new argocd.Application(${JSON.stringify(resourceName)}, {
         metadata: { name: ${JSON.stringify(names.application)} },
         spec: {
           project: project.metadata.name,
           source: { repoURL: repository.repo, path: ".", targetRevision: "main" },
           destination: { server: cluster.server, namespace: ${JSON.stringify(name)} },
           syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
         },
         waitFor: "healthy",
       });`,
    ].join("\n");
  }

  async function application() {
    const { items } = (await ask(argocd, "GET", `/applications?name=${names.application}`)).body;
    return items?.[0];
  }

  async function deployedUid(): Promise<string | undefined> {
    return (await argocd.kubernetes.get(objectPath("v1", "configmaps", name, name)))?.metadata.uid;
  }

  /** One up after a rename: everything healthy, the old object gone, the deployed object never replaced. */
  async function upKeepsDeployment(): Promise<void> {
    const uid = await deployedUid();
    expect(uid).toBeDefined();
    stack.program(program());
    await stack.up();
    expect(await application()).toMatchObject({
      status: { sync: { status: "Synced" }, health: { status: "Healthy" } },
    });
    expect(await deployedUid()).toBe(uid);
    expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
    await stack.upUnchanged();
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarders = [await forwardTo(argocd.kubernetesServer), await forwardTo(argocd.kubernetesServer)];
    const manifest = JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { a: "1" } });
    for (const repository of [name, `${name}-moved`]) {
      await commitFiles(
        `${argocd.gitDirectory}/${repository}.git`,
        { "configmap.json": manifest },
        "Deploy a ConfigMap",
      );
    }
    names = {
      project: name,
      application: name,
      repository: `${argocd.gitHttpUrl}/${name}.git`,
      cluster: `https://127.0.0.1:${forwarders[0]?.port}`,
    };
    stack = await Stack.create(connectionOf(argocd));
    stack.program(program());
    await stack.up();
  });

  afterAll(async () => {
    await stack.dispose();
    for (const forwarder of forwarders) await forwarder.close();
  });

  test("renaming the project", async () => {
    const old = names.project;
    names.project = `${name}-renamed`;
    await upKeepsDeployment();
    expect((await ask(argocd, "GET", `/projects/${old}`)).status).toBe(404);
    expect((await application()).spec.project).toBe(names.project);
  });

  /** @promise Deleting a Repository, Cluster, Certificate or GpgKey removes Argo CD's entry and nothing else. */
  test("changing the repository's URL", async () => {
    const old = names.repository;
    names.repository = `${argocd.gitHttpUrl}/${name}-moved.git`;
    await upKeepsDeployment();
    const { items } = (await ask(argocd, "GET", "/repositories")).body;
    expect(items.map(({ repo }: { repo: string }) => repo)).not.toContain(old);
  });

  /** @promise Deleting a Repository, Cluster, Certificate or GpgKey removes Argo CD's entry and nothing else. */
  test("changing the cluster's server URL", async () => {
    const old = names.cluster;
    names.cluster = `https://127.0.0.1:${forwarders[1]?.port}`;
    await upKeepsDeployment();
    const { items } = (await ask(argocd, "GET", "/clusters")).body;
    expect(items.map(({ server }: { server: string }) => server)).not.toContain(old);
  });

  /**
   * @promise An Application that is replaced, because its name or namespace changed, hands its live resources to the
   * new one.
   */
  test("renaming the application itself", async () => {
    const old = names.application;
    names.application = `${name}-renamed`;
    await upKeepsDeployment();
    expect((await ask(argocd, "GET", `/applications?name=${old}`)).body.items).toBeNull();
  });

  test("renaming the resource in the program without an alias never deletes the live object", async () => {
    const uid = (await application()).metadata.uid;
    stack.program(program("renamed-in-program"));
    const refused = await stack.fail("up", "--yes", "--skip-preview");
    expect(refused).toContain("exists already");
    expect((await application()).metadata.uid).toBe(uid);
    stack.program(program("renamed-in-program").replace('waitFor: "healthy"', 'waitFor: "healthy", adopt: "always"'));
    const output = await stack.up();
    expect(output).toContain("aliases");
    expect((await application()).metadata).toMatchObject({ uid });
    expect((await application()).metadata.deletionTimestamp).toBeUndefined();
    await stack.upUnchanged();
  });

  test("destroy, by outputs, leaves neither objects nor deployed resources", async () => {
    await stack.destroy();
    expect((await ask(argocd, "GET", `/applications?name=${names.application}`)).body.items).toBeNull();
    expect((await ask(argocd, "GET", `/projects/${names.project}`)).status).toBe(404);
    expect(await deployedUid()).toBeUndefined();
  });
});

describe("a replacement that the engine forces, under the same name", () => {
  const name = uniqueName("forced");
  let argocd: LocalArgoCd;
  let stack: Stack;

  function program(options: string): void {
    const spec = {
      ...directorySpec(argocd, name),
      syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
    };
    stack.program(declare("Application", "application", { metadata: { name }, spec, waitFor: "healthy" }, options));
  }

  const deployed = async () =>
    (await argocd.kubernetes.get(objectPath("v1", "configmaps", name, "guestbook")))?.metadata.uid;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    program("{}");
    await stack.up();
  });

  afterAll(() => stack.dispose());

  /** Forces a replacement by what comes before the run, or with it. */
  const forced = (urn: string, trigger: string) => (trigger === "--replace" ? ["--replace", urn] : []);

  // Nothing that the engine tells before the create says that the object is this resource's own.
  test.each(["--replace", "taint"])(
    "by %s, with the new one first, is refused, and taken over on demand",
    async (trigger) => {
      const before = await deployed();
      expect(before).toBeDefined();
      program("{}");
      const { urn } = await stack.resource("application");
      if (trigger === "taint") await stack.succeed("state", "taint", urn);
      const refused = await stack.fail("up", "--yes", "--skip-preview", ...forced(urn, trigger));
      expect(refused).toMatch(/a replacement under the same name was forced.*ARGOCD_ADOPT=ifEqual pulumi up/s);
      await stack.upTakingOver(...forced(urn, trigger));
      expect(await deployed()).toBe(before);
      await stack.upUnchanged();
    },
  );

  test.each(["--replace", "taint"])(
    "by %s, with the old one deleted first, keeps what is deployed",
    async (trigger) => {
      const before = await deployed();
      expect(before).toBeDefined();
      program("{ deleteBeforeReplace: true }");
      const { urn } = await stack.resource("application");
      if (trigger === "taint") await stack.succeed("state", "taint", urn);
      await stack.up(...forced(urn, trigger));
      expect(await deployed()).toBe(before);
      expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
      await stack.upUnchanged();
    },
  );
});

import { commitFiles, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { testedHost } from "../support/hosts";
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

  /** @promise Deleting an object of another kind removes Argo CD's entry and nothing else. */
  test("changing the repository's URL", async () => {
    const old = names.repository;
    names.repository = `${argocd.gitHttpUrl}/${name}-moved.git`;
    await upKeepsDeployment();
    const { items } = (await ask(argocd, "GET", "/repositories")).body;
    expect(items.map(({ repo }: { repo: string }) => repo)).not.toContain(old);
  });

  /** @promise Deleting an object of another kind removes Argo CD's entry and nothing else. */
  test("changing the cluster's server URL", async () => {
    const old = names.cluster;
    names.cluster = `https://127.0.0.1:${forwarders[1]?.port}`;
    await upKeepsDeployment();
    const { items } = (await ask(argocd, "GET", "/clusters")).body;
    expect(items.map(({ server }: { server: string }) => server)).not.toContain(old);
  });

  /**
   * @promise An Application that is *replaced*, because its name or namespace changed, hands its live resources to the
   * new one (in full).
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
    expect(refused).toMatch(/exists already.*give it `aliases`/);
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

/** What makes the engine replace an application under its own name. */
const triggers = ["--replace", "taint", "replaceOnChanges", "replaceWith", "replacementTrigger"] as const;

interface Row {
  readonly trigger: (typeof triggers)[number];
  readonly isDeletedFirst: boolean;
  readonly isRenamed: boolean;
  /** The resource, and what it deploys to. */
  readonly name: string;
}

const rows: readonly Row[] = triggers.flatMap((trigger) =>
  [true, false].flatMap((isDeletedFirst) =>
    [true, false].map((isRenamed) => {
      const words = [
        trigger.replace("--", ""),
        isDeletedFirst ? "old-first" : "new-first",
        isRenamed ? "renamed" : "named",
      ];
      return { trigger, isDeletedFirst, isRenamed, name: words.join("-").toLowerCase() };
    }),
  ),
);

/** Rows of which nothing that the engine tells before the create says that the object is the resource's own. */
const isRefused = ({ trigger, isDeletedFirst }: Row) =>
  !isDeletedFirst && (trigger === "--replace" || trigger === "taint");

describe("a replacement under the same name, with what is deployed in use all along", () => {
  const prefix = uniqueName("same");
  let argocd: LocalArgoCd;
  let stack: Stack;
  /** The rows that are replaced by now. */
  let replaced: readonly Row[] = [];
  let uids: ReadonlyMap<string, string>;

  const nameNow = (row: Row) => (replaced.includes(row) && row.isRenamed ? `${row.name}-new-name` : row.name);

  function application(name: string, resource: string, labels: object, options: string): string {
    const spec = {
      ...directorySpec(argocd, `${prefix}-${name}`),
      syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
    };
    return declare(
      "Application",
      resource,
      { metadata: { name: `${prefix}-${name}`, labels }, spec, waitFor: "healthy" },
      options,
    );
  }

  function declaration(row: Row): string {
    const isReplaced = replaced.includes(row);
    const options = [
      row.isDeletedFirst ? "deleteBeforeReplace: true" : "",
      isReplaced && row.isRenamed ? `aliases: [{ name: ${JSON.stringify(row.name)} }]` : "",
      row.trigger === "replaceOnChanges" ? 'replaceOnChanges: ["metadata.labels"]' : "",
      row.trigger === "replaceWith" ? "replaceWith: [driver]" : "",
      row.trigger === "replacementTrigger" ? `replacementTrigger: ${isReplaced}` : "",
    ];
    const labels = row.trigger === "replaceOnChanges" ? { revision: String(isReplaced) } : {};
    return application(row.name, nameNow(row), labels, `{ ${options.filter((option) => option !== "").join(", ")} }`);
  }

  /** Resources that are replaced themselves, so that others are replaced with them. */
  function drivers(): string {
    const name = `${prefix}-${replaced.length > 0}`;
    const dynamic = `{ create: async () => ({ id: "one", outs: {} }), diff: async (_id, olds, news) => ({ replaces: olds.name === news.name ? [] : ["name"] }) }`;
    return [
      declare("AppProject", "driver", { metadata: { name }, spec: {} }),
      declare(
        "AppProject",
        "first",
        { metadata: { name: `${name}-first` }, spec: {} },
        "{ deleteBeforeReplace: true }",
      ),
      `const foreign = new pulumi.dynamic.Resource(${dynamic}, "foreign", { name: ${JSON.stringify(name)} }, { deleteBeforeReplace: true });`,
    ].join("\n");
  }

  function program(): void {
    stack.program(
      [
        drivers(),
        ...rows.map(declaration),
        application("along", "along", {}, "{ replaceWith: [first] }"),
        application("along-foreign", "along-foreign", {}, "{ replaceWith: [foreign] }"),
      ].join("\n"),
    );
  }

  /** The uid of what each application deploys, by the application. */
  async function deployed(): Promise<ReadonlyMap<string, string>> {
    const names = [...rows.map(({ name }) => name), "along", "along-foreign"];
    const found = names.map(async (name) => {
      const path = objectPath("v1", "configmaps", `${prefix}-${name}`, "guestbook");
      return [name, (await argocd.kubernetes.get(path))?.metadata.uid ?? "gone"] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** Marks what is tainted. Answers what the run needs for the rest. */
  async function forced(some: readonly Row[]): Promise<string[]> {
    const parameters: string[] = [];
    for (const row of some) {
      const { urn } = await stack.resource(row.name);
      if (row.trigger === "taint") await stack.succeed("state", "taint", urn, "--yes");
      // The engine knows no new name yet, but takes patterns.
      if (row.trigger === "--replace") parameters.push("--replace", row.isRenamed ? `**${row.name}-new-name` : urn);
    }
    return parameters;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    program();
    await stack.up();
    uids = await deployed();
  });

  afterAll(() => stack.dispose());

  /**
   * @promise An application that is replaced hands its live resources to the one that takes its place, unless
   * `deletion.onReplace` says otherwise.
   * @promise It does not matter what made Pulumi replace it, whether the old one is deleted first
   * (`deleteBeforeReplace`), or whether an alias renamed the resource in the same run.
   * @promise Each delete that leaves live resources running although `deletion.cascade` does not say so tells of it,
   * with the application's name and the reason.
   * @promise | `replaceOnChanges`, `replaceWith`, `replacementTrigger` | the object is changed in place, and that is
   * said | deleted without its live resources, then made again |
   * @promise | `--replace`, `pulumi state taint` | refused, as Argo CD cannot have both: run without it (`pulumi state
   * untaint`), or once with `ARGOCD_ADOPT=ifEqual` | deleted without its live resources, then made again |
   * @promise `replaceWith` a resource that is deleted first: Pulumi deletes the application before it has come to it in
   * the program.
   * @promise The live resources stay when the other resource is of the same provider, or when the run has come to
   * another one of that provider before.
   */
  test("keeps what is deployed: all that the engine tells of before it acts", async () => {
    expect([...uids.values()]).not.toContain("gone");
    const some = rows.filter((row) => !isRefused(row));
    const parameters = await forced(some);
    replaced = some;
    program();
    const output = await stack.up(...parameters);
    expect(await deployed()).toEqual(uids);
    for (const row of some) {
      const title = `application "${prefix}-${row.name}"`;
      expect(output).toContain(
        row.isDeletedFirst ? `${title} goes, and its live resources stay: ` : `${title} is changed in place: `,
      );
    }
    expect(output).toContain(
      `application "${prefix}-along" goes, and its live resources stay: it may be made again in this run`,
    );
    expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
    await stack.upUnchanged();
    await stack.refresh();
    await stack.upUnchanged();
  });

  /**
   * @promise It does not matter what made Pulumi replace it, whether the old one is deleted first
   * (`deleteBeforeReplace`), or whether an alias renamed the resource in the same run.
   * @promise | `--replace`, `pulumi state taint` | refused, as Argo CD cannot have both: run without it (`pulumi state
   * untaint`), or once with `ARGOCD_ADOPT=ifEqual` | deleted without its live resources, then made again |
   */
  test("is refused where nothing tells that the object is the resource's own, and made on demand", async () => {
    const some = rows.filter(isRefused);
    const parameters = await forced(some);
    replaced = rows;
    program();
    const refused = await stack.fail("up", "--yes", "--skip-preview", "--continue-on-error", ...parameters);
    // Under a former name, by an alias, nobody has made it.
    const isProved = testedHost.cannot["prove what it has made"] === undefined;
    for (const { name } of some.filter(({ isRenamed }) => isRenamed || !isProved)) {
      expect(refused).toMatch(
        new RegExp(`application "${prefix}-${name}" exists already.*If its replacement was forced`),
      );
    }
    await stack.upTakingOver(...parameters);
    expect(await deployed()).toEqual(uids);
    expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
    await stack.upUnchanged();
  });

  test("a destroy takes all that is deployed along", async () => {
    await stack.destroy();
    expect(new Set((await deployed()).values())).toEqual(new Set(["gone"]));
  });
});

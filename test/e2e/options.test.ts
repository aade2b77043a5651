import type { Json } from "../../provider/contract";
import { type Kind, kinds } from "../../sdk/generated/kinds";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { declare, directorySpec, hostKey, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

const otherHostKey = "AAAAC3NzaC1lZDI1NTE5AAAAIKw3yRGCyMxLbDrqRmpxGhl0GS8NiQb6jZyyVMPsoBRn";

/** The field that the tests change, by kind. */
const changing: Record<Kind, string> = {
  Application: "spec.revisionHistoryLimit",
  AppProject: "spec.description",
  Repository: "name",
  Cluster: "labels.tier",
  Certificate: "certData",
};

describe("the engine's resource options on every kind", () => {
  const name = uniqueName("options");
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let stack: Stack;

  function declarations(version: 1 | 2): Record<Kind, Json> {
    return {
      AppProject: {
        metadata: { name },
        spec: { description: `v${version}`, sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }] },
      },
      Application: {
        metadata: { name },
        spec: { ...directorySpec(argocd, name, name), revisionHistoryLimit: version },
        validate: false,
      },
      Repository: {
        repo: `${argocd.gitHttpUrl}/environments.git`,
        project: name,
        name: `v${version}`,
        username: argocd.gitUser,
        password: argocd.gitPassword,
      },
      Cluster: {
        server: `https://127.0.0.1:${forwarder.port}`,
        name,
        labels: { tier: `v${version}` },
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      },
      Certificate: {
        serverName: `${name}.example.com`,
        certType: "ssh",
        certSubType: "ssh-ed25519",
        certData: version === 1 ? hostKey : otherHostKey,
      },
    };
  }

  /** A program with all kinds, the application last, under the given names and options. */
  function program(version: 1 | 2, options: (kind: Kind) => string, nameOf = (kind: Kind) => `the-${kind}`): string {
    const declared = declarations(version);
    return [...kinds]
      .sort((a, b) => Number(a === "Application") - Number(b === "Application"))
      .map((kind) => {
        const order = kind === "Application" ? `dependsOn: [${nameOf("AppProject").replaceAll("-", "_")}]` : "";
        const all = [options(kind), order].filter((text) => text !== "");
        return declare(kind, nameOf(kind), declared[kind], `{ ${all.join(", ")} }`);
      })
      .join("\n");
  }

  /** What Argo CD holds of each kind, as far as it can be read. */
  async function live() {
    const application = (await ask(argocd, "GET", `/applications?name=${name}`)).body.items?.[0];
    const project = (await ask(argocd, "GET", `/projects/${name}`)).body;
    const repositories = (await ask(argocd, "GET", "/repositories")).body.items ?? [];
    const clusters = (await ask(argocd, "GET", "/clusters")).body.items ?? [];
    const hosts = (await ask(argocd, "GET", `/certificates?hostNamePattern=${name}.example.com&certType=ssh`)).body
      .items;
    return {
      Application: application?.spec.revisionHistoryLimit,
      AppProject: project.spec?.description,
      Repository: repositories.find((item: Json) => item.project === name)?.name,
      Cluster: clusters.find((item: Json) => item.server === `https://127.0.0.1:${forwarder.port}`)?.labels?.tier,
      Certificate: hosts?.length,
      uids: [application?.metadata.uid, project.metadata?.uid],
    };
  }

  const versionOne = { Application: 1, AppProject: "v1", Repository: "v1", Cluster: "v1", Certificate: 1 };
  const versionTwo = { Application: 2, AppProject: "v2", Repository: "v2", Cluster: "v2", Certificate: 1 };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    stack = await Stack.create(connectionOf(argocd));
    stack.program(program(1, () => ""));
    await stack.up();
  });

  afterAll(async () => {
    await stack.dispose();
    await forwarder.close();
  });

  test("ignoreChanges", async () => {
    stack.program(program(2, (kind) => `ignoreChanges: ["${changing[kind]}"]`));
    await stack.upUnchanged();
    expect(await live()).toMatchObject(versionOne);
  });

  test("replaceOnChanges, where the new object has the old one's identity", async () => {
    const { uids } = await live();
    stack.program(program(2, (kind) => `replaceOnChanges: ["${changing[kind]}"]`));
    const output = await stack.up();
    expect(output).toContain("5 replaced");
    expect(await live()).toMatchObject({ ...versionTwo, uids });
    expect((await stack.resources()).filter((resource) => resource.delete)).toEqual([]);
    await stack.upUnchanged();
  });

  test("deleteBeforeReplace, but for a project, which its application keeps in use", async () => {
    const [application, project] = (await live()).uids;
    const first = (kind: Kind) => (kind === "AppProject" ? "" : "deleteBeforeReplace: true, ");
    stack.program(program(1, (kind) => `${first(kind)}replaceOnChanges: ["${changing[kind]}"]`));
    await stack.up();
    const after = await live();
    expect(after).toMatchObject(versionOne);
    expect(after.uids[0]).not.toBe(application);
    expect(after.uids[1]).toBe(project);
    await stack.upUnchanged();
  });

  test("aliases", async () => {
    const renamed = (kind: Kind) => `renamed-${kind}`;
    stack.program(program(1, (kind) => `aliases: [{ name: "the-${kind}" }]`, renamed));
    await stack.upUnchanged();
    stack.program(program(1, (kind) => `protect: true, aliases: [{ name: "the-${kind}" }]`, renamed));
    await stack.up();
    expect(await live()).toMatchObject(versionOne);
  });

  test("protect", async () => {
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain("protected");
    expect(await live()).toMatchObject(versionOne);
  });

  test("retainOnDelete", async () => {
    stack.program(
      program(
        1,
        () => "retainOnDelete: true",
        (kind) => `renamed-${kind}`,
      ),
    );
    await stack.up();
    stack.program("");
    await stack.up();
    expect(await stack.resources()).toEqual([]);
    expect(await live()).toMatchObject(versionOne);
    // Under the names that made them, the objects carry the resources' own marks.
    stack.program(program(1, () => ""));
    await stack.up();
  });
});

describe("each option of ours, changed alone, then destroyed", () => {
  const name = uniqueName("alone");
  /** What is changed of one application each, and the path at which the engine shows an update of it, if it does. */
  const changes: Record<string, [change: Json, path?: string]> = {
    validate: [{ validate: false }],
    adopt: [{ adopt: "always" }],
    waitfor: [{ waitFor: "synced" }],
    sync: [{ sync: { prune: true } }],
    triggers: [{ syncTriggers: ["1"] }, "syncTriggers"],
    running: [{ onRunningOperation: "terminate" }],
    managed: [{ externallyManaged: ["spec.info"] }, "externallyManaged"],
    background: [{ deletion: { cascade: "background" } }, "deletion"],
    orphan: [{ deletion: { cascade: "orphan" } }, "deletion"],
    nowait: [{ deletion: { wait: false } }, "deletion"],
  };

  test("an application set to orphan after its creation is orphaned, all others go with what they deployed", async () => {
    const argocd = await sharedArgoCd();
    const stack = await Stack.create(connectionOf(argocd));
    const application = (option: string, more: Json) => {
      const spec = {
        ...directorySpec(argocd, `${name}-${option}`),
        syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
      };
      return declare("Application", option, { metadata: { name: `${name}-${option}` }, spec, ...more });
    };
    const program = (declared: (change: Json) => Json) =>
      stack.program(
        Object.entries(changes)
          .map(([option, [change]]) => application(option, declared(change)))
          .join("\n"),
      );
    program(() => ({ waitFor: "healthy" }));
    await stack.up();
    program((change) => ({ waitFor: "healthy", ...change }));
    const steps = (await stack.preview()).map((step) => [step.name, `${step.op} ${step.paths.join(" ")}`]);
    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(
        Object.entries(changes).flatMap(([option, [, path]]) => (path ? [[option, `update ${path}`]] : [])),
      ),
    );
    await stack.up();
    await stack.upUnchanged();
    await stack.destroy();
    const alive = async () => {
      const { items } = (await ask(argocd, "GET", "/applications?fields=items.metadata.name")).body;
      const names = (items ?? []).map(({ metadata }: { metadata: { name: string } }) => metadata.name);
      return names.filter((found: string) => found.startsWith(`${name}-`));
    };
    expect([[], [`${name}-nowait`]]).toContainEqual(await alive());
    await eventually(async () => (await alive()).length === 0);
    const left = async (option: string) => {
      const deployed = await argocd.kubernetes.list(`/api/v1/namespaces/${name}-${option}/configmaps`);
      return deployed.some(({ metadata }) => metadata.name === "guestbook");
    };
    expect(await left("orphan")).toBe(true);
    for (const option of ["validate", "adopt", "waitfor", "sync", "triggers", "running", "managed"]) {
      expect([option, await left(option)]).toEqual([option, false]);
    }
    await stack.dispose();
  });
});

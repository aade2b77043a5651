import type { LocalArgoCd } from "../../tools/local-argocd";
import { hostKeys } from "../kinds/certificate";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { startCommand } from "../support/interrupt";
import { declare, expression } from "../support/programs";
import { installSdk, type Sdk, sdkNames, useSdk } from "../support/sdk";
import { connectionOf, Stack } from "../support/stack";

describe.each(sdkNames)("with the %s SDK that is supported", (sdkName) => {
  let argocd: LocalArgoCd;
  let sdk: Sdk;
  let forwarder: Forwarder;
  let stack: Stack;
  let name: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    sdk = await installSdk(sdkName);
    forwarder = await forwardTo(argocd.kubernetesServer);
  });

  beforeEach(async () => {
    name = uniqueName(sdkName);
    stack = await Stack.create(connectionOf(argocd));
    useSdk(stack, sdk);
  });

  afterEach(() => stack.dispose());

  afterAll(() => forwarder?.close());

  /** One resource of each kind. */
  function program(label: string): string {
    return [
      declare("AppProject", "project", {
        metadata: { name, labels: { label } },
        spec: {
          sourceRepos: ["*"],
          destinations: [{ server: "*", namespace: "*" }],
          clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        },
      }),
      declare("Repository", "repository", {
        repo: `${argocd.gitHttpUrl}/${name}.git`,
        username: argocd.gitUser,
        password: argocd.gitPassword,
      }),
      declare("Cluster", "cluster", {
        server: `https://127.0.0.1:${forwarder.port}`,
        name,
        labels: { label },
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      }),
      declare("Certificate", "certificate", {
        serverName: `${name}.example.com`,
        certType: "ssh",
        certSubType: "ssh-ed25519",
        certData: hostKeys[0],
      }),
      declare("Application", "application", {
        metadata: { name, labels: { label } },
        spec: {
          project: expression("project.metadata.name"),
          source: { repoURL: expression("repository.repo"), path: ".", targetRevision: "main" },
          destination: { server: expression("cluster.server"), namespace: name },
          syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
        },
        waitFor: "healthy",
      }),
      // Which SDK and which Node it is that run, and that the package's classes are of the same SDK.
      'exports.sdk = require("@pulumi/pulumi/package.json").version;',
      "exports.isSame = application instanceof pulumi.CustomResource;",
      "exports.node = process.versions.node;",
      "exports.health = application.status.health.status;",
    ].join("\n");
  }

  test("all kinds are created, kept, updated, refreshed and destroyed", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    stack.program(program("one"));
    await stack.up();
    const outputs = await stack.outputs();
    expect(outputs).toMatchObject({ sdk: sdk.version, isSame: true, health: "Healthy" });
    if (sdk.node) expect(Number.parseInt(String(outputs.node), 10)).toBeGreaterThanOrEqual(22);
    expect(await stack.exportText()).not.toContain(argocd.kubernetesToken);
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    stack.program(program("two"));
    expect((await stack.preview()).map(({ op, paths }) => [op, ...paths])).toEqual(
      expect.arrayContaining([
        ["update", "metadata.labels.label"],
        ["update", "labels.label"],
      ]),
    );
    await stack.up();
    const live = await liveApplication(argocd, name);
    expect(live.metadata.labels).toEqual({ label: "two" });
    await ask(argocd, "PATCH", `/applications/${name}`, {
      name,
      project: name,
      patchType: "merge",
      patch: JSON.stringify({ metadata: { labels: { label: "drift" } } }),
    });
    await stack.refresh();
    expect((await stack.preview()).map(({ op, name: resource }) => [op, resource])).toEqual([
      ["update", "application"],
    ]);
    await stack.up();
    await stack.upUnchanged();
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
  });

  test("Ctrl-C ends a wait, saves the state, and the next up goes on", async () => {
    await commit(argocd, name, { "one.json": configMap("one", { health: "Progressing" }) });
    stack.program(declare("Application", name, deploying(argocd, name, { sync: true, waitFor: "healthy" })));
    const up = startCommand(stack, "up", "--yes", "--skip-preview");
    await eventually(async () => up.output().includes("/one: Progressing"));
    up.interrupt();
    const { code, output } = await up.ended;
    expect(code).not.toBe(0);
    expect(output).toContain("interrupted while waiting");
    const { outputs, initErrors } = await stack.resource(name);
    expect(outputs.__operation).toMatch(/^sync /);
    expect(initErrors).toHaveLength(1);
    const { uid } = (await liveApplication(argocd, name)).metadata;
    await commit(argocd, name, { "one.json": configMap("one") });
    await stack.up();
    expect((await liveApplication(argocd, name)).metadata.uid).toBe(uid);
    await stack.upUnchanged();
  });
});

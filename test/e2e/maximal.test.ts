import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parse, stringify } from "yaml";
import { parsePath } from "../../provider/model/paths";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { maximalAppProject } from "../kinds/app-project";
import { maximalApplications } from "../kinds/application-maximal";
import { maximalCertificates } from "../kinds/certificate";
import { maximalCluster } from "../kinds/cluster";
import { maximalRepositories } from "../kinds/repository";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { declare } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** A manifest as YAML or JSON holds it. */
// biome-ignore lint/suspicious/noExplicitAny: tests change manifests at any place
type Manifest = any;

describe("manifests with every field, through the engine", () => {
  const name = uniqueName("max");
  let argocd: LocalArgoCd;
  let stack: Stack;
  let kubernetes: Server;

  /** The maximal manifest under a name that no other test uses, in its policies too. */
  function renamed(manifest: unknown): Manifest {
    return JSON.parse(JSON.stringify(manifest).replaceAll("maximal", name));
  }

  function declarations(): string[] {
    const { username, password, bearerToken, ...config } = maximalCluster.config ?? {};
    const { awsAuthConfig: _aws, execProviderConfig: _exec, ...reachable } = config;
    const server = `http://127.0.0.1:${(kubernetes.address() as AddressInfo).port}/${name}`;
    // Argo CD connects before it stores: what needs a cloud, a command or a proxy is in the contract tests.
    const cluster = { ...reachable, bearerToken, proxyUrl: "", tlsClientConfig: { insecure: true, serverName: "a" } };
    return [
      declare("AppProject", "project", renamed(maximalAppProject)),
      ...Object.entries(maximalApplications).map(([variant, manifest]) =>
        declare("Application", `application-${variant}`, renamed(manifest)),
      ),
      ...Object.entries(maximalRepositories).map(([variant, inputs]) =>
        declare("Repository", `repository-${variant}`, { ...inputs, project: name }),
      ),
      declare("Cluster", "cluster", { ...renamed(maximalCluster), server, config: cluster }),
      declare("Cluster", "cluster-password", {
        ...renamed(maximalCluster),
        server: `${server}-2`,
        name: `${name}-2`,
        config: { username, password, tlsClientConfig: {} },
      }),
      ...Object.entries(maximalCertificates).map(([variant, inputs]) =>
        declare("Certificate", `certificate-${variant}`, {
          ...inputs,
          serverName: inputs.serverName.replace("git.example.com", `${name}.example.com`),
        }),
      ),
    ];
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    kubernetes = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ major: "1", minor: "33", gitVersion: "v1.33.0" }));
    });
    await new Promise<void>((resolve) => kubernetes.listen(0, "127.0.0.1", resolve));
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(async () => {
    await stack.dispose();
    await new Promise((resolve) => kubernetes.close(resolve));
  });

  test("up, then nothing to do, also after a refresh", async () => {
    stack.program(declarations().join("\n"));
    await stack.up();
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
    expect(await stack.resources()).toHaveLength(declarations().length);
  });

  test("what was stored is what the manifests say", async () => {
    for (const manifest of Object.values(maximalApplications)) {
      const { metadata, spec } = renamed(manifest);
      const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", metadata.name);
      expect(await argocd.kubernetes.get(path)).toMatchObject({ metadata: { labels: metadata.labels }, spec });
    }
  });

  test("a manifest pasted from kubectl needs only the changes that the messages name", async () => {
    const { metadata, spec, ...type } = renamed(maximalApplications.multiSource);
    const made = { ...type, metadata: { ...metadata, name: `${name}-pasted` }, spec };
    made.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] = JSON.stringify(spec);
    const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd");
    await argocd.kubernetes.create(path, {
      ...made,
      status: { sync: { status: "Unknown" }, health: { status: "Missing" } },
    });
    const pasted: Manifest = parse(stringify(await argocd.kubernetes.get(`${path}/${name}-pasted`)));
    const program = (manifest: Manifest) =>
      [...declarations(), declare("Application", "pasted", { ...manifest, validate: false, adopt: "ifEqual" })].join(
        "\n",
      );
    stack.program(program(pasted));
    const output = await stack.fail("preview");
    const refused = [...output.matchAll(/`(\S+)`:? is written by .*: remove these lines/g)].map(
      ([, text = ""]) => text,
    );
    const written = ["creationTimestamp", "generation", "managedFields", "resourceVersion", "uid"];
    expect([...new Set(refused)].sort()).toEqual(
      [
        "status",
        'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
        ...written.map((key) => `metadata.${key}`),
      ].sort(),
    );
    for (const steps of refused.map(parsePath)) {
      const parent = steps.slice(0, -1).reduce((value, step) => value[step], pasted);
      delete parent[steps.at(-1) ?? ""];
    }
    stack.program(program(pasted));
    await stack.up();
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.upUnchanged();
  });

  test("destroy takes all of it away", async () => {
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    // A server's address has a path here, as behind Rancher.
    const { items } = (await ask(argocd, "GET", "/clusters")).body;
    expect(items.filter(({ server }: { server: string }) => server.includes(name))).toEqual([]);
  });
});

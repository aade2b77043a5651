import { readFileSync } from "node:fs";
import type { Json } from "../../provider/contract";
import { runFunction } from "../../provider/functions/registry";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { KubernetesClient, KubernetesError } from "../../tools/local-argocd/kubernetes";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { forwardTo } from "../support/forwarder";
import { stored, testContext } from "../support/handlers";
import { inCluster } from "../support/programs";
import { type ServiceAccountCluster, serviceAccountCluster } from "../support/service-account-cluster";
import { handlers } from "../support/verbs";

const isUnauthorized = (error: unknown) => error instanceof KubernetesError && error.status === 401;
const fromBase64 = (text: unknown) => Buffer.from(String(text), "base64").toString();

test("two clusters with one name: one deleted, the other stays; renamed and destroyed is really gone", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("twin");
  const forwarders = [await forwardTo(argocd.kubernetesServer), await forwardTo(argocd.kubernetesServer)];
  const [inputs, twin] = forwarders.map(({ port }) => ({
    server: `https://127.0.0.1:${port}`,
    name,
    config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
  }));
  if (!inputs || !twin) throw new Error("there are two");
  const first = await handlers.Cluster.create(testContext(argocd), inputs);
  const created = await handlers.Cluster.create(testContext(argocd), twin);
  const renamed = { ...twin, name: `${name}-renamed` };
  const state = await handlers.Cluster.update(testContext(argocd), created.id, stored(created.state), renamed);
  const back = await handlers.Cluster.update(testContext(argocd), created.id, stored(state), twin);
  await handlers.Cluster.delete(testContext(argocd), created.id, stored(back));
  const servers = (await ask(argocd, "GET", "/clusters")).body.items.map(({ server }: { server: string }) => server);
  expect(servers).toContain(inputs.server);
  expect(servers).not.toContain(twin.server);
  await handlers.Cluster.delete(testContext(argocd), first.id, stored(first.state));
  for (const forwarder of forwarders) await forwarder.close();
});

/**
 * @promise The cluster that Argo CD runs in, `https://kubernetes.default.svc`, is there without an entry.
 * @promise An entry for it, which adds labels or a shard, is created without `adopt` where nobody has stored one, and
 * its delete does not ask who deploys there: Argo CD goes on with its built-in entry.
 */
test("the entry of Argo CD's own cluster is made without adopting, and goes while applications deploy there", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("own");
  const application = deploying(argocd, name, { validate: false });
  const made = await handlers.Application.create(testContext(argocd), application);
  expect(await liveApplication(argocd, name)).toBeDefined();
  const inputs = {
    server: inCluster,
    name: "in-cluster",
    config: { tlsClientConfig: { insecure: false } },
    labels: { team: name, empty: "" },
    __mark: name,
  };
  const found = await handlers.Cluster.read(testContext(argocd), inCluster, { __lookup: true });
  expect(found?.inputs).toMatchObject({ server: inCluster, name: "in-cluster" });
  const { id, state } = await handlers.Cluster.create(testContext(argocd), inputs);
  const other = handlers.Cluster.create(testContext(argocd), { ...inputs, __mark: "another" });
  await expect(other).rejects.toThrow("exists already");
  const read = await handlers.Cluster.read(testContext(argocd), id, stored(state));
  expect(read?.inputs).toMatchObject({ labels: { team: name } });
  const context = testContext(argocd);
  await handlers.Cluster.delete(context, id, stored(state));
  expect(context.messages).toContainEqual(expect.stringContaining("Argo CD goes on with its built-in one"));
  const { items } = (await ask(argocd, "GET", "/clusters")).body;
  const own = items.find(({ server }: { server: string }) => server === inCluster);
  expect([own.name, own.labels]).toEqual(["in-cluster", undefined]);
  await handlers.Cluster.delete(testContext(argocd), id, stored(state));
  await handlers.Application.delete(testContext(argocd), made.id, stored(made.state));
});

describe("functions on a cluster", () => {
  let argocd: LocalArgoCd;
  let cluster: ServiceAccountCluster;
  let name: string;

  const call = (called: string, target: object) =>
    runFunction(called, { target, connection: { server: argocd.url, authToken: argocd.token } });
  const entry = async () => {
    const secrets = await argocd.kubernetes.list(objectPath("v1", "secrets", "argocd"));
    return secrets.find(({ data }) => fromBase64((data as Json | undefined)?.server) === cluster.server);
  };
  const storedToken = async () => {
    const { config } = ((await entry())?.data ?? {}) as Json;
    return (JSON.parse(fromBase64(config)) as { readonly bearerToken: string }).bearerToken;
  };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    name = uniqueName("functions");
    cluster = await serviceAccountCluster(argocd, name);
  });

  afterAll(() => cluster.close());

  /** @promise `invalidateClusterCache` lets Argo CD read the live resources of a cluster anew. */
  test("let Argo CD read it anew", async () => {
    await call("invalidateClusterCache", { name });
    expect((await entry())?.metadata.annotations).toHaveProperty(["argocd.argoproj.io/refresh"]);
  });

  /**
   * @promise `rotateClusterAuth` gives Argo CD a new token of the service account by which it reaches a cluster, and the one
   * before works no more.
   */
  test("give Argo CD a token of its own, and the one before works no more", async () => {
    const [before, secrets] = [await storedToken(), await cluster.tokens()];
    await call("rotateClusterAuth", { server: cluster.server });
    const after = await storedToken();
    const certificateAuthority = readFileSync(argocd.caCertPath, "utf8");
    const ask = (token: string) =>
      new KubernetesClient({ server: argocd.kubernetesServer, token, certificateAuthority }).list(
        objectPath("v1", "nodes"),
      );
    expect(after).not.toBe(before);
    expect(await cluster.tokens()).toEqual([expect.not.stringMatching(secrets[0] ?? "")]);
    expect(await ask(after)).toEqual([]);
    // Kubernetes remembers for a moment who has come with a token.
    await eventually(() => ask(before).then(() => false, isUnauthorized));
  });

  test("say of a cluster with other credentials that Argo CD can renew none of those", async () => {
    const other = await forwardTo(argocd.kubernetesServer);
    const server = `https://127.0.0.1:${other.port}`;
    const config = { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } };
    const { id, state } = await handlers.Cluster.create(testContext(argocd), { server, name: `${name}-other`, config });
    await expect(call("rotateClusterAuth", { name: `${name}-other` })).rejects.toThrow(
      /^cluster "\S+-other": `config` has other credentials than the token of a service account/,
    );
    await handlers.Cluster.delete(testContext(argocd), id, stored(state));
    await other.close();
  });

  test("name the clusters that there are, for one that there is not", async () => {
    await expect(call("invalidateClusterCache", { name: `${name}x` })).rejects.toThrow(`"${name}" (${cluster.server})`);
  });
});

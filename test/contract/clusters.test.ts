import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { deploying, liveApplication } from "../support/deployments";
import { forwardTo } from "../support/forwarder";
import { stored, testContext } from "../support/handlers";
import { inCluster } from "../support/programs";
import { handlers } from "../support/verbs";

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

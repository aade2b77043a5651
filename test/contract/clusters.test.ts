import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { forwardTo } from "../support/forwarder";
import { stored, testContext } from "../support/handlers";
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

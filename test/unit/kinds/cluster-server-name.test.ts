import type { Json } from "../../../provider/contract";
import { answering } from "../../support/answering";
import { valueAt } from "../../support/values";
import { handlers } from "../../support/verbs";

const server = "https://10.0.0.1:6443";
const state = { server, config: { tlsClientConfig: { insecure: false, serverName: "cluster.example.com" } } };

/** What a refresh takes the declared server name for, on an Argo CD of this version that shows this. */
async function serverNameRead(version: string | undefined, shown: Json): Promise<unknown> {
  const cluster = { server, name: server, config: { tlsClientConfig: { insecure: false, ...shown } } };
  const context = answering(
    ({ path }) => (path.startsWith("/api/v1/clusters") ? { items: [cluster] } : { metadata: { uid: "default" } }),
    () => undefined,
  );
  const read = await handlers.Cluster.read({ ...context, serverVersion: async () => version }, server, state);
  return valueAt(read?.inputs, "config.tlsClientConfig.serverName");
}

test.each<[string, string | undefined, Json, unknown]>([
  ["an Argo CD that stores it and does not show it", "v3.2.11", {}, "cluster.example.com"],
  ["an Argo CD that shows that it is gone", "v3.4.0", {}, undefined],
  ["an Argo CD of unknown version", undefined, {}, undefined],
  ["another one that is shown", "v3.2.11", { serverName: "other.example.com" }, "other.example.com"],
])("the server name of a cluster, read from %s", async (_what, version, shown, expected) => {
  expect(await serverNameRead(version, shown)).toBe(expected);
});

import { ApiError } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Json } from "../../../provider/contract";
import { settled } from "../../lifecycle/support/run";
import { answering } from "../../support/answering";
import { handlers } from "../../support/verbs";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const server = "https://10.0.0.1:6443";
const declared = (token: string, others: Json = {}) => ({
  server,
  name: "c",
  config: { bearerToken: token },
  ...others,
});

/** An operation of an application that deploys somewhere. */
function operating(destination: Json, startedAt: string | undefined, finishedAt?: string): Json {
  const operationState = startedAt === undefined ? undefined : { startedAt, finishedAt };
  return { metadata: { name: "app", namespace: "argocd" }, spec: { destination }, status: { operationState } };
}

/** How many times the applications are looked at after the update of a cluster, when they are these at each look. */
async function looksAfter(news: Json, looks: readonly (readonly Json[])[]): Promise<number> {
  let count = 0;
  let isStored = false;
  const answer = ({ method, path }: ApiRequest) => {
    if (path === "/api/v1/applications") {
      if (!isStored) return { items: null };
      count += 1;
      const items = looks[Math.min(count, looks.length) - 1];
      if (items === undefined) throw new ApiError("away", 503, 14);
      return { items };
    }
    if (!path.startsWith("/api/v1/clusters")) return { metadata: { uid: "default" } };
    if (method === "PUT") isStored = true;
    const shown = { server, name: "c", config: { tlsClientConfig: { insecure: false } } };
    return method === "PUT" ? shown : { items: [shown] };
  };
  const context = answering(answer, () => undefined);
  const olds = { ...declared("old"), connectionStatus: "Successful" };
  await settled(handlers.Cluster.update(context, server, olds, news));
  expect(isStored).toBe(true);
  return count;
}

const here = { server: `${server}/` };
const first = "2026-11-01T00:00:00Z";
const second = "2026-11-01T00:00:05Z";

test.each<[string, readonly (readonly Json[])[], number]>([
  ["nobody deploys", [[]], 1],
  ["nothing runs", [[operating(here, first, second)]], 1],
  ["nothing has ever run", [[operating(here, undefined)]], 1],
  ["a sync runs elsewhere", [[operating({ server: "https://other" }, first)]], 1],
  ["a sync ends", [[operating(here, first)], [operating(here, first)], [operating(here, first, second)]], 3],
  ["a sync is followed by another one", [[operating(here, first)], [operating(here, second)]], 2],
  ["a sync of an application that names the cluster ends", [[operating({ name: "c" }, first)], []], 2],
  // Half a minute of looks, twice a second.
  ["a sync goes on", [[operating(here, first)]], 61],
])("new credentials are there for good once former syncs are over: %s", async (_what, looks, count) => {
  expect(await looksAfter(declared("new"), looks)).toBe(count);
});

test("new credentials are stored also where nobody can say what runs", async () => {
  expect(await looksAfter(declared("new"), [])).toBe(1);
});

test("no other change waits for anything", async () => {
  expect(await looksAfter(declared("old", { labels: { a: "b" } }), [[operating(here, first)]])).toBe(0);
});

import { runFunction } from "../../../provider/functions/registry";
import { closeServers, json, refuse, serve, type TestServer } from "../argo/servers";

const production = { server: "https://10.0.0.1:6443", name: "production" };
const twins = [
  { server: "https://10.0.0.2", name: "twin" },
  { server: "https://10.0.0.3", name: "twin" },
];
const nameless = { server: "https://10.0.0.4" };

/** What Argo CD says of a rotation in place of doing it. */
let refusal: string | undefined;
let clusters: readonly object[];
let server: TestServer;

beforeEach(async () => {
  refusal = undefined;
  clusters = [production, ...twins, nameless];
  server = await serve(({ method, url }, response) => {
    if (url === "/api/v1/session/userinfo") json(response, { loggedIn: true, username: "ci" });
    else if (method === "POST" && refusal) refuse(response, 500, 2, refusal);
    else json(response, url === "/api/v1/clusters" ? { items: clusters } : {});
  });
});

afterEach(closeServers);

const rotate = (target: object) =>
  runFunction("rotateClusterAuth", { target, connection: { server: server.url, authToken: "t" } });

const lastCall = () => server.requests.map(({ method, url }) => `${method} ${url}`).at(-1);

test.each([
  ["its address", { server: production.server }, "https%253A%252F%252F10.0.0.1%253A6443"],
  [
    "its address, written in another way",
    { server: "https://10.0.0.1:6443/" },
    "https%253A%252F%252F10.0.0.1%253A6443",
  ],
  ["its name", { name: "production" }, "https%253A%252F%252F10.0.0.1%253A6443"],
  ["the address of one of two with one name", { server: "https://10.0.0.3" }, "https%253A%252F%252F10.0.0.3"],
  ["the address that Argo CD calls it by", { name: nameless.server }, "https%253A%252F%252F10.0.0.4"],
])("a cluster is meant by %s, and asked for by its address", async (_what, target, key) => {
  await rotate(target);
  expect(lastCall()).toBe(`POST /api/v1/clusters/${key}/rotate-auth`);
});

test.each<[string, object, string]>([
  [
    "that there is not",
    { name: "producton" },
    'it shows "production" (https://10.0.0.1:6443), "twin" (https://10.0.0.2), ',
  ],
  ["at no known address", { server: "https://10.0.0.9" }, "`p, ci, clusters, get, https://10.0.0.9, allow`"],
  ["that may be hidden", { name: "hidden" }, "`p, ci, clusters, get, <server>, allow`"],
  ["of a name that two have", { name: "twin" }, "https://10.0.0.2, https://10.0.0.3 have this name: write `server`"],
])("a cluster %s is refused with what there is, and nothing is changed", async (_what, target, message) => {
  await expect(rotate(target)).rejects.toThrow(message);
  expect(server.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("of many clusters not all are named", async () => {
  clusters = Array.from({ length: 23 }, (_none, index) => ({ server: `https://10.0.1.${index}`, name: `c${index}` }));
  await expect(rotate({ name: "a" })).rejects.toThrow('"c19" (https://10.0.1.19) and 3 more. If there is one');
  clusters = [];
  await expect(rotate({ name: "a" })).rejects.toThrow("shows no such cluster to ci, and no other. If there is one");
});

test.each([{}, { server: production.server, name: "production" }])("%j is not one cluster", async (target) => {
  await expect(rotate(target)).rejects.toThrow("`target`: needs exactly one of `server` and `name`");
  expect(server.requests).toEqual([]);
});

test.each([
  [
    "Cluster 'https://a' does not use bearer token authentication",
    "`config` has other credentials than the token of a service account",
  ],
  [
    "failed to parse service account token: token is malformed",
    "`config` has other credentials than the token of a service account",
  ],
  [
    "failed to generate new cluster manager secret: resource name may not be empty",
    "`config` has a token that stands in no Secret",
  ],
  [
    'failed to generate new cluster manager secret: secrets "a" is forbidden: User "b" cannot get resource "secrets"',
    "`config` has the credentials of an account that may not do this in the cluster",
  ],
  ["failed to generate new cluster manager secret: timed out waiting for secret", "`config` has a token that Argo CD"],
  ["failed to get server version: Unauthorized", "`config` does not let Argo CD reach the cluster"],
  ["failed to rotate service account secrets: timeout", "Argo CD has the new token, and uses it"],
])("of what Argo CD says, %s, the meaning is told", async (said, meaning) => {
  refusal = said;
  const failure = rotate({ name: "production" });
  await expect(failure).rejects.toThrow(`cluster "production": ${meaning}`);
  await expect(failure).rejects.toThrow(`Argo CD says: ${said}`);
});

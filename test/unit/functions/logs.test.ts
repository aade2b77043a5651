import type { ServerResponse } from "node:http";
import { runFunction } from "../../../provider/functions/registry";
import { closeServers, json, refuse, serve } from "../argo/servers";

afterEach(closeServers);

/** What `getLogs` does of what a stream of Argo CD's sends. */
async function logs(send: (response: ServerResponse) => void, options: object = {}) {
  const server = await serve(({ url }, response) => {
    if (url.startsWith("/api/v1/applications/api/logs")) return send(response);
    const live = { metadata: { name: "api", namespace: "argocd", uid: "1" }, spec: { project: "payments" } };
    if (url.startsWith("/api/v1/applications")) return json(response, url.includes("/api?") ? live : { items: [live] });
    if (url === "/api/v1/session/userinfo") return json(response, { loggedIn: true, username: "ci" });
    json(response, { controllerNamespace: "argocd" });
  });
  const connection = { server: server.url, authToken: "token" };
  const run = runFunction("getLogs", { target: { name: "api", project: "payments" }, connection, ...options });
  const query = () => new URL(server.requests.at(-1)?.url ?? "", server.url).searchParams;
  return { logs: await run, query };
}

const time = "2026-01-01T00:00:00Z";
const line = (content: string) => ({ podName: "api-0", content, timeStamp: time });
const entry = (content: string, more: object = {}) => ({
  result: { podName: "api-0", content, timeStampStr: time, ...more },
});
/** As Argo CD ends a stream. */
const end = { result: { podName: "", content: "", timeStampStr: time, last: true } };

function sending(...messages: readonly object[]) {
  return (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(messages.map((message) => `data: ${JSON.stringify(message)}\n\n`).join(""));
  };
}

test("the lines come in order, and reasons why there are none apart from them", async () => {
  const reason = { result: { podName: "", content: "a container name must be specified", last: false } };
  const { logs: answered } = await logs(sending(entry("one"), reason, entry("two"), end));
  expect(answered).toEqual({
    lines: [line("one"), line("two")],
    isCut: false,
    problems: ["a container name must be specified"],
  });
});

test("a line that is the last one within `since` is a line, too", async () => {
  const { logs: answered } = await logs(sending(entry("one", { last: true })));
  expect(answered).toMatchObject({ lines: [line("one")] });
});

test.each<[string, object, readonly string[]]>([
  ["lines", { mostLines: 2 }, ["three", "four"]],
  ["bytes", { mostBytes: 8 }, ["four"]],
  ["bytes that not even one line fits in", { mostBytes: 2 }, []],
])("no more %s are kept than asked for, the last ones; `onLine` gets all", async (_what, options, kept) => {
  const told: string[] = [];
  const onLine = ({ content }: { content: string }) => told.push(content);
  const all = ["one", "two", "three", "four"];
  const { logs: answered } = await logs(sending(...all.map((content) => entry(content)), end), { ...options, onLine });
  expect(answered).toEqual({ lines: kept.map(line), isCut: true, problems: [] });
  expect(told).toEqual(all);
});

test("the request has a bound by itself, and times in seconds", async () => {
  const resource = { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" };
  const { query } = await logs(sending(end), { resource, since: "1m500ms", previous: true });
  expect(Object.fromEntries(query())).toEqual({
    ...{ project: "payments", appNamespace: "argocd", tailLines: "100", sinceSeconds: "61", previous: "true" },
    ...{ group: "apps", version: "v1", kind: "Deployment", namespace: "payments", resourceName: "api" },
  });
});

test("who follows gets lines until the time is over or the signal aborts; else both are failures", async () => {
  const open = (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`data: ${JSON.stringify(entry("one"))}\n\n`);
  };
  const stop = () => {
    const controller = new AbortController();
    return { signal: controller.signal, onLine: () => controller.abort() };
  };
  expect((await logs(open, { follow: true, ...stop() })).logs).toMatchObject({ lines: [line("one")] });
  expect((await logs(open, { follow: true, timeout: "1s" })).logs).toMatchObject({ lines: [line("one")] });
  await expect(logs(open, stop())).rejects.toThrow('application "api": interrupted');
  await expect(logs(open, { timeout: "1s" })).rejects.toThrow("the logs were not there in time: it had 1s");
});

test.each<[string, (response: ServerResponse) => void, object, string]>([
  ["ends early", sending(entry("one")), {}, "the stream of logs ended early"],
  ["is of no pod", sending(), { resource: { version: "v1", kind: "Job", name: "a" } }, 'it has no pod of a Job "a"'],
  ["is of another form", sending({ lines: [] }), {}, "the stream of logs cannot be read"],
  [
    "fails in its middle",
    sending(entry("one"), { error: { grpc_code: 3, http_code: 400, message: "max pods to view logs are reached" } }),
    {},
    "max pods to view logs are reached",
  ],
  [
    "is refused",
    (response) => {
      response.writeHead(403, { "content-type": "text/event-stream" });
      const error = { grpc_code: 7, http_code: 403, message: "permission denied" };
      response.end(`data: ${JSON.stringify({ error })} \n\n`);
    },
    {},
    "`p, ci, applications, get, payments/api, allow` and `p, ci, logs, get, payments/api, allow`",
  ],
  [
    "is refused as other requests are",
    (response) => refuse(response, 403, 7, "permission denied: logs, get, payments/api, sub: ci"),
    {},
    "`p, ci, logs, get, payments/api, allow`",
  ],
])("a stream that %s says so", async (_what, send, options, message) => {
  await expect(logs(send, options)).rejects.toThrow(message);
});

import { createContext } from "../../../provider/lifecycle/context";
import { closeServers, serve, type TestServer } from "../argo/servers";
import { sourcesOf } from "../connection/sources";

afterEach(closeServers);

const quiet = { info: () => undefined, warn: () => undefined, progress: () => undefined };

function contextOf(server: Pick<TestServer, "url">) {
  return createContext(sourcesOf({ environment: { ARGOCD_SERVER: server.url, ARGOCD_PLAINTEXT: "true" } }), quiet);
}

const hour = 3_600_000;

/** @promise Where tokens expire, a run asks once, without credentials, what time it is. */
test("the time is Argo CD's own, asked once and without credentials", async () => {
  const ahead = new Date(Date.now() + hour).toUTCString();
  const server = await serve((_request, response) => response.setHeader("date", ahead).end('{"Version":"v3.5.5"}'));
  const context = contextOf(server);
  const [one] = [await context.serverTime(), await context.serverTime()];
  expect(one.clock).toBe("Argo CD's clock");
  expect(Math.abs(one.now - Date.now() - hour)).toBeLessThan(hour / 2);
  expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/api/version", undefined],
  ]);
});

test("the time is this machine's where Argo CD does not answer, which is said", async () => {
  const { now, clock } = await contextOf({ url: "http://127.0.0.1:1" }).serverTime();
  expect(clock).toBe("this machine's clock, as Argo CD's is not known");
  expect(Math.abs(now - Date.now())).toBeLessThan(hour / 2);
});

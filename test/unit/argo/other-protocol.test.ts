import net from "node:net";
import { closeServers, json, listen, serve, tlsWith, transportTo } from "./servers";

afterEach(closeServers);

const failureOf = (server: string) =>
  transportTo(server)
    .send({ method: "GET", path: "/api/version", timeout: 5_000 })
    .catch((error: Error) => error);

/** A server that closes what does not begin as its protocol does, as Argo CD does without TLS. */
async function closing(
  begins: (first: Buffer) => boolean,
  pass: number,
): Promise<{ port: number; attempts: () => number }> {
  let attempts = 0;
  const port = await listen(
    net.createServer((socket) => {
      socket.once("data", (first) => {
        if (!begins(first)) {
          attempts += 1;
          return void socket.resetAndDestroy();
        }
        const inner = net.connect(pass, "127.0.0.1", () => inner.write(first));
        inner.on("error", () => socket.destroy());
        inner.pipe(socket).pipe(inner);
      });
    }),
  );
  return { port, attempts: () => attempts };
}

const isTls = (first: Buffer) => first[0] === 0x16;

test("TLS to a server of plain HTTP that only closes is named at once, with the setting, and tells that server nothing", async () => {
  const plain = await serve((_request, response) => json(response, {}));
  const { port, attempts } = await closing((first) => !isTls(first), plain.port);
  const error = (await failureOf(`https://127.0.0.1:${port}`)) as Error;
  expect(error.message).toBe(
    `https://127.0.0.1:${port} does not speak TLS: set argocd:plainText (ARGOCD_PLAINTEXT) to true, or use the port that does`,
  );
  expect(attempts()).toBe(1);
  expect(plain.requests).toMatchObject([{ method: "GET", url: "/", body: "" }]);
  expect(Object.keys(plain.requests[0]?.headers ?? {}).sort()).toEqual(["connection", "host"]);
});

test("plain HTTP to a server of TLS that only closes is named at once, with the setting", async () => {
  const tls = await serve((_request, response) => json(response, {}), tlsWith());
  const { port, attempts } = await closing(isTls, tls.port);
  const error = (await failureOf(`http://127.0.0.1:${port}`)) as Error;
  expect(error.message).toBe(
    `http://127.0.0.1:${port} speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT), or write https:// in argocd:server`,
  );
  expect(attempts()).toBe(1);
  expect(tls.requests).toEqual([]);
});

test("a server that speaks neither, or only sends plain HTTP on to TLS, is repeated as one that restarts", async () => {
  const neither = await closing(() => false, 1);
  const message = ((await failureOf(`https://127.0.0.1:${neither.port}`)) as Error).message;
  expect(message).toMatch(/cannot be reached \(ECONNRESET\): check argocd:server, and that Argo CD is up/);
  expect(neither.attempts()).toBeGreaterThan(2);

  const onward = await serve((_request, response) => response.writeHead(307, { location: "https://x/" }).end());
  const redirecting = await closing((first) => !isTls(first), onward.port);
  const other = ((await failureOf(`https://127.0.0.1:${redirecting.port}`)) as Error).message;
  expect(other).toContain("cannot be reached (ECONNRESET)");
  expect(onward.requests).toHaveLength(1);
});

import http, { createServer, type IncomingMessage } from "node:http";
import net, { type Socket } from "node:net";
import { createTransport, type Transport } from "../../../provider/argo/transport";
import { certificatePath, closeServers, connectionTo, json, listen, serve, tlsWith, transportTo } from "./servers";

const variables = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));

beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterEach(async () => {
  Object.assign(process.env, before);
  for (const name of variables) if (before[name] === undefined) delete process.env[name];
  await closeServers();
});

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

const record = ({ method, url, headers }: IncomingMessage): Asked => ({ method, url, headers });

/** The address of a server as it is known behind the proxy: what is on this machine is asked without one. */
const behind = (url: string) => url.replace("127.0.0.1", "elsewhere.example.com");

/** A proxy that does its work, finds every name here, and remembers what it was asked; or refuses. */
async function startProxy(status = 200): Promise<{ readonly url: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push(record(request));
    if (status !== 200) return void response.writeHead(status).end("no");
    const { method, headers } = request;
    const { port, pathname: path } = new URL(String(request.url));
    const onward = http.request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    asked.push(record(request));
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const port = Number(String(request.url).split(":")[1]);
    const onward = net.connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const each of [socket, onward]) {
      each.on("error", () => undefined);
      each.on("close", () => [socket, onward].forEach((other) => void other.destroy()));
    }
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, asked };
}

const caCert = certificatePath("ca");
const request = { method: "POST", path: "/api/v1/x" } as const;
const failure = (url: string, settings = {}) =>
  transportTo(url, settings)
    .send(request, "the-token")
    .then(
      () => "it succeeded",
      (error: Error) => error.message,
    );

/**
 * @promise A connection over plain HTTP (`plainText`) shows the token to everybody on its way, a proxy of `HTTP_PROXY`
 * included.
 */
test("HTTP goes through HTTP_PROXY", async () => {
  const proxy = await startProxy();
  const server = await serve((_request, response) => json(response, { ok: true }));
  process.env.HTTP_PROXY = proxy.url.replace("//", "//user:pw@");
  const url = behind(server.url);
  expect(await transportTo(url).send({ ...request, body: { a: 1 } }, "t")).toEqual({ ok: true });
  expect(proxy.asked).toMatchObject([
    { method: "POST", url: `${url}/api/v1/x`, headers: { "proxy-authorization": "Basic dXNlcjpwdw==" } },
  ]);
  expect(server.requests).toMatchObject([{ body: '{"a":1}', headers: { authorization: "Bearer t" } }]);
});

/** @promise With `https://` a proxy sees no more than the server's name. */
test("HTTPS goes through a tunnel of HTTPS_PROXY, which sees neither token nor path", async () => {
  const proxy = await startProxy();
  const server = await serve((_request, response) => json(response, { ok: true }), tlsWith("wrong-name"));
  process.env.HTTPS_PROXY = proxy.url;
  expect(await transportTo(behind(server.url), { caCert }).send(request, "t")).toEqual({ ok: true });
  expect(proxy.asked).toMatchObject([{ method: "CONNECT", url: `elsewhere.example.com:${server.port}` }]);
  expect(proxy.asked[0]?.headers).not.toHaveProperty("authorization");
  expect(server.requests).toMatchObject([{ headers: { authorization: "Bearer t" } }]);
});

test("the certificate is checked behind the tunnel too", async () => {
  const proxy = await startProxy();
  const server = await serve((_request, response) => json(response, {}), tlsWith());
  process.env.HTTPS_PROXY = proxy.url;
  expect(await failure(behind(server.url), { caCert })).toContain("made out to another name");
});

test.each([
  ["NO_PROXY", "elsewhere.invalid"],
  ["no_proxy", "invalid"],
])("a server that %s names as %s gets the token itself, not the proxy", async (variable, list) => {
  const proxy = await startProxy();
  Object.assign(process.env, { HTTP_PROXY: proxy.url, [variable]: list });
  expect(await failure("http://elsewhere.invalid")).toContain("is not known here");
  expect(proxy.asked).toEqual([]);
});

/** @promise What is on this machine is never asked through a proxy. */
test("a server on this machine is asked without a proxy, as its own machine is another one", async () => {
  const proxy = await startProxy();
  const server = await serve((_request, response) => json(response, { ok: true }));
  process.env.HTTP_PROXY = proxy.url;
  expect(await transportTo(server.url).send(request)).toEqual({ ok: true });
  expect(proxy.asked).toEqual([]);
});

test.each([
  ["http", "HTTP_PROXY"],
  ["https", "HTTPS_PROXY"],
])("%s: a proxy that is not there is named, without its password", async (scheme, variable) => {
  process.env[variable] = "http://user:proxy-pw@127.0.0.1:1";
  const message = await failure(`${scheme}://argo.example.com`);
  expect(message).toBe(
    `${scheme}://argo.example.com cannot be reached through the proxy http://127.0.0.1:1 (ECONNREFUSED): check ` +
      `${variable} and NO_PROXY, and that Argo CD is up`,
  );
});

test.each([
  ["http", "HTTP_PROXY"],
  ["https", "HTTPS_PROXY"],
])("%s: a proxy that refuses is no answer of Argo CD", async (scheme, variable) => {
  const proxy = await startProxy(407);
  process.env[variable] = proxy.url;
  expect(await failure(`${scheme}://argo.example.com`)).toMatch(
    /^the proxy before \S+ wants credentials \(HTTP 407\): write them into HTTPS?_PROXY, as `user:password@` before its host$/,
  );
});

describe("a proxy that accepts connections and says nothing", () => {
  async function startMute() {
    const open = new Set<Socket>();
    const server = net.createServer((socket) => {
      open.add(socket.resume());
      socket.on("close", () => open.delete(socket));
    });
    process.env.HTTPS_PROXY = `http://127.0.0.1:${await listen(server)}`;
    return open;
  }

  const get = { method: "GET", path: "/x" } as const;
  const ways: [string, (transport: Transport) => Promise<unknown>][] = [
    ["an ordinary answer", (transport) => transport.send({ ...get, timeout: 300 })],
    ["a list", (transport) => transport.send({ ...get, timeout: 300, keep: (item) => item })],
    [
      "a stream",
      async (transport) => {
        for await (const _line of transport.stream({ ...get, timeout: 300 }));
      },
    ],
  ];

  test.each(ways)("does not hold up %s beyond its time", async (_what, ask) => {
    await startMute();
    const asked = ask(transportTo("https://argo.example.com"));
    await expect(asked).rejects.toThrow(
      `https://argo.example.com did not answer in time, through the proxy ${process.env.HTTPS_PROXY}: check`,
    );
  });

  /**
   * @promise One attempt has 60 s for a read and 150 s for a write, whatever comes or does not come in that time; a
   * server, or the proxy before it, has 10 s to take the connection.
   */
  test("is left after ten seconds, and keeps no other request waiting", async () => {
    const open = await startMute();
    const transport = createTransport(connectionTo("https://argo.example.com", { maxConcurrency: "1" }), {
      firstPatience: 0,
    });
    const quick = transport.send({ ...get, timeout: 300 });
    await expect(quick).rejects.toThrow("did not answer in time");
    expect(open.size).toBe(1);
    await expect(transport.send(get)).rejects.toThrow("did not answer in time");
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

test.each(["http://", "socks5://user:proxy-pw@127.0.0.1:1080"])("%s is no proxy that can be used", (proxy) => {
  process.env.HTTPS_PROXY = proxy;
  expect(() => transportTo("https://argo.example.com")).toThrow(
    "the proxy for https://argo.example.com cannot be used: write HTTPS_PROXY as http://host:port",
  );
});

/** @promise A run that sends a token over plain HTTP through a proxy warns of it. */
test.each([
  ["plain HTTP through a proxy", "http://argocd.example.com", { HTTP_PROXY: "http://u:p@proxy.example.com:3128" }, 1],
  ["plain HTTP without one", "http://argocd.example.com", {}, 0],
  [
    "a server that is asked directly",
    "http://argocd.example.com",
    { HTTP_PROXY: "http://p.example.com", NO_PROXY: "*" },
    0,
  ],
  ["TLS through a proxy", "https://argocd.example.com", { HTTPS_PROXY: "http://proxy.example.com:3128" }, 0],
])("who reads the token is told once: %s", (_way, server, environment, expected) => {
  Object.assign(process.env, environment);
  const heard: string[] = [];
  createTransport(connectionTo(server), { onExposed: (message) => heard.push(message) });
  expect(heard).toEqual(
    Array(expected).fill(
      `the token goes to ${server} in clear, through the proxy proxy.example.com:3128, which can read it: use https://, or ` +
        "name the server in NO_PROXY",
    ),
  );
});

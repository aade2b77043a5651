import { generateKeyPairSync } from "node:crypto";
import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { ApiError, UnreachableError } from "../../../provider/argo/errors";
import { pathSegment, urlKey } from "../../../provider/argo/keys";
import { type ApiRequest, requestUrl } from "../../../provider/argo/request";
import { createTransport, type TransportOptions } from "../../../provider/argo/transport";
import { UserError } from "../../../provider/contract";
import type { Texts } from "../connection/sources";
import {
  type Answering,
  certificate,
  certificatePath,
  closeServers,
  connectionTo,
  json,
  listen,
  refuse,
  serve,
  signal,
  tlsWith,
  transportTo,
} from "./servers";

afterEach(async () => {
  jest.restoreAllMocks();
  await closeServers();
});

const ok: Answering = (_request, response) => json(response, { ok: true });
const text =
  (body: string, status = 200, headers = {}): Answering =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "text/plain", ...headers }).end(body);

/** Time enough for one attempt, and too little for a second. */
const once: ApiRequest = { method: "POST", path: "/api/v1/x" };

/** Sends one request that must fail; checks what holds for every message. */
async function failure(
  server: string,
  settings: Texts = {},
  request: ApiRequest = once,
  options: TransportOptions = {},
): Promise<Error> {
  const error = await createTransport(connectionTo(server, settings), options)
    .send(request, "the-token")
    .then(
      () => new Error("it succeeded"),
      (reason: Error) => reason,
    );
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(/^[^\n\r]+$/);
  expect(error.message).not.toContain("the-token");
  return error;
}

describe("a request", () => {
  test("carries the token, the query, JSON and exactly its media type", async () => {
    const server = await serve(ok);
    const query = { project: ["a", "b c"], name: "x+y", none: undefined };
    const body = { metadata: { name: "é" } };
    const answer = await transportTo(server.url).send({ method: "POST", path: "/api/v1/x", query, body }, "t");
    expect(answer).toEqual({ ok: true });
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        url: "/api/v1/x?project=a&project=b%20c&name=x%2By",
        headers: { authorization: "Bearer t", "content-type": "application/json", "user-agent": "pulumi-argocd" },
        body: JSON.stringify(body),
      },
    ]);
  });

  test.each(["GET", "POST", "PUT", "PATCH", "DELETE"] as const)(
    "by %s has that type without a body too",
    async (method) => {
      const server = await serve(ok);
      await transportTo(server.url).send({ method, path: "/api/v1/x" }, "t");
      expect(server.requests).toMatchObject([{ method, headers: { "content-type": "application/json" }, body: "" }]);
    },
  );

  test("carries the extra headers, none of which replaces ours", async () => {
    const server = await serve(ok);
    const headers = JSON.stringify({ "X-Access": "1", "Content-Type": "text/xml", Authorization: "Basic x" });
    const transport = transportTo(server.url, { headers });
    await transport.send({ method: "GET", path: "/api/v1/x" }, "t");
    await transport.send({ method: "GET", path: "/api/version" });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-access": "1",
      "content-type": "application/json",
      authorization: "Bearer t",
    });
    expect(server.requests[1]?.headers.authorization).toBe("Basic x");
  });

  test("goes below the root path", async () => {
    const server = await serve(ok);
    await transportTo(server.url, { rootPath: "/argo/cd/" }).send({ method: "GET", path: "/api/version" });
    expect(server.requests[0]?.url).toBe("/argo/cd/api/version");
  });

  test("may be answered compressed", async () => {
    const server = await serve((request, response) => {
      expect(request.headers["accept-encoding"]).toContain("gzip");
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync('{"ok":true}'));
    });
    expect(await transportTo(server.url).send(once)).toEqual({ ok: true });
  });

  test("waits while as many as allowed are under way", async () => {
    const gate = signal();
    let [underWay, most] = [0, 0];
    const server = await serve(async (_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (underWay === 3) gate.resolve();
      await gate.promise;
      underWay -= 1;
      json(response, {});
    });
    const transport = transportTo(server.url, { maxConcurrency: "3" });
    await Promise.all(Array.from({ length: 12 }, () => transport.send(once)));
    expect(most).toBe(3);
  });

  // Which requests are costly is told by costly.test.ts.
  test.each([
    [{ method: "POST", path: "/api/v1/repositories", costly: true }, 4],
    [{ method: "DELETE", path: "/api/v1/certificates", costly: true }, 4],
    [{ method: "GET", path: "/api/v1/clusters" }, 10],
    [{ method: "POST", path: "/api/v1/applications" }, 10],
  ] as const)("%j goes out with %i others at most", async (request, limit) => {
    const waiting: (() => void)[] = [];
    const server = await serve((_request, response) => void waiting.push(() => json(response, {})));
    const transport = transportTo(server.url);
    const all = Promise.all(Array.from({ length: 24 }, () => transport.send(request)));
    for (let answered = 0; answered < 24; ) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(waiting.length).toBeLessThanOrEqual(limit);
      if (answered === 0 && waiting.length < limit) continue;
      answered += waiting.length;
      for (const answer of waiting.splice(0)) answer();
    }
    await all;
  });
});

describe("a list of which only parts are kept", () => {
  const list: ApiRequest = {
    method: "GET",
    path: "/api/v1/x",
    keep: (item) => ((item as { n: number }).n % 2 === 0 ? { kept: (item as { n: number }).n } : undefined),
  };
  const body = JSON.stringify({ metadata: {}, items: [{ n: 1 }, { n: 2 }, { n: 4, text: "é}" }] });

  test("comes as what was kept, compressed or not", async () => {
    const server = await serve((_request, response) => {
      const isFirst = server.requests.length === 1;
      response.writeHead(200, isFirst ? {} : { "content-encoding": "gzip" }).end(isFirst ? body : gzipSync(body));
    });
    const transport = transportTo(server.url);
    expect(await transport.send(list, "t")).toEqual({ items: [{ kept: 2 }, { kept: 4 }] });
    expect(await transport.send(list, "t")).toEqual({ items: [{ kept: 2 }, { kept: 4 }] });
    expect(server.requests[0]?.headers.authorization).toBe("Bearer t");
  });

  test.each<[string, Answering, RegExp]>([
    ["a refusal", (_request, response) => refuse(response, 403, 7, "permission denied"), /^permission denied$/],
    ["a page", text("<!doctype html>", 200, { "content-type": "text/html" }), /HTML page/],
    ["a list that is cut off", text(body.slice(0, -4)), /broken JSON/],
    ["an item that is no JSON", text('{"items":[{"n":}]}'), /broken JSON/],
    ["a connection that is cut off", (_request, response) => void response.destroy(), /cannot be reached/],
  ])("fails for %s as other requests do", async (_what, answer, message) => {
    const server = await serve(answer);
    expect((await failure(server.url, {}, list, { firstPatience: 0 })).message).toMatch(message);
  });

  test("fails for silence as other requests do", async () => {
    const server = await serve(() => undefined);
    expect((await failure(server.url, {}, { ...list, timeout: 300 })).message).toContain("did not answer in time");
  });

  test("has empty what is not to be read", async () => {
    const bulky = '{"items":[{"n":2,"status":{"bulk":[{"n":}],"text":"é"}}]}';
    const server = await serve((_request, response) => void response.writeHead(200).end(bulky));
    const request: ApiRequest = { ...list, keep: (item) => item, passed: [["status", "bulk"]] };
    expect(await transportTo(server.url).send(request)).toEqual({ items: [{ n: 2, status: { bulk: [], text: "é" } }] });
  });

  test("is asked for again when it was cut off, and has each item once", async () => {
    const server = await serve((_request, response) => {
      const isFirst = server.requests.length === 1;
      response.writeHead(200).end(isFirst ? body.slice(0, -2) : body);
    });
    expect(await transportTo(server.url).send(list)).toEqual({ items: [{ kept: 2 }, { kept: 4 }] });
    expect(server.requests).toHaveLength(2);
  });

  test("is refused when it is too large", async () => {
    const server = await serve(text(JSON.stringify({ items: Array.from({ length: 500 }, (_, n) => ({ n })) })));
    const transport = createTransport(connectionTo(server.url), { largestAnswer: 1000 });
    await expect(transport.send(list)).rejects.toThrow("answered more than 1000 bytes: refused");
  });
});

describe("TLS", () => {
  const authority = { caCert: certificatePath("ca") };

  /**
   * @promise `argocd:caCert` takes the authority of a private certificate, `argocd:plainText` speaks HTTP,
   * `argocd:insecure` accepts any certificate; also there: `clientCert`, `clientKey`, `headers`, `rootPath`.
   */
  test.each([
    ["by the text of its authority", { caCert: certificate("ca") }],
    ["by the path of its authority", authority],
    ["when told to", { insecure: "true" }],
  ])("accepts a server %s", async (_how, settings) => {
    const server = await serve(ok, tlsWith());
    expect(await transportTo(server.url, settings).send(once)).toEqual({ ok: true });
  });

  test.each<[string, string, Texts, RegExp]>([
    ["of an unknown authority", "server", {}, /not signed by a known authority.*argocd:caCert \(ARGOCD_CA_CERT\)/],
    ["of another authority", "server", { caCert: certificatePath("other-ca") }, /not signed by a known authority/],
    ["that has expired", "expired", authority, /has expired: renew it on the server/],
    ["of another name", "wrong-name", authority, /made out to another name/],
  ])("refuses a certificate %s", async (_which, name, settings, message) => {
    const server = await serve(ok, tlsWith(name));
    const error = await failure(server.url, settings, { method: "GET", path: "/api/version" });
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ transient: false });
    expect(server.requests).toEqual([]);
  });

  const asking = (options = {}) => tlsWith("server", { requestCert: true, ca: certificate("ca"), ...options });
  const client = { ...authority, clientCert: certificatePath("client"), clientKey: certificate("key") };
  const otherKey = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  }).privateKey;

  test("shows the client certificate", async () => {
    const server = await serve(ok, asking());
    expect(await transportTo(server.url, client).send(once)).toEqual({ ok: true });
  });

  test.each<[string, object]>([
    ["1.2", { maxVersion: "TLSv1.2" }],
    ["1.3", { minVersion: "TLSv1.3" }],
  ])("%s: says that a client certificate is wanted", async (_version, options) => {
    const server = await serve(ok, asking(options));
    const { message } = await failure(server.url, authority);
    expect(message).toMatch(/refuses the TLS connection.*argocd:clientCert and argocd:clientKey \(ARGOCD_CLIENT_CERT/);
  });

  test.each(["TLSv1.2", "TLSv1.3"] as const)(
    "%s: names a client certificate of an unknown authority",
    async (version) => {
      const onlyThis = { minVersion: version, maxVersion: version, ca: certificate("other-ca") };
      const server = await serve(ok, asking(onlyThis));
      const { message } = await failure(server.url, client);
      expect(message).toMatch(/has closed the connection.*accepts argocd:clientCert \(ARGOCD_CLIENT_CERT\)/);
      expect(server.requests).toEqual([]);
    },
  );

  test("says that the key is another certificate's", async () => {
    const server = await serve(ok, asking());
    const { message } = await failure(server.url, { ...client, clientKey: otherKey });
    expect(message).toContain("check that argocd:clientKey is the key of argocd:clientCert");
  });

  test.each<[keyof Texts, string, string]>([
    ["caCert", "/no/such/file", "is neither PEM text nor the path of a file that can be read"],
    ["clientCert", "LS0tLS1C", "is neither PEM text nor"],
    ["caCert", __filename, "cannot be used: it must hold a certificate in PEM form"],
    ["clientCert", certificatePath("key"), "cannot be used: it must hold a certificate"],
    ["clientKey", certificatePath("client"), "cannot be used: it must hold a private key in PEM form, without"],
  ])("a %s of %s is refused before anything is sent", (name, value, problem) => {
    const settings = { ...client, [name]: value };
    expect(() => transportTo("https://a.example", settings)).toThrow(`\`${name}\` of the provider "prod" ${problem}`);
  });
});

describe("the wrong kind of server", () => {
  test("plain HTTP to Argo CD over TLS, which redirects", async () => {
    const server = await serve(text("", 307, { location: "https://127.0.0.1/api/v1/x" }));
    const { message } = await failure(server.url);
    expect(message).toMatch(
      /redirects to https:\/\/127\.0\.0\.1, which is not followed: it speaks TLS: remove argocd:plainText/,
    );
    expect(server.requests).toHaveLength(1);
  });

  test("plain HTTP to a server that speaks TLS alone", async () => {
    const server = await serve(ok, tlsWith());
    const { message } = await failure(server.url.replace("https:", "http:"));
    expect(message).toContain("speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT)");
  });

  test.each([
    ["Go", "Client sent an HTTP request to an HTTPS server.\n"],
    ["nginx", "<html><body>The plain HTTP request was sent to HTTPS port</body></html>"],
  ])("plain HTTP to TLS of %s, which says so", async (_which, body) => {
    const server = await serve(text(body, 400));
    expect((await failure(server.url)).message).toContain("speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT)");
  });

  test("TLS to a server that speaks plain HTTP", async () => {
    const server = await serve(ok);
    const { message } = await failure(server.url.replace("http:", "https:"));
    expect(message).toContain("does not speak TLS: set argocd:plainText (ARGOCD_PLAINTEXT) to true");
  });

  test.each([
    ["no server", "http://127.0.0.1:1", /cannot be reached \(ECONNREFUSED\): check argocd:server/],
    ["no such name", "http://argo.invalid", /name of http:\/\/argo\.invalid is not known here.*DNS/],
  ])("%s", async (_what, address, message) => {
    const error = await failure(address);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ transient: true });
  });

  test.each([301, 302, 303, 307, 308])(
    "a redirect (%s) is not followed, not even to itself over TLS",
    async (status) => {
      const target = await serve(ok);
      const server = await serve(text("", status, { location: `${target.url}/api?secret=1` }));
      const { message } = await failure(server.url);
      expect(message).toMatch(/redirects to http:\/\/127\.0\.0\.1:\d+, which is not followed: set argocd:server/);
      expect(message).not.toContain("secret");
      expect(target.requests).toEqual([]);
    },
  );

  test("a redirect to nowhere", async () => {
    const server = await serve(text("", 302));
    expect((await failure(server.url)).message).toContain("which is not followed");
  });

  test.each<[string, Answering]>([
    ["by its type", text("Sign in", 200, { "content-type": "text/html; charset=utf-8" })],
    ["by its look", text(" <!DOCTYPE html><p>Sign in", 200)],
    ["with an error", text("<html>", 403)],
  ])("an HTML page, %s", async (_how, answer) => {
    const server = await serve(answer);
    const error = await failure(server.url);
    expect(error.message).toMatch(/HTML page \(HTTP \d+\), not with Argo CD's API: .*argocd:rootPath.*argocd:headers/);
    expect(error).toMatchObject({ transient: false });
  });

  test.each<[string, Answering, string]>([
    ["broken JSON", text('{"a":', 200, { "content-type": "application/json" }), "answered with broken JSON"],
    ["plain text", text("ok"), "answered with broken JSON"],
    ["nothing", text(""), "answered with broken JSON"],
    ["404 in plain text", text("Not Found", 404), "answered HTTP 404 without Argo CD's error format"],
    ["404 in JSON of another form", text('{"message":"no Route matched"}', 404), "answered HTTP 404 without Argo CD's"],
    ["415 in plain text", text("Invalid content type", 415), "answered HTTP 415 without"],
    [
      "half a refusal",
      text('{"error":"perm', 404, { "content-type": "application/json" }),
      "answered with broken JSON",
    ],
    ["204", text("", 204), "answered HTTP 204 without"],
    ["300", text("", 300, { location: "/api/v1/x" }), "answered HTTP 300 without Argo CD's error format"],
    [
      "304, which refers to a cache that is not ours",
      text("", 304, { location: "/api/v1/x" }),
      "answered HTTP 304 without",
    ],
    ["502 of a proxy", text("bad gateway", 502), "answered HTTP 502 without Argo CD's error format"],
  ])("%s says nothing about any object", async (_what, answer, message) => {
    const server = await serve(answer);
    const error = await failure(server.url);
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message).toContain(message);
  });
});

describe("a refusal of Argo CD", () => {
  test("keeps its message on one line, status and code", async () => {
    const server = await serve((_request, response) => refuse(response, 400, 3, "bad\n\u001b[31m  spec\u0000"));
    expect(await failure(server.url)).toMatchObject({
      constructor: ApiError,
      message: "bad [31m spec",
      status: 400,
      code: 3,
    });
  });

  test.each([
    [503, 14, "GET", 2],
    [429, 8, "POST", 2],
    [503, 14, "POST", 1],
    [500, 2, "GET", 1],
    [403, 7, "GET", 1],
  ] as const)("%s with code %s to %s is asked %s time(s)", async (status, code, method, times) => {
    const server = await serve((_request, response) =>
      server.requests.length === 1 ? refuse(response, status, code, "no") : json(response, {}),
    );
    await transportTo(server.url)
      .send({ method, path: "/api/v1/x" }, "t")
      .catch(() => undefined);
    expect(server.requests).toHaveLength(times);
  });
});

describe("Retry-After", () => {
  test("of a proxy's 429 is waited for, also by a POST: nothing has happened yet", async () => {
    const server = await serve((_request, response) =>
      server.requests.length === 1
        ? response.writeHead(429, { "retry-after": "1" }).end("slow down")
        : json(response, { ok: true }),
    );
    expect(await transportTo(server.url).send(once)).toEqual({ ok: true });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["seconds", "3600"],
    ["a date", "Thu, 01 Jan 2026 01:00:00 GMT"],
  ])("in %s beyond the time of the call ends it at once", async (_form, value) => {
    const headers = { "retry-after": value, date: "Thu, 01 Jan 2026 00:00:00 GMT" };
    const server = await serve((_request, response) => refuse(response, 503, 14, "later", headers));
    const error = await failure(server.url, {}, { method: "GET", path: "/api/v1/x" });
    expect(error).toMatchObject({ message: "later", retryAfter: 3_600_000 });
    expect(server.requests).toHaveLength(1);
  });
});

/** Stops the clock by which a call's time is counted, so that it passes only when a test says so. */
function stoppedClock(): { pass(time: number): void } {
  let now = performance.now();
  jest.spyOn(performance, "now").mockImplementation(() => now);
  return {
    pass: (time) => {
      now += time;
    },
  };
}

describe("the deadline of a call", () => {
  const get: ApiRequest = { method: "GET", path: "/api/v1/x", timeout: 300 };
  const late = "did not answer in time";

  test("ends one that is not answered", async () => {
    const server = await serve(() => undefined);
    expect((await failure(server.url, {}, get)).message).toContain(late);
  });

  test("ends one whose body comes drop by drop", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    });
    expect((await failure(server.url, {}, get)).message).toContain(late);
  });

  test("counts the time in which the call waits for its turn", async () => {
    const clock = stoppedClock();
    const server = await serve((_request, response) => {
      clock.pass(60_000);
      json(response, {});
    });
    const transport = transportTo(server.url, { maxConcurrency: "1" });
    const results = await Promise.allSettled([1, 2, 3].map(() => transport.send({ ...get, timeout: 60_000 })));
    expect(results).toMatchObject([
      { status: "fulfilled" },
      { status: "rejected", reason: { message: expect.stringContaining(late) } },
      { status: "rejected", reason: { message: expect.stringContaining(late) } },
    ]);
    expect(server.requests).toHaveLength(1);
  });

  test("ends one that fails and fails", async () => {
    const clock = stoppedClock();
    const server = await serve((...call) => {
      clock.pass(100_000);
      text("", 502)(...call);
    });
    const request = { ...get, timeout: 300_000 };
    expect((await failure(server.url, {}, request, { firstPatience: 600_000 })).message).toContain("HTTP 502");
    expect(server.requests).toHaveLength(3);
  });

  test("ends one that fails and is not answered any more with what was answered", async () => {
    const clock = stoppedClock();
    const server = await serve((...call) => {
      const isFirst = server.requests.length === 1;
      // What is left is enough for another attempt, which is not answered.
      clock.pass(isFirst ? 59_000 : 1_000);
      if (isFirst) text("", 502)(...call);
    });
    const request = { ...get, timeout: 60_000 };
    expect((await failure(server.url, {}, request, { firstPatience: 60_000 })).message).toContain("HTTP 502");
    expect(server.requests.length).toBeGreaterThan(1);
  });

  test("ends one behind a TLS server that does not answer", async () => {
    const port = await listen(createServer());
    expect((await failure(`https://127.0.0.1:${port}`, {}, get)).message).toContain(late);
  });
});

/** Listens and answers each connection by itself, below HTTP. */
async function answering(speak: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => void socket.once("data", () => speak(socket)));
  return `http://127.0.0.1:${await listen(server)}`;
}

/** Writes again and again until the connection ends. */
function repeating(piece: string): (socket: Socket) => void {
  return (socket) => {
    const writing = setInterval(() => socket.write(piece), 5);
    socket.on("close", () => clearInterval(writing));
  };
}

/** Each form in which an answer is received, ended after a third of a second. */
const forms: [string, (address: string) => Promise<unknown>][] = [
  ["an ordinary answer", (address) => transportTo(address).send({ ...once, timeout: 300 }, "the-token")],
  [
    "a list",
    (address) =>
      transportTo(address).send({ method: "GET", path: "/x", keep: (item) => item, timeout: 300 }, "the-token"),
  ],
  [
    "a stream",
    async (address) => {
      for await (const _line of transportTo(address).stream({ method: "GET", path: "/x", timeout: 300 }, "the-token"));
    },
  ],
];

describe.each(forms)("%s", (_form, ask) => {
  /**
   * @promise One attempt has 60 s for a read and 150 s for a write, whatever comes or does not come in that time; a
   * server, or the proxy before it, has 10 s to take the connection.
   */
  test.each<[string, (socket: Socket) => void]>([
    ["never begins", () => undefined],
    ["begins with one 1xx after the other", repeating("HTTP/1.1 102 Processing\r\n\r\n")],
    [
      "has a head without end",
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\n");
        repeating("a: b\r\n")(socket);
      },
    ],
  ])("that %s is given up in time", async (_what, speak) => {
    const address = await answering(speak);
    await expect(ask(address)).rejects.toThrow(`${address} did not answer in time`);
  });

  test("that is another protocol is refused at once", async () => {
    const address = await answering((socket) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    });
    await expect(ask(address)).rejects.toThrow(`${address} answered HTTP 101 without Argo CD's error format`);
  });
});

describe("repetitions", () => {
  const down: Answering = (_request, response) => void response.writeHead(503).end();

  /** @promise The terminal shows what is being repeated. */
  test("go on for the whole time of a call to an Argo CD that has answered before", async () => {
    const clock = stoppedClock();
    const server = await serve((request, response) => {
      if (request.url === "/api/version") return ok(request, response);
      clock.pass(30_000);
      down(request, response);
    });
    const heard: string[] = [];
    const options = { firstPatience: 0, onRepeat: (message: string) => heard.push(message) };
    const transport = createTransport(connectionTo(server.url), options);
    await transport.send({ method: "GET", path: "/api/version" });
    await expect(transport.send({ method: "GET", path: "/api/v1/x", timeout: 120_000 })).rejects.toThrow("HTTP 503");
    expect(server.requests).toHaveLength(1 + 4);
    expect(heard).toContainEqual(expect.stringMatching(/answered HTTP 503 .*; trying again$/));
  });

  test("end soon where nothing has ever answered", async () => {
    const server = await serve(down);
    const transport = createTransport(connectionTo(server.url), { firstPatience: 0 });
    await expect(transport.send({ method: "GET", path: "/api/v1/x" })).rejects.toThrow("HTTP 503");
    expect(server.requests).toHaveLength(1);
  });

  test("end with the run, and say what they were about", async () => {
    const controller = new AbortController();
    const server = await serve((request, response) => {
      down(request, response);
      response.on("close", () => setTimeout(() => controller.abort(), 20));
    });
    const transport = createTransport(connectionTo(server.url), { signal: controller.signal });
    const sent = transport.send({ method: "GET", path: "/api/v1/x" });
    await expect(sent).rejects.toThrow(/^interrupted: .* answered HTTP 503/);
    expect(server.requests).toHaveLength(1);
  });
});

/**
 * @promise Ctrl-C ends waits and repetitions; requests under way are waited for, so that the state knows what became of
 * them.
 */
test("a request that is under way when the run is interrupted is waited for", async () => {
  const controller = new AbortController();
  const server = await serve((_request, response) => {
    controller.abort();
    json(response, { stored: true });
  });
  const transport = createTransport(connectionTo(server.url), { signal: controller.signal });
  expect(await transport.send({ method: "POST", path: "/api/v1/x" })).toEqual({ stored: true });
});

describe("an answer that is too large", () => {
  const send = (url: string) => createTransport(connectionTo(url), { largestAnswer: 1000 }).send(once);

  test.each<[string, Answering]>([
    ["as it comes", (_request, response) => json(response, "x".repeat(5000))],
    [
      "once unpacked",
      (_request, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(JSON.stringify("x".repeat(500_000))));
      },
    ],
  ])("is refused, %s", async (_how, answer) => {
    const server = await serve(answer);
    await expect(send(server.url)).rejects.toThrow("answered more than 1000 bytes: refused");
  });

  test("is not one that fits", async () => {
    const server = await serve((_request, response) => json(response, "x".repeat(900)));
    expect(await send(server.url)).toHaveLength(900);
  });
});

describe("a signal", () => {
  test("ends a call under way", async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    const { message } = await failure(server.url, {}, { ...once, signal: controller.signal });
    expect(message).toBe("interrupted");
  });

  test("ends the wait for another attempt", async () => {
    const controller = new AbortController();
    const server = await serve((_request, response) => {
      refuse(response, 503, 14, "later", { "retry-after": "30" });
      response.on("close", () => setTimeout(() => controller.abort(), 50));
    });
    const { message } = await failure(server.url, {}, { method: "GET", path: "/api/v1/x", signal: controller.signal });
    expect(message).toBe("interrupted");
    expect(server.requests).toHaveLength(1);
  });

  test("given before sends nothing", async () => {
    const server = await serve(ok);
    const { message } = await failure(server.url, {}, { ...once, signal: AbortSignal.abort() });
    expect(message).toBe("interrupted");
    expect(server.requests).toEqual([]);
  });
});

describe("a stream", () => {
  async function lines(stream: AsyncIterable<string>): Promise<string[]> {
    const all: string[] = [];
    for await (const line of stream) all.push(line);
    return all;
  }

  test("comes line by line, whole characters only", async () => {
    const bytes = Buffer.from("data: é\n\ndata: 2\nrest");
    const server = await serve((request, response) => {
      expect(request.headers).toMatchObject({ accept: "text/event-stream", authorization: "Bearer t" });
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(bytes.subarray(0, 7), () => setTimeout(() => response.end(bytes.subarray(7)), 50));
    });
    const stream = transportTo(server.url).stream({ method: "GET", path: "/api/v1/stream" }, "t");
    expect(await lines(stream)).toEqual(["data: é", "", "data: 2"]);
  });

  test("that is refused is an error like any other", async () => {
    const server = await serve((_request, response) => refuse(response, 403, 7, "permission denied"));
    const stream = transportTo(server.url).stream({ method: "GET", path: "/api/v1/stream" });
    await expect(lines(stream)).rejects.toMatchObject({ message: "permission denied", code: 7 });
  });

  test("that is refused at great length is an error too", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(502);
      const flood = setInterval(() => response.write("x".repeat(20_000)), 1);
      response.on("close", () => clearInterval(flood));
    });
    const stream = transportTo(server.url).stream({ method: "GET", path: "/api/v1/stream" });
    await expect(lines(stream)).rejects.toThrow("answered HTTP 502");
  });

  test("ends at a line that is too long", async () => {
    const server = await serve((_request, response) => void response.writeHead(200).end(`a\n${"x".repeat(2000)}\nb\n`));
    const transport = createTransport(connectionTo(server.url), { largestLine: 1000 });
    expect(await lines(transport.stream({ method: "GET", path: "/api/v1/stream" }))).not.toContain("b");
  });

  test("that cannot be opened is an error like any other", async () => {
    const stream = transportTo("http://127.0.0.1:1").stream({ method: "GET", path: "/api/v1/stream" });
    await expect(lines(stream)).rejects.toThrow("cannot be reached (ECONNREFUSED)");
  });

  test("ends with the signal", async () => {
    const controller = new AbortController();
    const server = await serve((_request, response) => void response.writeHead(200).write("one\n"));
    const request: ApiRequest = { method: "GET", path: "/api/v1/stream", signal: controller.signal };
    const read: string[] = [];
    for await (const line of transportTo(server.url).stream(request)) {
      read.push(line);
      controller.abort();
    }
    expect(read).toEqual(["one"]);
  });
});

describe("the URL of a request", () => {
  const address = "https://argo.example.com:8443/cd";

  test("never leaves the server and its root path, whatever the names", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.constantFrom("..", ".", "", "%2e%2e", "/../..", "//evil"),
    );
    fc.assert(
      fc.property(name, name, fc.constantFrom(pathSegment, urlKey), (one, other, encode) => {
        let url: URL;
        try {
          url = new URL(requestUrl(address, { path: `/api/v1/x/${encode(one)}/${encode(other)}`, query: { q: one } }));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        expect(url.origin).toBe("https://argo.example.com:8443");
        const [first, second, ...rest] = url.pathname.replace("/cd/api/v1/x/", "").split("/");
        const decode = (segment = "") =>
          encode === urlKey ? decodeURIComponent(decodeURIComponent(segment)) : decodeURIComponent(segment);
        expect([decode(first), decode(second), rest]).toEqual([one, other, []]);
        expect(url.hash).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["api/x", "/api/../x", "/api/%2e%2e/x", "/a b", "/a\\b", "/a?b", "/a#b", "/a\n"])(
    "refuses the path %j",
    (path) => {
      expect(() => requestUrl(address, { path })).toThrow(UserError);
    },
  );
});

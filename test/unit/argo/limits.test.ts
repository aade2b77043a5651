import { gzipSync } from "node:zlib";
import { UnreachableError } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import { createSender } from "../../../provider/argo/sending";
import { createTransport } from "../../../provider/argo/transport";
import { closeServers, connectionTo, serve } from "./servers";

/* The times and sizes that users are told of. How each of them works is proved where it is made. */

const read: ApiRequest = { method: "GET", path: "/api/v1/x" };
const write: ApiRequest = { method: "PUT", path: "/api/v1/x" };
const away = () => new UnreachableError("away", true);

describe("the time", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const sender = (exchange: (time: number) => Promise<unknown>) =>
    createSender("https://argo.example.com", 1, (_request, _token, time) => exchange(time), {});

  /** How long a request is repeated that always fails, in seconds. */
  async function patience(send: (request: ApiRequest) => Promise<unknown>, request: ApiRequest): Promise<number> {
    const begun = performance.now();
    let ended = begun;
    const failed = send(request).catch(() => {
      ended = performance.now();
    });
    await jest.advanceTimersByTimeAsync(600_000);
    await failed;
    return (ended - begun) / 1000;
  }

  /**
   * @promise One attempt has 60 s for a read and 150 s for a write, whatever comes or does not come in that time; a server,
   * or the proxy before it, has 10 s to take the connection.
   */
  test("of one attempt is 60 s for a read and 150 s for a write", async () => {
    const times: number[] = [];
    const send = sender(async (time) => times.push(time));
    for (const request of [read, write]) await send(request);
    expect(times).toEqual([60_000, 150_000]);
  });

  /** @promise Without an operation, as in a refresh, a read has 2 min. */
  test("of a read without an operation is 2 min, with a server that has answered before", async () => {
    let isAway = false;
    const send = sender(async () => {
      if (isAway) throw away();
    });
    await send(read);
    isAway = true;
    const seconds = await patience(send, read);
    // A pause that would end later is not begun; each is 5 s at most.
    expect(seconds).toBeGreaterThan(115);
    expect(seconds).toBeLessThanOrEqual(120);
  });

  /**
   * @promise A server that has not answered once in this run is given up after 20 s, one that takes the connection and
   * says nothing when the attempt's time is over: its address is rather wrong.
   */
  test("of a server that has never answered is 20 s", async () => {
    const never = sender(async () => {
      throw away();
    });
    const seconds = await patience(never, read);
    expect(seconds).toBeGreaterThan(15);
    expect(seconds).toBeLessThanOrEqual(20);
  });
});

describe("the size", () => {
  afterEach(() => closeServers());
  const mebi = 1024 * 1024;

  /** @promise An answer may have at most 256 MiB, a line or an event of a stream 32 Mi characters. */
  test("of an answer is 256 MiB", async () => {
    const body = gzipSync(Buffer.alloc(256 * mebi + 1, " "), { level: 1 });
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(body);
    });
    // Read as a list, which is not kept as a whole.
    const list: ApiRequest = { ...read, keep: (item) => item };
    await expect(createTransport(connectionTo(server.url)).send(list)).rejects.toThrow(
      `answered more than ${256 * mebi} bytes: refused`,
    );
  });

  /** @promise An answer may have at most 256 MiB, a line or an event of a stream 32 Mi characters. */
  test.each([
    [0, ["a", "b"]],
    [1, ["a"]],
  ])("of a line of a stream is 32 Mi characters: %i more", async (more, expected) => {
    const line = "x".repeat(32 * mebi + more);
    const server = await serve((_request, response) => void response.writeHead(200).end(`a\n${line}\nb\n`));
    const read: string[] = [];
    for await (const one of createTransport(connectionTo(server.url)).stream({ method: "GET", path: "/x" })) {
      if (one.length === 1) read.push(one);
    }
    expect(read).toEqual(expected);
  });
});
